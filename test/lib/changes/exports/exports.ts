/** Two months of exports of one invented partner, with the columns that Microsoft documents. */
import { readFileSync } from "node:fs";
import type { InputFile } from "../../../../lib/intake/contract";
import { readFiles } from "../../../../lib/intake/index";
import { expandSampleDates } from "../../../../lib/intake/sample-dates";
import { addDays, endOfMonth, type IsoDay } from "../../../../lib/rules/calendar-day";
import type { Contribution } from "../../../../lib/store/contract";

export const MONTHS = ["june", "july"] as const;
export type Month = (typeof MONTHS)[number];

export interface ExportFile {
  readonly name: string;
  readonly text: string;
  /** The day on which it was downloaded: the last of the month that it speaks of. */
  readonly day: IsoDay;
}

/** The last day of the month before last, and of last month. */
export function dayOf(month: Month, today: IsoDay): IsoDay {
  const lastMonth = addDays(`${today.slice(0, 7)}-01`, -1);
  return month === "july" ? lastMonth : endOfMonth(addDays(`${lastMonth.slice(0, 7)}-01`, -1));
}

/** The files of a month, as downloaded: of the month before last for `june`, of last month for `july`. */
export function exportsOf(month: Month, today: IsoDay): ExportFile[] {
  return (["customers", "subscriptions"] as const).map((kind) => {
    const source = readFileSync(new URL(`${month}-${kind}.csv`, import.meta.url), "utf8");
    return {
      name: kind === "customers" ? `Customers ${month}.csv` : `Subscriptions ${month}.csv`,
      text: expandSampleDates(source, today),
      day: dayOf(month, today),
    };
  });
}

export async function contributionsOf(
  month: Month,
  today: IsoDay,
): Promise<readonly Contribution[]> {
  const files = exportsOf(month, today).map(({ name, text, day }): InputFile => {
    const bytes = new TextEncoder().encode(text);
    return {
      name,
      lastModified: new Date(`${day}T12:00:00`).getTime(),
      size: bytes.length,
      arrayBuffer: async () => bytes.buffer as ArrayBuffer,
    };
  });
  const { contributions } = await readFiles(files, { today });
  return contributions;
}
