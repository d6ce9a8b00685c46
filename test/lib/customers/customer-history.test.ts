import { beforeEach, describe, expect, it } from "vitest";
import { customerHistory } from "../../../lib/customers/customer-history";
import type { RecordContext } from "../../../lib/rules";
import type { Contribution } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { association, customer, emptyDisk, evidence, NOW, tenant } from "../store/made-facts";

const context: RecordContext = {
  organisation: { name: "Ours", partnerIds: [{ id: "4847383", role: "PLA" }] },
  today: "2026-07-10",
};

function month(asOf: string, customers: number[], associated: number[]): Contribution {
  const from = evidence("subscription-details", asOf);
  return {
    report: from.report,
    evidence: [from],
    customers: customers.map((number) => customer(number, from)),
    associations: associated.map((number) => association(number, from, { status: "Active" })),
  };
}

describe("a customer's history", () => {
  beforeEach(emptyDisk);

  it("is empty before the first import", async () => {
    const store = lazyStore();
    expect(await customerHistory(store, tenant(1), context)).toEqual([]);
    store.close();
  });

  it("tells each kept import, newest first: state and what changed", async () => {
    const store = lazyStore();
    await store.commit([month("2026-04-30", [2], [2])], { now: NOW });
    await store.commit([month("2026-05-31", [1, 2], [1, 2])], { now: NOW });
    await store.commit([month("2026-06-30", [1, 2], [2])], { now: NOW });
    const then = await customerHistory(store, tenant(1).toUpperCase(), context);
    store.close();
    expect(then.map(({ generation, verdict }) => [generation.id, verdict?.state])).toEqual([
      [3, "lost"],
      [2, "ours"],
      [1, undefined],
    ]);
    expect(then.map(({ changes }) => changes?.map(({ kind }) => kind))).toEqual([
      ["verdict", "association-lost"],
      ["customer-new", "association-new"],
      undefined,
    ]);
    expect(then[2]?.facts).toBeNull();
  });

  it("ends where a generation is damaged, and keeps what is newer", async () => {
    const store = lazyStore();
    await store.commit([month("2026-05-31", [1], [1])], { now: NOW });
    await store.commit([month("2026-06-30", [1], [1])], { now: NOW });
    const damaged = Object.assign(new Error("made up"), { name: "DamagedGenerationError" });
    const then = await customerHistory(
      {
        history: store.history,
        customerIn: (generation, tenantId) =>
          generation === 1 ? Promise.reject(damaged) : store.customerIn(generation, tenantId),
      },
      tenant(1),
      context,
    );
    expect(then.map(({ generation, changes }) => [generation.id, changes])).toEqual([
      [2, undefined],
    ]);
    await expect(store.customerIn(99, tenant(1))).rejects.toMatchObject({
      name: "GenerationGoneError",
    });
    expect(await store.customerIn(2, tenant(5))).toBeNull();
    store.close();
  });
});
