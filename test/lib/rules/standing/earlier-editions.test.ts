import { beforeAll, describe, expect, it } from "vitest";
import type { Metric, Person } from "../../../../lib/rules/facts";
import { DESIGNATION_EDITIONS } from "../../../../lib/rules/programmes";
import { inputsOf, judgeStanding } from "../../../../lib/rules/standing";
import type { AreaVerdict, Message } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "./english-texts";
import { areaOf, figures, keysOf, requirementOf, trackOf } from "./sample-metrics";
import { people } from "./sample-people";

/** Values are taken to speak of the day itself. */
function on(
  day: string,
  area: string,
  values: Readonly<Record<string, number>>,
  { track = "any", roster = [] }: { track?: Metric["track"]; roster?: readonly Person[] } = {},
): AreaVerdict {
  const metrics = figures(area, track, values, { asOf: day });
  const there = roster.map((each) => ({ ...each, evidence: { ...each.evidence, asOf: day } }));
  return areaOf([], area, judgeStanding({ metrics, people: there, today: day }));
}

const DATA_AI = {
  netCustomerAdds: 3,
  usageGrowth: 20,
  deployments: 5,
  "intermediateCertifications.gate.AZ-104": 2,
  "intermediateCertifications.gate.AZ-305": 2,
  "intermediateCertifications.pool": 10,
};

describe("Azure in one track", () => {
  it.each(["2022-10-04", "2023-06-13", "2023-09-19", "2024-06-30"])("on %s", (day) => {
    const area = on(day, "data-ai", DATA_AI);
    expect(area).toMatchObject({ state: "met", track: "single", pointsMissing: 0, gaps: [] });
    expect(area.tracks).toHaveLength(1);
    expect(trackOf(area, "single").total).toBe(100);
    expect(area.reasons).toEqual([
      { key: "rules.standing.reason.qualifies", data: { points: 100 } },
      { key: "rules.standing.reason.scoredAsSingle" },
    ]);
    expect(area.rule.confidence).toBe("verified");
    expect(requirementOf(area, "netCustomerAdds").rule).toEqual({
      id: "MAICPP.DATA.SINGLE.netCustomerAdds.1v1",
      sources: ["KVAZ"],
      confidence: "verified",
    });
  });

  it("is short without a second person at a gate", () => {
    const area = on("2023-10-01", "data-ai", {
      ...DATA_AI,
      "intermediateCertifications.gate.AZ-305": 1,
    });
    expect(area).toMatchObject({ state: "short", track: "single" });
    expect(area.gaps.map(({ metric, shortBy }) => [metric, shortBy])).toEqual([
      ["intermediateCertifications", 1],
    ]);
  });

  it("does not take a figure of a track that was not there yet", () => {
    const area = on("2023-10-01", "data-ai", { netCustomerAdds: 3 }, { track: "enterprise" });
    expect(requirementOf(area, "netCustomerAdds").state).toBe("unknown");
    const own = on("2023-10-01", "data-ai", { netCustomerAdds: 3 }, { track: "single" });
    expect(requirementOf(own, "netCustomerAdds").points).toBe(30);
  });
});

