import { describe, expect, test } from "vitest";
import { judgeAssociation, judgeCustomer } from "../../../../lib/rules/record";
import { CUSTOMER_TEXTS, textsByChannel } from "../../../../lib/rules/record/customer-texts";
import {
  type AssociationChange,
  association,
  CONTEXT,
  customer,
  english,
  FRENCH,
  GERMAN,
  GLOBAL,
  ORGANISATION,
  STRANGER,
} from "./invented-facts";

const CLAIM = { mechanism: "CPOR", attribution: "CPOR", subscriptionEnd: undefined } as const;
const ADMIN = { mechanism: "DAP", attribution: "DAP" } as const;
const FOREIGN = {
  viewpoint: "customer",
  partnerId: STRANGER,
  globalPartnerId: undefined,
  status: undefined,
} as const;

/** The English words of the text for the customer, filled in; `undefined` where there is none. */
function textOf(change: AssociationChange, context = CONTEXT): string | undefined {
  const { textForCustomer } = judgeAssociation(association(change), context).nextStep;
  if (textForCustomer === undefined) return undefined;
  const words = english(textForCustomer.key) ?? "";
  return words.replace(/\{(\w+)\}/g, (gap, name: string) =>
    String(textForCustomer.data?.[name] ?? gap),
  );
}

describe("what the customer is asked to do", () => {
  test.each([
    ["a draft of a claim", { ...CLAIM, status: "Draft" }, /proof of execution.*signature/s, GERMAN],
    [
      "a claim that waits for proof",
      { ...CLAIM, status: "Partner action required", statusSince: "2026-07-10" },
      /template.*recent date/s,
      GERMAN,
    ],
    [
      "such a claim, rejected by its clock",
      { ...CLAIM, status: "Partner action required", statusSince: "2026-06-20" },
      /proof of execution/,
      GERMAN,
    ],
    [
      "such a claim of an unknown day",
      { ...CLAIM, status: "Partner action required" },
      /proof of execution/,
      GERMAN,
    ],
    [
      "a rejection of an unknown day",
      { ...CLAIM, status: "Rejected" },
      /proof of execution/,
      GERMAN,
    ],
    [
      "a rejection that may be disputed",
      { ...CLAIM, status: "Rejected", statusSince: "2026-07-01" },
      /may decline it at any time/,
      GERMAN,
    ],
    [
      "a claim that ends with its subscription",
      { ...CLAIM, status: "Approved", subscriptionEnd: "2026-08-01", product: "Dynamics 365" },
      /new one needs a new claim/,
      GERMAN,
    ],
    [
      "somebody else's claim",
      { ...CLAIM, ...FOREIGN, mechanism: "CPOR" },
      /proof of execution/,
      GERMAN,
    ],
    [
      "a lost CSP subscription",
      { mechanism: "CSP", status: "Churned" },
      /reseller relationship.*transferred/s,
      GERMAN,
    ],
    [
      "an admin relationship to approve",
      { ...ADMIN, status: "approvalPending" },
      /Partner relationships.*two years at most.*not make us your partner of record/s,
      "administrator",
    ],
    [
      "an admin relationship about to end",
      { ...ADMIN, status: "expiring" },
      /about to end.*Partner relationships/s,
      "new request",
    ],
    [
      "a change of channel partner",
      { status: "In progress", statusSince: "2026-07-12" },
      /10 days to accept.*90 days after it was started/s,
      "In progress",
    ],
    [
      "a change in its grace period",
      { status: "Grace period", statusSince: "2026-07-01" },
      /does not show in the Azure portal/,
      "Grace period",
    ],
    [
      "a subscription that is not paid",
      { status: "Suspended", product: "Microsoft 365" },
      /renewed or paid/,
      "Suspended",
    ],
    [
      "such a subscription without a product",
      { status: "Suspended", product: undefined },
      /renewed or paid/,
      "860697e3-0000-4000-8000-000000000001",
    ],
    ["a DPOR gone", { absentAsOf: "2026-07-12" }, /Your products/, GERMAN],
    [
      "a DPOR gone from Azure",
      { absentAsOf: "2026-07-12", product: "Microsoft Azure" },
      /Azure portal.*Only an owner/s,
      GERMAN,
    ],
    [
      "a PAL gone from Azure",
      { absentAsOf: "2026-07-12", mechanism: "PAL", product: "Microsoft Azure" },
      /role other than Reader/,
      GERMAN,
    ],
    [
      "a PAL gone elsewhere",
      { absentAsOf: "2026-07-12", mechanism: "PAL", product: "Power Apps" },
      /account in your tenant/,
      GERMAN,
    ],
  ] as const)("for %s", (_name, change: AssociationChange, says, names) => {
    const words = textOf(change);
    expect(words).toMatch(says);
    expect(words).toContain(names);
    expect(words).not.toMatch(/\{\w+\}/);
  });

  test.each([
    ["nothing is wrong", {}],
    ["Microsoft reviews a claim", { ...CLAIM, status: "Under review", statusSince: "2026-07-10" }],
    [
      "a CSP subscription is not paid: the seller bills it",
      { mechanism: "CSP", status: "Warning" },
    ],
    [
      "such a subscription is shown as DPOR",
      { mechanism: "DPOR", salesChannel: "CSP", status: "Warning" },
    ],
    [
      "nothing names the subscription",
      { status: "Warning", product: undefined, subscriptionId: undefined },
    ],
    [
      "a CSP subscription ends: the seller renews it",
      { mechanism: "CSP", subscriptionEnd: "2026-08-01" },
    ],
    [
      "a claim for a workload stays",
      { ...CLAIM, status: "Approved", subscriptionEnd: "2026-08-01" },
    ],
    ["a link is that of our own account", { ...FOREIGN, mechanism: "PAL" }],
    ["our people change their own links", { mechanism: "PAL", partnerId: GLOBAL }],
  ] as const)("is nothing where %s", (_name, change: AssociationChange) => {
    expect(textOf(change)).toBeUndefined();
  });

  test("names the location that the claim names, else the one to give out", () => {
    const draft = { ...CLAIM, status: "Draft" } as const;
    expect(textOf({ ...draft, partnerId: FRENCH })).toContain(FRENCH);
    expect(textOf({ ...draft, partnerId: GLOBAL })).toContain(GERMAN);
  });

  test("is left out where it would have to name a Partner ID and there is none to give out", () => {
    const partnerIds = ORGANISATION.partnerIds.filter(({ role }) => role !== "PLA");
    const context = { ...CONTEXT, organisation: { ...ORGANISATION, partnerIds } };
    expect(textOf({ ...CLAIM, status: "Draft" }, context)).toBeUndefined();
    expect(textOf({ ...ADMIN, status: "created" }, context)).toMatch(/approve it/);
  });
});

