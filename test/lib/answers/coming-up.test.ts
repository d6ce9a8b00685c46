import "./english-texts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createComingUp } from "../../../lib/answers/coming-up";
import { createAnswers } from "../../../lib/answers/create-answers";
import { notificationSources } from "../../../lib/answers/notification-sources";
import { readerWords } from "../../../lib/answers/reader-words";
import { wordNotification } from "../../../lib/answers/word-notification";
import { DEFAULT_SETTINGS, type Settings } from "../../../lib/browser/settings-schema";
import type { Occasion } from "../../../lib/reminders";
import type { Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { association, customer, emptyDisk, evidence, NOW, report } from "../store/made-facts";

let store: Store;
let settings: Settings;
const day = "2026-07-10";

beforeEach(() => {
  emptyDisk();
  store = lazyStore();
  settings = { ...DEFAULT_SETTINGS, partnerIds: [{ id: "4847383", role: "PLA" }] };
});
afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});

const comingUp = () =>
  createComingUp({ store, readSettings: async () => settings, today: () => day });
const kinds = async () => (await comingUp()()).occasions.map(({ kind }) => kind);

async function importEnding(asOf: string): Promise<void> {
  const from = evidence("subscription-details", asOf);
  const ending = { status: "Active", subscriptionEnd: "2026-08-01", autoRenew: false };
  const contribution = {
    report: "subscription-details",
    evidence: [from],
    customers: [customer(0, from), customer(1, from)],
    associations: [association(0, from, ending)],
  };
  await store.commit([contribution], { now: NOW });
}

