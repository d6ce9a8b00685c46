import { describe, expect, test } from "vitest";
import { judgeAssociation, type RecordContext } from "../../../../lib/rules/record";
import { POR_STATES, type PorState } from "../../../../lib/rules/verdicts";
import {
  type AssociationChange,
  association,
  BOUGHT,
  CLOSED,
  CONTEXT,
  FRENCH,
  GERMAN,
  GLOBAL,
  ORGANISATION,
  OUR_TENANT,
  reasonsOf,
  STRANGER,
} from "./invented-facts";

function judge(change: AssociationChange, context: Partial<RecordContext> = {}) {
  return judgeAssociation(association(change), { ...CONTEXT, ...context });
}

/** Each row is the calm DPOR of our German location with these fields changed. */
const TABLE: readonly (readonly [
  name: string,
  change: AssociationChange,
  state: PorState,
  leadingReason: string,
])[] = [
  // Ours.
  ["DPOR on Microsoft 365 through an EA", {}, "ours", "oursInExport"],
  [
    "CSP tier 1",
    { mechanism: "CSP", attribution: "CSP Tier 1", cspTier: 1 },
    "ours",
    "oursInExport",
  ],
  [
    "CSP tier 2",
    { mechanism: "CSP", attribution: "CSP Tier2", cspTier: 2 },
    "ours",
    "oursInExport",
  ],
  ["PAL on Azure", { mechanism: "PAL", product: "Microsoft Azure" }, "ours", "oursInExport"],
  ["Azure subscription in state Open", { status: "Open" }, "ours", "oursInExport"],
  ["status in capitals", { status: "ACTIVE" }, "ours", "oursInExport"],
  ["approved claim", { mechanism: "CPOR", status: "Approved" }, "ours", "oursInExport"],
  ["CPOR row of Insights", { mechanism: "CPOR", status: "Active" }, "ours", "oursInExport"],
  ["ID that the settings do not know", { partnerId: STRANGER }, "ours", "oursInExport"],
  ["our CSP tenant instead of a Partner ID", { partnerId: OUR_TENANT }, "ours", "oursInExport"],
  ["read in the customer's tenant", { viewpoint: "customer" }, "ours", "oursOnPage"],
  [
    "read there without a status",
    { viewpoint: "customer", status: undefined },
    "ours",
    "oursOnPage",
  ],
  [
    "a location of ours that only its global ID betrays",
    { viewpoint: "customer", partnerId: STRANGER },
    "ours",
    "oursOnPage",
  ],
  [
    "end date passed 31 days before the evidence",
    { subscriptionEnd: "2026-05-31" },
    "ours",
    "oursInExport",
  ],
  [
    "end date passed long before the evidence, with auto-renew",
    { subscriptionEnd: "2024-01-01", autoRenew: true },
    "ours",
    "oursInExport",
  ],
  ["status with a day count", { status: "Active (24 days)" }, "ours", "oursInExport"],
  [
    "end date passed since, with auto-renew",
    { subscriptionEnd: "2026-07-10", autoRenew: true },
    "ours",
    "oursInExport",
  ],
  // Ours, wrong ID.
  ["deleted location", { partnerId: CLOSED }, "ours-wrong-id", "idRetired"],
  ["ID of a bought company", { partnerId: BOUGHT }, "ours-wrong-id", "idAcquired"],
  ["global ID on a DPOR", { partnerId: GLOBAL }, "ours-wrong-id", "idIsGlobal"],
  ["global ID on a PAL", { mechanism: "PAL", partnerId: GLOBAL }, "ours-wrong-id", "idIsGlobal"],
  ["global ID on CSP", { mechanism: "CSP", partnerId: GLOBAL }, "ours-wrong-id", "idIsGlobal"],
  ["global ID on a claim", { mechanism: "CPOR", partnerId: GLOBAL }, "ours-wrong-id", "idIsGlobal"],
  [
    "deleted location in the customer's tenant",
    { viewpoint: "customer", partnerId: CLOSED },
    "ours-wrong-id",
    "idRetired",
  ],
  // Duplicate.
  ["copy for the global account", { duplicateForPga: true }, "ours-duplicate", "duplicate"],
  ["a row that is no copy", { duplicateForPga: false }, "ours", "oursInExport"],
  [
    "copy under a deleted location",
    { duplicateForPga: true, partnerId: CLOSED },
    "ours-duplicate",
    "duplicate",
  ],
  // Pending.
  [
    "GDAP waiting for approval",
    { mechanism: "DAP", status: "approvalPending" },
    "pending",
    "accessPending",
  ],
  [
    "GDAP waiting, as the bulk tool spells it",
    { mechanism: "DAP", status: "ApprovalPending" },
    "pending",
    "accessPending",
  ],
  [
    "change of channel partner in progress",
    { status: "In progress" },
    "pending",
    "channelChangeInProgress",
  ],
  [
    "change of channel partner at Microsoft",
    { status: "Pending MS review" },
    "pending",
    "channelChangeAtMicrosoft",
  ],
  ["subscription not active yet", { status: "pending" }, "pending", "subscriptionPending"],
  ["subscription starting tomorrow", { subscriptionStart: "2026-07-16" }, "pending", "startsLater"],
  ["subscription starting today", { subscriptionStart: "2026-07-15" }, "ours", "oursInExport"],
  // At risk.
  ["ends in 60 days", { subscriptionEnd: "2026-09-13" }, "at-risk", "endingDpor"],
  ["ends in 61 days", { subscriptionEnd: "2026-09-14" }, "ours", "oursInExport"],
  [
    "ends in 60 days, renews",
    { subscriptionEnd: "2026-09-13", autoRenew: true },
    "ours",
    "oursInExport",
  ],
  [
    "ends in 60 days, does not renew",
    { subscriptionEnd: "2026-09-13", autoRenew: false },
    "at-risk",
    "endingDpor",
  ],
  ["CSP ends soon", { mechanism: "CSP", subscriptionEnd: "2026-08-01" }, "at-risk", "endingCsp"],
  [
    "PAL on an ending subscription",
    { mechanism: "PAL", subscriptionEnd: "2026-08-01" },
    "at-risk",
    "endingPal",
  ],
  [
    "claim on an ending Dynamics subscription",
    { mechanism: "CPOR", product: "Dynamics 365", subscriptionEnd: "2026-08-01" },
    "at-risk",
    "endingCpor",
  ],
  [
    "workload claim on an ending subscription",
    { mechanism: "CPOR", subscriptionEnd: "2026-08-01" },
    "at-risk",
    "endingCporWorkload",
  ],
  [
    "ended since, within a refresh",
    { subscriptionEnd: "2026-07-10" },
    "at-risk",
    "endPassedJustNow",
  ],
  ["suspended", { status: "Suspended" }, "at-risk", "subscriptionFaltering"],
  [
    "Azure subscription in its grace period",
    { status: "In Grace Period" },
    "at-risk",
    "subscriptionFaltering",
  ],
  [
    "change of channel partner in its grace period",
    { status: "Grace period", statusSince: "2026-07-10" },
    "at-risk",
    "channelChangeGrace",
  ],
  [
    "the same with its length",
    { status: "Grace period (90 days)", statusSince: "2026-07-10" },
    "at-risk",
    "channelChangeGrace",
  ],
  ["GDAP expiring", { mechanism: "DAP", status: "expiring" }, "at-risk", "accessEnding"],
  [
    "ends soon under a deleted location",
    { subscriptionEnd: "2026-08-01", partnerId: CLOSED },
    "at-risk",
    "endingDpor",
  ],
  // Lost.
  ["churned", { status: "Churned" }, "lost", "ended"],
  ["disabled", { status: "Disabled" }, "lost", "ended"],
  ["closed", { status: "Closed" }, "lost", "ended"],
  ["deleted", { status: "Deleted" }, "lost", "ended"],
  ["expired", { status: "Expired" }, "lost", "ended"],
  ["inactive", { status: "Inactive" }, "lost", "ended"],
  ["terminated GDAP", { mechanism: "DAP", status: "terminated" }, "lost", "ended"],
  ["gone from the newer export", { absentAsOf: "2026-07-12" }, "lost", "absent"],
  ["churned long ago", { status: "Churned", asOf: "2026-01-01" }, "lost", "ended"],
  [
    "gone, though auto-renew was on",
    { absentAsOf: "2026-07-12", autoRenew: true },
    "lost",
    "absent",
  ],
  ["churned copy", { status: "Churned", duplicateForPga: true }, "lost", "ended"],
  [
    "suspended and long past its end",
    { status: "Suspended", subscriptionEnd: "2026-06-13" },
    "lost",
    "endedByDate",
  ],
  [
    "suspended and just past its end",
    { status: "Suspended", subscriptionEnd: "2026-06-14" },
    "at-risk",
    "subscriptionFaltering",
  ],
  [
    "no status and long past its end",
    { status: undefined, subscriptionEnd: "2026-06-13" },
    "lost",
    "endedByDate",
  ],
  // Retired.
  ["Advisor", { mechanism: "POR", attribution: "Advisor" }, "retired-mechanism", "retiredAdvisor"],
  [
    "classic POR sold by an Advisor",
    { mechanism: "POR", attribution: "POR", salesChannel: "Advisor" },
    "retired-mechanism",
    "retiredAdvisor",
  ],
  ["classic POR", { mechanism: "POR", attribution: "POR" }, "retired-mechanism", "retiredClassic"],
  [
    "OSA form",
    { mechanism: "POR", attribution: "OSA form" },
    "retired-mechanism",
    "retiredOsaForm",
  ],
  ["DAP", { mechanism: "DAP", attribution: "DAP" }, "retired-mechanism", "retiredDap"],
  [
    "DAP under the global ID",
    { mechanism: "DAP", partnerId: GLOBAL },
    "retired-mechanism",
    "retiredDap",
  ],
  ["DPOR sold by an Advisor keeps counting", { salesChannel: "Advisor" }, "ours", "oursInExport"],
  [
    "classic POR starting tomorrow",
    { mechanism: "POR", attribution: "POR", subscriptionStart: "2026-07-16" },
    "retired-mechanism",
    "retiredClassic",
  ],
  [
    "DAP on a suspended subscription",
    { mechanism: "DAP", status: "Suspended" },
    "retired-mechanism",
    "retiredDap",
  ],
  [
    "DAP without a status",
    { mechanism: "DAP", status: undefined },
    "retired-mechanism",
    "retiredDap",
  ],
  // Someone else.
  [
    "a stranger's ID on the customer's page",
    { viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined },
    "someone-else",
    "someoneElse",
  ],
  [
    "a stranger's ID and global ID",
    { viewpoint: "customer", partnerId: STRANGER, globalPartnerId: "7000000" },
    "someone-else",
    "someoneElse",
  ],
  [
    "a stranger's, in force",
    { viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined, status: undefined },
    "someone-else",
    "someoneElse",
  ],
  [
    "a stranger's, suspended",
    { viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined, status: "Suspended" },
    "someone-else",
    "someoneElse",
  ],
  // Unknown.
  ...["Removed", "Canceled", "Rejected", "Completed", "Pending", "Active (removed)"].map(
    (status) =>
      [
        `a stranger's, ${status}`,
        { viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined, status },
        "unknown",
        "foreignStatus",
      ] as const,
  ),
  ...["Rejected", "Rejected final", "Under review"].map(
    (status) =>
      [
        `a stranger's claim, ${status}`,
        {
          mechanism: "CPOR",
          viewpoint: "customer",
          partnerId: STRANGER,
          globalPartnerId: undefined,
          status,
        },
        "unknown",
        "foreignStatus",
      ] as const,
  ),
  [
    "a stranger's, long past its end",
    {
      viewpoint: "customer",
      partnerId: STRANGER,
      globalPartnerId: undefined,
      subscriptionEnd: "2024-01-01",
    },
    "unknown",
    "foreignPastEnd",
  ],
  ...[
    "Active (cancelled)",
    "Active (24 days late)",
    "Active (24 days) cancelled",
    "Active (24 days) (cancelled)",
    "Active 已取消",
    "Active†",
    "Äctive",
    "Active, cancelled",
    "Active?",
    "(24 days)",
    "",
  ].map((status) => [`the status ${status}`, { status }, "unknown", "statusUnknown"] as const),
  [
    "active long past its end",
    { asOf: "2026-07-15", subscriptionEnd: "2024-01-01" },
    "unknown",
    "statusContradictsEnd",
  ],
  [
    "active 32 days past its end",
    { subscriptionEnd: "2026-05-30" },
    "unknown",
    "statusContradictsEnd",
  ],
  [
    "the same, and it does not renew",
    { subscriptionEnd: "2026-05-30", autoRenew: false },
    "unknown",
    "statusContradictsEnd",
  ],
  [
    "read in the customer's tenant without a status, long past its end",
    { viewpoint: "customer", status: undefined, subscriptionEnd: "2026-05-30" },
    "unknown",
    "shownLongAfterEnd",
  ],
  [
    "no status, starting tomorrow",
    { status: undefined, subscriptionStart: "2026-07-16" },
    "unknown",
    "statusMissing",
  ],
  [
    "only our global ID on the customer's page",
    { viewpoint: "customer", partnerId: undefined },
    "unknown",
    "customerPageWithoutId",
  ],
  ["no attribution", { mechanism: null, attribution: undefined }, "unknown", "attributionMissing"],
  [
    "no attribution, Advisor channel",
    { mechanism: null, attribution: undefined, salesChannel: "Advisor" },
    "unknown",
    "attributionMissing",
  ],
  [
    "an attribution that we do not know",
    { mechanism: null, attribution: "XPOR" },
    "unknown",
    "attributionUnknown",
  ],
  [
    "the same, gone",
    { mechanism: null, attribution: "XPOR", status: "Churned" },
    "unknown",
    "attributionUnknown",
  ],
  ["a status that we do not know", { status: "Sleeping" }, "unknown", "statusUnknown"],
  ["no status", { status: undefined }, "unknown", "statusMissing"],
  ["no Partner ID", { partnerId: undefined }, "unknown", "partnerIdMissing"],
  ["neither", { status: undefined, partnerId: undefined }, "unknown", "statusMissing"],
  [
    "no Partner ID on the customer's page",
    { viewpoint: "customer", partnerId: undefined, globalPartnerId: undefined },
    "unknown",
    "customerPageWithoutId",
  ],
  [
    "a stranger's association that has ended",
    { viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined, status: "Deleted" },
    "unknown",
    "foreignEnded",
  ],
  ["evidence 92 days old", { asOf: "2026-04-14" }, "ours", "oursInExport"],
  ["evidence 93 days old", { asOf: "2026-04-13" }, "unknown", "evidenceStale"],
  [
    "stale and a stranger's",
    { asOf: "2026-04-13", viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined },
    "unknown",
    "evidenceStale",
  ],
  ["evidence of tomorrow", { asOf: "2026-07-16" }, "ours", "oursInExport"],
  ["evidence of the day after tomorrow", { asOf: "2026-07-17" }, "unknown", "evidenceFromFuture"],
  [
    "churned in the future",
    { asOf: "2026-07-17", status: "Churned" },
    "unknown",
    "evidenceFromFuture",
  ],
  ["gone in the future", { absentAsOf: "2026-07-17" }, "unknown", "evidenceFromFuture"],
  [
    "ended since, longer than a refresh",
    { asOf: "2026-05-01", subscriptionEnd: "2026-06-13" },
    "unknown",
    "endPassedSince",
  ],
  [
    "ended since, a refresh ago",
    { asOf: "2026-05-01", subscriptionEnd: "2026-06-14" },
    "at-risk",
    "endPassedJustNow",
  ],
  [
    "change of channel partner completed",
    { status: "Completed" },
    "unknown",
    "channelChangeUnclear",
  ],
  ["change of channel partner canceled", { status: "Canceled" }, "unknown", "channelChangeUnclear"],
];

