/** Runs a portal's overlay for as long as its switch is on and the extension lives. */
import { onMessage } from "../browser/messenger";
import { readOverlaySwitches, watchOverlay } from "../browser/overlay-switches";
import type { Portal } from "../portals/portal";
import type { FrameRole } from "./frame-roles";
import { type Overlay, startOverlay } from "./overlay";
import { reportOf } from "./page-health";

/** Set on this extension's own side of the page, which the page's scripts do not see. */
const world = globalThis as { goodStandingRuns?: AbortSignal };

/** A page that is loaded ahead of a click is not looked at before the reader sees it. */
async function untilShown(): Promise<void> {
  if (!(document as { prerendering?: boolean }).prerendering) return;
  await new Promise((resolve) =>
    document.addEventListener("prerenderingchange", resolve, { once: true }),
  );
}

/** @param role see `frame-roles.ts`; absent where a page is one frame */
export async function runOverlay(
  portal: Portal,
  signal: AbortSignal,
  role?: FrameRole,
): Promise<void> {
  // Both the browser and the background bring the script into tabs that were open before.
  if (world.goodStandingRuns?.aborted === false) return;
  world.goodStandingRuns = signal;
  await untilShown();
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
    running = {
      overlay: startOverlay({ portal, role, badges, signal: lifetime.signal }),
      lifetime,
    };
  }

  signal.addEventListener("abort", () => {
    running?.lifetime.abort();
    // What the browser keeps of an old copy must not keep all that it drew.
    running = undefined;
    delete world.goodStandingRuns;
  });
  const stopAnswering = onMessage(
    "pageHealth",
    () => running?.overlay.health() ?? reportOf(portal.id, "top"),
  );
  signal.addEventListener("abort", () => {
    // After an update the browser refuses every call of the old copy, even taking a listener away.
    try {
      stopAnswering();
    } catch {}
  });
  // Out of the back-forward cache, where no news came through.
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    void applySwitches();
    running?.overlay.refresh();
  };
  window.addEventListener("pageshow", onPageShow, { signal });
  watchOverlay(
    { onSwitches: () => void applySwitches(), onRevision: () => running?.overlay.refresh() },
    signal,
  );
  await applySwitches();
}
