/** The toolbar icon's few characters: days to the anniversary when 90 or fewer, `!` on a page that could not be read. */
import browser from "webextension-polyfill";
import { watchOverlay } from "./overlay-switches";
import type { HealthReport } from "./protocol";
import { type FramesOf, healthOfTab } from "./tab-health";
import { pageLevel } from "./tab-level";

const NEAR_DAYS = 90;
const COLOUR = "#0f548c";

/** For all tabs; `undefined`: the anniversary is not known. Passed ones are counted too: `-3`. */
async function showDaysLeft(daysLeft: number | undefined): Promise<void> {
  const near = daysLeft !== undefined && daysLeft <= NEAR_DAYS && daysLeft > -NEAR_DAYS;
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeText({ text: near ? String(daysLeft) : "" });
}

/** Writes the days left whenever they may have changed, and returns what writes them anew. */
function keepDaysLeftShown(
  daysLeft: () => Promise<number | undefined>,
  signal: AbortSignal,
): () => void {
  // Settings that cannot be read are told by the popup; the toolbar then keeps what it shows.
  const update = () => void daysLeft().then(showDaysLeft).catch(console.warn);
  watchOverlay({ onSwitches: update, onRevision: update }, signal);
  browser.runtime.onStartup.addListener(update);
  browser.runtime.onInstalled.addListener(update);
  return update;
}

/**
 * Puts `!` on a tab whose page is broken and takes it off when it is not; the browser takes it off when another page
 * is loaded. Only `broken`, because only then is something to be done that the reader does not know yet. A host that
 * is blocked stays so, and to see one that is not allowed we would have to watch every tab of the browser.
 *
 * @param told the report that is the reason to look; it counts where the tab does not answer
 */
export async function showPageTrouble(
  tabId: number,
  told: HealthReport,
  framesOf: FramesOf,
): Promise<void> {
  if (tabId < 0) return;
  const { top, frames } = await healthOfTab(tabId, framesOf);
  const level = top ? pageLevel(top, frames) : told.level;
  // `null` takes the tab's own text away, so that the days left show again; the type of older APIs lacks it.
  await browser.action.setBadgeText({ tabId, text: level === "broken" ? "!" : null });
}

export interface ToolbarSources {
  /** Days to the anniversary, `undefined` where it is not known. */
  daysLeft(): Promise<number | undefined>;
  /** Keeps a report for the diagnostics. */
  note(report: HealthReport): Promise<void>;
  readonly framesOf: FramesOf;
}

/** Keeps the icon true, until `signal` aborts. Call it before the first await of the worker. */
export function keepToolbarTrue({ daysLeft, note, framesOf }: ToolbarSources, signal: AbortSignal) {
  const updateDays = keepDaysLeftShown(daysLeft, signal);
  return {
    updateDays,
    /** A content script in tab `tabId` told its health. */
    async onHealth(report: HealthReport, { tabId }: { readonly tabId: number }): Promise<void> {
      // A worker lives for a moment only, so the day may have changed since the toolbar was last written.
      updateDays();
      await Promise.all([note(report), showPageTrouble(tabId, report, framesOf)]);
    },
  };
}
