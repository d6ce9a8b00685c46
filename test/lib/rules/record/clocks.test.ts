import { describe, expect, test } from "vitest";
import { CLAIM_CLOCKS, judgeAssociation } from "../../../../lib/rules/record";
import { type Clock, clockOn } from "../../../../lib/rules/record/clocks";
import { association, CONTEXT, claim, reasonsOf } from "./invented-facts";

function judgeClaim(
  status: string,
  statusSince: string | undefined,
  today: string,
  holidays?: readonly string[],
) {
  const context = { ...CONTEXT, today, ...(holidays !== undefined && { holidays }) };
  return judgeAssociation(claim({ status, statusSince, asOf: today }), context);
}

describe("the clocks as they are printed", () => {
  test.each([
    ["submitted", "2021-07-31", 5, "business"],
    ["submitted", "2023-10-23", 5, "business"],
    ["underReview", "2021-07-31", 5, "business"],
    ["underReview", "2023-10-23", 14, "business"],
    ["partnerActionRequired", "2021-07-31", 5, "business"],
    ["partnerActionRequired", "2023-10-23", 14, "business"],
    ["dispute", "2023-10-23", 5, "business"],
    ["disputeWindow", "2023-10-23", 30, "calendar"],
    ["channelChangeAnswer", "2025-11-01", 10, "calendar"],
    ["channelChangeGrace", "2025-11-01", 90, "calendar"],
  ] as const)("%s on %s: %i %s days", (name, day, days, unit) => {
    const clocks: readonly Clock[] = CLAIM_CLOCKS[name];
    expect(clockOn(clocks, day)).toMatchObject({ days, unit });
  });

  test.each([
    ["2021-07-31", 7],
    ["2021-08-01", undefined],
    ["2023-10-22", undefined],
    ["2023-10-23", null],
  ])("to decline an approved claim the customer has on %s: %s days", (day, days) => {
    expect(clockOn(CLAIM_CLOCKS.customerDecline, day)?.days).toBe(days);
  });

  test("the pages disagree on the time to decline and on the start of the grace period", () => {
    const conflicts = Object.values(CLAIM_CLOCKS)
      .flat()
      .filter((clock) => "conflict" in clock);
    expect(conflicts.map(({ id }) => id)).toEqual(["POR.CLOCK.DECLINE.1v2", "POR.CLOCK.COCP.2v1"]);
  });

  test("a change of channel partner has no clock before November 2025", () => {
    expect(clockOn(CLAIM_CLOCKS.channelChangeAnswer, "2025-10-31")).toBeUndefined();
    expect(clockOn(CLAIM_CLOCKS.channelChangeGrace, "2025-10-31")).toBeUndefined();
  });

  test("about five days for a dispute are inferred, the others printed", () => {
    const [dispute, submitted] = [CLAIM_CLOCKS.dispute[0], CLAIM_CLOCKS.submitted[0]];
    expect([dispute.confidence, submitted.confidence]).toEqual(["derived", "verified"]);
  });

  test("cite the pages of their year", () => {
    expect(
      CLAIM_CLOCKS.underReview.map(({ sources, verifiedAsOf }) => [sources[0], verifiedAsOf]),
    ).toEqual([
      ["PC21", "2021-07"],
      ["PC23", "2023-10-23"],
    ]);
  });
});

describe("a claim takes the clock of the day that its status was entered", () => {
  test.each([
    ["Under review", "2021-07-30", "2021-08-06"],
    ["Under review", "2023-10-23", "2023-11-10"],
    ["Partner action required", "2021-07-30", "2021-08-06"],
    ["Partner action required", "2023-10-23", "2023-11-10"],
    ["Submitted", "2022-07-01", "2022-07-08"],
    ["Dispute", "2022-07-01", "2022-07-08"],
  ])("%s since %s until %s", (status, since, until) => {
    const verdict = judgeClaim(status, since, since);
    expect(verdict.state).toBe("pending");
    expect(verdict.deadline?.date).toBe(until);
  });

  test.each(["2021-08-02", "2023-10-20"])("a review since %s has none on record", (since) => {
    const verdict = judgeClaim("Under review", since, "2023-10-20");
    expect(verdict.state).toBe("pending");
    expect(verdict).not.toHaveProperty("deadline");
    expect(verdict.reasons[1]).toEqual({
      key: "rules.por.reason.clockNotOnRecord",
      data: { since },
    });
    expect(reasonsOf(verdict)).not.toContain("clockNotTold");
  });

  test("an answer that was due on a day not on record makes the claim unknown", () => {
    const verdict = judgeClaim("Partner action required", "2022-07-01", "2022-07-04");
    expect(verdict.state).toBe("unknown");
    expect(verdict.reasons).toEqual([
      {
        key: "rules.por.reason.claimActionRequired",
        data: { status: "Partner action required" },
      },
      { key: "rules.por.reason.clockNotOnRecord", data: { since: "2022-07-01" } },
    ]);
  });

  test.each([
    ["2021-07-31", { key: "rules.por.reason.customerMayDeclineWithin", count: 7 }],
    ["2021-08-01", { key: "rules.por.reason.customerMayDecline" }],
    ["2023-10-23", { key: "rules.por.reason.customerMayDecline" }],
  ])("on %s the customer may decline an approved one", (today, reason) => {
    const verdict = judgeClaim("Approved", undefined, today);
    expect(verdict.state).toBe("ours");
    expect(verdict.reasons[1]).toEqual(reason);
  });

  test("a change of channel partner before November 2025 has no clock", () => {
    const early = association({
      status: "Grace period",
      statusSince: "2025-10-31",
      asOf: "2025-10-31",
    });
    expect(judgeAssociation(early, { ...CONTEXT, today: "2025-10-31" })).not.toHaveProperty(
      "deadline",
    );
    const first = association({
      status: "Grace period",
      statusSince: "2025-11-01",
      asOf: "2025-11-01",
    });
    expect(judgeAssociation(first, { ...CONTEXT, today: "2025-11-01" }).deadline?.date).toBe(
      "2026-01-30",
    );
  });
});

