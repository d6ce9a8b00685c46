import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metric, Person } from "../../../../lib/rules/facts";
import { MAICPP_2023_12 } from "../../../../lib/rules/programmes/maicpp-2023-12";
import { judgeStanding } from "../../../../lib/rules/standing";
import { countPeople } from "../../../../lib/rules/standing/counted-people";
import type { RequirementVerdict } from "../../../../lib/rules/verdicts";
import { areaOf, figures, keysOf, requirementOf } from "./sample-metrics";
import { people, person } from "./sample-people";

const TODAY = "2026-11-22";
/** 92 days before, and a day more. */
const OLDEST = "2026-08-22";
const STALE = "2026-08-21";

const RETIRED = {
  certification: "AZ-220",
  areas: ["digital-app-innovation"],
  retiresOn: "2025-11-22",
  countsUntil: "2026-11-22",
  countsUntilIsPrinted: false,
  sources: ["KVAZ" as const],
  confidence: "verified" as const,
  verifiedAsOf: "2023-10-23",
};

function counted(
  roster: readonly Person[],
  certifications: readonly string[],
  { today = TODAY, country, area = "digital-app-innovation" } = {} as {
    today?: string;
    country?: string;
    area?: string;
  },
) {
  return countPeople(area, roster, [RETIRED], today).holding(certifications, country);
}

