import { describe, expect, test } from "vitest";
import type { Association } from "../../../../lib/rules/facts";
import {
  judgeAssociation,
  judgeCustomer,
  judgeUnknownCustomer,
  rollUp,
} from "../../../../lib/rules/record";
import { POR_STATES, type PorState, type PorVerdict } from "../../../../lib/rules/verdicts";
import {
  association,
  CLOSED,
  CONTEXT,
  claim,
  customer,
  english,
  FRENCH,
  GERMAN,
  messagesOf,
  ORGANISATION,
  reasonsOf,
  STRANGER,
  TODAY,
} from "./invented-facts";

function judge(associations: readonly Association[], change = {}) {
  return judgeCustomer({ customer: customer(change), associations }, CONTEXT);
}

const other = "860697e3-0000-4000-8000-000000000002";

describe("a customer without associations", () => {
  test("is not seen, and nothing is said of anyone else", () => {
    const verdict = judge([]);
    expect(verdict.state).toBe("not-seen");
    expect(verdict.lead).toMatchObject({
      state: "not-seen",
      mechanism: null,
      asOf: "2026-07-02",
      evidenceFile: "Customers.csv",
    });
    expect(verdict.associations).toEqual([]);
    expect(verdict.attention).toEqual([]);
    expect(reasonsOf(verdict.lead)).toEqual(["notSeen"]);
    const words = messagesOf(verdict.lead).map(({ key }) => english(key) ?? "");
    expect(words.filter((text) => /unassigned|held by/i.test(text))).toEqual([]);
  });

  test("is offered what fits: our Partner ID of its country", () => {
    const { nextStep } = judge([], { country: "FR" }).lead;
    expect(nextStep.what.key).toBe("rules.por.next.notSeenAnyChannel");
    expect(nextStep.textForCustomer?.data).toEqual({ partnerId: FRENCH });
  });

  test("of the CSP list is told that its subscription is missing", () => {
    const { nextStep } = judge([], { relationship: "Cloud Reseller" }).lead;
    expect(nextStep.what.key).toBe("rules.por.next.notSeenReseller");
  });

  test("that no subscription report names is to be looked up there", () => {
    const evidence = [{ report: "customers-csv", file: "Customers.csv", asOf: "2026-07-02" }];
    expect(reasonsOf(judge([], { evidence }).lead)).toEqual(["notSeen", "notInSubscriptions"]);
  });

  test.each([
    ["2026-06-09", "not-seen", ["notSeen", "evidenceAgeing"]],
    ["2026-04-14", "not-seen", ["notSeen", "evidenceAgeing"]],
    ["2026-04-13", "unknown", ["evidenceStale"]],
  ])("of data of %s is %s", (asOf, state, reasons) => {
    const evidence = [{ report: "subscription-details", file: "s.csv", asOf }];
    const verdict = judge([], { evidence });
    expect(verdict.state).toBe(state);
    expect(verdict.lead).toMatchObject({ state, asOf, evidenceFile: "s.csv" });
    expect(reasonsOf(verdict.lead)).toEqual(reasons);
  });

  test("is as old as its newest data", () => {
    const evidence = ["2026-01-01", "2026-07-01", "2026-03-01"].map((asOf) => ({
      report: "subscription-details",
      file: `${asOf}.csv`,
      asOf,
    }));
    expect(judge([], { evidence }).state).toBe("not-seen");
    const today = "2026-10-02";
    const facts = { customer: customer({ evidence }), associations: [] };
    expect(judgeCustomer(facts, { ...CONTEXT, today }).state).toBe("unknown");
  });

  test("of stale data is asked for afresh, and needs no text for the customer", () => {
    const evidence = [{ report: "subscription-details", file: "s.csv", asOf: "2026-01-01" }];
    const { nextStep } = judge([], { evidence }).lead;
    expect(nextStep.what.key).toBe("rules.por.next.freshExport");
    expect(nextStep).not.toHaveProperty("textForCustomer");
  });

  test("needs a Partner ID of ours first", () => {
    const verdict = judgeCustomer(
      { customer: customer(), associations: [] },
      { ...CONTEXT, organisation: { ...ORGANISATION, partnerIds: [] } },
    );
    expect(verdict.lead.nextStep.what.key).toBe("rules.por.next.addPartnerIdFirst");
  });
});

test("a customer in none of our exports is unknown, as of no day", () => {
  const verdict = judgeUnknownCustomer(CONTEXT);
  expect(verdict.state).toBe("unknown");
  expect(reasonsOf(verdict.lead)).toEqual(["customerNotInExports"]);
  expect(verdict.lead).not.toHaveProperty("asOf");
});

describe("the customer's country", () => {
  test("shows another country's location", () => {
    expect(judge([association()], { country: "FR" }).state).toBe("ours-wrong-id");
    expect(judge([association()], { country: "DE" }).state).toBe("ours");
    expect(judge([association()], { country: undefined }).state).toBe("ours");
  });
});

