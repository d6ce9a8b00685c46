import { describe, expect, it } from "vitest";
import {
  areaOf,
  BUSINESS_SMB_FULL,
  figures,
  INFRASTRUCTURE_FULL,
  keysOf,
  MODERN_WORK_ENTERPRISE_FULL,
  MODERN_WORK_SMB_NOTHING,
  requirementOf,
  SECURITY_SMB_FULL,
  trackOf,
} from "./sample-metrics";

function without<T extends object>(values: T, key: keyof T): Record<string, number> {
  const { [key]: _, ...rest } = values;
  return rest as Record<string, number>;
}

function infrastructure(change: Record<string, number> = {}) {
  return areaOf(
    figures("infrastructure", "any", { ...INFRASTRUCTURE_FULL, ...change }),
    "infrastructure",
  );
}

function business(change: Record<string, number> = {}) {
  return areaOf(
    figures("business-applications", "any", { ...BUSINESS_SMB_FULL, ...change }),
    "business-applications",
  );
}

describe("qualifying", () => {
  it("with everything", () => {
    const area = infrastructure();
    expect(area).toMatchObject({ state: "met", track: "enterprise", pointsMissing: 0, gaps: [] });
    expect(trackOf(area, "enterprise")).toMatchObject({ total: 100, atLeast: 100 });
    expect(area.rule).toEqual({
      id: "MAICPP.qualification.1v1",
      sources: ["KVPCS", "PSAZ", "PSSEC"],
      confidence: "verified",
    });
  });

  it.each([
    // 15 + 20 + 15 + growth + 4 each deployment.
    [0, 0, "short", 50, 20],
    [19.9, 0, "short", 69.9, 0.1],
    [20, 0, "short", 70, 0],
    [15.9, 1, "short", 69.9, 0.1],
    [16, 1, "met", 70, 0],
    [15.999, 1, "short", 69.999, 0.001],
  ])(
    "Business Applications with %d percent growth and %i deployments is %s at %d points",
    (usageGrowth, deployments, state, total, missing) => {
      const area = business({ usageGrowth, deployments });
      expect(area.state).toBe(state);
      expect(trackOf(area, "smb").total).toBe(total);
      expect(area.pointsMissing).toBe(missing);
    },
  );

  it("needs every metric above zero, even with 90 points", () => {
    const area = infrastructure({ deployments: 0 });
    expect(area).toMatchObject({ state: "short", pointsMissing: 0 });
    expect(trackOf(area, "enterprise").total).toBe(90);
    expect(area.gaps.map(({ metric }) => metric)).toEqual(["deployments"]);
    expect(area.gaps[0]).toMatchObject({ state: "short", points: 0, shortBy: 5 });
    expect(keysOf(area.reasons)).toEqual([
      "metricsAtZero",
      "scoredAsEnterprise",
      "enrolmentTrackCounts",
    ]);
  });

  it.each([0, -25])("takes growth of %i percent for zero points", (usageGrowth) => {
    const area = business({ usageGrowth });
    expect(area.state).toBe("short");
    expect(requirementOf(area, "usageGrowth")).toMatchObject({ state: "short", points: 0 });
  });

  it("lists gaps with zero first, then by points missing", () => {
    const area = business({ usageGrowth: 5, deployments: 3, advancedCertifications: 0 });
    expect(area.state).toBe("short");
    expect(area.gaps.map(({ metric, points }) => [metric, points])).toEqual([
      ["advancedCertifications", 0],
      ["usageGrowth", 5],
      ["deployments", 12],
    ]);
  });

  it("calls a requirement met when the area qualifies with it, and short when it does not", () => {
    expect(requirementOf(business({ usageGrowth: 10 }), "usageGrowth")).toMatchObject({
      state: "met",
      points: 10,
    });
    const short = requirementOf(business({ usageGrowth: 10, deployments: 1 }), "usageGrowth");
    expect(short).toMatchObject({ state: "short", points: 10, shortBy: 20 });
    expect(short.unit).toEqual({ key: "rules.standing.unit.percent" });
  });
});

