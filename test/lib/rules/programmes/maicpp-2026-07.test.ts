import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import {
  editionSchema,
  type Formula,
  type Requirement,
} from "../../../../lib/rules/programmes/edition-schema";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import type { Track } from "../../../../lib/rules/verdicts";

function requirementsOf(area: string, track: Track): Requirement[] {
  const found = MAICPP_2026_07.areas.find(({ id }) => id === area);
  const requirements = found?.tracks[track];
  if (!requirements) throw new Error(`no ${track} in ${area}`);
  return requirements;
}

function formulaOf(area: string, track: Track, metric: string): Formula {
  const found = requirementsOf(area, track).find((each) => each.metric === metric);
  if (!found) throw new Error(`no ${metric} in ${area}`);
  return found.formula;
}

const AZURE = ["data-ai", "digital-app-innovation", "infrastructure"];
const TRACKS: Track[] = ["enterprise", "smb"];

describe("the edition", () => {
  it("is refused when a track does not add up, and when a source is not on record", () => {
    const broken = structuredClone(MAICPP_2026_07);
    broken.areas[0]?.tracks.smb?.pop();
    expect(editionSchema.safeParse(broken).success).toBe(false);
    const invented = structuredClone(MAICPP_2026_07) as { areas: { trackChoice: object }[] };
    Object.assign(invented.areas[0]?.trackChoice ?? {}, { sources: ["NOWHERE"] });
    expect(editionSchema.safeParse(invented).success).toBe(false);
  });

  it("names every requirement once", () => {
    const ids = MAICPP_2026_07.areas.flatMap(({ tracks }) =>
      Object.values(tracks).flatMap((requirements) => requirements.map(({ id }) => id)),
    );
    expect(ids).toHaveLength(2 * (4 + 5 + 5 + 5 + 5 + 4));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("MAICPP.MW.ENT.usageGrowth.1v1");
  });
});

describe("maximum points", () => {
  // Net adds, intermediate, advanced, usage growth, deployments.
  it.each([
    ["data-ai", [30, 40, undefined, 20, 10]],
    ["digital-app-innovation", [30, 20, 20, 20, 10]],
    ["infrastructure", [30, 20, 20, 20, 10]],
    ["business-applications", [15, 20, 15, 30, 20]],
    ["modern-work", [20, 10, 15, 30, 25]],
    ["security", [20, 40, undefined, 20, 20]],
  ])("of %s", (area, expected) => {
    for (const track of TRACKS) {
      const points = [
        "netCustomerAdds",
        "intermediateCertifications",
        "advancedCertifications",
        "usageGrowth",
        "deployments",
      ].map(
        (metric) =>
          requirementsOf(area, track).find((each) => each.metric === metric)?.formula.maxPoints,
      );
      expect(points).toEqual(expected);
      expect(points.reduce((sum: number, each) => sum + (each ?? 0), 0)).toBe(100);
    }
  });
});

