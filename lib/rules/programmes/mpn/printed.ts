/** Where and for how long the requirements of the Microsoft Partner Network were printed. */
import type { RuleData } from "../provenance";

export type Printed = Omit<RuleData, "id">;

/** The 18 competency pages, text unchanged from their first day to their last. */
export const PAGES: Printed = {
  scope: "global-account",
  inForceFrom: "2017-07-18",
  inForceTo: "2018-03-19",
  sources: ["FR1712"],
  confidence: "verified",
  verifiedAsOf: "2018-03-19",
};

/** The pages before developed and developing markets were told apart. */
export const FIRST_PAGES: Printed = {
  ...PAGES,
  inForceTo: "2017-09-14",
  sources: ["FR1707"],
  verifiedAsOf: "2017-07-18",
};

/**
 * The first of two numbers stood alone before September 2017, as the reference says of the pages in general; the
 * single requirement was not looked up again.
 */
export const FIRST_PAGES_DERIVED: Printed = { ...FIRST_PAGES, confidence: "derived" };

export const PAGES_FROM_SEPTEMBER: Printed = { ...PAGES, inForceFrom: "2017-09-15" };

export const PAGES_FROM_DECEMBER: Printed = { ...PAGES, inForceFrom: "2017-12-15" };

/** How a list of the pages' editions carries its provenance. */
export const LISTED_IN_PAGES = {
  sources: ["FR1707", "FR1709", "FR1712"],
  confidence: "verified",
  verifiedAsOf: "2018-03-19",
} satisfies Pick<RuleData, "sources" | "confidence" | "verifiedAsOf">;
