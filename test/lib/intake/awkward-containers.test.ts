/** Workbooks, archives and JSON that are damaged, locked, made to do harm, or only odd. */
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  columnName,
  type GivenBook,
  type GivenSheet,
  serialOf,
  workbookOf,
  zipOf,
} from "./given-containers";
import { guid, isBalanced, only, problemKeys, readText, tableOf } from "./given-files";

const HEADER = [
  "CustomerTenantId",
  "CustomerName",
  "SubscriptionId",
  "Month",
  "MPNID",
  "EnrollmentNumber",
  "SubscriptionState",
  "PartnerAttributionType",
  "BilledRevenueUSD",
];
const ROW = [
  guid(1),
  "Aurelia",
  guid(501),
  "2026-06-01",
  "4847383",
  "81234567",
  "Active",
  "DPOR",
  "12",
];
const SECOND = [
  guid(2),
  "Brinewood",
  guid(502),
  "2026-06-01",
  "4847383",
  "81234567",
  "Active",
  "DPOR",
  "12",
];
const CSV = tableOf([HEADER, ROW]);

type Cells = GivenSheet["rows"][number];

/** The first row with one cell otherwise. */
function rowWith(column: string, cell: Cells[number]): Cells {
  return ROW.map((text, index) => (HEADER[index] === column ? cell : text));
}

async function readBook(sheets: readonly GivenSheet[], book: GivenBook = {}) {
  const result = await readText("book.xlsx", workbookOf(sheets, book));
  expect(result.files.every(isBalanced)).toBe(true);
  return result;
}

/** Reads one row with a cell of this XML in this column. */
async function readCell(column: string, xml: string, book?: GivenBook) {
  const { files, contributions } = await readBook(
    [{ rows: [HEADER, rowWith(column, { xml }), SECOND] }],
    book,
  );
  const association = contributions[0]?.associations.find(({ tenantId }) => tenantId === guid(1));
  return { report: only(files), association, customer: contributions[0]?.customers[0] };
}

const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) & 255);

/** The archive with bytes of the first entry of its directory overwritten. */
function patched(archive: Uint8Array, offset: number, bytes: readonly number[]): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  const start = view.getUint32(copy.length - 22 + 16, true);
  copy.set(bytes, start + offset);
  return copy;
}

