/** The limit of a search, in nodes: the same question has the same answer on every machine. */

/** Thrown by `count`, and caught by `within` of the same counter. */
const LIMIT_REACHED = Symbol("limit reached");

export interface NodeCount {
  /** One more node; unwinds to `within` where the limit is reached. */
  readonly count: () => void;
  /** Does what it is given with so many nodes more; `false` where they did not suffice. */
  readonly within: (nodes: number, work: () => void) => boolean;
  readonly total: () => number;
}

export function nodeCount(): NodeCount {
  let nodes = 0;
  let limit = 0;
  return {
    count: () => {
      if (nodes >= limit) throw LIMIT_REACHED;
      nodes += 1;
    },
    within: (more, work) => {
      limit = nodes + more;
      try {
        work();
        return true;
      } catch (reason) {
        if (reason === LIMIT_REACHED) return false;
        throw reason;
      }
    },
    total: () => nodes,
  };
}
