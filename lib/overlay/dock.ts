/** Puts the dock on the page and keeps it saying what holds now. */

import dockCss from "../../components/dock/dock.css?inline";
import { createDockElement } from "../../components/dock/dock-element";
import badgeElementCss from "../../components/por-badge/badge-element.css?inline";
import badgeCss from "../../components/por-badge/por-badge.css?inline";
import { sendMessage } from "../browser/messenger";
import { readDockPlace, writeDockPlace } from "../browser/overlay-switches";
import type { PageCustomerKey } from "../portals/portal";
import { text } from "../texts/text";
import type { LoopGuard } from "./loop-guard";
import { createShadowHost } from "./shadow-host";

export interface Dock {
  /** Shows the standing, and the POR of `customer` if there is one; answers the customer's name once known. */
  update(customer: PageCustomerKey | null): Promise<string | undefined>;
  open(): void;
  /** Puts the dock back where the page removed it. */
  restore(): void;
  remove(): void;
}

/** `onClose`: the reader closed the panel, which may have spoken of another customer than the page does. */
export function createDock(
  document: Document,
  portal: string,
  guard: LoopGuard,
  onClose: () => void,
): Dock {
  const { host, root } = createShadowHost("div", badgeCss + badgeElementCss + dockCss);
  const dock = createDockElement(
    {
      label: text("extensionName"),
      close: text("overlay.dock.close"),
      move: text("overlay.dock.move"),
      shrink: text("overlay.dock.shrink"),
      copy: text("overlay.dock.copy"),
      copied: text("overlay.dock.copied"),
      countsToward: text("overlay.dock.countsToward"),
      nextStep: text("overlay.dock.nextStep"),
      renewal: text("overlay.dock.renewal"),
      gaps: text("overlay.dock.gaps"),
      waiting: text("overlay.dock.waiting"),
    },
    {
      onPlace(place) {
        dock.place(place);
        void writeDockPlace(portal, place);
      },
      onClose,
      onCopy: (words) =>
        navigator.clipboard.writeText(words).then(
          () => true,
          () => false,
        ),
    },
  );
  root.append(dock.element);
  document.documentElement.append(host);
  void readDockPlace(portal).then(dock.place);
  let latest = 0;

  return {
    async update(customer) {
      latest += 1;
      const asked = latest;
      const view = await sendMessage("dockView", customer ? { customer } : {});
      if (asked !== latest) return undefined;
      dock.show(view);
      return view.customer?.customerName;
    },
    open: dock.open,
    restore() {
      if (!host.isConnected && guard.mayRedraw(host)) document.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
}