describe("a headcount", () => {
  it("is of different people who hold any one of the certifications", () => {
    const roster = [
      person("a", ["AZ-104", "AZ-400"]),
      person("b", ["AZ-400", "AZ-305"]),
      person("c", ["PL-600"]),
      person("a", ["AZ-400"]),
    ];
    expect(counted(roster, ["AZ-400"])).toEqual({ value: 2, asOf: "2026-10-31" });
    expect(counted(roster, ["AZ-400", "PL-600"]).value).toBe(3);
    expect(counted(roster, ["AZ-104", "AZ-400"]).value).toBe(2);
    expect(counted(roster, ["AZ-999"])).toEqual({ value: 0, asOf: "2026-10-31" });
  });

  it("is nothing, not zero, where nobody is on file", () => {
    expect(counted([], ["AZ-400"])).toEqual({ value: undefined });
  });

  it("counts a person in several steps", () => {
    const roster = [person("a", ["AZ-104", "AZ-305", "AZ-400"])];
    for (const certification of ["AZ-104", "AZ-305", "AZ-400"]) {
      expect(counted(roster, [certification]).value).toBe(1);
    }
  });

  it.each([
    ["earned that day", { earnedOn: TODAY }, 1],
    ["earned the day after", { earnedOn: "2026-11-23" }, 0],
    ["expiring that day", { expiresOn: TODAY }, 1],
    ["expired the day before", { expiresOn: "2026-11-21" }, 0],
    ["earned a year ago, without a day of expiry", { earnedOn: "2025-11-22" }, 1],
    ["earned longer ago, without a day of expiry", { earnedOn: "2025-11-21" }, 0],
    ["earned long ago, expiring later", { earnedOn: "2024-01-01", expiresOn: "2027-01-01" }, 1],
    ["without dates", {}, 1],
  ])("%s", (_, dates, value) => {
    expect(counted([person("a", [{ id: "AZ-400", ...dates }])], ["AZ-400"]).value).toBe(value);
  });

  it("tells how many may have expired, each person once", () => {
    const roster = [
      person("a", [{ id: "AZ-400", earnedOn: "2025-11-21" }]),
      person("b", [{ id: "AZ-400", earnedOn: "2020-01-01" }, "PL-600"]),
      person("c", [{ id: "AZ-400", earnedOn: "2020-01-01", expiresOn: "2026-11-21" }]),
      person("d", ["AZ-400"]),
    ];
    expect(counted(roster, ["AZ-400"])).toEqual({
      value: 1,
      asOf: "2026-10-31",
      perhapsExpired: 2,
    });
    expect(counted(roster, ["AZ-400", "PL-600"])).toEqual({
      value: 2,
      asOf: "2026-10-31",
      perhapsExpired: 1,
    });
    expect(counted(roster, ["PL-600"])).toEqual({ value: 1, asOf: "2026-10-31" });
  });

  it("counts a certification that is still good where another one of the person's is not", () => {
    const roster = [person("a", [{ id: "AZ-400", expiresOn: "2026-01-01" }, "PL-600"])];
    expect(counted(roster, ["AZ-400", "PL-600"]).value).toBe(1);
  });

  it.each([
    ["2026-11-22", "digital-app-innovation", 1],
    ["2026-11-23", "digital-app-innovation", 0],
    ["2026-11-23", "infrastructure", 1],
  ])("of a retired certification on %s in %s is %i", (today, area, value) => {
    const roster = people(1, ["AZ-220"]);
    expect(counted(roster, ["AZ-220"], { today, area }).value).toBe(value);
    expect(counted(people(1, ["AZ-400"]), ["AZ-400"], { today, area }).value).toBe(1);
  });

  it("is as old as the oldest fact it rests on", () => {
    const roster = [
      person("a", ["AZ-400"]),
      person("b", [], { asOf: OLDEST }),
      person("c", [], { asOf: "2026-11-01" }),
    ];
    expect(counted(roster, ["AZ-400"])).toEqual({ value: 1, asOf: OLDEST });
  });

  it("leaves out who was last heard of too long ago", () => {
    const roster = [person("a", ["AZ-400"]), person("b", ["AZ-400"], { asOf: STALE })];
    expect(counted(roster, ["AZ-400"])).toEqual({ value: 1, asOf: "2026-10-31" });
    const old = [
      person("a", ["AZ-400"], { asOf: STALE }),
      person("b", ["AZ-400"], { asOf: "2025-01-01" }),
    ];
    expect(counted(old, ["AZ-400"])).toEqual({ value: undefined, staleAsOf: "2025-01-01" });
  });

  it("leaves out what was learnt later", () => {
    const later = person("a", ["AZ-400"], { asOf: "2026-11-23" });
    expect(counted([later], ["AZ-400"])).toEqual({ value: undefined });
    expect(counted([person("a", [], { asOf: TODAY }), later], ["AZ-400"]).value).toBe(0);
    expect(counted([later], ["AZ-400"], { today: "2026-11-23" }).value).toBe(1);
  });

  it("goes by the latest fact on a person, in whatever order they come", () => {
    const before = person("a", ["AZ-400"], { asOf: "2026-09-30" });
    const after = person("a", ["PL-600"], { asOf: "2026-10-31" });
    for (const roster of [
      [before, after],
      [after, before],
    ]) {
      expect(counted(roster, ["AZ-400"]).value).toBe(0);
      expect(counted(roster, ["PL-600"]).value).toBe(1);
    }
  });

  it("takes facts of one day together", () => {
    const roster = [person("a", ["AZ-400"]), person("a", ["PL-600"])];
    expect(counted(roster, ["AZ-400"]).value).toBe(1);
    expect(counted(roster, ["PL-600"]).value).toBe(1);
  });

  it("of a country is of its own people", () => {
    const roster = [
      ...people(2, ["AZ-400"], { country: "DE" }),
      ...people(1, ["AZ-400"], { country: "BR", asOf: "2026-11-01" }),
      ...people(1, ["AZ-400"]),
      ...people(1, ["AZ-400"], { country: "JP", asOf: STALE }),
    ];
    expect(counted(roster, ["AZ-400"]).value).toBe(4);
    expect(counted(roster, ["AZ-400"], { country: "DE" }).value).toBe(2);
    expect(counted(roster, ["AZ-400"], { country: "BR" })).toEqual({
      value: 1,
      asOf: "2026-11-01",
    });
    expect(counted(roster, ["AZ-400"], { country: "JP" })).toEqual({
      value: undefined,
      staleAsOf: STALE,
    });
    expect(counted(roster, ["AZ-400"], { country: "FR" })).toEqual({ value: undefined });
    expect(countPeople("security", roster, [], TODAY).countries).toEqual(["DE", "BR"]);
  });

  it("is where the person is now", () => {
    const moved = [
      person("a", ["AZ-400"], { country: "BR", asOf: "2026-09-30" }),
      person("a", ["AZ-400"], { country: "DE" }),
    ];
    expect(counted(moved, ["AZ-400"], { country: "BR" })).toEqual({ value: undefined });
    expect(counted(moved, ["AZ-400"], { country: "DE" }).value).toBe(1);
  });
});

const INFRASTRUCTURE = {
  smbCustomerShare: 40,
  netCustomerAdds: 3,
  usageGrowth: 20,
  deployments: 5,
};

const ROSTER = [
  ...people(2, ["AZ-104", "AZ-305"]),
  ...people(5, ["AZ-700"]),
  ...people(3, ["AZ-140"]),
];

function judged(metrics: readonly Metric[], roster: readonly Person[], today = TODAY) {
  return judgeStanding({ metrics, people: roster, today });
}

