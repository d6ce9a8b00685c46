/** Which family a product belongs to, as far as associations treat products differently. */

export const PRODUCT_FAMILIES = [
  "azure",
  "microsoft-365",
  "dynamics-365",
  "power-platform",
] as const;
export type ProductFamily = (typeof PRODUCT_FAMILIES)[number];

/**
 * First match counts. The names are those of Insights' *Product* column with their older and newer names: Intune and
 * Azure AD Premium are Microsoft 365 workloads and not Azure, so they come before it; and so does Power BI before
 * Office suites that carry it in their name.
 */
const PATTERNS: readonly (readonly [ProductFamily, RegExp])[] = [
  ["dynamics-365", /dynamics|business central|\bd365\b/i],
  ["power-platform", /power (?:bi|apps|automate|platform|pages|virtual agents)|copilot studio/i],
  [
    "microsoft-365",
    /microsoft 365|office 365|\b[mo]365\b|enterprise mobility|\bems\b|intune|entra|azure (?:ad\b|active directory|information protection)|teams|exchange|sharepoint/i,
  ],
  ["azure", /azure/i],
];

const known = new Map<string, ProductFamily | undefined>();
/** Exports hold a few dozen product names; a runaway column must not fill the memory. */
const KNOWN_LIMIT = 1_000;

/** The family, or `undefined` for no product or one that we do not know. */
export function productFamily(product: string | undefined): ProductFamily | undefined {
  if (product === undefined) return undefined;
  if (known.has(product)) return known.get(product);
  const family = PATTERNS.find(([, pattern]) => pattern.test(product))?.[0];
  if (known.size < KNOWN_LIMIT) known.set(product, family);
  return family;
}
