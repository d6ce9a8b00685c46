import { describe, expect, test } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import { judgeAssociation } from "../../../../lib/rules/record";
import { statusMeaning } from "../../../../lib/rules/record/status-meanings";
import { association, CONTEXT, claim, reasonsOf, TODAY } from "./invented-facts";

function judgeClaim(status: string, statusSince?: string, today = TODAY) {
  // Read on the day itself, so that nothing here is about the age of the evidence.
  return judgeAssociation(claim({ status, statusSince, asOf: today }), { ...CONTEXT, today });
}

describe("clocks of a claim, from Wednesday 1 July 2026", () => {
  test.each([
    ["Submitted", "2026-07-08", "microsoft"],
    ["Under review", "2026-07-21", "microsoft"],
    ["Partner action required", "2026-07-21", "us"],
    ["Dispute", "2026-07-08", "microsoft"],
  ])("%s until %s, and %s acts", (status, date, who) => {
    const verdict = judgeClaim(status, "2026-07-01", "2026-07-02");
    expect(verdict.state).toBe("pending");
    expect(verdict.deadline?.date).toBe(date);
    expect(verdict.nextStep.who).toBe(who);
  });

  test("a draft has no clock and is ours to finish", () => {
    const verdict = judgeClaim("Draft", "2026-07-01");
    expect(verdict.state).toBe("pending");
    expect(verdict).not.toHaveProperty("deadline");
    expect(verdict.nextStep.who).toBe("us");
    expect(reasonsOf(verdict)).not.toContain("clockNotTold");
  });

  test("without a day there is no deadline, and that is said", () => {
    const verdict = judgeClaim("Under review");
    expect(verdict.state).toBe("pending");
    expect(verdict).not.toHaveProperty("deadline");
    expect(reasonsOf(verdict)).toContain("clockNotTold");
  });

  test.each([
    ["2026-07-20", 1],
    ["2026-07-21", 0],
    ["2026-07-22", -1],
  ])("on %s there are %i days left for the review", (today, daysLeft) => {
    expect(judgeClaim("Under review", "2026-07-01", today).deadline?.daysLeft).toBe(daysLeft);
  });

  test("once Microsoft is late, it is up to us to ask", () => {
    const late = judgeClaim("Under review", "2026-07-01", "2026-07-22");
    expect(late.state).toBe("pending");
    expect(reasonsOf(late)[0]).toBe("claimOverdueAtMicrosoft");
    expect(late.nextStep.who).toBe("us");
    const inTime = judgeClaim("Under review", "2026-07-01", "2026-07-21");
    expect(reasonsOf(inTime)[0]).toBe("claimUnderReview");
    expect(inTime.nextStep.who).toBe("microsoft");
  });

  // Never `at-risk`, which ranks higher: nothing may rank higher by time passing.
  test.each([
    ["2026-07-21", "pending", "claimActionRequired", "claimActionRequired"],
    ["2026-07-22", "pending", "claimActionOverdue", "disputeIfInTime"],
    ["2026-08-20", "pending", "claimActionOverdue", "disputeIfInTime"],
    ["2026-08-21", "unknown", "claimActionLongOverdue", "claimActionCheck"],
    ["2026-12-24", "unknown", "claimActionLongOverdue", "claimActionCheck"],
  ])("when our answer was due on 21 July, on %s it is %s", (today, state, reason, next) => {
    const verdict = judgeClaim("Partner action required", "2026-07-01", today);
    expect(verdict.state).toBe(state);
    expect(reasonsOf(verdict)[0]).toBe(reason);
    expect(verdict.nextStep.who).toBe("us");
    expect(verdict.nextStep.what.key).toBe(`rules.por.next.${next}`);
  });

  test("once we are late, the reader is told until when it can be disputed", () => {
    const late = judgeClaim("Partner action required", "2026-07-01", "2026-07-22");
    expect(late.reasons[0]?.data).toEqual({ date: "2026-07-21", lastDay: "2026-08-20" });
    expect(late.deadline).toMatchObject({ date: "2026-07-21", daysLeft: -1 });
  });

  test("without a day nobody knows whether there is time left to answer", () => {
    const verdict = judgeClaim("Partner action required");
    expect(verdict.state).toBe("unknown");
    expect(reasonsOf(verdict)).toEqual(["claimActionRequired", "claimActionUndated"]);
    expect(verdict.nextStep.what.key).toBe("rules.por.next.claimActionCheck");
  });

  test("nothing counts while it is under way", () => {
    const counts = judgeClaim("Under review", "2026-07-01").countsToward;
    expect(counts.map((entry) => entry.counts)).toEqual(["no", "no", "no", "no"]);
  });
});