describe("cells of a workbook", () => {
  it("never make a number of many digits short", async () => {
    const { association } = await readCell(
      "EnrollmentNumber",
      "<c{at}><v>8.123456789012E12</v></c>",
    );
    expect(association?.enrollmentNumber).toBe("8123456789012");
    const id = await readCell("MPNID", '<c{at} s="3"><v>4.847383E6</v></c>');
    expect(id.association?.partnerId).toBe("4847383");
  });

  it("of so many digits that some are lost cost the row, in a column that is used", async () => {
    const { report, association } = await readCell(
      "EnrollmentNumber",
      "<c{at}><v>8.1234567890123456E+15</v></c>",
    );
    expect(association).toBeUndefined();
    expect(report).toMatchObject({ rowsRead: 2, kept: 1, skipped: 1 });
    expect(report.problems[0]).toMatchObject({
      row: 2,
      column: "EnrollmentNumber",
      reason: { key: "intake.problem.roundedNumber", data: { value: "8123456789012350" } },
    });
  });

  it("with a formula give the value that was calculated", async () => {
    const { association, report } = await readCell(
      "MPNID",
      "<c{at}><f>SUM(A1:A2)</f><v>4847383</v></c>",
    );
    expect(association?.partnerId).toBe("4847383");
    expect(report.problems).toEqual([]);
    const text = await readCell(
      "SubscriptionState",
      '<c{at} t="str"><f>"Act"&amp;"ive"</f><v>Active</v></c>',
    );
    expect(text.association?.status).toBe("Active");
    const shared = await readCell("MPNID", '<c{at}><f t="shared" si="0"/><v>4847383</v></c>');
    expect(shared.association?.partnerId).toBe("4847383");
  });

  it.each([
    ["a formula that was never calculated", "<c{at}><f>A1</f></c>", "formulaWithoutValue"],
    ["an error", '<c{at} t="e"><v>#REF!</v></c>', "errorCell"],
    ["an error of a formula", '<c{at} t="e"><f>1/0</f><v>#DIV/0!</v></c>', "errorCell"],
  ])("with %s cost the row where the column is used, and only there", async (_, xml, key) => {
    const used = await readCell("MPNID", xml);
    expect(used.report).toMatchObject({ rowsRead: 2, kept: 1, skipped: 1 });
    expect(used.report.problems[0]).toMatchObject({
      row: 2,
      column: "MPNID",
      reason: { key: `intake.problem.${key}` },
    });
    const unused = await readCell("BilledRevenueUSD", xml);
    expect(unused.report).toMatchObject({ rowsRead: 2, kept: 2, problems: [] });
  });

  it("with nothing but formulas that were never calculated are still counted", async () => {
    const { files } = await readBook([{ rows: [HEADER, [{ xml: "<c{at}><f>A1</f></c>" }]] }]);
    expect(only(files)).toMatchObject({ rowsRead: 1, kept: 0, skipped: 1 });
  });

  it.each([
    ["1900", false],
    ["1904", true],
  ])("hold dates counted from %s", async (_, from1904) => {
    const serial = serialOf("2026-05-01", from1904);
    const day = await readCell("Month", `<c{at} s="1"><v>${serial}</v></c>`, { from1904 });
    expect(day.association?.evidence.asOf).toBe("2026-05-31");
    const time = await readCell("Month", `<c{at} s="2"><v>${serial + 0.75}</v></c>`, { from1904 });
    expect(time.association?.evidence.asOf).toBe("2026-05-31");
  });

  it("that hold a date as a bare number are not guessed", async () => {
    const { report } = await readCell("Month", `<c{at}><v>${serialOf("2026-05-01")}</v></c>`);
    expect(report).toMatchObject({ kept: 1, skipped: 1 });
    expect(problemKeys(report)).toEqual(["badMonth"]);
  });

  it.each([
    [
      '<c{at} t="inlineStr"><is><r><t>Aure</t></r><r><rPr/><t>lia</t></r><rPh sb="0"><t>オー</t></rPh></is></c>',
      "Aurelia",
    ],
    ['<c{at} t="str"><v>L&amp;R &#128578; &lt;x&gt;</v></c>', "L&R 🙂 <x>"],
    ['<c{at} t="inlineStr"><is><t>two_x000D_\nlines</t></is></c>', "two lines"],
    ['<c{at} t="inlineStr"><is><t><![CDATA[A & B]]></t></is></c>', "A & B"],
  ])("hold the text of %s", async (xml, name) => {
    expect((await readCell("CustomerName", xml)).customer?.names).toEqual([name]);
  });

  it("share texts without what is said about pronouncing them", async () => {
    const strings = `<sst><si><r><t>Aure</t></r><r><t>lia</t></r><rPh sb="0"><t>オー</t></rPh><phoneticPr/></si></sst>`;
    const { customer } = await readCell("CustomerName", '<c{at} t="s"><v>0</v></c>', {
      strings: "inline",
      extraParts: { "xl/sharedStrings.xml": strings },
    });
    expect(customer?.names).toEqual(["Aurelia"]);
  });

  it("hold yes and no", async () => {
    const rows = [
      [...HEADER, "IsDuplicateRowForPGA"],
      [...ROW, { xml: '<c{at} t="b"><v>1</v></c>' }],
    ];
    const { contributions } = await readBook([{ rows }]);
    expect(contributions[0]?.associations[0]?.duplicateForPga).toBe(true);
  });

  it("beyond the header make a row too long, and blank ones do not", async () => {
    const far = (xml: string) => [...ROW, ...Array<string>(300).fill(""), { xml }];
    const { files } = await readBook([
      { rows: [HEADER, far('<c{at} t="str"><v>x</v></c>'), SECOND, far("<c{at}/>")] },
    ]);
    expect(only(files)).toMatchObject({ rowsRead: 3, kept: 2, skipped: 1 });
    expect(only(only(files).problems)).toMatchObject({
      row: 2,
      reason: { key: "intake.problem.longRow" },
    });
  });
});

