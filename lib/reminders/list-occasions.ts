import { type Occasion, occasionId, type ReminderKind } from "./occasion";

export interface OccasionList {
  /** Next day first. */
  readonly occasions: readonly Occasion[];
  /** How many later ones were left out. */
  readonly more: number;
}

/** More than anybody reads, and little enough for one message. */
export const MOST_OCCASIONS = 1_000;

/**
 * In order of time, each once, without the kinds that are switched off; a kind that `kinds` does not name is on. Of
 * more than `most` the nearest stay.
 */
export function listOccasions(
  all: readonly Occasion[],
  kinds: Readonly<Partial<Record<ReminderKind, boolean | undefined>>>,
  most = MOST_OCCASIONS,
): OccasionList {
  const wanted = new Map(
    all
      .filter(({ kind }) => kinds[kind] !== false)
      .map((occasion) => [occasionId(occasion), occasion] as const),
  );
  const inOrder = [...wanted.values()].sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    return a.subject < b.subject ? -1 : 1;
  });
  return { occasions: inOrder.slice(0, most), more: Math.max(0, inOrder.length - most) };
}
