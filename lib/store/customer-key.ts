/** One spelling per key, the same when the index is written and when a page asks. */
import type { CustomerKey } from "./contract";
import type { LookupKind } from "./database";

export interface NormalKey {
  readonly kind: "tenantId" | LookupKind;
  readonly value: string;
}

/** Tenant IDs and domains in lower case; a name as it stands but for the spaces around it. */
export function normalKey(key: CustomerKey): NormalKey {
  if ("tenantId" in key) return { kind: "tenantId", value: key.tenantId.trim().toLowerCase() };
  if ("domain" in key) return { kind: "domain", value: key.domain.trim().toLowerCase() };
  return { kind: "name", value: key.name.trim() };
}
