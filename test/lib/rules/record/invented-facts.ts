/** An invented partner with its customers, for the tests of this folder. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Association, Customer, Organisation } from "../../../../lib/rules/facts";
import type { RecordContext } from "../../../../lib/rules/record";
import type { Message, PorVerdict } from "../../../../lib/rules/verdicts";

export const TODAY = "2026-07-15";

export const GERMAN = "4847383";
export const FRENCH = "6048879";
export const GLOBAL = "1234566";
export const CLOSED = "4391507";
export const BOUGHT = "565380";
export const STRANGER = "7000001";
export const OUR_TENANT = "331af819-0000-4000-8000-000000000002";

export const ORGANISATION: Organisation = {
  name: "Nordwind Cloud",
  homeCountry: "DE",
  partnerIds: [
    { id: GLOBAL, role: "PGA" },
    { id: FRENCH, role: "PLA", country: "FR" },
    { id: GERMAN, role: "PLA", country: "DE" },
    { id: CLOSED, role: "retired", country: "DE" },
    { id: BOUGHT, role: "acquired", country: "PL" },
    { id: OUR_TENANT, role: "CSP", country: "DE" },
  ],
};

export const CONTEXT: RecordContext = { organisation: ORGANISATION, today: TODAY };

/** Removes a field where the change says `undefined`, because facts hold no undefined fields. */
function changed<T extends object>(
  base: T,
  change: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const entries = Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

export type AssociationChange = {
  readonly [K in keyof Association]?: Association[K] | undefined;
} & { readonly asOf?: string };

/** A DPOR of our German location that nothing speaks against, with one or a few fields changed. */
export function association({
  asOf = "2026-07-01",
  ...change
}: AssociationChange = {}): Association {
  return changed<Association>(
    {
      tenantId: "52eaad04-0000-4000-8000-000000000001",
      mechanism: "DPOR",
      attribution: "DPOR",
      partnerId: GERMAN,
      globalPartnerId: GLOBAL,
      product: "Microsoft 365",
      sku: "M365 E3",
      subscriptionId: "860697e3-0000-4000-8000-000000000001",
      salesChannel: "EA",
      status: "Active",
      subscriptionEnd: "2027-06-30",
      viewpoint: "partner",
      evidence: { report: "subscription-details", file: "subscriptions.csv", asOf },
    },
    change,
  );
}

/** A CPOR claim of ours for Teams. */
export function claim(change: AssociationChange = {}): Association {
  return association({
    mechanism: "CPOR",
    attribution: "CPOR",
    status: "Approved",
    subscriptionEnd: undefined,
    subscriptionId: undefined,
    ...change,
  });
}

export function customer(
  change: { readonly [K in keyof Customer]?: Customer[K] | undefined } = {},
): Customer {
  return changed<Customer>(
    {
      tenantId: "52eaad04-0000-4000-8000-000000000001",
      names: ["Contoso Ltd"],
      domains: ["contoso.example"],
      country: "DE",
      evidence: [
        { report: "customers-csv", file: "Customers.csv", asOf: "2026-07-02" },
        { report: "subscription-details", file: "subscriptions.csv", asOf: "2026-07-01" },
      ],
    },
    change,
  );
}

export function keysOf(messages: readonly Message[]): string[] {
  return messages.map(({ key }) => key.replace(/^rules\.por\.\w+\./, ""));
}

export function reasonsOf(verdict: PorVerdict): string[] {
  return keysOf(verdict.reasons);
}

/** Every message that a verdict holds, wherever it stands. */
export function messagesOf(verdict: PorVerdict): Message[] {
  const { nextStep, deadline, countsToward, reasons } = verdict;
  return [
    ...reasons,
    ...countsToward.map(({ detail }) => detail),
    deadline?.what,
    nextStep.what,
    nextStep.where,
    nextStep.textForCustomer,
  ].filter((message) => message !== undefined);
}

const ENGLISH: unknown = parse(
  readFileSync(new URL("../../../../lib/texts/locales/en.yml", import.meta.url), "utf8"),
);

/** The English words for a key, or `undefined` when there are none. */
export function english(key: string): string | undefined {
  let node: unknown = ENGLISH;
  for (const part of key.split(".")) {
    if (typeof node !== "object" || node === null) return undefined;
    node = (node as Readonly<Record<string, unknown>>)[part];
  }
  return typeof node === "string" ? node : undefined;
}
