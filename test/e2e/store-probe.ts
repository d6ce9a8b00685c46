/** A generation and digests of it. */
export interface GenerationSeen {
  readonly id: number;
  /** Of its shards and look-up keys. */
  readonly facts: string;
  /** Of these and of what is said about the generation itself. */
  readonly whole: string;
}

/**
 * Looks into the extension's store from one of its pages, and keeps an import from coming into force as long as it must
 * not. It is handed to pages as a whole, so it can use nothing from outside itself.
 */
export interface StoreProbe {
  inForce(): Promise<GenerationSeen>;
  /** Generations of which there is anything in the store. */
  generationsWithRecords(): Promise<number[]>;
  /** Deletes what unfinished imports have left, or it would be taken for what the next one writes. */
  deleteAfter(id: number): Promise<void>;
  /** Resolves once a shard of a generation after `id` is written. */
  storingAfter(id: number): Promise<void>;
  /**
   * Takes the store's head, so that no generation can come into force: the browser runs no other transaction on it
   * meanwhile. Resolves to the number of the one that is; `release` lets go.
   */
  holdHead(): Promise<{ readonly id: number; release(): Promise<void> }>;
  /** What the workers of this page's imports were made of and told, in order. */
  readonly imports: { readonly url: string | URL; order?: unknown }[];
}

declare global {
  var storeProbe: StoreProbe;
}

export function installStoreProbe(): void {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const done = (transaction: IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  const open = () => settled(indexedDB.open("good-standing"));
  /** Whatever is in it: JSON alone makes every buffer an empty object. */
  const textOf = (value: unknown) =>
    JSON.stringify(value, (_, part) => {
      if (part instanceof ArrayBuffer) return Array.from(new Uint8Array(part));
      if (!ArrayBuffer.isView(part)) return part;
      return Array.from(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    });
  async function digestOf(value: unknown): Promise<string> {
    const bytes = new TextEncoder().encode(textOf(value));
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16)).join(" ");
  }

  const imports: StoreProbe["imports"] = [];
  const RealWorker = globalThis.Worker;
  globalThis.Worker = class extends RealWorker {
    readonly #import: StoreProbe["imports"][number];
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.#import = { url };
      // The page has other workers too.
      if (String(url).includes("import-worker")) imports.push(this.#import);
    }
    override postMessage(message: unknown): void {
      this.#import.order ??= message;
      super.postMessage(message);
    }
  };

  globalThis.storeProbe = {
    imports,
    async inForce() {
      const database = await open();
      const from = database.transaction(["head", "generations", "shards", "lookups"]);
      const id = await settled(from.objectStore("head").get("current"));
      const all = IDBKeyRange.bound([id], [id, []]);
      const [generation, shards, lookups] = await Promise.all([
        settled(from.objectStore("generations").get(id)),
        settled(from.objectStore("shards").getAll(all)),
        settled(from.objectStore("lookups").getAll(all)),
      ]);
      database.close();
      const facts = await digestOf([shards, lookups]);
      return { id, facts, whole: await digestOf([id, generation, facts]) };
    },
    async generationsWithRecords() {
      const database = await open();
      const from = database.transaction(["generations", "shards", "lookups"]);
      const keys = await Promise.all([
        settled(from.objectStore("generations").getAllKeys()),
        settled(from.objectStore("shards").getAllKeys()),
        settled(from.objectStore("lookups").getAllKeys()),
      ]);
      database.close();
      const ids = keys.flat().map((key) => (Array.isArray(key) ? key[0] : key) as number);
      return [...new Set(ids)].sort((one, another) => one - another);
    },
    async deleteAfter(id) {
      const database = await open();
      const from = database.transaction(["shards", "lookups"], "readwrite");
      for (const store of ["shards", "lookups"]) {
        from.objectStore(store).delete(IDBKeyRange.lowerBound([id + 1]));
      }
      await done(from);
      database.close();
    },
    async storingAfter(id) {
      const database = await open();
      for (;;) {
        const shards = database.transaction("shards").objectStore("shards");
        if ((await settled(shards.openKeyCursor(IDBKeyRange.lowerBound([id + 1])))) !== null) break;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      database.close();
    },
    async holdHead() {
      const database = await open();
      const transaction = database.transaction("head", "readwrite");
      const head = transaction.objectStore("head");
      const ended = done(transaction);
      const id = await settled(head.get("current"));
      // A transaction ends as soon as nobody wants anything of it any more.
      let isHeld = true;
      const keep = () => {
        if (isHeld) head.get("current").onsuccess = keep;
      };
      keep();
      return {
        id,
        async release() {
          isHeld = false;
          await ended;
          database.close();
        },
      };
    },
  };
}