describe("holidays", () => {
  test("are none unless the reader names them, and then nothing is said of them", () => {
    for (const verdict of [
      judgeClaim("Under review", "2026-07-01", "2026-07-02"),
      judgeClaim("Under review", "2026-07-01", "2026-07-02", []),
      judgeClaim("Under review", "2026-07-01", "2026-07-02", ["2026-07-01", "2026-07-22"]),
    ]) {
      expect(verdict.deadline?.date).toBe("2026-07-21");
      expect(reasonsOf(verdict)).not.toContain("holidaysLeftOut");
    }
  });

  test.each([
    ["Submitted", "2026-07-09"],
    ["Under review", "2026-07-22"],
    ["Dispute", "2026-07-09"],
  ])(
    "%s, which Microsoft acts on, is due a day later by one, and the verdict names it",
    (status, date) => {
      const verdict = judgeClaim(status, "2026-07-01", "2026-07-02", ["2026-07-03"]);
      expect(verdict.deadline?.date).toBe(date);
      expect(verdict.reasons).toContainEqual({
        key: "rules.por.reason.holidaysLeftOut",
        data: { days: ["2026-07-03"] },
        count: 1,
      });
    },
  );

  test("several are named in order", () => {
    const verdict = judgeClaim("Submitted", "2026-07-01", "2026-07-02", [
      "2026-07-06",
      "2026-07-03",
    ]);
    expect(verdict.deadline?.date).toBe("2026-07-10");
    expect(verdict.reasons).toContainEqual({
      key: "rules.por.reason.holidaysLeftOut",
      data: { days: ["2026-07-03", "2026-07-06"] },
      count: 2,
    });
  });

  test("move no clock that runs in calendar days", () => {
    const rejected = judgeClaim("Rejected", "2026-07-01", "2026-07-02", ["2026-07-03"]);
    expect(rejected.deadline?.date).toBe("2026-07-31");
    const change = judgeClaim("In progress", "2026-07-01", "2026-07-02", ["2026-07-03"]);
    expect(change.deadline?.date).toBe("2026-07-11");
    expect(reasonsOf(change)).not.toContain("holidaysLeftOut");
  });

  test("are taken anew when the same context names others", () => {
    const context = { ...CONTEXT, today: "2026-07-02", holidays: ["2026-07-03"] };
    const fact = claim({ status: "Submitted", statusSince: "2026-07-01" });
    expect(judgeAssociation(fact, context).deadline?.date).toBe("2026-07-09");
    context.holidays = [];
    expect(judgeAssociation(fact, context).deadline?.date).toBe("2026-07-08");
  });

  test("give us no longer to answer: the later day is named, and nothing hangs on it", () => {
    const judge = (today: string) =>
      judgeClaim("Partner action required", "2026-07-01", today, ["2026-07-03"]);
    const inTime = judge("2026-07-02");
    expect(inTime.deadline?.date).toBe("2026-07-21");
    expect(inTime.reasons).toContainEqual({
      key: "rules.por.reason.holidaysNotCounted",
      data: { days: ["2026-07-03"], later: "2026-07-22" },
      count: 1,
    });
    expect(reasonsOf(inTime)).not.toContain("holidaysLeftOut");
    expect(reasonsOf(judge("2026-07-22"))[0]).toBe("claimActionOverdue");
    expect(judge("2026-08-20").state).toBe("pending");
    expect(judge("2026-08-21").state).toBe("unknown");
  });
});
