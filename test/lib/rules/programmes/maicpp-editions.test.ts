import { describe, expect, it } from "vitest";
import { DESIGNATION_EDITIONS, designationEditionFor } from "../../../../lib/rules/programmes";
import {
  type Area,
  type Edition,
  editionSchema,
  type Formula,
  type Requirement,
  type TrackChoice,
} from "../../../../lib/rules/programmes/edition-schema";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { MAICPP_2023_06 } from "../../../../lib/rules/programmes/maicpp-2023-06";
import type { Track } from "../../../../lib/rules/verdicts";

const AREAS = [
  "data-ai",
  "digital-app-innovation",
  "infrastructure",
  "business-applications",
  "modern-work",
  "security",
];
const AZURE = AREAS.slice(0, 3);

function editionOf(id: string): Edition {
  const found = DESIGNATION_EDITIONS.find((edition) => edition.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
}

function areaIn(edition: string, area: string): Area {
  const found = editionOf(edition).areas.find(({ id }) => id === area);
  if (!found) throw new Error(`no area ${area}`);
  return found;
}

function requirementIn(edition: string, area: string, track: Track, metric: string): Requirement {
  const found = areaIn(edition, area).tracks[track]?.find((each) => each.metric === metric);
  if (!found) throw new Error(`no ${metric} of ${area} on ${track}`);
  return found;
}

function gatedIn(edition: string, area: string, track: Track, metric: string) {
  const { formula } = requirementIn(edition, area, track, metric);
  if (formula.kind !== "gated-people") throw new Error(`unexpected ${formula.kind}`);
  return formula;
}

function listIn(edition: string, area: string, track: Track, metric: string): string[] {
  const { formula } = requirementIn(edition, area, track, metric);
  if (formula.kind !== "people") throw new Error(`unexpected ${formula.kind}`);
  return formula.certifications;
}

const everyRequirement = DESIGNATION_EDITIONS.flatMap((edition) =>
  edition.areas.flatMap((area) =>
    Object.values(area.tracks)
      .flat()
      .map((requirement) => ({ edition, area, requirement })),
  ),
);

describe("the editions", () => {
  it("fit the schema, which also adds up every track to 100", () => {
    expect(DESIGNATION_EDITIONS).toHaveLength(6);
    for (const edition of DESIGNATION_EDITIONS)
      expect(editionSchema.parse(edition)).toEqual(edition);
  });

  it.each([
    [
      "MAICPP-2022-10",
      "Microsoft Cloud Partner Program, October 2022",
      "2022-10-03",
      "2023-06-12",
      ["KVFAQ", "KVINTRO"],
      "verified",
      "2023-07-13",
    ],
    [
      "MAICPP-2023-06",
      "Microsoft AI Cloud Partner Program, June 2023",
      "2023-06-13",
      "2023-09-18",
      ["KVBA", "BA22"],
      "derived",
      "2023-06-13",
    ],
    [
      "MAICPP-2023-09",
      "Microsoft AI Cloud Partner Program, September 2023",
      "2023-09-19",
      "2023-11-30",
      ["KVPCS", "KVSEP23"],
      "verified",
      "2023-09",
    ],
    [
      "MAICPP-2023-12",
      "Microsoft AI Cloud Partner Program, December 2023",
      "2023-12-01",
      "2026-05-07",
      ["KVSEC", "KVBA"],
      "verified",
      "2023-10-23",
    ],
    [
      "MAICPP-2026-05",
      "Microsoft AI Cloud Partner Program, May 2026",
      "2026-05-08",
      "2026-06-30",
      ["PSDES"],
      "secondary",
      "2026-05-08",
    ],
    [
      "MAICPP-2026-07",
      "Microsoft AI Cloud Partner Program, July 2026",
      "2026-07-01",
      null,
      ["PSAZ", "KL26"],
      "verified",
      "2026-08-28",
    ],
  ])("%s, %s, is in force from %s to %s", (id, name, from, to, sources, confidence, seen) => {
    const edition = editionOf(id);
    expect(edition).toMatchObject({
      kind: "designations",
      programme: "MAICPP",
      unit: "global-account",
      name,
      inForceFrom: from,
      inForceTo: to,
      sources,
      confidence,
      verifiedAsOf: seen,
    });
    expect(edition.conflict).toBe(id === "MAICPP-2022-10" ? true : undefined);
    expect(edition.areas.map((area) => area.id)).toEqual(AREAS);
  });

  it.each([
    ["2022-10-02", undefined],
    ["2022-10-03", "MAICPP-2022-10"],
    ["2023-06-12", "MAICPP-2022-10"],
    ["2023-06-13", "MAICPP-2023-06"],
    ["2023-09-18", "MAICPP-2023-06"],
    ["2023-09-19", "MAICPP-2023-09"],
    ["2023-11-30", "MAICPP-2023-09"],
    ["2023-12-01", "MAICPP-2023-12"],
    ["2026-05-07", "MAICPP-2023-12"],
    ["2026-05-08", "MAICPP-2026-05"],
    ["2026-06-30", "MAICPP-2026-05"],
    ["2026-07-01", "MAICPP-2026-07"],
    ["2026-11-22", "MAICPP-2026-07"],
    ["2099-01-01", "MAICPP-2026-07"],
  ])("on %s it is %s", (day, id) => {
    expect(designationEditionFor(day)?.id).toBe(id);
  });

  it("ask for 70 of 100 points and every metric above zero, all of them", () => {
    for (const { qualification } of DESIGNATION_EDITIONS) {
      expect(qualification).toEqual({
        id: "MAICPP.qualification.1v1",
        scope: "global-account",
        inForceFrom: "2022-10-03",
        inForceTo: null,
        minimumTotal: 70,
        ambiguousBelow: 1,
        sources: ["KVPCS", "PSAZ", "PSSEC"],
        confidence: "verified",
        conflict: true,
        verifiedAsOf: "2026-07",
      });
    }
  });

  it("are refused when a track is there that cannot be chosen, or one that can be is not", () => {
    const more = structuredClone(MAICPP_2023_06);
    const [area] = more.areas;
    if (area?.tracks.single) area.tracks.smb = area.tracks.single;
    expect(editionSchema.safeParse(more).success).toBe(false);
    const fewer = structuredClone(MAICPP_2023_06);
    delete fewer.areas[4]?.tracks.smb;
    expect(editionSchema.safeParse(fewer).success).toBe(false);
    const other = structuredClone(MAICPP_2022_10);
    delete other.areas[3]?.tracks["other-markets"];
    expect(editionSchema.safeParse(other).success).toBe(false);
  });
});

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

describe("the choice of the track", () => {
  const choicesOf = (area: string): TrackChoice[] =>
    DESIGNATION_EDITIONS.map(({ id }) => areaIn(id, area).trackChoice);

  it.each(AZURE)("of %s: one, then SMB below a ceiling, then SMB by last month", (area) => {
    const choices = choicesOf(area);
    expect(choices.map(({ id }) => id)).toEqual(
      [1, 1, 1, 1, 2, 3].map((version) => `MAICPP.AZURE.trackChoice.${version}v1`),
    );
    expect(choices[0]).toMatchObject({
      kind: "single",
      inForceFrom: "2022-10-03",
      inForceTo: null,
      sources: ["KVAZ"],
      confidence: "verified",
    });
    expect(choices[4]).toMatchObject({
      kind: "classified",
      inForceFrom: null,
      inForceTo: "2026-06-30",
      sources: ["PSDES"],
      confidence: "secondary",
      verifiedAsOf: "2026-05-08",
      track: "smb",
      otherwise: "enterprise",
      conditions: [
        {
          input: { metric: "azureRevenue", unit: "usd", sameForBothTracks: true, additive: true },
          is: "below",
          value: 1_000_000,
        },
        {
          input: {
            metric: "smbCustomerShare",
            unit: "percent",
            sameForBothTracks: true,
            additive: false,
          },
          is: "above",
          value: 80,
        },
      ],
    });
    expect(choices[4]).not.toHaveProperty("whileEnrolled");
    expect(choices[5]).toMatchObject({
      kind: "classified",
      inForceFrom: "2026-07-01",
      inForceTo: null,
      sources: ["PSAZ", "KL26"],
      confidence: "verified",
      verifiedAsOf: "2026-08-28",
      track: "smb",
      otherwise: "enterprise",
      whileEnrolled: { key: "rules.standing.reason.enrolmentTrackCounts" },
      conditions: [{ input: { metric: "smbCustomerShare" }, is: "at-least", value: 80 }],
    });
  });

  it("of Business Applications: by market, then by workloads", () => {
    const choices = choicesOf("business-applications");
    expect(choices.map(({ id }) => id)).toEqual(
      [1, 2, 2, 2, 2, 2].map((version) => `MAICPP.BA.trackChoice.${version}v1`),
    );
    expect(choices[0]).toMatchObject({
      kind: "classified",
      inForceFrom: "2022-10-03",
      inForceTo: "2023-06-12",
      sources: ["BA22"],
      confidence: "secondary",
      track: "larger-markets",
      otherwise: "other-markets",
      conditions: [
        {
          input: {
            metric: "largerMarketCustomers",
            unit: "customers",
            sameForBothTracks: true,
            additive: true,
          },
          is: "at-least",
          value: 1,
        },
      ],
    });
    expect(choices[1]).toMatchObject({
      kind: "classified",
      inForceFrom: "2023-06-13",
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
      track: "enterprise",
      otherwise: "smb",
      conditions: [
        {
          input: { metric: "workloadsAbove5000", sameForBothTracks: true, additive: false },
          is: "at-least",
          value: 5,
        },
      ],
    });
  });

  it("of Modern Work and Security: the higher total, in Security once there were two", () => {
    expect(choicesOf("modern-work").map(({ id, kind }) => [id, kind])).toEqual(
      DESIGNATION_EDITIONS.map(() => ["MAICPP.MW.trackChoice.1v1", "best-total"]),
    );
    expect(choicesOf("security").map(({ id, kind }) => [id, kind])).toEqual([
      ...DESIGNATION_EDITIONS.slice(1).map(() => ["MAICPP.SEC.trackChoice.1v1", "single"]),
      ["MAICPP.SEC.trackChoice.2v1", "best-total"],
    ]);
    expect(choicesOf("security")[0]).toMatchObject({
      inForceFrom: "2022-10-03",
      sources: ["KVSEC"],
    });
    expect(choicesOf("security")[5]).toMatchObject({ inForceFrom: null, sources: ["PSSEC"] });
  });
});

describe("Azure in one track", () => {
  // 30/40/20/10 and 30/20/20/20/10: net adds, intermediate, advanced, growth, deployments.
  it.each([
    ["data-ai", [30, 20, 10, 40]],
    ["digital-app-innovation", [30, 20, 10, 20, 20]],
    ["infrastructure", [30, 20, 10, 20, 20]],
  ])("%s", (area, points) => {
    const requirements = areaIn("MAICPP-2023-12", area).tracks.single ?? [];
    expect(requirements.map(({ formula }) => formula.maxPoints)).toEqual(points);
    const [customers, growth, services] = requirements.map(({ formula }) => formula);
    expect(customers).toMatchObject({
      kind: "points-per-unit",
      rate: { points: 10, units: 1 },
      input: {
        metric: "netCustomerAdds",
        unit: "customers",
        label: { key: "rules.standing.input.azureCustomers", data: { usd: 1000 } },
      },
    });
    expect(growth).toMatchObject({ kind: "percentage-growth", pointsPerPercent: 1 });
    expect(services).toMatchObject({ kind: "points-per-unit", rate: { points: 2, units: 1 } });
  });

  it.each([
    [
      "data-ai",
      "intermediateCertifications",
      ["AZ-104", "AZ-305"],
      [
        "DP-300",
        "AI-102",
        "DP-100",
        "DP-203",
        "PL-300",
        "Customer Data Platform Specialty",
        "DP-420",
      ],
    ],
    ["digital-app-innovation", "intermediateCertifications", ["AZ-104"], ["AZ-204", "PL-400"]],
    [
      "digital-app-innovation",
      "advancedCertifications",
      ["AZ-305"],
      ["AZ-220", "AZ-400", "PL-600"],
    ],
    [
      "infrastructure",
      "intermediateCertifications",
      ["AZ-104"],
      ["AZ-700", "AZ-600", "AZ-800/801"],
    ],
    ["infrastructure", "advancedCertifications", ["AZ-305"], ["AZ-140", "AZ-120"]],
  ])("%s %s: two people each with %j open %j", (area, metric, gates, pool) => {
    const formula = gatedIn("MAICPP-2022-10", area, "single", metric);
    expect(formula.gates.map(({ certifications }) => certifications)).toEqual(
      gates.map((gate) => [gate]),
    );
    for (const gate of formula.gates) expect(gate).toMatchObject({ minPeople: 2, points: 0 });
    expect(formula.rate).toEqual({ points: 4, units: 1 });
    expect(formula.pool.certifications).toEqual(pool);
  });

  it.each<[Track, number]>([
    ["enterprise", 1000],
    ["smb", 500],
  ])("and in the %s track a customer spends USD %i", (track, usd) => {
    for (const area of AZURE) {
      for (const edition of ["MAICPP-2026-05", "MAICPP-2026-07"]) {
        const { formula } = requirementIn(edition, area, track, "netCustomerAdds");
        expect(formula).toMatchObject({ input: { label: { data: { usd } } } });
      }
    }
  });
});

describe("certifications of 2026 in Azure", () => {
  it.each([
    [
      "data-ai",
      "intermediateCertifications",
      [
        "DP-300",
        "AI-102",
        "DP-100",
        "PL-300",
        "DP-420",
        "Fabric Analytics Engineer",
        "Fabric Data Engineer",
        "SQL AI Developer",
        "Azure AI Apps and Agents Developer",
        "Machine Learning Operations Engineer",
        "Azure Databricks Data Engineer",
      ],
    ],
    [
      "digital-app-innovation",
      "intermediateCertifications",
      ["AZ-204", "PL-400", "Azure AI Cloud Developer", "GitHub Agentic AI Developer"],
    ],
    [
      "digital-app-innovation",
      "advancedCertifications",
      [
        "AZ-400",
        "PL-600",
        "GitHub Actions",
        "GitHub Administration",
        "GitHub Advanced Security",
        "GitHub Copilot",
      ],
    ],
    ["infrastructure", "intermediateCertifications", ["AZ-700", "AZ-800/801"]],
    ["infrastructure", "advancedCertifications", ["AZ-140", "AZ-120"]],
  ])("%s %s: %j", (area, metric, pool) => {
    for (const track of ["enterprise", "smb"] as const) {
      expect(gatedIn("MAICPP-2026-07", area, track, metric).pool.certifications).toEqual(pool);
    }
  });
});

describe("Security", () => {
  const CASES: [string, Track, string[][], number, number, string[]][] = [
    [
      "MAICPP-2022-10",
      "single",
      [["AZ-500"], ["SC-200", "MS-500"]],
      1,
      0,
      ["SC-100", "SC-200", "SC-300", "SC-400"],
    ],
    [
      "MAICPP-2023-09",
      "single",
      [["AZ-500"], ["SC-200", "MS-500"]],
      1,
      0,
      ["SC-100", "SC-200", "SC-300", "SC-400"],
    ],
    [
      "MAICPP-2023-12",
      "single",
      [["AZ-500"], ["SC-200", "MS-500"]],
      2,
      0,
      ["SC-100", "SC-300", "SC-400"],
    ],
    [
      "MAICPP-2026-07",
      "enterprise",
      [["AZ-500", "SC-500"], ["SC-200"]],
      2,
      0,
      ["SC-100", "SC-300", "SC-401"],
    ],
    [
      "MAICPP-2026-07",
      "smb",
      [["AZ-500", "SC-500"], ["SC-200"]],
      1,
      4,
      ["SC-100", "SC-300", "SC-401"],
    ],
  ];
  it.each(CASES)(
    "%s %s: gates %j of %i for %i points",
    (edition, track, gates, people, points, pool) => {
      const formula = gatedIn(edition, "security", track, "intermediateCertifications");
      expect(formula.maxPoints).toBe(40);
      expect(formula.gates.map(({ certifications }) => certifications)).toEqual(gates);
      for (const gate of formula.gates) expect(gate).toMatchObject({ minPeople: people, points });
      expect(formula.rate).toEqual(
        track === "smb" ? { points: 8, units: 1 } : { points: 40, units: 6 },
      );
      expect(formula.pool.certifications).toEqual(pool);
    },
  );

  it("at the launch: five tenants of each kind for 10 points", () => {
    const { formula } = requirementIn("MAICPP-2022-10", "security", "single", "netCustomerAdds");
    if (formula.kind !== "capped-parts") throw new Error(`unexpected ${formula.kind}`);
    expect(formula.maxPoints).toBe(20);
    expect(
      formula.parts.map(({ name, maxPoints, rate, input }) => [
        name,
        maxPoints,
        rate.points / rate.units,
        input.metric,
      ]),
    ).toEqual([
      ["Microsoft 365", 10, 2, "netCustomerAdds.microsoft365"],
      ["Azure", 10, 2, "netCustomerAdds.azure"],
    ]);
  });

  it("in one track of 2023: ten tenants, six deployments, USD 1,250 or 125 users a point", () => {
    const formulas = (areaIn("MAICPP-2023-12", "security").tracks.single ?? []).map(
      ({ formula }) => formula,
    );
    expect(formulas.map(({ maxPoints }) => maxPoints)).toEqual([20, 40, 20, 20]);
    expect(formulas[0]).toMatchObject({
      kind: "points-per-unit",
      rate: { points: 2, units: 1 },
      input: { label: { key: "rules.standing.input.securitySingleCustomers" } },
    });
    expect(formulas[2]).toMatchObject({
      kind: "linear-capped",
      threshold: 6,
      input: { label: { key: "rules.standing.input.securitySingleDeployments" } },
    });
    expect(formulas[3]).toMatchObject({
      kind: "weighted-sum",
      parts: [
        { unitsPerPoint: 1250, input: { metric: "usageGrowth.acr", unit: "usd" } },
        { unitsPerPoint: 125, input: { metric: "usageGrowth.protectedUsers", unit: "users" } },
      ],
    });
  });
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

describe("certifications that count without gates", () => {
  const INTERMEDIATE_2023 = [
    "Dynamics 365 Finance Functional Consultant",
    "Dynamics 365 Commerce Functional Consultant",
    "Dynamics 365 Finance and Operations Apps Developer",
    "Dynamics 365 Supply Chain Management Functional Consultant",
    "Dynamics 365 Supply Chain Management, Manufacturing Functional Consultant",
    "Dynamics 365 Customer Service Functional Consultant",
    "Dynamics 365 Sales Functional Consultant",
    "Dynamics 365 Field Service Functional Consultant",
    "Dynamics 365 Business Central Functional Consultant",
    "Dynamics 365 Marketing Functional Consultant",
    "Power Platform App Maker",
    "PL-300",
    "Power Platform Functional Consultant",
    "PL-400",
    "Customer Data Platform Specialty",
    "Azure Enterprise Data Analyst",
    "Power Automate RPA Developer",
  ];
  const EXPERT = [
    "Dynamics 365 Supply Chain Management Functional Consultant Expert",
    "Dynamics 365 Finance and Operations Apps Solution Architect Expert",
    "PL-600",
  ];
  it.each<[string, string, string, string[]]>([
    ["MAICPP-2023-06", "business-applications", "intermediateCertifications", INTERMEDIATE_2023],
    ["MAICPP-2023-09", "business-applications", "intermediateCertifications", INTERMEDIATE_2023],
    [
      "MAICPP-2023-12",
      "business-applications",
      "intermediateCertifications",
      INTERMEDIATE_2023.toSpliced(10, 1),
    ],
    [
      "MAICPP-2026-07",
      "business-applications",
      "intermediateCertifications",
      [
        "Dynamics 365 Finance Functional Consultant",
        "Dynamics 365 Finance and Operations Apps Developer",
        "Dynamics 365 Supply Chain Management Functional Consultant",
        "Dynamics 365 Customer Service Functional Consultant",
        "Dynamics 365 Field Service Functional Consultant",
        "Dynamics 365 Business Central Functional Consultant",
        "PL-300",
        "Power Platform Functional Consultant",
        "PL-400",
        "Power Automate RPA Developer",
        "Dynamics 365 Customer Experience Analyst",
        "Dynamics 365 Sales AI Consultant",
        "Intelligent Applications Builder",
        "Dynamics 365 Contact Center AI Engineer",
      ],
    ],
    ["MAICPP-2023-06", "business-applications", "advancedCertifications", EXPERT],
    ["MAICPP-2026-05", "business-applications", "advancedCertifications", EXPERT],
    [
      "MAICPP-2026-07",
      "business-applications",
      "advancedCertifications",
      [
        ...EXPERT,
        "Dynamics 365 Business Central Developer",
        "Agentic AI Business Solutions Architect",
      ],
    ],
    [
      "MAICPP-2022-10",
      "modern-work",
      "intermediateCertifications",
      [
        "MS-900",
        "Teams Application Developer",
        "Teams Administrator",
        "Messaging Administrator",
        "SC-300",
        "Collaboration Communications Systems Engineer",
        "Endpoint Administrator",
      ],
    ],
    [
      "MAICPP-2026-07",
      "modern-work",
      "intermediateCertifications",
      [
        "MS-900",
        "Teams Administrator",
        "SC-300",
        "Collaboration Communications Systems Engineer",
        "Endpoint Administrator",
        "Copilot and Agent Administration Fundamentals",
      ],
    ],
    [
      "MAICPP-2022-10",
      "modern-work",
      "advancedCertifications",
      [
        "Microsoft 365 Enterprise Administrator Expert",
        "Teams Meetings and Meeting Rooms Technical Assessment",
      ],
    ],
  ])("%s %s %s", (edition, area, metric, certifications) => {
    for (const track of ["enterprise", "smb"] as const) {
      expect(listIn(edition, area, track, metric)).toEqual(certifications);
    }
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

describe("certifications that retired", () => {
  it("are the same list in every edition: dated facts, whichever edition is looked at", () => {
    const lists = DESIGNATION_EDITIONS.map((edition) => edition.certificationRetirements);
    for (const list of lists) {
      expect(list).toHaveLength(18);
      expect(list).toEqual(lists[0]);
    }
  });

  it.each([
    ["AZ-220", ["digital-app-innovation"], "2023-07-31", "2024-07-31", ["KVAZ"]],
    ["AZ-600", ["infrastructure"], "2023-07-31", "2024-07-31", ["KVAZ"]],
    [
      "Dynamics 365 Customer Service Functional Consultant",
      ["business-applications"],
      "2023-06-30",
      "2024-06-30",
      ["KVBA"],
    ],
  ])(
    "%s of %j retired on %s and counts until %s",
    (name, areas, retiresOn, countsUntil, sources) => {
      expect(editionOf("MAICPP-2023-12").certificationRetirements).toContainEqual({
        certification: name,
        areas,
        retiresOn,
        countsUntil,
        countsUntilIsPrinted: true,
        sources,
        confidence: "verified",
        verifiedAsOf: "2023-10-23",
      });
    },
  );

  it.each([
    ["MS-900", ["modern-work"], "2026-03-31", true, "PSMW"],
    [
      "Teams Meetings and Meeting Rooms Technical Assessment",
      ["modern-work"],
      "2026-06-15",
      true,
      "PSMW",
    ],
    ["Microsoft 365 Enterprise Administrator Expert", ["modern-work"], "2026-11-30", true, "PSMW"],
    ["DP-100", ["data-ai"], "2026-06-01", false, "PSAZ"],
    ["AI-102", ["data-ai"], "2026-06-30", false, "PSAZ"],
    ["AZ-204", ["digital-app-innovation"], "2026-07-31", false, "PSAZ"],
    [
      "Dynamics 365 Field Service Functional Consultant",
      ["business-applications"],
      "2026-06-30",
      false,
      "PSBA",
    ],
    ["Power Automate RPA Developer", ["business-applications"], "2026-06-30", false, "PSBA"],
    [
      "Dynamics 365 Supply Chain Management Functional Consultant Expert",
      ["business-applications"],
      "2026-06-30",
      false,
      "PSBA",
    ],
    [
      "Dynamics 365 Finance and Operations Apps Solution Architect Expert",
      ["business-applications"],
      "2026-06-30",
      false,
      "PSBA",
    ],
    ["PL-600", ["business-applications", "digital-app-innovation"], "2026-06-30", false, "PSBA"],
    [
      "Dynamics 365 Customer Experience Analyst",
      ["business-applications"],
      "2026-07-31",
      false,
      "PSBA",
    ],
    [
      "Power Platform Functional Consultant",
      ["business-applications"],
      "2026-08-31",
      false,
      "PSBA",
    ],
    ["SC-400", ["security"], "2025-05-31", false, "PSSEC"],
    ["AZ-500", ["security"], "2026-08-31", false, "PSSEC"],
  ])("%s of %j retires on %s", (certification, areas, retiresOn, countsUntilIsPrinted, source) => {
    expect(editionOf("MAICPP-2026-07").certificationRetirements).toContainEqual({
      certification,
      areas,
      retiresOn,
      countsUntil: `${Number(retiresOn.slice(0, 4)) + 1}${retiresOn.slice(4)}`,
      countsUntilIsPrinted,
      sources: [source],
      confidence: "verified",
      verifiedAsOf: "2026-07",
    });
  });
});

describe("doubts", () => {
  const namesIn = (id: string) =>
    editionOf(id).doubts.map(({ reason }) => reason.key.split(".").at(-1));

  it.each([
    ["MAICPP-2022-10", ["launchDay", "businessApplicationsByMarket", "securityCustomers"]],
    ["MAICPP-2023-06", ["securityCustomers"]],
    ["MAICPP-2023-09", ["securityCustomers", "securityTracks", "certificationLists"]],
    ["MAICPP-2023-12", ["azureTracks", "securityTracks", "certificationLists"]],
    ["MAICPP-2026-05", ["azureNumbers", "securityTracks", "certificationLists"]],
    ["MAICPP-2026-07", []],
  ])("of %s: %j", (edition, names) => {
    expect(namesIn(edition)).toEqual(names);
  });

  it("overlap the time of their edition, and no edition leaves one out that does", () => {
    const every = [...new Set(DESIGNATION_EDITIONS.flatMap(({ doubts }) => doubts))];
    for (const { id, doubts, inForceFrom, inForceTo } of DESIGNATION_EDITIONS) {
      const overlapping = every.filter(
        ({ from, to }) => from <= (inForceTo ?? "9999") && to >= inForceFrom,
      );
      expect([id, new Set(doubts)]).toEqual([id, new Set(overlapping)]);
    }
  });

  it.each([
    ["launchDay", AREAS, "2022-10-03", "2022-10-03", ["KVFAQ", "KVINTRO"], "verified"],
    [
      "businessApplicationsByMarket",
      ["business-applications"],
      "2022-10-03",
      "2023-06-12",
      ["BA22", "KVBA"],
      "unverified",
    ],
    [
      "securityCustomers",
      ["security"],
      "2022-10-03",
      "2023-10-22",
      ["CRN22", "KVSEC"],
      "unverified",
    ],
    ["securityTracks", ["security"], "2023-10-24", "2026-06-30", ["KVSEC", "PSSEC"], "unverified"],
    ["azureTracks", AZURE, "2024-07-01", "2026-05-07", ["KVAZ", "PSDES"], "unverified"],
    ["azureNumbers", AZURE, "2026-05-08", "2026-06-30", ["PSDES", "PSAZ"], "unverified"],
    [
      "certificationLists",
      AREAS,
      "2023-10-24",
      "2026-06-30",
      ["KVAZ", "KVBA", "KVMW", "KVSEC", "PSAZ", "PSBA", "PSMW", "PSSEC"],
      "unverified",
    ],
  ])("%s about %j from %s to %s", (name, areas, from, to, sources, confidence) => {
    const found = DESIGNATION_EDITIONS.flatMap(({ doubts }) => doubts).find(
      ({ reason }) => reason.key === `rules.standing.doubt.${name}`,
    );
    expect(found).toMatchObject({ areas, from, to, sources, confidence });
    const OTHER: Record<string, string> = {
      securityTracks: "MAICPP-2026-07",
      azureTracks: "MAICPP-2026-05",
      azureNumbers: "MAICPP-2023-12",
    };
    expect(found?.otherEdition).toBe(OTHER[name]);
    expect(found?.conflict).toBe(name === "launchDay" ? true : undefined);
    expect(found?.onlyPeopleCounted).toBe(name === "certificationLists" ? true : undefined);
  });
});
