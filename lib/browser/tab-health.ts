/** What the overlays in a tab's frames say of it, asked now. */
import { sendMessage } from "./messenger";
import type { HealthReport } from "./protocol";

/** A page that is busy with itself answers nobody for seconds. */
const PATIENCE_MS = 3_000;

/** `undefined` when it rejects or takes too long. */
export function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  return Promise.race([
    answer.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
}

export interface TabHealth {
  /** Absent: nobody of ours answers there. */
  readonly top?: HealthReport;
  readonly frames: readonly HealthReport[];
}

/** Answers for the frames of a tab, top frame left out: the background by itself, our pages by asking it. */
export type FramesOf = (tabId: number) => Promise<readonly HealthReport[]>;

export const askFramesOf: FramesOf = (tabId) => sendMessage("framesOfTab", tabId);

export async function healthOfTab(tabId: number, framesOf: FramesOf): Promise<TabHealth> {
  const top = await inTime(sendMessage("pageHealth", undefined, { tabId, frameId: 0 }));
  // Without a top frame of ours its frames are told nothing, and draw nothing.
  return top ? { top, frames: (await inTime(framesOf(tabId))) ?? [] } : { frames: [] };
}
