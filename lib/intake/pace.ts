/**
 * Keeps long work interruptible: gives the event loop a turn, and stops when the reader of the file has had enough.
 */
export interface Pace {
  /** Lets everything else that waits in the event loop run. Throws an `AbortError` once the signal is aborted. */
  pause(): Promise<void>;
  /** Was the last pause more than a few milliseconds ago? */
  isDue(): boolean;
  /** Throws an `AbortError` once the signal is aborted. */
  throwIfAborted(): void;
  /** Releases what the pauses need. */
  end(): void;
}

const TURN_MS = 10;

interface Turns {
  next(): Promise<void>;
  end(): void;
}

/**
 * Timers are clamped to 4 ms once nested, which would double the time of an import, so a turn is a message to
 * ourselves; Node handles such messages a thousand at a time before its timers, so there a turn is `setImmediate`.
 */
function createTurns(): Turns {
  if (typeof setImmediate === "function") {
    return { next: () => new Promise((resolve) => setImmediate(resolve)), end: () => undefined };
  }
  const { port1, port2 } = new MessageChannel();
  let resume: (() => void) | undefined;
  port1.onmessage = () => resume?.();
  return {
    next: () =>
      new Promise((resolve) => {
        resume = resolve;
        port2.postMessage(null);
      }),
    end() {
      port1.close();
      port2.close();
    },
  };
}

export function createPace(signal: AbortSignal | undefined): Pace {
  const turns = createTurns();
  let lastTurn = performance.now();

  function throwIfAborted(): void {
    if (signal?.aborted) throw new DOMException("The import was cancelled.", "AbortError");
  }

  async function pause(): Promise<void> {
    await turns.next();
    lastTurn = performance.now();
    throwIfAborted();
  }

  return {
    pause,
    isDue: () => performance.now() - lastTurn > TURN_MS,
    throwIfAborted,
    end: turns.end,
  };
}

/** Asking the clock takes longer than a step; as many steps take far less than the time between two pauses. */
const STEPS_BETWEEN_LOOKS = 200;

/** Takes a step that is quickly done for each of many items, and pauses when it is time. */
export async function stepThrough<Item>(
  items: Iterable<Item>,
  pace: Pace,
  step: (item: Item) => void,
): Promise<void> {
  let stepsToLook = STEPS_BETWEEN_LOOKS;
  for (const item of items) {
    step(item);
    stepsToLook -= 1;
    if (stepsToLook > 0) continue;
    stepsToLook = STEPS_BETWEEN_LOOKS;
    if (pace.isDue()) await pace.pause();
  }
}
