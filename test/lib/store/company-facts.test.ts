import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  COMPANY_KINDS,
  type CompanyFacts,
  NO_COMPANY_FACTS,
} from "../../../lib/rules/company-facts";
import type { Metric, Target } from "../../../lib/rules/facts";
import type { Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { everythingOnDisk, failingWrites } from "./disk";
import { emptyDisk, evidence, NOW, report } from "./made-facts";

let store: Store;

beforeEach(() => {
  emptyDisk();
  store = lazyStore();
});

afterEach(() => store.close());

const entered = evidence("entered-by-hand", "2026-07-01");
const metric: Metric = {
  area: "modern-work",
  metric: "netCustomerAdds",
  track: "any",
  value: 12,
  evidence: entered,
};
const target: Target = { kind: "designation", id: "modern-work", place: "DE", by: "2027-06-30" };

const everything: CompanyFacts = {
  metrics: [metric],
  people: [
    {
      key: "7f3a",
      country: "DE",
      location: "7204128",
      certifications: [{ id: "AZ-104", earnedOn: "2026-01-31", expiresOn: "2027-01-31" }],
      listedFor: ["cloud-platform"],
      evidence: entered,
    },
  ],
  holdings: [
    {
      kind: "competency",
      id: "cloud-platform",
      level: "gold",
      until: "2022-09-30",
      evidence: entered,
    },
  ],
  scoreHistory: [
    { area: "modern-work", day: "2026-06-30", total: 64.5, qualified: false, evidence: entered },
  ],
  targets: [target],
  geography: {
    clusters: [{ id: "alps", name: "Alps", countries: ["AT", "CH"] }],
    market: "developed",
    countryQualificationFrom: "never",
  },
  costs: { perUnit: { people: 3 }, perCertification: { "AZ-305": 5 }, steps: { usd: 1000 } },
};

describe("the company's own facts", () => {
  it("keeps every kind through imports, closing and opening", async () => {
    expect(Object.keys(everything)).toEqual(COMPANY_KINDS);
    expect(await store.saveCompany(() => everything)).toEqual(everything);
    await store.commit([report("customers-csv", "2026-06-30", 1)], { now: NOW, startOver: true });
    store.close();
    expect(await store.readCompany()).toEqual(everything);
  });

  it.each(COMPANY_KINDS)("replaces %s and leaves the other kinds as they are", async (kind) => {
    await store.saveCompany(() => everything);
    await store.saveCompany(() => ({ [kind]: NO_COMPANY_FACTS[kind] }));
    expect(await store.readCompany()).toEqual({ ...everything, [kind]: NO_COMPANY_FACTS[kind] });
  });

  const wrong: readonly [keyof CompanyFacts, unknown][] = [
    ["metrics", [{ ...metric, country: "Ireland" }]],
    ["people", [{ key: "", certifications: [], evidence: entered }]],
    ["holdings", [{ kind: "medal", id: "x", evidence: entered }]],
    ["scoreHistory", [{ area: "modern-work", day: "2026-02-30", total: 1, evidence: entered }]],
    ["targets", [{ ...target, by: "soon" }]],
    ["geography", { market: "emerging" }],
    ["costs", { perUnit: { people: 0 } }],
  ];
  it.each(wrong)(
    "refuses wrong %s, and with them all that is saved at once",
    async (kind, value) => {
      await store.saveCompany(() => everything);
      const saving = store.saveCompany(() => ({
        metrics: [],
        targets: [],
        [kind]: value,
      }));
      await expect(saving).rejects.toThrow();
      expect(await store.readCompany()).toEqual(everything);
    },
  );

  it("stores nothing that the schema does not know", async () => {
    const named = { ...everything.people[0], name: "Someone", email: "someone@example.com" };
    await store.saveCompany(() => ({ people: [named] as never }));
    expect(JSON.stringify(await everythingOnDisk())).not.toMatch(/someone/i);
  });

  it("loses nothing when two pages save the same kind and other kinds at once", async () => {
    const other = lazyStore();
    const ids = Array.from({ length: 12 }, (_, at) => `area-${at}`);
    await Promise.all([
      ...ids.map((id, at) =>
        (at % 2 === 0 ? store : other).saveCompany(({ targets }) => ({
          targets: [...targets, { ...target, id }],
        })),
      ),
      other.saveCompany(() => ({ holdings: everything.holdings })),
      store.saveCompany(() => ({ people: everything.people })),
    ]);
    other.close();
    const { targets, holdings, people } = await store.readCompany();
    expect(targets.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(holdings).toEqual(everything.holdings);
    expect(people).toEqual(everything.people);
  });

  it("lets a change refuse what it finds", async () => {
    await store.saveCompany(() => everything);
    const saving = store.saveCompany(({ targets }) => {
      if (targets.length > 0) throw new Error("somebody was here before");
      return { targets: [] };
    });
    await expect(saving).rejects.toThrow("somebody was here before");
    expect(await store.readCompany()).toEqual(everything);
  });

  it.each(["throws", "aborts", "dies"] as const)(
    "stores all or nothing when a write %s",
    async (how) => {
      await store.saveCompany(() => ({ metrics: [metric] }));
      const writes = failingWrites({ at: 2, how });
      await store.saveCompany(() => everything).catch(() => {});
      expect(writes.tried()).toBeGreaterThanOrEqual(2);
      writes.restore();
      store.close();
      store = lazyStore();
      expect(await store.readCompany()).toEqual({ ...NO_COMPANY_FACTS, metrics: [metric] });
    },
  );

  it("finds the figures that a version before this one saved", async () => {
    const before = await openDB("good-standing", 2, {
      upgrade(database) {
        for (const name of ["generations", "head", "shards", "lookups", "entered", "summaries"]) {
          database.createObjectStore(name);
        }
      },
    });
    await before.put("entered", [metric], "metrics");
    before.close();
    expect(await store.readCompany()).toEqual({ ...NO_COMPANY_FACTS, metrics: [metric] });
  });

  it("is not read half when what is stored is damaged", async () => {
    await store.saveCompany(() => everything);
    const behind = await openDB("good-standing");
    await behind.put("entered", [{ id: "no target" }], "targets");
    behind.close();
    await expect(store.readCompany()).rejects.toThrow();
    await expect(store.saveCompany(() => ({ people: [] }))).rejects.toThrow();
  });
});
