/** One answer of each service that we read: the documented fields and envelopes, values made up. */
import type { ReportKind } from "../../../lib/intake/contract";
import type { Association, Customer } from "../../../lib/rules/facts";
import { guid } from "./given-files";
import { UNKEPT } from "./report-fixtures";

export type Json = Readonly<Record<string, unknown>>;

export interface JsonFixture {
  readonly kind: ReportKind;
  readonly file: string;
  /** Around the resources; they stand under `list`. `undefined`: a single resource. */
  readonly envelope: Json;
  readonly list: "value" | "items";
  readonly resource: Json;
  readonly second: Json;
  readonly association?: Omit<Association, "tenantId" | "evidence">;
  readonly customer?: Omit<Customer, "tenantId" | "evidence">;
  /** How many facts its two resources make. */
  readonly kept: number;
  readonly asOf: string;
  readonly remarks: readonly string[];
}

const GRAPH = "https://graph.microsoft.com/v1.0/$metadata";
const COLLECTION = { objectType: "Collection" };
const NOBODY = { names: [], domains: [] };
const AURELIA = { names: ["Aurelia Glass"], domains: [] };

function link(uri: string) {
  return { uri, method: "GET", headers: [] };
}

function subscription(tenant: number, id: number): Json {
  return {
    id: guid(id),
    offerId: "CFQ7TTC0LCHC:0002:CFQ7TTC0K8KZ",
    entitlementId: UNKEPT,
    offerName: "Microsoft 365 Business Premium",
    friendlyName: UNKEPT,
    productType: { id: "OnlineServicesNCE", displayName: UNKEPT },
    quantity: 25,
    unitType: UNKEPT,
    hasPurchasableAddons: false,
    creationDate: "2024-01-15T08:00:00.123Z",
    effectiveStartDate: "2024-01-15T00:00:00Z",
    commitmentEndDate: "2027-01-14T00:00:00Z",
    status: "active",
    autoRenewEnabled: true,
    isTrial: false,
    billingType: "license",
    billingCycle: "monthly",
    termDuration: "P1Y",
    partnerId: "6048879",
    contractType: "subscription",
    links: { self: link(`/customers/${guid(tenant)}/subscriptions/${guid(id)}`) },
    orderId: UNKEPT,
    attributes: { etag: UNKEPT, objectType: "Subscription" },
  };
}

