import { describe, expect, it } from "vitest";
import type { Change } from "../../../lib/changes/change";
import { createChangeBook } from "../../../lib/changes/change-book";
import { tenant } from "../store/made-facts";

function change(kind: Change["kind"], number: number, customer: string): Change {
  return {
    kind,
    tenantId: tenant(number),
    customer,
    domains: [`customer${number}.example`],
    evidence: {},
    reason: { key: "dashboard.changes.reason.new" },
  };
}

const CHANGES = [
  change("name", 1, "Zorn"),
  change("association-lost", 2, "Ähre"),
  change("association-lost", 3, "Zorn"),
  change("verdict", 4, "Mole"),
];
const book = createChangeBook(CHANGES, "de");
const customers = (filter: Parameters<typeof book.page>[0]) =>
  book.page(filter, 0, 10).changes.map(({ customer }) => customer);

describe("a change book", () => {
  it("has the most telling kinds first, and customers as the reader's language sorts them", () => {
    expect(customers({ customer: "" })).toEqual(["Mole", "Ähre", "Zorn", "Zorn"]);
    expect(createChangeBook(CHANGES.toReversed(), "de").page({ customer: "" }, 0, 10)).toEqual(
      book.page({ customer: "" }, 0, 10),
    );
  });

  it("counts by kind whatever the filter", () => {
    book.page({ kind: "verdict", customer: "nobody" }, 0, 10);
    expect(book.counts).toEqual({ verdict: 1, "association-lost": 2, name: 1 });
    expect(book.total).toBe(4);
  });

  it.each([
    ["a part of the name in any case", "zOR", 2],
    ["spaces around it", "  mole ", 1],
    ["a part of a domain", "customer2.ex", 1],
    ["a tenant ID in capitals", tenant(4).toUpperCase(), 1],
    ["what nobody has", "larch", 0],
  ])("finds by %s", (_, customer, count) => {
    expect(book.page({ customer }, 0, 10).total).toBe(count);
  });

  it("filters by kind and customer together", () => {
    expect(customers({ kind: "association-lost", customer: "zorn" })).toEqual(["Zorn"]);
  });

  it("is leafed through without gap or repeat", () => {
    const many = createChangeBook(
      Array.from({ length: 10_000 }, (_, number) => change("name", number, `Customer ${number}`)),
      "en",
    );
    const seen: string[] = [];
    for (let first = 0; first < many.total; first += 333) {
      const { changes, total } = many.page({ customer: "" }, first, 333);
      expect(total).toBe(10_000);
      seen.push(...changes.map(({ tenantId }) => tenantId));
    }
    expect(seen).toHaveLength(10_000);
    expect(new Set(seen).size).toBe(10_000);
  });
});
