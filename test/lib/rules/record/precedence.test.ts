import { describe, expect, test } from "vitest";
import type { Association } from "../../../../lib/rules/facts";
import { judgeAssociation, judgeCustomer, PRECEDENCE } from "../../../../lib/rules/record";
import {
  association,
  BOUGHT,
  CLOSED,
  CONTEXT,
  customer,
  english,
  keysOf,
  reasonsOf,
} from "./invented-facts";

const PRECEDENCE_WORDS = [
  "cporBeatsDpor",
  "cporHoldsCredit",
  "cporOsaBeatsDpor",
  "cporOsaHoldsCredit",
  "cporOsuBeatsDpor",
  "cporOsuHoldsCredit",
  "cspHidesPal",
  "dporAndPal",
];

function saidOf(...associations: readonly Association[]) {
  return judgeCustomer({ customer: customer(), associations }, CONTEXT).associations.map(
    (verdict) => reasonsOf(verdict).filter((reason) => PRECEDENCE_WORDS.includes(reason)),
  );
}

const azure = { product: "Microsoft Azure", subscriptionEnd: undefined } as const;
const dpor = association();
const cpor = (cporKind?: Association["cporKind"]) =>
  association({ mechanism: "CPOR", attribution: "CPOR", cporKind });

describe("the table", () => {
  test.each([
    ["cporAndDpor", "POR.PRECEDENCE.CPOR-DPOR.1v1", ["PC21"], "verified", "2021-07"],
    ["dporAndPal", "POR.PRECEDENCE.DPOR-PAL.1v1", ["AZISSUE"], "verified", "2019-01-30"],
    ["cspAndPal", "POR.PRECEDENCE.CSP-PAL.1v1", ["AZCITADEL"], "secondary", "2025-10"],
    ["duplicate", "POR.DUPLICATE.1v1", ["PC23"], "verified", "2023-10-23"],
    ["bestPerMetric", "POR.PRECEDENCE.BEST.1v1", ["PC23"], "verified", "2023-10-23"],
    ["cspShownAsDpor", "POR.PRECEDENCE.CSP-AS-DPOR.1v1", ["PC23"], "verified", "2023-10-23"],
    ["cspSeller", "POR.PRECEDENCE.SELLER.1v1", ["TCCSP", "PC23"], "secondary", "2023-10-23"],
    ["azureMoved", "POR.PRECEDENCE.AZURE-MOVED.1v1", ["PC23"], "verified", "2023-10-23"],
    ["reportsDisagree", "POR.PRECEDENCE.REPORTS.1v1", ["PC23"], "derived", "2023-10-23"],
    ["accountMerged", "POR.ID.ACQUIRED.1v1", ["KVMERGE"], "derived", "2023"],
    ["locationDeleted", "POR.ID.RETIRED.1v1", ["PC23"], "verified", "2023-10-23"],
  ] as const)("%s", (name, id, sources, confidence, verifiedAsOf) => {
    const { situation, outcome, ...rule } = PRECEDENCE[name];
    expect(rule).toMatchObject({ id, sources, confidence, verifiedAsOf });
    expect(english(situation)).toBeTypeOf("string");
    expect(english(outcome)).toBeTypeOf("string");
  });

  test("has these rows and no others", () => expect(Object.keys(PRECEDENCE)).toHaveLength(11));
});

describe("a claim and a DPOR on one subscription", () => {
  test.each([
    [undefined, "cporBeatsDpor", "cporHoldsCredit"],
    ["RevRec", "cporBeatsDpor", "cporHoldsCredit"],
    ["RevRec Performance", "cporBeatsDpor", "cporHoldsCredit"],
    ["OSA", "cporOsaBeatsDpor", "cporOsaHoldsCredit"],
    ["OSU", "cporOsuBeatsDpor", "cporOsuHoldsCredit"],
  ] as const)("kind %s: %s, %s", (kind, onDpor, onClaim) => {
    expect(saidOf(dpor, cpor(kind))).toEqual([[onDpor], [onClaim]]);
    expect(saidOf(cpor(kind), dpor)).toEqual([[onClaim], [onDpor]]);
  });

  test("two kinds of claim both say what they take", () => {
    expect(saidOf(dpor, cpor("OSA"), cpor("OSU"))[0]).toEqual([
      "cporOsaBeatsDpor",
      "cporOsuBeatsDpor",
    ]);
  });
});

