/**
 * What the overlay knows about a portal's pages. A portal is one file of declarations and small readers that work on
 * elements and URLs only, so that it can be tested without a browser extension and replaced when the pages change.
 */

/** How a page names a customer; see `lib/store/contract.ts`, which this mirrors so that portals import nothing. */
export type PageCustomerKey =
  | { readonly tenantId: string }
  | { readonly domain: string }
  | { readonly name: string };

/** What a badge can speak of, as a page identifies it. */
export type PageKey =
  | PageCustomerKey
  /** The customer that the whole page is about, beside a heading that does not name it: the badge will. */
  | { readonly context: PageCustomerKey }
  /** One subscription of the customer that the page is about; its ID as the portal prints it, lower case. */
  | { readonly subscriptionId: string; readonly of: PageCustomerKey }
  /** A designation, by the id that the programme data gives the area. */
  | { readonly area: string }
  /** Our own membership: its renewal. */
  | { readonly about: "renewal" }
  /** An identifier that the portal lists as ours: do our settings know it? */
  | { readonly ownPartnerId: string }
  /**
   * A Partner ID read inside the customer's own tenant, the one place where another partner can be seen. `labelled`: it
   * stood in a field whose label is known to mean the partner of record, so that a foreign one may be called so.
   */
  | {
      readonly heldBy: string;
      readonly mechanism: "DPOR" | "PAL";
      readonly labelled: boolean;
      readonly of: PageCustomerKey;
      readonly subscriptionId?: string;
    };

/**
 * Rungs of the anchor ladder, best first: 1 an identity in an attribute or link, 2 a product's own test hook,
 * 3 ARIA structure, 4 exact text. Lower rungs survive more changes of the page and prove less.
 */
export type Rung = 1 | 2 | 3 | 4;

/** What a row says about itself at this moment. Rows are recycled: ask again after every change. */
export interface RowReading {
  readonly key: PageKey;
  readonly rung: Rung;
  /** The element that a badge may be appended to. */
  readonly place: Element;
}

/** What stands in a page's rows, cards or fields, each of which gets a badge of its own. */
export type RowKind =
  | "customers"
  | "subscriptions"
  | "areas"
  | "own-partner-ids"
  | "partner-information";

export interface Route {
  readonly id: string;
  /** Tested against `Portal.pathOf`. The first route that matches is the page's. */
  readonly path: RegExp;
  /** Absent: the page has no rows that are read. */
  readonly rows?: RowKind;
  /** Rows may well be missing (a closed flyout, a list in a frame): none is no finding. */
  readonly rowsMayBeAbsent?: boolean;
  /**
   * What the badge beside the page's first heading speaks of. `customer`: the heading names the customer itself;
   * `context`: the page is about a customer, whom the badge names; `renewal`: our own membership.
   */
  readonly heading?: "customer" | "context" | "renewal";
}

/** The customer that a page is about; `unclear`: the page names two, so that neither may be believed. */
export type PageCustomer = PageCustomerKey | "unclear" | null;

export interface PageContext {
  readonly route: Route;
  readonly customer: PageCustomerKey | null;
}

export interface Portal {
  readonly id: string;
  /** Exact hosts, or `*.` and a suffix, which also means the suffix itself, as in a match pattern. */
  readonly hosts: readonly string[];
  /** Hosts of other clouds, which the reader allows one by one. */
  readonly optionalHosts?: readonly string[];
  readonly routes: readonly Route[];
  /** The part of a URL that routes are told by; `URL.pathname` when absent. `null`: not a page of the portal. */
  pathOf?(url: URL): string | null;
  /** Is the page's own frame there, so that missing rows are a finding rather than a slow load? */
  isReady(document: Document): boolean;
  /** Elements that could be a row; `readRow` decides. */
  readonly rowSelector: string;
  /** The row whose reading a change of this element can change, or `null`. */
  rowOf(element: Element): Element | null;
  /**
   * `null`: a placeholder, a header, or a row whose identity is not proven. `undefined`: nothing that is read on this
   * page, and so nothing that health counts, such as a blade without the field that a route is about.
   */
  readRow(row: Element, page: PageContext): RowReading | null | undefined;
  /** The customer that the page is about. Called often: a look at the URL and at most a few elements. */
  customerOf(url: URL, document: Document): PageCustomer;
  /** The heading that a page-wide badge stands beside; the first match in reading order is meant. */
  readonly headingSelector: string;
  /** Attributes whose change can give a row another identity. */
  readonly identityAttributes: readonly string[];
}

/**
 * Full URLs per route id, and (`none`) URLs on or near the portal's hosts where no route may match. They stand in a
 * file of their own, `<portal>.examples.ts`, so that content scripts do not carry them; test/arch runs all against all.
 */
export type RouteExamples = Readonly<Record<string, readonly string[]>>;

/** Does `hostname` fit one of `hosts`, exact or `*.suffix`? */
export function isHostOf(hosts: readonly string[], hostname: string): boolean {
  return hosts.some((host) =>
    host.startsWith("*.")
      ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
      : hostname === host,
  );
}

/** Match patterns for all pages of `hosts`, as a manifest or a permission request wants them. */
export function matchesOf(hosts: readonly string[]): string[] {
  return [...new Set(hosts)].map((host) => `https://${host}/*`);
}

/** The first route whose path matches, or `null`: not a page of this portal. */
export function routeOf(portal: Portal, url: URL): Route | null {
  const hosts = [...portal.hosts, ...(portal.optionalHosts ?? [])];
  if (url.protocol !== "https:" || !isHostOf(hosts, url.hostname)) return null;
  const path = portal.pathOf ? portal.pathOf(url) : url.pathname;
  return (path !== null && portal.routes.find((route) => route.path.test(path))) || null;
}
