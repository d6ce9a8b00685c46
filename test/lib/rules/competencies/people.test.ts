import { describe, expect, it } from "vitest";
import type { Metric, Person } from "../../../../lib/rules/facts";
import {
  figures,
  holding,
  itemOf,
  keysOf,
  people,
  person,
  questionOn,
  requirementOf,
} from "./company";

/** Any certification was enough then. */
const DAY = "2012-06-01";
const AREA = "server-platform";

function item(level: "silver" | "gold", listed: Person[], metrics: Metric[] = []) {
  return itemOf(questionOn(DAY, { people: listed, metrics }), AREA, level);
}

function listedAt(level: "silver" | "gold", listed: Person[], metrics: Metric[] = []) {
  return requirementOf(item(level, listed, metrics), "certifiedPeople");
}

const TWO = people(["a", "b"], [AREA], DAY);

describe("people listed for a competency", () => {
  it("count where no figure is entered", () => {
    expect(item("silver", TWO).asOf).toBe(DAY);
    expect(listedAt("silver", TWO)).toMatchObject({ state: "met", value: 2, threshold: 2 });
    expect(listedAt("gold", TWO)).toMatchObject({ state: "short", shortBy: 2 });
    expect(listedAt("silver", TWO.slice(1))).toMatchObject({
      state: "short",
      value: 1,
      shortBy: 1,
    });
  });

  it("count once each", () => {
    expect(listedAt("silver", [...TWO.slice(1), ...TWO.slice(1)]).state).toBe("short");
  });

  it("count for what they are listed for only", () => {
    const requirement = listedAt("silver", people(["a", "b"], ["hosting"], DAY));
    expect(requirement.state).toBe("unknown");
    expect(keysOf(requirement.reasons)).toEqual(["figureMissing", "secondarySource"]);
    const { listedFor: _, ...nothing } = person("a", [], DAY);
    expect(listedAt("silver", [nothing, nothing]).state).toBe("unknown");
  });

  it("count by their latest record, which may list them no more, and none of a later day", () => {
    const earlier = people(["a", "b"], [AREA], "2012-05-01");
    const moved = person("b", ["hosting"], "2012-05-31");
    expect(listedAt("silver", earlier).state).toBe("met");
    expect(listedAt("silver", [...earlier, moved])).toMatchObject({ state: "short", value: 1 });
    expect(listedAt("silver", [moved, ...earlier])).toMatchObject({ state: "short", value: 1 });
    const later = people(["b"], [], "2012-06-02");
    expect(listedAt("silver", [...earlier, ...later]).state).toBe("met");
    expect(listedAt("silver", people(["a", "b"], [AREA], "2012-06-02")).state).toBe("unknown");
  });

  it("stand back behind a figure", () => {
    const entered = (value: number) => figures(AREA, DAY, { certifiedPeople: value });
    expect(listedAt("silver", TWO, entered(1)).state).toBe("short");
    expect(listedAt("gold", TWO, entered(4)).state).toBe("met");
    const old = figures(AREA, "2011-10-01", { certifiedPeople: 1 });
    expect(listedAt("silver", TWO, old).state).toBe("met");
  });

  const earnedOn = "2011-01-01";

  it("do not count with nothing but expired certifications", () => {
    const until = (expiresOn: string) =>
      person("x", [AREA], DAY, { certifications: [{ id: "70-345", earnedOn, expiresOn }] });
    expect(listedAt("silver", [...TWO.slice(1), until(DAY)]).state).toBe("met");
    const expired = listedAt("silver", [...TWO.slice(1), until("2012-05-31")]);
    expect(expired).toMatchObject({ state: "short", value: 1, shortBy: 1 });
    const another = person("x", [AREA], DAY, {
      certifications: [
        { id: "70-345", earnedOn, expiresOn: "2012-05-31" },
        { id: "70-347", earnedOn },
      ],
    });
    expect(listedAt("silver", [...TWO.slice(1), another]).state).toBe("met");
  });

  it("do not count with nothing but certifications that were earned later", () => {
    const from = (earned: string) =>
      person("x", [AREA], DAY, { certifications: [{ id: "70-345", earnedOn: earned }] });
    expect(listedAt("silver", [...TWO.slice(1), from(DAY)]).state).toBe("met");
    const later = listedAt("silver", [...TWO.slice(1), from("2012-06-02")]);
    expect(later).toMatchObject({ state: "short", value: 1, shortBy: 1 });
  });

  it.each([
    ["without any certification", []],
    ["with one of which nobody says when it was earned", [{ id: "70-345" }]],
    ["with one that runs to the day, earned nobody knows when", [{ id: "1", expiresOn: DAY }]],
  ])("may or may not count %s", (_, certifications) => {
    const bare = person("x", [AREA], DAY, { certifications });
    const requirement = listedAt("silver", [...TWO.slice(1), bare]);
    expect(requirement.state).toBe("unknown");
    expect(requirement).not.toHaveProperty("value");
    expect(requirement.reasons[0]).toEqual({
      key: "rules.competencies.reason.listedUnproven",
      count: 1,
    });
    expect(listedAt("silver", [...TWO, bare]).state).toBe("met");
    expect(listedAt("gold", [...TWO, bare])).toMatchObject({ state: "short", shortBy: 1 });
  });

  it("may or may not count in data that is too old, by a day", () => {
    const on = (asOf: string) => [...TWO.slice(1), ...people(["x"], [AREA], asOf)];
    expect(listedAt("silver", on("2012-03-01")).state).toBe("met");
    expect(item("silver", on("2012-03-01")).asOf).toBe("2012-03-01");
    const stale = item("silver", on("2012-02-29"));
    expect(stale).toMatchObject({ state: "unknown", asOf: DAY, staleAsOf: "2012-02-29" });
    expect(keysOf(requirementOf(stale, "certifiedPeople").reasons)).toEqual([
      "listedUnproven",
      "secondarySource",
    ]);
    expect(keysOf(stale.reasons)).toEqual([
      "requirementsUnknown",
      "typicalRequirements",
      "secondarySource",
      "figuresTooOld",
    ]);
  });

  it("prove nothing where all data is too old", () => {
    const all = item("silver", people(["x"], [AREA], "2012-01-01"));
    expect(all).toMatchObject({ state: "unknown", staleAsOf: "2012-01-01" });
    expect(all).not.toHaveProperty("asOf");
    expect(requirementOf(all, "certifiedPeople").reasons.slice(0, 2)).toEqual([
      { key: "rules.competencies.reason.figureMissing" },
      { key: "rules.competencies.reason.figureTooOld", data: { date: "2012-01-01" } },
    ]);
  });
});

