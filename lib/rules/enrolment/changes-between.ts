/** What changed in the programme between two days. */
import { endOfMonth, type IsoDay } from "../calendar-day";
import { PROGRAMME_CHANGES } from "../programmes/maicpp-rules/change-log";
import type { ProgrammeChange } from "../programmes/maicpp-rules/rules-schema";

function lastDay(date: string): IsoDay {
  return date.length === "2023-07".length ? endOfMonth(`${date}-01`) : date;
}

/** Both days included; a change of which only the month is known counts where the month touches them. Oldest first. */
export function changesBetween(from: IsoDay, to: IsoDay): ProgrammeChange[] {
  return PROGRAMME_CHANGES.filter(
    ({ date, inForceFrom }) => inForceFrom !== null && inForceFrom <= to && from <= lastDay(date),
  );
}