describe("Azure with a ceiling of revenue", () => {
  const DAY = "2026-06-30";
  it.each([
    [999_999.99, 80.1, "smb"],
    [1_000_000, 80.1, "enterprise"],
    [999_999.99, 80, "enterprise"],
    [2_000_000, 20, "enterprise"],
    [0, 100, "smb"],
  ])("USD %d and %d percent SMB customers is %s", (azureRevenue, smbCustomerShare, track) => {
    expect(on(DAY, "infrastructure", { azureRevenue, smbCustomerShare }).track).toBe(track);
  });

  it.each([
    [{ azureRevenue: 1_000_000 }, "enterprise"],
    [{ smbCustomerShare: 80 }, "enterprise"],
  ])("one condition that does not hold is enough: %j", (values, track) => {
    expect(on(DAY, "infrastructure", values).track).toBe(track);
  });

  it.each<[Record<string, number>, string]>([
    [{}, "azureRevenueMissing"],
    [{ smbCustomerShare: 81 }, "azureRevenueMissing"],
    [{ azureRevenue: 5000 }, "smbCustomerShareMissing"],
  ])("with %j the track is not told: %s", (values, key) => {
    const area = on(DAY, "infrastructure", values);
    expect(area).not.toHaveProperty("track");
    expect(area.state).toBe("unknown");
    expect(keysOf(area.reasons)).toEqual([key, "azureNumbers"]);
  });

  it("rests on both figures, and on the older of them", () => {
    const metrics = [
      ...figures("infrastructure", "any", { azureRevenue: 1 }, { asOf: "2026-06-01" }),
      ...figures("infrastructure", "any", { smbCustomerShare: 90 }, { asOf: "2026-06-20" }),
    ];
    expect(areaOf([], "infrastructure", judgeStanding({ metrics, today: DAY }))).toMatchObject({
      track: "smb",
      asOf: "2026-06-01",
    });
  });

  it("adds up the revenue of countries, which a share is not", () => {
    const metrics = ["BR", "DE"].flatMap((country) =>
      figures("infrastructure", "any", { azureRevenue: 500_000 }, { asOf: DAY, country }),
    );
    expect(areaOf([], "infrastructure", judgeStanding({ metrics, today: DAY })).track).toBe(
      "enterprise",
    );
  });

  it("takes a condition's figure filed under either track", () => {
    for (const track of ["enterprise", "smb"] as const) {
      expect(
        on(DAY, "infrastructure", { azureRevenue: 1, smbCustomerShare: 90 }, { track }).track,
      ).toBe("smb");
    }
  });

  it("ends on 1 July 2026, when 80 percent are enough whatever the revenue is", () => {
    const values = { azureRevenue: 5_000_000, smbCustomerShare: 80 };
    expect(on("2026-06-30", "infrastructure", values).track).toBe("enterprise");
    expect(on("2026-07-01", "infrastructure", values).track).toBe("smb");
  });
});

describe("Business Applications by market", () => {
  const DAY = "2023-06-12";
  it.each([
    [1, "larger-markets", "scoredAsLargerMarkets"],
    [40, "larger-markets", "scoredAsLargerMarkets"],
    [0, "other-markets", "scoredAsOtherMarkets"],
  ])("with %i customers in larger markets is %s", (largerMarketCustomers, track, key) => {
    const area = on(DAY, "business-applications", { largerMarketCustomers });
    expect(area).toMatchObject({ track, state: "unknown" });
    expect(keysOf(area.reasons)).toEqual(["figuresMissing", key, "businessApplicationsByMarket"]);
  });

  it("is not told while nobody says, for the list of markets was not found", () => {
    const area = on(DAY, "business-applications", {});
    expect(area).not.toHaveProperty("track");
    expect(keysOf(area.reasons)).toEqual([
      "largerMarketCustomersMissing",
      "businessApplicationsByMarket",
    ]);
  });

  it("leaves unknown what is not on record, and asks for nothing there", () => {
    const area = on(DAY, "business-applications", { largerMarketCustomers: 1 });
    for (const requirement of trackOf(area, "larger-markets").requirements) {
      expect(requirement).toEqual({
        metric: requirement.metric,
        maxPoints: requirement.maxPoints,
        state: "unknown",
        reasons: [{ key: "rules.standing.reason.notOnRecord" }],
        rule: {
          id: `MAICPP.BA.LARGER.${requirement.metric}.1v1`,
          sources: ["BA22", "KVBA"],
          confidence: "unverified",
        },
      });
    }
    const asked = inputsOf(DESIGNATION_EDITIONS[0] ?? never())
      .filter((input) => input.area === "business-applications")
      .map(({ track, metric, purpose }) => [track, metric, purpose]);
    expect(asked).toEqual([
      ["any", "largerMarketCustomers", "track-choice"],
      ["other-markets", "netCustomerAdds", "netCustomerAdds"],
    ]);
  });

  it("scores the one number on record, and is short where it is zero", () => {
    const few = on(DAY, "business-applications", { largerMarketCustomers: 0, netCustomerAdds: 5 });
    expect(few.state).toBe("unknown");
    expect(trackOf(few, "other-markets").atLeast).toBe(15);
    const none = on(DAY, "business-applications", { largerMarketCustomers: 0, netCustomerAdds: 0 });
    expect(none).toMatchObject({ state: "short", track: "other-markets" });
    expect(none).not.toHaveProperty("pointsMissingAtLeast");
    expect(none.gaps.map(({ metric }) => metric)).toEqual(["netCustomerAdds"]);
    expect(requirementOf(none, "usageGrowth").state).toBe("unknown");
  });

  it("shows the other numbers as not applying", () => {
    const area = on(DAY, "business-applications", { largerMarketCustomers: 0 });
    expect(new Set(trackOf(area, "larger-markets").requirements.map(({ state }) => state))).toEqual(
      new Set(["not-applicable"]),
    );
  });

  it("is by size from the day after", () => {
    expect(on("2023-06-13", "business-applications", { workloadsAbove5000: 5 }).track).toBe(
      "enterprise",
    );
    expect(on("2023-06-13", "business-applications", { workloadsAbove5000: 4 }).track).toBe("smb");
  });
});

