/**
 * What the facts tell of a day. What was learnt on a later day says nothing about it, so it goes before anything else
 * is chosen: it could otherwise hide what was known. Facts held against an old edition keep the day of their own.
 */
import type { IsoDay } from "../calendar-day";
import type { Evidence, Metric, Person } from "../facts";

interface Fact {
  readonly evidence: Evidence;
}

export function knownOn<Known extends Fact>(facts: readonly Known[], day: IsoDay): Known[] {
  return facts.filter(({ evidence }) => evidence.asOf <= day);
}

/** A figure that is no finite number counts as not entered. */
export function figuresKnownOn(metrics: readonly Metric[], day: IsoDay): Metric[] {
  return knownOn(metrics, day).filter(({ value }) => Number.isFinite(value));
}

/** What one day tells of a person; of two places the later in the list is where the person counts. */
function takenTogether(first: Person, second: Person): Person {
  return {
    ...first,
    ...second,
    certifications: [...first.certifications, ...second.certifications],
    listedFor: [first, second].flatMap(({ listedFor = [] }) => listedFor),
  };
}

/**
 * Everybody once, in the order of the facts, by the latest record: a person who moved counts where he or she is now.
 * Records of one day are taken together.
 */
export function peopleKnownOn(people: readonly Person[], day: IsoDay): Person[] {
  const latest = new Map<string, Person>();
  for (const person of knownOn(people, day)) {
    const { key, evidence } = person;
    const known = latest.get(key);
    if (known === undefined || known.evidence.asOf < evidence.asOf) latest.set(key, person);
    else if (known.evidence.asOf === evidence.asOf) latest.set(key, takenTogether(known, person));
  }
  return [...latest.values()];
}
