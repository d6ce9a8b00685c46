import type { FileReport, InputFile, IntakeResult } from "../../../lib/intake/contract";
import { readFiles } from "../../../lib/intake/index";

export const TODAY = "2026-07-20";
/** Noon on the reader's own clock, so that the day is the same in every time zone. */
export const DOWNLOADED = new Date(2026, 6, 15, 12).getTime();
/** As an installation has it: 32 random bytes. */
export const PERSON_SECRET = "5e".repeat(32);
export const DOWNLOAD_DAY = "2026-07-15";

export function fileOf(name: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    lastModified: DOWNLOADED,
    size: bytes.length,
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  };
}

/** A made-up GUID, different for each number. */
export function guid(number: number): string {
  return `5ea0d000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** Joins rows of cells; cells with the delimiter, quotes or newlines are quoted. */
export function tableOf(rows: readonly (readonly string[])[], delimiter = ",", newline = "\n") {
  const cell = (text: string) =>
    /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(delimiter) + newline).join("");
}

export function readText(name: string, content: string | Uint8Array): Promise<IntakeResult> {
  return readFiles([fileOf(name, content)], { today: TODAY, personSecret: PERSON_SECRET });
}

export function only<Item>(items: readonly Item[]): Item {
  const [first, ...others] = items;
  if (first === undefined || others.length > 0) throw new Error(`${items.length} items, not 1`);
  return first;
}

/** Every row read was either kept, folded into another or skipped. */
export function isBalanced({ rowsRead, kept, merged, skipped }: FileReport): boolean {
  return rowsRead === kept + merged + skipped && kept >= 0 && merged >= 0 && skipped >= 0;
}

export function problemKeys({ problems }: FileReport): string[] {
  return problems.map(({ reason }) => reason.key.replace("intake.problem.", ""));
}