describe("a rejection on 1 July 2026", () => {
  test.each([
    ["2026-07-01", "at-risk", 30],
    ["2026-07-31", "at-risk", 0],
  ])("on %s it is %s with %i days to dispute", (today, state, daysLeft) => {
    const verdict = judgeClaim("Rejected", "2026-07-01", today);
    expect(verdict.state).toBe(state);
    expect(verdict.deadline).toMatchObject({ date: "2026-07-31", daysLeft });
    expect(verdict.nextStep.who).toBe("us");
  });

  test("is lost on the 31st day", () => {
    const verdict = judgeClaim("Rejected", "2026-07-01", "2026-08-01");
    expect(verdict.state).toBe("lost");
    expect(verdict.until).toBe("2026-07-31");
    expect(reasonsOf(verdict)).toEqual(["rejectedTooLate"]);
  });

  test("without a day the open window is not taken for granted", () => {
    const verdict = judgeClaim("Rejected");
    expect(verdict.state).toBe("lost");
    expect(reasonsOf(verdict)).toEqual(["rejectedUndated"]);
    expect(verdict.nextStep.what.key).toBe("rules.por.next.disputeIfInTime");
  });

  test("final is lost, and may have been our own wish", () => {
    const verdict = judgeClaim("Rejected final", "2026-07-01", "2026-07-02");
    expect(verdict.state).toBe("lost");
    expect(verdict.until).toBe("2026-07-01");
    expect(reasonsOf(verdict)).toEqual(["rejectedFinal"]);
  });
});

describe("claims for partner activities share the list and are no claims to be partner of record", () => {
  test.each([
    "Awaiting customer consent response",
    "Canceled",
    "Consent rejected",
    "Customer claimed",
    "Customer consent declined",
    "Customer consent expired",
    "Customer consent received",
    "Disputed expired",
    "Disputed",
    "Not submitted expired",
    "Post submission expired",
  ])("%s", (status) => {
    const verdict = judgeClaim(status, "2026-07-01");
    expect(verdict.state).toBe("unknown");
    expect(reasonsOf(verdict)).toEqual(["partnerActivity"]);
    expect(verdict.reasons[0]?.data).toEqual({ status });
  });
});

describe("words of a status", () => {
  test.each(["Under review", "under review", " UNDER_REVIEW ", "underReview"])("%j", (status) => {
    expect(statusMeaning(status, "CPOR")?.kind).toBe("under-way");
  });

  test.each(["Under review", "Approved", "Rejected", "expiring", "Draft"])(
    "%s says nothing of a DPOR",
    (status) => {
      expect(statusMeaning(status, "DPOR")).toBeUndefined();
    },
  );

  test("an approved admin relationship is not a claim", () => {
    const verdict = judgeAssociation(
      association({ mechanism: "DAP", status: "approved" }),
      CONTEXT,
    );
    expect(verdict.state).toBe("retired-mechanism");
  });
});

describe("a change of channel partner", () => {
  test("is answered within 10 days", () => {
    const fact = association({ status: "In progress", statusSince: "2026-07-10" });
    const verdict = judgeAssociation(fact, CONTEXT);
    expect(verdict.deadline).toMatchObject({ date: "2026-07-20", daysLeft: 5 });
    const late = judgeAssociation(fact, { ...CONTEXT, today: "2026-07-21" });
    expect(reasonsOf(late)[0]).toBe("channelChangeOverdue");
  });

  test("takes effect after 90 days of grace", () => {
    const fact = association({ status: "Grace period", statusSince: "2026-07-10" });
    const { state, deadline } = judgeAssociation(fact, CONTEXT);
    expect(state).toBe("at-risk");
    expect(deadline?.date).toBe(addDays("2026-07-10", 90));
  });

  test("is unknown in a grace period that nobody dates, for it may be over", () => {
    const undated = judgeAssociation(association({ status: "Grace period" }), CONTEXT);
    expect(undated.state).toBe("unknown");
    expect(reasonsOf(undated)).toEqual(["channelChangeGraceUndated"]);
    expect(undated).not.toHaveProperty("deadline");
    const before = judgeAssociation(
      association({ status: "Grace period", statusSince: "2025-10-31" }),
      CONTEXT,
    );
    expect(before.state).toBe("unknown");
    expect(reasonsOf(before)).toEqual(["clockNotOnRecord"]);
  });

  test("is unknown once the grace period is over, by a rule on which the page is of two minds", () => {
    const judge = (today: string) =>
      judgeAssociation(
        association({ status: "Grace period", statusSince: "2026-07-10", asOf: today }),
        { ...CONTEXT, today },
      );
    expect(judge("2026-10-08").state).toBe("at-risk");
    const over = judge("2026-10-09");
    expect(over).toMatchObject({
      state: "unknown",
      reasons: [{ key: "rules.por.reason.channelChangeGraceOver", data: { date: "2026-10-08" } }],
      nextStep: { who: "us", what: { key: "rules.por.next.checkStatus" } },
      deadline: { date: "2026-10-08", daysLeft: -1 },
      rule: { id: "POR.COCP.2v1", conflict: true },
    });
    expect(over.countsToward.map(({ counts }) => counts)).toEqual([
      "unknown",
      "unknown",
      "unknown",
      "unknown",
    ]);
  });
});

describe("the day of a loss", () => {
  test.each([
    [
      "its status began",
      { statusSince: "2026-06-20", subscriptionEnd: "2026-06-10" },
      "2026-06-20",
    ],
    ["its subscription ended", { subscriptionEnd: "2026-06-10" }, "2026-06-10"],
    ["not told by an end in the future", { subscriptionEnd: "2027-06-10" }, undefined],
  ])("%s", (_name, change, until) => {
    const verdict = judgeAssociation(association({ status: "Churned", ...change }), CONTEXT);
    expect(verdict.state).toBe("lost");
    expect(verdict.until).toBe(until);
  });

  test("it was noticed", () => {
    const verdict = judgeAssociation(association({ absentAsOf: "2026-07-12" }), CONTEXT);
    expect(verdict.until).toBe("2026-07-12");
  });
});
