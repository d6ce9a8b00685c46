/**
 * Carries words between the frames of a tab: from the top frame to frames of other origins, and their clicks back to
 * it. Only which frames have spoken is kept, since a worker forgets everything when it ends; what holds now is always
 * asked of the frame itself, so that neither a page that was left nor a frame that is gone leaves anything behind.
 */
import browser from "webextension-polyfill";
import type { FrameMemory, Place } from "./answer-messages";
import { parsePayload } from "./message-schemas";
import { sendMessage } from "./messenger";
import type { HealthReport } from "./protocol";

/** A page of blades goes through many frames in a day; the newest are those that may still be there. */
const MOST_FRAMES = 100;
/** How long a frame that hangs may keep the popup waiting. */
const PATIENCE_MS = 1_000;

const keyOf = (tabId: number) => `frames-of-tab-${tabId}`;

/** What a frame says of itself, or `undefined` when it is gone or does not answer. */
async function askHealth(place: Place): Promise<HealthReport | undefined> {
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    const report = await Promise.race([sendMessage("pageHealth", undefined, place), patience]);
    return parsePayload("healthChanged", report);
  } catch {
    return undefined;
  }
}

/** Starts to forget tabs that are closed at once, so call it before the first await of the worker. */
export function createFrameMemory(): FrameMemory {
  const { session } = browser.storage;
  /** Changes wait for each other: two frames that speak at once must both be kept. */
  let last: Promise<unknown> = Promise.resolve();

  async function framesIn(tabId: number): Promise<readonly number[]> {
    const key = keyOf(tabId);
    return ((await session.get(key))[key] as number[] | undefined) ?? [];
  }

  function inTurn(change: () => Promise<void>): Promise<void> {
    const changed = last.then(change);
    last = changed.catch(() => {});
    return changed;
  }

  browser.tabs.onRemoved.addListener((tabId) => {
    void inTurn(() => session.remove(keyOf(tabId)));
  });

  return {
    async tell(tabId, context) {
      // Nobody need be listening: not every page has frames.
      void sendMessage("contextChanged", context, { tabId }).catch(() => {});
    },
    contextOf: (tabId) =>
      // The top frame may not have started, may be no portal's, or be switched off.
      sendMessage("askContext", undefined, { tabId, frameId: 0 }).catch(() => null),
    noteHealth: ({ tabId, frameId }) =>
      inTurn(async () => {
        // The top frame is asked by the popup itself.
        if (tabId < 0 || frameId === 0) return;
        const known = await framesIn(tabId);
        if (known.includes(frameId)) return;
        await session.set({ [keyOf(tabId)]: [...known, frameId].slice(-MOST_FRAMES) });
      }),
    async framesOf(tabId) {
      const frames = await framesIn(tabId);
      const reports = await Promise.all(frames.map((frameId) => askHealth({ tabId, frameId })));
      return reports.filter((report) => report !== undefined);
    },
    openPanel: (tabId, key) => sendMessage("openPanel", key, { tabId, frameId: 0 }),
  };
}
