/**
 * What a tab's frames told, for as long as the browser runs: a worker forgets everything when it ends. It passes what
 * the top frame knows on to frames of other origins, and their clicks back to it.
 */
import browser from "webextension-polyfill";
import type { FrameMemory } from "./answer-messages";
import { sendMessage } from "./messenger";
import type { FrameContext, HealthReport } from "./protocol";

interface TabMemory {
  readonly context: FrameContext | null;
  /** By frame ID, the top frame left out. */
  readonly frames: Readonly<Record<number, HealthReport>>;
}

const NOTHING: TabMemory = { context: null, frames: {} };
const keyOf = (tabId: number) => `frames-of-tab-${tabId}`;

/** Starts to forget tabs that are closed at once, so call it before the first await of the worker. */
export function createFrameMemory(): FrameMemory {
  const { session } = browser.storage;
  /** Changes of one tab wait for each other: two frames that tell at once must both be kept. */
  let last: Promise<unknown> = Promise.resolve();

  async function read(tabId: number): Promise<TabMemory> {
    const key = keyOf(tabId);
    return ((await session.get(key))[key] as TabMemory | undefined) ?? NOTHING;
  }

  function change(tabId: number, next: (memory: TabMemory) => TabMemory): Promise<void> {
    const changed = last.then(async () => {
      await session.set({ [keyOf(tabId)]: next(await read(tabId)) });
    });
    last = changed.catch(() => {});
    return changed;
  }

  browser.tabs.onRemoved.addListener((tabId) => void session.remove(keyOf(tabId)));

  return {
    async tell(tabId, context) {
      await change(tabId, ({ frames }) => ({ context, frames: context ? frames : {} }));
      // Nobody need be listening: not every page has frames.
      await sendMessage("contextChanged", context, tabId).catch(() => {});
    },
    contextOf: async (tabId) => (await read(tabId)).context,
    async noteHealth({ tabId, frameId }, report) {
      if (tabId < 0) return;
      // The top frame's report is asked of it when it is wanted; a new one there may mean that the frames are new, too.
      if (frameId === 0) return;
      await change(tabId, ({ context, frames }) => ({
        context,
        frames: { ...frames, [frameId]: report },
      }));
    },
    framesOf: async (tabId) => Object.values((await read(tabId)).frames),
    openPanel: (tabId, key) => sendMessage("openPanel", key, { tabId, frameId: 0 }),
  };
}
