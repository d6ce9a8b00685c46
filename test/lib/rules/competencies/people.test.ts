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

const DAY = "2017-10-01";

function messaging(level: "silver" | "gold", listed: Person[], metrics: Metric[] = []) {
  return itemOf(questionOn(DAY, { people: listed, metrics }), "messaging", level);
}

const TWO = people(["a", "b"], ["messaging"], DAY);

describe("people listed for a competency", () => {
  it("count where no figure is entered", () => {
    const item = messaging("silver", TWO);
    expect(item).toMatchObject({ state: "met", asOf: DAY });
    expect(requirementOf(item, "certifiedPeople")).toMatchObject({ value: 2, threshold: 2 });
    const gold = messaging("gold", TWO);
    expect(gold).toMatchObject({ state: "short", gaps: [{ shortBy: 2 }] });
    const one = messaging("silver", TWO.slice(1));
    expect(one).toMatchObject({ state: "short", gaps: [{ value: 1, shortBy: 1 }] });
  });

  it("count once each", () => {
    expect(messaging("silver", [...TWO.slice(1), ...TWO.slice(1)]).state).toBe("short");
  });

  it("count for what they are listed for only", () => {
    const others = people(["a", "b"], ["devops"], DAY);
    const item = messaging("silver", others);
    expect(item.state).toBe("unknown");
    expect(requirementOf(item, "certifiedPeople").reasons).toEqual([
      { key: "rules.competencies.reason.figureMissing" },
    ]);
    const { listedFor: _, ...nothing } = person("a", [], DAY);
    expect(messaging("silver", [nothing, nothing]).state).toBe("unknown");
  });

  it("stand back behind a figure", () => {
    const entered = (value: number) => figures("messaging", DAY, { certifiedPeople: value });
    expect(messaging("silver", TWO, entered(1)).state).toBe("short");
    expect(messaging("gold", TWO, entered(4)).state).toBe("met");
    const old = figures("messaging", "2017-01-01", { certifiedPeople: 1 });
    expect(messaging("silver", TWO, old).state).toBe("met");
  });

  it("do not count with nothing but expired certifications", () => {
    const [sure] = TWO;
    if (sure === undefined) throw new Error("nobody");
    const until = (expiresOn: string) =>
      person("x", ["messaging"], DAY, { certifications: [{ id: "70-345", expiresOn }] });
    expect(messaging("silver", [sure, until(DAY)]).state).toBe("met");
    const expired = messaging("silver", [sure, until("2017-09-30")]);
    expect(expired).toMatchObject({ state: "short", gaps: [{ value: 1, shortBy: 1 }] });
    const another = person("x", ["messaging"], DAY, {
      certifications: [{ id: "70-345", expiresOn: "2017-09-30" }, { id: "70-347" }],
    });
    expect(messaging("silver", [sure, another]).state).toBe("met");
  });

  it("may or may not count without any certification", () => {
    const bare = person("x", ["messaging"], DAY, { certifications: [] });
    const item = messaging("silver", [...TWO.slice(1), bare]);
    expect(item.state).toBe("unknown");
    const requirement = requirementOf(item, "certifiedPeople");
    expect(requirement).not.toHaveProperty("value");
    expect(requirement.reasons).toEqual([
      { key: "rules.competencies.reason.listedUnproven", count: 1 },
    ]);
    expect(messaging("silver", [...TWO, bare]).state).toBe("met");
    expect(messaging("gold", [...TWO, bare])).toMatchObject({
      state: "short",
      gaps: [{ shortBy: 1 }],
    });
  });

  it("may or may not count in data that is too old, by a day", () => {
    const on = (asOf: string) =>
      messaging("silver", [...TWO.slice(1), ...people(["x"], ["messaging"], asOf)]);
    expect(on("2017-07-01")).toMatchObject({ state: "met", asOf: "2017-07-01" });
    const stale = on("2017-06-30");
    expect(stale).toMatchObject({ state: "unknown", asOf: DAY, staleAsOf: "2017-06-30" });
    expect(keysOf(requirementOf(stale, "certifiedPeople").reasons)).toEqual(["listedUnproven"]);
    expect(keysOf(stale.reasons)).toEqual(["requirementsUnknown", "figuresTooOld"]);
  });

  it("prove nothing where all data is too old", () => {
    const all = messaging("silver", people(["x"], ["messaging"], "2017-01-01"));
    expect(all).toMatchObject({ state: "unknown", staleAsOf: "2017-01-01" });
    expect(all).not.toHaveProperty("asOf");
    expect(requirementOf(all, "certifiedPeople").reasons).toEqual([
      { key: "rules.competencies.reason.figureMissing" },
      { key: "rules.competencies.reason.figureTooOld", data: { date: "2017-01-01" } },
    ]);
  });

  it("do not tell which of several exams they hold", () => {
    const four = people(["a", "b", "c", "d"], ["datacenter"], DAY);
    const question = questionOn(DAY, { people: four });
    expect(itemOf(question, "datacenter", "silver").state).toBe("met");
    const gold = itemOf(question, "datacenter", "gold");
    expect(gold.state).toBe("unknown");
    expect(requirementOf(gold, "certifiedPeople.gold").reasons).toEqual([
      { key: "rules.competencies.reason.listingDoesNotTell", count: 4 },
    ]);
    const three = itemOf(questionOn(DAY, { people: four.slice(1) }), "datacenter", "gold");
    expect(three).toMatchObject({ state: "short", gaps: [{ shortBy: 1 }] });
    const metrics = figures("datacenter", DAY, { "certifiedPeople.gold": 4 });
    const entered = questionOn(DAY, { people: four, metrics });
    expect(itemOf(entered, "datacenter", "gold").state).toBe("met");
  });

  it("are short where everybody's certification has expired", () => {
    const expired = person("x", ["datacenter"], DAY, {
      certifications: [{ id: "70-345", expiresOn: "2017-09-30" }],
    });
    const item = itemOf(questionOn(DAY, { people: [expired] }), "datacenter", "gold");
    expect(requirementOf(item, "certifiedPeople.gold")).toMatchObject({
      state: "short",
      value: 0,
      shortBy: 4,
    });
    expect(keysOf(requirementOf(item, "certifiedPeople.gold").reasons)).toEqual(["missed"]);
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
    [A, B, C].map((area) => itemOf(question, area, level).state);

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
      data: { competencies: "Business Intelligence" },
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
      on(shared, { holdings: [holding(A, { level: "gold", ...more })] });
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
  });

  it("are contested by two gold ones that are both held", () => {
    const holdings = [holding(A, { level: "gold" }), holding(B, { level: "gold" })];
    expect(states(on(shared, { holdings })).slice(0, 2)).toEqual(["unknown", "unknown"]);
  });

  it("are not contested where the other has a figure of its own", () => {
    const metrics = [...rest, ...figures(B, IN_2012, { certifiedPeople: 4 })];
    expect(states(on(shared, { metrics })).slice(0, 2)).toEqual(["met", "met"]);
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
    expect(rivals(A)?.data).toEqual({ competencies: "Business Intelligence" });
    expect(rivals(B)).toMatchObject({
      count: 2,
      data: { competencies: "Server Platform, Mobility" },
    });
    expect(rivals(C)?.data).toEqual({ competencies: "Business Intelligence" });
  });

  it("do not touch a competency that shares nobody", () => {
    const listed = [...shared, ...people(four("c"), [C], IN_2012)];
    expect(states(on(listed))).toEqual(["unknown", "unknown", "met"]);
  });

  it("are not contested by a competency that is closed to the company", () => {
    const day = "2017-01-01";
    const listed = people(four("x"), ["hosting", "learning"], day);
    const metrics = ["hosting", "learning"].flatMap((area) =>
      figures(area, day, { customerReferences: 5, assessmentsPassed: 1 }),
    );
    const state = (holdings: ReturnType<typeof holding>[]) => {
      const question = questionOn(day, { people: listed, metrics, holdings });
      return ["hosting", "learning"].map((area) => itemOf(question, area, "gold").state);
    };
    expect(state([holding("hosting", { level: "silver" })])).toEqual(["met", "not-applicable"]);
    const both = ["hosting", "learning"].map((id) => holding(id, { level: "silver" }));
    expect(state(both)).toEqual(["unknown", "unknown"]);
  });

  it("are not asked to serve one only from July 2017 on: no source tells", () => {
    const listed = people(four("x"), ["messaging", "application-integration"], DAY);
    const question = questionOn(DAY, { people: listed });
    expect(itemOf(question, "messaging", "gold").state).toBe("met");
    expect(itemOf(question, "application-integration", "gold").state).toBe("met");
  });
});