describe("people in a verdict", () => {
  const infrastructure = figures("infrastructure", "any", INFRASTRUCTURE);

  it("open gates and fill pools", () => {
    const area = areaOf([], "infrastructure", judged(infrastructure, ROSTER));
    // 30 + 20 + 10, five in the one pool and three in the other.
    expect(area).toMatchObject({ state: "met", pointsMissing: 0, asOf: "2026-10-31" });
    expect(requirementOf(area, "intermediateCertifications")).toMatchObject({
      points: 20,
      reasons: [
        { key: "rules.standing.reason.allPoints" },
        { key: "rules.standing.reason.peopleCounted", data: { date: "2026-10-31" } },
      ],
    });
    expect(requirementOf(area, "advancedCertifications")).toMatchObject({ points: 12 });
  });

  it("are said once, with the oldest day", () => {
    const roster = [...ROSTER, person("z", [], { asOf: OLDEST })];
    const area = areaOf([], "infrastructure", judged(infrastructure, roster));
    expect(area.asOf).toBe(OLDEST);
    expect(requirementOf(area, "advancedCertifications").reasons.slice(-1)).toEqual([
      { key: "rules.standing.reason.peopleCounted", data: { date: OLDEST } },
    ]);
    expect(keysOf(requirementOf(area, "netCustomerAdds").reasons)).toEqual(["allPoints"]);
  });

  it("keep an area from qualifying where too few of them are on file", () => {
    const area = areaOf([], "infrastructure", judged(infrastructure, ROSTER.slice(1)));
    expect(area).toMatchObject({ state: "short" });
    expect(requirementOf(area, "intermediateCertifications")).toMatchObject({
      points: 0,
      shortBy: 1,
    });
    expect(keysOf(requirementOf(area, "intermediateCertifications").reasons)).toEqual([
      "noPoints",
      "gate",
      "peopleCounted",
    ]);
  });

  describe("whose certification may have expired", () => {
    const LONG_AGO = { earnedOn: "2024-01-01" };
    const held = (...ids: string[]) => ids.map((id) => ({ id, ...LONG_AGO }));
    const gate = (roster: readonly Person[], metrics = infrastructure) =>
      requirementOf(
        areaOf([], "infrastructure", judged(metrics, roster)),
        "intermediateCertifications",
      );

    it("make a figure unknown where they would matter", () => {
      const roster = [person("x", held("AZ-104", "AZ-305")), ...ROSTER.slice(1)];
      const area = areaOf([], "infrastructure", judged(infrastructure, roster));
      expect(area.state).toBe("unknown");
      expect(gate(roster)).toMatchObject({ state: "unknown" });
      expect(gate(roster)).not.toHaveProperty("points");
      expect(gate(roster).reasons.slice(0, 2)).toEqual([
        {
          key: "rules.standing.reason.gateFigureMissing",
          data: { certifications: "AZ-104" },
        },
        { key: "rules.standing.reason.perhapsExpired", count: 1 },
      ]);
    });

    it("do not matter where there are enough others", () => {
      const atGates = [...ROSTER, person("x", held("AZ-104", "AZ-305"))];
      expect(gate(atGates)).toMatchObject({ points: 20 });
      // Five in the pool are enough, four are not.
      const pool = (certain: number) =>
        gate([
          ...people(2, ["AZ-104", "AZ-305"]),
          ...people(certain, ["AZ-700"]),
          person("x", held("AZ-700")),
        ]).points;
      expect([pool(5), pool(4)]).toEqual([20, undefined]);
      const inModernWork = (certain: number) =>
        requirementOf(
          areaOf(
            [],
            "modern-work",
            judged([], [...people(certain, ["SC-300"]), person("x", held("SC-300"))]),
          ),
          "intermediateCertifications",
          "enterprise",
        ).points;
      expect([inModernWork(4), inModernWork(3)]).toEqual([10, undefined]);
    });

    it("bear out an entered figure that lies between", () => {
      const roster = [...ROSTER.slice(1), person("x", held("AZ-104", "AZ-305"))];
      const differs = (entered: number) =>
        keysOf(
          gate(roster, [
            ...infrastructure,
            ...figures("infrastructure", "any", {
              "intermediateCertifications.gate.AZ-104": entered,
            }),
          ]).reasons,
        ).includes("peopleDiffer");
      expect([0, 1, 2, 3].map(differs)).toEqual([true, false, false, true]);
    });

    it("do not hide since when an entered figure is", () => {
      const old = figures(
        "infrastructure",
        "any",
        { "intermediateCertifications.gate.AZ-104": 2 },
        { asOf: STALE },
      );
      const roster = [...ROSTER.slice(1), person("x", held("AZ-104", "AZ-305"))];
      expect(keysOf(gate(roster, [...infrastructure, ...old]).reasons).slice(0, 3)).toEqual([
        "gateFigureMissing",
        "figureTooOld",
        "perhapsExpired",
      ]);
    });
  });

  it("say nothing where none is on file", () => {
    expect(judged(infrastructure, [])).toEqual(
      judgeStanding({ metrics: infrastructure, today: TODAY }),
    );
    expect(
      requirementOf(areaOf(infrastructure, "infrastructure"), "advancedCertifications"),
    ).toMatchObject({
      state: "unknown",
    });
  });

  it("too old count as not known, and it is said since when", () => {
    const old = people(9, ["AZ-104"], { asOf: STALE });
    const area = areaOf([], "infrastructure", judged(infrastructure, old));
    expect(area).toMatchObject({ state: "unknown", staleAsOf: STALE });
    expect(requirementOf(area, "advancedCertifications").reasons).toContainEqual({
      key: "rules.standing.reason.figureTooOld",
      data: { date: STALE },
    });
    expect(keysOf(requirementOf(area, "advancedCertifications").reasons)).not.toContain(
      "peopleCounted",
    );
  });

  it("count for Modern Work and Business Applications by the list of the edition", () => {
    const roster = [
      ...people(3, ["SC-300"]),
      ...people(1, ["Teams Application Developer"]),
      ...people(2, ["PL-600"]),
      ...people(4, ["PL-400"]),
    ];
    const pointsOf = (area: string, metric: string, track: "enterprise" | "smb") =>
      requirementOf(areaOf([], area, judged([], roster)), metric, track).points;
    expect(pointsOf("modern-work", "intermediateCertifications", "enterprise")).toBe(7.5);
    expect(pointsOf("modern-work", "advancedCertifications", "enterprise")).toBe(0);
    expect(pointsOf("business-applications", "intermediateCertifications", "smb")).toBe(16);
    expect(pointsOf("business-applications", "advancedCertifications", "smb")).toBe(15);
    const earlier = judgeStanding({
      metrics: [],
      people: roster,
      today: TODAY,
      edition: MAICPP_2023_12,
    });
    expect(
      requirementOf(areaOf([], "modern-work", earlier), "intermediateCertifications", "enterprise")
        .points,
    ).toBe(10);
  });

  it("of a retired certification count until its extra year is over", () => {
    const roster = (asOf: string) => people(6, ["MS-900"], { asOf });
    const pointsOn = (day: string) =>
      requirementOf(
        areaOf([], "modern-work", judged([], roster(day), day)),
        "intermediateCertifications",
        "enterprise",
      ).points;
    expect(pointsOn("2027-03-31")).toBe(10);
    expect(pointsOn("2027-04-01")).toBe(0);
  });

  describe("beside an entered figure", () => {
    const POOL = "advancedCertifications.pool";
    const advanced = (entered: number, extra = {}): RequirementVerdict =>
      requirementOf(
        areaOf(
          [],
          "infrastructure",
          judged(
            [...infrastructure, ...figures("infrastructure", "any", { [POOL]: entered }, extra)],
            ROSTER,
          ),
        ),
        "advancedCertifications",
      );

    it("stand back, and it is said when they differ", () => {
      expect(advanced(4)).toMatchObject({ points: 16 });
      expect(advanced(4).reasons.slice(-2)).toEqual([
        { key: "rules.standing.reason.peopleCounted", data: { date: "2026-10-31" } },
        {
          key: "rules.standing.reason.peopleDiffer",
          data: { entered: 4, counted: 3, certifications: ["AZ-140", "AZ-120"] },
        },
      ]);
    });

    it("are not mentioned when both agree", () => {
      expect(advanced(3)).toMatchObject({ points: 12 });
      // The gate was counted, the pool entered.
      expect(keysOf(advanced(3).reasons)).toEqual(["enoughPoints", "peopleCounted"]);
    });

    it("take the place of one that is too old", () => {
      expect(advanced(4, { asOf: STALE })).toMatchObject({ points: 12 });
      expect(keysOf(advanced(4, { asOf: STALE }).reasons)).toEqual([
        "enoughPoints",
        "peopleCounted",
      ]);
    });

    it("too old as well do not hide since when the figure is", () => {
      const metrics = figures("infrastructure", "any", { [POOL]: 4 }, { asOf: "2026-08-01" });
      for (const roster of [[], people(1, ["AZ-140"], { asOf: STALE })]) {
        const area = areaOf([], "infrastructure", judged(metrics, roster));
        expect(requirementOf(area, "advancedCertifications").reasons).toContainEqual({
          key: "rules.standing.reason.figureTooOld",
          data: { date: "2026-08-01" },
        });
      }
    });

    it("stand back behind a sum of countries, too", () => {
      const metrics = ["BR", "DE"].flatMap((country) =>
        figures("infrastructure", "any", { [POOL]: 2 }, { country }),
      );
      const area = areaOf([], "infrastructure", judged([...infrastructure, ...metrics], ROSTER));
      expect(requirementOf(area, "advancedCertifications")).toMatchObject({ points: 16 });
    });

    it("are not there: the figure alone counts, as ever", () => {
      const metrics = figures("modern-work", "any", { advancedCertifications: 2 });
      const alone = requirementOf(
        areaOf([], "modern-work", judged(metrics, [])),
        "advancedCertifications",
        "enterprise",
      );
      expect(alone.reasons).toEqual([
        { key: "rules.standing.reason.allPoints", data: { points: 15, max: 15 } },
      ]);
    });

    it("do not bring a track about that has no figure", () => {
      const area = areaOf([], "infrastructure", judged([], ROSTER));
      expect(area).not.toHaveProperty("track");
    });
  });

  describe("of a country", () => {
    it("open its lens and count in it alone", () => {
      const standing = judged(figures("infrastructure", "any", INFRASTRUCTURE), [
        ...people(2, ["AZ-104", "AZ-305"], { country: "DE" }),
        ...people(3, ["AZ-140"], { country: "DE" }),
        ...people(1, ["AZ-140"], { country: "BR" }),
        ...people(1, ["AZ-140"]),
      ]);
      expect(standing.countries.map(({ country }) => country)).toEqual(["BR", "DE"]);
      const advancedIn = (country: string) =>
        requirementOf(
          areaOf([], "infrastructure", {
            ...standing,
            areas: standing.countries.find((each) => each.country === country)?.areas ?? [],
          }),
          "advancedCertifications",
          "enterprise",
        );
      expect(advancedIn("DE")).toMatchObject({ points: 12 });
      expect(advancedIn("BR")).toMatchObject({ points: 0, state: "short" });
      expect(
        requirementOf(areaOf([], "infrastructure", standing), "advancedCertifications"),
      ).toMatchObject({ points: 20 });
    });

    it("do not keep other figures from being added up", () => {
      const metrics = figures("security", "any", { netCustomerAdds: 4 }, { country: "FR" });
      const area = areaOf(
        [],
        "security",
        judged(metrics, people(1, ["SC-100"], { country: "DE" })),
      );
      expect(requirementOf(area, "netCustomerAdds", "smb").points).toBe(16);
    });
  });
});

