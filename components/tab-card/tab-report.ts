import type { HealthReport } from "../../lib/browser/protocol";

/**
 * What is known about the tab the popup was opened on. `no-answer`: no content script of ours speaks there;
 * `address` tells whether we would read such a page, as far as the browser lets us see the address.
 */
export type TabReport =
  | { readonly kind: "health"; readonly health: HealthReport }
  | { readonly kind: "no-answer"; readonly address: "supported" | "unsupported" | "unseen" };
