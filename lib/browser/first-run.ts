/** The first minutes with the extension: its page opens by itself once, and its steps can be put away. */
import { browser } from "wxt/browser";
import { openDashboard } from "./open-dashboard";
import { announceChange } from "./revision";

const KEY = "first-run-skipped";

export async function firstRunIsSkipped(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

export async function skipFirstRun(): Promise<void> {
  await browser.storage.local.set({ [KEY]: true });
  await announceChange();
}

/** Opens the dashboard when the extension is installed, and never when it or the browser is updated. */
export function openDashboardOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== "install") return;
    void openDashboard().catch(console.warn);
  });
}