describe("between zero and one point", () => {
  it("cannot be told when the total is enough", () => {
    const area = business({ usageGrowth: 0.5 });
    expect(trackOf(area, "smb").total).toBe(70.5);
    expect(area.state).toBe("unknown");
    expect(area.rule).toMatchObject({ conflict: true });
    expect(keysOf(area.reasons)).toEqual(["areaBetweenZeroAndOne", "scoredAsSmb"]);
    const requirement = requirementOf(area, "usageGrowth");
    expect(requirement).toMatchObject({ state: "unknown", points: 0.5 });
    expect(requirement.rule).toMatchObject({ conflict: true });
    expect(keysOf(requirement.reasons)).toEqual(["betweenZeroAndOne"]);
  });

  it("is enough from one point on", () => {
    expect(business({ usageGrowth: 1 }).state).toBe("met");
  });

  it("does not matter when the total decides", () => {
    const area = business({ usageGrowth: 0.5, deployments: 4 });
    expect(area.state).toBe("short");
    expect(area.rule).not.toHaveProperty("conflict");
    expect(requirementOf(area, "usageGrowth").state).toBe("short");
  });

  it("does not matter when another metric is at zero", () => {
    const area = infrastructure({ usageGrowth: 0.5, deployments: 0 });
    expect(area.state).toBe("short");
  });
});

describe("missing figures", () => {
  it("are never zero", () => {
    const area = areaOf([], "infrastructure");
    expect(area.state).toBe("unknown");
    expect(area).not.toHaveProperty("track");
    expect(area).not.toHaveProperty("pointsMissing");
    for (const track of area.tracks) {
      expect(track).not.toHaveProperty("total");
      expect(track.atLeast).toBe(0);
      for (const requirement of track.requirements) {
        expect(requirement.state).toBe("unknown");
        expect(requirement).not.toHaveProperty("points");
        expect(requirement.reasons.length).toBeGreaterThan(0);
      }
    }
  });

  it("leave a lower bound", () => {
    const metrics = figures(
      "infrastructure",
      "any",
      without(INFRASTRUCTURE_FULL, "netCustomerAdds"),
    );
    const area = areaOf(metrics, "infrastructure");
    expect(area.state).toBe("unknown");
    expect(trackOf(area, "enterprise").atLeast).toBe(70);
    expect(trackOf(area, "enterprise")).not.toHaveProperty("total");
    expect(keysOf(requirementOf(area, "netCustomerAdds").reasons)).toEqual(["figureMissing"]);
  });

  it("do not hide a metric that is surely at zero", () => {
    const metrics = figures("infrastructure", "any", { smbCustomerShare: 0, deployments: 0 });
    const area = areaOf(metrics, "infrastructure");
    expect(area.state).toBe("short");
    expect(area.gaps.map(({ metric }) => metric)).toEqual(["deployments"]);
  });

  it("do not hide that 70 is out of reach", () => {
    const metrics = figures("infrastructure", "any", {
      ...without(INFRASTRUCTURE_FULL, "deployments"),
      netCustomerAdds: 1,
      usageGrowth: 5,
      "advancedCertifications.pool": 1,
    });
    const area = areaOf(metrics, "infrastructure");
    expect(area.state).toBe("short");
    expect(keysOf(area.reasons)).toEqual([
      "minimumOutOfReach",
      "figuresMissing",
      "scoredAsEnterprise",
      "enrolmentTrackCounts",
    ]);
    // 10 + 5 + 20 + 4, and 10 more at most.
    expect(area).not.toHaveProperty("pointsMissing");
    expect(area.pointsMissingAtLeast).toBe(21);
  });

  it("leave no bound on the points missing where a zero alone decides", () => {
    const area = areaOf(
      figures("infrastructure", "any", { smbCustomerShare: 0, deployments: 0 }),
      "infrastructure",
    );
    expect(area.state).toBe("short");
    expect(area).not.toHaveProperty("pointsMissingAtLeast");
  });

  it("leave the nearer track's bound while the track cannot be told", () => {
    const area = areaOf(
      figures("business-applications", "any", {
        ...without(BUSINESS_SMB_FULL, "workloadsAbove5000"),
        usageGrowth: 5,
        deployments: 1,
      }),
      "business-applications",
    );
    // SMB 15 + 20 + 15 + 5 + 4; Enterprise 15 + 5 + 30 / 7 + 5 + 4.
    expect(area).toMatchObject({ state: "short", pointsMissingAtLeast: 11 });
    expect(area).not.toHaveProperty("pointsMissing");
  });

  it("do not hide that the certain points are enough", () => {
    const area = areaOf(
      [
        ...figures("modern-work", "enterprise", {
          ...without(MODERN_WORK_ENTERPRISE_FULL, "usageGrowth.DPOR"),
          "usageGrowth.CPOR": 500,
        }),
        ...figures("modern-work", "smb", {
          ...MODERN_WORK_SMB_NOTHING,
          intermediateCertifications: 0,
          advancedCertifications: 0,
        }),
      ],
      "modern-work",
    );
    expect(area).toMatchObject({ state: "met", track: "enterprise" });
    expect(trackOf(area, "enterprise").atLeast).toBe(85);
    const growth = requirementOf(area, "usageGrowth");
    expect(growth.state).toBe("met");
    expect(growth).not.toHaveProperty("points");
  });
});

