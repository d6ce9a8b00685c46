/** The awkward files that every report has to cope with, over all readers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import {
  fileOf,
  guid,
  isBalanced,
  only,
  problemKeys,
  readText,
  TODAY,
  tableOf,
} from "./given-files";
import {
  cellsOf,
  contentOf,
  headerOf,
  REPORT_FIXTURES,
  type ReportFixture,
  type Row,
  rowsOf,
} from "./report-fixtures";

const EACH = REPORT_FIXTURES.map((fixture) => [fixture.kind, fixture] as const);
const DATED = EACH.filter(([, { dateColumn }]) => dateColumn !== undefined);
const WITH_TENANTS = EACH.filter(([, { tenantColumn, row }]) => tenantOf(tenantColumn, row));

function tenantOf(column: string | undefined, row: Row): string | undefined {
  return column ?? ("CustomerTenantId" in row ? "CustomerTenantId" : undefined);
}

/** A file of the fixture with these rows, each given by what it has otherwise than the fixture's. */
function fileWith(fixture: ReportFixture, ...changes: readonly Row[]) {
  const rows = [headerOf(fixture), ...changes.map((change) => cellsOf(fixture, change))];
  return readText(fixture.file, tableOf(rows));
}

/** The column whose values are the customers' names, where the report has one that is read. */
function nameColumn({ row, customer }: ReportFixture): string | undefined {
  return Object.keys(row).find((name) => row[name] === customer.names[0]);
}

describe.each(EACH)("%s", (kind, fixture) => {
  const { file } = fixture;
  const whole = () => readText(file, contentOf(fixture));

  it.each<[string, (text: string) => string | Uint8Array]>([
    ["a byte order mark", (text) => `\ufeff${text}`],
    ["Windows line endings", (text) => text.replaceAll("\n", "\r\n")],
    ["no last line ending", (text) => text.trimEnd()],
    ["blank lines around and a row of delimiters", (text) => `\n\n${text}\n,,,\n`],
    [
      "every cell quoted",
      () =>
        `"${rowsOf(fixture)
          .map((row) => row.join('","'))
          .join('"\n"')}"\n`,
    ],
    ["emptied columns behind", (text) => text.replaceAll("\n", ",,\n")],
    ["capitals in the header", (text) => text.replace(/^.*\n/, (line) => line.toUpperCase())],
    [
      "blanks and underscores in the header",
      (text) => text.replace(/^.*\n/, (line) => line.replaceAll(/([a-z])([A-Z])/g, "$1 _$2")),
    ],
    ["GUIDs in capitals", (text) => text.replaceAll(guid(2), guid(2).toUpperCase())],
  ])("says the same with %s", async (_, change) => {
    const { contributions, files } = await readText(file, change(contentOf(fixture)));
    expect(contributions).toEqual((await whole()).contributions);
    expect(only(files)).toMatchObject({ recognisedAs: kind, kept: 2, skipped: 0 });
  });

  it.each([";", "\t", "|"])("says the same with %j between the cells", async (delimiter) => {
    const { contributions } = await readText(file, contentOf(fixture, delimiter));
    expect(contributions).toEqual((await whole()).contributions);
  });

  it("reads a name of several lines, with quotes and delimiters in it", async () => {
    const name = nameColumn(fixture);
    if (name === undefined) return;
    const { contributions, files } = await fileWith(fixture, {
      [name]: 'Aurelia "Glass", Ltd;\nBranch',
    });
    expect(only(files)).toMatchObject({ rowsRead: 1, kept: 1 });
    expect(only(only(contributions).customers).names[0]).toBe('Aurelia "Glass", Ltd; Branch');
  });

  it("folds a row that stands there twice", async () => {
    const { contributions, files } = await fileWith(fixture, {}, {}, {}, fixture.second);
    expect(only(files)).toMatchObject({ rowsRead: 4, kept: 2, merged: 2, skipped: 0 });
    expect(contributions).toEqual((await whole()).contributions);
  });

  it("folds a file that was chosen twice", async () => {
    const twice = [fileOf(file, contentOf(fixture)), fileOf(file, contentOf(fixture))];
    const { files, contributions } = await readFiles(twice, { today: TODAY });
    expect(files.map(({ kept, merged }) => [kept, merged])).toEqual([
      [2, 0],
      [0, 2],
    ]);
    expect(only(contributions).associations).toEqual(
      only((await whole()).contributions).associations,
    );
  });

  it("changes nothing when it was cut off, and never makes a fact of half a row", async () => {
    const content = contentOf(fixture);
    const rows = rowsOf(fixture);
    for (let length = content.length - 2; length > 0; length -= 7) {
      const { files, contributions } = await readText(file, content.slice(0, length));
      const report = only(files);
      expect(isBalanced(report)).toBe(true);
      const complete = content.slice(0, length).split("\n").length - 1;
      expect(report.kept).toBeLessThanOrEqual(complete);
      if (report.recognisedAs === null) expect(contributions).toEqual([]);
    }
    const [header = [], first = [], second = []] = rows;
    const short = tableOf([header, first, second.slice(0, 2)]).trimEnd();
    const { files, contributions } = await readText(file, short);
    expect(problemKeys(only(files))).toEqual(["lastRowShort"]);
    expect(contributions).toEqual([]);
  });

  it("accounts for every row, whatever the cells hold", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ...["", "0", "-1", "__proto__", "1,200", "yes", "DPOR", "GDAP", "Active", "Terminated"],
        ...[guid(1), guid(2), "4847383", "2026-05-01", "3/4/2026", "13/4/2026", "4/13/2026"],
        ...["June, 2026", "202606"],
      ),
    );
    const width = fixture.header.length;
    const own = cellsOf(fixture);
    // Cells of the fixture keep the rows from being refused for their tenant alone.
    const row = fc
      .array(fc.option(cell, { nil: undefined, freq: 2 }), { minLength: width, maxLength: width })
      .map((cells) => cells.map((text, index) => text ?? own[index] ?? ""));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const { files } = await readText(file, tableOf([headerOf(fixture), ...rows]));
        const report = only(files);
        expect(report.recognisedAs).toBe(kind);
        expect(isBalanced(report)).toBe(true);
        const reasons = report.problems.filter(({ effect }) => effect === "skipped");
        expect(reasons.length).toBeGreaterThanOrEqual(report.skipped);
      }),
      { numRuns: 25 },
    );
  });
});