describe("people listed from July 2017 on, when certain exams were asked for", () => {
  const IN_2017 = "2017-10-01";
  const four = people(["a", "b", "c", "d"], ["application-integration", "datacenter"], IN_2017, {
    certifications: [{ id: "MS-900", earnedOn: "2017-01-01" }],
  });
  const asked = (listed: Person[], area: string, level: "silver" | "gold", metrics?: Metric[]) =>
    itemOf(questionOn(IN_2017, { people: listed, ...(metrics && { metrics }) }), area, level);

  it("do not tell that they hold them", () => {
    for (const level of ["silver", "gold"] as const) {
      const judged = asked(four, "application-integration", level);
      expect(judged.state).toBe("unknown");
      expect(requirementOf(judged, "certifiedPeople").reasons).toEqual([
        { key: "rules.competencies.reason.listingDoesNotTell", count: 4 },
      ]);
    }
  });

  it("are too few where not even as many are listed, and a figure tells", () => {
    const gold = asked(four, "datacenter", "gold");
    expect(gold.state).toBe("unknown");
    expect(requirementOf(gold, "certifiedPeople.gold").reasons).toEqual([
      { key: "rules.competencies.reason.listingDoesNotTell", count: 4 },
    ]);
    const three = asked(four.slice(1), "datacenter", "gold");
    expect(three).toMatchObject({ state: "short", gaps: [{ shortBy: 1 }] });
    const metrics = figures("datacenter", IN_2017, { "certifiedPeople.gold": 4 });
    expect(asked(four, "datacenter", "gold", metrics).state).toBe("met");
  });

  it("are short where everybody's certification has expired", () => {
    const expired = person("x", ["datacenter"], IN_2017, {
      certifications: [{ id: "70-345", expiresOn: "2017-09-30" }],
    });
    const requirement = requirementOf(
      asked([expired], "datacenter", "gold"),
      "certifiedPeople.gold",
    );
    expect(requirement).toMatchObject({ state: "short", shortBy: 4 });
    expect(keysOf(requirement.reasons)).toContain("missed");
  });
});