describe("judgeAssociation", () => {
  test.each(TABLE)("%s", (_name, change, state, leadingReason) => {
    const verdict = judge(change);
    expect(verdict.state).toBe(state);
    expect(reasonsOf(verdict)[0]).toBe(leadingReason);
  });

  test("the table reaches every state of an association", () => {
    const reached = new Set(TABLE.map(([, , state]) => state));
    // A customer without associations is `not-seen`; an association cannot be.
    expect(POR_STATES.filter((state) => !reached.has(state))).toEqual(["not-seen"]);
  });

  test("tells what it is about, and as of when", () => {
    expect(judge({ since: "2025-11-03" })).toMatchObject({
      mechanism: "DPOR",
      attribution: "DPOR",
      partnerId: GERMAN,
      since: "2025-11-03",
      product: "Microsoft 365",
      sku: "M365 E3",
      asOf: "2026-07-01",
      evidenceFile: "subscriptions.csv",
    });
  });

  test("the subscription's start is not the association's", () => {
    const verdict = judge({ subscriptionStart: "2024-01-01" });
    expect(verdict).not.toHaveProperty("since");
    expect(reasonsOf(verdict)).not.toContain("creditFromSince");
    expect(reasonsOf(judge({ since: "2025-11-03" }))).toContain("creditFromSince");
  });

  test("evidence that contradicts itself is shown with both sides", () => {
    const { reasons, nextStep } = judge({ subscriptionEnd: "2024-01-01" });
    expect(reasons[0]?.data).toEqual({ status: "Active", end: "2024-01-01", asOf: "2026-07-01" });
    expect(nextStep.where?.key).toBe("rules.por.where.downloadsHub");
  });

  test("a status that is not understood is shown as it came", () => {
    const status = "Active (cancelled)";
    expect(judge({ status }).reasons[0]?.data).toEqual({ status });
  });

  test("CSP by a TPOR value is less sure than CSP by its own name", () => {
    const named = judge({ mechanism: "CSP", attribution: "CSP Tier 1" });
    expect(named.rule.confidence).toBe("verified");
    for (const attribution of ["TPOR-DIR", "TPOR-IND", "tpor_dir"]) {
      const transacting = judge({ mechanism: "CSP", attribution });
      expect(transacting.state).toBe("ours");
      expect(transacting.rule.confidence).toBe("secondary");
      expect(transacting.countsToward.map(({ counts }) => counts)).toEqual(
        named.countsToward.map(({ counts }) => counts),
      );
      expect(transacting.countsToward.map(({ confidence }) => confidence)).not.toContain(
        "verified",
      );
    }
  });

  test("nobody is someone else while our own IDs are not set", () => {
    const organisation = { ...ORGANISATION, partnerIds: [] };
    const verdict = judge({ viewpoint: "customer", partnerId: STRANGER }, { organisation });
    expect(verdict.state).toBe("unknown");
    expect(reasonsOf(verdict)).toEqual(["ownIdsNotSet"]);
  });

  test("the same context serves another day after it was changed", () => {
    const context = { ...CONTEXT };
    expect(judgeAssociation(association(), context).state).toBe("ours");
    context.today = "2026-12-24";
    expect(judgeAssociation(association(), context).state).toBe("unknown");
  });
});

