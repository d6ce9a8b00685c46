/**
 * The React views of the Azure shell: frames of another origin that hold Fluent lists, whose rows are recycled while
 * they are scrolled. A frame's own address says nothing of a customer, so it is a page of no portal by itself: where
 * the page is, and in whose directory, comes from the top frame through the background. The frames of the clouds for
 * the US government and China are not on record.
 */
import { readPartnerField } from "./azure-fields";
import { IDENTITY_ATTRIBUTES, LIST_ROW, readSubscription } from "./azure-rows";
import { SHELL_ROUTES } from "./azure-shell";
import type { PageContext, Portal, RowReading } from "./portal";

const LINK_VIEW = /^managementpartnerblade\.reactview$/i;

/** Frames of earlier blades may stand beside the one that the address is about; some say which they are. */
function isOfBlade({ defaultView }: Document, route: string): boolean {
  const name = defaultView?.name ?? "";
  if (route === "partner-information") return !LINK_VIEW.test(name);
  return LINK_VIEW.test(name) || !/\.reactview$/i.test(name);
}

function readRow(row: Element, page: PageContext): RowReading | null | undefined {
  if (!row.matches("body")) return readSubscription(row, page);
  return isOfBlade(row.ownerDocument, page.route.id) ? readPartnerField(row, page) : undefined;
}

export const azureFrame: Portal = {
  id: "azure-frame",
  hosts: [
    "*.reactblade.portal.azure.net",
    "*.reactblade-ms.portal.azure.net",
    "*.reactblade-rc.portal.azure.net",
  ],
  // Looked up by id; the heading is the shell's.
  routes: SHELL_ROUTES.filter(({ rows }) => rows).map(({ heading: _, ...route }) => route),
  pathOf: () => null,
  isReady: (document) => document.querySelector('[role="grid"],table,main,[role=main]') !== null,
  rowSelector: `${LIST_ROW},body`,
  rowOf: (element) => element.closest(LIST_ROW) ?? element.closest("body"),
  readRow,
  customerOf: () => null,
  headingSelector: "h1",
  identityAttributes: IDENTITY_ATTRIBUTES,
};
