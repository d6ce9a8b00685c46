import { describe, expect, it } from "vitest";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import { isKnown, scoreOf } from "../../../../lib/rules/standing/score";
import { type ScorableFormula, shortfallOf } from "../../../../lib/rules/standing/shortfall";
import type { Track } from "../../../../lib/rules/verdicts";

function formula(
  area: string,
  track: Track,
  metric: string,
  edition = MAICPP_2026_07,
): ScorableFormula {
  const found = edition.areas
    .find(({ id }) => id === area)
    ?.tracks[track]?.find((each) => each.metric === metric)?.formula;
  if (!found || found.kind === "not-on-record") throw new Error(`no ${metric} in ${area}`);
  return found;
}

function score(of: ScorableFormula, values: Readonly<Record<string, number>>) {
  return scoreOf(of, ({ metric }) => values[metric]);
}

/** Known points. */
function points(of: ScorableFormula, values: Readonly<Record<string, number>>): number {
  const result = score(of, values);
  expect(isKnown(result)).toBe(true);
  return result.low;
}

function shortBy(of: ScorableFormula, values: Readonly<Record<string, number>>) {
  return shortfallOf(of, ({ metric }) => values[metric]).shortBy;
}

describe("points per unit", () => {
  const netAdds = formula("data-ai", "enterprise", "netCustomerAdds");

  it.each([
    [-2, 0, 5],
    [0, 0, 3],
    [1, 10, 2],
    [3, 30, 0],
    [7, 30, 0],
  ])("%i net new tenants earn %i points and are short by %i", (value, earned, missing) => {
    expect(points(netAdds, { netCustomerAdds: value })).toBe(earned);
    expect(shortBy(netAdds, { netCustomerAdds: value })).toBe(missing);
  });

  it("are anything from zero to the maximum while the figure is missing", () => {
    expect(score(netAdds, {})).toMatchObject({ low: 0, high: 30 });
    expect(score(netAdds, {}).missing.map(({ metric }) => metric)).toEqual(["netCustomerAdds"]);
  });
});

describe("people", () => {
  const advanced = formula("business-applications", "enterprise", "advancedCertifications");

  it.each([
    [1, 15 / 7],
    [3, 45 / 7],
    [6, 90 / 7],
    [7, 15],
    [8, 15],
  ])("%i people of seven for 15 points", (people, earned) => {
    expect(points(advanced, { advancedCertifications: people })).toBe(earned);
  });
});

describe("percentage growth", () => {
  const growth = formula("business-applications", "smb", "usageGrowth");

  it.each([
    [-12, 0, 42],
    [0, 0, 30],
    [0.5, 0.5, 29.5],
    [12.25, 12.25, 17.75],
    [30, 30, 0],
    [250, 30, 0],
  ])("%d percent earns %d points and is short by %d", (percent, earned, missing) => {
    expect(points(growth, { usageGrowth: percent })).toBe(earned);
    expect(shortBy(growth, { usageGrowth: percent })).toBe(missing);
  });
});

describe("linear up to a cap", () => {
  const deployments = formula("security", "enterprise", "deployments");

  it.each([
    [0, 0],
    [1, 20 / 6],
    [3, 10],
    [6, 20],
    [9, 20],
  ])("%i deployments earn %d points", (value, earned) => {
    expect(points(deployments, { deployments: value })).toBe(earned);
  });
});

describe("best of the associations", () => {
  const growth = formula("modern-work", "enterprise", "usageGrowth");
  const CPOR = "usageGrowth.CPOR";
  const DPOR = "usageGrowth.DPOR";

  it.each([
    [500, 0, 15],
    [0, 2000, 15],
    [500, 3000, 22.5],
    [1000, -400, 30],
    [-50, -50, 0],
    [0, 4000, 30],
  ])("CPOR %i and DPOR %i earn %d points, not their sum", (cpor, dpor, earned) => {
    expect(points(growth, { [CPOR]: cpor, [DPOR]: dpor })).toBe(earned);
  });

  it("one association is a lower bound", () => {
    const result = score(growth, { [CPOR]: 500 });
    expect(result).toMatchObject({ low: 15, high: 30 });
    expect(result.missing.map(({ metric }) => metric)).toEqual([DPOR]);
  });

  it("one association at its threshold needs no other", () => {
    expect(points(growth, { [CPOR]: 1000 })).toBe(30);
  });

  it("is short by the nearer of both", () => {
    expect(shortBy(growth, { [CPOR]: 400, [DPOR]: 3800 })).toBe(200);
    const { reasons } = shortfallOf(growth, ({ metric }) => (metric === CPOR ? 400 : 3800));
    expect(reasons.map(({ count, data }) => [data?.association, count])).toEqual([
      ["CPOR", 600],
      ["DPOR", 200],
    ]);
  });
});

