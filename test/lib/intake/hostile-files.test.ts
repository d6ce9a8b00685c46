import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import { fileOf, guid, isBalanced, only, readText, TODAY, tableOf } from "./given-files";

const DETAILS_HEADER = [
  "CustomerTenantId",
  "CustomerName",
  "TenantDomainName",
  "CustomerMarket",
  "SubscriptionId",
  "Month",
  "MPNID",
  "PartnerAttributionType",
  "SubscriptionEndDate",
  "IsDuplicateRowForPGA",
  "AvailableSeatsEOP",
];
const DETAILS_ROWS = [1, 2, 3].map((number) => [
  guid(number),
  `Näme "${number}", Ltd\nBranch`,
  `name${number}.example`,
  "Japan",
  guid(500 + number),
  "2026-06-01",
  "4847383",
  "CSP Tier 2",
  `${number}/12/2026`,
  "0",
  "1,200",
]);
const ORGANISATION = JSON.stringify({
  kind: "good-standing-organisation",
  version: 1,
  organisation: { name: "Aurelia", partnerIds: [{ id: "4847383", role: "PLA" }] },
  metrics: [{ area: "security", metric: "deployments", track: "any", value: 1 }],
});

/** Nothing thrown, every row accounted for, and no fact from a file that was not recognised. */
async function expectSound(content: string | Uint8Array) {
  const { files, contributions } = await readText("any.csv", content);
  const report = only(files);
  expect(isBalanced(report)).toBe(true);
  expect(report.problems.length).toBeLessThanOrEqual(1_001);
  if (report.recognisedAs === null) {
    expect(report.problems.length).toBeGreaterThan(0);
    expect(contributions).toEqual([]);
  }
  return report;
}

const RUNS = { numRuns: 150 };

