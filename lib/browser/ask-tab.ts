/** Asks the browser, and our scripts in the tab, everything that the level of a tab depends on. */
import { browser } from "wxt/browser";
import { ALL_PORTALS } from "../portals/all-portals";
import { type Portal, routeOf } from "../portals/portal";
import { readOverlaySwitches } from "./overlay-switches";
import { framesSeen } from "./page-scripts";
import { hostOfOrigin, originsNeeded, portalOfHost } from "./portal-hosts";
import type { HealthReport } from "./protocol";
import { askFramesOf, healthOfTab, inTime } from "./tab-health";
import { type Scripting, type TabFacts, type TabLevel, tabLevel } from "./tab-level";

export interface TabReport {
  readonly level: TabLevel;
  /** Its portal's id, where the page is one that we read. */
  readonly portal?: string;
  /** What to ask the browser for, with `not-granted`; `host` is what the reader sees of it. */
  readonly wanted?: { readonly host: string; readonly origins: readonly string[] };
  readonly top?: HealthReport;
  readonly frames: readonly HealthReport[];
}

interface Tab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly status?: string | undefined;
}

const AGAIN_MS = 200;
const contains = async (origins: readonly string[]) =>
  origins.length === 0 || browser.permissions.contains({ origins: [...origins] });

/** Tries a script of no effect: the browser's own answer is the only one that knows its block lists and policies. */
async function tryScript(tabId: number): Promise<{ scripting: Scripting; running: boolean }> {
  for (let again = false; ; again = true) {
    try {
      const frames = await inTime(
        framesSeen(tabId).catch((error: unknown) => ({ refusal: String(error) })),
      );
      if (frames === undefined) return { scripting: "no-answer", running: false };
      if ("refusal" in frames) throw new Error(frames.refusal);
      const top = frames.find(({ frameId }) => frameId === 0);
      return { scripting: top ? "runs" : "refused", running: top?.running === true };
    } catch (error) {
      if (/error page/i.test(String(error))) return { scripting: "no-page", running: false };
      // A page that is just being left refuses as well, once.
      if (again) return { scripting: "refused", running: false };
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

function addressOf(portal: Portal | undefined, url: URL | undefined): TabFacts["address"] {
  if (!url) return "unseen";
  return portal && routeOf(portal, url) ? "supported" : "foreign";
}

const NOTHING: Omit<TabFacts, "address"> = {
  switchedOff: false,
  granted: true,
  framesGranted: true,
  loading: false,
  scripting: "runs",
  running: false,
  frames: [],
};

/** The report of a tab as `browser.tabs` gives it; `undefined`: there is none. */
export async function askTab(
  tab: Tab | undefined,
  portals: readonly Portal[] = ALL_PORTALS,
): Promise<TabReport> {
  const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  const portal = url && portalOfHost(url.hostname, "page", portals);
  const address = addressOf(portal, url);
  if (tab?.id === undefined) return { level: "unseen", frames: [] };

  const health = url && !portal ? { frames: [] } : await healthOfTab(tab.id, askFramesOf);
  const told = portals.find(({ id }) => id === health.top?.portal) ?? portal;
  if (!url || !told || (address === "foreign" && !health.top)) {
    const level = tabLevel({ ...NOTHING, ...health, address });
    return { level, ...(told && { portal: told.id }), ...health };
  }

  const needed = originsNeeded(told, url.hostname, portals);
  const [granted, framesGranted, switches] = await Promise.all([
    contains([needed.page]),
    contains(needed.frames),
    readOverlaySwitches(),
  ]);
  const mayTry = !health.top && granted;
  const facts: TabFacts = {
    address,
    switchedOff: switches.portals[told.id] === false,
    granted,
    framesGranted,
    loading: tab.status === "loading",
    ...(mayTry ? await tryScript(tab.id) : { scripting: "runs", running: false }),
    ...health,
  };
  const level = tabLevel(facts);
  return {
    level,
    portal: told.id,
    ...(level === "not-granted" && {
      wanted: {
        host: (granted && hostOfOrigin(needed.frames[0] ?? "")) || url.hostname,
        origins: [needed.page, ...needed.frames],
      },
    }),
    ...health,
  };
}
