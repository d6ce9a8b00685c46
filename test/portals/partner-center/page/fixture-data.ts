/** What the server hands to the fixture's page. All of it is invented. */
export interface FixtureCustomer {
  readonly tenantId: string;
  readonly name: string;
  readonly domain: string;
  readonly relationship: string;
}

/**
 * How the page is built. `nested`: the lists sit three open shadow roots deep, as seen in 2026. `flat`: the older chain,
 * where only the grid has a root. `drifted`: ids, classes and prefixes renamed; the GUID is left in a link's address.
 * `textual`: no GUID anywhere, only names and domains.
 */
export const VARIANTS = ["nested", "flat", "drifted", "textual"] as const;
export type Variant = (typeof VARIANTS)[number];

export interface FixtureData {
  readonly variant: Variant;
  readonly customers: readonly FixtureCustomer[];
  readonly rowsPerPage: number;
  /** Milliseconds that placeholders stand before rows; about 700 on the real page. */
  readonly skeletonMs: number;
}

/** The portal prints GUIDs in either case; a fixture that kept to one would hide a bug. */
export function inMixedCase(tenantId: string, index: number): string {
  return index % 2 === 0 ? tenantId.toUpperCase() : tenantId;
}