describe("Security in one track", () => {
  const SKILLED = {
    "intermediateCertifications.gate.AZ-500": 1,
    "intermediateCertifications.gate.SC-200-or-MS-500": 1,
    "intermediateCertifications.pool": 6,
  };
  const FULL = {
    ...SKILLED,
    netCustomerAdds: 10,
    deployments: 6,
    "usageGrowth.acr": 25_000,
    "usageGrowth.protectedUsers": 0,
  };

  it("has 60 points on record at the launch, and no more", () => {
    const area = on("2022-12-01", "security", {
      ...SKILLED,
      "netCustomerAdds.microsoft365": 5,
      "netCustomerAdds.azure": 5,
    });
    expect(area).toMatchObject({ state: "unknown", track: "single" });
    expect(trackOf(area, "single").atLeast).toBe(60);
    expect(keysOf(area.reasons)).toEqual(["figuresMissing", "scoredAsSingle", "securityCustomers"]);
    expect(requirementOf(area, "netCustomerAdds").rule).toEqual({
      id: "MAICPP.SEC.SINGLE.netCustomerAdds.1v1",
      sources: ["CRN22", "KVSEC"],
      confidence: "unverified",
    });
    expect(keysOf(requirementOf(area, "deployments").reasons)).toEqual(["notOnRecord"]);
  });

  it("names the product whose tenants are not known", () => {
    const area = on("2022-12-01", "security", { "netCustomerAdds.azure": 5 });
    expect(requirementOf(area, "netCustomerAdds")).toMatchObject({
      state: "unknown",
      reasons: [
        {
          key: "rules.standing.reason.customersOfMissing",
          data: { product: "Microsoft 365" },
        },
      ],
    });
    expect(
      keysOf(requirementOf(on("2022-12-01", "security", {}), "netCustomerAdds").reasons),
    ).toEqual(["customersOfMissing", "customersOfMissing"]);
  });

  it.each([
    ["2023-10-23", 100, "met", ["qualifies", "scoredAsSingle"]],
    // The second track may have begun, and it asks for other figures.
    [
      "2023-10-24",
      100,
      "unknown",
      ["qualifiesByTheseNumbersOnly", "qualifies", "scoredAsSingle", "securityTracks"],
    ],
    [
      "2023-12-01",
      60,
      "unknown",
      [
        "shortByTheseNumbersOnly",
        "metricsAtZero",
        "belowMinimum",
        "scoredAsSingle",
        "securityTracks",
      ],
    ],
  ])("with one person at each gate on %s: %i points, %s", (day, total, state, reasons) => {
    const area = on(day, "security", FULL);
    expect(area).toMatchObject({ state, gaps: [], track: "single" });
    expect(keysOf(area.reasons)).toEqual(reasons);
    expect(trackOf(area, "single").total).toBe(total);
    expect(area).toHaveProperty("asOf", day);
    if (state === "unknown") expect(area).not.toHaveProperty("pointsMissing");
  });

  it("is short for certain where either way leads to it", () => {
    const area = on("2025-07-02", "security", { ...FULL, netCustomerAdds: 0 });
    expect(area).toMatchObject({ state: "short", track: "single", pointsMissing: 30 });
    expect(area.gaps.map(({ metric }) => metric)).toContain("netCustomerAdds");
    expect(keysOf(area.reasons)).not.toContain("shortByTheseNumbersOnly");
    const none = on("2025-07-02", "security", {});
    expect(none.state).toBe("unknown");
    expect(keysOf(none.reasons)).toEqual(["figuresMissing", "scoredAsSingle", "securityTracks"]);
  });

  it("is no surer seen through a country", () => {
    const day = "2025-07-02";
    const skilled = {
      ...FULL,
      "intermediateCertifications.gate.AZ-500": 2,
      "intermediateCertifications.gate.SC-200-or-MS-500": 2,
    };
    const lensOf = (values: Readonly<Record<string, number>>) => {
      const metrics = figures("security", "any", values, { asOf: day, country: "DE" });
      const [lens] = judgeStanding({ metrics, today: day }).countries;
      return {
        gapCount: lens?.gapCount,
        area: lens?.areas.find(({ area }) => area === "security") ?? never(),
      };
    };
    expect(lensOf(skilled)).toMatchObject({ gapCount: 0, area: { state: "unknown" } });
    expect(keysOf(lensOf(skilled).area.reasons).slice(0, 2)).toEqual([
      "countryIsALens",
      "qualifiesByTheseNumbersOnly",
    ]);
    expect(lensOf({ ...skilled, netCustomerAdds: 0 })).toMatchObject({
      gapCount: 1,
      area: { state: "short" },
    });
  });

  it("counts SC-200 in the pool until 30 November 2023 only", () => {
    const roster = [...people(2, ["AZ-500"]), ...people(4, ["SC-200"])];
    const pointsOn = (day: string) =>
      requirementOf(on(day, "security", {}, { roster }), "intermediateCertifications").points;
    expect(pointsOn("2023-11-30")).toBeCloseTo(160 / 6, 9);
    expect(pointsOn("2023-12-01")).toBe(0);
    const scored = [...roster, ...people(3, ["SC-100"])];
    expect(
      requirementOf(
        on("2023-12-01", "security", {}, { roster: scored }),
        "intermediateCertifications",
      ).points,
    ).toBe(20);
  });
});

