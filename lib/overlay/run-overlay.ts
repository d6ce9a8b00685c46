/** Runs a portal's overlay for as long as its switch is on and the extension lives. */
import { onMessage } from "../browser/messenger";
import { readOverlaySwitches, watchOverlay } from "../browser/overlay-switches";
import type { HealthReport } from "../browser/protocol";
import type { Portal } from "../portals/portal";
import { type Overlay, startOverlay } from "./overlay";

const SWITCHED_OFF: Omit<HealthReport, "portal"> = {
  route: "none",
  level: "switched-off",
  readyMarkerSeen: false,
  containersFound: 0,
  rowsSeen: 0,
  rowsIdentified: 0,
  badgesPlaced: 0,
  rung: 0,
  loopGuardTrips: 0,
  secondsSinceOk: -1,
};

export async function runOverlay(portal: Portal, signal: AbortSignal): Promise<void> {
  let running: { readonly overlay: Overlay; readonly lifetime: AbortController } | undefined;
  let drawn = "";

  async function applySwitches(): Promise<void> {
    const { portals, badges } = await readOverlaySwitches();
    const wanted = portals[portal.id] === false ? "off" : JSON.stringify(badges);
    if (signal.aborted || wanted === drawn) return;
    drawn = wanted;
    running?.lifetime.abort();
    running = undefined;
    if (wanted === "off") return;
    const lifetime = new AbortController();
    running = { overlay: startOverlay({ portal, badges, signal: lifetime.signal }), lifetime };
  }

  signal.addEventListener("abort", () => running?.lifetime.abort());
  const stopAnswering = onMessage(
    "pageHealth",
    () => running?.overlay.health() ?? { portal: portal.id, ...SWITCHED_OFF },
  );
  signal.addEventListener("abort", () => {
    // After an update the browser refuses every call of the old copy, even taking a listener away.
    try {
      stopAnswering();
    } catch {}
  });
  watchOverlay(
    { onSwitches: () => void applySwitches(), onRevision: () => running?.overlay.refresh() },
    signal,
  );
  await applySwitches();
}
