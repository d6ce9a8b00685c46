/** One spelling per key, the same when the index is written and when a page asks. */
import type { CustomerKey } from "./contract";
import type { LookupKind } from "./database";

export interface NormalKey {
  readonly kind: "tenantId" | LookupKind;
  readonly value: string;
}

export function normalDomain(domain: string): string {
  return domain.trim().toLowerCase();
}

/** As it stands but for the spaces around it: two companies may differ in no more than a capital. */
export function normalName(name: string): string {
  return name.trim();
}

export function normalKey(key: CustomerKey): NormalKey {
  if ("tenantId" in key) return { kind: "tenantId", value: key.tenantId.trim().toLowerCase() };
  if ("domain" in key) return { kind: "domain", value: normalDomain(key.domain) };
  return { kind: "name", value: normalName(key.name) };
}
