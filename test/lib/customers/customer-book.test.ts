import { describe, expect, it } from "vitest";
import {
  type BookEntry,
  type CustomerFilter,
  type CustomerSort,
  createCustomerBook,
} from "../../../lib/customers/customer-book";
import type { CustomerLine } from "../../../lib/customers/customer-line";
import { judgeEveryone } from "../../../lib/customers/judge-everyone";
import type { RecordContext } from "../../../lib/rules";
import { lazyStore } from "../../../lib/store/open-store";
import { association, customer, emptyDisk, evidence, NOW, tenant } from "../store/made-facts";

const ALL: CustomerFilter = { words: "", states: [], attention: false };
const BY_NAME: CustomerSort = { by: "name", descending: false };

function entry(name: string, more: Partial<CustomerLine> = {}): BookEntry {
  return {
    line: {
      tenantId: `${name}-id`,
      name,
      state: "ours",
      mechanism: "DPOR",
      nextStep: { who: "nobody", what: { key: "made.up" } },
      attention: 0,
      associations: 1,
      mechanisms: ["DPOR"],
      countsToward: [],
      ...more,
    },
    searched: `${name.toLowerCase()}\n${name.toLowerCase().replaceAll(" ", "-")}.example`,
  };
}

const book = createCustomerBook(
  [
    entry("Zephyrine", { state: "lost", country: "FR", attention: 1, since: "2025-03-01" }),
    entry("Silver Otter", { country: "US", mechanisms: ["DPOR", "CSP"] }),
    entry("aurelia", { state: "at-risk", attention: 2, since: "2024-03-01", country: "NZ" }),
    entry("Brinewood", {
      state: "ours",
      mechanism: null,
      mechanisms: [null],
      countsToward: ["incentive"],
    }),
  ],
  "en",
);

const named = (filter: Partial<CustomerFilter>, sort = BY_NAME) =>
  book.page({ ...ALL, ...filter }, sort, 0, 50).lines.map(({ name }) => name);

describe("the book of customers", () => {
  it("sorts by name without regard to case, and the other way round", () => {
    const inOrder = ["aurelia", "Brinewood", "Silver Otter", "Zephyrine"];
    expect(named({})).toEqual(inOrder);
    expect(named({}, { by: "name", descending: true })).toEqual(inOrder.toReversed());
  });

  it.each([
    [{ words: "OTTER silver" }, ["Silver Otter"]],
    [{ words: "silver-otter.ex" }, ["Silver Otter"]],
    [{ words: "otter brine" }, []],
    [{ states: ["lost"] }, ["Zephyrine"]],
    [{ states: ["lost", "at-risk"] }, ["aurelia", "Zephyrine"]],
    [{ mechanism: "CSP" }, ["Silver Otter"]],
    [{ mechanism: "unknown" }, ["Brinewood"]],
    [{ country: "NZ" }, ["aurelia"]],
    [{ country: "none" }, ["Brinewood"]],
    [{ countsToward: "incentive" }, ["Brinewood"]],
    [{ attention: true }, ["aurelia", "Zephyrine"]],
    [{ attention: true, country: "FR" }, ["Zephyrine"]],
    [{ attention: true, country: "US" }, []],
  ] as [Partial<CustomerFilter>, string[]][])("keeps of %o these: %o", (filter, expected) => {
    expect(named(filter)).toEqual(expected);
  });

  it("puts what has no value last in both directions, and equals by name", () => {
    expect(named({}, { by: "since", descending: false })).toEqual([
      "aurelia",
      "Zephyrine",
      "Brinewood",
      "Silver Otter",
    ]);
    expect(named({}, { by: "since", descending: true })).toEqual([
      "Zephyrine",
      "aurelia",
      "Brinewood",
      "Silver Otter",
    ]);
  });

  it("sorts countries by what they are called, and states from the best on", () => {
    expect(named({}, { by: "country", descending: false })).toEqual([
      "Zephyrine",
      "aurelia",
      "Silver Otter",
      "Brinewood",
    ]);
    expect(named({}, { by: "state", descending: false })).toEqual([
      "Brinewood",
      "Silver Otter",
      "aurelia",
      "Zephyrine",
    ]);
  });

  it("counts by state what the rest of the filter leaves", () => {
    const page = book.page({ ...ALL, states: ["lost"], attention: true }, BY_NAME, 0, 50);
    expect(page.byState).toEqual({ lost: 1, "at-risk": 1 });
    expect(page.total).toBe(1);
  });

  it("gives a page of what is left, and says how many there are in all", () => {
    const { lines, total } = book.page(ALL, BY_NAME, 2, 1);
    expect([lines.map(({ name }) => name), total]).toEqual([["Silver Otter"], 4]);
  });

  it("tells what there is to choose from", () => {
    expect(book.total).toBe(4);
    expect([...book.countries].sort()).toEqual(["FR", "NZ", "US", "none"]);
    expect(book.mechanisms).toEqual(["CSP", "DPOR", "unknown"]);
  });
});

describe("judging everyone", () => {
  const context: RecordContext = {
    organisation: { name: "Ours", partnerIds: [{ id: "4847383", role: "PLA" }] },
    today: "2026-07-10",
  };

  it("tells each customer in short, with the most urgent step of all its associations", async () => {
    emptyDisk();
    const store = lazyStore();
    expect(await judgeEveryone(store, context)).toBeNull();
    const from = evidence("subscription-details", "2026-06-30");
    await store.commit(
      [
        {
          report: from.report,
          evidence: [from],
          customers: [
            customer(1, from, { names: ["Société Générique"], country: "FR" }),
            customer(2, from, { names: [] }),
          ],
          associations: [
            association(1, from, { status: "Active", since: "2025-01-02" }),
            association(1, from, {
              subscriptionId: "00000000-bbbb-4000-8000-000000000001",
              partnerId: "9999999",
              status: "Active",
              autoRenew: false,
              subscriptionEnd: "2026-07-20",
            }),
          ],
        },
      ],
      { now: NOW },
    );
    const shares: number[] = [];
    const judged = await judgeEveryone(store, context, (share) => shares.push(share));
    store.close();
    expect(shares.at(-1)).toBe(1);
    const entries = new Map(judged?.entries.map((each) => [each.line.tenantId, each]));
    const first = entries.get(tenant(1));
    expect(first?.line).toMatchObject({
      name: "Société Générique",
      domain: "larkspur1.example",
      country: "FR",
      state: "ours",
      mechanism: "DPOR",
      partnerId: "4847383",
      since: "2025-01-02",
      asOf: "2026-06-30",
      attention: 1,
      associations: 2,
      mechanisms: ["DPOR"],
    });
    expect(first?.line.deadline?.date).toBe("2026-07-20");
    expect(first?.searched.split("\n")).toEqual([
      "societe generique",
      "larkspur1.example",
      tenant(1),
      "4847383",
      "9999999",
    ]);
    const second = entries.get(tenant(2));
    expect(second?.line).toMatchObject({ name: "larkspur2.example", state: "not-seen" });
    expect(second?.line.countsToward).toEqual([]);
  });

  it("begins anew when an import overtakes it, and gives up in the end", async () => {
    const gone = Object.assign(new Error("gone"), { name: "GenerationGoneError" });
    let calls = 0;
    const overtaken = {
      forEachShard: () => {
        calls += 1;
        return Promise.reject(gone);
      },
    };
    await expect(judgeEveryone(overtaken, context)).rejects.toBe(gone);
    expect(calls).toBe(3);
  });
});
