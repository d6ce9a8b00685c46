/**
 * How Partner Center's addresses are built: an optional locale, then the dashboard with or without its version, or one
 * of the two older roots, which Microsoft's pages and partners' tools still link to. The same page may stand under each.
 */

export const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){4}[0-9a-f]{8}";

const ROOT = "^(?:/\\w\\w-\\w\\w)?/(?:dashboard(?:/v2|/commerce2)?|commerce|pcv)";

/** A path that starts with `start`, at the end of a segment; a `start` that ends on `/?$` is the whole path. */
export function pathOn(start: string): RegExp {
  return new RegExp(`${ROOT}${start}(?:/|$)`, "i");
}

/** Any page of one customer. */
export const CUSTOMER = `/customers/(${GUID})`;
export const CUSTOMER_PATH = pathOn(CUSTOMER);
