/** What the store's benchmark runs inside a browser page: the store on real IndexedDB, and what it is compared with. */
import { deleteDB, openDB } from "idb";
import Papa from "papaparse";
import { readFiles } from "../../../lib/intake";
import type { Association, Customer, Evidence } from "../../../lib/rules/facts";
import type { Contribution, CustomerKey } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";

const ASSOCIATIONS_EACH = 3;
const NOW = new Date("2026-07-10T09:00:00Z");

function guid(number: number, kind: number): string {
  const hash = (seed: number) =>
    (Math.imul(number * 8 + kind + seed, 2_654_435_761) >>> 0).toString(16).padStart(8, "0");
  const [a, b, c, d] = [hash(1), hash(77), hash(991), hash(1_013)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(5)}-${c.slice(0, 4)}${d}`;
}

/** Real-shaped facts: what Subscription details tells of customers with three subscriptions each. */
function facts(count: number, asOf: string): Contribution {
  const evidence: Evidence = { report: "subscription-details", file: "Subscriptions.csv", asOf };
  const customers: Customer[] = [];
  const associations: Association[] = [];
  for (let number = 0; number < count; number++) {
    const tenantId = guid(number, 7);
    customers.push({
      tenantId,
      names: [`Larkspur Works ${number}`],
      domains: [`larkspur${number}.onmicrosoft.example`],
      country: "NZ",
      evidence: [evidence],
    });
    for (let each = 0; each < ASSOCIATIONS_EACH; each++) {
      associations.push({
        tenantId,
        mechanism: "CSP",
        attribution: "CSP Tier 2",
        cspTier: 2,
        viewpoint: "partner",
        evidence,
        partnerId: String(7_204_128 + (number % 5)),
        globalPartnerId: "7204110",
        subscriptionId: guid(number, each),
        product: each === 0 ? "Microsoft 365" : "Microsoft Azure",
        sku: each === 0 ? "Microsoft 365 Business Premium" : "Azure plan",
        salesChannel: "CSP indirect",
        status: "Active",
        autoRenew: each === 0,
        duplicateForPga: false,
        seats: (number * 7) % 300,
        subscriptionStart: `2025-${String(1 + (number % 12)).padStart(2, "0")}-14`,
        subscriptionEnd: `2027-${String(1 + (number % 12)).padStart(2, "0")}-13`,
      });
    }
  }
  return { report: evidence.report, evidence: [evidence], customers, associations };
}

/** The export of the same facts, as Partner Center writes it. */
function exportOf(count: number): Blob {
  const { associations } = facts(count, "2026-06-30");
  const header =
    "CustomerName,CustomerTenantId,TenantDomainName,CustomerMarket,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew,Product,SKU,MPNID,PGAMpnID,PartnerAttributionType,SalesChannel,EnrollmentNumber,IsDuplicateRowForPGA,AvailableSeats";
  const lines = associations.map((each, at) => {
    const number = Math.floor(at / ASSOCIATIONS_EACH);
    const { tenantId, subscriptionId, subscriptionStart, subscriptionEnd, status } = each;
    const renew = each.autoRenew ? "Yes" : "No";
    const who = `Larkspur Works ${number},${tenantId},larkspur${number}.onmicrosoft.example,New Zealand`;
    const what = `${subscriptionId},${subscriptionStart},${subscriptionEnd},${status},2026-06-01,${renew},${each.product},${each.sku}`;
    return `${who},${what},${each.partnerId},${each.globalPartnerId},CSP Tier 2,CSP indirect,,0,${each.seats}\n`;
  });
  return new Blob([`${header}\n`, ...lines]);
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
    const incoming = facts(count, "2026-06-30");
    await store.current();
    const took = await timed(() => store.commit([incoming], { now: NOW }));
    store.close();
    return took;
  },
  /** Milliseconds of an import over what `commit` left, with the next month's export of the same customers. */
  async commitAgain(count: number): Promise<number> {
    const store = lazyStore();
    const incoming = facts(count, "2026-07-31");
    const took = await timed(() => store.commit([incoming], { now: NOW }));
    store.close();
    return took;
  },
  /** Milliseconds of the plain way: each customer with its associations a record of its own. */
  async oneRecordPerCustomer(count: number): Promise<number> {
    await deleteDB("plain");
    const database = await openDB("plain", 1, {
      upgrade: (upgrading) => void upgrading.createObjectStore("customers"),
    });
    const { customers, associations } = facts(count, "2026-06-30");
    const took = await timed(async () => {
      const transaction = database.transaction("customers", "readwrite", { durability: "relaxed" });
      for (const [at, customer] of customers.entries()) {
        const own = associations.slice(at * ASSOCIATIONS_EACH, (at + 1) * ASSOCIATIONS_EACH);
        void transaction.store.put({ customer, associations: own }, customer.tenantId);
      }
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
    const file = {
      name: "Subscriptions.csv",
      lastModified: NOW.getTime(),
      size: blob.size,
      arrayBuffer: () => blob.arrayBuffer(),
    };
    let kept = 0;
    const took = await timed(async () => {
      const { files } = await readFiles([file], { today: "2026-07-10" });
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
    const arrayBuffer = () => blob.arrayBuffer();
    const file = { name: "S.csv", lastModified: NOW.getTime(), size: blob.size, arrayBuffer };
    const store = lazyStore();
    const took = await timed(async () => {
      const { contributions } = await readFiles([file], { today: "2026-07-10" });
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