describe("the track of a classified area", () => {
  it.each([
    [79.9, "enterprise"],
    [80, "smb"],
    [100, "smb"],
    [0, "enterprise"],
  ])("Azure with %d percent SMB customers is %s", (smbCustomerShare, track) => {
    expect(infrastructure({ smbCustomerShare }).track).toBe(track);
  });

  it.each([
    [5, "enterprise"],
    [4, "smb"],
    [0, "smb"],
  ])("Business Applications with %i workloads above USD 5,000 is %s", (workloads, track) => {
    expect(business({ workloadsAbove5000: workloads }).track).toBe(track);
  });

  it("does not apply the other track, but still shows its points", () => {
    const other = trackOf(infrastructure(), "smb");
    expect(other.total).toBe(100);
    for (const { state, reasons } of other.requirements) {
      expect(state).toBe("not-applicable");
      expect(keysOf(reasons)).toEqual(["otherTrack"]);
    }
  });

  it("is not told without its figure, unless both tracks agree", () => {
    const agreed = areaOf(
      figures("infrastructure", "any", without(INFRASTRUCTURE_FULL, "smbCustomerShare")),
      "infrastructure",
    );
    expect(agreed).toMatchObject({ state: "met", gaps: [] });
    expect(agreed).not.toHaveProperty("track");

    // One person at each gate: nothing on the Enterprise track, 4 points each on the SMB track.
    const differing = areaOf(
      figures("infrastructure", "any", {
        ...without(INFRASTRUCTURE_FULL, "smbCustomerShare"),
        "intermediateCertifications.gate.AZ-104": 1,
        "advancedCertifications.gate.AZ-305": 1,
      }),
      "infrastructure",
    );
    expect(differing.state).toBe("unknown");
    expect(keysOf(differing.reasons)).toEqual([
      "smbCustomerShareMissing",
      "wouldQualifyAsSmb",
      "enrolmentTrackCounts",
    ]);
  });

  it.each([
    ["data-ai", 1],
    ["digital-app-innovation", 1],
    ["infrastructure", 1],
    ["business-applications", 0],
    ["modern-work", 0],
    ["security", 0],
  ])("of %s stays that of the enrolment: said %i times", (area, times) => {
    const keys = keysOf(areaOf([], area).reasons);
    expect(keys.filter((key) => key === "enrolmentTrackCounts")).toHaveLength(times);
  });
});

