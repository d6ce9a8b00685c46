/** Two real-shaped exports a month apart give exactly this list, written out by hand. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createChangeBook } from "../../../lib/changes/change-book";
import { type ListedChanges, listChanges } from "../../../lib/changes/list-changes";
import type { RecordContext } from "../../../lib/rules";
import type { Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { emptyDisk } from "../store/made-facts";
import { contributionsOf } from "./exports/exports";

const TODAY = "2026-08-10";
const CONTEXT: RecordContext = {
  today: TODAY,
  organisation: {
    name: "Brindlewood Partners",
    partnerIds: [
      { id: "7204110", role: "PGA" },
      { id: "7204128", role: "PLA" },
      { id: "7204144", role: "retired" },
    ],
  },
};

let store: Store;
let listed: ListedChanges | null;

beforeEach(async () => {
  emptyDisk();
  store = lazyStore();
  for (const month of ["june", "july"] as const) {
    await store.commit(await contributionsOf(month, TODAY), {
      now: new Date(`${TODAY}T09:00:00Z`),
    });
  }
  listed = await listChanges(store, 2, CONTEXT);
});
afterEach(() => store.close());

const EXPECTED = [
  // Silently gone: DPOR on a subscription that runs for months.
  ["verdict", "Brinewood Cartographers", "ours", "lost"],
  // June's ID is a location that was closed.
  ["verdict", "Dappled Quarry Studios", "ours-wrong-id", "ours"],
  ["verdict", "Hollowmere Trust", "ours", "at-risk"],
  // June's export could not know that it would go on after 1 July; July's says that it does.
  ["verdict", "Ironbark Joinery", "unknown", "ours"],
  ["association-lost", "Brinewood Cartographers", "2026-06-30", "2026-07-31"],
  // One of two: what the customer comes to is the same as before.
  ["association-lost", "Osprey Rail", "2026-06-30", "2026-07-31"],
  ["partner-id", "Dappled Quarry Studios", "7204144", "7204128"],
  ["mechanism", "Cobalt Heron Ferries", "CSP Tier 1", "CSP Tier 2"],
  ["mechanism", "Elderbrook Mills", "DPOR", "Partner Admin Link (PAL)"],
  ["status", "Hollowmere Trust", "Active", "Suspended"],
  ["end-passed", "Ironbark Joinery", "2026-07-01", "2026-07-01"],
  ["auto-renew-off", "Juniper Tidal", undefined, "2027-02-26"],
  ["seats-fell", "Fernhill Academy", 100, 60],
  ["seats-fell", "Pinewater Council", 8, 0],
  ["seats-rose", "Garnet & Daughters", 40, 55],
  ["association-new", "+Larkspur Cranes", undefined, "2026-07-31"],
  ["association-new", "Nettle Analytics", undefined, "2026-07-31"],
  ["customer-gone", "Kestrel Observatory", "2026-06-30", undefined],
  ["customer-new", "+Larkspur Cranes", undefined, "2026-07-31"],
  ["country", "Marrow Foods", "AT", "CH"],
  ["name", "Marrow Foods", "Marrow Bakeries", "Marrow Foods"],
  ["domain", "Marrow Foods", "marrow.example", "marrowfoods.example"],
];

function changes() {
  return createChangeBook(listed?.changes ?? [], "en").page({ customer: "" }, 0, 100).changes;
}

describe("two exports a month apart", () => {
  it("give exactly these changes, and none for who only gained two seats", () => {
    expect(
      changes().map(({ kind, customer, before, after }) => [kind, customer, before, after]),
    ).toEqual(EXPECTED);
  });

  it("name the file of each side, also the one that no longer lists it", () => {
    const of = (kind: string, customer: string) =>
      changes().find((each) => each.kind === kind && each.customer === customer)?.evidence;
    const june = { file: "Subscriptions june.csv", asOf: "2026-06-30" };
    const july = { file: "Subscriptions july.csv", asOf: "2026-07-31" };
    expect(of("association-lost", "Osprey Rail")).toEqual({ before: june, after: july });
    expect(of("association-new", "Nettle Analytics")).toEqual({ before: june, after: july });
    expect(of("verdict", "Brinewood Cartographers")).toEqual({ before: june, after: june });
    expect(of("customer-gone", "Kestrel Observatory")).toEqual({
      before: { file: "Customers june.csv", asOf: "2026-06-30" },
      after: { file: "Customers july.csv", asOf: "2026-07-31" },
    });
  });

  it.each(["2026-08-10", "2026-12-24", "2028-02-29"])(
    "change no verdict by the calendar: what is the same is judged the same on %s",
    async (today) => {
      await store.commit([], { now: new Date("2026-08-11T09:00:00Z") });
      expect((await listChanges(store, 3, { ...CONTEXT, today }))?.changes).toEqual([]);
    },
  );

  it("are compared in that order only: the older export again changes nothing", async () => {
    const again = await contributionsOf("june", TODAY);
    await store.commit(again, { now: new Date("2026-08-11T09:00:00Z") });
    const back = await listChanges(store, 3, CONTEXT);
    // The old list of customers still names the one that is gone, but the newer one decides.
    expect(back?.changes).toEqual([]);
  });
});