describe("another country's location", () => {
  const inFrance = { customerCountry: "FR" };

  test("is the wrong one where we have a location in the customer's country", () => {
    const verdict = judge({ partnerId: GERMAN }, inFrance);
    expect(verdict.state).toBe("ours-wrong-id");
    expect(verdict.reasons[0]).toEqual({
      key: "rules.por.reason.idOfOtherCountry",
      data: {
        partnerId: GERMAN,
        country: "DE",
        customerCountry: "FR",
        betterPartnerId: FRENCH,
      },
    });
    // Scoring is worldwide, so the credit itself is not in doubt.
    expect(verdict.countsToward).toEqual(judge({}).countsToward);
  });

  test.each([
    ["the location of that country", FRENCH, "FR"],
    ["no location of ours there", GERMAN, "JP"],
    ["no country known", GERMAN, undefined],
  ])("is no mistake: %s", (_name, partnerId, customerCountry) => {
    const context = customerCountry === undefined ? {} : { customerCountry };
    expect(judge({ partnerId }, context).state).toBe("ours");
  });

  test("is no mistake where our only location there is closed", () => {
    const partnerIds = ORGANISATION.partnerIds.map((own) =>
      own.id === FRENCH ? { ...own, role: "retired" as const } : own,
    );
    const context = { organisation: { ...ORGANISATION, partnerIds }, customerCountry: "FR" };
    expect(judge({ partnerId: GERMAN }, context).state).toBe("ours");
  });
});