describe("the track with the higher total", () => {
  function modernWork(enterprise: Record<string, number>, smb: Record<string, number>) {
    return areaOf(
      [...figures("modern-work", "enterprise", enterprise), ...figures("modern-work", "smb", smb)],
      "modern-work",
    );
  }
  const SMB_FULL = {
    netCustomerAdds: 10,
    intermediateCertifications: 2,
    advancedCertifications: 1,
    "usageGrowth.CPOR": 0,
    "usageGrowth.CSP": 2000,
    "deployments.CPOR": 0,
    "deployments.CSP": 10,
  };

  it("counts as a whole, not metric by metric", () => {
    const area = modernWork(
      { ...MODERN_WORK_ENTERPRISE_FULL, "usageGrowth.CPOR": 0 },
      { ...SMB_FULL, netCustomerAdds: 0, "deployments.CSP": 4 },
    );
    // Enterprise 70 with growth at zero, SMB 65 with net adds at zero: no mixing of the better halves.
    expect(trackOf(area, "enterprise").total).toBe(70);
    expect(trackOf(area, "smb").total).toBe(65);
    expect(area).toMatchObject({ state: "short", track: "enterprise" });
    expect(area.gaps.map(({ metric }) => metric)).toEqual(["usageGrowth"]);
  });

  it("can be the SMB track", () => {
    const area = modernWork({ ...MODERN_WORK_ENTERPRISE_FULL, netCustomerAdds: 1 }, SMB_FULL);
    expect(area).toMatchObject({ state: "met", track: "smb" });
    // Both are scored, so neither is "not applicable".
    expect(requirementOf(area, "netCustomerAdds", "enterprise").state).toBe("met");
  });

  it("is not told while the other track could be higher", () => {
    const area = areaOf(
      figures("modern-work", "enterprise", { ...MODERN_WORK_ENTERPRISE_FULL, netCustomerAdds: 4 }),
      "modern-work",
    );
    expect(area.state).toBe("unknown");
    expect(keysOf(area.reasons)).toEqual(["higherTotalUnknown", "wouldQualifyAsEnterprise"]);
  });

  it("is told as soon as the other track cannot reach it", () => {
    const area = modernWork(MODERN_WORK_ENTERPRISE_FULL, { netCustomerAdds: 0 });
    expect(area).toMatchObject({ state: "met", track: "enterprise" });
  });

  it("is either one when both are equal and agree", () => {
    expect(modernWork(MODERN_WORK_ENTERPRISE_FULL, SMB_FULL)).toMatchObject({
      state: "met",
      track: "enterprise",
    });
  });

  it("is neither when both are equal and do not agree", () => {
    const area = modernWork(
      { ...MODERN_WORK_ENTERPRISE_FULL, netCustomerAdds: 0 },
      { ...SMB_FULL, netCustomerAdds: 5, intermediateCertifications: 1, "deployments.CSP": 8 },
    );
    expect(trackOf(area, "enterprise").total).toBe(80);
    expect(trackOf(area, "smb").total).toBe(80);
    expect(area.state).toBe("unknown");
    expect(keysOf(area.reasons)).toEqual(["totalsAreEqual", "wouldQualifyAsSmb"]);
  });

  it("takes figures entered for any track on both", () => {
    const area = areaOf(figures("security", "any", SECURITY_SMB_FULL), "security");
    // Enterprise: 10 + 0 (one person at each gate) + 20 + 12.
    expect(trackOf(area, "enterprise").total).toBe(42);
    expect(trackOf(area, "smb").total).toBe(100);
    expect(area).toMatchObject({ state: "met", track: "smb" });
  });

  it("says that a fall in one figure is counted as zero", () => {
    const area = areaOf(
      figures("security", "any", { ...SECURITY_SMB_FULL, "usageGrowth.protectedUsers": -5 }),
      "security",
    );
    expect(keysOf(requirementOf(area, "usageGrowth", "smb").reasons)).toEqual([
      "allPoints",
      "fallCountsAsZero",
    ]);
  });
});
