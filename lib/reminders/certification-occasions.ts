import { addDays, type Edition, type IsoDay, type Person } from "../rules";
import type { Occasion } from "./occasion";

const BEFORE_LAPSE = [60, 30, 7, 1] as const;
const BEFORE_RETIREMENT = [90, 30, 7] as const;

type Retirements = Edition["certificationRetirements"];

/**
 * Certifications that our people hold and that lapse, can no longer be earned, or stop counting. One occasion for all
 * who are concerned on the same day: persons have no names here.
 */
export function certificationOccasions(
  people: readonly Person[],
  retirements: Retirements,
  today: IsoDay,
): Occasion[] {
  const lapses = new Map<string, { certification: string; day: IsoDay; count: number }>();
  const holders = new Map<string, number>();
  for (const { certifications } of people) {
    for (const { id: certification, expiresOn: day } of certifications) {
      if (day !== undefined && day < today) continue;
      holders.set(certification, (holders.get(certification) ?? 0) + 1);
      if (day === undefined) continue;
      const key = `${certification}|${day}`;
      const count = (lapses.get(key)?.count ?? 0) + 1;
      lapses.set(key, { certification, day, count });
    }
  }
  const occasion = (
    subject: string,
    day: IsoDay,
    before: readonly number[],
    what: Occasion["what"],
  ): Occasion => ({
    subject,
    kind: "certification",
    day,
    what,
    remindOn: before.map((days) => addDays(day, -days)),
    lastDay: day,
    place: "standing",
  });
  const lapsing = Array.from(lapses.values(), ({ certification, day, count }) =>
    occasion(`lapse|${certification}|${day}`, day, BEFORE_LAPSE, {
      key: "reminders.what.certificationLapses",
      data: { certification },
      count,
    }),
  );
  const retiring = [...holders].flatMap(([certification, count]) =>
    daysOf(certification, retirements).flatMap(({ retiresOn, countsUntil }) => [
      occasion(`retire|${certification}`, retiresOn, BEFORE_RETIREMENT, {
        key: "reminders.what.certificationRetires",
        data: { certification },
      }),
      occasion(`uncounted|${certification}`, countsUntil, BEFORE_RETIREMENT, {
        key: "reminders.what.certificationStopsCounting",
        data: { certification },
        count,
      }),
    ]),
  );
  return [...lapsing, ...retiring].filter(({ day }) => day >= today);
}

/** Of several pages that print a retirement, the one that ends first; none where it stays. */
function daysOf(certification: string, retirements: Retirements) {
  return retirements
    .filter((each) => each.certification === certification)
    .sort((a, b) => (a.countsUntil < b.countsUntil ? -1 : 1))
    .slice(0, 1);
}
