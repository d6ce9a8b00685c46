/** The portal's lists, each in the grid of the micro-frontend that owns it. */
import type { FixtureCustomer, FixtureData, FixtureSubscription } from "../../fixture-data";
import { claimsOf, type FixtureClaim } from "../fixture-claims";
import { type Column, createDataGrid, type DataGrid } from "./data-grid";

type OpenCustomer = (customer: FixtureCustomer) => void;

const NAME: Column<FixtureCustomer> = { key: "displayName", title: "Name", value: (c) => c.name };
const DOMAIN: Column<FixtureCustomer> = {
  key: "primaryDomain",
  title: "Primary domain name",
  value: (customer) => customer.domain,
};
const TENANT: Column<FixtureCustomer> = {
  key: "tenantId",
  title: "Microsoft ID",
  isGuid: true,
  value: (customer) => customer.tenantId,
};
const RELATIONSHIP: Column<FixtureCustomer> = {
  key: "relationship",
  title: "Relationship",
  value: (customer) => customer.relationship,
};

const prefixOf = ({ variant }: FixtureData, today: string, drifted: string) =>
  variant === "drifted" ? drifted : today;

function customerGrid(
  data: FixtureData,
  label: string,
  prefix: string,
  columns: readonly Column<FixtureCustomer>[],
  onOpen: OpenCustomer,
): DataGrid {
  return createDataGrid({
    data,
    prefix,
    label,
    columns,
    items: () => data.customers,
    idOf: ({ tenantId }) => tenantId,
    wordsOf: ({ name, domain }) => `${name} ${domain}`,
    addressOf: (id) => `/dashboard/v2/customers/${id}/account`,
    onOpen,
  });
}

export function customerList(data: FixtureData, onOpen: OpenCustomer): DataGrid {
  const columns = [NAME, DOMAIN, RELATIONSHIP];
  return customerGrid(data, "Customers", prefixOf(data, "customer", "v7"), columns, onOpen);
}

export function granularAdminAccess(data: FixtureData, onOpen: OpenCustomer): DataGrid {
  const prefix = prefixOf(data, "customersvcadmin", "v8");
  return customerGrid(data, "Granular admin access", prefix, [NAME, TENANT], onOpen);
}

/** The tenant is asked for at each answer: the next customer's page takes the same grid. */
export function subscriptions(data: FixtureData, tenantOf: () => string): DataGrid {
  const columns: Column<FixtureSubscription>[] = [
    { key: "offerName", title: "Subscription", value: ({ name }) => name },
    { key: "kind", title: "Billing", value: ({ isAzure }) => (isAzure ? "Usage" : "Licence") },
  ];
  return createDataGrid({
    data,
    prefix: prefixOf(data, "accexp", "v9"),
    label: "Subscriptions",
    columns,
    items: () => (data.subscriptions ?? []).filter(({ tenantId }) => tenantId === tenantOf()),
    idOf: ({ subscriptionId }) => subscriptionId,
    wordsOf: ({ name }) => name,
    addressOf: (id) => `/dashboard/v2/customers/${tenantOf()}/subscriptions/${id}`,
  });
}

/** Today with the tenant ID in a column and the claim's own GUID as the row's; drifted with the domain alone. */
export function claims(data: FixtureData): DataGrid {
  const drifted = data.variant === "drifted";
  const columns: Column<FixtureClaim>[] = [
    { key: "claimName", title: "Claim", value: ({ name }) => name },
    { key: "customerName", title: "Customer", value: ({ customer }) => customer?.name ?? "" },
    drifted
      ? { key: "domain", title: "Domain", value: ({ customer }) => customer?.domain ?? "" }
      : {
          key: "tenantId",
          title: "Tenant ID",
          isGuid: true,
          value: ({ customer }) => customer?.tenantId ?? "",
        },
    { key: "status", title: "Status", value: ({ status }) => status },
  ];
  return createDataGrid({
    data,
    prefix: prefixOf(data, "incentives", "v10"),
    label: "Customer claims",
    columns,
    items: () => claimsOf(data.customers),
    idOf: ({ claimId }) => claimId,
    wordsOf: ({ name, customer }) => `${name} ${customer?.name ?? ""}`,
  });
}

interface Identifier {
  readonly key: string;
  readonly kind: string;
  readonly value: string;
}

/** What a company's profile shows beside its Partner IDs. */
export const OTHER_IDENTIFIERS: readonly Identifier[] = [
  { key: "duns", kind: "D-U-N-S number", value: "314159265" },
  { key: "vat", kind: "Tax registration", value: "DE 811 907 980" },
  { key: "telephone", kind: "Telephone", value: "4258828080" },
  { key: "founded", kind: "Founded", value: "2011" },
];

export function identifiers(data: FixtureData): DataGrid {
  const own = (data.identifiers ?? []).map((value) => ({ key: value, kind: "Partner ID", value }));
  const columns: Column<Identifier>[] = [
    { key: "kind", title: "Identifier", value: ({ kind }) => kind },
    { key: "value", title: "Value", value: ({ value }) => value },
  ];
  return createDataGrid({
    data,
    prefix: "account",
    label: "Identifiers",
    columns,
    items: () => [...own, ...OTHER_IDENTIFIERS],
    idOf: ({ key }) => key,
    wordsOf: ({ kind, value }) => `${kind} ${value}`,
  });
}

interface Score {
  readonly key: string;
  readonly area: string;
  readonly points: number;
}

export function scores(data: FixtureData, areas: readonly string[]): DataGrid {
  const columns: Column<Score>[] = [
    { key: "area", title: "Solution area", value: ({ area }) => area },
    { key: "points", title: "Score", value: ({ points }) => `${points} of 100` },
  ];
  return createDataGrid({
    data,
    prefix: "insights",
    label: "Partner capability score",
    columns,
    items: () => areas.map((area, index) => ({ key: `s${index}`, area, points: 40 + 7 * index })),
    idOf: ({ key }) => key,
    wordsOf: ({ area }) => area,
  });
}
