/**
 * Whose directory an Azure shell shows. Three sources, all of them about the session's own directory: the path segment
 * before the hash, `#@<tenant>`, and the avatar menu's title, whose directory line ends with the directory's ID in
 * brackets. Query parameters are left alone: a `tid` may name another tenant than the session's. So is the directory's
 * name, which several tenants may share.
 */
import type { PageCustomer } from "./portal";

export const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
export const WHOLE_GUID = new RegExp(`^${GUID}$`, "i");
const DOMAIN = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]+$/i;
/** A line that names something and ends with its ID. The label before it is in the reader's language. */
const DIRECTORY_LINE = new RegExp(`\\S.*[\\s(:\\uFF08\\uFF1A](${GUID})[)\\uFF09]?\\s*$`, "gim");

/** Is this a directory's ID or a domain? */
export function isTenant(word: string): boolean {
  return WHOLE_GUID.test(word) || DOMAIN.test(word);
}

function tenantsInUrl({ pathname, hash }: URL): string[] {
  return [pathname.split("/")[1] ?? "", /^#@([^/]*)/.exec(hash)?.[1] ?? ""].filter(isTenant);
}

function directoriesInAvatar(document: Document): string[] {
  return [...document.getElementsByClassName("fxs-avatarmenu-header")].flatMap((header) =>
    [...(header.getAttribute("title") ?? "").matchAll(DIRECTORY_LINE)].map(([, id = ""]) => id),
  );
}

/**
 * Which domain stood together with which directory ID so far. When the directory is switched without a new page, URL
 * and avatar change one after the other; a domain and an ID cannot be compared, so a known one beside an unknown one is
 * taken for such a moment.
 */
const pairs = new Map<string, string>();

function isPair(domain: string, tenantId: string): boolean {
  const fits =
    (pairs.get(domain) ?? tenantId) === tenantId && (pairs.get(tenantId) ?? domain) === domain;
  if (fits) pairs.set(domain, tenantId).set(tenantId, domain);
  return fits;
}

export function customerOf(url: URL, document: Document): PageCustomer {
  const ids = new Set<string>();
  const domains = new Set<string>();
  for (const name of [...tenantsInUrl(url), ...directoriesInAvatar(document)]) {
    (WHOLE_GUID.test(name) ? ids : domains).add(name.toLowerCase());
  }
  const [tenantId] = ids;
  const [domain] = domains;
  if (ids.size > 1 || domains.size > 1) return "unclear";
  if (tenantId && domain && !isPair(domain, tenantId)) return "unclear";
  if (tenantId) return { tenantId };
  return domain ? { domain } : null;
}
