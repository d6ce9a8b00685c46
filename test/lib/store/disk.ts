/** Looks at, and interferes with, the database behind the store's back. */
import { openDB } from "idb";
import { vi } from "vitest";

const STORES = ["generations", "head", "shards", "lookups", "entered", "summaries"] as const;

/** Every record of the database, by store and key. */
export async function everythingOnDisk(): Promise<Record<string, [unknown, unknown][]>> {
  const database = await openDB("good-standing");
  const found: Record<string, [unknown, unknown][]> = {};
  for (const store of STORES) {
    const transaction = database.transaction(store);
    const [keys, values] = await Promise.all([
      transaction.store.getAllKeys(),
      transaction.store.getAll(),
    ]);
    found[store] = keys.map((key, at) => [key, values[at]]);
  }
  database.close();
  return found;
}

/** What fails, and how, at the `at`-th write: a thrown error, an aborted transaction, or a process that is gone. */
export interface Failure {
  readonly at: number;
  readonly how: "throws" | "aborts" | "dies";
}

/** Makes writes fail until `restore`; tells how many were tried. */
export function failingWrites({ at, how }: Failure): { tried(): number; restore(): void } {
  let tried = 0;
  let dead = false;
  const { put, delete: remove } = IDBObjectStore.prototype;
  const puts = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    tried += 1;
    if (tried === at && how === "aborts") {
      const request = put.call(this, value, key);
      this.transaction.abort();
      return request;
    }
    if (tried === at && how === "dies") dead = true;
    if (dead) this.transaction.abort();
    if (dead || tried === at) throw new Error("the disk is on fire");
    return put.call(this, value, key);
  });
  // A dead process does not tidy up after itself either.
  const deletions = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (
    this: IDBObjectStore,
    query: IDBValidKey | IDBKeyRange,
  ) {
    if (dead) throw new Error("nobody is there any more");
    return remove.call(this, query);
  });
  return {
    tried: () => tried,
    restore() {
      puts.mockRestore();
      deletions.mockRestore();
    },
  };
}
