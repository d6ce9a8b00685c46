import { describe, expect, it } from "vitest";
import { judgeCompetencies } from "../../../../lib/rules/competencies";
import type { OwnPartnerId } from "../../../../lib/rules/facts";
import { COMPETENCY_EDITIONS } from "../../../../lib/rules/programmes/competency-editions";
import { lensUnitsOf, unitsOf, unitVerdictFor } from "../../../../lib/rules/units";
import type { UnitStanding } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { figures, find, holding, keysOf, people, questionOn, requirementOf } from "./company";

const DE: OwnPartnerId = { id: "111", role: "PLA", country: "DE" };
const AT: OwnPartnerId = { id: "222", role: "PLA", country: "AT" };
const partnerIds = [DE, AT];

function notApplicable(unit: UnitStanding | undefined): number {
  return unit?.items.filter(({ state }) => state === "not-applicable").length ?? 0;
}

describe("the units of the day", () => {
  it("are locations in 2012: each on its own figures and people", () => {
    const day = "2012-06-01";
    const question = questionOn(day, {
      partnerIds,
      metrics: [
        ...figures(
          "server-platform",
          day,
          { customerReferences: 3, assessmentsPassed: 1 },
          { country: "DE", location: "111" },
        ),
        ...figures(
          "server-platform",
          day,
          { customerReferences: 2, assessmentsPassed: 1 },
          { country: "AT", location: "222" },
        ),
      ],
      people: [
        ...people(["a", "b"], ["server-platform"], day, { location: "111", country: "DE" }),
        ...people(["c", "d"], ["server-platform"], day, { location: "222", country: "AT" }),
      ],
    });
    const verdict = judgeCompetencies(question);
    expect(verdict.programme).toBe("MPN");
    expect(verdict.edition).toBe("MPN-2010-11");
    expect(verdict.asOf).toBe(day);
    expect(verdict.unit).toEqual(unitVerdictFor(day, question.geography));
    expect(verdict.unit.kind).toBe("location");
    expect(verdict.units.map(({ unit }) => unit)).toEqual(unitsOf(question));
    const [germany, austria] = verdict.units.map(({ items }) =>
      find(items, "server-platform", "silver"),
    );
    expect(germany?.gaps).toEqual([]);
    expect(austria?.gaps).toMatchObject([{ metric: "customerReferences", shortBy: 1 }]);
    expect(verdict.units.map(({ gapCount }) => gapCount)).toEqual([0, 0]);
    expect(verdict.units.map(({ unknownCount }) => unknownCount)).toEqual([32, 32]);
  });

  it("are the company as a whole after the move to Partner Center, with countries as a lens", () => {
    const day = "2021-09-01";
    const area = "small-midmarket-cloud-solutions";
    const geography = { movedToPartnerCenterOn: "2020-01-01" };
    const inCountry = (country: string, netCustomerAdds: number) =>
      figures(
        area,
        day,
        {
          "netNewRevenue.cba-smb": 15_000,
          "netCustomerAdds.cba-smb": netCustomerAdds,
          "functionalConsultants.cba-smb": 2.5,
          "developers.cba-smb": 1,
          "newDeployments.cba-smb": 5,
        },
        { country },
      );
    const question = questionOn(day, {
      partnerIds,
      geography,
      metrics: [
        ...inCountry("DE", 6),
        ...inCountry("AT", 4),
        ...figures(area, day, { "mauGrowth.cba-smb": 7 }),
      ],
    });
    const verdict = judgeCompetencies(question);
    expect(verdict.unit.kind).toBe("global-account");
    const [company] = verdict.units;
    const gold = find(company?.items ?? [], area, "gold");
    // 10 + 10 + 30 + 5 + 20 + 5.
    expect(gold).toMatchObject({ state: "met", options: [{ total: 80 }] });
    expect(verdict.lens.map(({ unit }) => unit)).toEqual(lensUnitsOf(question));
    expect(verdict.lens.map(({ unit }) => unit.id)).toEqual(["AT", "DE"]);
    for (const { unit, items } of verdict.lens) {
      expect(items).toHaveLength(36);
      for (const item of items) {
        expect(item.reasons[0]).toEqual({
          key: "rules.competencies.reason.countryIsALens",
          data: { country: unit.id },
        });
        expect(item.reasons.length).toBeGreaterThan(1);
      }
    }
    const [austria] = verdict.lens;
    const inAustria = find(austria?.items ?? [], area, "silver");
    expect(inAustria.state).toBe("unknown");
    expect(requirementOf(inAustria, "netCustomerAdds.cba-smb").points).toBe(4);
    // A percentage of the whole company is nobody's share.
    expect(requirementOf(inAustria, "mauGrowth.cba-smb")).not.toHaveProperty("points");
  });

  it("do not add up percentages and answers of countries, and name who lacks a figure", () => {
    const day = "2021-09-01";
    const area = "small-midmarket-cloud-solutions";
    const question = questionOn(day, {
      partnerIds,
      metrics: [
        ...figures(
          area,
          day,
          { "mauGrowth.cba-smb": 35, "developers.cba-smb": 2 },
          { country: "DE" },
        ),
        ...figures(area, day, { "mauGrowth.cba-smb": 35 }, { country: "AT" }),
      ],
    });
    const [company] = judgeCompetencies(question).units;
    const silver = find(company?.items ?? [], area, "silver");
    expect(requirementOf(silver, "mauGrowth.cba-smb")).not.toHaveProperty("points");
    expect(requirementOf(silver, "developers.cba-smb").reasons).toEqual([
      { key: "rules.competencies.reason.figureMissing" },
      {
        key: "rules.competencies.reason.countriesIncomplete",
        count: 1,
        data: { countries: ["AT"] },
      },
    ]);
  });

  it("do not add up answers", () => {
    const day = "2017-10-01";
    const another: OwnPartnerId = { id: "112", role: "PLA", country: "DE" };
    const metrics = ["111", "112"].flatMap((location) =>
      figures("cloud-platform", day, { optIn: 1, azureConsumption: 7500 }, { location }),
    );
    const question = questionOn(day, { metrics, partnerIds: [DE, another] });
    const { units } = judgeCompetencies(question);
    expect(units.map(({ unit }) => unit)).toEqual([
      { kind: "country", id: "DE", countries: ["DE"] },
    ]);
    const silver = find(units[0]?.items ?? [], "cloud-platform", "silver");
    expect(requirementOf(silver, "azureConsumption")).toMatchObject({
      state: "met",
      value: 15_000,
    });
    expect(requirementOf(silver, "optIn")).toMatchObject({
      state: "unknown",
      reasons: [{ key: "rules.competencies.reason.figureMissing" }],
    });
  });

  it("are none while nobody knows how the programme evaluated", () => {
    const verdict = judgeCompetencies({
      ...questionOn("2019-06-01", { partnerIds }),
      geography: {},
    });
    expect(verdict.unit.kind).toBe("unknown");
    expect(verdict.units).toEqual([]);
  });
});