describe("points per unit and units for the maximum", () => {
  it.each<[string, Track, string, number, number]>([
    ...AZURE.flatMap((area) =>
      TRACKS.flatMap((track): [string, Track, string, number, number][] => [
        [area, track, "netCustomerAdds", 10, 3],
        [area, track, "deployments", 2, 5],
      ]),
    ),
    ["business-applications", "enterprise", "netCustomerAdds", 3, 5],
    ["business-applications", "smb", "netCustomerAdds", 3, 5],
    ["business-applications", "enterprise", "intermediateCertifications", 1, 20],
    ["business-applications", "smb", "intermediateCertifications", 4, 5],
    ["business-applications", "enterprise", "advancedCertifications", 15 / 7, 7],
    ["business-applications", "smb", "advancedCertifications", 7.5, 2],
    ["business-applications", "enterprise", "deployments", 4, 5],
    ["business-applications", "smb", "deployments", 4, 5],
    ["modern-work", "enterprise", "netCustomerAdds", 4, 5],
    ["modern-work", "smb", "netCustomerAdds", 2, 10],
    ["modern-work", "enterprise", "intermediateCertifications", 2.5, 4],
    ["modern-work", "smb", "intermediateCertifications", 5, 2],
    ["modern-work", "enterprise", "advancedCertifications", 7.5, 2],
    ["modern-work", "smb", "advancedCertifications", 15, 1],
    ["security", "enterprise", "netCustomerAdds", 2, 10],
    ["security", "smb", "netCustomerAdds", 4, 5],
  ])("%s %s %s: %d each, %i in all", (area, track, metric, each, units) => {
    const formula = formulaOf(area, track, metric);
    if (formula.kind !== "points-per-unit" && formula.kind !== "people") {
      throw new Error(`unexpected ${formula.kind}`);
    }
    const { rate, maxPoints } = formula;
    expect(rate.points / rate.units).toBe(each);
    expect((maxPoints * rate.units) / rate.points).toBe(units);
  });

  it.each<[string, Track, number]>([
    ...AZURE.flatMap((area): [string, Track, number][] => [
      [area, "enterprise", 20],
      [area, "smb", 20],
    ]),
    ["business-applications", "enterprise", 30],
    ["business-applications", "smb", 30],
  ])("%s %s usage growth: one point a percent, %i in all", (area, track, maxPoints) => {
    expect(formulaOf(area, track, "usageGrowth")).toMatchObject({
      kind: "percentage-growth",
      pointsPerPercent: 1,
      floorPercent: 0,
      maxPoints,
    });
  });

  it.each<[Track, string, Record<string, number>]>([
    ["enterprise", "usageGrowth", { CPOR: 1000, DPOR: 4000 }],
    ["smb", "usageGrowth", { CPOR: 500, CSP: 2000 }],
    ["enterprise", "deployments", { CPOR: 5, DPOR: 10 }],
    ["smb", "deployments", { CPOR: 5, CSP: 10 }],
  ])("modern-work %s %s by association", (track, metric, thresholds) => {
    const formula = formulaOf("modern-work", track, metric);
    if (formula.kind !== "best-of-association") throw new Error(`unexpected ${formula.kind}`);
    expect(
      Object.fromEntries(
        formula.options.map(({ association, threshold }) => [association, threshold]),
      ),
    ).toEqual(thresholds);
    expect(formula.options.map(({ input }) => input.metric)).toEqual(
      Object.keys(thresholds).map((association) => `${metric}.${association}`),
    );
  });

  it.each<[Track, number, number]>([
    ["enterprise", 1250, 125],
    ["smb", 750, 50],
  ])("security %s usage growth: a point per USD %i or per %i users", (track, usd, users) => {
    const formula = formulaOf("security", track, "usageGrowth");
    if (formula.kind !== "weighted-sum") throw new Error(`unexpected ${formula.kind}`);
    expect(formula.parts.map(({ input, unitsPerPoint }) => [input.metric, unitsPerPoint])).toEqual([
      ["usageGrowth.acr", usd],
      ["usageGrowth.protectedUsers", users],
    ]);
  });

  it("security deployments: 20 points at six on both tracks", () => {
    for (const track of TRACKS) {
      expect(formulaOf("security", track, "deployments")).toMatchObject({
        kind: "linear-capped",
        threshold: 6,
        maxPoints: 20,
      });
    }
  });
});

