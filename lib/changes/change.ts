/** What one import changed, in the words of the change list. */
import type { Message } from "../rules";

/** Most telling first: of an association only the first kind that fits is told. */
export const CHANGE_KINDS = [
  /** What all associations of the customer come to, judged by the same rules and on the same day. */
  "verdict",
  "association-lost",
  /** Gone from one report, while another one still lists it. */
  "association-missed",
  "partner-id",
  "mechanism",
  "claim",
  "status",
  "end-passed",
  "auto-renew-off",
  "seats-fell",
  "seats-rose",
  "association-new",
  "customer-gone",
  "customer-new",
  "country",
  "name",
  "domain",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The file that shows one side of a change, or that no longer shows it. */
export interface ChangeEvidence {
  readonly file: string;
  readonly asOf: string;
}

export interface ChangedAssociation {
  /** As `associationIdentity` tells it; absent on the side where the association did not stand. */
  readonly identityBefore?: string;
  readonly identityAfter?: string;
  /** Microsoft's word for the mechanism, else ours. */
  readonly attribution?: string;
  readonly partnerId?: string;
  readonly subscriptionId?: string;
  /** Product and SKU, or workload, as exported. */
  readonly subject: readonly string[];
}

export interface Change {
  readonly kind: ChangeKind;
  readonly tenantId: string;
  /** The customer's name, failing that its domain or tenant ID. */
  readonly customer: string;
  readonly domains: readonly string[];
  /** Absent where the customer itself changed. */
  readonly association?: ChangedAssociation;
  /** What it was and what it is, raw: a POR state, a status, a day, a number of seats... Absent where it was nothing. */
  readonly before?: string | number;
  readonly after?: string | number;
  readonly evidence: { readonly before?: ChangeEvidence; readonly after?: ChangeEvidence };
  /** Why it is told. */
  readonly reason: Message;
}