describe("what is coming up", () => {
  it("is nothing before anything is known", async () => {
    expect(await comingUp()()).toEqual({ occasions: [], more: 0 });
  });

  it("is the anniversary, without any import", async () => {
    settings = { ...settings, anniversaryDate: "2026-09-01" };
    expect(await kinds()).toContain("renewal");
  });

  it("is what ends, named by its customer, and the day the data gets old", async () => {
    await importEnding("2026-07-01");
    const { occasions } = await comingUp()();
    expect(occasions.map(({ kind, day: on }) => [kind, on])).toEqual([
      ["data", "2026-08-01"],
      ["ending", "2026-08-01"],
    ]);
    expect(occasions[1]?.customer).toBe("Larkspur Works 0");
  });

  it("leaves out a kind that is switched off", async () => {
    await importEnding("2026-07-01");
    settings = { ...settings, reminders: { kinds: { ending: false }, notify: false } };
    expect(await kinds()).toEqual(["data"]);
  });

  it("is what the last import lost, and not what an earlier one did", async () => {
    const lost = async () =>
      (await comingUp()()).occasions.find(({ kind }) => kind === "lost")?.what.count;
    await store.commit([report("subscription-details", "2026-05-01", 9)], { now: NOW });
    expect(await lost()).toBeUndefined();
    await store.commit([report("subscription-details", "2026-06-01", 6)], { now: NOW });
    expect(await lost()).toBe(3);
    await store.commit([report("subscription-details", "2026-07-01", 5)], { now: NOW });
    expect(await lost()).toBe(1);
    await store.commit([report("subscription-details", "2026-07-02", 5)], { now: NOW });
    expect(await lost()).toBeUndefined();
  });

  it("counts what is lost by the association, and not what another report still lists", async () => {
    const importRows = (report: string, asOf: string, rows: number) => {
      const from = evidence(report, asOf);
      const seats = Array.from({ length: rows }, (_, at) => association(0, from, { seats: at }));
      const others = [customer(0, from), customer(1, from)];
      return store.commit([{ report, evidence: [from], customers: others, associations: seats }], {
        now: NOW,
      });
    };
    const lost = async () =>
      (await comingUp()()).occasions.find(({ kind }) => kind === "lost")?.what.count;
    await importRows("subscription-details", "2026-06-01", 2);
    await importRows("subscription-details", "2026-07-01", 0);
    expect(await lost()).toBe(1);
    await importRows("subscription-details", "2026-07-02", 2);
    await importRows("azure-usage", "2026-07-02", 1);
    await importRows("subscription-details", "2026-07-03", 0);
    expect(await lost()).toBeUndefined();
  });

  it("reads every customer once for as long as nothing changes, and anew after an import", async () => {
    await importEnding("2026-07-01");
    const read = vi.spyOn(store, "forEachShard");
    const ask = comingUp();
    await Promise.all([ask(), ask()]);
    await ask();
    expect(read).toHaveBeenCalledTimes(1);
    await importEnding("2026-07-02");
    await ask();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("is nothing any more once everything was cleared", async () => {
    await importEnding("2026-07-01");
    await store.clear();
    expect(await store.current()).toBeNull();
    expect(await store.history()).toEqual({ inForce: null, earlier: [], undone: [] });
    expect(await kinds()).toEqual([]);
    await importEnding("2026-07-01");
    expect(await kinds()).toEqual(["data", "ending"]);
  });

  it("is what lapses of our people's certifications, until everything is cleared", async () => {
    const person = {
      key: "a",
      certifications: [{ id: "SC-300", expiresOn: "2026-08-01" }],
      evidence: evidence("training", "2026-07-01"),
    };
    await store.saveCompany(() => ({ people: [person] }));
    expect(await kinds()).toEqual(["certification"]);
    await store.clear();
    expect(await kinds()).toEqual([]);
  });
});

describe("what the daily look is told", () => {
  const sources = () => {
    const world = {
      readSettings: async () => settings,
      today: () => day,
      uiLanguage: () => "en-GB",
    };
    const answers = createAnswers({ store, ...world });
    const isSampleFile = (name: string) => name.startsWith("Sample ");
    return notificationSources({ answers, isSampleFile, ...world });
  };

  it("is what is coming up, and whether the reader wants to hear of it", async () => {
    await importEnding("2026-07-01");
    expect(await sources().coming()).toHaveLength(2);
    expect(await sources().wanted()).toBe(false);
    settings = { ...settings, reminders: { kinds: {}, notify: true } };
    expect(await sources().wanted()).toBe(true);
  });

  it("is nothing while the sample organisation is loaded", async () => {
    const from = { ...evidence("customers", "2026-05-01"), file: "Sample Customers.csv" };
    const customers = [customer(0, from)];
    const contribution = { report: "customers", evidence: [from], customers, associations: [] };
    await store.commit([contribution], { now: NOW });
    expect(await kinds()).toEqual(["data"]);
    expect(await sources().coming()).toEqual([]);
  });
});

describe("a notification", () => {
  const words = readerWords("en-GB");
  const ending = (on: string): Occasion => ({
    subject: on,
    kind: "ending",
    day: on,
    what: { key: "rules.por.deadline.subscriptionEnd" },
    customer: "Larkspur Works",
    remindOn: [on],
    lastDay: on,
    place: "customers/1",
  });

  it.each([
    ["2026-07-12", "The subscription ends: 12 July 2026, in 2 days"],
    ["2026-07-10", "The subscription ends: today"],
    ["2026-07-09", "The subscription ends: 9 July 2026, 1 day ago"],
  ])("says when, on %s", (on, message) => {
    expect(wordNotification([ending(on)], day, words)).toEqual({ title: "Good Standing", message });
  });

  it("of several says how many and the nearest, and names no customer", () => {
    const due = ["2026-07-11", "2026-07-12", "2026-07-13", "2026-07-14"].map(ending);
    const { title, message } = wordNotification(due, day, words);
    expect(title).toBe("4 things to look at");
    expect(message.split("\n")).toHaveLength(4);
    expect(message.endsWith("And 1 more")).toBe(true);
    expect(message).not.toContain("Larkspur");
  });
});
