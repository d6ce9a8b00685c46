/** The tab that the popup speaks about: the one it was opened on, or the one that `?tab=<id>` names. */
import { browser } from "wxt/browser";
import type { TabReport } from "../../components/tab-card/tab-report";
import { sendMessage } from "../../lib/browser/messenger";
import { ALL_PORTALS } from "../../lib/portals/all-portals";
import { routeOf } from "../../lib/portals/portal";

const NO_TAB: TabReport = { kind: "no-answer", address: "unseen" };

async function findTab() {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return browser.tabs.get(Number(named));
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active;
}

export async function askTab(): Promise<TabReport> {
  const tab = await findTab().catch(() => undefined);
  if (tab?.id === undefined) return NO_TAB;
  try {
    return {
      kind: "health",
      health: await sendMessage("pageHealth", undefined, { tabId: tab.id, frameId: 0 }),
    };
  } catch {
    // Nobody listens there. The address, where we may see it, tells whether somebody should.
    if (tab.url === undefined || !URL.canParse(tab.url)) return NO_TAB;
    const url = new URL(tab.url);
    const isOurs = ALL_PORTALS.some((portal) => routeOf(portal, url) !== null);
    return { kind: "no-answer", address: isOurs ? "supported" : "unsupported" };
  }
}

export async function reloadTab(): Promise<void> {
  const tab = await findTab();
  if (tab?.id !== undefined) await browser.tabs.reload(tab.id);
}