describe("gates", () => {
  const ONE = { minPeople: 1, points: 4 };
  const TWO = { minPeople: 2, points: 0 };
  it.each<[string, Track, string, string[][], object, number, number]>([
    ["data-ai", "enterprise", "intermediateCertifications", [["AZ-104"], ["AZ-305"]], TWO, 4, 11],
    ["data-ai", "smb", "intermediateCertifications", [["AZ-104"], ["AZ-305"]], ONE, 4, 11],
    ["digital-app-innovation", "enterprise", "intermediateCertifications", [["AZ-104"]], TWO, 4, 4],
    ["digital-app-innovation", "smb", "intermediateCertifications", [["AZ-104"]], ONE, 4, 4],
    ["digital-app-innovation", "enterprise", "advancedCertifications", [["AZ-305"]], TWO, 4, 6],
    ["digital-app-innovation", "smb", "advancedCertifications", [["AZ-305"]], ONE, 4, 6],
    ["infrastructure", "enterprise", "intermediateCertifications", [["AZ-104"]], TWO, 4, 2],
    ["infrastructure", "smb", "intermediateCertifications", [["AZ-104"]], ONE, 4, 2],
    ["infrastructure", "enterprise", "advancedCertifications", [["AZ-305"]], TWO, 4, 2],
    ["infrastructure", "smb", "advancedCertifications", [["AZ-305"]], ONE, 4, 2],
    [
      "security",
      "enterprise",
      "intermediateCertifications",
      [["AZ-500", "SC-500"], ["SC-200"]],
      TWO,
      40 / 6,
      3,
    ],
    [
      "security",
      "smb",
      "intermediateCertifications",
      [["AZ-500", "SC-500"], ["SC-200"]],
      ONE,
      8,
      3,
    ],
  ])("%s %s %s", (area, track, metric, gates, gate, each, poolSize) => {
    const formula = formulaOf(area, track, metric);
    if (formula.kind !== "gated-people") throw new Error(`unexpected ${formula.kind}`);
    expect(formula.gates.map(({ certifications }) => certifications)).toEqual(gates);
    for (const each of formula.gates) expect(each).toMatchObject(gate);
    expect(formula.rate.points / formula.rate.units).toBe(each);
    expect(formula.pool.certifications).toHaveLength(poolSize);
    expect(formula.pool.input.metric).toBe(`${metric}.pool`);
    expect(formula.gates.map(({ input }) => input.metric)).toEqual(
      gates.map((certifications) => `${metric}.gate.${certifications.join("-or-")}`),
    );
  });

  it("never put a gate's certification into its own pool", () => {
    for (const { tracks } of MAICPP_2026_07.areas) {
      for (const { formula } of Object.values(tracks).flat()) {
        if (formula.kind !== "gated-people") continue;
        for (const { certifications } of formula.gates) {
          for (const each of certifications) {
            expect(formula.pool.certifications).not.toContain(each);
          }
        }
      }
    }
  });
});

describe("certification retirements", () => {
  it("count for one more year", () => {
    for (const { retiresOn, countsUntil } of MAICPP_2026_07.certificationRetirements) {
      expect(countsUntil).toBe(`${Number(retiresOn.slice(0, 4)) + 1}${retiresOn.slice(4)}`);
    }
  });

  it.each([
    ["MS-900", "2026-03-31", true],
    ["Microsoft 365 Enterprise Administrator Expert", "2026-11-30", true],
    ["AZ-500", "2026-08-31", false],
    ["AI-102", "2026-06-30", false],
    ["DP-100", "2026-06-01", false],
    ["AZ-204", "2026-07-31", false],
    ["SC-400", "2025-05-31", false],
  ])("%s retires on %s", (certification, retiresOn, countsUntilIsPrinted) => {
    expect(MAICPP_2026_07.certificationRetirements).toContainEqual(
      expect.objectContaining({ certification, retiresOn, countsUntilIsPrinted }),
    );
  });

  it("name areas of the edition", () => {
    const areas = MAICPP_2026_07.areas.map(({ id }) => id);
    for (const retirement of MAICPP_2026_07.certificationRetirements) {
      expect(areas).toEqual(expect.arrayContaining(retirement.areas));
    }
  });
});

describe("what people are asked for", () => {
  const english = new URL("../../../../lib/texts/locales/en.yml", import.meta.url);
  const labels: Record<string, string> = parse(readFileSync(english, "utf8")).rules.standing.input;

  it.each([
    ["azureRevenueGrowth", /over twelve months/],
    ["azureServices", /in the last twelve months, virtual machines and their licences left out/],
    ["securityEnterpriseCustomers", /USD 600 or more over twelve months/],
    ["securitySmbCustomers", /USD 600 or more over twelve months/],
    ["securityEnterpriseDeployments", /USD 12,000 over twelve months/],
    ["securitySmbDeployments", /USD 750 to 12,000 over twelve months/],
    ["securityRevenueGrowth", /over twelve months/],
    ["activeUsersGrowth", /since the association only/],
    ["modernWorkDeployments", /above 40 percent when associated in the last twelve months/],
  ])("%s names its period or what it leaves out", (label, words) => {
    expect(labels[label]).toMatch(words);
  });
});
