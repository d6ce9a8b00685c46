import { describe, expect, it } from "vitest";
import type { AreaVerdict } from "../../../../lib/rules/verdicts";
import {
  areaOf,
  BUSINESS_SMB_FULL,
  figures,
  INFRASTRUCTURE_FULL,
  MODERN_WORK_ENTERPRISE_FULL,
  MODERN_WORK_SMB_NOTHING,
  requirementOf,
  SECURITY_SMB_FULL,
} from "./sample-metrics";

const reason = (name: string) => `rules.standing.reason.${name}`;
const keys = ({ reasons }: Pick<AreaVerdict, "reasons">) => reasons.map(({ key }) => key);

describe("what is said of a figure that nobody entered", () => {
  const said = (area: string, metric: string, track: "enterprise" | "smb") =>
    requirementOf(areaOf([], area), metric, track).reasons;

  it("names the gates and the pool", () => {
    expect(said("infrastructure", "intermediateCertifications", "enterprise")).toEqual([
      { key: reason("gateFigureMissing"), data: { certifications: "AZ-104" } },
      { key: reason("poolFigureMissing") },
    ]);
    const [first] = said("security", "intermediateCertifications", "smb");
    expect(first?.data).toEqual({ certifications: "AZ-500 / SC-500" });
  });

  it("names each association", () => {
    expect(said("modern-work", "deployments", "enterprise")).toEqual([
      { key: reason("associationFigureMissing"), data: { association: "CPOR" } },
      { key: reason("associationFigureMissing"), data: { association: "DPOR" } },
    ]);
  });

  it("names the parts of a sum", () => {
    expect(said("security", "usageGrowth", "smb")).toEqual([
      { key: reason("revenueFigureMissing") },
      { key: reason("usersFigureMissing") },
    ]);
  });

  it("says only that for the others", () => {
    expect(said("infrastructure", "deployments", "enterprise")).toEqual([
      { key: reason("figureMissing") },
    ]);
  });

  it("names the countries that lack it", () => {
    const metrics = ["DE", "FR", "CH"].flatMap((country) =>
      figures("infrastructure", "any", { deployments: 1 }, { country }),
    );
    const adds = figures("infrastructure", "any", { netCustomerAdds: 1 }, { country: "DE" });
    const area = areaOf([...metrics, ...adds], "infrastructure");
    expect(requirementOf(area, "netCustomerAdds", "enterprise").reasons).toContainEqual({
      key: reason("countriesIncomplete"),
      count: 2,
      data: { countries: ["CH", "FR"] },
    });
  });
});

describe("what is said of an area", () => {
  it("that qualifies with everything known: its points", () => {
    const area = areaOf(figures("infrastructure", "any", INFRASTRUCTURE_FULL), "infrastructure");
    expect(area.state).toBe("met");
    expect(area.reasons).toContainEqual({ key: reason("qualifies"), data: { points: 100 } });
    expect(keys(area)).not.toContain(reason("figuresMissing"));
    expect(area.gaps).toEqual([]);
  });

  it("that qualifies with what is known: at least so many points", () => {
    // The Azure part of the growth alone earns points, whatever the other part is.
    const { "usageGrowth.protectedUsers": _, ...rest } = SECURITY_SMB_FULL;
    const acr = { ...rest, "usageGrowth.acr": 5_000 };
    const area = areaOf(
      [
        ...figures("security", "smb", acr),
        ...figures("security", "enterprise", { netCustomerAdds: 0 }),
      ],
      "security",
    );
    expect(area.state).toBe("met");
    expect(keys(area)).toContain(reason("qualifiesAtLeast"));
    expect(keys(area)).not.toContain(reason("qualifies"));
    expect(keys(area)).not.toContain(reason("figuresMissing"));
    expect(keys(requirementOf(area, "usageGrowth", "smb"))).toEqual([
      reason("atLeastEnoughPoints"),
    ]);
  });

  it("that is short by points: how many, of how many", () => {
    const area = areaOf(
      figures("business-applications", "any", {
        ...BUSINESS_SMB_FULL,
        netCustomerAdds: 1,
        usageGrowth: 5,
        deployments: 1,
      }),
      "business-applications",
    );
    expect(area.state).toBe("short");
    const total = area.tracks.find(({ track }) => track === "smb")?.total ?? Number.NaN;
    expect(area.reasons[0]).toEqual({
      key: reason("belowMinimum"),
      data: { points: total, missing: 70 - total, minimum: 70 },
    });
    expect(keys(area)).not.toContain(reason("metricsAtZero"));
    expect(keys(area)).not.toContain(reason("minimumOutOfReach"));
    expect(keys(requirementOf(area, "deployments", "smb"))[0]).toBe(reason("somePoints"));
  });

  it("that has a metric at zero: how many of them, before the gaps by points", () => {
    const area = areaOf(
      figures("infrastructure", "any", {
        ...INFRASTRUCTURE_FULL,
        netCustomerAdds: 1,
        deployments: 0,
        usageGrowth: 15,
      }),
      "infrastructure",
    );
    expect(area.state).toBe("short");
    expect(area.reasons[0]).toEqual({ key: reason("metricsAtZero"), count: 1 });
    const missing = area.gaps.map(({ maxPoints, points = 0 }) => maxPoints - points);
    expect(area.gaps[0]).toMatchObject({ metric: "deployments", points: 0 });
    expect(area.gaps).toHaveLength(3);
    expect(area.gaps.every(({ state }) => state === "short")).toBe(true);
    expect(missing[1]).toBeGreaterThan(missing[2] ?? Number.NaN);
    expect(area.gaps.map(({ metric }) => metric)).not.toContain("advancedCertifications");
    expect(keys(requirementOf(area, "deployments", "enterprise"))[0]).toBe(reason("noPoints"));
  });
});

