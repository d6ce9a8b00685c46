/**
 * Which one level a tab has, from what the browser and the overlays there told. Exactly one level at a time, so that
 * the popup can name exactly one thing to do.
 */
import type { HealthLevel, HealthReport } from "./protocol";

export const TAB_LEVELS = [
  "starting",
  "ok",
  "degraded",
  "broken",
  "switched-off",
  "unsupported",
  /** A page we read, but our script is not in it: it was open before the extension was. */
  "not-read",
  /** The host is one of ours, and the reader or the browser has not given it to us. */
  "not-granted",
  /** The host is ours by permission, and the browser still lets no script of ours run there. */
  "blocked",
  /** The browser does not even tell which page it is. */
  "unseen",
] as const;
export type TabLevel = (typeof TAB_LEVELS)[number];

/** What came of a script that was to run in the tab. `no-page`: the browser shows an error page there. */
export type Scripting = "runs" | "refused" | "no-page" | "no-answer";

/** What is known of a tab. The browser tells no address of a host that is not allowed before the popup is opened on it. */
export interface TabFacts {
  /** `unseen`: no address; `foreign`: not a page that any portal reads; `supported`: one that should be read. */
  readonly address: "unseen" | "foreign" | "supported";
  readonly switchedOff: boolean;
  /** The page's own host is allowed. */
  readonly granted: boolean;
  /** So are the hosts of the frames that its lists stand in, if there are such. */
  readonly framesGranted: boolean;
  /** Still loading: scripts come when it has loaded. */
  readonly loading: boolean;
  readonly scripting: Scripting;
  /** Our script is in its top frame, whether or not it answers yet. */
  readonly running: boolean;
  readonly top?: HealthReport;
  readonly frames: readonly HealthReport[];
}

/**
 * The level of a page as its overlays see it, frames included. A frame that could not be read makes the page degraded
 * as long as something else on it was read, and broken when nothing was.
 */
export function pageLevel(top: HealthReport, frames: readonly HealthReport[]): HealthLevel {
  if (top.level !== "ok" && top.level !== "degraded") return top.level;
  // Frames that the top frame has nothing to tell, and those of other lists, say nothing about this page.
  const levels = new Set(frames.map(({ level }) => level));
  const readSomething = [top, ...frames].some(
    ({ rowsIdentified, badgesPlaced }) => rowsIdentified > 0 || badgesPlaced > 0,
  );
  if (levels.has("broken")) return readSomething ? "degraded" : "broken";
  if (levels.has("degraded")) return "degraded";
  if (levels.has("starting") && !readSomething) return "starting";
  return top.level;
}

export function tabLevel(facts: TabFacts): TabLevel {
  const { address, top } = facts;
  if (top) {
    const level = pageLevel(top, facts.frames);
    const isRead = level === "ok" || level === "degraded" || level === "starting";
    return isRead && !facts.framesGranted ? "not-granted" : level;
  }
  if (address === "unseen") return "unseen";
  if (address === "foreign") return "unsupported";
  if (facts.switchedOff) return "switched-off";
  if (!facts.granted) return "not-granted";
  if (facts.running) return "starting";
  switch (facts.scripting) {
    case "refused":
      return "blocked";
    case "no-page":
      return "not-read";
    case "no-answer":
      return "starting";
    case "runs":
      return facts.loading ? "starting" : "not-read";
  }
}
