/**
 * Some portals put their lists into frames of other origins. The top frame knows the customer, the frames do not, and
 * the page may not be asked to carry it over: it goes through the background. The top frame alone holds the truth: it
 * tells every change and answers when a frame that starts later asks, so nothing can be stored that outlives its page.
 */
import { onMessage, sendMessage } from "../browser/messenger";
import type { FrameContext } from "../browser/protocol";
import type { PageKey } from "../portals/portal";

/** How a frame works together with the others of its page. The first two are the top frame's, the rest the frames'. */
export interface FrameRole {
  /** Tells the frames where the page is; told `null` when `signal` aborts. */
  tell?(context: FrameContext | null, signal: AbortSignal): void;
  onPanelWanted?(open: (key: PageKey) => void, signal: AbortSignal): void;
  /** What the top frame told last. */
  context?(): FrameContext | null;
  onContextChange?(changed: () => void, signal: AbortSignal): void;
  /** There is no dock in a frame: the top frame opens its panel. */
  openElsewhere?(key: PageKey): void;
}

/** A background that is just starting or ending may miss a message; waits between tries, in milliseconds. */
const RETRY_AFTER_MS = [250, 1_000, 4_000];

/** Tries `send` until it succeeds, all tries are spent, or `isOutdated`: something newer was sent. */
function insist(send: () => Promise<void>, isOutdated: () => boolean, attempt = 0): void {
  send().catch(() => {
    const wait = RETRY_AFTER_MS[attempt];
    if (wait === undefined) return;
    setTimeout(() => isOutdated() || insist(send, isOutdated, attempt + 1), wait);
  });
}

/** After an update the browser refuses every call of the old copy, even taking a listener away. */
function until(signal: AbortSignal, stop: () => void): void {
  signal.addEventListener("abort", () => {
    try {
      stop();
    } catch {}
  });
}

/** The top frame of a page whose lists stand in frames. */
export function topFrame(): FrameRole {
  let context: FrameContext | null = null;
  let lifetime: AbortSignal | undefined;
  let told: string | undefined;

  function send(next: FrameContext | null): void {
    const id = JSON.stringify(next);
    context = next;
    if (id === told) return;
    told = id;
    // By now there may be something newer to tell: that has its own tries, and must not be overtaken.
    insist(
      () => sendMessage("tellFrames", next),
      () => told !== id,
    );
  }

  return {
    tell(next, signal) {
      if (lifetime !== signal) {
        lifetime = signal;
        until(
          signal,
          onMessage("askContext", () => context),
        );
        signal.addEventListener("abort", () => send(null));
      }
      send(next);
    },
    onPanelWanted: (open, signal) =>
      until(
        signal,
        onMessage("openPanel", ({ data }) => open(data)),
      ),
  };
}

/** A frame of another origin inside a portal's page. */
export function innerFrame(): FrameRole {
  let context: FrameContext | null = null;
  return {
    context: () => context,
    onContextChange(changed, signal) {
      let news = 0;
      const take = (next: FrameContext | null) => {
        news += 1;
        if (signal.aborted) return;
        context = next;
        changed();
      };
      until(
        signal,
        onMessage("contextChanged", ({ data }) => take(data)),
      );
      const ask = () => {
        const asked = news;
        const isOutdated = () => news !== asked || signal.aborted;
        // What was told meanwhile is newer than this answer may be.
        const send = async () => {
          const next = await sendMessage("askContext", undefined);
          if (!isOutdated()) take(next ?? null);
        };
        insist(send, isOutdated);
      };
      ask();
      // Out of the back-forward cache, where no news came through.
      window.addEventListener("pageshow", ({ persisted }) => persisted && ask(), { signal });
    },
    openElsewhere: (key) => void sendMessage("openPanel", key).catch(() => {}),
  };
}