describe("what is said while the track cannot be told", () => {
  const { smbCustomerShare: _, ...WITHOUT_SHARE } = INFRASTRUCTURE_FULL;

  it("is that both would qualify, where they would", () => {
    const area = areaOf(figures("infrastructure", "any", WITHOUT_SHARE), "infrastructure");
    expect(area).toMatchObject({ state: "met", gaps: [] });
    expect(keys(area)[0]).toBe(reason("bothTracksQualify"));
    expect(area).not.toHaveProperty("pointsMissingAtLeast");
  });

  it("is that neither would", () => {
    const area = areaOf(
      figures("infrastructure", "any", { ...WITHOUT_SHARE, deployments: 0 }),
      "infrastructure",
    );
    expect(area).toMatchObject({ state: "short", gaps: [] });
    expect(keys(area)[0]).toBe(reason("neitherTrackQualifies"));
  });

  it("is nothing but why, where nothing is known", () => {
    const area = areaOf([], "infrastructure");
    expect(area.state).toBe("unknown");
    expect(keys(area)).not.toContain(reason("bothTracksQualify"));
    expect(keys(area)).not.toContain(reason("neitherTrackQualifies"));
    expect(area).not.toHaveProperty("pointsMissingAtLeast");
  });
});

describe("a fall", () => {
  const security = (protectedUsers: number) =>
    requirementOf(
      areaOf(
        figures("security", "any", {
          ...SECURITY_SMB_FULL,
          "usageGrowth.protectedUsers": protectedUsers,
        }),
        "security",
      ),
      "usageGrowth",
      "smb",
    );

  it("is told, a standstill or a rise is not", () => {
    expect(keys(security(-1))).toContain(reason("fallCountsAsZero"));
    expect(keys(security(0))).not.toContain(reason("fallCountsAsZero"));
    expect(keys(security(1))).not.toContain(reason("fallCountsAsZero"));
  });
});

describe("figures that are too old", () => {
  it("are told of an area that does not qualify, and not of one that does without them", () => {
    const old = { asOf: "2026-01-31" };
    const stale = areaOf(
      figures("infrastructure", "any", { deployments: 5 }, old),
      "infrastructure",
    );
    expect(stale.staleAsOf).toBe("2026-01-31");
    expect(keys(stale)).toContain(reason("figuresTooOld"));

    const both = areaOf(
      [
        ...figures("modern-work", "enterprise", MODERN_WORK_ENTERPRISE_FULL),
        ...figures("modern-work", "smb", MODERN_WORK_SMB_NOTHING),
        ...figures("modern-work", "smb", { intermediateCertifications: 1 }, old),
      ],
      "modern-work",
    );
    expect(both.state).toBe("met");
    expect(both).not.toHaveProperty("staleAsOf");
    expect(keys(both)).not.toContain(reason("figuresTooOld"));
  });
});
