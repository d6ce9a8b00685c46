import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../../../lib/rules/facts";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import {
  inputsOf,
  judgeStanding,
  METRIC_NAMES,
  type StandingInput,
} from "../../../../lib/rules/standing";
import type { CountryLens, Message, StandingVerdict } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "./english-texts";
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
  standingOf,
  trackOf,
} from "./sample-metrics";
import { people } from "./sample-people";

describe("judgeStanding", () => {
  it("knows six areas, and nothing about them without figures", () => {
    const standing = standingOf([]);
    expect(standing).toMatchObject({
      edition: "MAICPP-2026-07",
      unit: "global-account",
      gapCount: 0,
      unknownCount: 6,
      countries: [],
    });
    expect(standing.areas.map(({ area }) => area)).toEqual([
      "data-ai",
      "digital-app-innovation",
      "infrastructure",
      "business-applications",
      "modern-work",
      "security",
    ]);
  });

  it("counts what does not qualify and what cannot be judged", () => {
    const standing = standingOf([
      ...figures("infrastructure", "any", INFRASTRUCTURE_FULL),
      ...figures("business-applications", "any", { ...BUSINESS_SMB_FULL, usageGrowth: 0 }),
      ...figures("security", "any", { netCustomerAdds: 3 }),
    ]);
    expect(standing).toMatchObject({ gapCount: 1, unknownCount: 4 });
  });

  it("judges nothing on a day without an edition, and says so in every area", () => {
    const standing = judgeStanding({
      metrics: figures("infrastructure", "any", INFRASTRUCTURE_FULL),
      today: "2022-10-02",
    });
    expect(standing).toMatchObject({
      edition: "none",
      unit: "global-account",
      gapCount: 0,
      unknownCount: 6,
      countries: [],
    });
    for (const area of standing.areas) {
      expect(area).toMatchObject({ state: "unknown", tracks: [], gaps: [] });
      expect(area.reasons).toEqual([
        {
          key: "rules.standing.reason.noEdition",
          data: { date: "2022-10-02", earliest: "2022-10-03" },
        },
      ]);
      expect(area.rule).toEqual({
        id: "PROGRAMME.none.1v1",
        sources: [],
        confidence: "unverified",
      });
    }
  });

  it("judges by a given edition on any day, with the figures of that time", () => {
    const standing = judgeStanding({
      metrics: figures("infrastructure", "any", INFRASTRUCTURE_FULL, { asOf: "2020-01-01" }),
      today: "2020-01-01",
      edition: MAICPP_2026_07,
    });
    expect(standing.edition).toBe("MAICPP-2026-07");
    expect(areaOf([], "infrastructure", standing).state).toBe("met");
  });

  it("takes nothing from figures that speak of a later day", () => {
    const later = figures("infrastructure", "any", INFRASTRUCTURE_FULL, { asOf: "2026-11-23" });
    const area = areaOf(later, "infrastructure");
    expect(area.state).toBe("unknown");
    expect(area).not.toHaveProperty("asOf");
    expect(area).not.toHaveProperty("staleAsOf");
    expect(
      areaOf(
        [...later, ...figures("infrastructure", "any", { usageGrowth: 3 }, { asOf: "2026-11-22" })],
        "infrastructure",
      ).asOf,
    ).toBe("2026-11-22");
  });

  it("takes nothing from a single location's figures, and opens no country for them", () => {
    const metrics = figures("infrastructure", "any", INFRASTRUCTURE_FULL, { country: "DE" }).map(
      (metric) => ({ ...metric, location: "4711" }),
    );
    const standing = standingOf(metrics);
    expect(areaOf([], "infrastructure", standing)).toEqual(areaOf([], "infrastructure"));
    expect(standing.countries).toEqual([]);
  });
});

