import "./english-texts";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  customersCsv,
  customersJson,
  type LinesAt,
} from "../../components/customers-view/customer-files";
import type { CustomerLine } from "../../lib/customers/customer-line";

const TURN = 100;
/** Around every size at which turns are put together: nobody's line may be lost, doubled or moved there. */
const SIZES = [0, 1, TURN, 31 * TURN, 32 * TURN, 33 * TURN + 7, 100 * TURN];

function lineOf(at: number): CustomerLine {
  return {
    tenantId: `id-${at}`,
    name: `Customer ${at}`,
    state: "ours",
    mechanism: "DPOR",
    nextStep: { who: "nobody", what: { key: "rules.por.next.freshExport" } },
    attention: 0,
    associations: 1,
    mechanisms: ["DPOR"],
    countsToward: [],
  };
}

const of =
  (total: number): LinesAt =>
  async (first, count) => ({
    lines: Array.from({ length: Math.max(0, Math.min(count, total - first)) }, (_, at) =>
      lineOf(first + at),
    ),
    total,
  });

const names = (total: number) => Array.from({ length: total }, (_, at) => `Customer ${at}`);

beforeAll(() => vi.stubGlobal("navigator", { language: "en" }));
afterAll(() => vi.unstubAllGlobals());

test.each(SIZES)("CSV of %i customers has each of them once, in order", async (total) => {
  const parts = await customersCsv(of(total));
  const [, ...rows] = (await new Blob(parts).text()).split("\r\n");
  expect(rows.map((row) => row.split(",")[0])).toEqual(names(total));
  expect(parts.length).toBeLessThan(40);
});

test.each(SIZES)("JSON of %i customers has each of them once, in order", async (total) => {
  const parts = await customersJson(of(total));
  const read: { name: string }[] = JSON.parse(await new Blob(parts).text());
  expect(read.map(({ name }) => name)).toEqual(names(total));
  expect(parts.length).toBeLessThan(40);
});