describe("facts of today against an old edition", () => {
  it("are judged by the units of the edition's day, and of its last one where that is over", () => {
    const today = "2026-11-22";
    const asked = { ...questionOn("2017-10-01"), asOf: today, partnerIds };
    const metrics = [
      ...figures("messaging", today, { certifiedPeople: 2 }, { country: "DE" }),
      ...figures("messaging", today, { certifiedPeople: 1 }, { country: "AT" }),
    ];
    const verdict = judgeCompetencies({ ...asked, metrics });
    expect(verdict.asOf).toBe(today);
    expect(verdict.unit).toEqual(unitVerdictFor("2017-12-14", asked.geography));
    expect(verdict.unit.kind).toBe("country");
    expect(
      verdict.units.map(({ unit, items }) => [unit.id, find(items, "messaging", "silver").state]),
    ).toEqual([
      ["AT", "short"],
      ["DE", "met"],
    ]);
    expect(verdict.lens).toEqual([]);
    const earlier = judgeCompetencies({
      ...questionOn("2021-09-01"),
      asOf: "2013-06-01",
      metrics: [],
      partnerIds,
    });
    expect(earlier.unit.kind).toBe("global-account");
    expect(earlier.lens.map(({ unit }) => unit.id)).toEqual(["AT", "DE"]);
  });
});

