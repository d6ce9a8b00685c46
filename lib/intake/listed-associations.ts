import type { Association } from "../rules/facts";
import type { Pace } from "./pace";

/** Associations of one file, in the order of their rows. */
export interface ListedAssociations {
  readonly size: number;
  list(): readonly Association[];
  /** By what makes two of them the same. A file that is alone needs no keys, and to make them takes long. */
  keyed(pace: Pace): Promise<Map<string, Association>>;
}

/** For a reader that has the keys anyway. */
export function listedByKey(associations: Map<string, Association>): ListedAssociations {
  return {
    size: associations.size,
    list: () => Array.from(associations.values()),
    keyed: async () => associations,
  };
}