describe("whatever the file holds", () => {
  it("random bytes are refused or read, never thrown over", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), (bytes) =>
        expectSound(bytes).then(() => undefined),
      ),
      RUNS,
    );
  });

  it("random text after a good header is read", async () => {
    const alphabet = fc.constantFrom(
      ",",
      ";",
      '"',
      "\n",
      "\r",
      "\t",
      " ",
      "a",
      "1",
      "é",
      "\ufeff",
      guid(1),
      "2026-01-02",
      "1/2/2026",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(alphabet, { maxLength: 200 }), async (parts) => {
        await expectSound(`${DETAILS_HEADER.join(",")}\n${parts.join("")}`);
      }),
      RUNS,
    );
  });

  it("hundreds of thousands of columns without a header are passed over", async () => {
    const blanks = ",".repeat(300_000);
    // Blank ones at the end of a line would not count.
    await expectSound(`${DETAILS_HEADER.join(",")}${blanks},Note\n${guid(1)}`);
  }, 10_000);

  it("random cells in random columns are read", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        guid(1),
        guid(2),
        "2026-05-01",
        "3/4/2026",
        "13/4/2026",
        "4/13/2026",
        "DPOR",
        "Yes",
        "1.200",
        "__proto__",
        "constructor",
        "",
      ),
    );
    const row = fc.array(cell, {
      minLength: DETAILS_HEADER.length,
      maxLength: DETAILS_HEADER.length,
    });
    const delimiter = fc.constantFrom(",", ";", "\t", "|");
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        delimiter,
        async (rows, separator) => {
          const report = await expectSound(tableOf([DETAILS_HEADER, ...rows], separator));
          expect(report.recognisedAs).toBe("subscription-details");
        },
      ),
      RUNS,
    );
  });

  it("cells that were swapped between rows and columns are read", async () => {
    const place = fc.tuple(fc.nat(DETAILS_ROWS.length), fc.nat(DETAILS_HEADER.length - 1));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, place), { maxLength: 8 }), async (swaps) => {
        const rows = [DETAILS_HEADER, ...DETAILS_ROWS].map((row) => [...row]);
        for (const [[fromRow, fromColumn], [toRow, toColumn]] of swaps) {
          const from = rows[fromRow];
          const to = rows[toRow];
          if (from === undefined || to === undefined) continue;
          const kept = from[fromColumn] ?? "";
          from[fromColumn] = to[toColumn] ?? "";
          to[toColumn] = kept;
        }
        await expectSound(tableOf(rows));
      }),
      RUNS,
    );
  });

  it("a table cut off at any byte is refused, unless a whole number of cells is left", async () => {
    const bytes = new TextEncoder().encode(tableOf([DETAILS_HEADER, ...DETAILS_ROWS]));
    const whole = await expectSound(bytes);
    expect(whole).toMatchObject({ recognisedAs: "subscription-details", rowsRead: 3, kept: 3 });
    for (let length = 0; length < bytes.length; length += 1) {
      const report = await expectSound(bytes.subarray(0, length));
      expect(report.kept).toBeLessThanOrEqual(3);
    }
  });

  it("an organisation file cut off at any byte is refused", async () => {
    const bytes = new TextEncoder().encode(ORGANISATION);
    for (let length = 0; length < bytes.length; length += 1) {
      const report = await expectSound(bytes.subarray(0, length));
      expect(report.recognisedAs).toBeNull();
    }
  });

  it("an organisation file with any values is read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(fc.jsonValue()), async (value, list) => {
        const base = JSON.parse(ORGANISATION);
        await expectSound(
          JSON.stringify({ ...base, metrics: list, customers: list, associations: list }),
        );
        await expectSound(JSON.stringify({ ...base, organisation: value }));
        await expectSound(JSON.stringify({ ...base, membership: value, metrics: value }));
      }),
      RUNS,
    );
  });

  it("files in any mixture are all accounted for", async () => {
    const table = tableOf([DETAILS_HEADER, ...DETAILS_ROWS]);
    const content = fc.constantFrom(
      table,
      table.slice(0, -20),
      ORGANISATION,
      "",
      "x",
      table.replaceAll("2026-06", "2026-07"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 6 }), async (contents) => {
        const { files, contributions } = await readFiles(
          contents.map((text, index) => fileOf(`${index}`, text)),
          { today: TODAY },
        );
        expect(files).toHaveLength(contents.length);
        expect(files.every(isBalanced)).toBe(true);
        for (const { report, associations } of contributions) {
          const kept = files
            .filter((file) => file.recognisedAs === report)
            .reduce((sum, file) => sum + file.kept, 0);
          if (report === "subscription-details") expect(associations).toHaveLength(kept);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("files made to be slow", () => {
  it.each([
    [
      "an unclosed quote far from the end",
      () => `${DETAILS_HEADER.join(",")}\n"${"x,y\n".repeat(1_500_000)}`,
    ],
    ["nothing but quotes", () => `${DETAILS_HEADER.join(",")}\n${'"'.repeat(3_000_001)}`],
    ["quotes in wrong places", () => `${DETAILS_HEADER.join(",")}\n"${'a"b'.repeat(300_000)}`],
    ["nothing but blanks", () => " ".repeat(8_000_000)],
    ["nothing but line endings", () => "\n".repeat(4_000_000)],
    ["nothing but delimiters", () => ",".repeat(4_000_000)],
    [
      "one endless number",
      () =>
        `${DETAILS_HEADER.join(",")}\n${guid(1)},,,,,,,,,,${"1,".repeat(2)}${"1".repeat(4_000_000)}`,
    ],
    [
      "one customer with far more associations than any has",
      () =>
        tableOf([
          DETAILS_HEADER,
          ...Array.from({ length: 100_000 }, (_, at) => [
            ...[guid(1), "Larkspur", "", "", guid(at + 500), "2026-06-01", "4847383", "DPOR"],
            ...["", "0", "1"],
          ]),
        ]),
    ],
  ])("%s", { timeout: 20_000 }, async (_, content) => {
    const start = performance.now();
    await expectSound(content());
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
