import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import type { Holding } from "../../../../lib/rules/facts";
import {
  designationsAfter,
  judgeTransition,
  type TransitionQuestion,
} from "../../../../lib/rules/transition";
import { holding, keysOf } from "../enrolment/sample-facts";
import { englishTexts, messagesIn } from "../standing/english-texts";

const LAST_DAY = "2022-09-30";
const said = (name: string) => `rules.transition.${name}`;

let problemsOf: Awaited<ReturnType<typeof englishTexts>>;
beforeAll(async () => {
  problemsOf = await englishTexts();
});

function judge(question: TransitionQuestion) {
  const verdict = judgeTransition(question);
  expect(messagesIn(verdict).flatMap(problemsOf)).toEqual([]);
  return verdict;
}

const gold = (id: string, seenOn: string, until?: string) =>
  holding("competency", id, seenOn, { level: "gold", ...(until !== undefined && { until }) });
/** Gold in Cloud Platform, held on the last day of competencies. */
const HELD = [gold("cloud-platform", LAST_DAY)];

describe("phases", () => {
  it.each([
    [
      "2022-09-30",
      "mpn",
      "MPN.last-renewal.1v1",
      { key: said("phase.mpn"), data: { date: LAST_DAY } },
    ],
    [
      "2022-10-01",
      "between",
      "MAICPP.legacy.competencies-ended.1v1",
      { key: said("phase.between"), data: { date: LAST_DAY } },
    ],
    [
      "2022-10-03",
      "between",
      "MAICPP.legacy.competencies-ended.1v1",
      { key: said("phase.between"), data: { date: LAST_DAY } },
    ],
    [
      "2022-10-04",
      "legacy-benefits",
      "MAICPP.legacy.benefits-renewable.1v1",
      { key: said("phase.legacyBenefits"), data: { date: "2025-01-21" } },
    ],
    [
      "2025-01-21",
      "legacy-benefits",
      "MAICPP.legacy.benefits-renewable.1v1",
      { key: said("phase.legacyBenefits"), data: { date: "2025-01-21" } },
    ],
    [
      "2025-01-22",
      "ended",
      "MAICPP.legacy.benefits-ended.1v1",
      { key: said("phase.ended"), data: { date: "2025-01-21" } },
    ],
  ])("%s: %s", (asOf, phase, rule, reason) => {
    const verdict = judge({ asOf });
    expect(verdict.phase).toBe(phase);
    expect(verdict.rule.id).toBe(rule);
    expect(verdict.reasons[0]).toEqual(reason);
  });
});

