import { describe, expect, it } from "vitest";
import { demandsOf } from "../../../../lib/rules/plan/formula-demands";
import { headsOf } from "../../../../lib/rules/plan/people-there-are";
import { variantsOf } from "../../../../lib/rules/plan/plan-for";
import type { FigureInfo } from "../../../../lib/rules/plan/plan-part";
import type { PlanQuestion } from "../../../../lib/rules/plan/plan-question";
import type { Formula } from "../../../../lib/rules/programmes/edition-schema";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import { ask, person } from "./invented-company";

/** The first variant of everything an edition has, asked for in the reverse of its order. */
function everything(edition = MAICPP_2026_07, more: Partial<PlanQuestion> = {}) {
  const areas = edition.areas.map(({ id }) => id).reverse();
  const question = ask(areas, [], { assumeMissingIsZero: true, ...more });
  const [variant] = variantsOf({ ...question, designations: edition });
  if (variant === undefined) throw new Error("no variant");
  return variant.part;
}

describe("all areas of an edition as goals", () => {
  it.each([
    [
      MAICPP_2026_07,
      [
        ["data-ai", "any", ["smb"]],
        ["digital-app-innovation", "any", ["smb"]],
        ["infrastructure", "any", ["smb"]],
        ["business-applications", "any", ["enterprise"]],
        ["modern-work", "highest-total", ["enterprise", "smb"]],
        ["security", "highest-total", ["enterprise", "smb"]],
      ],
    ],
    [
      MAICPP_2022_10,
      [
        ["data-ai", "any", ["single"]],
        ["digital-app-innovation", "any", ["single"]],
        ["infrastructure", "any", ["single"]],
        ["business-applications", "any", ["larger-markets"]],
        ["modern-work", "highest-total", ["enterprise", "smb"]],
        ["security", "any", ["single"]],
      ],
    ],
  ] as const)("come in the edition's order: $id", (edition, expected) => {
    const { goals } = everything(edition);
    expect(goals.map(({ id, rule, blocks }) => [id, rule, blocks.map((each) => each.id)])).toEqual(
      expected,
    );
  });

  it("name each metric", () => {
    const named = [...everything().requirements.values()];
    expect(named.length).toBeGreaterThan(30);
    expect(
      named.filter(({ metric, name }) => name.key !== `rules.standing.metric.${metric}`),
    ).toEqual([]);
  });
});

describe("what can be done for all areas of an edition", () => {
  const levers = (edition = MAICPP_2026_07) => everything(edition).levers;
  const byFigure = (figure: string, edition = MAICPP_2026_07) =>
    levers(edition)
      .filter(({ figures }) => figures[0] === figure)
      .map(({ does: { kind }, unit, takesPeople }) => [
        kind,
        unit.key.replace("rules.standing.unit.", ""),
        takesPeople,
      ]);

  it.each([
    ["business-applications enterprise netCustomerAdds", "customers", "workloads"],
    ["business-applications enterprise usageGrowth", "growth", "percent"],
    ["data-ai smb netCustomerAdds", "customers", "customers"],
    ["data-ai smb deployments", "deployments", "services"],
    ["modern-work enterprise usageGrowth.CPOR", "growth", "users"],
    ["modern-work smb deployments.CSP", "deployments", "deployments"],
    ["security enterprise usageGrowth.acr", "growth", "usd"],
  ])("%s: %s in %s, and nobody is needed", (figure, kind, unit) => {
    expect(byFigure(figure)).toEqual([[kind, unit, false]]);
  });

  it("certifications take people, and no more than a gate asks for", () => {
    const gate = "data-ai single intermediateCertifications.gate.AZ-104";
    expect(byFigure(gate, MAICPP_2022_10)).toEqual([["certify", "people", true]]);
    const amounts = (figure: string, edition = MAICPP_2022_10) =>
      levers(edition)
        .filter(({ figures }) => figures[0] === figure)
        .map((lever) => lever.amounts);
    // Two people or nobody; but one with another's help where two certifications open the gate.
    expect(amounts(gate)).toEqual([[2]]);
    const either = "security enterprise intermediateCertifications.gate.AZ-500-or-SC-500";
    expect(amounts(either, MAICPP_2026_07)).toEqual([[1, 2]]);
  });

  it("nothing is offered for what is not known", () => {
    expect(everything(MAICPP_2026_07, { assumeMissingIsZero: false }).levers).toEqual([]);
  });
});

describe("how many are enough", () => {
  const input = {
    metric: "m",
    label: { key: "m" },
    unit: "customers",
    sameForBothTracks: false,
    additive: true,
  } as const;
  const maxPoints = 20;

  it.each<[Formula, number[]]>([
    [{ kind: "points-per-unit", maxPoints, input, rate: { points: 5, units: 2 } }, [8]],
    [{ kind: "people", maxPoints, input, rate: { points: 5, units: 2 }, certifications: [] }, [8]],
    [
      {
        kind: "gated-people",
        maxPoints,
        gates: [{ input, minPeople: 2, points: 4, certifications: ["A"] }],
        pool: { input, certifications: ["B"] },
        rate: { points: 4, units: 3 },
      },
      [2, 12],
    ],
    [
      {
        kind: "capped-parts",
        maxPoints,
        parts: [{ input, name: "Azure", maxPoints: 10, rate: { points: 5, units: 2 } }],
      },
      [4],
    ],
  ])("%j", (formula, expected) => {
    expect(demandsOf(formula).map(({ enough }) => enough)).toEqual(expected);
  });
});

describe("the people there are", () => {
  const figure = (base: number | undefined, ...keys: string[]): FigureInfo => ({
    base,
    origin: base === undefined ? "missing" : "known",
    written: { area: "security", metric: "m", track: "smb" },
    shown: { area: "security", metric: "m", track: "smb" },
    label: { key: "label" },
    people: { isGate: false, keys },
  });
  const { people: _, ...customers } = figure(5);
  const heads = (
    peopleAvailable: number | undefined,
    figures: Readonly<Record<string, FigureInfo>>,
  ) =>
    headsOf(
      {
        ...ask([], [], { people: [person("ann"), person("bob")] }),
        ...(peopleAvailable !== undefined && { peopleAvailable }),
      },
      new Map(Object.entries(figures)),
    )?.map((head) => [...head].sort().join());

  it("are as many as it takes where nobody says", () => {
    expect(heads(undefined, { one: figure(1) })).toBeUndefined();
  });

  it("count where they are listed, and behind a number entered the same ones, unlisted first", () => {
    const figures = { one: figure(2, "ann"), two: figure(1), three: customers };
    expect(heads(3, figures)).toEqual(["one,two", "one", ""]);
  });

  it("are never fewer than are listed", () => {
    expect(heads(1, { one: figure(1, "bob"), two: figure(undefined) })).toEqual(["", "one"]);
  });

  it("are not made up where fewer count than are listed", () => {
    expect(heads(6, { one: figure(0, "ann", "bob") })).toEqual(["", "", "", "", "one", "one"]);
  });
});
