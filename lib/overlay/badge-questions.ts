/** Asks the background for badges: one message for all rows of a frame, each customer once, answers kept until facts change. */
import { sendMessage } from "../browser/messenger";
import type { BadgeView } from "../browser/protocol";
import type { PageKey } from "../portals/portal";

/** The background takes at most this many keys in one message. */
const BATCH = 500;
/** A background that is just starting or updating may miss a message; waits between tries, in milliseconds. */
const RETRY_AFTER_MS = [250, 1_000, 4_000];
/** After all tries: how long a key is left alone before it is asked again. */
const REST_MS = 30_000;

export interface BadgeQuestions {
  /** The answer if known: a badge, or `null` for "no badge: the key proves no customer". Otherwise asks for it. */
  answerOf(key: PageKey): BadgeView | null | undefined;
  /** Facts changed: forget the answers. */
  forget(): void;
  /** True while the background answers nothing at all and all tries are spent. */
  readonly unanswered: boolean;
}

type Question = readonly [id: string, key: PageKey];

/** Calls `onAnswers` after each batch of answers; no timer is left once `signal` aborts. */
export function createBadgeQuestions(onAnswers: () => void, signal: AbortSignal): BadgeQuestions {
  const answers = new Map<string, BadgeView | null>();
  const waiting = new Set<string>();
  const queue: Question[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let failing = false;
  let frame = 0;
  let generation = 0;

  function later(work: () => void, ms: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  }

  function enqueue(id: string, key: PageKey): void {
    waiting.add(id);
    queue.push([id, key]);
    if (queue.length > 1) return;
    frame = requestAnimationFrame(() => {
      while (queue.length > 0) void ask(queue.splice(0, BATCH), generation);
    });
  }

  async function ask(batch: readonly Question[], asOf: number, attempt = 0): Promise<void> {
    try {
      const views = await sendMessage(
        "badges",
        batch.map(([, key]) => key),
      );
      if (signal.aborted || asOf !== generation) return;
      // No schema library in a content script: the background is our own, but an older copy may still be running.
      if (!Array.isArray(views) || views.length !== batch.length) throw new Error("not an answer");
      batch.forEach(([id], index) => {
        answers.set(id, views[index] ?? null);
        waiting.delete(id);
      });
      failing = false;
    } catch {
      if (signal.aborted || asOf !== generation) return;
      retry(batch, asOf, attempt);
      if (!failing) return;
    }
    onAnswers();
  }

  function retry(batch: readonly Question[], asOf: number, attempt: number): void {
    const wait = RETRY_AFTER_MS[attempt];
    if (wait !== undefined) {
      later(() => void ask(batch, asOf, attempt + 1), wait);
    } else if (batch.length > 1) {
      // One key that is refused must not cost the others their badges.
      const half = Math.ceil(batch.length / 2);
      void ask(batch.slice(0, half), asOf, attempt);
      void ask(batch.slice(half), asOf, attempt);
    } else {
      failing = answers.size === 0;
      later(() => {
        for (const [id] of batch) waiting.delete(id);
        if (asOf === generation) onAnswers();
      }, REST_MS);
    }
  }

  signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    for (const timer of timers) clearTimeout(timer);
  });

  return {
    answerOf(key) {
      const id = JSON.stringify(key);
      const answer = answers.get(id);
      if (answer === undefined && !waiting.has(id) && !signal.aborted) enqueue(id, key);
      return answer;
    },
    forget() {
      generation += 1;
      answers.clear();
      waiting.clear();
      cancelAnimationFrame(frame);
      queue.length = 0;
      failing = false;
    },
    get unanswered() {
      return failing;
    },
  };
}