describe("several associations", () => {
  test("the best proven state leads, and all are counted", () => {
    const verdict = judge([
      association({ status: "Churned" }),
      association({ mechanism: null, attribution: "XPOR" }),
      association({ subscriptionId: other }),
      association({ duplicateForPga: true, partnerId: FRENCH, subscriptionId: other }),
    ]);
    expect(verdict.state).toBe("ours");
    expect(verdict.lead).toBe(verdict.associations[2]);
    expect(verdict.counts).toEqual({
      lost: 1,
      unknown: 1,
      ours: 1,
      "ours-wrong-id": undefined,
      "ours-duplicate": 1,
    });
    expect(verdict.associations.map(({ state }) => state)).toEqual([
      "lost",
      "unknown",
      "ours",
      "ours-duplicate",
    ]);
  });

  test("among equals the one that is due first leads", () => {
    const verdict = judge([
      association({ subscriptionEnd: "2026-08-20" }),
      association({ subscriptionEnd: "2026-08-01", subscriptionId: other }),
    ]);
    expect(verdict.lead.subscriptionId).toBe(other);
  });

  test("among equals without a date the newer evidence leads", () => {
    const verdict = judge([
      association({ asOf: "2026-06-20" }),
      association({ asOf: "2026-07-01", subscriptionId: other }),
    ]);
    expect(verdict.lead.asOf).toBe("2026-07-01");
  });
});

describe("two mechanisms on one subscription", () => {
  const dpor = association();
  const cpor = association({ mechanism: "CPOR", attribution: "CPOR" });
  const pal = association({ mechanism: "PAL", attribution: "PAL" });

  function reasonsBoth(associations: readonly Association[]) {
    return judge(associations).associations.map(reasonsOf);
  }

  test("a claim takes the credit from a DPOR", () => {
    const [onDpor, onCpor] = reasonsBoth([dpor, cpor]);
    expect(onDpor).toContain("cporBeatsDpor");
    expect(onCpor).toContain("cporHoldsCredit");
  });

  test("a DPOR and a PAL both stand", () => {
    for (const reasons of reasonsBoth([dpor, pal])) expect(reasons).toContain("dporAndPal");
  });

  test.each([
    ["on two subscriptions", { ...cpor, subscriptionId: other }],
    ["once the claim is gone", { ...cpor, status: "Rejected final" }],
    ["while the claim is under way", { ...cpor, status: "Under review" }],
    ["without a subscription", claim()],
  ])("nothing is said %s", (_name, beside) => {
    expect(reasonsBoth([dpor, beside])[0]).not.toContain("cporBeatsDpor");
  });
});

describe("what needs somebody to act", () => {
  function attention(associations: readonly Association[]) {
    return judge(associations).attention.map(({ state, deadline }) =>
      deadline ? `${state} ${deadline.date}` : state,
    );
  }

  test("what is at risk, under a wrong ID, or waiting for us: by date, then by state", () => {
    expect(
      attention([
        association(),
        association({ partnerId: CLOSED }),
        claim({ status: "Draft" }),
        claim({ status: "Partner action required", statusSince: "2026-07-13" }),
        claim({ status: "Under review", statusSince: "2026-07-13" }),
        association({ subscriptionEnd: "2026-07-20" }),
      ]),
    ).toEqual(["at-risk 2026-07-20", "pending 2026-07-31", "ours-wrong-id", "pending"]);
  });

  test("a claim whose time to answer may be over, though its state is unknown", () => {
    const overdue = claim({ status: "Partner action required", statusSince: "2026-05-01" });
    expect(attention([overdue])).toEqual(["unknown"]);
    expect(attention([claim({ status: "Partner action required" })])).toEqual(["unknown"]);
    expect(attention([claim({ status: "Sleeping" })])).toEqual([]);
  });

  test("a claim that Microsoft is late with", () => {
    expect(attention([claim({ status: "Submitted", statusSince: "2026-07-01" })])).toEqual([
      "pending 2026-07-08",
    ]);
  });

  const lost = association({ status: "Churned", statusSince: "2026-06-20" });

  test.each([
    ["a loss of 180 days ago", { ...lost, statusSince: "2026-01-16" }, ["lost"]],
    ["no loss of 181 days ago", { ...lost, statusSince: "2026-01-15" }, []],
    ["a loss of an unknown day, noticed this month", association({ status: "Churned" }), ["lost"]],
  ])("%s", (_name, fact, expected) => {
    expect(attention([fact])).toEqual(expected);
  });

  test.each([
    ["the same product", { subscriptionId: other }, []],
    ["the same subscription under another product name", { product: "Office 365" }, []],
    ["another product", { subscriptionId: other, product: "Dynamics 365" }, ["lost"]],
    ["a copy of the same product", { subscriptionId: other, duplicateForPga: true }, []],
    ["an unknown status", { subscriptionId: other, status: "Sleeping" }, ["lost"]],
    ["a claim under way", { mechanism: "CPOR", status: "Under review" }, ["lost"]],
  ] as const)("a loss beside %s", (_name, change, expected) => {
    expect(attention([lost, association(change)])).toEqual(expected);
  });

  test("what nobody has to act on stays out", () => {
    expect(
      attention([
        association(),
        association({ duplicateForPga: true }),
        association({ mechanism: "POR", attribution: "Advisor" }),
        association({ mechanism: null, attribution: "XPOR" }),
        association({ viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined }),
      ]),
    ).toEqual([]);
  });
});

describe("rollUp", () => {
  function inState(state: PorState): PorVerdict {
    return { ...judgeAssociation(association(), CONTEXT), state };
  }

  test("any state yields to every state before it in the order", () => {
    POR_STATES.forEach((better, index) => {
      for (const worse of POR_STATES.slice(index + 1)) {
        expect(rollUp([inState(worse), inState(better)], TODAY).state).toBe(better);
        expect(rollUp([inState(better), inState(worse)], TODAY).state).toBe(better);
      }
    });
  });

  test("one verdict leads itself", () => {
    const alone = rollUp([inState("ours")], TODAY);
    expect(alone).toMatchObject({ state: "ours", counts: { ours: 1 } });
    expect(alone.lead.partnerId).toBe(GERMAN);
  });
});