describe("a customer of whom nothing is seen", () => {
  const nextStepOf = (relationship?: string) =>
    judgeCustomer({ customer: customer({ relationship }), associations: [] }, CONTEXT).lead
      .nextStep;

  test("gets a text for each way to buy, each with our Partner ID", () => {
    const texts = nextStepOf().textsByChannel ?? [];
    expect(texts.map(({ text }) => text.key.replace("rules.por.customerText.", ""))).toEqual([
      "dporMicrosoft365",
      "claimProof",
      "dporAzure",
      "palAzure",
      "cspSale",
      "channelPartner",
    ]);
    for (const { channel, text } of texts) {
      expect(english(channel.key)).toMatch(/\w/);
      expect(text.data).toEqual({ partnerId: GERMAN });
      expect(english(text.key)).toContain("{partnerId}");
    }
  });

  test("gets the text of a reseller first, where we are one", () => {
    const [first, ...others] = nextStepOf("Cloud Reseller").textsByChannel ?? [];
    expect(first?.text.key).toBe("rules.por.customerText.cspSale");
    expect(others).toHaveLength(5);
  });

  test("is told that the change of channel partner takes a number that we do not know", () => {
    const seller = textsByChannel(GERMAN, false).find(({ text }) =>
      text.key.endsWith("channelPartner"),
    );
    expect(english(seller?.channel.key ?? "")).toMatch(/with your PCN, not known here/);
    expect(english(seller?.text.key ?? "")).toContain("[our PCN]");
  });
});

test("every text names what it needs, and nothing else", () => {
  for (const { key, needs } of Object.values(CUSTOMER_TEXTS)) {
    const gaps = [...(english(key) ?? "").matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect([...new Set(gaps)].sort(), key).toEqual([...needs].sort());
  }
});