describe("renewing silver or gold for the last time", () => {
  const at = (asOf: string, anniversaryDate?: string) =>
    judge({
      asOf,
      holdings: [gold("devops", asOf)],
      ...(anniversaryDate !== undefined && { anniversaryDate }),
    });

  it.each([
    ["2022-07-31", "2022-08-01", "later", "2022-08-02", "2022-08-31"],
    ["2022-08-01", "2022-08-01", "later", "2022-08-02", "2022-08-31"],
    ["2022-08-02", "2022-08-01", "now", "2022-08-02", "2022-08-31"],
    ["2022-08-31", "2022-08-01", "now", "2022-08-02", "2022-08-31"],
    // The 30 days after the anniversary are cut off by the last day.
    ["2022-09-05", "2022-09-10", "later", "2022-09-11", LAST_DAY],
    ["2022-09-30", "2022-08-31", "now", "2022-09-01", "2022-09-30"],
    ["2022-09-30", "2022-09-01", "now", "2022-09-02", LAST_DAY],
    ["2022-09-30", "2022-09-29", "now", "2022-09-30", LAST_DAY],
    // Disputed: the day after would be too late.
    ["2022-09-29", "2022-09-30", "later", "2022-09-30", LAST_DAY],
    ["2022-09-30", "2022-09-30", "now", "2022-09-30", LAST_DAY],
  ])("on %s with the anniversary on %s: %s, from %s until %s", (asOf, date, state, from, until) => {
    const { mpnRenewal, reasons, deadlines, nextSteps } = at(asOf, date);
    expect(mpnRenewal).toMatchObject({ state, from, until });
    expect(mpnRenewal.rule).toMatchObject({ id: "MPN.last-renewal.1v1", confidence: "verified" });
    expect(mpnRenewal.reasons.slice(0, 2)).toEqual([
      {
        key: said(state === "later" ? "mpn.notBeforeAnniversary" : "mpn.lastRenewal"),
        data: { date, from, until },
      },
      { key: said("mpn.bringsBenefits"), count: 12, data: { date: addDays(date, 365) } },
    ]);
    expect(reasons).toContainEqual(mpnRenewal.reasons[0]);
    expect(deadlines).toContainEqual({
      date: until,
      daysLeft: expect.any(Number),
      what: { key: said("deadline.mpn") },
    });
    expect(nextSteps[0]).toEqual({
      who: "us",
      what: { key: said("next.renewMpn"), data: { from, until } },
    });
  });

  it("is disputed for an anniversary on the very last day", () => {
    const { mpnRenewal } = at("2022-09-30", "2022-09-30");
    expect(mpnRenewal.rule).toEqual({
      id: "MPN.last-renewal.1v1",
      sources: ["SEED4", "KVFAQ", "FRREN18B", "FRREN21", "KB4295568"],
      confidence: "verified",
      conflict: true,
    });
    expect(keysOf(mpnRenewal.reasons).at(-1)).toBe(said("mpn.lastDayDisputed"));
    expect(at("2022-09-30", "2022-09-29").mpnRenewal.reasons).toHaveLength(2);
  });

  it.each([
    ["2022-08-31", undefined],
    ["2022-09-01", true],
  ])("of %s is disputed %s: whether its window outlasts the last day", (date, conflict) => {
    expect(at("2022-09-10", date).mpnRenewal.rule.conflict).toBe(conflict);
  });

  it("is not possible before an anniversary after 30 September 2022", () => {
    const verdict = at("2022-09-15", "2022-10-01");
    expect(verdict.mpnRenewal).toMatchObject({
      state: "no",
      reasons: [
        { key: said("mpn.anniversaryTooLate"), data: { date: "2022-10-01", last: LAST_DAY } },
      ],
    });
    expect(verdict.mpnRenewal).not.toHaveProperty("until");
    expect(verdict.nextSteps.map(({ what }) => what.key)).toEqual([
      said("next.renewLegacy"),
      said("next.enterFigures"),
    ]);
  });

  it("is over once its window has closed", () => {
    expect(at("2022-09-01", "2022-08-01").mpnRenewal).toMatchObject({
      state: "no",
      reasons: [
        {
          key: said("mpn.windowClosed"),
          data: { date: "2022-08-01", from: "2022-08-02", until: "2022-08-31" },
        },
      ],
    });
  });

  it("is unknown without the anniversary, or without what is held", () => {
    expect(at("2022-09-15").mpnRenewal).toMatchObject({
      state: "unknown",
      reasons: [{ key: said("mpn.anniversaryUnknown") }],
    });
    const asOf = "2022-09-15";
    expect(judge({ asOf, anniversaryDate: asOf }).mpnRenewal).toMatchObject({
      state: "unknown",
      reasons: [{ key: said("mpn.holdingUnknown") }],
    });
    expect(judge({ asOf, anniversaryDate: asOf, holdings: [] }).mpnRenewal).toMatchObject({
      state: "no",
      reasons: [{ key: said("mpn.nothingHeld") }],
    });
    expect(
      judge({ asOf, anniversaryDate: asOf, holdings: [holding("benefits", "action-pack", asOf)] })
        .mpnRenewal.state,
    ).toBe("no");
  });

  it("is no longer possible from October on", () => {
    expect(at("2022-10-01", "2022-09-15").mpnRenewal).toMatchObject({
      state: "no",
      reasons: [{ key: said("mpn.ended"), data: { date: LAST_DAY } }],
      rule: { id: "MAICPP.legacy.competencies-ended.1v1" },
    });
    // Its reasons are not repeated where they say what the phase says.
    expect(keysOf(at("2022-10-01", "2022-09-15").reasons)).not.toContain(said("mpn.ended"));
  });
});