describe("remarks that leave the state alone", () => {
  test.each([
    ["ID not in the settings", { partnerId: STRANGER }, "idNotInSettings"],
    [
      "a location by the settings, the same as the global one by the data",
      { globalPartnerId: GERMAN },
      "idEqualsGlobal",
    ],
    ["a tenant GUID", { partnerId: OUR_TENANT }, "idIsTenantGuid"],
    ["36 days old", { asOf: "2026-06-09" }, "evidenceAgeing"],
    ["no end date", { subscriptionEnd: undefined }, "endNotTold"],
    ["active after its end", { subscriptionEnd: "2026-05-31" }, "activeAfterEnd"],
    ["renewed since", { subscriptionEnd: "2026-07-10", autoRenew: true }, "renewedSince"],
    ["DPOR on a CSP channel", { salesChannel: "CSP indirect" }, "dporOnCspChannel"],
    ["DPOR on Azure through an EA", { product: "Microsoft Azure" }, "dporNotCarriedOver"],
    ["Advisor channel", { salesChannel: "Advisor" }, "advisorChannel"],
    [
      "claim on a CSP channel",
      { mechanism: "CPOR", product: "Dynamics 365", salesChannel: "CSP" },
      "cporOnCspChannel",
    ],
  ] as const)("%s", (_name, change: AssociationChange, reason) => {
    const verdict = judge(change);
    expect(verdict.state).toBe("ours");
    expect(reasonsOf(verdict)).toContain(reason);
  });

  test.each([
    ["ID not in the settings", "idNotInSettings"],
    ["the same ID as the global one", "idEqualsGlobal"],
    ["age", "evidenceAgeing"],
    ["end date", "endNotTold"],
    ["CSP channel", "dporOnCspChannel"],
  ])("nothing on %s without cause", (_name, reason) => {
    expect(reasonsOf(judge({ asOf: "2026-06-10" }))).not.toContain(reason);
  });

  test("Azure has no term, so a missing end date is no gap", () => {
    const verdict = judge({ product: "Microsoft Azure", subscriptionEnd: undefined });
    expect(reasonsOf(verdict)).not.toContain("endNotTold");
  });

  test("a wrong ID is named beside what runs out, and beside a copy", () => {
    for (const change of [{ subscriptionEnd: "2026-08-01" }, { duplicateForPga: true }]) {
      expect(reasonsOf(judge({ ...change, partnerId: CLOSED }))).toContain("idRetired");
    }
  });

  test("a wrong ID is named once", () => {
    const reasons = reasonsOf(judge({ partnerId: CLOSED }));
    expect(reasons.filter((reason) => reason === "idRetired")).toHaveLength(1);
  });
});