describe.each(WITH_TENANTS)("%s: a row without a tenant", (_, fixture) => {
  it.each(["", "8214776", "not a tenant"])("%j is skipped with its column named", async (value) => {
    const column = tenantOf(fixture.tenantColumn, fixture.row) ?? "";
    const { files, contributions } = await fileWith(fixture, { [column]: value }, fixture.second);
    const report = only(files);
    expect(report).toMatchObject({ rowsRead: 2, kept: 1, skipped: 1 });
    const shown = headerOf(fixture)[fixture.header.indexOf(column)];
    expect(report.problems.find(({ effect }) => effect === "skipped")).toMatchObject({
      row: 2,
      column: shown,
      reason: { key: "intake.problem.badTenantId", data: { value } },
    });
    expect(only(contributions).customers.map(({ tenantId }) => tenantId)).toEqual([guid(2)]);
  });
});

describe.each(DATED)("%s: when its rows speak", (_, fixture) => {
  const { dateColumn = "", asOf } = fixture;
  const asOfOf = async (written: readonly string[], changes: readonly Row[]) => {
    const { files, contributions } = await fileWith(
      fixture,
      ...changes.map((change, index) => ({
        ...change,
        [dateColumn]: written[index] ?? "",
        // Only the column itself shall tell the order.
        ChargeEndDate: "",
        earningDate: "",
      })),
    );
    const days = contributions.flatMap(({ associations }) =>
      associations.map(({ evidence }) => evidence.asOf),
    );
    return { report: only(files), days };
  };

  it("is read from local dates once the whole column tells their order", async () => {
    const { days } = await asOfOf(["13/5/2026", "1/6/2026"], [{}, fixture.second]);
    expect(days).toEqual(
      asOf === "2026-06-30" ? ["2026-05-31", "2026-06-30"] : ["2026-05-13", "2026-06-01"],
    );
  });

  it.each(["", "soon", "32/13/2026"])("is not guessed from %j", async (value) => {
    const { report, days } = await asOfOf(["2026-06-01", value], [{}, fixture.second]);
    expect(report).toMatchObject({ kept: 1, skipped: 1 });
    expect(days).toHaveLength(1);
    expect(report.problems.some((each) => each.column === dateColumn && each.row === 3)).toBe(true);
  });

  it("is not guessed where it could be either of two days", async () => {
    const { report, days } = await asOfOf(["3/4/2026", "5/6/2026"], [{}, fixture.second]);
    expect(report).toMatchObject({ rowsRead: 2, kept: 0, skipped: 2 });
    expect(days).toEqual([]);
  });

  it("is the newest of an association's rows, in any order", async () => {
    for (const written of [
      ["2026-04-01", "2026-06-02", "2026-05-01"],
      ["2026-06-02", "2026-05-01", "2026-04-01"],
    ]) {
      const { report, days } = await asOfOf(written, [{}, {}, {}]);
      expect(report).toMatchObject({ rowsRead: 3, kept: 1, merged: 2 });
      expect(only(days)).toBe(asOf === "2026-06-30" ? "2026-06-30" : "2026-06-02");
    }
  });

  it("is never after the file's own day", async () => {
    const { days } = await asOfOf(["2027-01-01"], [{}]);
    expect(only(days)).toBe("2026-07-15");
  });

  it("is the file's day, with a remark, where the column was left out", async () => {
    const header = headerOf(fixture);
    const at = fixture.header.indexOf(dateColumn);
    const rows = [header, cellsOf(fixture)].map((row) => row.toSpliced(at, 1));
    const { files, contributions } = await readText(fixture.file, tableOf(rows));
    expect(only(only(contributions).associations).evidence.asOf).toBe("2026-07-15");
    expect(problemKeys(only(files)).filter((key) => /datedByFile|undatedRows/.test(key))).toEqual([
      asOf === "2026-06-30" ? "datedByFile" : "undatedRows",
    ]);
  });
});

