/** The company's own facts: a value for each kind, read and changed together. */
import type { IDBPObjectStore, StoreNames } from "idb";
import {
  COMPANY_KINDS,
  type CompanyFacts,
  companyFactsSchema,
  NO_COMPANY_FACTS,
} from "../rules/company-facts";
import type { CompanyChange } from "./contract";
import type { Database, StoreSchema } from "./database";
import { writeTransaction } from "./write-transaction";

type Entered = IDBPObjectStore<
  StoreSchema,
  StoreNames<StoreSchema>[],
  "entered",
  "readonly" | "readwrite"
>;

async function readFrom(entered: Entered): Promise<CompanyFacts> {
  const stored = await Promise.all(
    COMPANY_KINDS.map(async (kind) => [kind, (await entered.get(kind)) ?? NO_COMPANY_FACTS[kind]]),
  );
  return companyFactsSchema.parse(Object.fromEntries(stored));
}

export async function readCompany(database: Database): Promise<CompanyFacts> {
  const transaction = database.transaction(["entered"]);
  // Each failed request rejects on its own; nobody waits for the end of a transaction that only reads.
  transaction.done.catch(() => {});
  return readFrom(transaction.objectStore("entered"));
}

export async function changeCompany(
  database: Database,
  change: CompanyChange,
): Promise<CompanyFacts> {
  let result = NO_COMPANY_FACTS;
  await writeTransaction(database, ["entered"], "strict", [
    async (transaction) => {
      const entered = transaction.objectStore("entered");
      const held = await readFrom(entered);
      const changed = change(held);
      result = companyFactsSchema.parse({ ...held, ...changed });
      for (const kind of COMPANY_KINDS) {
        if (changed[kind] !== undefined) await entered.put(result[kind], kind);
      }
    },
  ]);
  return result;
}
