/** The people that a plan may count on, where the reader says how many there are. */
import type { Head } from "./heads";
import type { FigureInfo } from "./plan-part";
import type { PlanQuestion } from "./plan-question";

export function keysOfPeople({ people = [] }: PlanQuestion): readonly string[] {
  return [...new Set(people.map(({ key }) => key))];
}

/** `undefined`: as many as it takes. Never fewer than are known. */
export function headcountOf(question: PlanQuestion): number | undefined {
  const { peopleAvailable } = question;
  return peopleAvailable === undefined
    ? undefined
    : Math.max(peopleAvailable, keysOfPeople(question).length);
}

/**
 * Everybody with the figures that they count in already. Who is behind a number that was entered is not told: the same
 * people as far as possible, those without a key first.
 */
export function headsOf(
  question: PlanQuestion,
  figures: ReadonlyMap<string, FigureInfo>,
): readonly Head[] | undefined {
  const headcount = headcountOf(question);
  if (headcount === undefined) return undefined;
  const keys = keysOfPeople(question);
  const unknown = Array.from({ length: headcount - keys.length }, () => new Set<string>());
  const known = keys.map(
    (key) =>
      new Set(
        [...figures].flatMap(([figure, { people }]) => (people?.keys.includes(key) ? figure : [])),
      ),
  );
  const heads = [...unknown, ...known];
  for (const [figure, { base = 0, people }] of figures) {
    if (people === undefined) continue;
    const without = heads.filter((head) => !head.has(figure));
    const counted = heads.length - without.length;
    for (const head of without.slice(0, Math.max(0, base - counted))) head.add(figure);
  }
  return heads;
}
