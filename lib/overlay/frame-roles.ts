/**
 * Some portals put their lists into frames of other origins. The top frame knows the customer, the frames do not, and
 * the page may not be asked to carry it over: it goes through the background.
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
  let told: AbortSignal | undefined;
  const send = (context: FrameContext | null) => {
    try {
      sendMessage("tellFrames", context).catch(() => {});
    } catch {}
  };
  return {
    tell(context, signal) {
      if (told !== signal) {
        told = signal;
        signal.addEventListener("abort", () => send(null));
      }
      send(context);
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
      const take = (next: FrameContext | null) => {
        context = next;
        if (!signal.aborted) changed();
      };
      until(
        signal,
        onMessage("contextChanged", ({ data }) => take(data)),
      );
      sendMessage("askContext", undefined).then(take, () => {});
    },
    openElsewhere: (key) => void sendMessage("openPanel", key).catch(() => {}),
  };
}