describe("unknown values", () => {
  const attributed = EACH.flatMap(([kind, fixture]) => {
    const { association, row } = fixture;
    const column = Object.keys(row).find((name) => row[name] === association?.attribution);
    return column === undefined ? [] : [[kind, fixture, column] as const];
  });

  it.each(attributed)(
    "%s keeps an attribution raw and never as ours",
    async (_, fixture, column) => {
      const { files, contributions } = await fileWith(fixture, { [column]: "XPOR" });
      expect(problemKeys(only(files))).toContain("unknownAttribution");
      const association = only(only(contributions).associations);
      expect(association).toMatchObject({ mechanism: null, attribution: "XPOR" });
    },
  );

  const withPartner = EACH.flatMap(([kind, fixture]) => {
    const { association, row } = fixture;
    const column = Object.keys(row).find(
      (name) => row[name] !== undefined && row[name] === association?.partnerId,
    );
    return column === undefined ? [] : [[kind, fixture, column] as const];
  });

  it.each(withPartner)("%s takes no tenant for a Partner ID", async (_, fixture, column) => {
    const { files, contributions } = await fileWith(fixture, { [column]: guid(900) });
    expect(problemKeys(only(files))).toContain("partnerIdIsTenant");
    expect(only(only(contributions).associations)).not.toHaveProperty("partnerId");
  });

  it.each(withPartner)("%s leaves a blank Partner ID out", async (_, fixture, column) => {
    const { contributions } = await fileWith(fixture, { [column]: "" });
    expect(only(only(contributions).associations)).not.toHaveProperty("partnerId");
  });

  it.each(EACH)("%s keeps a column that nobody knows out", async (kind, fixture) => {
    const [header = [], ...rows] = rowsOf(fixture);
    const widened = [[...header, "Something new"], ...rows.map((row) => [...row, "x"])];
    const { files, contributions } = await readText(fixture.file, tableOf(widened));
    expect(only(files).recognisedAs).toBe(kind);
    expect(only(files).unusedColumns).toContain("Something new");
    expect(contributions).toEqual((await readText(fixture.file, contentOf(fixture))).contributions);
  });
});
