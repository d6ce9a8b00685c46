/** Claims whose columns were taken for others at first: once that is corrected, nothing of it is left. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ClaimMapping, headerSignature } from "../../../lib/intake/claims/claim-mapping";
import type { CustomerFacts, Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { ENGLISH, MAPPING, ROWS, readClaims } from "../intake/claims-files";
import { guid } from "../intake/given-files";
import { emptyDisk, inTenantOrder, NOW, report } from "./made-facts";

/** The subscription for the customer's tenant, and no Partner ID. */
const WRONG: ClaimMapping = { tenantId: 5, status: 2, product: 4 };

let store: Store;
beforeEach(() => {
  emptyDisk();
  store = lazyStore();
});
afterEach(() => store.close());

async function importClaims(mapping: ClaimMapping, rereads: boolean) {
  const known = { [headerSignature(ENGLISH)]: mapping };
  const { contributions } = await readClaims(ENGLISH, ROWS, known);
  return store.commit(
    contributions.map((each) => (rereads ? { ...each, rereads } : each)),
    { now: NOW },
  );
}

async function held(): Promise<CustomerFacts[]> {
  const all: CustomerFacts[] = [];
  await store.forEachShard((some) => {
    all.push(...some);
  });
  return inTenantOrder(all);
}

describe("claims that are read once more", () => {
  it("leave nothing of what was read wrongly, nor call it lost", async () => {
    await importClaims(MAPPING, false);
    const right = await held();
    expect(right).toHaveLength(ROWS.length);

    emptyDisk();
    store.close();
    store = lazyStore();
    await importClaims(WRONG, false);
    expect((await held()).map(({ customer }) => customer.tenantId)).toContain(guid(500));
    const result = await importClaims(MAPPING, true);
    expect(await held()).toEqual(right);
    expect(result).toMatchObject({
      customersAdded: ROWS.length,
      associationsAdded: ROWS.length,
      associationsLost: 0,
    });
  });

  it("are not counted as new where they were read as they should be", async () => {
    await importClaims(MAPPING, false);
    const right = await held();
    const result = await importClaims(MAPPING, true);
    expect(result).toMatchObject({ customersAdded: 0, associationsAdded: 0, associationsLost: 0 });
    expect(await held()).toEqual(right);
  });

  it("take nothing of another file with them", async () => {
    const earlier = report("customer-claims", "2026-06-30", 3);
    await store.commit([report("customers-csv", "2026-07-15", 2)], { now: NOW });
    await store.commit([{ ...earlier, isPartial: true }], { now: NOW });
    const before = await held();
    await importClaims(WRONG, false);
    await importClaims(MAPPING, true);
    const after = await held();
    expect(after).toHaveLength(before.length + ROWS.length);
    for (const facts of before) expect(after).toContainEqual(facts);
  });
});