describe("a unit of which nobody confirms that it was evaluated", () => {
  const day = "2017-10-01";
  const asked = (certifiedPeople: number, geography: object) =>
    judgeCompetencies({
      ...questionOn(day, {
        partnerIds: [DE],
        metrics: figures("messaging", day, { certifiedPeople }, { country: "DE" }),
      }),
      geography,
    });

  it("meets nothing, and may fall short", () => {
    const disputed = asked(2, {});
    expect(disputed.unit).toMatchObject({ kind: "country", rule: { conflict: true } });
    const [unit] = disputed.units;
    const silver = find(unit?.items ?? [], "messaging", "silver");
    expect(silver.state).toBe("unknown");
    expect(keysOf(silver.reasons)).toEqual(["metIfUnitApplied", "requirementsReached"]);
    const gold = find(unit?.items ?? [], "messaging", "gold");
    expect(gold.state).toBe("short");
    expect(keysOf(gold.reasons)).toEqual(["requirementsShort"]);
    const missing = find(unit?.items ?? [], "devops", "gold");
    expect(keysOf(missing.reasons)).toEqual(["requirementsUnknown"]);
    expect(unit?.gapCount).toBe(1);
    expect(unit?.unknownCount).toBe((unit?.items.length ?? 0) - 1 - notApplicable(unit));
  });

  it("meets it by the reader's word", () => {
    const [unit] = asked(2, { countryQualificationFrom: "2014-07-01" }).units;
    const silver = find(unit?.items ?? [], "messaging", "silver");
    expect(silver.state).toBe("met");
    expect(keysOf(silver.reasons)).toEqual(["requirementsReached"]);
  });
});

describe("people of a unit", () => {
  it("are contested within the unit only", () => {
    const day = "2012-06-01";
    const areas = ["server-platform", "business-intelligence"];
    const rest = (location: string) =>
      areas.flatMap((area) =>
        figures(area, day, { customerReferences: 5, assessmentsPassed: 1 }, { location }),
      );
    const keys = ["a", "b", "c", "d"];
    const question = questionOn(day, {
      partnerIds,
      metrics: [...rest("111"), ...rest("222")],
      people: [
        ...people(keys, areas, day, { location: "111" }),
        ...people(["e", "f", "g", "h"], ["server-platform"], day, { location: "222" }),
      ],
    });
    const states = judgeCompetencies(question).units.map(({ items }) =>
      areas.map((area) => requirementOf(find(items, area, "gold"), "certifiedPeople").state),
    );
    expect(states).toEqual([
      ["unknown", "unknown"],
      ["met", "unknown"],
    ]);
  });
});

describe("texts", () => {
  it("has English words for all that is said", async () => {
    const problemsOf = await englishTexts();
    const verdicts = COMPETENCY_EDITIONS.flatMap((edition) => {
      const day = edition.inForceFrom;
      const { competencies } = edition;
      const areas = competencies.map(({ id }) => id);
      const metrics = (value: number, asOf: string) =>
        competencies.flatMap(({ id, options }) =>
          options.flatMap((option) => {
            if (option.kind === "not-on-record") return [];
            const names =
              option.kind === "scored"
                ? option.metrics.map(({ metric }) => metric)
                : (option.gold ?? []).map(({ metric }) => metric);
            return names.flatMap((name) => figures(id, asOf, { [name]: value }));
          }),
        );
      const base = { edition, asOf: day, geography: { movedToPartnerCenterOn: "2018-01-01" } };
      const holdings = areas.map((id) => holding(id, day));
      return [
        judgeCompetencies({ ...base, metrics: [], partnerIds }),
        judgeCompetencies({ ...base, metrics: metrics(0, day), holdings }),
        judgeCompetencies({ ...base, metrics: metrics(4, day), holdings }),
        judgeCompetencies({ ...base, metrics: metrics(11_000, day), holdings }),
        judgeCompetencies({ ...base, metrics: metrics(1e6, "2001-01-01"), holdings }),
        judgeCompetencies({
          ...base,
          metrics: [],
          people: people(["a", "b", "c", "d"], areas, day),
          holdings,
        }),
      ];
    });
    const said = messagesIn(verdicts);
    expect(said.flatMap(problemsOf)).toEqual([]);
    const keys = new Set(keysOf(said));
    expect(keys.size).toBeGreaterThan(30);
  });
});
