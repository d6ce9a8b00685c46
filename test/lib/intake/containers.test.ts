/** Every report in every container: it says the same as the table, and names where it lies. */
import { describe, expect, it } from "vitest";
import type { IntakeResult } from "../../../lib/intake/contract";
import { readFiles } from "../../../lib/intake/index";
import { workbookOf, zipOf } from "./given-containers";
import { fileOf, guid, isBalanced, only, readText, TODAY } from "./given-files";
import { contentOf, headerOf, REPORT_FIXTURES, rowsOf } from "./report-fixtures";

const EACH = REPORT_FIXTURES.map((fixture) => [fixture.kind, fixture] as const);

/** What was read, whatever the document is called. */
function factsOf({ contributions, metrics }: IntakeResult): string {
  return JSON.stringify({ contributions, metrics }).replaceAll(/"file":"[^"]*"/g, '"file":""');
}

describe.each(EACH)("%s", (kind, fixture) => {
  const { file } = fixture;
  const rows = rowsOf(fixture);
  const whole = async () => factsOf(await readText(file, contentOf(fixture)));

  it.each([
    ["shared strings", { strings: "shared" }],
    ["inline strings", { strings: "inline" }],
    ["numbers and dates as spreadsheets have them", { typed: true }],
    ["dates from 1904", { typed: true, from1904: true }],
  ] as const)("says the same as a workbook with %s", async (_, book) => {
    const result = await readText(`${file}.xlsx`, workbookOf([{ name: "Export", rows }], book));
    const report = only(result.files);
    expect(report).toMatchObject({
      file: `${file}.xlsx / Export`,
      recognisedAs: kind,
      rowsRead: 2,
      kept: 2,
    });
    expect(factsOf(result)).toBe(await whole());
    for (const { evidence } of result.contributions) {
      expect(evidence.map((each) => each.file)).toEqual([`${file}.xlsx / Export`]);
    }
  });

  it.each([
    ["as it is", contentOf(fixture), `${file}`],
    ["with semicolons", contentOf(fixture, ";"), `${file}`],
    ["as a workbook", workbookOf([{ rows }]), `${file}.xlsx`],
  ])("says the same in an archive, %s", async (_, content, name) => {
    const result = await readText("exports.zip", zipOf({ [`July/${name}`]: content }));
    const report = only(result.files);
    const inner = name.endsWith(".xlsx") ? `${name} / Sheet1` : name;
    expect(report).toMatchObject({
      file: `exports.zip / July/${inner}`,
      recognisedAs: kind,
      kept: 2,
    });
    expect(factsOf(result)).toBe(await whole());
  });

  it.each(["an array", "JSON Lines"])("says the same as %s of objects", async (form) => {
    const names = headerOf(fixture);
    // Objects cannot have two fields of one name.
    if (new Set(names).size < names.length) return;
    const [, ...records] = rows.map((row) =>
      Object.fromEntries(names.map((name, index) => [name, row[index]])),
    );
    const content =
      form === "an array"
        ? JSON.stringify(records, undefined, 2)
        : records.map((record) => `${JSON.stringify(record)}\n`).join("\n");
    const result = await readText(file, content);
    expect(only(result.files)).toMatchObject({ file, recognisedAs: kind, kept: 2 });
    expect(factsOf(result)).toBe(await whole());
  });

  it("names place, row and column of what is wrong in a workbook", async () => {
    const column = fixture.tenantColumn ?? "CustomerTenantId";
    const at = fixture.header.indexOf(column);
    if (at === -1) return;
    const [header = [], first = [], second = []] = rows;
    const given = [[], header, first, [], second.with(at, "nobody")];
    const { files } = await readText("book.xlsx", workbookOf([{ name: "A & B", rows: given }]));
    const report = only(files);
    expect(report).toMatchObject({ rowsRead: 2, kept: 1, skipped: 1 });
    expect(report.problems.find(({ effect }) => effect === "skipped")).toMatchObject({
      file: "book.xlsx / A & B",
      row: 5,
      column: headerOf(fixture)[at],
      reason: { key: "intake.problem.badTenantId" },
    });
  });
});

describe("a file of several documents", () => {
  const customers = REPORT_FIXTURES[0];
  if (customers === undefined) throw new Error("no fixture");
  const other = {
    ...customers,
    row: { ...customers.row, "Microsoft ID": guid(3) },
    second: { "Microsoft ID": guid(4) },
  };

  it("reads each of them and folds the same reports", async () => {
    const book = workbookOf([
      { name: "One", rows: rowsOf(customers) },
      { name: "Empty", rows: [] },
      { name: "Two", rows: rowsOf(other) },
    ]);
    const archive = zipOf({ "a.csv": contentOf(customers), "b.xlsx": book, "c.txt": "hello" });
    const progress: number[] = [];
    const { files, contributions } = await readFiles(
      [fileOf("x.zip", archive), fileOf("d.csv", contentOf(customers))],
      { today: TODAY, onProgress: ({ fraction }) => progress.push(fraction) },
    );
    expect(files.map(({ file, kept, merged }) => [file, kept, merged])).toEqual([
      ["x.zip / a.csv", 2, 0],
      ["x.zip / b.xlsx / One", 0, 2],
      ["x.zip / b.xlsx / Two", 2, 0],
      ["x.zip / c.txt", 0, 0],
      ["d.csv", 0, 2],
    ]);
    expect(files.every(isBalanced)).toBe(true);
    expect(only(contributions).customers).toHaveLength(4);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it("dates what was packed by the older of the two files", async () => {
    const packed = (year: number) =>
      zipOf({ "a.csv": contentOf(customers) }, Date.UTC(year, 5, 9, 6));
    const dayOf = async (archive: Uint8Array) =>
      only(only((await readText("x.zip", archive)).contributions).evidence).asOf;
    expect(await dayOf(packed(2026))).toBe("2026-06-09");
    expect(await dayOf(packed(2030))).toBe("2026-07-15");
    // A packer that writes no date leaves it at that.
    expect(await dayOf(packed(1980))).toBe("2026-07-15");
  });
});
