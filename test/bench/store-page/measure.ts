/** What the store's benchmark runs inside a browser page: the store on real IndexedDB, and what it is compared with. */
import { deleteDB, openDB } from "idb";
import Papa from "papaparse";
import { readFiles } from "../../../lib/intake";
import type { IntakeResult } from "../../../lib/intake/contract";
import type { CustomerKey } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";

const ASSOCIATIONS_EACH = 3;
const NOW = new Date("2026-08-01T09:00:00Z");

function guid(number: number, kind: number): string {
  const hash = (seed: number) =>
    (Math.imul(number * 8 + kind + seed, 2_654_435_761) >>> 0).toString(16).padStart(8, "0");
  const [a, b, c, d] = [hash(1), hash(77), hash(991), hash(1_013)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(5)}-${c.slice(0, 4)}${d}`;
}

/** Subscription details of customers with three subscriptions each, as Partner Center writes it. */
function exportOf(count: number, month = "2026-06"): Blob {
  const header =
    "CustomerName,CustomerTenantId,TenantDomainName,CustomerMarket,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew,Product,SKU,MPNID,PGAMpnID,PartnerAttributionType,SalesChannel,EnrollmentNumber,IsDuplicateRowForPGA,AvailableSeats";
  const lines = Array.from({ length: count * ASSOCIATIONS_EACH }, (_, at) => {
    const number = Math.floor(at / ASSOCIATIONS_EACH);
    const each = at % ASSOCIATIONS_EACH;
    const monthOfYear = String(1 + (number % 12)).padStart(2, "0");
    const who = `Larkspur Works ${number},${guid(number, 7)},larkspur${number}.onmicrosoft.example,New Zealand`;
    const dates = `2025-${monthOfYear}-14,2027-${monthOfYear}-13,Active,${month}-01`;
    const what =
      each === 0
        ? "Yes,Microsoft 365,Microsoft 365 Business Premium"
        : "No,Microsoft Azure,Azure plan";
    const partner = `${7_204_128 + (number % 5)},7204110,CSP Tier 2,CSP indirect,,0,${(number * 7) % 300}`;
    return `${who},${guid(number, each)},${dates},${what},${partner}\n`;
  });
  return new Blob([`${header}\n`, ...lines]);
}

/** What the reader makes of the export: the facts as they come to the store. */
async function read(blob: Blob): Promise<IntakeResult> {
  const arrayBuffer = () => blob.arrayBuffer();
  const file = { name: "S.csv", lastModified: NOW.getTime(), size: blob.size, arrayBuffer };
  return readFiles([file], { today: "2026-08-01" });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const measure = {
  /** Milliseconds of an import into an empty store. */
  async commit(count: number): Promise<number> {
    await deleteDB("good-standing");
    const store = lazyStore();
    const { contributions } = await read(exportOf(count));
    await store.current();
    const took = await timed(() => store.commit(contributions, { now: NOW }));
    store.close();
    return took;
  },
  /** Milliseconds of an import over what `commit` left, with the next month's export of the same customers. */
  async commitAgain(count: number): Promise<number> {
    const store = lazyStore();
    const { contributions } = await read(exportOf(count, "2026-07"));
    const took = await timed(() => store.commit(contributions, { now: NOW }));
    store.close();
    return took;
  },
  /** Milliseconds of the plain way: each customer with its associations a record of its own. */
  async oneRecordPerCustomer(count: number): Promise<number> {
    await deleteDB("plain");
    const database = await openDB("plain", 1, {
      upgrade: (upgrading) => void upgrading.createObjectStore("customers"),
    });
    const { contributions } = await read(exportOf(count));
    const { customers = [], associations = [] } = contributions[0] ?? {};
    const records = customers.map((customer, at) => ({
      customer,
      associations: associations.slice(at * ASSOCIATIONS_EACH, (at + 1) * ASSOCIATIONS_EACH),
    }));
    const took = await timed(async () => {
      const transaction = database.transaction("customers", "readwrite", { durability: "relaxed" });
      for (const record of records) void transaction.store.put(record, record.customer.tenantId);
      await transaction.done;
    });
    database.close();
    await deleteDB("plain");
    return took;
  },
  /** Milliseconds from opening the database to the facts of 50 customers spread over all of `count`. */
  async lookUp(count: number, by: "tenantId" | "domain"): Promise<number> {
    const keys = Array.from({ length: 50 }, (_, at): CustomerKey => {
      const number = Math.floor((at * count) / 50) + Math.floor(Math.random() * (count / 50));
      return by === "tenantId"
        ? { tenantId: guid(number, 7) }
        : { domain: `larkspur${number}.onmicrosoft.example` };
    });
    const store = lazyStore();
    let found = 0;
    const took = await timed(async () => {
      const results = await store.lookUp(keys);
      found = results.filter((result) => result.found === "one").length;
    });
    store.close();
    if (found !== keys.length) throw new Error(`${found} of ${keys.length} customers found`);
    return took;
  },
  /** Milliseconds of reading an export of `count` customers into facts. */
  async readExport(count: number): Promise<number> {
    const blob = exportOf(count);
    let kept = 0;
    const took = await timed(async () => {
      const { files } = await read(blob);
      kept = files[0]?.kept ?? 0;
    });
    if (kept !== count * ASSOCIATIONS_EACH) throw new Error(`${kept} rows kept`);
    return took;
  },
  /** Milliseconds of parsing the same export with papaparse and nothing else, rows as arrays or as objects. */
  async parseExport(count: number, rowsAs: "arrays" | "objects"): Promise<number> {
    const blob = exportOf(count);
    let rows = 0;
    const took = await timed(async () => {
      const text = await blob.text();
      const parsed = Papa.parse(text, { header: rowsAs === "objects", skipEmptyLines: true });
      rows = parsed.data.length;
    });
    if (rows < count * ASSOCIATIONS_EACH) throw new Error(`${rows} rows parsed`);
    return took;
  },
  /** Reads and stores an export, as the import worker does. */
  async importExport(count: number): Promise<number> {
    const blob = exportOf(count);
    const store = lazyStore();
    const took = await timed(async () => {
      const { contributions } = await read(blob);
      await store.commit(contributions, { now: NOW });
    });
    store.close();
    return took;
  },
  /** Milliseconds of reading the two newest generations side by side. */
  async compare(): Promise<number> {
    const store = lazyStore();
    const generation = (await store.current())?.id ?? 0;
    const took = await timed(() => store.compare(generation, () => {}));
    store.close();
    return took;
  },
};
export type Measure = typeof measure;

Object.assign(globalThis, { measure });
