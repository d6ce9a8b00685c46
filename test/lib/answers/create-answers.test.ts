import "./english-texts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAnswers } from "../../../lib/answers/create-answers";
import { membershipOf, organisationOf, recordContextOf } from "../../../lib/answers/settings-facts";
import { DEFAULT_SETTINGS, type Settings } from "../../../lib/browser/settings-schema";
import type { PageKey } from "../../../lib/portals/portal";
import type { Contribution, Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import {
  association,
  customer,
  emptyDisk,
  evidence,
  NOW,
  report,
  tenant,
} from "../store/made-facts";

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  organisationName: "Nordwind Cloud",
  homeCountry: "NZ",
  partnerIds: [{ id: "4847383", role: "PLA", country: "NZ" }],
  anniversaryDate: "2026-08-01",
};

let store: Store;
let settings: Settings;
let day: string;

function answers() {
  return createAnswers({
    store,
    readSettings: async () => settings,
    today: () => day,
    uiLanguage: () => "en-GB",
  });
}

/** Customer 0: ours, and a subscription about to end. Customer 1: known, nothing seen. 2 and 3 share a name. */
function facts(asOf = "2026-07-01"): Contribution {
  const from = evidence("subscription-details", asOf);
  const active = { status: "Active", product: "Microsoft 365", subscriptionEnd: "2027-05-31" };
  return {
    report: "subscription-details",
    evidence: [from],
    customers: [
      customer(0, from),
      customer(1, from, { names: [] }),
      customer(2, from, { names: ["Twin"] }),
      customer(3, from, { names: ["Twin"] }),
    ],
    associations: [
      association(0, from, active),
      association(0, from, {
        ...active,
        product: "Dynamics 365",
        subscriptionId: "00000000-bbbb-4000-8000-000000000001",
        subscriptionEnd: "2026-07-20",
        autoRenew: false,
      }),
      association(2, from, active),
    ],
  };
}

const page = { portal: "partner-center", route: "customer-list" };

beforeEach(() => {
  emptyDisk();
  store = lazyStore();
  settings = SETTINGS;
  day = "2026-07-10";
});

afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});

describe("settings as facts", () => {
  it("are the company and its membership, without holes", () => {
    expect(organisationOf(SETTINGS)).toEqual({
      name: "Nordwind Cloud",
      homeCountry: "NZ",
      partnerIds: SETTINGS.partnerIds,
    });
    expect(organisationOf(DEFAULT_SETTINGS)).toEqual({ name: "", partnerIds: [] });
    expect(membershipOf(SETTINGS)).toEqual({
      anniversaryDate: "2026-08-01",
      readerIsProgrammeAdministrator: false,
    });
    expect(membershipOf(DEFAULT_SETTINGS)).toEqual({ readerIsProgrammeAdministrator: false });
    expect(recordContextOf({ ...SETTINGS, holidays: ["2026-07-13"] }, "2026-07-10")).toEqual({
      organisation: organisationOf(SETTINGS),
      holidays: ["2026-07-13"],
      today: "2026-07-10",
    });
  });
});

describe("badges", () => {
  it("are none before the first import", async () => {
    expect(await answers().badges([{ tenantId: tenant(1) }])).toEqual([null]);
  });

  it("come in the order asked; none where the key fits several or proves nothing, unknown for a strange tenant", async () => {
    await store.commit([facts()], { now: NOW });
    const badges = await answers().badges([
      { tenantId: tenant(1) },
      { name: "Twin" },
      { name: "Larkspur Works 0" },
      { tenantId: tenant(9) },
      { tenantId: tenant(2).toUpperCase() },
      { domain: "nobody.example" },
      { name: "Nobody" },
    ]);
    expect(badges.map((badge) => badge?.state ?? null)).toEqual([
      "not-seen",
      null,
      "ours",
      "unknown",
      "ours",
      null,
      null,
    ]);
    expect(badges[0]?.text).toBe("Not seen as ours");
    expect(badges[2]?.text).toBe("POR: Ours · 1 needs action");
    expect(badges[3]?.text).toBe("POR: Unknown");
  });

  it("follow the calendar and the settings without a new import", async () => {
    await store.commit([facts()], { now: NOW });
    const [before] = await answers().badges([{ tenantId: tenant(2) }]);
    expect(before?.state).toBe("ours");
    settings = { ...SETTINGS, partnerIds: [{ id: "4847383", role: "retired" }] };
    const [retired] = await answers().badges([{ tenantId: tenant(2) }]);
    expect(retired?.state).toBe("ours-wrong-id");
    settings = SETTINGS;
    day = "2027-01-10";
    const [stale] = await answers().badges([{ tenantId: tenant(2) }]);
    expect(stale?.state).toBe("unknown");
  });
});

