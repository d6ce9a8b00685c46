/** Puts the dock on the page and keeps it saying what holds now. */

import dockCss from "../../components/dock/dock.css?inline";
import { createDockElement } from "../../components/dock/dock-element";
import badgeElementCss from "../../components/por-badge/badge-element.css?inline";
import badgeCss from "../../components/por-badge/por-badge.css?inline";
import { sendMessage } from "../browser/messenger";
import { readDockPlace, writeDockPlace } from "../browser/overlay-switches";
import type { DockContext, DockView } from "../browser/protocol";
import { plainText } from "../texts/plain-text";
import type { LoopGuard } from "./loop-guard";
import { createShadowHost, setTheme } from "./shadow-host";

export interface Dock {
  /**
   * Shows the standing, what the page is for, and the POR of the customer in question if there is one; answers what it
   * shows, or nothing when it was asked again meanwhile. Until the answer is there, nothing is said of any customer.
   * Rejects when the background does not answer.
   */
  update(context: DockContext): Promise<DockView | undefined>;
  /** Opens the panel; `returnTo` gives the focus back when it is closed, and answers whether it could. */
  open(returnTo?: () => boolean): void;
  /** Puts the dock back where the page removed it, and takes it off pages that are not the portal's. */
  keep(shown: boolean): void;
  paint(dark: boolean): void;
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
    (text) => plainText(text === "label" ? "extensionName" : `overlay.dock.${text}`),
    {
      onPlace(place) {
        dock.place(place);
        void writeDockPlace(portal, place);
      },
      onClose,
      onOpen: (tenantId) => void sendMessage("openDashboard", tenantId),
      onCopy: (words) =>
        navigator.clipboard.writeText(words).then(
          () => true,
          () => false,
        ),
    },
  );
  root.append(dock.element);
  void readDockPlace(portal).then(dock.place);
  let latest = 0;
  let wasShown = false;
  let last: { readonly id: string; readonly view: DockView } | undefined;

  return {
    async update(context) {
      latest += 1;
      const asked = latest;
      const id = JSON.stringify(context);
      if (last && last.id !== id) {
        const { customer: _, opens: __, ...standing } = last.view;
        const waiting = plainText("overlay.dock.waiting");
        dock.show({ ...standing, name: waiting, hints: [], customerProblem: waiting });
        last = undefined;
      }
      const view = await sendMessage("dockView", context);
      if (asked !== latest) return undefined;
      dock.show(view);
      last = { id, view };
      return view;
    },
    open: dock.open,
    keep(shown) {
      if (!shown) host.remove();
      else if (!host.isConnected && (!wasShown || guard.mayRedraw(host))) {
        document.documentElement.append(host);
      }
      wasShown = shown;
    },
    paint: (dark) => setTheme(host, dark),
  };
}