test("an unknown ID that equals the global one is remarked while no global account is set", () => {
  const partnerIds = ORGANISATION.partnerIds.filter(({ role }) => role !== "PGA");
  const verdict = judge(
    { partnerId: STRANGER, globalPartnerId: STRANGER },
    { organisation: { ...ORGANISATION, partnerIds } },
  );
  expect(verdict.state).toBe("ours");
  expect(reasonsOf(verdict)).toContain("idEqualsGlobal");
});

describe("a row of an export that names another global account", () => {
  const OTHER = { partnerId: STRANGER, globalPartnerId: "8888888" };

  test.each([
    ["Active", STRANGER],
    ["Churned", STRANGER],
    ["Active", undefined],
  ])("is unknown, with status %s under %s", (status, partnerId) => {
    expect(judge({ ...OTHER, partnerId, status })).toMatchObject({
      state: "unknown",
      reasons: [
        { key: "rules.por.reason.otherGlobalAccount", data: { globalPartnerId: "8888888" } },
      ],
      nextStep: {
        who: "us",
        what: { key: "rules.por.next.checkGlobalAccount" },
        where: { key: "rules.por.where.settings" },
      },
      rule: { id: "POR.GLOBAL.1v1" },
    });
  });

  test("is ours under a location of ours, or while no global account is set", () => {
    expect(judge({ ...OTHER, partnerId: GERMAN }).state).toBe("ours");
    const partnerIds = ORGANISATION.partnerIds.filter(({ role }) => role !== "PGA");
    expect(judge(OTHER, { organisation: { ...ORGANISATION, partnerIds } }).state).toBe("ours");
  });
});

