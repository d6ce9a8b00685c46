import type { Association } from "../rules/facts";

/** Associations of one file, in the order of their rows. */
export interface ListedAssociations {
  readonly size: number;
  list(): readonly Association[];
  /** By what makes two of them the same. A file that is alone needs no keys, and to make them takes long. */
  keyed(): Map<string, Association>;
}

/** For a reader that has the keys anyway. */
export function listedByKey(associations: Map<string, Association>): ListedAssociations {
  return {
    get size() {
      return associations.size;
    },
    list: () => Array.from(associations.values()),
    keyed: () => associations,
  };
}