describe("on one Azure subscription", () => {
  const onAzure = association(azure);
  const pal = association({ ...azure, mechanism: "PAL", attribution: "PAL" });
  const csp = association({ ...azure, mechanism: "CSP", attribution: "CSP Tier 2" });
  const tpor = association({ ...azure, mechanism: "CSP", attribution: "TPOR-IND" });

  test("a DPOR and a PAL both stand", () => {
    expect(saidOf(onAzure, pal)).toEqual([["dporAndPal"], ["dporAndPal"]]);
  });

  test.each([csp, tpor])("CSP hides a PAL", (sale) => {
    expect(saidOf(sale, pal)).toEqual([["cspHidesPal"], ["cspHidesPal"]]);
  });

  test("all three say all there is to say", () => {
    expect(saidOf(onAzure, pal, csp)).toEqual([
      ["dporAndPal"],
      ["dporAndPal", "cspHidesPal"],
      ["cspHidesPal"],
    ]);
  });
});

describe("nothing is said", () => {
  test.each([
    ["of one mechanism twice", [dpor, dpor]],
    ["of two that do not meet", [dpor, association({ mechanism: "CSP", attribution: "CSP" })]],
    ["on two subscriptions", [dpor, { ...cpor(), subscriptionId: "another" }]],
    ["without a subscription", [{ ...dpor, subscriptionId: undefined }, cpor()]],
    ["of one that has ended", [dpor, { ...cpor(), status: "Rejected final" }]],
    [
      "of an attribution that nobody knows",
      [dpor, association({ mechanism: null, attribution: "X" })],
    ],
  ] as readonly [string, Association[]][])("%s", (_name, facts) => {
    expect(saidOf(...facts)).toEqual([[], []]);
  });
});

test("what meets at risk or under a wrong ID is told, too", () => {
  expect(saidOf(association({ partnerId: CLOSED }), cpor())[0]).toEqual(["cporBeatsDpor"]);
  expect(saidOf(association({ subscriptionEnd: "2026-07-20" }), cpor())[0]).toEqual([
    "cporBeatsDpor",
  ]);
});

describe("the checks take rule and words from the table", () => {
  const judge = (change: Parameters<typeof association>[0]) =>
    judgeAssociation(association(change), CONTEXT);

  test("a copy counts once for the global account", () => {
    const verdict = judge({ duplicateForPga: true });
    expect(verdict.rule).toBe(PRECEDENCE.duplicate);
    expect(verdict.reasons[0]).toEqual({ key: PRECEDENCE.duplicate.outcome });
  });

  test("a deleted location loses what it had", () => {
    const verdict = judge({ partnerId: CLOSED });
    expect(verdict.rule).toBe(PRECEDENCE.locationDeleted);
    expect(verdict.reasons[0]).toEqual({
      key: "rules.por.reason.idRetired",
      data: { partnerId: CLOSED },
    });
  });

  test("a merged account keeps it", () => {
    const verdict = judge({ partnerId: BOUGHT });
    expect(verdict.rule).toBe(PRECEDENCE.accountMerged);
    expect(verdict.reasons[0]).toEqual({
      key: "rules.por.reason.idAcquired",
      data: { partnerId: BOUGHT },
    });
  });

  test("CSP shown as DPOR is a known error", () => {
    expect(judge({ salesChannel: "CSP" }).reasons).toContainEqual({
      key: "rules.por.reason.dporOnCspChannel",
      data: { salesChannel: "CSP" },
    });
  });

  test("who does the work cannot claim what a CSP seller sold", () => {
    const verdict = judge({
      mechanism: "CPOR",
      attribution: "CPOR",
      product: "Dynamics 365",
      salesChannel: "CSP",
    });
    expect(verdict.reasons).toContainEqual({
      key: "rules.por.reason.cporOnCspChannel",
      data: { salesChannel: "CSP" },
    });
  });

  test.each([
    ["CSP", "Microsoft Azure", true],
    ["CSP", "Microsoft 365", false],
    ["PAL", "Microsoft Azure", false],
  ] as const)(
    "a lost %s on %s may have moved to another partner: %s",
    (mechanism, product, said) => {
      const verdict = judge({ mechanism, attribution: mechanism, product, status: "Churned" });
      expect(verdict.state).toBe("lost");
      expect(keysOf(verdict.reasons).includes("azureMoved")).toBe(said);
    },
  );
});
