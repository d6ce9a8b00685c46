import { describe, expect, it } from "vitest";
import { DESIGNATION_EDITIONS } from "../../../../lib/rules/programmes";
import type { TrackChoice } from "../../../../lib/rules/programmes/edition-schema";
import type { Track } from "../../../../lib/rules/verdicts";
import { AZURE, areaIn, gatedIn, requirementIn } from "./maicpp-lookups";

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