describe("people who may not serve two gold competencies", () => {
  const IN_2012 = "2012-06-01";
  const A = "server-platform";
  const B = "business-intelligence";
  const C = "mobility";
  const rest = [A, B, C].flatMap((area) =>
    figures(area, IN_2012, { customerReferences: 5, assessmentsPassed: 1 }),
  );
  const four = (prefix: string) => [1, 2, 3, 4].map((each) => `${prefix}${each}`);
  const on = (listed: Person[], change: Parameters<typeof questionOn>[1] = {}) =>
    questionOn(IN_2012, { people: listed, metrics: rest, ...change });
  const states = (question: ReturnType<typeof questionOn>, level: "silver" | "gold" = "gold") =>
    [A, B, C].map((area) => requirementOf(itemOf(question, area, level), "certifiedPeople").state);

  const shared = people(four("x"), [A, B], IN_2012);

  it("may serve two silver ones", () => {
    expect(states(on(shared), "silver")).toEqual(["met", "met", "unknown"]);
  });

  it("leave two gold ones unknown that need the very same four", () => {
    const question = on(shared);
    expect(states(question)).toEqual(["unknown", "unknown", "unknown"]);
    const item = itemOf(question, A, "gold");
    const requirement = requirementOf(item, "certifiedPeople");
    expect(requirement.state).toBe("unknown");
    expect(requirement.value).toBe(4);
    expect(requirement.reasons[0]).toEqual({
      key: "rules.competencies.reason.peopleContested",
      count: 1,
      data: { competencies: ["Business Intelligence"] },
    });
    expect(keysOf(requirement.reasons)).toEqual(["peopleContested", "reached", "secondarySource"]);
    expect(item.gaps.map(({ metric }) => metric)).toEqual(["certifiedPeople"]);
    expect(keysOf(requirementOf(itemOf(question, C, "gold"), "certifiedPeople").reasons)).toEqual([
      "figureMissing",
      "secondarySource",
    ]);
  });

  it("serve both where there are eight, and not with seven", () => {
    const eight = [...shared, ...people(four("y"), [A, B], IN_2012)];
    expect(states(on(eight)).slice(0, 2)).toEqual(["met", "met"]);
    expect(states(on(eight.slice(1))).slice(0, 2)).toEqual(["unknown", "unknown"]);
  });

  it("are moved on to where they are needed", () => {
    // The first four are listed for both, and only they serve the second.
    const listed = [...people(four("x"), [A, B], IN_2012), ...people(four("a"), [A], IN_2012)];
    expect(states(on(listed)).slice(0, 2)).toEqual(["met", "met"]);
    expect(states(on(listed.slice(0, 7))).slice(0, 2)).toEqual(["unknown", "unknown"]);
  });

  it("are not contested by a competency that has too few anyway", () => {
    const listed = [...people(four("x").slice(1), [A, B], IN_2012), person("x1", [A], IN_2012)];
    expect(states(on(listed)).slice(0, 2)).toEqual(["met", "short"]);
  });

  it("stay with the gold competency that the company holds", () => {
    const held = (more: object) =>
      on(shared, { holdings: [holding(A, IN_2012, { level: "gold", ...more })] });
    const evidence = (asOf: string) => ({ evidence: { report: "r", file: "f", asOf } });
    expect(states(held({}))).toEqual(["met", "unknown", "unknown"]);
    expect(states(held({ since: IN_2012, until: IN_2012 })).slice(0, 2)).toEqual([
      "met",
      "unknown",
    ]);
    const contested = ["unknown", "unknown", "unknown"];
    expect(states(held({ until: "2012-05-31" }))).toEqual(contested);
    expect(states(held({ since: "2012-06-02" }))).toEqual(contested);
    expect(states(held({ level: "silver" }))).toEqual(contested);
    expect(states(held({ kind: "designation" }))).toEqual(contested);
    expect(states(held(evidence("2012-03-01")))[0]).toBe("met");
    expect(states(held(evidence("2012-02-29")))).toEqual(contested);
    expect(states(held(evidence("2012-06-02")))).toEqual(contested);
  });

  it("are contested by two gold ones that are both held", () => {
    const holdings = [A, B].map((area) => holding(area, IN_2012, { level: "gold" }));
    expect(states(on(shared, { holdings })).slice(0, 2)).toEqual(["unknown", "unknown"]);
  });

  it("are contested whatever figure is entered for the other", () => {
    const metrics = [...rest, ...figures(B, IN_2012, { certifiedPeople: 4 })];
    expect(states(on(shared, { metrics })).slice(0, 2)).toEqual(["unknown", "unknown"]);
    const three = [...rest, ...figures(B, IN_2012, { certifiedPeople: 3 })];
    expect(states(on(shared, { metrics: three })).slice(0, 2)).toEqual(["met", "short"]);
  });

  it("cannot be told apart where figures alone reach several", () => {
    const enteredFor = (...areas: string[]) => [
      ...rest,
      ...areas.flatMap((area) => figures(area, IN_2012, { certifiedPeople: 4 })),
    ];
    const question = on([], { metrics: enteredFor(A, B, C) });
    expect(states(question)).toEqual(["unknown", "unknown", "unknown"]);
    expect(requirementOf(itemOf(question, A, "gold"), "certifiedPeople").reasons[0]).toEqual({
      key: "rules.competencies.reason.peopleNotTold",
      count: 2,
      data: { competencies: ["Business Intelligence", "Mobility"] },
    });
    expect(states(question, "silver")).toEqual(["met", "met", "met"]);
    expect(states(on([], { metrics: enteredFor(A) }))).toEqual(["met", "unknown", "unknown"]);
    // Those who are listed for one are its people, and may be those of the other's figure.
    const listed = people(four("x"), [A], IN_2012);
    expect(states(on(listed, { metrics: enteredFor(B) }))).toEqual(["met", "unknown", "unknown"]);
  });

  it("name all rivals that share people, and not those further off", () => {
    const listed = [
      ...people(four("x"), [A, B], IN_2012),
      ...people(four("z").slice(1), [B, C], IN_2012),
      person("c", [C], IN_2012),
    ];
    // A and B need eight and share seven with C, which needs four of them and one of its own.
    const question = on(listed);
    expect(states(question)).toEqual(["unknown", "unknown", "unknown"]);
    const rivals = (area: string) =>
      requirementOf(itemOf(question, area, "gold"), "certifiedPeople").reasons[0];
    expect(rivals(A)?.data).toEqual({ competencies: ["Business Intelligence"] });
    expect(rivals(B)).toMatchObject({
      count: 2,
      data: { competencies: ["Server Platform", "Mobility"] },
    });
    expect(rivals(C)?.data).toEqual({ competencies: ["Business Intelligence"] });
  });

  it("do not touch a competency that shares nobody", () => {
    const listed = [...shared, ...people(four("c"), [C], IN_2012)];
    expect(states(on(listed))).toEqual(["unknown", "unknown", "met"]);
  });

  it("are not contested by a competency that is closed to the company", () => {
    const day = "2017-01-01";
    const listed = people(four("x"), ["hosting", "learning"], day);
    const gold = (holdings: ReturnType<typeof holding>[]) =>
      itemOf(questionOn(day, { people: listed, holdings }), "hosting", "gold");
    const held = (...ids: string[]) => ids.map((id) => holding(id, day, { level: "silver" }));
    expect(requirementOf(gold(held("hosting")), "certifiedPeople").state).toBe("met");
    expect(requirementOf(gold(held("hosting", "learning")), "certifiedPeople").state).toBe(
      "unknown",
    );
  });

  it("are not asked to serve one only from July 2017 on: no source tells", () => {
    const day = "2017-10-01";
    const areas = ["messaging", "application-integration"];
    const metrics = areas.flatMap((area) => figures(area, day, { certifiedPeople: 4 }));
    for (const area of areas) {
      expect(itemOf(questionOn(day, { metrics }), area, "gold").state).toBe("met");
    }
  });
});
