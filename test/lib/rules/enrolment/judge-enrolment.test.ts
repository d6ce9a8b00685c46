import { beforeAll, describe, expect, it } from "vitest";
import {
  type EnrolmentQuestion,
  judgeEnrolment,
  mergedAnniversary,
} from "../../../../lib/rules/enrolment";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { holding, keysOf, scoreDay, unqualifiedDays } from "./sample-facts";

const AREA = "modern-work";
const reason = (name: string) => `rules.enrolment.reason.${name}`;
const next = (name: string) => `rules.enrolment.next.${name}`;

let problemsOf: Awaited<ReturnType<typeof englishTexts>>;
beforeAll(async () => {
  problemsOf = await englishTexts();
});

function judge(question: Partial<EnrolmentQuestion> & { asOf: string }) {
  const verdict = judgeEnrolment({ area: AREA, history: [], ...question });
  expect(messagesIn(verdict).flatMap(problemsOf)).toEqual([]);
  return verdict;
}

describe("before the programme", () => {
  it("says so on 2 October 2022 and judges on the 3rd", () => {
    const verdict = judge({ asOf: "2022-10-02", holdings: [] });
    expect(verdict).toEqual({
      area: AREA,
      enrolled: "unknown",
      status: "unknown",
      qualifiedDay: "unknown",
      qualifiedDays: [],
      window: { readings: [], conflict: false },
      deadlines: [],
      reasons: [{ key: reason("beforeLaunch"), data: { date: "2022-10-03" } }],
      nextStep: { who: "nobody", what: { key: next("nothingYet") } },
      rule: {
        id: "MAICPP.launch.1v1",
        sources: ["KVFAQ", "KVINTRO"],
        confidence: "verified",
        conflict: true,
      },
    });
    expect(judge({ asOf: "2022-10-03", holdings: [] }).enrolled).toBe("no");
  });
});

describe("what is held is not known", () => {
  it("leaves everything unknown", () => {
    const verdict = judge({
      asOf: "2024-08-15",
      history: [scoreDay("2024-08-10", 80, true)],
      standing: "met",
    });
    expect(verdict).toMatchObject({
      area: AREA,
      enrolled: "unknown",
      status: "unknown",
      qualifiedDay: "unknown",
      qualifiedDays: [],
      nextStep: { who: "us", what: { key: next("sayWhatYouHold") } },
      rule: { id: "MAICPP.enrolment.until-anniversary.1v1", sources: ["KVPCS", "KVFAQ"] },
    });
    expect(keysOf(verdict.reasons)).toEqual([reason("enrolmentUnknown")]);
    expect(verdict.window.readings).toEqual([]);
  });
});

