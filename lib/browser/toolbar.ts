/** The toolbar icon's few characters: days to the anniversary when 90 or fewer, `!` on a page that could not be read. */
import browser from "webextension-polyfill";
import type { HealthLevel } from "./protocol";

const NEAR_DAYS = 90;
const COLOUR = "#0f548c";

/** For all tabs; `undefined`: the anniversary is not known. Passed ones are counted too: `-3`. */
export async function showDaysLeft(daysLeft: number | undefined): Promise<void> {
  const near = daysLeft !== undefined && daysLeft <= NEAR_DAYS && daysLeft > -NEAR_DAYS;
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeText({ text: near ? String(daysLeft) : "" });
}

/** For one tab, until it is loaded anew. */
export async function showPageTrouble(tabId: number, level: HealthLevel): Promise<void> {
  // `null` takes the tab's own text away, so that the days left show again; the type of older APIs lacks it.
  const text = level === "broken" ? "!" : null;
  await browser.action.setBadgeText({ tabId, text });
}
