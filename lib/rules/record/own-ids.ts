/** Our own identifiers: which one a fact names, in what role, and which one to hand out. */
import type { Organisation, OwnPartnerId, PartnerIdRole } from "../facts";

/** Identifiers by their normal form, one entry each. */
export type OwnIdIndex = ReadonlyMap<string, OwnPartnerId>;

/**
 * When the settings hold one identifier in several roles, the first of these counts. A closed or bought location
 * stays a finding; and a location account that is also noted as the global one may stand where a location is needed.
 */
const ROLE_PRECEDENCE: readonly PartnerIdRole[] = ["retired", "acquired", "PLA", "CSP", "PGA"];

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Portals print tenant GUIDs in either case, and people paste identifiers with blanks. */
export function normaliseId(id: string): string {
  return id.trim().toLowerCase();
}

/** A partner tenant's GUID where a Partner ID (4 to 8 digits) is expected, as in some recon and API rows. */
export function isTenantGuid(id: string): boolean {
  return id.length >= 36 && GUID.test(normaliseId(id));
}

export function indexOwnIds(organisation: Organisation): OwnIdIndex {
  const index = new Map<string, OwnPartnerId>();
  for (const own of organisation.partnerIds) {
    const key = normaliseId(own.id);
    const known = index.get(key);
    if (!known || rolePrecedence(own) < rolePrecedence(known)) index.set(key, own);
  }
  return index;
}

function rolePrecedence(own: OwnPartnerId): number {
  return ROLE_PRECEDENCE.indexOf(own.role);
}

/** The identifier of ours that `id` names, or `undefined` when the settings do not know it. */
export function findOwnId(index: OwnIdIndex, id: string): OwnPartnerId | undefined {
  return index.get(id) ?? index.get(normaliseId(id));
}

/**
 * The Partner ID to give to a customer, or to claim with: a location account (PLA) in the customer's country, else one
 * in our home country, else the first one. Never a global, retired or acquired one: Microsoft takes location accounts
 * for CSP, incentives, PAL, CPOR and DPOR. A location that the settings also note as global, or that the data names as
 * global (`namedGlobal`), is handed out only where there is no other. `undefined`: the settings hold no location account.
 */
export function partnerIdToGiveOut(
  organisation: Organisation,
  customerCountry: string | undefined,
  namedGlobal?: string,
): OwnPartnerId | undefined {
  const all = [...indexOwnIds(organisation).values()].filter((own) => own.role === "PLA");
  const globals = new Set(
    organisation.partnerIds.filter(({ role }) => role === "PGA").map(({ id }) => normaliseId(id)),
  );
  if (namedGlobal !== undefined) globals.add(normaliseId(namedGlobal));
  const undoubted = all.filter(({ id }) => !globals.has(normaliseId(id)));
  const locations = undoubted.length > 0 ? undoubted : all;
  const inCountry = (country: string | undefined) =>
    country === undefined ? undefined : locations.find((own) => own.country === country);
  return inCountry(customerCountry) ?? inCountry(organisation.homeCountry) ?? locations[0];
}