it.each(["8.12346E+13", "8,12346E+13"])(
  "a number that was shortened before it came here, %s, is left out",
  async (value) => {
    const { files, contributions } = await readText("a.csv", tableOf([HEADER, ROW.with(5, value)]));
    expect(only(only(contributions).associations)).not.toHaveProperty("enrollmentNumber");
    expect(only(only(files).problems)).toMatchObject({
      row: 2,
      column: "EnrollmentNumber",
      reason: { key: "intake.problem.shortenedNumber", data: { value } },
      effect: "kept",
    });
  },
);

describe("sheets of a workbook", () => {
  it("may be written with prefixes, and without places", async () => {
    const strict = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>${[
      HEADER,
      ROW,
    ]
      .map(
        (row) =>
          `<x:row>${row.map((text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`).join("")}</x:row>`,
      )
      .join("")}</x:sheetData></x:worksheet>`;
    const { files } = await readBook([{ rows: [], xml: strict }]);
    expect(only(files)).toMatchObject({ rowsRead: 1, kept: 1, problems: [] });
  });

  it.each(["hidden", "veryHidden"] as const)(
    "that are %s are not read, and said so",
    async (state) => {
      const { files, contributions } = await readBook([
        { name: "Shown", rows: [HEADER, ROW] },
        { name: "Old", rows: [HEADER, SECOND], state },
      ]);
      expect(files.map(({ file, kept }) => [file, kept])).toEqual([
        ["book.xlsx / Shown", 1],
        ["book.xlsx / Old", 0],
      ]);
      expect(files[1] && problemKeys(files[1])).toEqual(["hiddenSheet"]);
      expect(only(contributions).customers).toHaveLength(1);
    },
  );

  it("may be empty as long as one is not", async () => {
    const { files } = await readBook([{ rows: [] }, { rows: [["", " "]] }]);
    expect(only(files)).toMatchObject({ file: "book.xlsx", recognisedAs: null });
    expect(problemKeys(only(files))).toEqual(["empty"]);
  });

  it("may start below blank rows and beside blank columns", async () => {
    const { files } = await readBook([
      {
        rows: [[], [], ["", "", ...HEADER], ["", "", ...ROW], [], ["", "", ...SECOND.with(0, "x")]],
      },
    ]);
    expect(only(files)).toMatchObject({ rowsRead: 2, kept: 1, skipped: 1 });
    expect(only(files).problems[0]).toMatchObject({ row: 6, column: "CustomerTenantId" });
  });

  it("with a merged header change nothing", async () => {
    const given = [{ rows: [HEADER, ROW], merges: ["B1:C1"] }];
    const { files, contributions } = await readBook(given);
    expect(problemKeys(only(files))).toEqual(["mergedHeader"]);
    expect(contributions).toEqual([]);
    // Rows of one customer put together, or a header two lines high, hide no name.
    for (const merge of ["A2:A3", "A1:A2", `${columnName(40)}1:${columnName(41)}1`]) {
      const { files: fine } = await readBook([{ rows: [HEADER, ROW, SECOND], merges: [merge] }]);
      expect(only(fine)).toMatchObject({ kept: 2, problems: [] });
    }
  });

  it.each<[string, string]>([
    ["rows in any order", '<row r="2"/><row r="1"/>'],
    ["rows beyond the last", '<row r="1048577"/>'],
    ["cells in any order", '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ["cells beyond the last column", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["texts that are not there", '<row r="1"><c r="A1" t="s"><v>9999</v></c></row>'],
    ["tags that do not match", '<row r="1"></c></row>'],
    ["no end", '<row r="1"><c r="A1">'],
  ])("with %s are damaged", async (_, data) => {
    const header = `<row r="1">${HEADER.map((name, index) => `<c r="${columnName(index)}1" t="str"><v>${name}</v></c>`).join("")}</row>`;
    for (const before of ["", header]) {
      const shifted =
        before === ""
          ? data
          : data
              .replaceAll(/r="([A-Z]*)1"/g, 'r="$12"')
              .replaceAll(/r="2"\/><row r="\$?12"/g, 'r="3"/><row r="2"');
      const xml = `<worksheet><sheetData>${before}${shifted}`;
      const complete = data.endsWith('"A1">') ? xml : `${xml}</sheetData></worksheet>`;
      const { files, contributions } = await readBook([{ rows: [], xml: complete }]);
      expect(only(files).recognisedAs).toBeNull();
      expect(problemKeys(only(files))).toEqual(["brokenSheet"]);
      expect(contributions).toEqual([]);
    }
  });

  it("with a cell larger than any are refused", async () => {
    const text = "x".repeat(40_000);
    const inline = await readBook([{ rows: [HEADER, ROW.with(1, text)] }], { strings: "inline" });
    expect(problemKeys(only(inline.files))).toEqual(["hugeCell"]);
    const shared = await readBook([{ rows: [HEADER, ROW.with(1, text)] }]);
    expect(problemKeys(only(shared.files))).toEqual(["hugeCell"]);
    // Of a kind that hardly packs, so that it comes in many pieces.
    const noise = Array.from({ length: 400_000 }, (_, index) => Math.sin(index + 1)).join("");
    const comment = `<worksheet><sheetData><!--${noise.replaceAll("-", "")}--></sheetData></worksheet>`;
    const { files } = await readBook([{ rows: [], xml: comment }]);
    expect(problemKeys(only(files))).toEqual(["hugeCell"]);
  });

  it("as wide as can be are refused, however few bytes their rows take", async () => {
    const last = columnName(16_383);
    const header = `<row r="2"><c r="A2" t="str"><v>Microsoft ID</v></c><c r="${last}2" t="str"><v>end</v></c></row>`;
    const xml = `<worksheet><sheetData>${header}</sheetData></worksheet>`;
    const { files } = await readBook([{ rows: [], xml }]);
    expect(problemKeys(only(files))).toEqual(["tooManyColumns"]);
  });

  it("with cells far away in each row take no room", { timeout: 20_000 }, async () => {
    const last = columnName(16_383);
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `<row r="${index + 3}"><c r="${last}${index + 3}"><v>1</v></c></row>`,
    );
    const header = `<row r="2">${["Microsoft ID", "Company name"].map((name) => `<c t="str"><v>${name}</v></c>`).join("")}</row>`;
    const start = performance.now();
    const { files } = await readBook([
      { rows: [], xml: `<worksheet><sheetData>${header}${rows.join("")}</sheetData></worksheet>` },
    ]);
    expect(only(files)).toMatchObject({ rowsRead: 200_000, skipped: 200_000 });
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("files that cannot be opened", () => {
  const locked = (text: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from(text, (each) => [each.charCodeAt(0), 0]).flat(),
    ]);
  const archive = zipOf({ "a.csv": CSV });

  it.each<[string, Uint8Array, string]>([
    ["a workbook with a password", locked("EncryptedPackage"), "encryptedWorkbook"],
    ["a workbook of the old format", locked("Workbook"), "oldWorkbook"],
    [
      "one of them in an archive",
      zipOf({ "a.xlsx": locked("EncryptedPackage") }),
      "encryptedWorkbook",
    ],
    [
      "an OpenDocument spreadsheet",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      "otherOfficeFile",
    ],
    [
      "a document",
      zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" }),
      "otherOfficeFile",
    ],
    [
      "a binary workbook",
      workbookOf([{ rows: [] }], {
        extraParts: {
          "_rels/.rels":
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        },
      }),
      "otherOfficeFile",
    ],
    ["an archive with a password", patched(archive, 8, [1, 0]), "encryptedArchive"],
    ["an archive packed in another way", patched(archive, 10, [12, 0]), "archiveMethod"],
    ["an archive in an archive", zipOf({ "b.zip": archive }), "nestedArchive"],
    ["an archive of nothing", zipOf({}), "emptyArchive"],
    [
      "an archive of what macOS adds",
      zipOf({ "__MACOSX/._a.csv": CSV, ".DS_Store": "x", "folder/": "" }),
      "emptyArchive",
    ],
    ["an archive that was cut off", archive.subarray(0, -30), "damagedArchive"],
    ["an archive with another checksum", patched(archive, 16, [1, 2, 3, 4]), "damagedArchive"],
    [
      "an archive whose file is longer than told",
      patched(archive, 24, little(CSV.length - 20, 4)),
      "damagedArchive",
    ],
    [
      "an archive whose file is shorter than told",
      patched(archive, 24, little(CSV.length + 20, 4)),
      "damagedArchive",
    ],
    [
      "an archive whose directory points elsewhere",
      patched(archive, 42, little(5, 4)),
      "damagedArchive",
    ],
    [
      "a workbook without its sheet",
      workbookOf([{ rows: [HEADER] }], {
        extraParts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" },
      }),
      "brokenSheet",
    ],
    [
      "a workbook whose parts are no XML",
      workbookOf([{ rows: [HEADER] }], { extraParts: { "xl/styles.xml": "no" } }),
      "brokenSheet",
    ],
  ])("%s", async (_, content, key) => {
    const { files, contributions, metrics } = await readText("any", content);
    const report = only(files);
    expect(report).toMatchObject({ recognisedAs: null, kept: 0 });
    expect(problemKeys(report)).toEqual([key]);
    expect([contributions, metrics]).toEqual([[], []]);
  });

  it("in an archive do not keep the others from being read", async () => {
    const { files } = await readText(
      "x.zip",
      zipOf({ "a.xlsx": locked("Workbook"), "b.csv": CSV, "c.zip": archive }),
    );
    expect(files.map(({ file, kept }) => [file, kept])).toEqual([
      ["x.zip / a.xlsx", 0],
      ["x.zip / b.csv", 1],
      ["x.zip / c.zip", 0],
    ]);
  });

  it("are said so wherever an archive or workbook was cut off", async () => {
    for (const whole of [archive, workbookOf([{ rows: [HEADER, ROW] }])]) {
      for (let length = 4; length < whole.length; length += 11) {
        const { files, contributions } = await readText("x", whole.subarray(0, length));
        expect(files.map(({ recognisedAs }) => recognisedAs)).toEqual([null]);
        expect(contributions).toEqual([]);
      }
    }
  });

  it("have names of any encoding", async () => {
    const { files } = await readText("x.zip", zipOf({ "Kündén/ä.csv": CSV }));
    expect(only(files).file).toBe("x.zip / Kündén/ä.csv");
  });
});

describe("archives made to do harm", () => {
  const zeros = (bytes: number) => new Uint8Array(bytes);

  it.each<[string, () => Uint8Array]>([
    [
      "a file that tells how large it is",
      () => zipSync({ "a.csv": [zeros(30_000_000), { level: 9 }] }),
    ],
    [
      "a file that lies about it",
      () => patched(zipSync({ "a.csv": [zeros(30_000_000), { level: 9 }] }), 24, little(100, 4)),
    ],
    [
      "a sheet",
      () =>
        workbookOf([{ rows: [HEADER], xml: `<worksheet><sheetData>${" ".repeat(30_000_000)}` }]),
    ],
    [
      "a workbook in an archive",
      () => zipOf({ "a.xlsx": workbookOf([{ rows: [HEADER], xml: " ".repeat(30_000_000) }]) }),
    ],
    [
      "texts of a workbook",
      () =>
        workbookOf([{ rows: [HEADER] }], {
          extraParts: { "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(6_000_000)}</sst>` },
        }),
    ],
  ])("%s", { timeout: 20_000 }, async (_, make) => {
    const { files, contributions } = await readText("bomb", make());
    expect(problemKeys(only(files))).toEqual(["expandsTooMuch"]);
    expect(contributions).toEqual([]);
  });

  it("many files that are small each", { timeout: 20_000 }, async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`${index}.csv`, zeros(9_000_000)]),
    );
    const { files: reports } = await readText("bomb", zipSync(files, { level: 9 }));
    expect(reports).toHaveLength(12);
    expect(reports.flatMap(problemKeys)).toContain("expandsTooMuch");
  });

  it("more files than any download has", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1_001 }, (_, index) => [`${index}.csv`, "x"]),
    );
    const { files: reports } = await readText("bomb", zipOf(files));
    expect(problemKeys(only(reports))).toEqual(["tooManyEntries"]);
  });
});