describe("a certification", () => {
  it("App Maker stops counting on 1 December 2023", () => {
    const roster = people(3, ["Power Platform App Maker"]);
    const pointsOn = (day: string) =>
      requirementOf(
        on(day, "business-applications", { workloadsAbove5000: 0 }, { roster }),
        "intermediateCertifications",
      ).points;
    expect(pointsOn("2023-11-30")).toBe(12);
    expect(pointsOn("2023-12-01")).toBe(0);
  });

  it.each([
    ["2024-07-31", 8],
    ["2024-08-01", 0],
  ])("that retired on 31 July 2023 still counts on %s: %i points", (day, points) => {
    const roster = [...people(2, ["AZ-104"]), ...people(2, ["AZ-600"])];
    const area = on(day, "infrastructure", {}, { roster });
    expect(requirementOf(area, "intermediateCertifications").points).toBe(points);
  });
});

describe("doubts", () => {
  const ruleOn = (day: string, area: string, values = {}) => on(day, area, values).rule;
  const BASE = ["KVPCS", "PSAZ", "PSSEC"];

  it.each([
    ["2024-06-30", "data-ai", "verified", BASE],
    ["2024-07-01", "data-ai", "unverified", [...BASE, "KVAZ", "PSDES"]],
    ["2026-05-07", "infrastructure", "unverified", [...BASE, "KVAZ", "PSDES"]],
    ["2026-05-08", "infrastructure", "unverified", [...BASE, "PSDES"]],
    ["2026-06-30", "infrastructure", "unverified", [...BASE, "PSDES"]],
    ["2026-07-01", "infrastructure", "verified", BASE],
    ["2023-10-22", "security", "unverified", [...BASE, "CRN22", "KVSEC"]],
    ["2023-10-23", "security", "verified", BASE],
    ["2023-10-24", "security", "unverified", [...BASE, "KVSEC"]],
    ["2026-06-30", "security", "unverified", [...BASE, "KVSEC"]],
    ["2026-07-01", "security", "verified", BASE],
    ["2023-06-12", "business-applications", "unverified", [...BASE, "BA22", "KVBA"]],
    ["2023-06-13", "business-applications", "verified", BASE],
    ["2025-01-01", "modern-work", "verified", BASE],
  ])("on %s %s rests on what is %s", (day, area, confidence, sources) => {
    expect(ruleOn(day, area)).toEqual({ id: "MAICPP.qualification.1v1", sources, confidence });
  });

  it("are said last, and touch every requirement of the area", () => {
    const area = on("2025-01-01", "data-ai", DATA_AI);
    expect(area.state).toBe("met");
    expect(keysOf(area.reasons)).toEqual(["qualifies", "scoredAsSingle", "azureTracks"]);
    for (const { rule } of trackOf(area, "single").requirements) {
      expect(rule).toMatchObject({ sources: ["KVAZ", "PSDES"], confidence: "unverified" });
    }
    const other = on("2025-01-01", "modern-work", {});
    expect(keysOf(other.reasons)).not.toContain("azureTracks");
  });

  it("on the first day are a conflict, not a weakness", () => {
    const area = on("2022-10-03", "data-ai", DATA_AI);
    expect(area.state).toBe("met");
    expect(keysOf(area.reasons)).toEqual(["qualifies", "scoredAsSingle", "launchDay"]);
    expect(area.rule).toEqual({
      id: "MAICPP.qualification.1v1",
      sources: [...BASE, "KVFAQ", "KVINTRO"],
      confidence: "verified",
      conflict: true,
    });
    expect(requirementOf(area, "deployments").rule).toMatchObject({ conflict: true });
    expect(on("2022-10-04", "data-ai", DATA_AI).rule).not.toHaveProperty("conflict");
    const business = ruleOn("2022-10-03", "business-applications");
    expect(business).toMatchObject({ confidence: "unverified", conflict: true });
  });

  describe("about lists of certifications", () => {
    const roster = [...people(5, ["SC-300"])];
    const intermediate = (area: AreaVerdict) =>
      requirementOf(area, "intermediateCertifications", "enterprise");

    it.each([
      ["2023-10-23", "verified"],
      ["2023-10-24", "unverified"],
      ["2026-06-30", "unverified"],
      ["2026-07-01", "verified"],
    ])("on %s counted people are %s", (day, confidence) => {
      const area = on(day, "modern-work", {}, { roster });
      expect(area.rule.confidence).toBe(confidence);
      expect(intermediate(area).rule.confidence).toBe(confidence);
      expect(keysOf(area.reasons).includes("certificationLists")).toBe(confidence === "unverified");
    });

    it("do not touch what was entered, nor what is not about people", () => {
      const entered = on("2025-01-01", "modern-work", { intermediateCertifications: 4 });
      expect(entered.rule.confidence).toBe("verified");
      expect(keysOf(entered.reasons)).not.toContain("certificationLists");
      expect(intermediate(entered).rule).toEqual({
        id: "MAICPP.MW.ENT.intermediateCertifications.1v1",
        sources: ["KVMW"],
        confidence: "verified",
      });
      const counted = on("2025-01-01", "modern-work", {}, { roster });
      expect(requirementOf(counted, "netCustomerAdds", "enterprise").rule).toEqual({
        id: "MAICPP.MW.ENT.netCustomerAdds.1v1",
        sources: ["KVMW", "PSMW"],
        confidence: "verified",
      });
    });
  });

  it("hold for an edition looked at on a day of its own", () => {
    const edition = DESIGNATION_EDITIONS[3] ?? never();
    const today = (day: string) =>
      areaOf([], "data-ai", judgeStanding({ metrics: [], today: day, edition })).rule.confidence;
    expect(today("2026-05-07")).toBe("unverified");
  });

  it.each([
    // Of the last day of the edition, however long ago that was, and of the first before it began.
    ["MAICPP-2023-12", "2026-11-22", "data-ai", "azureTracks"],
    ["MAICPP-2023-12", "2026-05-08", "security", "securityTracks"],
    ["MAICPP-2026-05", "2026-11-22", "infrastructure", "azureNumbers"],
    ["MAICPP-2026-05", "2020-01-01", "infrastructure", "azureNumbers"],
    ["MAICPP-2022-10", "2022-10-02", "data-ai", "launchDay"],
    ["MAICPP-2023-06", "2026-11-22", "data-ai", undefined],
    ["MAICPP-2023-12", "2020-01-01", "data-ai", undefined],
    ["MAICPP-2026-07", "2026-01-01", "security", undefined],
  ])("of %s are not gone on %s: %s, %s", (id, today, area, doubt) => {
    const edition = DESIGNATION_EDITIONS.find((each) => each.id === id) ?? never();
    const { reasons, rule } = areaOf([], area, judgeStanding({ metrics: [], today, edition }));
    const doubts = reasons.filter(({ key }) => key.startsWith("rules.standing.doubt."));
    expect(keysOf(doubts)).toEqual(doubt === undefined ? [] : [doubt]);
    const isWeak = doubt !== undefined && doubt !== "launchDay";
    expect(rule.confidence).toBe(isWeak ? "unverified" : "verified");
  });

  it.each([
    ["2027-08-31", 20],
    // AZ-500 retired on 31 August 2026, long after this edition.
    ["2027-09-01", 0],
  ])(
    "do not let a certification count that has retired since: on %s %i points",
    (today, points) => {
      const roster = [
        ...people(2, ["AZ-500", "SC-200"], { asOf: today }),
        ...people(3, ["SC-100"], { asOf: today }),
      ];
      const edition = DESIGNATION_EDITIONS[3] ?? never();
      const standing = judgeStanding({ metrics: [], people: roster, today, edition });
      expect(
        requirementOf(areaOf([], "security", standing), "intermediateCertifications").points,
      ).toBe(points);
    },
  );
});