describe("one person more or less", () => {
  const CERTIFICATIONS = ["AZ-104", "AZ-305", "AZ-700", "AZ-140", "SC-200", "SC-500", "SC-100"];
  const rosters = fc.array(fc.subarray(CERTIFICATIONS, { minLength: 1 }), {
    minLength: 1,
    maxLength: 9,
  });
  it("never lowers a score by being there, never improves a verdict by being gone", () => {
    fc.assert(
      fc.property(rosters, fc.nat(), (held, at) => {
        const roster = held.map((each, index) => person(`p${index}`, each));
        const fewer = roster.toSpliced(at % roster.length, 1);
        const metrics = figures("infrastructure", "any", INFRASTRUCTURE);
        const before = judged(metrics, roster);
        const after = judged(metrics, fewer);
        for (const [index, area] of after.areas.entries()) {
          const earlier = before.areas[index];
          // Fewer people may prove that an area is short, never that it qualifies.
          if (area.state === "met") expect(earlier?.state).toBe("met");
          for (const [track, { atLeast }] of area.tracks.entries()) {
            expect(atLeast).toBeLessThanOrEqual(earlier?.tracks[track]?.atLeast ?? Number.NaN);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not matter twice", () => {
    fc.assert(
      fc.property(rosters, (held) => {
        const roster = held.map((each, index) => person(`p${index}`, each));
        expect(judged([], [...roster, ...roster])).toEqual(judged([], roster));
      }),
      { numRuns: 20 },
    );
  });
});
