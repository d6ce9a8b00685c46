import { describe, expect, it } from "vitest";
import { DESIGNATION_EDITIONS } from "../../../../lib/rules/programmes";
import type { Formula, Requirement } from "../../../../lib/rules/programmes/edition-schema";
import type { Track } from "../../../../lib/rules/verdicts";
import { areaIn, everyRequirement, requirementIn } from "./maicpp-lookups";

describe("requirements", () => {
  it("of one id are the same in every edition", () => {
    const first = new Map<string, Requirement>();
    for (const { requirement } of everyRequirement) {
      const { id } = requirement;
      first.set(id, first.get(id) ?? requirement);
      expect(requirement).toEqual(first.get(id));
    }
    // 14 of Azure in one track and 28 in two, 10 + 16 of Business Applications, 12 of Modern Work, 9 + 8 of Security.
    expect(first.size).toBe(14 + 28 + 10 + 16 + 12 + 9 - 1 + 8);
  });

  it("are in force in the editions that hold them, as far as the sources tell", () => {
    for (const { edition, requirement } of everyRequirement) {
      const { id, inForceFrom, inForceTo } = requirement;
      expect([id, (inForceFrom ?? "") <= edition.inForceFrom]).toEqual([id, true]);
      if (inForceTo !== null) {
        expect([id, inForceTo >= (edition.inForceTo ?? "9999")]).toEqual([id, true]);
      }
    }
  });

  it("binds the global account, all of them", () => {
    expect(new Set(everyRequirement.map(({ requirement }) => requirement.scope))).toEqual(
      new Set(["global-account"]),
    );
  });

  it("that are not verified or derived stand in an area in doubt for all of the edition", () => {
    for (const { edition, area, requirement } of everyRequirement) {
      if (["verified", "derived"].includes(requirement.confidence)) continue;
      const covered = edition.doubts.some(
        ({ areas, from, to, onlyPeopleCounted }) =>
          areas.includes(area.id) &&
          onlyPeopleCounted === undefined &&
          from <= edition.inForceFrom &&
          to >= (edition.inForceTo ?? "9999"),
      );
      expect([requirement.id, covered]).toEqual([requirement.id, true]);
    }
  });

  it("whose numbers are not on record are those of the launch", () => {
    const unknown = everyRequirement.filter(
      ({ requirement }) => requirement.formula.kind === "not-on-record",
    );
    expect(
      unknown.map(({ edition, requirement }) => [
        edition.id,
        requirement.id,
        requirement.formula.maxPoints,
        requirement.confidence,
        requirement.sources,
      ]),
    ).toEqual(
      [
        ["MAICPP.BA.LARGER.netCustomerAdds.1v1", 15, "BA22"],
        ["MAICPP.BA.LARGER.intermediateCertifications.1v1", 20, "BA22"],
        ["MAICPP.BA.LARGER.advancedCertifications.1v1", 15, "BA22"],
        ["MAICPP.BA.LARGER.usageGrowth.1v1", 30, "BA22"],
        ["MAICPP.BA.LARGER.deployments.1v1", 20, "BA22"],
        ["MAICPP.BA.OTHER.intermediateCertifications.1v1", 20, "BA22"],
        ["MAICPP.BA.OTHER.advancedCertifications.1v1", 15, "BA22"],
        ["MAICPP.BA.OTHER.usageGrowth.1v1", 30, "BA22"],
        ["MAICPP.BA.OTHER.deployments.1v1", 20, "BA22"],
        ["MAICPP.SEC.SINGLE.deployments.1v1", 20, "CRN22"],
        ["MAICPP.SEC.SINGLE.usageGrowth.1v1", 20, "CRN22"],
      ].map(([id, points, source]) => ["MAICPP-2022-10", id, points, "unverified", [source]]),
    );
  });

  // Which version stands in which edition.
  it.each<[string, string, Track[], string, string[]]>([
    ["DATA", "data-ai", ["single"], "intermediateCertifications", ["1", "1", "1", "1", "-", "-"]],
    ["DATA", "data-ai", ["enterprise", "smb"], "usageGrowth", ["-", "-", "-", "-", "1", "1"]],
    ["MW", "modern-work", ["enterprise", "smb"], "netCustomerAdds", ["1", "1", "1", "1", "1", "1"]],
    [
      "MW",
      "modern-work",
      ["enterprise", "smb"],
      "intermediateCertifications",
      ["1", "1", "1", "1", "1", "2"],
    ],
    [
      "MW",
      "modern-work",
      ["enterprise", "smb"],
      "advancedCertifications",
      ["1", "1", "1", "1", "1", "1"],
    ],
    [
      "BA",
      "business-applications",
      ["enterprise", "smb"],
      "netCustomerAdds",
      ["-", "1", "1", "1", "1", "1"],
    ],
    [
      "BA",
      "business-applications",
      ["enterprise", "smb"],
      "intermediateCertifications",
      ["-", "1", "1", "2", "2", "3"],
    ],
    [
      "BA",
      "business-applications",
      ["enterprise", "smb"],
      "advancedCertifications",
      ["-", "1", "1", "1", "1", "2"],
    ],
    ["SEC", "security", ["single"], "netCustomerAdds", ["1", "2", "2", "2", "2", "-"]],
    ["SEC", "security", ["single"], "intermediateCertifications", ["1", "1", "1", "2", "2", "-"]],
    ["SEC", "security", ["single"], "deployments", ["1", "2", "2", "2", "2", "-"]],
    ["SEC", "security", ["single"], "usageGrowth", ["1", "2", "2", "2", "2", "-"]],
    ["SEC", "security", ["enterprise", "smb"], "deployments", ["-", "-", "-", "-", "-", "1"]],
  ])("MAICPP.%s: %s %j %s in versions %j", (code, area, tracks, metric, versions) => {
    const codes: Partial<Record<Track, string>> = {
      enterprise: "ENT",
      smb: "SMB",
      single: "SINGLE",
    };
    for (const track of tracks) {
      const ids = DESIGNATION_EDITIONS.map(
        ({ id }) =>
          areaIn(id, area).tracks[track]?.find((each) => each.metric === metric)?.id ?? "-",
      );
      expect(ids).toEqual(
        versions.map((version) =>
          version === "-" ? "-" : `MAICPP.${code}.${codes[track]}.${metric}.${version}v1`,
        ),
      );
    }
  });

  it.each<[string, string, Track, string, string | null, string | null, string[], string, string]>([
    [
      "MAICPP-2022-10",
      "data-ai",
      "single",
      "netCustomerAdds",
      "2022-10-03",
      null,
      ["KVAZ"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2026-07",
      "data-ai",
      "smb",
      "netCustomerAdds",
      null,
      null,
      ["PSAZ"],
      "verified",
      "2026-07",
    ],
    [
      "MAICPP-2026-07",
      "data-ai",
      "smb",
      "usageGrowth",
      null,
      null,
      ["KVAZ", "PSAZ"],
      "verified",
      "2026-07",
    ],
    [
      "MAICPP-2022-10",
      "business-applications",
      "other-markets",
      "netCustomerAdds",
      "2022-10-03",
      "2023-06-12",
      ["BA22"],
      "secondary",
      "2022",
    ],
    [
      "MAICPP-2026-07",
      "business-applications",
      "smb",
      "deployments",
      "2023-06-13",
      null,
      ["KVBA", "PSBA"],
      "verified",
      "2026-07",
    ],
    [
      "MAICPP-2023-06",
      "business-applications",
      "enterprise",
      "intermediateCertifications",
      "2023-06-13",
      "2023-11-30",
      ["KVBA"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2023-12",
      "business-applications",
      "enterprise",
      "intermediateCertifications",
      "2023-12-01",
      null,
      ["KVBA"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2026-07",
      "business-applications",
      "enterprise",
      "intermediateCertifications",
      null,
      null,
      ["PSBA"],
      "verified",
      "2026-07",
    ],
    [
      "MAICPP-2022-10",
      "modern-work",
      "enterprise",
      "deployments",
      "2022-10-03",
      null,
      ["KVMW", "PSMW"],
      "verified",
      "2026-07",
    ],
    [
      "MAICPP-2022-10",
      "modern-work",
      "smb",
      "intermediateCertifications",
      "2022-10-03",
      null,
      ["KVMW"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2026-07",
      "modern-work",
      "smb",
      "intermediateCertifications",
      null,
      null,
      ["PSMW"],
      "verified",
      "2026-07",
    ],
    [
      "MAICPP-2022-10",
      "security",
      "single",
      "netCustomerAdds",
      "2022-10-03",
      null,
      ["CRN22"],
      "secondary",
      "2022-04",
    ],
    [
      "MAICPP-2022-10",
      "security",
      "single",
      "intermediateCertifications",
      "2022-10-03",
      "2023-11-30",
      ["KVSEC"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2023-12",
      "security",
      "single",
      "intermediateCertifications",
      "2023-12-01",
      null,
      ["KVSEC"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2023-09",
      "security",
      "single",
      "deployments",
      null,
      null,
      ["KVSEC"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2026-07",
      "security",
      "enterprise",
      "intermediateCertifications",
      null,
      null,
      ["KVSEC", "PSSEC"],
      "verified",
      "2026-07",
    ],
    [
      "MAICPP-2026-07",
      "security",
      "smb",
      "intermediateCertifications",
      null,
      null,
      ["PSSEC"],
      "derived",
      "2026-07",
    ],
    [
      "MAICPP-2026-07",
      "security",
      "smb",
      "usageGrowth",
      null,
      null,
      ["PSSEC"],
      "verified",
      "2026-07",
    ],
  ])(
    "%s %s %s %s: from %s to %s by %j",
    (edition, area, track, metric, inForceFrom, inForceTo, sources, confidence, verifiedAsOf) => {
      expect(requirementIn(edition, area, track, metric)).toMatchObject({
        inForceFrom,
        inForceTo,
        sources,
        confidence,
        verifiedAsOf,
      });
    },
  );
});

describe("associations that count", () => {
  const CSP = ["CSP Tier 1", "CSP Tier 2"];
  const BUSINESS_CUSTOMERS = ["CPOR RevRec", "CPOR OSA", "CPOR RevRec Performance", ...CSP, "DPOR"];
  const BUSINESS_USAGE = ["CPOR OSU", "DPOR", "CSP", "PAL (Power Platform and Customer Insights)"];
  const OF_2023 = ["PAL (Azure)", "CPOR (Microsoft 365)"];
  it.each<[string, string, Track, string, string[] | undefined]>([
    ["MAICPP-2023-12", "data-ai", "single", "netCustomerAdds", [...CSP, "DPOR", "PAL"]],
    ["MAICPP-2026-07", "infrastructure", "smb", "usageGrowth", [...CSP, "DPOR", "PAL"]],
    ["MAICPP-2026-07", "infrastructure", "smb", "deployments", [...CSP, "DPOR", "PAL"]],
    ["MAICPP-2026-07", "infrastructure", "smb", "advancedCertifications", undefined],
    ["MAICPP-2023-06", "business-applications", "smb", "netCustomerAdds", BUSINESS_CUSTOMERS],
    ["MAICPP-2023-06", "business-applications", "smb", "usageGrowth", BUSINESS_USAGE],
    ["MAICPP-2023-06", "business-applications", "smb", "deployments", BUSINESS_USAGE],
    ["MAICPP-2022-10", "business-applications", "other-markets", "netCustomerAdds", undefined],
    ["MAICPP-2022-10", "modern-work", "enterprise", "netCustomerAdds", ["CPOR", "DPOR"]],
    ["MAICPP-2022-10", "modern-work", "smb", "netCustomerAdds", ["CPOR", ...CSP]],
    ["MAICPP-2023-12", "security", "single", "netCustomerAdds", OF_2023],
    ["MAICPP-2023-12", "security", "single", "deployments", OF_2023],
    ["MAICPP-2026-07", "security", "enterprise", "usageGrowth", [...OF_2023, ...CSP]],
    ["MAICPP-2026-07", "security", "smb", "netCustomerAdds", [...OF_2023, ...CSP]],
  ])("%s %s %s %s: %j", (edition, area, track, metric, associations) => {
    expect(requirementIn(edition, area, track, metric).associations).toEqual(associations);
  });
});

describe("consumption of Business Applications", () => {
  const RATES_2023 = {
    "Business Central": 1000,
    "Core HR": 1000,
    "Customer Engagement": 200,
    "Finance & Operations": 100,
    Guides: 1000,
    "Power Apps": 200,
    "Power Automate": 200,
    "Power BI": 200,
    "Remote Assist": 1000,
    Retail: 100,
    "Talent Attract": 1000,
    "Talent Onboard": 1000,
  };
  it.each([
    ["MAICPP-2023-06", "MAICPP.BA.consumptionRates.1v1", RATES_2023, ["KVBA"]],
    ["MAICPP-2023-12", "MAICPP.BA.consumptionRates.1v1", RATES_2023, ["KVBA"]],
    [
      "MAICPP-2026-07",
      "MAICPP.BA.consumptionRates.2v1",
      { ...RATES_2023, "Contact Center": 200, Portals: 100 },
      ["PSBA"],
    ],
  ])("%s", (edition, id, perActiveUser, sources) => {
    expect(areaIn(edition, "business-applications").consumptionRates).toMatchObject({
      id,
      perActiveUser,
      perProfile: { "Customer Insights": 0.2 },
      sources,
    });
  });

  it("was not on record before the tracks", () => {
    expect(areaIn("MAICPP-2022-10", "business-applications")).not.toHaveProperty(
      "consumptionRates",
    );
  });

  it.each<[string, Track, number, number, number]>([
    ["MAICPP-2023-06", "enterprise", 1500, 50_000, 10_000],
    ["MAICPP-2023-06", "smb", 250, 25_000, 5000],
  ])("%s %s: USD %i, baseline %i, deployed from %i", (edition, track, usd, baseline, value) => {
    const dataOf = (metric: string): Formula =>
      requirementIn(edition, "business-applications", track, metric).formula;
    expect(dataOf("netCustomerAdds")).toMatchObject({ input: { label: { data: { usd } } } });
    expect(dataOf("usageGrowth")).toMatchObject({ input: { label: { data: { baseline } } } });
    expect(dataOf("deployments")).toMatchObject({ input: { label: { data: { value } } } });
  });

  it("launched in other markets with three points for a workload of USD 500", () => {
    expect(
      requirementIn("MAICPP-2022-10", "business-applications", "other-markets", "netCustomerAdds")
        .formula,
    ).toMatchObject({
      kind: "points-per-unit",
      maxPoints: 15,
      rate: { points: 3, units: 1 },
      input: { unit: "workloads", label: { data: { usd: 500 } } },
    });
  });
});
