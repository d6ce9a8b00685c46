/** Figures saved on the dashboard while an import saves others. */
import { beforeEach, expect, it } from "vitest";
import type { Metric } from "../../../lib/rules/facts";
import { lazyStore } from "../../../lib/store/open-store";
import { emptyDisk } from "../store/made-facts";
import { fake } from "./fake-browser";

const { storedData } = await import("../../../entrypoints/dashboard/stored-data");

function figure(area: string, value: number): Metric {
  const evidence = { report: "made-up", file: "Made up.csv", asOf: "2026-11-01" };
  return { area, metric: "adds", track: "smb", value, evidence };
}

beforeEach(() => {
  emptyDisk();
  fake.reset();
});

it("keep what the other one added, and everybody is told", async () => {
  const elsewhere = lazyStore();
  await Promise.all([
    elsewhere.saveCompany(({ metrics }) => ({ metrics: [...metrics, figure("security", 1)] })),
    storedData.saveFigures((held) => [...held, figure("modern-work", 2)]),
    elsewhere.saveCompany(({ metrics }) => ({ metrics: [...metrics, figure("azure", 3)] })),
  ]);
  const { metrics } = await elsewhere.readCompany();
  expect(metrics.map(({ area }) => area).toSorted()).toEqual(["azure", "modern-work", "security"]);
  expect(Object.keys(fake.local)).toHaveLength(1);
  elsewhere.close();
});
