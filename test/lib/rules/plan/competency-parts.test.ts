import { describe, expect, it } from "vitest";
import type { Metric, Target } from "../../../../lib/rules/facts";
import type { PlanQuestion } from "../../../../lib/rules/plan";
import { variantsOf } from "../../../../lib/rules/plan/plan-for";
import type { PlanPart } from "../../../../lib/rules/plan/plan-part";
import type { CompetencyEdition } from "../../../../lib/rules/programmes/competency-schema";
import { MPN_2010_11 } from "../../../../lib/rules/programmes/mpn-2010-11";
import { MPN_2017_09 } from "../../../../lib/rules/programmes/mpn-2017-09";
import { MPN_2018_03 } from "../../../../lib/rules/programmes/mpn-2018-03";
import { MPN_2021_04 } from "../../../../lib/rules/programmes/mpn-2021-04";

/** Long after all of these editions, which are asked for their own last day. */
const AS_OF = "2024-01-01";

type Wanted = readonly [id: string, level: "silver" | "gold"];

/** Silver and gold asked for together, every figure that is missing taken for zero. */
function partOf(
  competencies: CompetencyEdition,
  wanted: readonly Wanted[],
  more: Partial<PlanQuestion> = {},
): PlanPart {
  const targets = wanted.map(
    ([id, level]): Target => ({ kind: "competency", id, level, by: "2030-01-01" }),
  );
  const [variant] = variantsOf({
    asOf: AS_OF,
    geography: { movedToPartnerCenterOn: "2018-06-01", countryQualificationFrom: "2014-07-01" },
    metrics: [],
    assumeMissingIsZero: true,
    competencies,
    targets,
    ...more,
  });
  if (variant === undefined) throw new Error("no variant");
  return variant.part;
}

/** `certify 2,4 people: isv, hosting`, of what a plan may add. */
function offered({ levers, figures }: PlanPart): string[] {
  return levers.map(({ does: { kind }, amounts, unit, figures: keys }) => {
    const names = keys.map((key) => {
      const { area = "", metric = "" } = figures.get(key)?.written ?? {};
      return kind === "certify" ? `${area} ${metric}` : metric;
    });
    return `${kind} ${amounts.join()} ${unit.key.replace("rules.competencies.unit.", "")}: ${names.join(", ")}`;
  });
}

function outcomes({ targets }: PlanPart) {
  return targets.map((each) => [
    each.target.id,
    "state" in each ? each.state : each.goal,
    each.reasons.map(({ key }) => key.replace(/^rules\.(?:plan|competencies)\.reason\./, "")),
  ]);
}

describe("certified people who serve several competencies", () => {
  it("one group for all silver ones, and one for each gold one that serves those as well", () => {
    const part = partOf(MPN_2010_11, [
      ["hosting", "silver"],
      ["learning", "silver"],
      ["isv", "gold"],
      ["mobility", "gold"],
    ]);
    expect(offered(part).filter((each) => each.startsWith("certify"))).toEqual([
      "certify 2 people: hosting certifiedPeople, learning certifiedPeople",
      "certify 2,4 people: isv certifiedPeople, hosting certifiedPeople, learning certifiedPeople",
      "certify 2,4 people: mobility certifiedPeople, hosting certifiedPeople, learning certifiedPeople",
    ]);
    expect(part.levers.map(({ id }) => id).slice(0, 2)).toEqual([
      "certify Microsoft Certified Professional hosting location: certifiedPeople learning location: certifiedPeople",
      "certify Microsoft Certified Professional isv location: certifiedPeople hosting location: certifiedPeople learning location: certifiedPeople",
    ]);
  });

  it("gold alone leaves no group that serves nothing", () => {
    const part = partOf(MPN_2010_11, [["isv", "gold"]]);
    expect(offered(part)).toEqual([
      "certify 4 people: isv certifiedPeople",
      "references 5 references: customerReferences",
      "statement 1 confirmations: assessmentsPassed",
    ]);
  });

  it("nobody serves two where no source tells, nor in two countries", () => {
    const part = partOf(
      MPN_2017_09,
      [
        ["data-analytics", "silver"],
        ["cloud-productivity", "silver"],
      ],
      { geography: { countryQualificationFrom: "2014-07-01" }, metrics: inCountries("DE", "FR") },
    );
    const certify = offered(part).filter((each) => each.startsWith("certify"));
    expect(certify).toHaveLength(8);
    expect(certify.every((each) => !each.includes(","))).toBe(true);
  });
});

/** A figure that nothing asks for, so that these countries are known. */
function inCountries(...countries: readonly string[]): Metric[] {
  return countries.map((country) => ({
    area: "datacenter",
    metric: "certifiedPeople",
    track: "any",
    value: 1,
    country,
    evidence: { report: "hand-entry", file: "Entered by hand", asOf: AS_OF },
  }));
}

