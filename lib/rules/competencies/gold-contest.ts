/**
 * No double dipping: a person who counts for one gold competency cannot count for another (RCP1007). People listed for
 * several are assigned by maximum bipartite matching, so a shortage is found exactly.
 */

import type { Message } from "../verdicts";

/** A gold competency that has enough people, seen alone. */
export interface Contender {
  readonly id: string;
  readonly name: string;
  readonly peopleNeeded: number;
  /** Keys of the people listed for it; too few where a figure says that there are enough. */
  readonly people: readonly string[];
  readonly isHeld: boolean;
}

/** Can every one of them have the people it needs at once? */
export function canAllHaveTheirPeople(contenders: readonly Contender[]): boolean {
  const slots = contenders.flatMap(({ people, peopleNeeded }) =>
    Array.from({ length: peopleNeeded }, () => people),
  );
  const slotOfPerson = new Map<string, number>();

  /** Finds a person for a slot, moving others on where that helps (an augmenting path). */
  const assign = (slot: number, tried: Set<string>): boolean => {
    for (const person of slots[slot] ?? []) {
      if (tried.has(person)) continue;
      tried.add(person);
      const taken = slotOfPerson.get(person);
      if (taken === undefined || assign(taken, tried)) {
        slotOfPerson.set(person, slot);
        return true;
      }
    }
    return false;
  };

  return slots.every((_, slot) => assign(slot, new Set()));
}

/** Enough by its figure alone, and nothing tells who they are. */
function isNameless({ people, peopleNeeded }: Contender): boolean {
  return people.length < peopleNeeded;
}

function namesOf(contenders: readonly Contender[]): string[] {
  return contenders.map(({ name }) => name);
}

function sharePeople(one: Contender, other: Contender): boolean {
  return one.people.some((person) => other.people.includes(person));
}

/** Those that share people with it, directly or through others, and itself. */
function groupOf(contender: Contender, all: readonly Contender[]): readonly Contender[] {
  const group = new Set([contender]);
  // A set hands out what is added while it is walked.
  for (const member of group) {
    for (const other of all) if (sharePeople(member, other)) group.add(other);
  }
  return [...group];
}

/**
 * The competencies that cannot all have their people at once, by id, each with the names of those that it shares people
 * with. Those that the company holds keep their people, as far as they can all have them.
 */
export function contestedOf(contenders: readonly Contender[]): ReadonlyMap<string, string[]> {
  const contested = new Map<string, string[]>();
  for (const contender of contenders) {
    const group = groupOf(contender, contenders);
    if (canAllHaveTheirPeople(group)) continue;
    if (contender.isHeld && canAllHaveTheirPeople(group.filter(({ isHeld }) => isHeld))) continue;
    const rivals = group.filter((other) => other !== contender && sharePeople(contender, other));
    contested.set(contender.id, namesOf(rivals));
  }
  return contested;
}

function reasonWith(key: string, names: readonly string[]): Message {
  return { key, count: names.length, data: { competencies: names } };
}

/**
 * Why the people of a gold competency may not be there for it, by id. Those that are told by a figure alone may be the
 * people of any other, whoever these are; people who are listed are theirs first.
 */
export function contestReasons(contenders: readonly Contender[]): ReadonlyMap<string, Message> {
  const nameless = contenders.filter(isNameless).map((contender) => {
    const others = contenders.filter((other) => other !== contender);
    return [contender.id, namesOf(others)] as const;
  });
  const listed = contestedOf(contenders.filter((contender) => !isNameless(contender)));
  return new Map([
    ...nameless
      .filter(([, others]) => others.length > 0)
      .map(
        ([id, others]) =>
          [id, reasonWith("rules.competencies.reason.peopleNotTold", others)] as const,
      ),
    ...[...listed].map(
      ([id, rivals]) =>
        [id, reasonWith("rules.competencies.reason.peopleContested", rivals)] as const,
    ),
  ]);
}
