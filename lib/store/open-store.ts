/** The store as pages and the background use it. */
import { clearStore } from "./clear-store";
import { commit } from "./commit";
import { changeCompany, readCompany } from "./company-facts";
import { compareGenerations } from "./compare-generations";
import type { Store } from "./contract";
import { type Database, openDatabase } from "./database";
import { bringBack, goBack, readHistory } from "./going-back";
import { lookUp } from "./look-up";
import { customerIn, forEachShard, readCurrent } from "./read-generation";
import { type WriteStep, writeTransaction } from "./write-transaction";

/** True when the browser had closed the connection before we were told. */
function wasClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === "InvalidStateError";
}

/**
 * A store that opens its connection when first asked, so that it can be made while a worker starts, before anything
 * may be awaited.
 */
export function lazyStore(): Store {
  let connection: Promise<Database> | undefined;

  function connect(): Promise<Database> {
    if (connection !== undefined) return connection;
    const opening: Promise<Database> = openDatabase(() => forget(opening));
    opening.catch(() => forget(opening));
    connection = opening;
    return opening;
  }

  function forget(closed: Promise<Database>): void {
    if (connection === closed) connection = undefined;
  }

  /** Runs `work`, once more on a new connection when the old one turns out to be closed. */
  async function using<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const used = connect();
    const database = await used;
    try {
      return await work(database);
    } catch (error) {
      if (!wasClosed(error)) throw error;
      forget(used);
      return work(await connect());
    }
  }

  /** A connection that has just answered, for work that must not be begun twice. */
  async function provenConnection(): Promise<Database> {
    await using((database) => database.get("head", "current"));
    return connect();
  }

  return {
    current: () => using(async (database) => (await readCurrent(database))?.info ?? null),
    lookUp: (keys) => using((database) => lookUp(database, keys)),
    forEachShard: async (visit, signal) => forEachShard(await provenConnection(), visit, signal),
    commit: async (contributions, options) =>
      commit(await provenConnection(), contributions, options),
    history: () => using(readHistory),
    customerIn: (generation, tenantId) =>
      using((database) => customerIn(database, generation, tenantId)),
    compare: async (generation, visit, signal) =>
      compareGenerations(await provenConnection(), generation, visit, signal),
    goBack: async (from) => goBack(await provenConnection(), from),
    bringBack: async (undone) => bringBack(await provenConnection(), undone),
    readCompany: () => using(readCompany),
    saveCompany: (change) => using((database) => changeCompany(database, change)),
    getSummary: ({ generation, kind, of }) =>
      using((database) => database.get("summaries", [generation, `${kind}\n${of}`])),
    putSummary: ({ generation, kind, of }, summary) =>
      using((database) => {
        const dropped = [
          IDBKeyRange.upperBound([generation], true),
          IDBKeyRange.lowerBound([generation + 1]),
          IDBKeyRange.bound([generation, `${kind}\n`], [generation, `${kind}\n\uffff`]),
        ];
        return writeTransaction(database, ["summaries"], "relaxed", [
          ...dropped.map(
            (range): WriteStep =>
              (transaction) =>
                transaction.objectStore("summaries").delete(range),
          ),
          (transaction) =>
            transaction.objectStore("summaries").put(summary, [generation, `${kind}\n${of}`]),
        ]);
      }),
    clear: async () => clearStore(await provenConnection()),
    close() {
      void connection?.then(
        (database) => database.close(),
        () => {},
      );
      connection = undefined;
    },
  };
}

/** A store whose database is known to open; rejects with `NewerDatabaseError` when it was written by a newer version. */
export async function openStore(): Promise<Store> {
  const store = lazyStore();
  await store.current();
  return store;
}
