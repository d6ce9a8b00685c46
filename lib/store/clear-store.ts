import { oneAtATime } from "./commit-lock";
import type { Database } from "./database";
import { writeTransaction } from "./write-transaction";

/** See `Store.clear`. */
export function clearStore(database: Database): Promise<void> {
  return oneAtATime(async () => {
    const stores = [...database.objectStoreNames];
    await writeTransaction(
      database,
      stores,
      "strict",
      stores.map((name) => (transaction) => transaction.objectStore(name).clear()),
    );
  });
}