describe("weighted sum", () => {
  const growth = formula("security", "enterprise", "usageGrowth");
  const ACR = "usageGrowth.acr";
  const USERS = "usageGrowth.protectedUsers";

  it.each([
    [1250, 0, 1],
    [0, 125, 1],
    [12_500, 1250, 20],
    [5000, 250, 6],
    [25_000, 2500, 20],
    [-5000, 1000, 8],
    [-5000, -10, 0],
  ])("USD %i and %i users earn %i points", (acr, users, earned) => {
    expect(points(growth, { [ACR]: acr, [USERS]: users })).toBe(earned);
  });

  it("counts smaller steps on the SMB track", () => {
    const smb = formula("security", "smb", "usageGrowth");
    expect(points(smb, { [ACR]: 1500, [USERS]: 100 })).toBe(4);
  });

  it("one part is a lower bound, and enough at the maximum", () => {
    expect(score(growth, { [ACR]: 5000 })).toMatchObject({ low: 4, high: 20 });
    expect(points(growth, { [ACR]: 25_000 })).toBe(20);
  });

  it("is short by points, and names what either part would need alone", () => {
    const values: Record<string, number> = { [ACR]: 5000, [USERS]: -100 };
    const shortfall = shortfallOf(growth, ({ metric }) => values[metric]);
    expect(shortfall.shortBy).toBe(16);
    expect(shortfall.unit.key).toBe("rules.standing.unit.points");
    expect(shortfall.reasons.map(({ count }) => count)).toEqual([20_000, 2100]);
  });
});

describe("parts with a maximum each", () => {
  const netAdds = formula("security", "single", "netCustomerAdds", MAICPP_2022_10);
  const M365 = "netCustomerAdds.microsoft365";
  const AZURE = "netCustomerAdds.azure";

  it.each([
    [0, 0, 0, 10],
    [1, 0, 2, 9],
    [0, 3, 6, 7],
    [5, 5, 20, 0],
    [4, 5, 18, 1],
    [9, 0, 10, 5],
    [9, 4, 18, 1],
    [-2, 1, 2, 11],
  ])("%i and %i tenants earn %i points and are short by %i", (m365, azure, earned, missing) => {
    expect(points(netAdds, { [M365]: m365, [AZURE]: azure })).toBe(earned);
    expect(shortBy(netAdds, { [M365]: m365, [AZURE]: azure })).toBe(missing);
  });

  it("say what each part is short of, in tenants", () => {
    const values: Record<string, number> = { [M365]: 4, [AZURE]: 2 };
    const shortfall = shortfallOf(netAdds, ({ metric }) => values[metric]);
    expect(shortfall).toEqual({
      shortBy: 4,
      unit: { key: "rules.standing.unit.customers" },
      reasons: [
        {
          key: "rules.standing.short.customersOf",
          count: 1,
          data: { product: "Microsoft 365" },
        },
        { key: "rules.standing.short.customersOf", count: 3, data: { product: "Azure" } },
      ],
    });
    const azureOnly = shortfallOf(netAdds, ({ metric }) => (metric === M365 ? 5 : 0));
    expect(azureOnly.reasons.map(({ data }) => data?.product)).toEqual(["Azure"]);
  });

  it("leave the part open whose figure is missing", () => {
    const half = score(netAdds, { [AZURE]: 3 });
    expect(half).toMatchObject({ low: 6, high: 16 });
    expect(half.missing.map(({ metric }) => metric)).toEqual([M365]);
    expect(score(netAdds, {})).toMatchObject({ low: 0, high: 20 });
  });
});

describe("numbers that are not on record", () => {
  it("are anything between nothing and the maximum, and no figure would tell", () => {
    const result = scoreOf({ kind: "not-on-record", maxPoints: 15 }, () => 99);
    expect(result).toEqual({ low: 0, high: 15, missing: [] });
    expect(isKnown(result)).toBe(false);
  });
});