describe("which figure counts", () => {
  const netAdds = (...metrics: ReturnType<typeof figures>[]) =>
    requirementOf(areaOf(metrics.flat(), "security"), "netCustomerAdds", "enterprise").points;
  const entered = (value: number, track: "enterprise" | "smb" | "any", extra = {}) =>
    figures("security", track, { netCustomerAdds: value }, extra);

  it("the track's own before one for any track", () => {
    expect(netAdds(entered(9, "any"), entered(2, "enterprise"))).toBe(4);
    expect(netAdds(entered(9, "any"), entered(2, "smb"))).toBe(18);
  });

  it("the later one of the two, whichever it is for", () => {
    const september = { asOf: "2026-09-30" };
    expect(netAdds(entered(9, "any"), entered(2, "enterprise", september))).toBe(18);
    expect(netAdds(entered(2, "enterprise", september), entered(9, "any"))).toBe(18);
    expect(netAdds(entered(9, "any", september), entered(2, "enterprise"))).toBe(4);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "none that is %d: it counts as not entered",
    (value) => {
      const spoilt = Object.keys(INFRASTRUCTURE_FULL).flatMap((metric) =>
        figures("infrastructure", "any", { [metric]: value }),
      );
      expect(areaOf(spoilt, "infrastructure")).toEqual(areaOf([], "infrastructure"));
      expect(netAdds(entered(3, "any"), entered(value, "any"))).toBe(6);
    },
  );

  it.each([
    [-0.1, undefined],
    [0, "enterprise"],
    [100, "smb"],
    [100.1, undefined],
  ])("no share of %d percent: track %s", (smbCustomerShare, track) => {
    const metrics = figures("infrastructure", "any", { smbCustomerShare, usageGrowth: 140 });
    const area = areaOf(metrics, "infrastructure");
    expect(area.track).toBe(track);
    // Growth is no share.
    expect(requirementOf(area, "usageGrowth", "smb").points).toBeGreaterThan(0);
  });

  it("no sum while a country has figures of a location only", () => {
    const location = entered(-5, "any", { country: "DE" }).map((metric) => ({
      ...metric,
      location: "4711",
    }));
    const area = areaOf([...entered(10, "any", { country: "BR" }), ...location], "security");
    expect(requirementOf(area, "netCustomerAdds", "enterprise").reasons).toContainEqual({
      key: "rules.standing.reason.countriesIncomplete",
      count: 1,
      data: { countries: ["DE"] },
    });
  });

  it("the worldwide one before the countries' sum", () => {
    expect(
      netAdds(
        entered(3, "any"),
        entered(4, "any", { country: "BR" }),
        entered(5, "any", { country: "DE" }),
      ),
    ).toBe(6);
  });

  it("the countries' sum where there is no worldwide one", () => {
    expect(
      netAdds(entered(4, "any", { country: "BR" }), entered(5, "enterprise", { country: "DE" })),
    ).toBe(18);
    expect(
      netAdds(entered(4, "any", { country: "BR" }), entered(-1, "any", { country: "DE" })),
    ).toBe(6);
  });

  it("no sum while a country with other figures lacks this one", () => {
    const metrics = [
      ...entered(10, "any", { country: "BR" }),
      ...figures("security", "any", { deployments: 1 }, { country: "DE" }),
    ];
    const netCustomerAdds = requirementOf(
      areaOf(metrics, "security"),
      "netCustomerAdds",
      "enterprise",
    );
    expect(netCustomerAdds.state).toBe("unknown");
    expect(netCustomerAdds.reasons).toEqual([
      { key: "rules.standing.reason.figureMissing" },
      {
        key: "rules.standing.reason.countriesIncomplete",
        count: 1,
        data: { countries: ["DE"] },
      },
    ]);
    expect(netAdds(metrics, entered(0, "any", { country: "DE" }))).toBe(20);
    expect(netAdds(metrics, entered(3, "any"))).toBe(6);
  });

  it("a sum without countries that have figures of the other track or another area only", () => {
    const brazil = entered(4, "enterprise", { country: "BR" });
    expect(netAdds(brazil, entered(5, "smb", { country: "DE" }))).toBe(8);
    expect(
      netAdds(brazil, figures("modern-work", "any", { netCustomerAdds: 5 }, { country: "DE" })),
    ).toBe(8);
  });

  it("of figures that serve both tracks a sum of every country with any figure", () => {
    const people = { advancedCertifications: 1 };
    const metrics = [
      ...figures("modern-work", "any", people, { country: "BR" }),
      ...figures("modern-work", "smb", { netCustomerAdds: 5 }, { country: "DE" }),
    ];
    const advanced = (track: "enterprise" | "smb", more: ReturnType<typeof figures>) =>
      requirementOf(areaOf([...metrics, ...more], "modern-work"), "advancedCertifications", track)
        .points;
    expect([advanced("enterprise", []), advanced("smb", [])]).toEqual([undefined, undefined]);
    expect(advanced("enterprise", figures("modern-work", "any", people, { country: "DE" }))).toBe(
      15,
    );
  });

  it("the later one of two, in whatever order they come", () => {
    const older = entered(1, "any", { asOf: "2026-09-30" });
    const newer = entered(7, "any", { asOf: "2026-10-31" });
    expect(netAdds(older, newer)).toBe(14);
    expect(netAdds(newer, older)).toBe(14);
    expect(netAdds(newer, entered(8, "any"))).toBe(16);
  });

  it.each([
    ["infrastructure", "usageGrowth"],
    ["infrastructure", "deployments"],
    ["business-applications", "usageGrowth"],
  ])("never a sum of %s %s, which does not add up", (area, metric) => {
    const metrics = ["BR", "DE"].flatMap((country) =>
      figures(area, "any", { [metric]: 12 }, { country }),
    );
    expect(requirementOf(areaOf(metrics, area), metric)).toMatchObject({ state: "unknown" });
  });

  it("never a track from countries' shares", () => {
    const metrics = ["BR", "DE"].flatMap((country) =>
      figures("infrastructure", "any", { smbCustomerShare: 90 }, { country }),
    );
    expect(areaOf(metrics, "infrastructure")).not.toHaveProperty("track");
  });
});

describe("the age of figures", () => {
  // 92 days before 22 November 2026, and a day more.
  const OLDEST = "2026-08-22";
  const STALE = "2026-08-21";
  const business = (asOf: string, change = {}) =>
    figures("business-applications", "any", { ...BUSINESS_SMB_FULL, ...change }, { asOf });
  const without = (metrics: ReturnType<typeof figures>, metric: string) =>
    metrics.filter((each) => each.metric !== metric);

  it("is told by the oldest figure used", () => {
    const metrics = [
      ...without(business("2026-10-31"), "deployments"),
      ...figures("business-applications", "any", { deployments: 5 }, { asOf: OLDEST }),
    ];
    const area = areaOf(metrics, "business-applications");
    expect(area).toMatchObject({ state: "met", asOf: OLDEST });
    expect(areaOf([], "business-applications")).not.toHaveProperty("asOf");
    const untouched = areaOf(business("2026-10-31"), "business-applications");
    expect(untouched.asOf).toBe("2026-10-31");
  });

  it("includes the figure that chooses the track", () => {
    const metrics = [
      ...without(business("2026-10-31"), "workloadsAbove5000"),
      ...figures("business-applications", "any", { workloadsAbove5000: 4 }, { asOf: OLDEST }),
    ];
    expect(areaOf(metrics, "business-applications").asOf).toBe(OLDEST);
  });

  it("proves nothing after 92 days", () => {
    const area = areaOf(business(STALE), "business-applications");
    expect(area).toMatchObject({ state: "unknown", staleAsOf: STALE });
    expect(area).not.toHaveProperty("asOf");
    expect(area).not.toHaveProperty("track");
    expect(keysOf(area.reasons)).toEqual(["workloadsAbove5000Missing", "figuresTooOld"]);
    expect(areaOf(business("2023-01-01"), "business-applications").state).toBe("unknown");
  });

  it("is the reason why a figure counts as missing", () => {
    const metrics = [
      ...without(business("2026-10-31", { usageGrowth: 10 }), "deployments"),
      ...figures("business-applications", "any", { deployments: 5 }, { asOf: STALE }),
    ];
    const area = areaOf(metrics, "business-applications");
    expect(area).toMatchObject({ state: "unknown", track: "smb", asOf: "2026-10-31" });
    expect(area.reasons).toContainEqual({
      key: "rules.standing.reason.figuresTooOld",
      data: { date: STALE, days: 92 },
    });
    expect(requirementOf(area, "deployments")).toMatchObject({
      state: "unknown",
      reasons: [
        { key: "rules.standing.reason.figureMissing" },
        { key: "rules.standing.reason.figureTooOld", data: { date: STALE } },
      ],
    });
  });

  it("is nothing to say where the area qualifies without the old figure", () => {
    const metrics = [
      ...without(business("2026-10-31"), "deployments"),
      ...figures("business-applications", "any", { deployments: 1 }),
      ...figures("business-applications", "enterprise", { netCustomerAdds: 1 }, { asOf: STALE }),
    ];
    const area = areaOf(metrics, "business-applications");
    expect(area).toMatchObject({ state: "met", asOf: "2026-10-31" });
    expect(area).not.toHaveProperty("staleAsOf");
    expect(keysOf(area.reasons)).not.toContain("figuresTooOld");
  });

  it("lets a younger figure take the place of one that is too old", () => {
    const netAdds = (...metrics: ReturnType<typeof figures>[]) =>
      requirementOf(areaOf(metrics.flat(), "security"), "netCustomerAdds", "enterprise").points;
    const entered = (value: number, track: "enterprise" | "any", extra = {}) =>
      figures("security", track, { netCustomerAdds: value }, extra);
    expect(netAdds(entered(2, "enterprise", { asOf: STALE }), entered(9, "any"))).toBe(18);
    expect(netAdds(entered(2, "any", { asOf: STALE }), entered(4, "any", { country: "BR" }))).toBe(
      8,
    );
  });

  describe("of a worldwide figure, with figures of countries that are younger", () => {
    const old = figures("security", "any", { netCustomerAdds: 0 }, { asOf: STALE });
    const brazil = figures("security", "any", { netCustomerAdds: 10 }, { country: "BR" });
    const netAdds = (more: ReturnType<typeof figures>, roster: readonly Person[] = []) => {
      const metrics = [...old, ...brazil, ...more];
      const standing = judgeStanding({ metrics, people: roster, today: "2026-11-22" });
      return requirementOf(areaOf([], "security", standing), "netCustomerAdds", "enterprise");
    };

    it("is no matter where those are all the countries known", () => {
      expect(netAdds([])).toMatchObject({ points: 20 });
      const germany = figures("security", "any", { netCustomerAdds: -4 }, { country: "DE" });
      expect(netAdds(germany, people(1, ["SC-100"], { country: "DE" })).points).toBe(12);
    });

    it.each([
      ["another area", figures("modern-work", "any", { deployments: 1 }, { country: "DE" }), []],
      ["the other track", figures("security", "smb", { deployments: 1 }, { country: "DE" }), []],
      ["people", [], people(1, ["SC-100"], { country: "DE" })],
    ])("keeps it missing where another country is known by %s", (_, more, roster) => {
      const verdict = netAdds(more, roster);
      expect(verdict).not.toHaveProperty("points");
      expect(verdict.reasons).toEqual([
        { key: "rules.standing.reason.figureMissing" },
        { key: "rules.standing.reason.figureTooOld", data: { date: STALE } },
      ]);
    });
  });

  it("spoils a sum of countries, of which the oldest day is told", () => {
    const country = (code: string, asOf: string) =>
      figures("security", "any", { netCustomerAdds: 5 }, { country: code, asOf });
    const spoilt = areaOf([...country("BR", "2026-10-31"), ...country("DE", STALE)], "security");
    expect(requirementOf(spoilt, "netCustomerAdds").reasons).toContainEqual({
      key: "rules.standing.reason.figureTooOld",
      data: { date: STALE },
    });
    const fresh = areaOf([...country("BR", "2026-10-31"), ...country("DE", OLDEST)], "security");
    expect(requirementOf(fresh, "netCustomerAdds").points).toBe(20);
    expect(fresh.asOf).toBe(OLDEST);
  });

  it("counts in the country lens, too", () => {
    const standing = standingOf(
      figures("business-applications", "any", BUSINESS_SMB_FULL, { country: "DE", asOf: STALE }),
    );
    const [germany] = standing.countries;
    expect(germany?.country).toBe("DE");
    expect(
      areaOf([], "business-applications", { ...standing, areas: germany?.areas ?? [] }),
    ).toMatchObject({
      state: "unknown",
      staleAsOf: STALE,
    });
  });
});

describe("the country lens", () => {
  function lens(standing: StandingVerdict, country: string): CountryLens {
    const found = standing.countries.find((each) => each.country === country);
    if (!found) throw new Error(`no ${country}`);
    return found;
  }
  const inCountry = (country: string, values: Record<string, number>) =>
    figures("business-applications", "any", values, { country });

  let standing: StandingVerdict;
  beforeAll(() => {
    standing = standingOf([
      ...figures("business-applications", "any", { ...BUSINESS_SMB_FULL, netCustomerAdds: 3 }),
      ...inCountry("DE", { ...BUSINESS_SMB_FULL, workloadsAbove5000: 99 }),
      ...inCountry("BR", { ...BUSINESS_SMB_FULL, netCustomerAdds: 0, usageGrowth: 4 }),
      ...inCountry("JP", { netCustomerAdds: 1 }),
    ]);
  });

  it("has every country with figures, in order", () => {
    expect(standing.countries.map(({ country }) => country)).toEqual(["BR", "DE", "JP"]);
  });

  it("scores a country's figures alone, on the worldwide track", () => {
    const germany = areaOf([], "business-applications", {
      ...standing,
      areas: lens(standing, "DE").areas,
    });
    expect(germany).toMatchObject({ state: "met", track: "smb" });
    expect(trackOf(germany, "smb").total).toBe(100);
    const brazil = areaOf([], "business-applications", {
      ...standing,
      areas: lens(standing, "BR").areas,
    });
    expect(brazil).toMatchObject({ state: "short", pointsMissing: 11 });
    expect(lens(standing, "BR").gapCount).toBe(1);
    expect(lens(standing, "DE").gapCount).toBe(0);
  });

  it("does not borrow worldwide figures", () => {
    const japan = areaOf([], "business-applications", {
      ...standing,
      areas: lens(standing, "JP").areas,
    });
    expect(japan.state).toBe("unknown");
    expect(trackOf(japan, "smb").atLeast).toBe(3);
    expect(lens(standing, "JP").gapCount).toBe(0);
  });

  it("is as old as the figures of its own that count, not of the other track or its choice", () => {
    const ageIn = (metrics: ReturnType<typeof figures>, area: string) =>
      standingOf(metrics)
        .countries.find(({ country }) => country === "DE")
        ?.areas.find((each) => each.area === area)?.asOf;
    const chosenEarlier = [
      ...figures("business-applications", "any", { workloadsAbove5000: 4 }),
      ...inCountry("DE", { netCustomerAdds: 1 }),
      ...figures(
        "business-applications",
        "any",
        { workloadsAbove5000: 4 },
        { country: "DE", asOf: "2026-09-30" },
      ),
    ];
    expect(ageIn(chosenEarlier, "business-applications")).toBe("2026-10-31");
    const modernWork = [
      ...figures("modern-work", "enterprise", MODERN_WORK_ENTERPRISE_FULL),
      ...figures("modern-work", "smb", MODERN_WORK_SMB_NOTHING),
      ...figures("modern-work", "enterprise", { netCustomerAdds: 1 }, { country: "DE" }),
      ...figures(
        "modern-work",
        "smb",
        { netCustomerAdds: 1 },
        { country: "DE", asOf: "2026-09-30" },
      ),
    ];
    expect(ageIn(modernWork, "modern-work")).toBe("2026-10-31");
  });

  it("leaves the worldwide verdict alone", () => {
    expect(trackOf(areaOf([], "business-applications", standing), "smb").total).toBe(94);
  });

  it("says in every area that it is a lens", () => {
    for (const { country, areas } of standing.countries) {
      expect(areas).toHaveLength(6);
      for (const { reasons } of areas) {
        expect(reasons[0]).toEqual({
          key: "rules.standing.reason.countryIsALens",
          data: { country },
        });
      }
    }
  });

  it("has no track of its own where the worldwide one is not known", () => {
    const unclear = standingOf(inCountry("DE", { netCustomerAdds: 1, workloadsAbove5000: 2 }));
    const germany = areaOf([], "business-applications", {
      ...unclear,
      areas: lens(unclear, "DE").areas,
    });
    expect(germany).not.toHaveProperty("track");
    expect(keysOf(germany.reasons)).toEqual(["countryIsALens", "worldwideTrackUnknown"]);
  });
});

describe("inputsOf", () => {
  let inputs: StandingInput[];
  beforeAll(() => {
    inputs = inputsOf(MAICPP_2026_07);
  });
  const keysIn = (area: string) =>
    inputs.filter((input) => input.area === area).map(({ track, metric }) => `${track} ${metric}`);

  it("asks for each figure once, and for one figure where it serves both tracks", () => {
    expect(keysIn("infrastructure")).toEqual([
      "any smbCustomerShare",
      "enterprise netCustomerAdds",
      "any usageGrowth",
      "any deployments",
      "any intermediateCertifications.gate.AZ-104",
      "any intermediateCertifications.pool",
      "any advancedCertifications.gate.AZ-305",
      "any advancedCertifications.pool",
      "smb netCustomerAdds",
    ]);
    expect(keysIn("modern-work")).toEqual([
      "enterprise netCustomerAdds",
      "any intermediateCertifications",
      "any advancedCertifications",
      "enterprise usageGrowth.CPOR",
      "enterprise usageGrowth.DPOR",
      "enterprise deployments.CPOR",
      "enterprise deployments.DPOR",
      "smb netCustomerAdds",
      "smb usageGrowth.CPOR",
      "smb usageGrowth.CSP",
      "smb deployments.CPOR",
      "smb deployments.CSP",
    ]);
    const ids = inputs.map(({ area, track, metric }) => `${area} ${track} ${metric}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("asks for everything: with all of it entered nothing is unknown", () => {
    const metrics = inputs.flatMap(({ area, track, metric }) =>
      figures(area, track, { [metric]: 1 }),
    );
    const standing = standingOf(metrics);
    expect(standing.unknownCount).toBe(0);
    for (const { tracks } of standing.areas) {
      for (const track of tracks) expect(track.total).toBeDefined();
    }
  });

  it("asks for nothing in vain: without any one figure something is unknown", () => {
    // Zeros decide nothing by themselves except as zeros, and gates are open.
    const value = (metric: string) => (metric.includes(".gate.") ? 2 : 0);
    const all = inputs.flatMap(({ area, track, metric }) =>
      figures(area, track, { [metric]: value(metric) }),
    );
    for (const [index, dropped] of all.entries()) {
      const area = areaOf(all.toSpliced(index, 1), dropped.area);
      const isKnown =
        area.track !== undefined && area.tracks.every(({ total }) => total !== undefined);
      expect([dropped.area, dropped.track, dropped.metric, isKnown]).toEqual([
        dropped.area,
        dropped.track,
        dropped.metric,
        false,
      ]);
    }
  });

  it("tells what a control accepts", () => {
    const kindOf = (area: string, metric: string) =>
      inputs.find((input) => input.area === area && input.metric === metric)?.kind;
    expect(kindOf("security", "usageGrowth.acr")).toBe("amount");
    expect(kindOf("infrastructure", "usageGrowth")).toBe("percent");
    expect(kindOf("modern-work", "advancedCertifications")).toBe("people");
    expect(kindOf("modern-work", "usageGrowth.CPOR")).toBe("count");
  });
});

describe("texts", () => {
  let problemsOf: (message: Message) => string[];
  beforeAll(async () => {
    problemsOf = await englishTexts();
  });

  it("every message that figures of all sizes bring about has its words", () => {
    const inputs = inputsOf(MAICPP_2026_07);
    const spread = [-3, 0, 0.5, 1, 2, 6, 40, 900].map((value) =>
      inputs.flatMap(({ area, track, metric }) => figures(area, track, { [metric]: value })),
    );
    const verdicts = [
      standingOf([]),
      judgeStanding({ metrics: [], today: "2020-01-01" }),
      ...spread.map(standingOf),
      ...spread.map((metrics) => standingOf(metrics.filter((_, index) => index % 3 !== 0))),
      ...spread.map((metrics) => standingOf(metrics.filter((_, index) => index % 2 !== 0))),
      ...spread.map((metrics) =>
        standingOf(metrics.map((metric) => ({ ...metric, country: "DE" }))),
      ),
      ...spread.map((metrics) =>
        standingOf(
          metrics.map((metric, index) => ({
            ...metric,
            country: index % 2 === 0 ? "DE" : "BR",
            evidence: { ...metric.evidence, asOf: index % 5 === 0 ? "2023-01-01" : "2026-10-31" },
          })),
        ),
      ),
      standingOf([
        ...figures("business-applications", "any", { ...BUSINESS_SMB_FULL, usageGrowth: 0.5 }),
        ...figures("infrastructure", "any", { ...INFRASTRUCTURE_FULL, deployments: 1 }),
        ...figures("modern-work", "enterprise", MODERN_WORK_ENTERPRISE_FULL),
        ...figures("modern-work", "smb", MODERN_WORK_SMB_NOTHING),
        ...figures("security", "any", SECURITY_SMB_FULL),
      ]),
    ];
    const messages = messagesIn([verdicts, inputs, METRIC_NAMES, MAICPP_2026_07]);
    expect(messages.length).toBeGreaterThan(1000);
    expect([...new Set(messages.flatMap(problemsOf))]).toEqual([]);
  });
});
