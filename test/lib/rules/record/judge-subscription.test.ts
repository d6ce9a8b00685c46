import { describe, expect, test } from "vitest";
import { judgeCustomer, judgeSubscription } from "../../../../lib/rules/record";
import { association, CONTEXT, claim, customer, reasonsOf } from "./invented-facts";

const ONE = "860697e3-0000-4000-8000-000000000001";
const OTHER = "860697e3-0000-4000-8000-000000000002";
const NOBODYS = "860697e3-0000-4000-8000-000000000009";

const ended = association({ subscriptionId: OTHER, status: "Churned" });
const facts = { customer: customer(), associations: [association(), ended, claim()] };

describe("one subscription of a customer", () => {
  test.each([
    [ONE, "ours"],
    [ONE.toUpperCase(), "ours"],
    [OTHER, "lost"],
    [NOBODYS, "unknown"],
  ])("%s is judged by what names it alone: %s", (subscriptionId, state) => {
    expect(judgeSubscription(facts, subscriptionId, CONTEXT).state).toBe(state);
  });

  test("is judged as a customer with nothing else would be", () => {
    const alone = { customer: facts.customer, associations: [ended] };
    expect(judgeSubscription(facts, OTHER, CONTEXT)).toEqual(judgeCustomer(alone, CONTEXT));
  });

  test("that nobody names is neither ours nor not seen, whatever else the customer has", () => {
    const { lead, associations } = judgeSubscription(facts, NOBODYS, CONTEXT);
    expect(associations).toEqual([]);
    expect(lead).toMatchObject({ state: "unknown", subscriptionId: NOBODYS, asOf: "2026-07-02" });
    expect(reasonsOf(lead)).toEqual([
      "subscriptionNotInExports",
      "subscriptionByOtherId",
      "associationsWithoutSubscription",
    ]);
    expect(lead.reasons[2]?.count).toBe(1);
    expect(lead.nextStep.where?.key).toBe("rules.por.where.downloadsHub");
  });

  test("says so when no subscription export names the customer", () => {
    const [listed] = facts.customer.evidence;
    if (!listed) throw new Error("no evidence");
    const unlisted = { customer: customer({ evidence: [listed] }), associations: [] };
    expect(reasonsOf(judgeSubscription(unlisted, ONE, CONTEXT).lead)).toEqual([
      "subscriptionNotInExports",
      "subscriptionByOtherId",
      "notInSubscriptions",
    ]);
  });
});