describe("JSON", () => {
  it.each<[string, string, string]>([
    ["nested too deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "deepJson"],
    [
      "nested too deep in a line",
      `{"a":1}\n{"a":${"[".repeat(100)}${"]".repeat(100)}}`,
      "deepJson",
    ],
    ["with a line that breaks off", '{"a":1}\n{"a":2', "brokenJsonLine"],
    ["of several values in one line", '{"a":1}{"a":2}', "brokenJson"],
    [
      "of an error",
      '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}}',
      "errorAnswer",
    ],
    [
      "of Partner Center's error",
      '{"code":3000,"description":"MPN not found","data":[],"source":"PartnerFD"}',
      "errorAnswer",
    ],
    ["of bare values", "[1,2,3]", "unknownJson"],
    ["of nothing", "[]", "unknownJson"],
    ["of other objects", '{"name":"x","items":{}}', "unknownJson"],
  ])("%s is refused", async (_, content, key) => {
    const { files, contributions } = await readText("any.json", content);
    expect(problemKeys(only(files))).toEqual([key]);
    expect(contributions).toEqual([]);
  });

  it("braces within texts are not nesting", async () => {
    const record = { "Microsoft ID": guid(1), "Company name": `"${'[{\\"'.repeat(200)}` };
    const { files } = await readText("any.json", JSON.stringify([record]));
    expect(only(files)).toMatchObject({ recognisedAs: "customers-csv", kept: 1 });
  });

  it("lines are counted past blank ones", async () => {
    const lines = [{ "Microsoft ID": guid(1), "Company name": "A" }, { "Microsoft ID": "x" }];
    const content = `${JSON.stringify(lines[0])}\n\n\n${JSON.stringify(lines[1])}\n`;
    const { files } = await readText("any.jsonl", content);
    expect(only(files)).toMatchObject({ rowsRead: 2, kept: 1, skipped: 1 });
    expect(only(only(files).problems)).toMatchObject({ row: 4, column: "Microsoft ID" });
  });

  it("fields that hold no single value, or a number too long, cost the row where they are used", async () => {
    const rows = [
      { "Microsoft ID": guid(1), "Company name": { first: "A" }, other: [1] },
      { "Microsoft ID": guid(2), "Company name": 1.2e16, other: null },
      { "Microsoft ID": guid(3), "Company name": null, other: [1] },
    ];
    const { files } = await readText("any.json", JSON.stringify(rows));
    expect(only(files)).toMatchObject({ rowsRead: 3, kept: 1, skipped: 2 });
    expect(problemKeys(only(files))).toEqual(["nestedValue", "roundedNumber"]);
  });

  it("a report is told by all columns, whichever object has them", async () => {
    const rows = [{ "Company name": "A" }, { "Microsoft ID": guid(1), "Company name": "B" }];
    const { files } = await readText("any.json", JSON.stringify(rows));
    expect(only(files)).toMatchObject({ recognisedAs: "customers-csv", kept: 1, skipped: 1 });
  });
});
