/**
 * Keeps the watched folder between visits, in a database of its own: a handle can live in IndexedDB alone, and it has no
 * place among the facts, whose database is exported, migrated and cleared by rules of its own.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { FileMark } from "./new-files";

const DATABASE_NAME = "good-standing-watched-folder";

/** The folder, and the files of it that are not to be offered (again). */
export interface KeptFolder<Handle> {
  readonly handle: Handle;
  readonly known: readonly FileMark[];
}

export interface FolderMemory<Handle> {
  /** `undefined` where no folder is watched. */
  read(): Promise<KeptFolder<Handle> | undefined>;
  keep(folder: KeptFolder<Handle>): Promise<void>;
  /** Changes what is kept, in one transaction; does nothing where nothing is. */
  change(change: (kept: KeptFolder<Handle>) => KeptFolder<Handle>): Promise<void>;
  forget(): Promise<void>;
}

interface Schema<Handle> extends DBSchema {
  folder: { key: "watched"; value: KeptFolder<Handle> };
}

/** `Handle` is whatever the browser can clone into its database. Rejects where the database cannot be used. */
export function createFolderMemory<Handle>(): FolderMemory<Handle> {
  async function using<Result>(
    work: (database: IDBPDatabase<Schema<Handle>>) => Promise<Result>,
  ): Promise<Result> {
    const database = await openDB<Schema<Handle>>(DATABASE_NAME, 1, {
      upgrade: (opened) => void opened.createObjectStore("folder"),
    });
    return work(database).finally(() => database.close());
  }
  return {
    read: () => using((database) => database.get("folder", "watched")),
    keep: (folder) =>
      using(async (database) => void (await database.put("folder", folder, "watched"))),
    change: (change) =>
      using(async (database) => {
        const { store, done } = database.transaction("folder", "readwrite");
        const kept = await store.get("watched");
        if (kept !== undefined) await store.put(change(kept), "watched");
        await done;
      }),
    forget: () => using((database) => database.delete("folder", "watched")),
  };
}
