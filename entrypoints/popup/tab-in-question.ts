/** The tab that the popup speaks about: the one it was opened on, or the one that `?tab=<id>` names. */
import { browser } from "wxt/browser";
import { askTab } from "../../lib/browser/ask-tab";
import { enterTab } from "../../lib/browser/page-scripts";

async function findTab() {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return browser.tabs.get(Number(named));
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active;
}

export async function askTabInQuestion() {
  return askTab(await findTab().catch(() => undefined));
}

export async function reloadTab(): Promise<void> {
  const tab = await findTab();
  if (tab?.id !== undefined) await browser.tabs.reload(tab.id);
}

export async function readTab(): Promise<void> {
  const tab = await findTab();
  if (tab?.id !== undefined) await enterTab(tab.id);
}
