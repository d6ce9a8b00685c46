/**
 * Which generations belong together. Each is made out of the one before it, so those that are kept form a line: earlier
 * ones, the one in force, and, after going back, later ones that were undone. What is in no such line is a leftover.
 */
import type { StoredGeneration } from "./database";

export interface Lineage {
  readonly inForce: StoredGeneration;
  /** Those that it was made out of, newest first, as far back as they are kept. */
  readonly earlier: readonly StoredGeneration[];
  /** Made out of it and taken back; the one that would come back first is first. */
  readonly undone: readonly StoredGeneration[];
}

/** The line of generation `head`; `undefined` when it is not among `generations`. */
export function lineageOf(
  generations: readonly StoredGeneration[],
  head: number | undefined,
): Lineage | undefined {
  const byId = new Map(generations.map((each) => [each.info.id, each]));
  const inForce = byId.get(head ?? -1);
  if (inForce === undefined) return undefined;

  // Numbers only ever grow. Looking at nothing else keeps damaged records from sending us in circles.
  const madeOutOf = ({ info, before }: StoredGeneration) =>
    typeof before === "number" && before < info.id ? byId.get(before) : undefined;
  const earlier: StoredGeneration[] = [];
  for (let each = madeOutOf(inForce); each !== undefined; each = madeOutOf(each)) {
    earlier.push(each);
  }
  // Of two that were made out of the same one, the later import is the one that was undone last.
  const lastMade = new Map<StoredGeneration, StoredGeneration>();
  for (const each of generations.toSorted((a, b) => a.info.id - b.info.id)) {
    const source = madeOutOf(each);
    if (source !== undefined) lastMade.set(source, each);
  }
  const undone: StoredGeneration[] = [];
  for (let each = lastMade.get(inForce); each !== undefined; each = lastMade.get(each)) {
    undone.push(each);
  }
  return { inForce, earlier, undone };
}