describe("the dock", () => {
  it("shows the company's standing where the page names no customer", async () => {
    const view = await answers().dockView({ page });
    expect(view.renewal).toMatchObject({ text: "Renewal: 22 days", tone: "urgent" });
    expect(view.gaps.tone).toBe("unknown");
    expect(view.name).toBe(
      `Good Standing: ${view.gaps.text}, ${view.renewal.text}. ${view.gaps.name}. ${view.renewal.name}.`,
    );
    expect(view.renewalSteps.length).toBeGreaterThan(0);
    expect(view.direction).toBe("ltr");
    expect(view).not.toHaveProperty("customer");
    expect(view).not.toHaveProperty("customerProblem");
  });

  it("shows a known customer by its name, what needs action first", async () => {
    await store.commit([facts()], { now: NOW });
    const {
      customer: view,
      name,
      gaps,
      renewal,
    } = await answers().dockView({
      page,
      about: { tenantId: tenant(0) },
    });
    expect(name).toMatch(/^Good Standing: POR: .+, .+\. Partner of record: .+\. .+\.$/);
    // What shows is in the names, for browsers commanded by voice.
    expect(name).toContain([view?.badge.text, gaps.text, renewal.text].join(", "));
    for (const { badge } of [...(view ? [view] : []), ...(view?.associations ?? [])]) {
      expect(badge.name).toContain(badge.text);
    }
    expect(view?.customerName).toBe("Larkspur Works 0");
    expect(view?.associations.map(({ subject, badge }) => [subject, badge.state])).toEqual([
      ["Dynamics 365", "at-risk"],
      ["Microsoft 365", "ours"],
    ]);
    const nameless = await answers().dockView({ page, about: { tenantId: tenant(1) } });
    expect(nameless.customer?.customerName).toBe("larkspur1.example");
  });

  it("shows a customer of whom we know nothing as the page calls it", async () => {
    await store.commit([facts()], { now: NOW });
    const { customer: view } = await answers().dockView({ page, about: { name: "Stranger & Co" } });
    expect(view).toMatchObject({ customerName: "Stranger & Co", badge: { state: "unknown" } });
    expect(view?.associations[0]?.nextStep).not.toBe("");
  });

  it("leads to our own page of the one customer that is meant, else to where the dashboard begins", async () => {
    await store.commit([facts()], { now: NOW });
    const opens = async (about?: PageKey) =>
      (await answers().dockView({ page, ...(about && { about }) })).opens;
    const own = { label: "Open this customer in the dashboard", tenantId: tenant(1) };
    expect(await opens({ domain: "larkspur1.example" })).toEqual(own);
    expect(await opens({ context: { tenantId: tenant(1) } })).toEqual(own);
    const start = { label: "Open dashboard", tenantId: null };
    expect(await opens({ name: "Twin" })).toEqual(start);
    expect(await opens({ name: "Stranger & Co" })).toEqual(start);
    expect(await opens()).toEqual(start);
  });

  it("says why there is no customer", async () => {
    const empty = await answers().dockView({ page, about: { name: "Twin" } });
    expect(empty.customer).toBeUndefined();
    expect(empty.customerProblem).toMatch(/^Nothing is imported yet/);
    await store.commit([facts()], { now: NOW });
    const several = await answers().dockView({ page, about: { name: "Twin" } });
    expect(several.customer).toBeUndefined();
    expect(several.customerProblem).toMatch(/^Several of your customers/);
  });
});

describe("the overview", () => {
  it("judges renewal and standing, and tells what is imported", async () => {
    expect(await answers().overview()).toMatchObject({
      generation: null,
      renewal: { band: "urgent", daysLeft: 22 },
      standing: { gapCount: 0 },
    });
    await store.commit([facts()], { now: NOW });
    expect((await answers().overview()).generation?.customerCount).toBe(4);
  });

  it("trusts the unverified renewal window only when the settings say so", async () => {
    settings = { ...SETTINGS, anniversaryDate: "2026-11-15" };
    const cautious = (await answers().overview()).renewal;
    settings = { ...settings, trustUnverifiedRenewalWindow: true };
    const trusting = (await answers().overview()).renewal;
    expect(cautious.windowCloses).toBe("2026-12-15");
    expect(trusting.windowCloses).toBe("2026-11-15");
  });
});

