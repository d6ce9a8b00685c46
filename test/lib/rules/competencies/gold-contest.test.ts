import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Contender,
  canAllHaveTheirPeople,
  contestedOf,
  contestReasons,
} from "../../../../lib/rules/competencies/gold-contest";

function contender(id: string, peopleNeeded: number, people: string, isHeld = false): Contender {
  return { id, name: id.toUpperCase(), peopleNeeded, people: [...people], isHeld };
}

describe("assigning people", () => {
  it.each<[string, [number, string][], boolean]>([
    ["nobody is needed", [], true],
    ["enough", [[2, "ab"]], true],
    ["one too few", [[3, "ab"]], false],
    [
      "the same two for both",
      [
        [2, "ab"],
        [2, "ab"],
      ],
      false,
    ],
    [
      "one each",
      [
        [1, "ab"],
        [1, "ab"],
      ],
      true,
    ],
    [
      "the first gives way",
      [
        [1, "ab"],
        [1, "a"],
      ],
      true,
    ],
    [
      "a chain of three gives way",
      [
        [1, "ab"],
        [1, "bc"],
        [1, "ca"],
        [1, "d"],
      ],
      true,
    ],
    [
      "a long way round",
      [
        [2, "abc"],
        [1, "a"],
        [1, "b"],
      ],
      false,
    ],
    [
      "a long way round with one more",
      [
        [2, "abcd"],
        [1, "a"],
        [1, "b"],
      ],
      true,
    ],
  ])("%s", (_, needs, expected) => {
    const contenders = needs.map(([needed, people], index) =>
      contender(`${index}`, needed, people),
    );
    expect(canAllHaveTheirPeople(contenders)).toBe(expected);
  });

  it("agrees with trying everything (Hall's condition)", () => {
    const needs = fc.array(
      fc.record({
        needed: fc.integer({ min: 0, max: 3 }),
        people: fc.uniqueArray(fc.constantFrom(..."abcde"), { maxLength: 5 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(needs, (entries) => {
        const contenders = entries.map(({ needed, people }, index) =>
          contender(`${index}`, needed, people.join("")),
        );
        const subsets = Array.from({ length: 2 ** contenders.length }, (_, mask) =>
          contenders.filter((_each, index) => (mask >> index) % 2 === 1),
        );
        const isPossible = subsets.every(
          (subset) =>
            new Set(subset.flatMap(({ people }) => people)).size >=
            subset.reduce((sum, { peopleNeeded }) => sum + peopleNeeded, 0),
        );
        expect(canAllHaveTheirPeople(contenders)).toBe(isPossible);
      }),
    );
  });
});

describe("contested competencies", () => {
  it("are those of a group that cannot all have their people", () => {
    const contested = contestedOf([
      contender("a", 2, "wx"),
      contender("b", 2, "xy"),
      contender("c", 1, "z"),
    ]);
    expect([...contested]).toEqual([
      ["a", ["B"]],
      ["b", ["A"]],
    ]);
  });

  it("spare the ones that are held, where these can all have theirs", () => {
    const held = [
      contender("a", 1, "x", true),
      contender("b", 1, "xy", true),
      contender("c", 1, "y"),
    ];
    expect([...contestedOf(held)]).toEqual([["c", ["B"]]]);
  });

  it("are none where all can have theirs", () => {
    expect(contestedOf([contender("a", 1, "xy"), contender("b", 1, "xy")]).size).toBe(0);
  });
});

describe("why the people of a gold one may not be there", () => {
  const told = (key: string, ...competencies: string[]) => ({
    key: `rules.competencies.reason.${key}`,
    count: competencies.length,
    data: { competencies },
  });

  it("is told of those in a contest and of those whose people have no names", () => {
    const reasons = contestReasons([
      contender("a", 2, "wx"),
      contender("b", 2, "xy"),
      contender("c", 1, "z"),
      contender("d", 2, "w"),
    ]);
    expect([...reasons]).toEqual([
      ["d", told("peopleNotTold", "A", "B", "C")],
      ["a", told("peopleContested", "B")],
      ["b", told("peopleContested", "A")],
    ]);
  });

  it("is nothing for one that is alone", () => {
    expect(contestReasons([contender("d", 2, "", true)]).size).toBe(0);
  });
});
