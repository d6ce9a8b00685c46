/**
 * The shell that the portals of Azure, Entra and Intune are built on, in the top document: `fxs-*` classes, blades in
 * `section`s of which the last is the newest, hash routes `#view/<extension>/<blade>/…` (older: `#blade/…`), `#home`
 * and `#@<tenant>/resource/…`. The three open each other's blades, so they share one list of routes. Lists stand in
 * frames of another origin (`azure-frame.ts`) or in grids of the shell's own.
 *
 * Not on record: the address of a subscription's Partner information. `…/subscriptions/<id>/partner…` is assumed, and
 * any other address falls to the subscription's route, where nothing but the heading is looked at.
 */
import { customerOf, GUID, isTenant } from "./azure-customer";
import { readPartnerField } from "./azure-fields";
import { IDENTITY_ATTRIBUTES, LIST_ROW, readSubscription } from "./azure-rows";
import type { PageContext, Portal, Route, RowReading } from "./portal";

const BLADE = ".fxs-blade";

function blade(extension: string, names: string): RegExp {
  return new RegExp(`^(?:view|blade)/${extension}/(?:${names})\\b`);
}

const SUBSCRIPTION = new RegExp(`^resource/subscriptions/(${GUID})(?:/[^/]*)?/?$`);

export const SHELL_ROUTES: readonly Route[] = [
  {
    id: "subscriptions",
    path: blade("microsoft_azure_billing", "subscriptionsblade(?:v\\d+)?"),
    rows: "subscriptions",
    rowsMayBeAbsent: true,
    heading: "context",
  },
  {
    id: "partner-admin-link",
    path: blade("microsoft_azure_billing", "managementpartnerblade"),
    rows: "partner-information",
    rowsMayBeAbsent: true,
    heading: "context",
  },
  {
    id: "partner-information",
    path: new RegExp(`^resource/subscriptions/${GUID}/partner[a-z-]*/?$`),
    rows: "partner-information",
    rowsMayBeAbsent: true,
    heading: "context",
  },
  { id: "subscription", path: SUBSCRIPTION, heading: "context" },
  {
    id: "tenant-overview",
    path: blade("microsoft_aad_iam", "tenantoverview|activedirectorymenublade"),
    heading: "context",
  },
  {
    id: "users",
    path: blade("microsoft_aad_(?:usersandtenants|iam)", "users?managementmenublade"),
    heading: "context",
  },
  {
    id: "devices",
    path: blade(
      "microsoft_(?:aad_devices|intune_devicesettings)",
      "devices(?:menu|list)(?:blade)?",
    ),
    heading: "context",
  },
  { id: "apps", path: blade("microsoft_intune_devicesettings", "appsmenu"), heading: "context" },
  { id: "home", path: /^(?:home)?\/?$/ },
  { id: "other-page", path: /^/ },
];

/** The hash in lower case, without its tenant; `null` outside the shell, such as while signing in. */
function pathOf({ pathname, hash }: URL): string | null {
  const [, tenant = "", ...more] = pathname.split("/");
  if ((tenant && !isTenant(tenant)) || more.join("")) return null;
  return hash.toLowerCase().replace(/^#(?:@[^/]*)?\/?|\?.*$/g, "");
}

/** Older blades stay beside the one that the address is about. */
function isNewest(element: Element): boolean {
  const blades = element.ownerDocument.querySelectorAll(BLADE);
  return blades[blades.length - 1] === element;
}

function readRow(row: Element, page: PageContext): RowReading | undefined {
  if (!row.matches(BLADE)) {
    // The list may stand in a frame, and then other rows of the shell are no finding.
    return readSubscription(row, page) ?? undefined;
  }
  if (!isNewest(row)) return undefined;
  const path = pathOf(new URL(row.ownerDocument.URL)) ?? "";
  return readPartnerField(row, page, SUBSCRIPTION.exec(path)?.[1]);
}

export function shellPortal(names: Pick<Portal, "id" | "hosts" | "optionalHosts">): Portal {
  return {
    ...names,
    routes: SHELL_ROUTES,
    pathOf,
    isReady: (document) => document.querySelector(`.fxs-topbar,${BLADE},main,[role=main]`) !== null,
    rowSelector: `${LIST_ROW},${BLADE}`,
    rowOf: (element) => element.closest(LIST_ROW) ?? element.closest(BLADE),
    readRow,
    customerOf,
    headingSelector: 'section:last-of-type :is(.fxs-blade-title-titleText,h1,h2,[role="heading"])',
    identityAttributes: IDENTITY_ATTRIBUTES,
  };
}