describe("everything that a competency asks for can be offered", () => {
  it("in whole thresholds, of which less brings nothing", () => {
    const part = partOf(MPN_2017_09, [
      ["windows-devices", "silver"],
      ["data-analytics", "silver"],
      ["cloud-productivity", "silver"],
      ["enterprise-mobility-management", "silver"],
      ["cloud-business-applications", "silver"],
    ]);
    expect(offered(part).filter((each) => !each.startsWith("certify"))).toEqual([
      "devices 12 devices: surfaceHubUnits.surface-hub",
      "statement 1 confirmations: surfaceHubReseller.surface-hub",
      "growth 250 seats: powerBiSeats.power-bi",
      "growth 2000 entitlements: activeEntitlements",
      "customers 3 customers: newCustomers.enterprise",
      "growth 500 entitlements: activeEntitlementsOfYear.enterprise",
      "customers 20 customers: newCustomers.smb",
      "growth 125 entitlements: activeEntitlementsOfYear.smb",
      "growth 100000 usd: netNewCloudRevenue.customer-engagement",
    ]);
    expect(part.levers.every(({ takesPeople }) => !takesPeople)).toBe(true);
  });

  it("and by the point where it earns points, as the harder market asks", () => {
    const part = partOf(MPN_2021_04, [["cloud-business-applications", "gold"]]);
    expect(offered(part).slice(0, 8)).toEqual([
      "growth 30000,60000,90000,120000,150000,180000,210000,240000,270000,300000 usd: netNewRevenue.customer-engagement",
      "customers 1,2,3,4,5,6,7,8,9,10 customers: netCustomerAdds.customer-engagement",
      "people 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,25,50 people: functionalConsultants.customer-engagement",
      "growth 25,35 percent: functionalConsultantGrowth.customer-engagement",
      "people  people: functionalConsultantsBefore.customer-engagement",
      "people 1,2,3,4,5 people: developers.customer-engagement",
      "deployments 1,2,3,4,5 deployments: newLargeDeployments.customer-engagement",
      "growth 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25 percent: mauGrowth.customer-engagement",
    ]);
    const scored = [...part.requirements].filter(
      ([, { metric }]) => metric === "netNewRevenue.customer-engagement",
    );
    expect(
      scored.map(([id, { max, isScored, measure }]) => [id, max, isScored, measure(() => 60_000)]),
    ).toEqual([
      [
        "cloud-business-applications gold global-account: MPN.cloud-business-applications.customer-engagement.netNewRevenue.1v1",
        10,
        true,
        2,
      ],
    ]);
  });

  it("a figure that is counted and compared as well is called by what is counted", () => {
    const { figures } = partOf(MPN_2021_04, [["cloud-business-applications", "gold"]]);
    const labels = [...figures.values()].map(({ written: { metric }, label }) => [
      metric,
      label.key.replace("rules.competencies.metric.", ""),
    ]);
    expect(labels.slice(2, 5)).toEqual([
      ["functionalConsultants.customer-engagement", "functionalConsultants"],
      ["functionalConsultantGrowth.customer-engagement", "functionalConsultantGrowth"],
      ["functionalConsultantsBefore.customer-engagement", "functionalConsultantsBefore"],
    ]);
  });

  it("nothing where it is not known what there is", () => {
    const part = partOf(MPN_2010_11, [["isv", "gold"]], { assumeMissingIsZero: false });
    expect(part.levers).toEqual([]);
    expect([...part.figures.values()].map(({ base, origin }) => [base, origin])).toEqual([
      [undefined, "missing"],
      [undefined, "missing"],
      [undefined, "missing"],
    ]);
  });
});

describe("what cannot be planned, and what only in part", () => {
  it("options that are not on record, in part or at all, may be another way", () => {
    expect(outcomes(partOf(MPN_2017_09, [["cloud-business-applications", "silver"]]))).toEqual([
      [
        "cloud-business-applications",
        "cloud-business-applications silver country:",
        ["harderMarket", "otherOptionsOpen"],
      ],
    ]);
    expect(outcomes(partOf(MPN_2021_04, [["small-midmarket-cloud-solutions", "silver"]]))).toEqual([
      [
        "small-midmarket-cloud-solutions",
        "small-midmarket-cloud-solutions silver global-account:",
        ["otherOptionsOpen"],
      ],
    ]);
  });

  it("requirements that no source tells", () => {
    const part = partOf(MPN_2018_03, [["datacenter", "gold"]]);
    expect(outcomes(part)).toEqual([["datacenter", "unknown", ["notOnRecord"]]]);
    expect(part.goals).toEqual([]);
  });

  it("a level that does not exist", () => {
    const competencies = MPN_2017_09.competencies.map((each) => ({
      ...each,
      options: each.options.map((option) =>
        option.kind === "thresholds" ? { ...option, gold: null } : option,
      ),
    }));
    const edition = { ...MPN_2017_09, competencies };
    expect(
      outcomes(
        partOf(edition, [
          ["data-analytics", "gold"],
          ["data-analytics", "silver"],
        ]),
      ),
    ).toEqual([
      ["data-analytics", "impossible", ["levelNotOffered"]],
      ["data-analytics", "data-analytics silver country:", []],
    ]);
  });

  it("a competency closed to those who do not hold it", () => {
    expect(outcomes(partOf(MPN_2017_09, [["crm", "gold"]]))).toEqual([
      ["crm", "impossible", ["closedToNewPartners", "secondarySource", "sourcesDisagree"]],
    ]);
  });

  it("a level asked for twice is one goal of two targets", () => {
    const part = partOf(MPN_2010_11, [
      ["isv", "gold"],
      ["isv", "gold"],
    ]);
    expect(part.goals).toHaveLength(1);
    expect(part.targets).toHaveLength(2);
    expect(part.levers).toHaveLength(3);
    expect(outcomes(part)[1]).toEqual(["isv", "isv gold location:", ["typicalRequirements"]]);
  });
});
