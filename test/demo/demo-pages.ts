/** What the demonstration opens, in the order in which a newcomer would. */
import { sampleCustomers, sampleSubscriptions } from "../browsers/sample-portal";
import type { FixtureData } from "../portals/fixture-data";

export interface DemoOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Folder for screenshots. */
  readonly screenshots: string;
  /** With a display the browser stays open for the reader; without, it is photographed and closed. */
  readonly hasDisplay: boolean;
  say(line: string): void;
}

export const PORTAL = "https://partner.microsoft.com/dashboard/v2/customers";

const customers = sampleCustomers();
const subscriptions = sampleSubscriptions();

/** A customer with more than one subscription, one of them of Azure. */
const customer = customers.find(({ tenantId }) => {
  const own = subscriptions.filter((each) => each.tenantId === tenantId);
  return own.length > 1 && own.some(({ isAzure }) => isAzure);
});
if (!customer) throw new Error("The sample has no customer to show.");

export const demoPortal: FixtureData = {
  variant: "nested",
  customers,
  subscriptions,
  partnerOfRecord: "7204128",
  identifiers: ["7204110", "7204128", "5653"],
  rowsPerPage: 10,
  skeletonMs: 700,
};

export const LISTS = [
  { name: "partner-center-customers", title: "Partner Center, Customers", url: `${PORTAL}/list` },
  {
    name: "partner-center-granular-admin-access",
    title: "Partner Center, Granular admin access",
    url: `${PORTAL}/granularadminaccess/list`,
  },
] as const;

/** One page of each kind beside the lists. */
export const PAGES = [
  {
    name: "partner-center-subscriptions",
    title: "Partner Center, a customer's subscriptions",
    url: `${PORTAL}/${customer.tenantId}/subscriptions`,
  },
  {
    name: "partner-center-solution-areas",
    title: "Partner Center, Solutions Partner",
    url: "https://partner.microsoft.com/dashboard/v2/membership/program/solutionspartner/solutionareas/overview",
  },
  {
    name: "partner-center-identifiers",
    title: "Partner Center, Identifiers",
    url: "https://partner.microsoft.com/dashboard/account/v3/organization/legalinfo#mpn",
  },
  {
    name: "m365-admin-products",
    title: "Microsoft 365 admin center, Your products of a customer",
    url: `https://admin.cloud.microsoft/?delegatedOrg=${customer.domain}#/subscriptions`,
  },
  {
    name: "azure-subscriptions",
    title: "Azure portal, Subscriptions of a customer",
    url: `https://portal.azure.com/${customer.tenantId}#view/Microsoft_Azure_Billing/SubscriptionsBlade`,
  },
  {
    name: "entra-users",
    title: "Microsoft Entra admin center, a customer's users",
    url: `https://entra.microsoft.com/${customer.tenantId}#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers`,
  },
] as const;
