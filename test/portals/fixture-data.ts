/** What the server hands to the fixtures' pages. All of it is invented. */
export interface FixtureCustomer {
  readonly tenantId: string;
  readonly name: string;
  readonly domain: string;
  readonly relationship: string;
}

export interface FixtureSubscription {
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly name: string;
  readonly isAzure: boolean;
}

/**
 * How the pages are built. Partner Center: `nested`: the lists sit three open shadow roots deep, as seen in 2026;
 * `flat`: the older chain, where only the grid has a root; `drifted`: ids, classes and prefixes renamed, the GUID is
 * left in a link's address; `textual`: no GUID anywhere, only names and domains. The other portals take `drifted` for
 * their own drift and everything else for what is on record today.
 */
export const VARIANTS = ["nested", "flat", "drifted", "textual"] as const;
export type Variant = (typeof VARIANTS)[number];

export interface FixtureData {
  readonly variant: Variant;
  readonly customers: readonly FixtureCustomer[];
  readonly subscriptions?: readonly FixtureSubscription[];
  /** What the field for the partner of record holds inside the customers' tenants. */
  readonly partnerOfRecord?: string;
  /** Identifiers that Partner Center lists as the company's own. */
  readonly identifiers?: readonly string[];
  readonly rowsPerPage: number;
  /** Milliseconds that placeholders stand before rows; about 700 on the real page. */
  readonly skeletonMs: number;
}

/** The portal prints GUIDs in either case; a fixture that kept to one would hide a bug. */
export function inMixedCase(tenantId: string, index: number): string {
  return index % 2 === 0 ? tenantId.toUpperCase() : tenantId;
}
