/** Asks the background for badges: one message for all rows of a frame, each customer once, answers kept until facts change. */
import { sendMessage } from "../browser/messenger";
import type { BadgeView } from "../browser/protocol";
import type { PageCustomerKey } from "../portals/portal";

/** The background takes at most this many keys in one message. */
const BATCH = 500;
/** A background that is just starting or updating may miss a message; waits between tries, in milliseconds. */
const RETRY_AFTER_MS = [250, 1_000, 4_000];

export interface BadgeQuestions {
  /** The answer if known: a badge, or `null` for "no badge: the key fits several customers". Otherwise asks for it. */
  answerOf(key: PageCustomerKey): BadgeView | null | undefined;
  /** Facts changed: forget the answers. */
  forget(): void;
  /** True after the background failed to answer and all tries are spent. */
  readonly unanswered: boolean;
}

/** Calls `onAnswers` after each batch of answers; stops when `signal` aborts. */
export function createBadgeQuestions(onAnswers: () => void, signal: AbortSignal): BadgeQuestions {
  const answers = new Map<string, BadgeView | null>();
  const waiting = new Set<string>();
  const queue: (readonly [id: string, key: PageCustomerKey])[] = [];
  let unanswered = false;
  let generation = 0;

  function enqueue(id: string, key: PageCustomerKey): void {
    waiting.add(id);
    queue.push([id, key]);
    if (queue.length > 1) return;
    requestAnimationFrame(() => {
      while (queue.length > 0 && !signal.aborted) void ask(queue.splice(0, BATCH), generation);
    });
  }

  async function ask(batch: typeof queue, asOf: number, attempt = 0): Promise<void> {
    try {
      const views = await sendMessage(
        "customerBadges",
        batch.map(([, key]) => key),
      );
      if (signal.aborted || asOf !== generation) return;
      // No schema library in a content script: the background is our own, but an older copy may still be running.
      if (!Array.isArray(views) || views.length !== batch.length) throw new Error("not an answer");
      batch.forEach(([id], index) => {
        answers.set(id, views[index] ?? null);
        waiting.delete(id);
      });
      unanswered = false;
      onAnswers();
    } catch {
      const wait = RETRY_AFTER_MS[attempt];
      if (signal.aborted || asOf !== generation) return;
      if (wait === undefined) {
        unanswered = true;
        for (const [id] of batch) waiting.delete(id);
        onAnswers();
      } else {
        setTimeout(() => void ask(batch, asOf, attempt + 1), wait);
      }
    }
  }

  return {
    answerOf(key) {
      const id = JSON.stringify(key);
      const answer = answers.get(id);
      if (answer === undefined && !waiting.has(id)) enqueue(id, key);
      return answer;
    },
    forget() {
      generation += 1;
      answers.clear();
      waiting.clear();
      queue.length = 0;
      unanswered = false;
    },
    get unanswered() {
      return unanswered;
    },
  };
}
