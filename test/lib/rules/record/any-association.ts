/** Associations of every kind that the rules may meet, for properties. */
import fc from "fast-check";
import { addDays } from "../../../../lib/rules/calendar-day";
import { type Association, MECHANISMS } from "../../../../lib/rules/facts";
import type { PorState } from "../../../../lib/rules/verdicts";
import {
  BOUGHT,
  CLOSED,
  FRENCH,
  GERMAN,
  GLOBAL,
  OUR_TENANT,
  STRANGER,
  TODAY,
} from "./invented-facts";

const STATUSES = [
  "Active",
  "Open",
  "Enabled",
  "Churned",
  "Disabled",
  "Closed",
  "Expired",
  "Suspended",
  "In Grace Period",
  "Pending",
  "In progress",
  "Accepted",
  "Grace period",
  "Completed",
  "Draft",
  "Submitted",
  "Under review",
  "Partner action required",
  "Dispute",
  "Approved",
  "Rejected",
  "Rejected final",
  "Customer claimed",
  "approvalPending",
  "expiring",
  "Sleeping",
];

/** Days around today, close enough to meet every limit of the rules. */
const day = fc.integer({ min: -220, max: 120 }).map((offset) => addDays(TODAY, offset));
export const pastDay = fc.integer({ min: -120, max: 0 }).map((offset) => addDays(TODAY, offset));

export const anyAssociation: fc.Arbitrary<Association> = fc
  .record(
    {
      mechanism: fc.constantFrom(...MECHANISMS, null),
      evidence: pastDay.map((asOf) => ({ report: "subscription-details", file: "s.csv", asOf })),
      tenantId: fc.constant("52eaad04-0000-4000-8000-000000000001"),
      viewpoint: fc.constantFrom("partner" as const, "customer" as const),
      attribution: fc.constantFrom("DPOR", "CSP Tier 1", "CPOR", "Advisor", "OSA form", "XPOR"),
      cporKind: fc.constantFrom("OSA" as const, "OSU" as const, "RevRec" as const),
      partnerId: fc.constantFrom(GERMAN, FRENCH, GLOBAL, CLOSED, BOUGHT, STRANGER, OUR_TENANT),
      globalPartnerId: fc.constantFrom(GLOBAL, STRANGER),
      product: fc.constantFrom(
        "Microsoft 365",
        "Microsoft Azure",
        "Dynamics 365",
        "Power BI",
        "Visio",
      ),
      subscriptionId: fc.constantFrom(
        "860697e3-0000-4000-8000-000000000001",
        "860697e3-0000-4000-8000-000000000002",
      ),
      salesChannel: fc.constantFrom("EA", "CSP", "CSP indirect", "Advisor", "Direct"),
      // Often in force, or the interesting combinations would be rare.
      status: fc.oneof(fc.constant("Active"), fc.constantFrom(...STATUSES)),
      since: pastDay,
      statusSince: pastDay,
      subscriptionStart: day,
      subscriptionEnd: day,
      autoRenew: fc.boolean(),
      duplicateForPga: fc.boolean(),
    },
    { requiredKeys: ["mechanism", "evidence", "tenantId", "viewpoint"] },
  )
  .map((fact) => fact as Association);

/** How much credit a state proves. A copy earns nothing by itself: the row that counts is another one. */
export const CREDIT: Readonly<Record<PorState, 0 | 1 | 2>> = {
  ours: 2,
  "at-risk": 1,
  "ours-wrong-id": 1,
  pending: 1,
  "retired-mechanism": 0,
  "ours-duplicate": 0,
  "someone-else": 0,
  unknown: 0,
  lost: 0,
  "not-seen": 0,
};
