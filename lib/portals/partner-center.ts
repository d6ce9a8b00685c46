/**
 * Partner Center (partner.microsoft.com/dashboard, and the older /commerce and /pcv). Structure as recorded in 2026 and
 * before; what rows look like stands in `partner-center-rows.ts`. Texts are localised, so nothing here reads a label.
 *
 * Assumed: that pages keep their paths under each of the roots, that the path of the identifiers page, which is not on
 * record in the new shell, ends on that word, and that China's Partner Center has the older paths that others had.
 */
import { CUSTOMER, CUSTOMER_PATH, pathOn } from "./partner-center-paths";
import { ROW, readRow, rowOf } from "./partner-center-rows";
import type { PageCustomerKey, Portal, Route } from "./portal";

function customerOf(url: URL): PageCustomerKey | null {
  const tenantId = CUSTOMER_PATH.exec(url.pathname)?.[1];
  return tenantId ? { tenantId: tenantId.toLowerCase() } : null;
}

function page(id: string, start: string, reads?: Omit<Route, "id" | "path">): Route {
  return { id, path: pathOn(start), ...reads };
}

const rowsMayBeAbsent = true;

export const partnerCenter: Portal = {
  id: "partner-center",
  hosts: ["partner.microsoft.com"],
  optionalHosts: ["partner.partnercenter.microsoftonline.cn"],
  routes: [
    page("home", "(?:/home)?/?$"),
    page("customer-list", "/customers/list/?$", { rows: "customers" }),
    page("granular-admin-access", "(?:/customers)?/granularadminaccess(?:/list)?/?$", {
      rows: "customers",
    }),
    page("customer-subscriptions", `${CUSTOMER}/subscriptions/?$`, {
      rows: "subscriptions",
      rowsMayBeAbsent,
      heading: "customer",
    }),
    // Other headings may name a relationship or a subscription: a badge that does not say whose it is would mislead.
    page("customer-admin-relationships", `${CUSTOMER}/adminrelationships`, { heading: "context" }),
    page("customer-account", `${CUSTOMER}/account`, { heading: "customer" }),
    page("customer-detail", CUSTOMER, { heading: "context" }),
    page("indirect-resellers", "/customers/indirectresellers"),
    page("solution-areas", "/.+/solutionareas", {
      rows: "areas",
      rowsMayBeAbsent,
      heading: "renewal",
    }),
    page("capability-score", "/insights/mpninsights", {
      rows: "areas",
      rowsMayBeAbsent,
    }),
    page("insights-report", "/(?:insights/partnerinsights|mpn/analytics)"),
    page("downloads-hub", "/insights/analytics"),
    page("membership", "/(?:mpn|membership|partnership)", { heading: "renewal" }),
    page("customer-claims", "/incentives/.*claims(?:/associations)?/?$", {
      rows: "customers",
      rowsMayBeAbsent,
    }),
    page("incentives", "/incentives"),
    page("earnings", "/(?:earnings|payouts)"),
    page(
      "account-identifiers",
      "/account(?:/v3|-?settings)/.*(?:legalinfo|profile|overview|home|identifiers)",
      { rows: "own-partner-ids", rowsMayBeAbsent },
    ),
    page("other-page", ""),
  ],
  isReady: (document) => document.querySelector("he-shell,he-layout,main,[role=main]") !== null,
  rowSelector: ROW,
  rowOf,
  readRow,
  customerOf,
  headingSelector: 'h1,[role="heading"][aria-level="1"]',
  identityAttributes: ["id", "href", "slot", "name"],
};