describe("gates before a pool", () => {
  const ADMIN = "intermediateCertifications.gate.AZ-104";
  const ARCHITECT = "intermediateCertifications.gate.AZ-305";
  const POOL = "intermediateCertifications.pool";
  const enterprise = formula("data-ai", "enterprise", "intermediateCertifications");
  const smb = formula("data-ai", "smb", "intermediateCertifications");

  it.each([
    // Two of each open the pool; the gates themselves earn nothing.
    [2, 2, 0, 0],
    [2, 2, 3, 12],
    [2, 2, 10, 40],
    [2, 2, 99, 40],
    [2, 1, 10, 0],
    [1, 2, 10, 0],
    [9, 0, 10, 0],
  ])("Enterprise: %i, %i and %i in the pool earn %i", (admins, architects, pool, earned) => {
    expect(points(enterprise, { [ADMIN]: admins, [ARCHITECT]: architects, [POOL]: pool })).toBe(
      earned,
    );
  });

  it.each([
    [0, 0, 10, 0],
    [1, 0, 10, 4],
    [0, 1, 10, 4],
    [1, 1, 0, 8],
    [5, 5, 0, 8],
    [1, 1, 1, 12],
    [1, 1, 8, 40],
    [1, 1, 20, 40],
  ])("SMB: %i, %i and %i in the pool earn %i", (admins, architects, pool, earned) => {
    expect(points(smb, { [ADMIN]: admins, [ARCHITECT]: architects, [POOL]: pool })).toBe(earned);
  });

  it("a gate that is not met decides, whatever the pool is", () => {
    expect(points(enterprise, { [ADMIN]: 1, [ARCHITECT]: 2 })).toBe(0);
    expect(points(enterprise, { [ADMIN]: 1 })).toBe(0);
    expect(points(smb, { [ADMIN]: 1, [ARCHITECT]: 0 })).toBe(4);
  });

  it("a gate that is not known leaves the rest open", () => {
    expect(score(enterprise, { [ADMIN]: 2, [POOL]: 3 })).toMatchObject({ low: 0, high: 12 });
    expect(score(smb, { [ADMIN]: 1, [POOL]: 3 })).toMatchObject({ low: 4, high: 20 });
    expect(score(smb, { [ADMIN]: 0, [POOL]: 3 })).toMatchObject({ low: 0, high: 4 });
  });

  it("open gates without a pool figure leave everything open", () => {
    const result = score(smb, { [ADMIN]: 1, [ARCHITECT]: 1 });
    expect(result).toMatchObject({ low: 8, high: 40 });
    expect(result.missing.map(({ metric }) => metric)).toEqual([POOL]);
  });

  it("no figure is needed for the pool to stay unknown", () => {
    expect(score(enterprise, {})).toMatchObject({ low: 0, high: 40 });
    expect(score(enterprise, {}).missing).toHaveLength(3);
  });

  it.each([
    [0, 0, 0, 14],
    [2, 1, 0, 11],
    [2, 2, 7, 3],
  ])("Enterprise: %i, %i and %i in the pool are short by %i people", (a, b, pool, missing) => {
    expect(shortBy(enterprise, { [ADMIN]: a, [ARCHITECT]: b, [POOL]: pool })).toBe(missing);
  });

  it("SMB: needs two fewer in the pool, for the gates earn points", () => {
    expect(shortBy(smb, { [ADMIN]: 1, [ARCHITECT]: 0, [POOL]: 0 })).toBe(9);
  });

  it("does not count what it does not know", () => {
    expect(shortBy(enterprise, { [ADMIN]: 1, [ARCHITECT]: 2 })).toBeUndefined();
  });

  describe("of Security", () => {
    const FIRST = "intermediateCertifications.gate.AZ-500-or-SC-500";
    const SECOND = "intermediateCertifications.gate.SC-200";
    const skilling = formula("security", "enterprise", "intermediateCertifications");

    it.each([
      [1, 40 / 6],
      [3, 20],
      [5, 200 / 6],
      [6, 40],
      [7, 40],
    ])("%i people earn %d points, exactly 40 at six", (people, earned) => {
      expect(points(skilling, { [FIRST]: 2, [SECOND]: 2, [POOL]: people })).toBe(earned);
    });

    it("SMB: 4 + 4 + 4 × 8", () => {
      const ofSmb = formula("security", "smb", "intermediateCertifications");
      expect(points(ofSmb, { [FIRST]: 1, [SECOND]: 1, [POOL]: 4 })).toBe(40);
      expect(points(ofSmb, { [FIRST]: 1, [SECOND]: 1, [POOL]: 3 })).toBe(32);
      expect(points(ofSmb, { [FIRST]: 0, [SECOND]: 1, [POOL]: 4 })).toBe(4);
    });
  });
});