describe("renewing legacy benefits", () => {
  const at = (asOf: string, anniversaryDate?: string, holdings: readonly Holding[] = HELD) =>
    judge({ asOf, holdings, ...(anniversaryDate !== undefined && { anniversaryDate }) });

  it.each([
    ["2022-10-03", "2022-10-01", "later", "2022-10-04"],
    ["2022-10-04", "2022-10-01", "now", "2022-10-04"],
    ["2023-02-28", "2023-03-01", "later", "2023-03-01"],
    ["2023-03-01", "2023-03-01", "now", "2023-03-01"],
    ["2025-01-21", "2025-01-21", "now", "2025-01-21"],
    ["2025-01-20", "2025-01-21", "later", "2025-01-21"],
  ])("on %s with the anniversary on %s: %s, from %s", (asOf, date, state, from) => {
    const { legacyBenefits, reasons, deadlines, nextSteps } = at(asOf, date);
    expect(legacyBenefits).toMatchObject({ state, from, until: "2025-01-21" });
    expect(legacyBenefits.rule).toEqual({
      id: "MAICPP.legacy.benefits-renewable.1v1",
      sources: ["KVINTRO", "KVSILVER", "CSREN25", "KL26"],
      confidence: "verified",
    });
    expect(legacyBenefits.reasons[0]).toEqual({
      key: said(`legacy.${state}`),
      data: { date: from, last: "2025-01-21" },
    });
    expect(reasons).toContainEqual(legacyBenefits.reasons[0]);
    expect(deadlines.at(-1)).toMatchObject({
      date: "2025-01-21",
      what: { key: said("deadline.legacy") },
    });
    expect(nextSteps[0]).toEqual({
      who: "us",
      what: { key: said("next.renewLegacy"), data: { from, until: "2025-01-21" } },
    });
  });

  it.each([
    ["2023-03-31", "withoutGap"],
    ["2023-04-01", "interrupted"],
  ])("on %s, the window of 1 March 2023 closing on the 31st: %s", (asOf, key) => {
    expect(at(asOf, "2023-03-01").legacyBenefits.reasons[1]).toEqual({
      key: said(`legacy.${key}`),
      data: { date: "2023-03-31" },
    });
  });

  it("is not possible for an anniversary after 21 January 2025, nor for anyone after it", () => {
    expect(at("2025-01-10", "2025-01-22").legacyBenefits).toMatchObject({
      state: "no",
      reasons: [
        {
          key: said("legacy.anniversaryTooLate"),
          data: { date: "2025-01-22", last: "2025-01-21" },
        },
      ],
    });
    const after = at("2025-01-22", "2025-01-10");
    expect(after.legacyBenefits).toMatchObject({
      state: "no",
      reasons: [{ key: said("legacy.ended"), data: { date: "2025-01-21" } }],
      rule: {
        id: "MAICPP.legacy.benefits-ended.1v1",
        sources: ["CSREN25", "KL26"],
        confidence: "verified",
      },
    });
    expect(after.deadlines).toEqual([]);
  });

  it.each([
    ["not held", [], "no", "notHeld"],
    ["ended a day before", [gold("devops", "2022-09-29", "2022-09-29")], "no", "notHeld"],
    ["held to the last day", [gold("devops", "2026-01-01", LAST_DAY)], "later", "later"],
    ["seen long before", [gold("devops", "2022-06-29")], "unknown", "holdingUnknown"],
    ["seen 92 days before", [gold("devops", "2022-06-30")], "later", "later"],
    ["of no level", [holding("competency", "devops", LAST_DAY)], "later", "later"],
  ] as const)("silver or gold %s on 30 September 2022", (_, holdings, state, key) => {
    const { legacyBenefits } = at("2023-02-01", "2023-03-01", holdings);
    expect(legacyBenefits.state).toBe(state);
    expect(legacyBenefits.reasons[0]?.key).toBe(said(`legacy.${key}`));
    if (state !== "later") {
      expect(legacyBenefits.reasons).toEqual([
        { key: said(`legacy.${key}`), data: { date: LAST_DAY } },
      ]);
    }
  });

  it("is unknown without holdings or anniversary", () => {
    expect(judge({ asOf: "2023-02-01", anniversaryDate: "2023-03-01" }).legacyBenefits.state).toBe(
      "unknown",
    );
    expect(at("2023-02-01").legacyBenefits).toMatchObject({
      state: "unknown",
      reasons: [{ key: said("legacy.anniversaryUnknown") }],
    });
  });

  it("comes a year after the last renewal of silver or gold, for who can still renew it", () => {
    const now = (asOf: string, anniversaryDate: string) =>
      at(asOf, anniversaryDate, [gold("devops", asOf)]).legacyBenefits;
    expect(now("2022-09-15", "2022-09-30")).toMatchObject({
      state: "later",
      from: "2023-09-30",
      until: "2025-01-21",
      reasons: [
        {
          key: said("legacy.onlyIfRenewed"),
          data: { date: "2023-09-30", last: "2025-01-21", renewBy: LAST_DAY },
        },
      ],
      rule: { id: "MAICPP.legacy.benefits-renewable.1v1" },
    });
    expect(now("2022-09-30", "2022-09-15")).toMatchObject({ from: "2023-09-15" });
    expect(now("2022-09-15", "2022-10-01")).toMatchObject({ state: "later", from: "2022-10-04" });
    expect(at("2022-10-01", "2022-09-30").legacyBenefits).toMatchObject({
      state: "later",
      from: "2022-10-04",
    });
  });

  it("goes by competencies of their last day, not by the anniversary of years later", () => {
    const holdings = [gold("devops", "2022-08-01")];
    expect(at("2024-02-01", "2024-03-01", holdings).legacyBenefits.state).toBe("later");
    expect(at("2023-02-01", "2022-08-20", holdings).legacyBenefits.state).toBe("now");
  });

  it("counts the anniversary while competencies are still valid", () => {
    const holdings = [gold("devops", "2022-08-01")];
    const verdict = at("2022-09-30", "2022-08-20", holdings);
    expect(verdict.mpnRenewal.state).toBe("unknown");
    expect(at("2022-09-19", "2022-08-20", holdings).mpnRenewal.state).toBe("now");
  });
});

