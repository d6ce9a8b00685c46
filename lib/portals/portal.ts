/**
 * What the overlay knows about a portal's pages. A portal is one file of declarations and small readers that work on
 * elements and URLs only, so that it can be tested without a browser extension and replaced when the pages change.
 */

/** How a page names a customer; see `lib/store/contract.ts`, which this mirrors so that portals import nothing. */
export type PageCustomerKey =
  | { readonly tenantId: string }
  | { readonly domain: string }
  | { readonly name: string };

/**
 * Rungs of the anchor ladder, best first: 1 an identity in an attribute or link, 2 a product's own test hook,
 * 3 ARIA structure, 4 exact text. Lower rungs survive more changes of the page and prove less.
 */
export type Rung = 1 | 2 | 3 | 4;

/** What a row says about itself at this moment. Rows are recycled: ask again after every change. */
export interface RowReading {
  readonly key: PageCustomerKey;
  readonly rung: Rung;
  /** The element that a badge may be appended to. */
  readonly place: Element;
}

export interface Route {
  readonly id: string;
  /** Tested against `URL.pathname`. */
  readonly path: RegExp;
  /** What the page shows; `none`: the dock only. */
  readonly shows: "customer-rows" | "one-customer" | "none";
}

export interface Portal {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly routes: readonly Route[];
  /** Is the page's own frame there, so that missing rows are a finding rather than a slow load? */
  isReady(document: Document): boolean;
  /** Elements that could be a customer's row; `readRow` decides. */
  readonly rowSelector: string;
  /** The row whose reading a change of this element can change, or `null`. */
  rowOf(element: Element): Element | null;
  /** `null`: a placeholder, a header, or a row whose identity is not proven. */
  readRow(row: Element): RowReading | null;
  /** The customer that the URL names, if any. */
  customerOf(url: URL): PageCustomerKey | null;
  /** The heading that names the customer of a detail page; the first match in reading order is meant. */
  readonly headingSelector: string;
  /** Attributes whose change can give a row another identity. */
  readonly identityAttributes: readonly string[];
}

/**
 * Full URLs per route id, and (`none`) URLs on or near the portal's hosts where no route may match. They stand in a
 * file of their own, `<portal>.examples.ts`, so that content scripts do not carry them; test/arch runs all against all.
 */
export type RouteExamples = Readonly<Record<string, readonly string[]>>;

/** The first route whose path matches, or `null`: not a page of this portal. */
export function routeOf(portal: Portal, url: URL): Route | null {
  if (url.protocol !== "https:" || !portal.hosts.includes(url.hostname)) return null;
  return portal.routes.find((route) => route.path.test(url.pathname)) ?? null;
}
