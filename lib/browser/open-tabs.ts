/**
 * Tabs that were open before the extension was installed, updated or allowed on their host. Chromium leaves them
 * without content scripts until they are reloaded. Firefox brings the manifest's scripts in by itself on installation
 * and update, but not those of hosts that are allowed later; a frame that has its script already gets no second one.
 */
import { browser } from "wxt/browser";
import { matchesOf } from "../portals/portal";
import { enterTab } from "./page-scripts";
import { allHosts } from "./portal-hosts";

/** Brings content scripts into all open tabs of portals. A tab that refuses, or is gone, is no error. */
export async function enterOpenTabs(): Promise<void> {
  // Without permission for its host the browser shows a tab to no query. A discarded one loads anew when it is shown.
  const tabs = await browser.tabs.query({ url: matchesOf(allHosts()), discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id !== undefined) await enterTab(id);
    }),
  );
}

/** Enters open tabs whenever they may lack a script. Call it before the first await of the worker. */
export function keepOpenTabsEntered(): void {
  const enter = () => void enterOpenTabs().catch(console.warn);
  browser.runtime.onInstalled.addListener(enter);
  browser.permissions.onAdded.addListener(enter);
}