describe("benefits held now", () => {
  const until = (asOf: string, anniversaryDate: string, holdings: readonly Holding[] = HELD) =>
    judge({ asOf, anniversaryDate, holdings }).benefitsUntil;

  it("last until the first anniversary after 30 September 2022, and the window after it", () => {
    expect(until("2023-02-28", "2023-03-01")).toBe("2023-03-01");
    expect(until("2023-03-01", "2023-03-01")).toBe("2023-03-01");
    expect(until("2023-03-02", "2023-03-01")).toBe("2023-03-31");
    expect(until("2023-03-31", "2023-03-01")).toBe("2023-03-31");
    expect(until("2023-04-01", "2023-03-01")).toBeUndefined();
    expect(until("2023-09-15", "2023-09-30")).toBe("2023-09-30");
    expect(until("2023-09-15", "2023-10-01")).toBeUndefined();
  });

  it("last on where legacy benefits were bought", () => {
    const bought = (seenOn: string) => [
      ...HELD,
      holding("benefits", "legacy", seenOn, { level: "gold" }),
    ];
    expect(until("2024-02-01", "2024-03-01", bought("2024-01-01"))).toBe("2024-03-01");
    expect(until("2024-02-01", "2024-03-01", bought("2023-01-01"))).toBeUndefined();
    expect(until("2024-05-01", "2024-03-01", bought("2024-05-01"))).toBeUndefined();
    expect(until("2025-06-01", "2025-12-01", bought("2025-05-01"))).toBe("2025-12-01");
  });

  it("are not known without the anniversary, the competency or what is held", () => {
    expect(judge({ asOf: "2023-02-01", holdings: HELD })).not.toHaveProperty("benefitsUntil");
    expect(until("2023-02-01", "2023-03-01", [])).toBeUndefined();
    expect(until("2023-02-01", "2023-03-01", [gold("devops", "2022-01-01")])).toBeUndefined();
    expect(judge({ asOf: "2023-02-01", anniversaryDate: "2023-03-01" })).not.toHaveProperty(
      "benefitsUntil",
    );
  });

  it("are said with their last day, in the order of the days", () => {
    const verdict = judge({ asOf: "2023-02-27", anniversaryDate: "2023-03-01", holdings: HELD });
    expect(verdict.reasons).toContainEqual({
      key: said("benefitsUntil"),
      data: { date: "2023-03-01" },
    });
    expect(verdict.deadlines).toEqual([
      { date: "2023-03-01", daysLeft: 2, what: { key: said("deadline.benefits") } },
      { date: "2025-01-21", daysLeft: 694, what: { key: said("deadline.legacy") } },
    ]);
  });
});

