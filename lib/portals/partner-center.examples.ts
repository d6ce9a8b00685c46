import type { RouteExamples } from "./portal";

const TENANT = "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01";

export const partnerCenterExamples: RouteExamples = {
  "customer-list": [
    "https://partner.microsoft.com/dashboard/v2/customers/list",
    "https://partner.microsoft.com/en-us/dashboard/v2/customers/list?page=2",
    "https://partner.microsoft.com/dashboard/commerce2/customers/list",
  ],
  "granular-admin-access": [
    "https://partner.microsoft.com/dashboard/v2/customers/granularadminaccess/list",
    "https://partner.microsoft.com/de-de/dashboard/v2/customers/granularadminaccess",
    "https://partner.microsoft.com/dashboard/commerce2/granularadminaccess/list",
  ],
  "customer-detail": [
    `https://partner.microsoft.com/dashboard/v2/customers/${TENANT}/account`,
    `https://partner.microsoft.com/fr-fr/dashboard/v2/customers/${TENANT.toUpperCase()}/servicemanagementpage`,
    `https://partner.microsoft.com/dashboard/commerce2/customers/${TENANT}/adminrelationships/1`,
    `https://partner.microsoft.com/dashboard/v2/customers/${TENANT}/subscriptions`,
  ],
  "other-page": [
    "https://partner.microsoft.com/dashboard/home",
    "https://partner.microsoft.com/ja-jp/dashboard/v2/home",
    "https://partner.microsoft.com/dashboard/insights/partnerinsights/subscriptions",
    "https://partner.microsoft.com/dashboard/v2/customers/indirectresellers/relationshiprequest/1",
    `https://partner.microsoft.com/dashboard/v2/customers/${TENANT}0/account`,
  ],
  none: [
    "https://partner.microsoft.com/",
    "https://partner.microsoft.com/en-us/community",
    "https://partner.microsoft.com/marketing/dashboard/v2/customers/list",
    "http://partner.microsoft.com/dashboard/v2/customers/list",
    "https://login.microsoftonline.com/dashboard/v2/customers/list",
    "https://partner.microsoft.com.example/dashboard/v2/customers/list",
    "https://admin.microsoft.com/dashboard/v2/customers/list",
  ],
};
