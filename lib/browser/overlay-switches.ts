/** The switches that a content script obeys, read straight from storage: no worker has to wake, no schema to load. */
import { browser } from "wxt/browser";
import { OVERLAY_SWITCHES_KEY, REVISION_KEY } from "./shared-keys";

export interface OverlaySwitches {
  readonly portals: Readonly<Record<string, boolean>>;
  readonly badges: Readonly<Record<string, boolean>>;
}

/** What was last written by the settings; everything is on before that. */
export async function readOverlaySwitches(): Promise<OverlaySwitches> {
  const stored = (await browser.storage.local.get(OVERLAY_SWITCHES_KEY))[OVERLAY_SWITCHES_KEY];
  const switches = (stored ?? {}) as Partial<OverlaySwitches>;
  return { portals: switches.portals ?? {}, badges: switches.badges ?? {} };
}

/** Calls back when the switches change, or when facts or settings change what badges say, until `signal` aborts. */
export function watchOverlay(
  listeners: { onSwitches(): void; onRevision(): void },
  signal: AbortSignal,
): void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area !== "local") return;
    if (OVERLAY_SWITCHES_KEY in changes) listeners.onSwitches();
    if (REVISION_KEY in changes) listeners.onRevision();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener("abort", () => {
    // After an update the browser refuses every call of the old copy, even taking a listener away.
    try {
      browser.storage.onChanged.removeListener(onChanged);
    } catch {}
  });
}

const DOCK_PLACE_KEY = "dock-place";

/** Where the reader put the dock on this portal. */
export interface DockPlace {
  readonly side: "start" | "end";
  readonly collapsed: boolean;
}

export async function readDockPlace(portal: string): Promise<DockPlace> {
  const stored = (await browser.storage.local.get(DOCK_PLACE_KEY))[DOCK_PLACE_KEY];
  const place = (stored as Record<string, DockPlace> | undefined)?.[portal];
  return { side: place?.side === "start" ? "start" : "end", collapsed: place?.collapsed === true };
}

export async function writeDockPlace(portal: string, place: DockPlace): Promise<void> {
  const stored = (await browser.storage.local.get(DOCK_PLACE_KEY))[DOCK_PLACE_KEY];
  await browser.storage.local.set({ [DOCK_PLACE_KEY]: { ...(stored as object), [portal]: place } });
}
