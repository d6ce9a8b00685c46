/**
 * The portal pages that a next step leads to, as data. "H" and "M" are the confidence of the notes on portal pages: in
 * Microsoft's pages of 2023 or later or in several recent programs, or in one of these. A page whose address is only
 * inferred is not linked; the page that leads to it is.
 */
import type { CustomerFacts, CustomerKey } from "../store/contract";

/** What addresses of a customer's own pages are made of. */
export interface CustomerPlace {
  readonly tenantId?: string;
  /** The domain that the tenant was made with; the partner's way into the admin center names no other. */
  readonly initialDomain?: string;
}

export const PORTAL_LINKS = {
  /** Partner Center, Customers: H, three programs. */
  customerList: "https://partner.microsoft.com/dashboard/v2/customers/list",
  /** A customer's account: H. Their subscriptions are linked from there; that page's own address is inferred (L). */
  customerAccount: "https://partner.microsoft.com/dashboard/v2/customers/{tenantId}/account",
  /** Granular admin access: M, a program of 2026. */
  granularAdminAccess:
    "https://partner.microsoft.com/dashboard/v2/customers/granularadminaccess/list",
  /** Incentives, Customer claims: H, Microsoft's page of October 2023. */
  customerClaims:
    "https://partner.microsoft.com/dashboard/incentives/engagements/ux/workshops/claims",
  /** Insights, Downloads: H. */
  downloadsHub: "https://partner.microsoft.com/dashboard/insights/analytics/downloadshub",
  /**
   * Your products: H for the route, M for the host; the customer by `delegatedOrg`, as a program's list of portals has
   * it. Microsoft's page of January 2025 closes it to delegated admins, which its label says.
   */
  yourProducts: "https://admin.cloud.microsoft/?delegatedOrg={initialDomain}#/subscriptions",
  /** The list of subscriptions: M. The way on to Partner information is a menu whose address is not known. */
  azureSubscriptions:
    "https://portal.azure.com/{tenantId}/#blade/Microsoft_Azure_Billing/SubscriptionsBlade",
  /** Link to a partner ID: H. The tenant as path segment: a program's list of portals. */
  partnerAdminLink:
    "https://portal.azure.com/{tenantId}/#blade/Microsoft_Azure_Billing/managementpartnerblade",
} as const;

export type PortalLink = keyof typeof PORTAL_LINKS;

/** The address for this customer; `undefined` where it would have to name what is not known. */
export function urlOf(link: PortalLink, place: CustomerPlace): string | undefined {
  let isComplete = true;
  const url = PORTAL_LINKS[link].replace(/\{(\w+)\}/g, (_, name: keyof CustomerPlace) => {
    const value = place[name];
    if (value === undefined) isComplete = false;
    return encodeURIComponent(value ?? "");
  });
  return isComplete ? url : undefined;
}

const TENANT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INITIAL_DOMAIN = /^[a-z0-9-]{1,63}\.onmicrosoft\.com$/;

function placeFrom(tenantId: string | undefined, domains: readonly string[]): CustomerPlace {
  const initialDomain = domains
    .map((domain) => domain.toLowerCase())
    .find((domain) => INITIAL_DOMAIN.test(domain));
  return {
    ...(tenantId !== undefined && TENANT_ID.test(tenantId) && { tenantId }),
    ...(initialDomain !== undefined && { initialDomain }),
  };
}

/** By what our data holds of the customer. */
export function placeOfCustomer({ customer }: CustomerFacts): CustomerPlace {
  return placeFrom(customer.tenantId, customer.domains);
}

/** By what the page alone names of a customer. */
export function placeOfKey(key: CustomerKey): CustomerPlace {
  if ("tenantId" in key) return placeFrom(key.tenantId.toLowerCase(), []);
  return "domain" in key ? placeFrom(undefined, [key.domain]) : {};
}
