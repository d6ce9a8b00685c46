import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { InputFile } from "../../../lib/intake/contract";
import { expandSampleDates, readFiles } from "../../../lib/intake/index";
import {
  type Association,
  type Customer,
  DESIGNATION_EDITIONS,
  daysBetween,
  designationEditionFor,
  inputsOf,
  isIsoDay,
  judgeCustomer,
  judgeStanding,
  POR_STATES,
  type PorState,
} from "../../../lib/rules/index";
import { isBalanced, only } from "./given-files";

const FILES = ["Customers.csv", "SubscriptionDetails.csv", "organisation.json"];

/** Days on which months are short, long or just begun. */
const DAYS = ["2026-07-20", "2026-12-31", "2027-01-01", "2027-03-01", "2028-02-29", "2028-05-31"];

function sampleText(name: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../../../public/sample/${name}`, import.meta.url)),
    "utf8",
  );
}

function sampleFile(name: string, today: string): InputFile {
  const bytes = new TextEncoder().encode(expandSampleDates(sampleText(name), today));
  const noon = new Date(`${today}T12:00:00`).getTime();
  return { name, lastModified: noon, size: bytes.length, arrayBuffer: async () => bytes.buffer };
}

/** Customers in the order of Customers.csv, each with what all reports say of it. */
async function readSample(today: string) {
  const result = await readFiles(
    FILES.map((name) => sampleFile(name, today)),
    { today },
  );
  const customers = new Map<string, Customer>();
  const associations = new Map<string, Association[]>();
  for (const contribution of result.contributions) {
    for (const customer of contribution.customers) {
      const known = customers.get(customer.tenantId);
      customers.set(customer.tenantId, {
        ...customer,
        ...known,
        evidence: [...(known?.evidence ?? []), ...customer.evidence],
      });
    }
    for (const association of contribution.associations) {
      associations.set(association.tenantId, [
        ...(associations.get(association.tenantId) ?? []),
        association,
      ]);
    }
  }
  const { organisation } = result;
  if (organisation === undefined) throw new Error("the sample has no organisation");
  const verdicts = Array.from(customers.values(), (customer) => ({
    customer,
    verdict: judgeCustomer(
      { customer, associations: associations.get(customer.tenantId) ?? [] },
      { organisation, today },
    ),
  }));
  return { ...result, organisation, verdicts, associations };
}

function statesOf(verdicts: readonly { verdict: { state: PorState } }[]): Set<PorState> {
  return new Set(verdicts.map(({ verdict }) => verdict.state));
}

describe("dates of the sample", () => {
  it("count days and months from today", () => {
    const text = "{today} {today-30} {today+20} {month} {month-1} {month+11} {other} {today-}";
    expect(expandSampleDates(text, "2026-03-31")).toBe(
      "2026-03-31 2026-03-01 2026-04-20 2026-03-01 2026-02-01 2027-02-01 {other} {today-}",
    );
    expect(expandSampleDates("{month-1} {month-14}", "2026-01-31")).toBe("2025-12-01 2024-11-01");
  });

  it("leave no token behind, and no fixed date in the files", () => {
    for (const name of FILES) {
      expect(sampleText(name)).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
      expect(expandSampleDates(sampleText(name), "2026-07-20")).not.toMatch(/\{(today|month)/);
    }
  });
});

describe.each(DAYS)("the sample organisation on %s", (today) => {
  it("is read without problems but for the attribution that nobody knows", async () => {
    const { files } = await readSample(today);
    expect(files.map(({ recognisedAs }) => recognisedAs)).toEqual([
      "customers-csv",
      "subscription-details",
      "organisation-file",
    ]);
    expect(files.every(isBalanced)).toBe(true);
    expect(files.map(({ skipped }) => skipped)).toEqual([0, 0, 0]);
    expect(files.map(({ unusedColumns }) => unusedColumns)).toEqual([[], [], []]);
    expect(files.flatMap(({ problems }) => problems.map(({ reason }) => reason.key))).toEqual([
      "intake.problem.unknownAttribution",
    ]);
    expect(files[1]?.merged).toBeGreaterThan(0);
  });

  it("has 60 customers, one in each state at least, well mixed from the start", async () => {
    const { verdicts, associations } = await readSample(today);
    expect(verdicts).toHaveLength(60);
    expect(
      [...associations.keys()].every((id) =>
        verdicts.some(({ customer }) => customer.tenantId === id),
      ),
    ).toBe(true);
    expect(statesOf(verdicts)).toEqual(new Set(POR_STATES));
    expect(statesOf(verdicts.slice(0, 25))).toEqual(new Set(POR_STATES));
    expect(statesOf(verdicts.slice(0, 10)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(verdicts.map(({ customer }) => customer.country))).toEqual(
      new Set(["DE", "FR", "GB", "ES", "US", "JP"]),
    );
    expect(verdicts.some(({ verdict }) => verdict.associations.length > 2)).toBe(true);
  });

  it("has an anniversary close by and gaps to see", async () => {
    const { organisation, metrics } = await readSample(today);
    expect(daysBetween(today, organisation.anniversaryDate ?? "")).toBe(23);
    const edition = designationEditionFor(today) ?? DESIGNATION_EDITIONS.at(-1);
    if (edition === undefined) throw new Error("no edition");
    const standing = judgeStanding({ metrics, today, edition });
    expect(new Set(standing.areas.map(({ state }) => state))).toEqual(
      new Set(["met", "short", "unknown"]),
    );
    expect(standing.countries.length).toBeGreaterThanOrEqual(5);
    expect(standing.countries.some(({ gapCount }) => gapCount > 0)).toBe(true);
  });
});

describe("the sample's figures and names", () => {
  const today = "2026-07-20";

  it("only use metrics that the edition asks for", async () => {
    const edition = DESIGNATION_EDITIONS.at(-1);
    if (edition === undefined) throw new Error("no edition");
    const asked = new Set(
      inputsOf(edition).map(({ area, metric, track }) => `${area} ${track} ${metric}`),
    );
    const { metrics } = await readSample(today);
    expect(
      metrics
        .map(({ area, metric, track }) => `${area} ${track} ${metric}`)
        .filter((key) => !asked.has(key)),
    ).toEqual([]);
  });

  it("hold the awkward cases that real lists hold", async () => {
    const { verdicts } = await readSample(today);
    const names = verdicts.map(({ customer }) => only(customer.names));
    expect(names.length - new Set(names).size).toBe(1);
    expect(names.some((name) => /\p{Script=Han}/u.test(name))).toBe(true);
    expect(names.some((name) => name.length > 80)).toBe(true);
    expect(sampleText("Customers.csv")).toMatch(/^(?=[^,]*[a-f])(?=[^,]*[A-F])[0-9a-fA-F-]{36},/m);
  });

  it("are made up: domains nobody can own, days that exist", async () => {
    const { verdicts, associations } = await readSample(today);
    const domains = verdicts.flatMap(({ customer }) => customer.domains);
    expect(domains.length).toBe(60);
    expect(domains.every((domain) => domain.endsWith(".example"))).toBe(true);
    for (const each of [...associations.values()].flat()) {
      expect(isIsoDay(each.evidence.asOf)).toBe(true);
      expect(each.partnerId ?? "0000000").toMatch(/^\d{7}$/);
    }
  });
});