describe("a blank identifier", () => {
  test.each(["", "  "])("%j is none", (partnerId) => {
    const verdict = judge({ partnerId });
    expect(verdict.state).toBe("unknown");
    expect(reasonsOf(verdict)).toEqual(["partnerIdMissing"]);
    expect(verdict).not.toHaveProperty("partnerId");
    expect(judge({ partnerId: STRANGER, globalPartnerId: partnerId }).state).toBe("ours");
    expect(judge({ partnerId: GERMAN, globalPartnerId: partnerId }).partnerId).toBe(GERMAN);
  });
});

describe("a date that has not come yet", () => {
  test.each([
    ["since", "sinceFromFuture", "2026-07-16", "2026-07-17"],
    ["statusSince", "statusSinceFromFuture", "2026-07-16", "2026-07-17"],
  ] as const)("%s after tomorrow is unknown", (field, reason, believable, later) => {
    expect(judge({ [field]: believable }).state).toBe("ours");
    const verdict = judge({ [field]: later });
    expect(verdict.state).toBe("unknown");
    expect(verdict.reasons).toEqual([
      { key: `rules.por.reason.${reason}`, data: { since: later, today: "2026-07-15" } },
    ]);
    expect(verdict.nextStep.what.key).toBe("rules.por.next.checkDates");
  });

  test("gives no longer to dispute a rejection", () => {
    const verdict = judge({ mechanism: "CPOR", status: "Rejected", statusSince: "2026-10-22" });
    expect(verdict.state).toBe("unknown");
    expect(verdict).not.toHaveProperty("deadline");
  });
});