describe("not enrolled", () => {
  const asOf = "2024-08-15";
  const notEnrolled = { asOf, holdings: [] };
  const complete = unqualifiedDays("2024-03-01", asOf);
  const without = (day: string) => complete.filter((line) => line.day !== day);

  it("is Qualified by one qualified day inside the window, whatever came after", () => {
    const verdict = judge({
      ...notEnrolled,
      history: [scoreDay("2024-05-02", 71, true), scoreDay("2024-08-01", 10, false)],
    });
    expect(verdict).toMatchObject({
      enrolled: "no",
      status: "Qualified",
      qualifiedDay: "yes",
      qualifiedDays: ["2024-05-02"],
      asOf: "2024-05-02",
      deadlines: [
        { date: "2024-06-01", daysLeft: -75, what: { key: "rules.enrolment.deadline.enrol" } },
      ],
      reasons: [
        {
          key: reason("qualifiedDay"),
          data: { first: "2024-03-01", last: "2024-08-15", days: ["2024-05-02"] },
        },
        { key: reason("windowDisputed") },
      ],
      nextStep: { who: "us", what: { key: next("buy") } },
      rule: {
        id: "MAICPP.enrolment.days-to-enrol.1v1",
        sources: ["KVSEP23", "KVPCS", "KB26"],
        confidence: "verified",
        conflict: true,
      },
    });
    expect(verdict).not.toHaveProperty("enrolledUntil");
  });

  it("counts 30 days from the first and from the last qualified day, for the source does not tell", () => {
    const history = ["2024-07-20", "2024-06-20", "2024-08-05"].map((day) =>
      scoreDay(day, 75, true),
    );
    const verdict = judge({ ...notEnrolled, history });
    expect(verdict.qualifiedDays).toEqual(["2024-06-20", "2024-07-20", "2024-08-05"]);
    expect(verdict.deadlines.map(({ date, daysLeft }) => [date, daysLeft])).toEqual([
      ["2024-07-20", -26],
      ["2024-09-04", 20],
    ]);
    expect(keysOf(verdict.reasons)).toEqual([
      reason("qualifiedDay"),
      reason("windowDisputed"),
      reason("whichDayNotTold"),
    ]);
  });

  it("counts figures that qualify today as a qualified day, which starts no 30 days", () => {
    const verdict = judge({ ...notEnrolled, standing: "met" });
    expect(verdict).toMatchObject({
      status: "Qualified",
      qualifiedDay: "yes",
      qualifiedDays: [],
      deadlines: [],
      nextStep: { what: { key: next("buy") } },
      rule: { id: "MAICPP.enrolment.until-anniversary.1v1" },
    });
    expect(verdict.reasons).toEqual([
      { key: reason("qualifiesByOwnCount"), data: { day: asOf } },
      { key: reason("windowDisputed") },
    ]);
    expect(verdict).not.toHaveProperty("asOf");
    expect(judge({ ...notEnrolled, standing: "short" }).qualifiedDay).toBe("unknown");
    const proven = judge({
      ...notEnrolled,
      standing: "met",
      history: [scoreDay("2024-08-01", 75, true)],
    });
    expect(proven.qualifiedDays).toEqual(["2024-08-01"]);
    expect(proven.deadlines.map(({ date }) => date)).toEqual(["2024-08-31"]);
    expect(keysOf(proven.reasons).slice(0, 2)).toEqual([
      reason("qualifiedDay"),
      reason("qualifiesByOwnCount"),
    ]);
  });

  it.each([
    ["not qualified", scoreDay(asOf, 75, false)],
    ["fewer than 70 points", scoreDay(asOf, 69.9)],
    ["qualified with fewer than 70 points", scoreDay(asOf, 0, true)],
  ])("leaves our own count aside where the line of today says %s", (_, line) => {
    const verdict = judge({ ...notEnrolled, standing: "met", history: [line] });
    expect(verdict).toMatchObject({ status: "unknown", qualifiedDay: "unknown", deadlines: [] });
    expect(keysOf(verdict.reasons)).not.toContain(reason("qualifiesByOwnCount"));
  });

  it("does not count today twice where a line proves it", () => {
    const history = [scoreDay(asOf, 75, true)];
    const verdict = judge({ ...notEnrolled, standing: "met", history });
    expect(verdict.qualifiedDays).toEqual([asOf]);
    expect(verdict.deadlines.map(({ date }) => date)).toEqual(["2024-09-14"]);
    expect(keysOf(verdict.reasons)).toEqual([reason("qualifiedDay"), reason("windowDisputed")]);
  });

  it.each([
    ["70 points of today", scoreDay(asOf, 70)],
    ["the day before", scoreDay("2024-08-14", 55, false)],
  ])("keeps our own count where the line says %s", (_, line) => {
    expect(judge({ ...notEnrolled, standing: "met", history: [line] }).qualifiedDay).toBe("yes");
  });

  it("takes a qualified day with fewer than 70 points for no proof of anything", () => {
    const withTotal = (total: number) =>
      judge({
        ...notEnrolled,
        history: [...without("2024-07-01"), scoreDay("2024-07-01", total, true)],
      });
    expect(withTotal(70).qualifiedDay).toBe("yes");
    const verdict = withTotal(69.9);
    expect(verdict).toMatchObject({
      qualifiedDay: "unknown",
      nextStep: { what: { key: next("lookUpHistory") } },
    });
    expect(verdict.reasons).toContainEqual({
      key: reason("lineContradictsItself"),
      data: { day: "2024-07-01" },
    });
  });

  it.each([
    ["not qualified", scoreDay("2024-07-01", 75, false)],
    ["fewer than 70 points", scoreDay("2024-07-01", 60)],
  ])("takes a day for no proof of which another line says %s, in either order", (_, other) => {
    const qualified = scoreDay("2024-07-01", 75, true);
    for (const lines of [
      [qualified, other],
      [other, qualified],
    ]) {
      const verdict = judge({ ...notEnrolled, history: [...without("2024-07-01"), ...lines] });
      expect(verdict.qualifiedDay).toBe("unknown");
      expect(verdict.reasons).toContainEqual({
        key: reason("lineContradictsItself"),
        data: { day: "2024-07-01" },
      });
    }
  });

  it("takes no word for a day that was still to come when it was seen", () => {
    const seen = (on: string) => ({
      ...scoreDay("2024-08-01", 75, true),
      evidence: { report: "hand-entry", file: "Entered by hand", asOf: on } as const,
    });
    expect(judge({ ...notEnrolled, history: [seen("2024-07-31")] }).qualifiedDay).toBe("unknown");
    expect(judge({ ...notEnrolled, history: [seen("2024-08-01")] }).qualifiedDay).toBe("yes");
  });

  it("is unknown by one line a month, for any day of it is enough", () => {
    const monthly = complete.filter(({ day }) => day.endsWith("-15"));
    const verdict = judge({ ...notEnrolled, history: monthly });
    expect(verdict).toMatchObject({
      status: "unknown",
      qualifiedDay: "unknown",
      nextStep: { who: "us", what: { key: next("qualify") } },
    });
    expect(verdict.reasons).toEqual([
      { key: reason("historyIncomplete"), data: { first: "2024-03-01", last: asOf } },
      { key: reason("daysMissing"), count: 162 },
      { key: reason("windowDisputed") },
    ]);
    expect(judge({ ...notEnrolled, history: without("2024-06-01") }).qualifiedDay).toBe("unknown");
  });

  it("has no days to enrol on record before 19 September 2023, and only that day counts", () => {
    const history = [scoreDay("2023-09-18", 75, true)];
    const before = judge({ asOf: "2023-09-18", holdings: [], history });
    expect(before).toMatchObject({
      status: "Qualified",
      deadlines: [],
      rule: {
        id: "MAICPP.enrolment.until-anniversary.1v1",
        sources: ["KVPCS", "KVFAQ", "KVSEP23"],
      },
    });
    expect(before.rule).not.toHaveProperty("conflict");
    expect(keysOf(before.reasons)).toEqual([reason("qualifiedDay")]);
    expect(judge({ asOf: "2023-09-19", holdings: [], history }).deadlines).toMatchObject([
      { date: "2023-10-18" },
    ]);
    expect(judge({ asOf: "2023-09-17", holdings: [], history }).qualifiedDay).toBe("unknown");
  });

  it("is In progress where no month is missing and no day qualified", () => {
    const verdict = judge({ ...notEnrolled, history: complete });
    expect(verdict).toMatchObject({
      status: "In progress",
      qualifiedDay: "no",
      qualifiedDays: [],
      deadlines: [],
      asOf: "2024-03-01",
      nextStep: { who: "us", what: { key: next("qualify") } },
      reasons: [
        { key: reason("noQualifiedDay"), data: { first: "2024-03-01", last: "2024-08-15" } },
        { key: reason("windowDisputed") },
      ],
    });
  });

  it("is not told without any points", () => {
    const history = complete.map((line) => ({ ...line, total: 0 }));
    const verdict = judge({ ...notEnrolled, history });
    expect(verdict).toMatchObject({ status: "unknown", qualifiedDay: "no" });
    expect(keysOf(verdict.reasons)).toEqual([
      reason("noQualifiedDay"),
      reason("windowDisputed"),
      reason("noPoints"),
    ]);
    const [first, ...others] = history;
    const one = [{ ...(first ?? scoreDay("2024-03-01", 0)), total: 0.5 }, ...others];
    expect(judge({ ...notEnrolled, history: one }).status).toBe("In progress");
  });

  it("is unknown, not no, where a month of the history is missing", () => {
    const history = complete.filter(({ day }) => !day.startsWith("2024-06"));
    const verdict = judge({ ...notEnrolled, history });
    expect(verdict).toMatchObject({
      status: "unknown",
      qualifiedDay: "unknown",
      nextStep: { who: "us", what: { key: next("lookUpHistory") } },
    });
    expect(verdict.reasons.slice(0, 2)).toEqual([
      { key: reason("historyIncomplete"), data: { first: "2024-03-01", last: "2024-08-15" } },
      { key: reason("monthsMissing"), count: 1, data: { months: ["2024-06"] } },
    ]);
    expect(judge(notEnrolled).reasons).toContainEqual({
      key: reason("monthsMissing"),
      count: 6,
      data: { months: ["2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08"] },
    });
  });

  it("takes 70 points without Microsoft's word for no proof, and 69.9 for proof of the contrary", () => {
    const withTotal = (total: number, qualified?: boolean) =>
      judge({
        ...notEnrolled,
        history: [...without("2024-07-01"), scoreDay("2024-07-01", total, qualified)],
      });
    const verdict = withTotal(70);
    expect(verdict).toMatchObject({ status: "unknown", qualifiedDay: "unknown" });
    expect(verdict.reasons).toContainEqual({
      key: reason("totalAloneProvesNothing"),
      data: { day: "2024-07-01" },
    });
    expect(keysOf(verdict.reasons)).not.toContain(reason("monthsMissing"));
    expect(withTotal(69.9).qualifiedDay).toBe("no");
    // A metric at zero: Microsoft's own word decides.
    expect(withTotal(95, false).qualifiedDay).toBe("no");
  });

  it("is unknown for a day in the first half of March, where the two examples of the page differ", () => {
    const history = [...without("2024-03-14"), scoreDay("2024-03-14", 75, true)];
    const verdict = judge({ ...notEnrolled, history });
    expect(verdict).toMatchObject({
      status: "unknown",
      qualifiedDay: "unknown",
      rule: { conflict: true },
    });
    expect(keysOf(verdict.reasons)).toEqual([
      reason("sourcesDiffer"),
      reason("qualifiedDay"),
      reason("noQualifiedDay"),
    ]);
    const onThe15th = [
      ...history.filter(({ day }) => day !== "2024-03-15"),
      scoreDay("2024-03-15", 75, true),
    ];
    expect(judge({ ...notEnrolled, history: onThe15th }).qualifiedDay).toBe("yes");
  });

  it("looks at lines of the area, inside the window, up to the day", () => {
    const history = [
      scoreDay("2024-05-02", 90, true, "security"),
      scoreDay("2024-02-29", 90, true),
      scoreDay("2024-08-16", 90, true),
    ];
    expect(judge({ ...notEnrolled, history }).qualifiedDay).toBe("unknown");
  });

  it.each([
    [
      "another designation",
      holding("designation", "security", asOf),
      {
        id: "MAICPP.enrolment.automatic.1v1",
        sources: ["KVPCS", "KVINTRO", "KVFAQ", "KVSEP23", "KB26"],
        confidence: "derived",
        conflict: true,
      },
    ],
    [
      "silver or gold benefits",
      holding("benefits", "legacy", asOf, { level: "silver" }),
      {
        id: "MAICPP.legacy.member-qualifies.1v1",
        sources: ["KVINTRO", "KVFAQ", "KVSILVER", "KVPCS", "KVSEP23", "KB26"],
        confidence: "verified",
        conflict: true,
      },
    ],
  ])("is enrolled by Microsoft where %s is held", (_, other, rule) => {
    const verdict = judge({ asOf, holdings: [other], history: [scoreDay("2024-08-01", 75, true)] });
    expect(verdict).toMatchObject({
      enrolled: "no",
      status: "Qualified",
      deadlines: [],
      nextStep: { who: "microsoft", what: { key: next("waitForEnrolment") } },
    });
    expect(verdict.rule).toEqual(rule);
    expect(keysOf(verdict.reasons).at(-1)).toBe(reason("enrolsByItself"));
  });

  it.each([
    ["another designation", holding("designation", "security", "2024-01-01")],
    ["silver or gold benefits", holding("benefits", "legacy", "2024-01-01", { level: "gold" })],
  ])("asks what is held where %s was seen long ago", (_, other) => {
    const history = [scoreDay("2024-08-01", 75, true)];
    const verdict = judge({ asOf, holdings: [other], history });
    expect(verdict).toMatchObject({
      status: "Qualified",
      deadlines: [{ date: "2024-08-31" }],
      nextStep: { who: "us", what: { key: next("sayWhatElseYouHold") } },
      rule: { id: "MAICPP.enrolment.days-to-enrol.1v1" },
    });
    expect(keysOf(verdict.reasons).at(-1)).toBe(reason("enrolsByItselfUnknown"));
  });

  it.each([
    ["2026-02-20", {}, "waitForEnrolment"],
    ["2026-02-21", {}, "sayWhatElseYouHold"],
    ["2026-02-21", { until: "2026-03-01" }, "waitForEnrolment"],
    ["2026-02-21", { until: "2026-02-20" }, "buy"],
  ])("on %s, silver benefits with %j: %s", (day, days, key) => {
    const silver = holding("benefits", "legacy", day, { level: "silver", ...days });
    const history = [scoreDay(day, 75, true)];
    expect(judge({ asOf: day, holdings: [silver], history }).nextStep.what.key).toBe(next(key));
  });

  it("has to buy where the other one has ended, or is no designation of a solution area", () => {
    const history = [scoreDay("2024-08-01", 75, true)];
    for (const other of [
      holding("designation", "security", asOf, { until: "2024-08-14" }),
      holding("designation", "training-services", asOf),
      holding("designation", AREA, asOf, { until: "2024-08-14" }),
      holding("benefits", "success-core", asOf),
    ]) {
      expect(judge({ asOf, holdings: [other], history }).nextStep.what.key).toBe(next("buy"));
    }
  });
});

