// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CustomerPage } from "../../components/customer-page/customer-page";
import { customerPage } from "../../lib/answers/customer-page";
import { readerWords } from "../../lib/answers/reader-words";
import type { RecordContext } from "../../lib/rules";
import type { Contribution } from "../../lib/store/contract";
import { lazyStore } from "../../lib/store/open-store";
import { association, customer, emptyDisk, evidence, NOW, tenant } from "../lib/store/made-facts";
import { type Mounted, mount } from "./mounted";

const context: RecordContext = {
  organisation: { name: "Ours", partnerIds: [{ id: "4847383", role: "PLA" }] },
  today: "2026-07-10",
};

function month(asOf: string, customers: number[], isAssociated: boolean): Contribution {
  const from = evidence("subscription-details", asOf);
  const own = [
    association(1, from, { status: "Active", product: "Microsoft 365" }),
    association(1, from, {
      status: "Active",
      product: "Dynamics 365",
      mechanism: "CSP",
      attribution: "CSP Tier 2",
      subscriptionId: "00000000-bbbb-4000-8000-000000000001",
      since: "2025-02-03",
    }),
  ];
  return {
    report: from.report,
    evidence: [from],
    customers: customers.map((number) => customer(number, from, { country: "NZ" })),
    associations: isAssociated ? own : own.slice(0, 1),
  };
}

let page: Mounted;
const store = lazyStore();
beforeEach(() => {
  emptyDisk();
  // The made-up browser says `null` where others have no locks at all.
  Object.defineProperty(navigator, "locks", { configurable: true, value: undefined });
  window.scrollTo = () => {};
});
afterEach(() => {
  page?.unmount();
  store.close();
});

const copyText = vi.fn(async (_: string) => {});

async function show(tenantId: string) {
  page = await mount(
    <CustomerPage
      tenantId={tenantId}
      doors={{
        copyText,
        loadCustomer: (id) => customerPage(store, id, context, readerWords("en")),
      }}
      watch={() => {}}
      listQuery="state=lost"
      takesFocus
    />,
  );
  for (let turn = 0; turn < 3; turn++) await page.settle();
}

const rows = (table: string) =>
  [...page.root.querySelectorAll(`${table} tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

describe("a customer's page", () => {
  it("sets every association beside the others, each with what its export tells", async () => {
    await store.commit([month("2026-06-30", [1], true)], { now: NOW });
    await show(tenant(1));
    expect(document.activeElement?.textContent).toContain("Larkspur Works 1");
    expect(document.title).toBe("Larkspur Works 1 · Good Standing");
    const table = rows(".association-table");
    const named = new Map(table.map(([label = "", ...cells]) => [label, cells]));
    expect(named.get("Mechanism")).toEqual([
      "Cloud Solution Provider (CSP), exported as “CSP Tier 2”",
      "Digital partner of record (DPOR)",
    ]);
    expect(named.get("Since")).toEqual(["February 3, 2025", "Not in this export"]);
    for (const label of ["Partner ID", "Evidence", "Rule", "Sources", "Confidence", "Next step"]) {
      expect(named.get(label), label).toHaveLength(2);
      expect(
        named.get(label)?.every((cell) => cell !== ""),
        label,
      ).toBe(true);
    }
    expect(page.root.textContent).toContain("New Zealand");
  });

  it("is copied as text without anything that a mail program would link", async () => {
    await store.commit([month("2026-06-30", [1], true)], { now: NOW });
    await show(tenant(1));
    await page.press("Copy as text");
    const [copied = ""] = copyText.mock.lastCall ?? [];
    expect(copied).toContain("Partner ID: 4847383");
    expect(copied.split("\n\n")).toHaveLength(3);
    expect(copied).not.toMatch(/https?:|\.example|www\./);
  });

  it("tells what earlier imports said, newest first, and what each changed", async () => {
    await store.commit([month("2026-05-31", [1], true)], { now: NOW });
    await store.commit([month("2026-06-30", [1], false)], { now: NOW });
    await show(tenant(1));
    const [, now, before] = rows(".customer-past");
    expect(now?.[0]).toContain("In force");
    expect(now?.[2]).toContain("Association lost");
    expect(before?.[2]).toBe("Nothing before it is kept.");
  });

  it("says of one who is gone that what it shows is from an earlier import", async () => {
    await store.commit([month("2026-06-30", [1, 2], true)], { now: NOW });
    const goneIn = await store.current();
    const { history, customerIn } = store;
    await store.commit([month("2026-07-05", [2], true)], { now: NOW });
    const view = await customerPage(
      {
        history,
        // As a store answers that no longer holds the customer in the generation in force.
        customerIn: async (generation, tenantId) =>
          generation === goneIn?.id ? customerIn(generation, tenantId) : null,
      },
      tenant(1),
      context,
      readerWords("en"),
    );
    page = await mount(
      <CustomerPage
        tenantId={tenant(1)}
        doors={{ copyText, loadCustomer: async () => view }}
        watch={() => {}}
        listQuery=""
        takesFocus={false}
      />,
    );
    expect(page.root.textContent).toContain("does not name this customer any more");
    expect(page.root.querySelector(".association-table")).toBeNull();
    expect(rows(".customer-past")[1]?.[1]).toBe("Not listed");
  });

  it("says that it knows nobody, and leads back to the list as it was", async () => {
    await store.commit([month("2026-06-30", [1], true)], { now: NOW });
    await show(tenant(9));
    expect(page.root.textContent).toContain(`tenant ID ${tenant(9)}`);
    expect(page.find("a", "Back to all customers").getAttribute("href")).toBe(
      "#customers?state=lost",
    );
  });
});
