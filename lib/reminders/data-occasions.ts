import { addDays, type Evidence, type IsoDay } from "../rules";
import type { Occasion } from "./occasion";

/** A month, and Microsoft's reports come monthly at the least. */
const OLD_AFTER_DAYS = 31;
/** A loss is told for a month; then the list of changes has it still. */
const LOSS_TOLD_DAYS = 30;
/** Old data stays old until newer comes. */
const OLD_TOLD_DAYS = 365;

/** Of the newest file of each report, the oldest day: how far back one has to trust. `undefined` without evidence. */
export function oldestDay(evidence: readonly Evidence[]): IsoDay | undefined {
  const newest = new Map<string, IsoDay>();
  for (const { report, asOf } of evidence) {
    const known = newest.get(report);
    if (known === undefined || asOf > known) newest.set(report, asOf);
  }
  return [...newest.values()].sort()[0];
}

/** The day on which the data is a month old, also where that is still to come. */
export function dataOccasions(evidence: readonly Evidence[], today: IsoDay): Occasion[] {
  const asOf = oldestDay(evidence);
  if (asOf === undefined) return [];
  const day = addDays(asOf, OLD_AFTER_DAYS);
  const lastDay = addDays(day, OLD_TOLD_DAYS);
  if (lastDay < today) return [];
  const what = { key: "reminders.what.dataIsOld", data: { asOf } };
  return [{ subject: "data", kind: "data", day, what, remindOn: [day], lastDay, place: "import" }];
}

/** What an import no longer found. */
export interface Loss {
  /** Of the generation that the import made. */
  readonly generation: number;
  /** The reader's day of the import. */
  readonly day: IsoDay;
  readonly associations: number;
}

export function lossOccasions({ generation, day, associations }: Loss, today: IsoDay): Occasion[] {
  const lastDay = addDays(day, LOSS_TOLD_DAYS);
  if (associations === 0 || lastDay < today) return [];
  const what = { key: "reminders.what.lost", count: associations };
  const subject = `lost-${generation}`;
  return [{ subject, kind: "lost", day, what, remindOn: [day], lastDay, place: "changes" }];
}