describe("enrolled", () => {
  const anniversaryDate = "2024-08-15";
  const holdings = [holding("designation", AREA, "2024-01-10")];
  const enrolled = { holdings, anniversaryDate };

  it("stays so until the anniversary whatever the score does", () => {
    const history = [scoreDay("2024-07-10", 3, false)];
    const verdict = judge({ ...enrolled, asOf: "2024-08-14", history });
    expect(verdict).toMatchObject({
      enrolled: "yes",
      status: "Enrolled",
      enrolledUntil: anniversaryDate,
      rule: { id: "MAICPP.enrolment.until-anniversary.1v1", confidence: "verified" },
    });
    expect(verdict.reasons[0]).toEqual({
      key: reason("enrolledUntil"),
      data: { date: anniversaryDate },
    });
    expect(verdict.rule).not.toHaveProperty("conflict");
    expect(verdict.rule.sources).toEqual(["KVPCS", "KVFAQ", "KVSEP23", "KB26"]);
  });

  it.each([
    ["2024-08-14", "Enrolled", "until-anniversary"],
    ["2024-08-15", "Enrolled (Renewal due)", "renewal-due"],
    ["2024-09-14", "Enrolled (Renewal due)", "renewal-due"],
  ])("on %s is %s", (asOf, status, rule) => {
    const verdict = judge({ ...enrolled, asOf });
    expect(verdict.status).toBe(status);
    expect(verdict.rule.id).toBe(`MAICPP.enrolment.${rule}.1v1`);
  });

  it("is not known to be enrolled once the window has closed", () => {
    expect(judge({ ...enrolled, asOf: "2024-09-15" }).enrolled).toBe("unknown");
  });

  it("asks for the new anniversary where it is held after the window of the old one", () => {
    const later = [holding("designation", AREA, "2024-09-20")];
    const verdict = judge({ holdings: later, anniversaryDate, asOf: "2024-09-20" });
    expect(verdict).toMatchObject({
      enrolled: "yes",
      status: "unknown",
      qualifiedDay: "unknown",
      reasons: [{ key: reason("anniversaryPast"), data: { date: anniversaryDate } }],
      nextStep: { who: "us", what: { key: next("checkAnniversary") } },
      window: { readings: [] },
    });
    expect(verdict).not.toHaveProperty("enrolledUntil");
  });

  it("cannot tell the status without an anniversary date", () => {
    const verdict = judge({ holdings, asOf: "2024-02-01" });
    expect(verdict).toMatchObject({
      enrolled: "yes",
      status: "unknown",
      reasons: [{ key: reason("anniversaryUnknown") }],
      nextStep: { who: "us", what: { key: next("enterAnniversary") } },
    });
  });

  it("may renew with one qualified day between 1 March and 31 August", () => {
    for (const day of ["2024-03-01", "2024-08-31"]) {
      const asOf = "2024-09-01";
      const verdict = judge({ ...enrolled, asOf, history: [scoreDay(day, 71, true)] });
      expect(verdict).toMatchObject({
        qualifiedDay: "yes",
        deadlines: [{ date: anniversaryDate, daysLeft: -17 }],
        nextStep: {
          who: "us",
          what: { key: next("renewNow"), data: { date: "2024-08-15", closes: "2024-09-14" } },
        },
      });
      expect(verdict.deadlines).toHaveLength(1);
    }
    for (const day of ["2024-02-29", "2024-09-01"]) {
      const asOf = "2024-09-01";
      const verdict = judge({ ...enrolled, asOf, history: [scoreDay(day, 71, true)] });
      expect(verdict.qualifiedDay).toBe("unknown");
    }
  });

  it("is told to renew later while the anniversary is ahead", () => {
    const history = [scoreDay("2024-05-01", 71, true)];
    expect(judge({ ...enrolled, asOf: "2024-08-14", history }).nextStep).toEqual({
      who: "us",
      what: { key: next("renewLater"), data: { date: "2024-08-15", closes: "2024-09-14" } },
    });
  });

  it("has no qualified day yet while the window is open, and none at its end", () => {
    const history = unqualifiedDays("2024-03-01", "2024-08-31");
    const open = judge({ ...enrolled, asOf: "2024-08-30", history });
    expect(open).toMatchObject({
      qualifiedDay: "not-yet",
      nextStep: { what: { key: next("qualify") } },
      deadlines: [
        {
          date: "2024-08-15",
          daysLeft: -15,
          what: { key: "rules.enrolment.deadline.anniversary" },
        },
        { date: "2024-08-31", daysLeft: 1, what: { key: "rules.enrolment.deadline.qualify" } },
      ],
    });
    expect(keysOf(open.reasons)).toEqual([reason("enrolledUntil"), reason("notYet")]);
    const over = judge({ ...enrolled, asOf: "2024-08-31", history });
    expect(over).toMatchObject({
      qualifiedDay: "no",
      status: "Enrolled (Renewal due)",
      nextStep: { what: { key: next("qualify") } },
    });
    expect(keysOf(over.reasons)).toEqual([reason("enrolledUntil"), reason("noQualifiedDay")]);
    expect(judge({ ...enrolled, asOf: "2024-08-31" }).nextStep.what.key).toBe(
      next("lookUpHistory"),
    );
  });

  it("waits for a window that is not open yet", () => {
    const verdict = judge({ ...enrolled, asOf: "2024-02-29" });
    expect(verdict.qualifiedDay).toBe("not-yet");
    expect(verdict.reasons[1]).toEqual({
      key: reason("windowOpens"),
      data: { first: "2024-03-01", last: "2024-08-31" },
    });
    expect(judge({ ...enrolled, asOf: "2024-03-01" }).qualifiedDay).toBe("unknown");
    // Figures that qualify before the window has opened do not count.
    expect(judge({ ...enrolled, asOf: "2024-02-29", standing: "met" }).qualifiedDay).toBe(
      "not-yet",
    );
    expect(judge({ ...enrolled, asOf: "2024-03-01", standing: "met" }).qualifiedDay).toBe("yes");
    expect(judge({ ...enrolled, asOf: "2024-08-31", standing: "met" }).qualifiedDay).toBe("yes");
    expect(judge({ ...enrolled, asOf: "2024-09-01", standing: "met" }).qualifiedDay).toBe(
      "unknown",
    );
  });

  it("shares its anniversary with other designations", () => {
    const both = [...holdings, holding("designation", "security", "2024-07-20")];
    const verdict = judge({ holdings: both, anniversaryDate, asOf: "2024-07-20" });
    expect(keysOf(verdict.reasons)).toContain(reason("sharedAnniversary"));
    expect(keysOf(judge({ ...enrolled, asOf: "2024-07-20" }).reasons)).not.toContain(
      reason("sharedAnniversary"),
    );
  });

  it("is unknown before September 2023 where only one of the two 30-day windows had a qualified day", () => {
    const of2023 = {
      holdings: [holding("designation", AREA, "2023-02-01")],
      anniversaryDate: "2023-06-15",
      asOf: "2023-07-15",
    };
    const history = [
      scoreDay("2023-05-20", 75, true),
      ...unqualifiedDays("2023-06-15", "2023-07-15"),
    ];
    const verdict = judge({ ...of2023, history });
    expect(verdict).toMatchObject({ qualifiedDay: "unknown", rule: { conflict: true } });
    expect(keysOf(verdict.reasons)).toEqual([
      reason("enrolledUntil"),
      reason("sourcesDiffer"),
      reason("qualifiedDay"),
      reason("noQualifiedDay"),
    ]);
    expect(verdict.deadlines.map(({ date }) => date)).toEqual(["2023-06-15", "2023-06-15"]);
    // The anniversary itself lies in both.
    const onTheDay = [
      ...history.filter(({ day }) => day !== "2023-06-15"),
      scoreDay("2023-06-15", 75, true),
    ];
    expect(judge({ ...of2023, history: onTheDay }).qualifiedDay).toBe("yes");
  });

  it("counts days of the renewal window by one secondary text only", () => {
    const of2025 = {
      holdings: [holding("designation", AREA, "2025-03-01")],
      anniversaryDate: "2025-08-15",
      asOf: "2025-09-10",
    };
    const history = [
      ...unqualifiedDays("2025-03-01", "2025-08-31"),
      scoreDay("2025-09-05", 75, true),
    ];
    const verdict = judge({ ...of2025, history });
    expect(verdict).toMatchObject({ qualifiedDay: "unknown", rule: { conflict: true } });
    expect(keysOf(verdict.reasons)).toContain(reason("sourcesDiffer"));
  });

  it.each([
    ["2026-10-01", "2026-10-15", false],
    ["2026-10-02", "2026-03-01", true],
    ["2026-10-02", "2026-10-15", true],
    ["2026-12-10", "2026-11-09", true],
    ["2026-12-10", "2026-12-20", true],
  ])("anniversary %s on %s: renewal window disputed %s", (date, asOf, isDisputed) => {
    const verdict = judge({
      holdings: [holding("designation", AREA, asOf)],
      anniversaryDate: date,
      asOf,
    });
    expect(keysOf(verdict.reasons).includes(reason("renewalDisputed"))).toBe(isDisputed);
    expect(verdict.rule.conflict).toBe(true);
    expect(verdict.rule.sources.includes("KL26D")).toBe(isDisputed);
    if (isDisputed) {
      expect(verdict.reasons.at(-1)).toEqual({ key: reason("renewalDisputed"), data: { date } });
    }
  });

  it.each([
    ["2026-10-01", "2026-09-20", "renewLater", { closes: "2026-10-31" }],
    ["2026-10-02", "2026-09-20", "renewBeforeMove", { closes: "2026-11-01", safe: "2026-10-31" }],
    ["2026-10-31", "2026-10-30", "renewBeforeMove", { closes: "2026-11-30", safe: "2026-10-31" }],
    ["2026-11-01", "2026-10-01", "lookLaterForRenew", { early: "2026-10-02" }],
    ["2026-12-10", "2026-11-09", "lookLaterForRenew", { early: "2026-11-10" }],
    ["2026-12-10", "2026-11-10", "lookTodayForRenew", { early: "2026-11-10" }],
    ["2026-12-10", "2026-12-09", "lookTodayForRenew", { early: "2026-11-10" }],
    ["2026-12-10", "2026-12-10", "renewToday", { closes: "2027-01-09" }],
    ["2026-12-10", "2027-01-09", "renewToday", { closes: "2027-01-09" }],
    ["2026-10-02", "2026-10-02", "renewToday", { closes: "2026-11-01" }],
    ["2026-10-01", "2026-10-01", "renewNow", { closes: "2026-10-31" }],
  ])("qualified, anniversary %s, on %s: %s", (date, asOf, key, data) => {
    const verdict = judge({
      holdings: [holding("designation", AREA, asOf)],
      anniversaryDate: date,
      asOf,
      history: [scoreDay("2026-09-15", 75, true)],
    });
    expect(verdict.qualifiedDay).toBe("yes");
    expect(verdict.nextStep).toEqual({
      who: "us",
      what: { key: next(key), data: { date, ...data } },
    });
  });

  it.each([
    // 30 September: undisputed, the end of the month. October: the end of the month is the safe day. Then the anniversary.
    ["2026-09-15", "2026-09-30"],
    ["2026-10-15", "2026-10-31"],
    ["2026-11-01", "2026-11-01"],
    ["2026-12-10", "2026-12-10"],
  ])("anniversary %s: qualify by %s", (date, by) => {
    const asOf = "2026-09-10";
    const verdict = judge({
      holdings: [holding("designation", AREA, asOf)],
      anniversaryDate: date,
      asOf,
    });
    expect(verdict.deadlines.find(({ what }) => what.key.endsWith("qualify"))?.date).toBe(by);
  });
});

describe("merged accounts", () => {
  it.each([
    ["2024-03-01", "2024-08-15"],
    ["2024-08-15", "2024-03-01"],
    ["2024-08-15", "2024-08-15"],
  ])("%s and %s keep the later", (one, other) => {
    expect(mergedAnniversary(one, other)).toEqual({
      date: "2024-08-15",
      rule: {
        id: "MAICPP.enrolment.merged-anniversary.1v1",
        sources: ["KVMERGE"],
        confidence: "verified",
      },
    });
  });
});