describe("coverage", () => {
  const EXPECTED = {
    total: 4,
    byState: { ours: 2, "not-seen": 2 },
    needingAttention: 1,
    oldestAsOf: "2026-06-15",
  };

  async function importBoth(): Promise<void> {
    const list = evidence("customers-csv", "2026-06-15");
    const listed = [0, 1, 2, 3].map((number) => customer(number, list));
    await store.commit(
      [facts(), { report: list.report, evidence: [list], customers: listed, associations: [] }],
      { now: NOW },
    );
  }

  it("is nothing before the first import", async () => {
    expect(await answers().coverage()).toEqual({ total: 0, byState: {}, needingAttention: 0 });
  });

  it("counts every customer once, and is then cached", async () => {
    await importBoth();
    const read = vi.spyOn(store, "forEachShard");
    expect(await answers().coverage()).toEqual(EXPECTED);
    expect(await answers().coverage()).toEqual(EXPECTED);
    expect(read).toHaveBeenCalledOnce();
  });

  it("is shared by those who ask at the same time", async () => {
    await importBoth();
    const read = vi.spyOn(store, "forEachShard");
    const asked = answers();
    expect(await Promise.all([asked.coverage(), asked.coverage()])).toEqual([EXPECTED, EXPECTED]);
    expect(read).toHaveBeenCalledOnce();
  });

  it("is counted again on another day, with other settings and after an import", async () => {
    await importBoth();
    const read = vi.spyOn(store, "forEachShard");
    await answers().coverage();
    day = "2026-07-11";
    await answers().coverage();
    settings = { ...SETTINGS, partnerIds: [] };
    await answers().coverage();
    settings = { ...settings, holidays: ["2026-07-13"] };
    await answers().coverage();
    await store.commit([facts("2026-07-09")], { now: NOW });
    await answers().coverage();
    expect(read).toHaveBeenCalledTimes(5);
  });

  it.each([
    { total: 4 },
    "four",
    null,
    { ...EXPECTED, byState: { brilliant: 4 } },
    { ...EXPECTED, total: -1 },
  ])("is counted again when the cache holds %j", async (cached) => {
    await importBoth();
    vi.spyOn(store, "getSummary").mockResolvedValue(cached);
    expect(await answers().coverage()).toEqual(EXPECTED);
  });

  it("begins again when imports overtook it, and gives up when they always do", async () => {
    await importBoth();
    const gone = Object.assign(new Error("gone"), { name: "GenerationGoneError" });
    const read = vi.spyOn(store, "forEachShard").mockRejectedValueOnce(gone);
    expect(await answers().coverage()).toEqual(EXPECTED);
    expect(read).toHaveBeenCalledTimes(2);

    await store.commit([facts("2026-07-09")], { now: NOW });
    read.mockReset().mockRejectedValue(gone);
    await expect(answers().coverage()).rejects.toThrow("gone");
    expect(read).toHaveBeenCalledTimes(3);
  });

  it("is not cached for a generation that is no longer in force", async () => {
    await importBoth();
    const { forEachShard } = store;
    vi.spyOn(store, "forEachShard").mockImplementationOnce(async (visit, signal) => {
      const read = await forEachShard(visit, signal);
      await store.commit([report("customers-csv", "2026-07-09", 6)], { now: NOW });
      return read;
    });
    const keep = vi.spyOn(store, "putSummary");
    expect((await answers().coverage()).total).toBe(4);
    expect(keep).not.toHaveBeenCalled();
    expect((await answers().coverage()).total).toBe(6);
  });
});

describe("a background that was put to sleep", () => {
  it("answers after its connection was closed", async () => {
    await store.commit([facts()], { now: NOW });
    const asked = answers();
    store.close();
    const [badge] = await asked.badges([{ tenantId: tenant(2) }]);
    expect(badge?.state).toBe("ours");
  });
});

// The settings come once there are words: see `onceWorded`.
it.each(["badges", "dockView"] as const)(
  "%s says nothing before it has the settings",
  async (kind) => {
    const order: string[] = [];
    const asked = createAnswers({
      store,
      async readSettings() {
        await store.current();
        order.push("settings");
        return settings;
      },
      today: () => day,
      uiLanguage() {
        order.push("words");
        return "en-GB";
      },
    });
    await (kind === "badges" ? asked.badges([{ tenantId: tenant(0) }]) : asked.dockView({ page }));
    expect(order.at(0)).toBe("settings");
    expect(order.at(-1)).toBe("words");
  },
);