export const JSON_FIXTURES: readonly JsonFixture[] = [
  {
    kind: "graph-subscriptions",
    file: `subscriptions ${guid(1)}.json`,
    envelope: { "@odata.context": `${GRAPH}#directory/subscriptions` },
    list: "value",
    resource: {
      id: UNKEPT,
      createdDateTime: "2024-01-15T00:00:00Z",
      commerceSubscriptionId: guid(501).toUpperCase(),
      isTrial: false,
      nextLifecycleDateTime: "2027-01-14T00:00:00Z",
      ocpSubscriptionId: UNKEPT,
      skuId: UNKEPT,
      skuPartNumber: "SPB",
      status: "Enabled",
      totalLicenses: 25,
      ownerTenantId: guid(900),
      ownerId: UNKEPT,
      ownerType: "User",
      serviceStatus: [{ servicePlanName: UNKEPT }],
    },
    second: { commerceSubscriptionId: guid(502) },
    customer: NOBODY,
    association: {
      mechanism: "CSP",
      attribution: "CSP",
      partnerId: guid(900),
      viewpoint: "customer",
      subscriptionId: guid(501),
      sku: "SPB",
      status: "Enabled",
      seats: 25,
      subscriptionStart: "2024-01-15",
    },
    kept: 2,
    asOf: "2026-07-15",
    remarks: ["undatedRows"],
  },
  {
    kind: "graph-admin-relationships",
    file: "relationships.json",
    envelope: { "@odata.context": `${GRAPH}#tenantRelationships/delegatedAdminRelationships` },
    list: "value",
    resource: {
      "@odata.etag": UNKEPT,
      id: `${guid(701)}-${guid(702)}`,
      displayName: UNKEPT,
      duration: "P730D",
      customer: { tenantId: guid(1), displayName: "Aurelia Glass" },
      accessDetails: { unifiedRoles: [{ roleDefinitionId: UNKEPT }] },
      status: "active",
      autoExtendDuration: "P180D",
      createdDateTime: "2025-08-01T00:00:00Z",
      lastModifiedDateTime: "2025-09-02T00:00:00Z",
      activatedDateTime: "2025-09-01T10:11:12.6984Z",
      endDateTime: "2027-08-31T10:11:12Z",
    },
    second: {
      id: `${guid(703)}-${guid(704)}`,
      customer: { tenantId: guid(2), displayName: "Brinewood Mills" },
    },
    customer: AURELIA,
    association: {
      mechanism: "DAP",
      attribution: "GDAP",
      viewpoint: "partner",
      status: "active",
      since: "2025-09-01",
      subscriptionEnd: "2027-08-31",
      autoRenew: true,
    },
    kept: 2,
    asOf: "2026-07-15",
    remarks: ["undatedRows"],
  },
  {
    kind: "management-partner",
    file: "pal.json",
    envelope: {},
    list: "value",
    resource: {
      id: "/providers/Microsoft.ManagementPartner/partners/4847383",
      type: "Microsoft.ManagementPartner/partner",
      name: "4847383",
      etag: 3,
      properties: {
        partnerId: "4847383",
        tenantId: guid(1),
        objectId: UNKEPT,
        version: 3,
        createdTime: "2025-03-04T05:06:07.8Z",
        updatedTime: "2025-03-05T05:06:07.8Z",
        state: "Active",
      },
    },
    second: {
      properties: { partnerId: "4847383", tenantId: guid(2), objectId: UNKEPT, state: "Active" },
    },
    customer: NOBODY,
    association: {
      mechanism: "PAL",
      attribution: "PAL",
      partnerId: "4847383",
      viewpoint: "customer",
      status: "Active",
      since: "2025-03-04",
    },
    kept: 2,
    asOf: "2026-07-15",
    remarks: ["undatedRows"],
  },
  {
    kind: "partner-center-customers",
    file: "customers.json",
    envelope: {
      totalCount: 2,
      links: { self: link("/customers?size=100") },
      attributes: COLLECTION,
    },
    list: "items",
    resource: {
      id: guid(1),
      companyProfile: {
        tenantId: guid(1),
        domain: "aurelia.example",
        companyName: "Aurelia Glass",
        links: { self: link(`/customers/${guid(1)}/profiles/company`) },
        attributes: { objectType: "CustomerCompanyProfile" },
      },
      relationshipToPartner: "reseller",
      links: { self: link(`/customers/${guid(1)}`) },
      attributes: { objectType: "Customer" },
    },
    second: {
      id: guid(2),
      companyProfile: { tenantId: guid(2), domain: "brinewood.example", companyName: "Brinewood" },
    },
    customer: {
      names: ["Aurelia Glass"],
      domains: ["aurelia.example"],
      relationship: "reseller",
    },
    kept: 2,
    asOf: "2026-07-15",
    remarks: [],
  },
  {
    kind: "partner-center-subscriptions",
    file: "customer.json",
    envelope: { totalCount: 2, attributes: COLLECTION },
    list: "items",
    resource: subscription(1, 501),
    second: subscription(2, 502),
    customer: NOBODY,
    association: {
      mechanism: "CSP",
      attribution: "CSP",
      viewpoint: "partner",
      subscriptionId: guid(501),
      product: "Microsoft 365 Business Premium",
      status: "active",
      seats: 25,
      subscriptionStart: "2024-01-15",
      subscriptionEnd: "2027-01-14",
      autoRenew: true,
    },
    kept: 2,
    asOf: "2026-07-15",
    remarks: ["resellerNotTold", "undatedRows"],
  },
  {
    kind: "partner-center-mpn-profile",
    file: "profile.json",
    envelope: {},
    list: "items",
    resource: {
      mpnId: "4391507",
      partnerName: "Aurelia",
      profileType: "MpnProfile",
      links: { self: link("/profiles/mpn") },
      attributes: { objectType: "MpnProfile" },
    },
    second: { mpnId: "4391508" },
    kept: 0,
    asOf: "",
    remarks: ["noUsableRow", "mpnProfileOf", "mpnProfileOf"],
  },
  {
    kind: "partner-center-audit-records",
    file: "audit.json",
    envelope: { totalCount: 2, links: { self: link("/auditrecords") }, attributes: COLLECTION },
    list: "items",
    resource: {
      id: UNKEPT,
      partnerId: guid(900),
      customerId: guid(1),
      customerName: "Aurelia Glass",
      userPrincipalName: "never-kept@aurelia.example",
      applicationId: UNKEPT,
      resourceType: "order",
      resourceNewValue: '{"Id":"x","BillingCycle":"Monthly"}',
      operationType: "create_order",
      operationDate: "2026-07-02T22:56:05.0589308Z",
      operationStatus: "succeeded",
      customizedData: [
        { key: "OrderId", value: UNKEPT },
        { key: "SubscriptionId-0", value: guid(501) },
        { key: "PartnerOnRecord-0", value: "6048879" },
        { key: "PartnerOnRecord-1", value: null },
      ],
      attributes: { objectType: "AuditRecord" },
    },
    second: {
      customerId: guid(2),
      customerName: "Brinewood Mills",
      resourceType: "subscription",
      resourceOldValue: `{"Id":"${guid(502)}","PartnerId":"6048879"}`,
      resourceNewValue: `{"Id":"${guid(502)}","PartnerId":"6048880"}`,
      operationType: "update_subscription",
      customizedData: [],
    },
    customer: AURELIA,
    kept: 2,
    asOf: "2026-07-02",
    remarks: ["resellerOfSubscriptionSince", "resellerOfSubscriptionSince"],
  },
];

/** The resources in their envelope, each given by what it has otherwise than the fixture's. */
export function answerOf(
  { envelope, list, resource }: JsonFixture,
  changes: readonly Json[],
  more: Json = {},
): string {
  const resources = changes.map((change) => ({ ...resource, ...change }));
  return JSON.stringify({ ...envelope, [list]: resources, ...more }, undefined, 2);
}

/** The answer of two resources. */
export function jsonContentOf(fixture: JsonFixture): string {
  return answerOf(fixture, [{}, fixture.second]);
}