describe("a DPOR under a customer agreement", () => {
  const creditAndPay = (change: AssociationChange) =>
    judge(change)
      .countsToward.slice(0, 2)
      .map(({ counts, detail }) => [counts, detail?.key.replace("rules.por.counts.", "")]);

  test.each([
    ["MCA", { product: "Microsoft Azure", salesChannel: " MCA " }],
    ["the product", { product: "Azure plan", salesChannel: undefined }],
    ["the SKU", { product: undefined, sku: "Azure plan", salesChannel: "Direct" }],
  ] as const)("on Azure, told by %s, proves nothing, and PAL is the way", (_name, change) => {
    expect(creditAndPay(change)).toEqual([
      ["unknown", "dporOnAzureAgreement"],
      ["unknown", "dporOnAzureAgreement"],
    ]);
    expect(reasonsOf(judge(change))).toContain("dporOnAzureAgreement");
    const lost = judge({ ...change, status: "Churned" });
    expect(reasonsOf(lost)).toContain("dporOnAzureAgreement");
    expect(lost.nextStep).toMatchObject({
      who: "us",
      what: { key: "rules.por.next.winBackPal" },
      textForCustomer: { key: "rules.por.customerText.palAzure" },
    });
  });

  test("on anything else is one that the pages disagree on", () => {
    const change = { salesChannel: "MCA" };
    expect(creditAndPay(change)).toEqual([
      ["unknown", "dporDisputed"],
      ["no", "dporUnpaid"],
    ]);
    const verdict = judge(change);
    expect(verdict.state).toBe("ours");
    expect(verdict.rule).toMatchObject({ id: "POR.DPOR.MCA.1v1", conflict: true });
    expect(reasonsOf(verdict)).toContain("dporDisputed");
    expect(judge({ ...change, status: "Churned" }).nextStep.what.key).toBe(
      "rules.por.next.followDpor",
    );
  });

  test("is no matter of other agreements or mechanisms", () => {
    expect(creditAndPay({ product: "Microsoft Azure", salesChannel: "Direct" })[0]?.[0]).toBe(
      "yes",
    );
    expect(creditAndPay({ mechanism: "PAL", product: "Azure plan" })[0]).toEqual([
      "partly",
      "palAzure",
    ]);
  });
});

