/** What the overlays in a tab's frames say of it, asked of each that is there now. */
import { sendMessage } from "./messenger";
import { framesSeen } from "./page-scripts";
import { hasFrames } from "./portal-hosts";
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

const ask = (tabId: number, frameId: number) =>
  inTime(sendMessage("pageHealth", undefined, { tabId, frameId }));

export interface TabHealth {
  /** Absent: nobody of ours answers there. */
  readonly top?: HealthReport;
  readonly frames: readonly HealthReport[];
}

/**
 * Asks the overlays themselves and not what was noted of them: frames come and go without a word, and a note of one
 * that is gone would speak of another list.
 */
export async function healthOfTab(tabId: number): Promise<TabHealth> {
  const top = await ask(tabId, 0);
  if (!top) return { frames: [] };
  if (!hasFrames(top.portal)) return { top, frames: [] };
  const frames = (await inTime(framesSeen(tabId))) ?? [];
  const inner = frames.filter(({ frameId, running }) => frameId !== 0 && running);
  const reports = await Promise.all(inner.map(({ frameId }) => ask(tabId, frameId)));
  return { top, frames: reports.filter((report) => report !== undefined) };
}
