/** What the store takes and gives. Facts live in generations: an import writes a whole new one and switches to it. */
import type { Association, Customer, Evidence } from "../rules/facts";

/** All facts that one imported report contributes. A newer contribution of the same report replaces the older one. */
export interface Contribution {
  /** Kind of report, e.g. `subscription-details`. */
  readonly report: string;
  /** The files it was read from, with the latest day they speak of. */
  readonly evidence: readonly Evidence[];
  readonly customers: readonly Customer[];
  readonly associations: readonly Association[];
}

export interface GenerationInfo {
  readonly id: number;
  /** ISO timestamp of the commit. */
  readonly committedAt: string;
  readonly customerCount: number;
  readonly associationCount: number;
  /** Which reports the generation is made of. */
  readonly evidence: readonly Evidence[];
  /** Partner IDs that our own exports named, most frequent first: ours even before the settings know them. */
  readonly partnerIdsSeen: readonly PartnerIdSeen[];
}

export interface PartnerIdSeen {
  readonly id: string;
  readonly associations: number;
  /** True when the exports named it as the global account (`PGAMpnID`) of some row. */
  readonly isGlobal: boolean;
}

/** A customer with all its associations: what a verdict is computed from. */
export interface CustomerFacts {
  readonly customer: Customer;
  readonly associations: readonly Association[];
}

/** How a page names a customer. Exactly one of the three; the tenant ID is proof, the others must be unambiguous. */
export type CustomerKey =
  | { readonly tenantId: string }
  | { readonly domain: string }
  | { readonly name: string };

export type LookUpResult =
  | { readonly found: "one"; readonly facts: CustomerFacts }
  | { readonly found: "none" }
  | { readonly found: "several" };