describe("what counts", () => {
  function counts(change: AssociationChange) {
    return Object.fromEntries(
      judge(change).countsToward.map((entry) => [entry.what, entry.counts]),
    );
  }

  test("by the table for what stands", () => {
    expect(counts({ product: "Microsoft Azure" })).toMatchObject({
      designation: "yes",
      incentive: "no",
    });
  });

  test("a copy counts for no designation", () => {
    expect(counts({ duplicateForPga: true })).toMatchObject({ designation: "no" });
  });

  test("under a doubtful ID it is open", () => {
    expect(counts({ partnerId: GLOBAL })).toMatchObject({
      designation: "unknown",
      incentive: "no",
      "customer-reporting": "yes",
    });
  });

  test.each([
    ["not yet", { mechanism: "CPOR", status: "Under review" }],
    ["no more", { status: "Churned" }],
    ["for another", { viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined }],
  ] as const)("nothing: %s", (_name, change) => {
    expect(new Set(Object.values(counts(change)))).toEqual(new Set(["no"]));
  });

  test.each([
    "In progress",
    "Accepted",
    "Pending MS review",
    "Cancellation in progress",
    "Grace period (90 days)",
    "Declined",
    "Canceled",
    "Completed",
  ])("nobody knows while a change of channel partner is %s", (status) => {
    expect(new Set(Object.values(counts({ status })))).toEqual(new Set(["unknown"]));
  });

  test.each([
    ["Microsoft 365", "CSP"],
    ["Microsoft Azure", "CSP indirect"],
    ["Dynamics 365", "Direct/CSP"],
  ])("nobody knows for a DPOR on %s sold through %s", (product, salesChannel) => {
    const verdict = judge({ product, salesChannel });
    expect(verdict.state).toBe("ours");
    expect(reasonsOf(verdict)).toContain("dporOnCspChannel");
    for (const { what, counts: answer, detail } of verdict.countsToward) {
      if (what !== "designation" && what !== "incentive") continue;
      expect(answer).toBe("unknown");
      expect(detail?.key).toBe("rules.por.counts.dporOnCsp");
    }
  });

  test("nobody knows for what is unknown", () => {
    expect(new Set(Object.values(counts({ status: undefined })))).toEqual(new Set(["unknown"]));
  });
});
