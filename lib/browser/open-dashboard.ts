import { browser } from "wxt/browser";

/** Opens our dashboard in a tab of its own, at the place that `hash` (without `#`) names; empty: where one begins. */
export async function openDashboard(hash = ""): Promise<void> {
  const address = browser.runtime.getURL("/dashboard.html");
  await browser.tabs.create({ url: hash === "" ? address : `${address}#${hash}` });
}
