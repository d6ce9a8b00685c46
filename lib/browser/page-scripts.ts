/** Whether our content scripts are in a tab's frames, and bringing them into those where they are missing. */
import { browser } from "wxt/browser";
import { isFramePortal, portalOfHost, scriptOf } from "./portal-hosts";

export interface FrameSeen {
  readonly frameId: number;
  readonly hostname: string;
  /** A content script of this copy of the extension runs there already. */
  readonly running: boolean;
}

/** Runs inside the page's frames, on our own side of them, so it can use nothing from around it. */
function look() {
  const { goodStandingRuns } = globalThis as { goodStandingRuns?: { readonly aborted: boolean } };
  return { hostname: location.hostname, running: goodStandingRuns?.aborted === false };
}

/** The frames of a tab that the browser lets us into. Rejects with the browser's words where it is none. */
export async function framesSeen(tabId: number): Promise<readonly FrameSeen[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: look,
    // A page that goes on loading for long must not keep the popup waiting.
    injectImmediately: true,
  });
  // A frame that went away meanwhile has no result.
  return results.flatMap(({ frameId, result }) => (result ? [{ frameId, ...result }] : []));
}

/**
 * Brings the right content script into each frame of a tab where none runs. Rejects when the browser lets no script
 * into the tab; what single frames refuse is left as it is.
 */
export async function enterTab(tabId: number): Promise<void> {
  const wanted = new Map<string, number[]>();
  for (const { frameId, hostname, running } of await framesSeen(tabId)) {
    const portal = portalOfHost(hostname, frameId === 0 ? "page" : "frame");
    if (running || !portal) continue;
    wanted.set(portal.id, [...(wanted.get(portal.id) ?? []), frameId]);
  }
  // Frames last: what they ask, the top frame must have told.
  const inOrder = [...wanted].sort(
    ([a], [b]) => Number(isFramePortal(a)) - Number(isFramePortal(b)),
  );
  for (const [portalId, frameIds] of inOrder) {
    await browser.scripting
      .executeScript({ target: { tabId, frameIds }, files: [scriptOf(portalId)] as never })
      .catch(() => {});
  }
}