function never(): never {
  throw new Error("no edition");
}

describe("every edition", () => {
  const MET_BY_ONE_FIGURE_LESS = "2026-11-22";

  it.each(DESIGNATION_EDITIONS.map((edition) => [edition.id, edition] as const))(
    "%s asks for everything it judges by",
    (_, edition) => {
      const metrics = inputsOf(edition).flatMap(({ area, track, metric }) =>
        figures(area, track, { [metric]: 1 }),
      );
      const { areas } = judgeStanding({ metrics, today: MET_BY_ONE_FIGURE_LESS, edition });
      for (const { tracks } of areas) {
        for (const { requirements } of tracks) {
          for (const { metric, state, points, reasons } of requirements) {
            const isOnRecord = !keysOf(reasons).includes("notOnRecord");
            if (isOnRecord && state !== "not-applicable") {
              expect([metric, points === undefined]).toEqual([metric, false]);
            }
          }
        }
      }
      const asked = inputsOf(edition).map(
        ({ area, track, metric }) => `${area} ${track} ${metric}`,
      );
      expect(new Set(asked).size).toBe(asked.length);
    },
  );

  it("asks by the track that there is", () => {
    const tracksOf = (index: number, area: string) => [
      ...new Set(
        inputsOf(DESIGNATION_EDITIONS[index] ?? never())
          .filter((input) => input.area === area)
          .map(({ track }) => track),
      ),
    ];
    expect(tracksOf(0, "data-ai")).toEqual(["single", "any"]);
    expect(tracksOf(4, "data-ai")).toEqual(["any", "enterprise", "smb"]);
    expect(tracksOf(0, "modern-work")).toEqual(["enterprise", "any", "smb"]);
  });

  let problemsOf: (message: Message) => string[];
  beforeAll(async () => {
    problemsOf = await englishTexts();
  });

  it("has words for everything it says", () => {
    const verdicts = DESIGNATION_EDITIONS.flatMap((edition) => {
      const day = edition.inForceFrom;
      const asked = inputsOf(edition);
      return [undefined, 0, 1, 3, 50].map((value) =>
        judgeStanding({
          metrics:
            value === undefined
              ? []
              : asked.flatMap(({ area, track, metric }) =>
                  figures(area, track, { [metric]: value }, { asOf: day }),
                ),
          people: people(2, ["AZ-104", "SC-300", "PL-400"], { asOf: day, country: "DE" }),
          today: day,
        }),
      );
    });
    const problems = messagesIn([
      verdicts,
      DESIGNATION_EDITIONS,
      DESIGNATION_EDITIONS.map(inputsOf),
    ]).flatMap(problemsOf);
    expect([...new Set(problems)]).toEqual([]);
  });
});
