import { describe, expect, it } from "vitest";
import { competencyFigures } from "../../../../lib/rules/competencies";
import type { Holding, Metric } from "../../../../lib/rules/facts";
import { judgeProgramme } from "../../../../lib/rules/judge-programme";
import { COMPETENCY_EDITIONS } from "../../../../lib/rules/programmes/competency-editions";
import type { CompetencyEdition } from "../../../../lib/rules/programmes/competency-schema";
import { MPP_2003_10 } from "../../../../lib/rules/programmes/mpp-2003-10";

const PLACES = [
  { id: "1000", country: "DE" },
  { id: "1001", country: "FR" },
] as const;
const partnerIds = PLACES.map((place) => ({ ...place, role: "PLA" as const }));

const evidence = (asOf: string) => ({ report: "entered-by-hand", file: "form", asOf });

/** Each figure for each place, as locations and as countries, and for the whole company. */
function everywhere(
  figures: readonly { readonly area: string; readonly metric: string }[],
  asOf: string,
  value: number,
): Metric[] {
  return figures.flatMap(({ area, metric }) =>
    [...PLACES.flatMap(({ id, country }) => [{ location: id }, { country }]), {}].map((place) => ({
      area,
      metric,
      track: "any" as const,
      value,
      ...place,
      evidence: evidence(asOf),
    })),
  );
}

function judged(edition: CompetencyEdition, metrics: readonly Metric[], asOf: string) {
  const holdings = edition.competencies.map(
    ({ id }): Holding => ({ kind: "competency", id, evidence: evidence(asOf) }),
  );
  return judgeProgramme({
    edition,
    asOf,
    metrics,
    holdings,
    partnerIds,
    geography: { market: "developed", movedToPartnerCenterOn: "2021-06-30" },
    anniversaryDate: "2022-01-01",
  });
}

const saysThatAFigureIsMissing = (verdict: unknown) =>
  JSON.stringify(verdict).match(/"rules\.competencies\.reason\.\w*[mM]issing"/g) ?? [];

/** What the competencies of March 2018 asked for is on no record. */
const WITH_FIGURES = COMPETENCY_EDITIONS.filter(({ id }) => id !== "MPN-2018-03");

it("are on record for all editions but one", () => {
  const without = COMPETENCY_EDITIONS.filter((edition) => competencyFigures(edition).length === 0);
  expect(without.map(({ id }) => id)).toEqual(["MPN-2018-03"]);
});

describe("a figure", () => {
  const listed = (editionId: string, area: string) =>
    COMPETENCY_EDITIONS.filter(({ id }) => id === editionId)
      .flatMap(competencyFigures)
      .filter((each) => each.area === area);

  it("has name, words, unit and the levels that ask for it", () => {
    expect(listed("MPN-2017-09", "cloud-productivity")).toEqual([
      {
        area: "cloud-productivity",
        areaName: "Cloud Productivity",
        metric: "activeEntitlements",
        label: { key: "rules.competencies.metric.activeEntitlements" },
        unit: "entitlements",
        levels: ["silver", "gold"],
        options: [],
      },
      {
        area: "cloud-productivity",
        areaName: "Cloud Productivity",
        metric: "certifiedPeople",
        label: {
          key: "rules.competencies.metric.certifiedPeople",
          data: { exams: "70-346 and 70-347, or MCSA Office 365" },
        },
        unit: "people",
        levels: ["silver", "gold"],
        options: [],
      },
    ]);
  });

  it("names the options that ask for it, and the number that a growth starts from", () => {
    const scored = listed("MPN-2021-04", "cloud-business-applications");
    expect(
      scored
        .slice(2, 6)
        .map(({ metric, unit, levels, options }) => [metric, unit, levels, options]),
    ).toEqual(
      [
        ["functionalConsultants.customer-engagement", "people"],
        ["functionalConsultantGrowth.customer-engagement", "percent"],
        ["functionalConsultantsBefore.customer-engagement", "people"],
        ["developers.customer-engagement", "people"],
      ].map((each) => [...each, ["silver", "gold"], ["Customer Engagement"]]),
    );
    const [people] = listed("MPN-2017-09", "enterprise-mobility-management").filter(
      ({ metric }) => metric === "certifiedPeople",
    );
    expect(people?.options).toHaveLength(2);
  });
});

describe.each(WITH_FIGURES)("the figures that $id asks for", (edition) => {
  it.each([edition.inForceFrom, edition.inForceTo])("are all there are, as of %s", (day) => {
    const figures = competencyFigures(edition);
    expect(saysThatAFigureIsMissing(judged(edition, [], day))).not.toEqual([]);
    for (const value of [0, 1_000_000_000]) {
      const verdict = judged(edition, everywhere(figures, day, value), day);
      expect(verdict.units.length).toBeGreaterThan(0);
      expect(saysThatAFigureIsMissing(verdict)).toEqual([]);
    }
  });

  it("are each needed", () => {
    const figures = competencyFigures(edition);
    const day = edition.inForceFrom;
    for (const left of figures) {
      const others = figures.filter((each) => each !== left);
      // Growth counts only between the numbers that have no points and all points whatever it is.
      const missing = [0, 20].flatMap((value) =>
        saysThatAFigureIsMissing(judged(edition, everywhere(others, day, value), day)),
      );
      expect(missing, `${left.area} ${left.metric}`).not.toEqual([]);
    }
  });

  it("are listed once, with the levels and options that ask", () => {
    const figures = competencyFigures(edition);
    const keys = figures.map(({ area, metric }) => `${area} ${metric}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { levels } of figures) expect(levels.length).toBeGreaterThan(0);
  });
});

it("one metric of a competency has the same words wherever it is asked for", () => {
  for (const { competencies } of COMPETENCY_EDITIONS) {
    for (const { id, options } of competencies) {
      const words = new Map<string, string>();
      for (const option of options) {
        if (option.kind === "not-on-record") continue;
        const asked =
          option.kind === "scored"
            ? option.metrics
            : [...(option.silver ?? []), ...(option.gold ?? [])];
        for (const { metric, label } of asked) {
          const said = JSON.stringify(label);
          expect(words.get(metric) ?? said, `${id} ${metric}`).toBe(said);
          words.set(metric, said);
        }
      }
    }
  }
});

describe("the figures of the Microsoft Partner Program", () => {
  it.each(["2006-06-01", "2009-06-01"])("leave no count missing as of %s", (asOf) => {
    const asked = MPP_2003_10.figures.map(({ metric }) => ({ area: "partner-points", metric }));
    const { units } = judgeProgramme({
      edition: MPP_2003_10,
      asOf,
      metrics: everywhere(asked, asOf, 0),
      partnerIds,
    });
    expect(units.length).toBe(PLACES.length);
    expect(JSON.stringify(units)).not.toMatch(/rules\.levels\.(missing|reason\.notEntered)/);
  });
});