describe("incentives", () => {
  it.each([
    ["2022-09-30", "not-told"],
    ["2022-10-01", "unchanged"],
    ["2023-09-30", "unchanged"],
    ["2023-10-01", "not-told"],
  ])("on %s: %s", (asOf, incentives) => {
    const verdict = judge({ asOf });
    expect(verdict.incentives).toBe(incentives);
    expect(keysOf(verdict.reasons).includes(said("incentivesUnchanged"))).toBe(
      incentives === "unchanged",
    );
  });
});

describe("successors", () => {
  const asOf = "2022-12-01";
  const anniversaryDate = "2023-03-01";
  const way = (question: Partial<TransitionQuestion>) =>
    judge({ asOf, anniversaryDate, holdings: HELD, ...question }).competencies[0]?.successors[0];
  const met = { infrastructure: "met" } as const;

  it("are two for Application Integration, one for the others, none for what is not mapped", () => {
    expect(designationsAfter("application-integration")).toEqual([
      "data-ai",
      "digital-app-innovation",
    ]);
    expect(designationsAfter("messaging")).toEqual(["modern-work"]);
    expect(designationsAfter("midmarket-solution-provider")).toEqual([]);
    const holdings = [gold("application-integration", LAST_DAY), gold("learning", LAST_DAY)];
    const { competencies } = judge({ asOf, anniversaryDate, holdings });
    expect(competencies).toMatchObject([
      {
        competency: "application-integration",
        name: "Application Integration",
        level: "gold",
        held: "yes",
        successors: [
          { area: "data-ai", name: "Data & AI (Azure)" },
          { area: "digital-app-innovation", name: "Digital & App Innovation (Azure)" },
        ],
        rule: {
          id: "MAICPP.legacy-competency.application-integration.1v1",
          sources: ["KVINTRO"],
          confidence: "verified",
        },
      },
      {
        competency: "learning",
        held: "yes",
        successors: [],
        rule: {
          id: "MAICPP.legacy-competency.none.1v1",
          sources: [],
          confidence: "unverified",
        },
      },
    ]);
    expect(competencies[1]).not.toHaveProperty("name");
  });

  it("lists each competency and level once", () => {
    const silver = holding("competency", "devops", LAST_DAY, {
      level: "silver",
      until: "2021-01-01",
    });
    const holdings = [
      gold("devops", LAST_DAY),
      silver,
      gold("devops", "2022-09-01"),
      holding("competency", "devops", LAST_DAY),
      holding("designation", "security", LAST_DAY),
    ];
    const { competencies } = judge({ asOf, anniversaryDate, holdings });
    expect(competencies.map(({ competency, level, held }) => [competency, level, held])).toEqual([
      ["devops", "gold", "yes"],
      ["devops", "silver", "no"],
      ["devops", undefined, "yes"],
    ]);
    expect(competencies[2]).not.toHaveProperty("level");
    expect(judge({ asOf }).competencies).toEqual([]);
  });

  it("are enrolled and badged at once where the legacy member qualifies", () => {
    expect(way({ standing: met })).toEqual({
      area: "infrastructure",
      name: "Infrastructure (Azure)",
      way: "automatic",
      standing: "met",
      rule: {
        id: "MAICPP.legacy.member-qualifies.1v1",
        sources: ["KVINTRO", "KVFAQ", "KVSILVER"],
        confidence: "verified",
      },
    });
    const verdict = judge({ asOf, anniversaryDate, holdings: HELD, standing: met });
    expect(verdict.nextSteps).toContainEqual({
      who: "microsoft",
      what: { key: said("next.automatic"), count: 1, data: { areas: ["Infrastructure (Azure)"] } },
    });
    expect(keysOf(verdict.reasons)).toContain(said("legacy.optionOfDesignation"));
  });

  it.each([
    ["2022-10-02", "at-launch", "MAICPP.launch.1v1"],
    ["2022-10-03", "automatic", "MAICPP.legacy.member-qualifies.1v1"],
  ])("on %s: %s", (day, expected, rule) => {
    expect(way({ asOf: day, standing: met })).toMatchObject({ way: expected, rule: { id: rule } });
  });

  it("are held already", () => {
    const holdings = [...HELD, holding("designation", "infrastructure", asOf)];
    expect(way({ holdings, standing: { infrastructure: "short" } })).toMatchObject({
      way: "enrolled",
      rule: { id: "MAICPP.legacy-competency.cloud-platform.1v1" },
    });
    expect(keysOf(judge({ asOf, anniversaryDate, holdings }).reasons)).toContain(
      said("legacy.optionOfDesignation"),
    );
  });

  it("have to be bought where silver and gold have lapsed", () => {
    const lapsed = { asOf: "2024-06-01", anniversaryDate: "2024-03-01", standing: met };
    expect(way(lapsed)).toMatchObject({
      way: "buy",
      rule: { id: "MAICPP.legacy-competency.cloud-platform.1v1" },
    });
    const verdict = judge({ ...lapsed, holdings: HELD });
    expect(verdict.nextSteps).toContainEqual({
      who: "us",
      what: { key: said("next.buy"), count: 1, data: { areas: ["Infrastructure (Azure)"] } },
    });
    expect(keysOf(verdict.reasons)).toContain(said("legacy.optionOfDesignation"));
    expect(keysOf(judge({ ...lapsed, asOf: "2025-02-01", holdings: HELD }).reasons)).not.toContain(
      said("legacy.optionOfDesignation"),
    );
  });

  it("come by themselves with another designation too", () => {
    const other = holding("designation", "security", "2024-06-01");
    expect(
      way({
        asOf: "2024-06-01",
        anniversaryDate: "2024-12-01",
        holdings: [...HELD, other],
        standing: met,
      }),
    ).toMatchObject({ way: "automatic", rule: { id: "MAICPP.enrolment.automatic.1v1" } });
  });

  it("are unknown where the figures, the designation or the legacy membership are", () => {
    expect(way({})).toMatchObject({ way: "unknown", standing: "unknown" });
    expect(way({ standing: { "modern-work": "met" } })?.way).toBe("unknown");
    expect(way({ standing: { infrastructure: "not-applicable" } })?.way).toBe("unknown");
    const old = holding("designation", "infrastructure", "2022-10-03");
    const late = { asOf: "2024-02-01", anniversaryDate: "2024-03-01", standing: met };
    expect(way({ ...late, holdings: [...HELD, old] })?.way).toBe("unknown");
    const oldOther = holding("designation", "security", "2022-10-03");
    expect(way({ ...late, holdings: [...HELD, oldOther] })?.way).toBe("unknown");
    const oldBenefits = holding("benefits", "legacy", "2022-12-01", { level: "gold" });
    expect(way({ ...late, holdings: [...HELD, oldBenefits] })?.way).toBe("unknown");
  });

  it.each([
    ["2026-02-20", "automatic"],
    ["2026-02-21", "unknown"],
  ])(
    "on %s, with silver benefits of no last day: %s, for the last term has ended",
    (day, expected) => {
      const silver = holding("benefits", "legacy", day, { level: "silver" });
      expect(way({ asOf: day, holdings: [...HELD, silver], standing: met })?.way).toBe(expected);
    },
  );

  it("go by the first year while the anniversary is not known", () => {
    const at = (day: string) =>
      judge({ asOf: day, holdings: HELD, standing: met }).competencies[0]?.successors[0]?.way;
    expect(at("2023-09-30")).toBe("unknown");
    expect(at("2023-10-01")).toBe("buy");
    const lapsed = [gold("cloud-platform", "2022-01-01", "2022-01-01")];
    expect(
      judge({ asOf, holdings: lapsed, standing: met }).competencies[0]?.successors[0]?.way,
    ).toBe("buy");
  });

  it("are to be worked on where they are short", () => {
    const verdict = judge({
      asOf,
      anniversaryDate,
      holdings: [...HELD, gold("application-integration", LAST_DAY), gold("datacenter", LAST_DAY)],
      standing: { infrastructure: "short", "data-ai": "short" },
    });
    expect(verdict.nextSteps.slice(1)).toEqual([
      {
        who: "us",
        what: {
          key: said("next.qualify"),
          count: 2,
          data: { areas: ["Infrastructure (Azure)", "Data & AI (Azure)"] },
        },
      },
      {
        who: "us",
        what: {
          key: said("next.enterFigures"),
          count: 1,
          data: { areas: ["Digital & App Innovation (Azure)"] },
        },
      },
    ]);
    expect(keysOf(verdict.reasons)).not.toContain(said("legacy.optionOfDesignation"));
  });

  it("wait for the launch", () => {
    const holdings = [gold("cloud-platform", "2022-09-01")];
    expect(
      judge({ asOf: "2022-09-01", anniversaryDate, holdings, standing: met }).nextSteps,
    ).toContainEqual({
      who: "nobody",
      what: { key: said("next.atLaunch"), count: 1, data: { areas: ["Infrastructure (Azure)"] } },
    });
  });

  it("are for every partner, with a competency or without", () => {
    expect(judge({ asOf, holdings: [] }).nextSteps).toEqual([
      { who: "us", what: { key: said("next.openToAll"), data: { areas: 6 } } },
    ]);
    expect(
      judge({ asOf, anniversaryDate, holdings: HELD }).nextSteps.map(({ what }) => what.key),
    ).not.toContain(said("next.openToAll"));
  });
});

test("taking a holding away never gives a right", () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays("2022-07-01", days));
  const all = [
    gold("cloud-platform", LAST_DAY),
    gold("devops", "2022-08-01"),
    holding("benefits", "legacy", "2023-06-01", { level: "gold" }),
    holding("designation", "security", "2023-01-01"),
  ];
  const RANK = { no: 0, unknown: 0, later: 1, now: 1 };
  fc.assert(
    fc.property(day, day, fc.subarray(all), fc.nat(), (asOf, anniversaryDate, holdings, at) => {
      const fewer = holdings.filter((_, index) => index !== at % Math.max(1, holdings.length));
      const before = judgeTransition({ asOf, anniversaryDate, holdings });
      const after = judgeTransition({ asOf, anniversaryDate, holdings: fewer });
      for (const right of ["mpnRenewal", "legacyBenefits"] as const) {
        expect(RANK[after[right].state]).toBeLessThanOrEqual(RANK[before[right].state]);
      }
      expect(after.benefitsUntil !== undefined && before.benefitsUntil === undefined).toBe(false);
    }),
  );
});
