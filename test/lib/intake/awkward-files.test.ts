import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import { REPORT_READERS } from "../../../lib/intake/report-readers";
import {
  DOWNLOAD_DAY,
  fileOf,
  guid,
  isBalanced,
  only,
  problemKeys,
  readText,
  TODAY,
  tableOf,
} from "./given-files";

const HEADER = ["Microsoft ID", "Company name", "Primary domain name", "Relationship"];
const FIRST = [guid(1), "Aurelia Glass", "aurelia.example", "Cloud Reseller"];
const SECOND = [guid(2), "Brinewood Mills", "brinewood.example", "Cloud Reseller"];
const CUSTOMERS = tableOf([HEADER, FIRST, SECOND]);
const ACTIVITY_LOG = "Date-Time,Affected customer,Action,Partner user,Performed by";

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 + at * 2, text.charCodeAt(at), !bigEndian);
  }
  return bytes;
}

/** Two customers, and nothing to complain about. */
async function expectBothCustomers(content: string | Uint8Array) {
  const { files, contributions } = await readText("list.csv", content);
  expect(only(files)).toMatchObject({
    recognisedAs: "customers-csv",
    rowsRead: 2,
    kept: 2,
    merged: 0,
    skipped: 0,
    problems: [],
  });
  const evidence = { report: "customers-csv", file: "list.csv", asOf: DOWNLOAD_DAY };
  expect(only(contributions)).toEqual({
    report: "customers-csv",
    evidence: [evidence],
    customers: [
      {
        tenantId: guid(1),
        names: ["Aurelia Glass"],
        domains: ["aurelia.example"],
        relationship: "Cloud Reseller",
        evidence: [evidence],
      },
      {
        tenantId: guid(2),
        names: ["Brinewood Mills"],
        domains: ["brinewood.example"],
        relationship: "Cloud Reseller",
        evidence: [evidence],
      },
    ],
    associations: [],
  });
}

describe("a table is read whatever its spelling", () => {
  it.each([
    ["as Partner Center writes it", CUSTOMERS],
    ["with a byte order mark", `\ufeff${CUSTOMERS}`],
    ["with semicolons", tableOf([HEADER, FIRST, SECOND], ";")],
    ["with tabs", tableOf([HEADER, FIRST, SECOND], "\t")],
    ["with bars", tableOf([HEADER, FIRST, SECOND], "|")],
    ["with a line that names the delimiter", `sep=;\n${tableOf([HEADER, FIRST, SECOND], ";")}`],
    ["with Windows line endings", tableOf([HEADER, FIRST, SECOND], ",", "\r\n")],
    ["with old Mac line endings", tableOf([HEADER, FIRST, SECOND], ",", "\r")],
    ["with mixed line endings", CUSTOMERS.replace("\n", "\r\n")],
    ["without a last line ending", CUSTOMERS.trimEnd()],
    [
      "with empty lines at both ends and within",
      `\n\n${CUSTOMERS.replace("\n", "\n\n")}\n \n,,,\n`,
    ],
    ["with every cell quoted", CUSTOMERS.replace(/[^,\n]+/g, '"$&"')],
    ["with emptied columns behind", CUSTOMERS.replaceAll("\n", ",,\n")],
    [
      "with other case and spacing in the header",
      CUSTOMERS.replace(/^.*\n/, (h) => h.toUpperCase().replaceAll(" ", "_")),
    ],
    ["with spaces around cells", CUSTOMERS.replaceAll(",", " , ")],
    [
      "with GUIDs in upper case and braces",
      CUSTOMERS.replaceAll(guid(2), `{${guid(2).toUpperCase()}}`),
    ],
  ])("%s", async (_, content) => {
    await expectBothCustomers(content);
  });

  it.each([false, true])("as UTF-16 with a byte order mark, big endian %s", async (bigEndian) => {
    await expectBothCustomers(utf16(CUSTOMERS, bigEndian));
  });
});

describe("a header that stands twice over a column we do not use", () => {
  it("does no harm and is mentioned", async () => {
    const header = [...HEADER, "Notes", "notes"];
    const { files } = await readText("a.csv", tableOf([header, [...FIRST, "a", "b"]]));
    expect(only(files)).toMatchObject({ kept: 1, unusedColumns: ["Notes", "notes"] });
    expect(only(only(files).problems)).toMatchObject({
      effect: "kept",
      reason: { key: "intake.problem.unusedColumnTwice", data: { value: "notes" } },
    });
  });
});

describe("a header with quotes", () => {
  it("may hold other delimiters and line endings within them", async () => {
    const header = '"Microsoft ID"\t"Note;;;;\n,,,, ""x"""\t"Relationship"';
    const { files } = await readText("a.csv", `${header}\n${guid(1)}\tx\ty\nbad\tx\ty\n`);
    expect(only(files)).toMatchObject({ recognisedAs: "customers-csv", kept: 1, skipped: 1 });
    expect(only(files).unusedColumns).toEqual(['Note;;;;\n,,,, "x"']);
    expect(only(only(files).problems).row).toBe(4);
  });
});

describe("rows that cannot be used", () => {
  it("are named by line, column and value, with quoted newlines counted", async () => {
    const rows = [
      HEADER,
      [guid(1), "Two\nlines\nof name", "a.example", "x"],
      ["not a guid", "Name", "b.example", "x"],
      [guid(3), "Too short"],
      [...SECOND, "too", "long"],
      [guid(4), "Good", "c.example", "x"],
    ];
    const { files, contributions } = await readText("a.csv", tableOf(rows));
    const report = only(files);
    expect(report).toMatchObject({ rowsRead: 5, kept: 2, merged: 0, skipped: 3 });
    expect(report.problems).toEqual([
      {
        file: "a.csv",
        row: 5,
        column: "Microsoft ID",
        reason: { key: "intake.problem.badTenantId", data: { value: "not a guid" } },
        effect: "skipped",
      },
      {
        file: "a.csv",
        row: 6,
        reason: { key: "intake.problem.shortRow", data: { cells: 2, expected: 4 } },
        effect: "skipped",
      },
      {
        file: "a.csv",
        row: 7,
        reason: { key: "intake.problem.longRow", data: { cells: 6, expected: 4 } },
        effect: "skipped",
      },
    ]);
    expect(only(contributions).customers[0]?.names).toEqual(["Two lines of name"]);
  });

  it("are all counted when there are more than anybody reads", async () => {
    const bad = Array.from({ length: 2_500 }, (_, index) => [
      `bad ${index}`,
      "n",
      "d.example",
      "r",
    ]);
    const { files } = await readText("a.csv", tableOf([HEADER, ...bad, FIRST]));
    expect(only(files)).toMatchObject({ rowsRead: 2_501, kept: 1, skipped: 2_500 });
    expect(only(files).problems).toHaveLength(1_000);
  });

  it("repeat no more than 60 characters of a huge cell", async () => {
    const huge = "x".repeat(3_000_000);
    const { files, contributions } = await readText(
      "a.csv",
      tableOf([HEADER, [huge, "n", "d.example", "r"], [guid(1), `"${huge}`, "d.example", "r"]]),
    );
    expect(only(files)).toMatchObject({ kept: 1, skipped: 1 });
    expect(only(files).problems[0]?.reason.data).toEqual({ value: `${"x".repeat(60)}…` });
    expect(only(contributions).customers[0]?.names[0]?.length).toBeLessThanOrEqual(1_000);
  });

  it("with stray quotes are skipped, not guessed", async () => {
    const text = `${HEADER.join(",")}\n${guid(1)},"Aurelia" Glass",a.example,x\n${SECOND.join(",")}\n`;
    const { files } = await readText("a.csv", text);
    expect(only(files)).toMatchObject({ recognisedAs: "customers-csv", kept: 1, skipped: 1 });
    expect(problemKeys(only(files))).toEqual(["badQuotes"]);
  });
});

describe("a file that is damaged as a whole changes nothing", () => {
  const big = tableOf([
    HEADER,
    ...Array.from({ length: 20_000 }, (_, index) => [guid(index), "Name", "d.example", "r"]),
  ]);

  it.each([
    ["inside quotes", `${CUSTOMERS}${guid(3)},"Cut o`, "unclosedQuote"],
    ["inside the last row", `${CUSTOMERS}${guid(3)},Cut`, "lastRowShort"],
    ["far from its start", `${big}${guid(3)},Cut`, "lastRowShort"],
    ["inside the quotes of the header", '"Microsoft ID","Company na', "unclosedQuote"],
  ])("when it ends %s", async (_, content, key) => {
    const { files, contributions } = await readText("a.csv", content);
    expect(only(files)).toMatchObject({ recognisedAs: null, kept: 0, merged: 0 });
    expect(problemKeys(only(files))).toEqual([key]);
    expect(isBalanced(only(files))).toBe(true);
    expect(contributions).toEqual([]);
  });

  it("when it ends inside a character", async () => {
    const bytes = new TextEncoder().encode(`${CUSTOMERS}${guid(3)},é`);
    const { files, contributions } = await readText("a.csv", bytes.slice(0, -1));
    expect(problemKeys(only(files))).toEqual(["cutOffInCharacter"]);
    expect(contributions).toEqual([]);
  });

  it("when it is not UTF-8, at its start or far from it", async () => {
    const latin1 = Uint8Array.from(`${CUSTOMERS}${guid(3)},M\u00fcller,m.example,x\n`, (c) =>
      c.charCodeAt(0),
    );
    const late = new Uint8Array([...new TextEncoder().encode(big), 0xe9, 0x2c, 0x2c, 0x2c, 0x0a]);
    for (const bytes of [latin1, late]) {
      const { files, contributions } = await readText("a.csv", bytes);
      expect(only(files).recognisedAs).toBeNull();
      expect(problemKeys(only(files))).toEqual(["notUtf8"]);
      expect(contributions).toEqual([]);
    }
  });

  it("when a column we need is there twice", async () => {
    const { files, contributions } = await readText(
      "a.csv",
      tableOf([
        [...HEADER, "microsoft id"],
        [...FIRST, guid(9)],
      ]),
    );
    expect(problemKeys(only(files))).toEqual(["columnTwice"]);
    expect(only(files).recognisedAs).toBeNull();
    expect(contributions).toEqual([]);
  });
});

describe("files that are no report of ours", () => {
  it.each([
    ["nothing", "", "empty"],
    ["blank lines", " \n\r\n\t\n", "empty"],
    ["NUL bytes", Uint8Array.from([65, 0, 66, 0, 10]), "notText"],
    [
      "a byte order mark and half a character",
      Uint8Array.from([0xff, 0xfe, 0x41]),
      "cutOffInCharacter",
    ],
    [
      "nothing but the start of a workbook",
      Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
      "damagedArchive",
    ],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "notText"],
    ["JSON that breaks off", '{"kind": "good-standing-organisation", "ver', "brokenJson"],
    ["other JSON", '[{"kind": "good-standing-organisation"}]', "unknownJson"],
    ["prose", "Dear partner,\nplease find attached", "unrecognised"],
    ["one endless line", "x".repeat(2_000_000), "noHeader"],
  ])("%s", async (_, content, key) => {
    const { files, contributions, metrics } = await readText("a.csv", content);
    const report = only(files);
    expect(report).toMatchObject({ recognisedAs: null, rowsRead: 0, kept: 0, skipped: 0 });
    expect(problemKeys(report)).toEqual([key]);
    expect(contributions).toEqual([]);
    expect(metrics).toEqual([]);
  });

  it("are told what was found", async () => {
    const { files } = await readText("Customers.csv", "Name;Age\nA;1\n");
    expect(only(only(files).problems).reason.data?.columns).toBe("Name, Age");
  });

  it.each([
    ["without a header", "x".repeat(2_000_000), "noHeader"],
    ["with a row in place of the header", "person@example.com;1\nA;1\n", "valuesForHeader"],
    ["of a report that is only named", `${ACTIVITY_LOG}\n1,2,3,4,5\n`, "otherReport"],
    ["that is no report", "Name;Age\nA;1\n", "unrecognised"],
    ["of other JSON", "[1]", "unknownJson"],
  ])("come with a list of every report that is read: %s", async (_, content, key) => {
    const { files } = await readText("a.csv", content);
    expect(problemKeys(only(files))).toEqual([key]);
    const { expected } = only(only(files).problems).reason.data ?? {};
    expect(expected).toHaveLength(REPORT_READERS.length);
    expect(expected).toContain("Customers.csv");
    expect(expected).toContain('Organisation file (JSON, "kind": "good-standing-organisation")');
  });

  it("include one that cannot be opened any more", async () => {
    const gone = {
      ...fileOf("gone.csv", CUSTOMERS),
      arrayBuffer: () => Promise.reject(new Error("gone")),
    };
    const { files, contributions } = await readFiles([gone, fileOf("list.csv", CUSTOMERS)], {
      today: TODAY,
    });
    expect(files.map(({ recognisedAs }) => recognisedAs)).toEqual([null, "customers-csv"]);
    expect(contributions).toHaveLength(1);
  });
});

describe("a report without anything to use", () => {
  it("is recognised, says so, and changes nothing", async () => {
    const empty = await readText("a.csv", tableOf([HEADER]));
    expect(only(empty.files)).toMatchObject({ recognisedAs: "customers-csv", rowsRead: 0 });
    expect(problemKeys(only(empty.files))).toEqual(["noRows"]);
    expect(empty.contributions).toEqual([]);

    const bad = await readText("a.csv", tableOf([HEADER, ["bad", "n", "d.example", "r"]]));
    expect(problemKeys(only(bad.files))).toEqual(["noUsableRow", "badTenantId"]);
    expect(bad.contributions).toEqual([]);
  });
});

describe("customers said more than once", () => {
  it("keep all their names and domains, first seen first", async () => {
    const { files, contributions } = await readText(
      "a.csv",
      tableOf([
        HEADER,
        FIRST,
        [guid(1).toUpperCase(), "Aurelia Group", "AURELIA.example", "Advisor"],
        [guid(1), "***", "aurelia-group.example", ""],
        [guid(1), "Aurelia Glass", "no domain", ""],
      ]),
    );
    expect(only(files)).toMatchObject({ rowsRead: 4, kept: 1, merged: 3, skipped: 0 });
    expect(problemKeys(only(files))).toEqual(["badDomain"]);
    expect(only(only(contributions).customers)).toMatchObject({
      names: ["Aurelia Glass", "Aurelia Group"],
      domains: ["aurelia.example", "aurelia-group.example"],
      relationship: "Cloud Reseller",
    });
  });

  it("in two files dropped at once become one contribution", async () => {
    const second = tableOf(
      [HEADER, [guid(2), "Brinewood", "b.example", "x"], [guid(3), "Cinder Bay", "c.example", "x"]],
      ";",
    );
    const { files, contributions } = await readFiles(
      [fileOf("one.csv", CUSTOMERS), fileOf("two.csv", second)],
      { today: TODAY },
    );
    expect(files.map(({ kept, merged }) => ({ kept, merged }))).toEqual([
      { kept: 2, merged: 0 },
      { kept: 1, merged: 1 },
    ]);
    const { customers, evidence } = only(contributions);
    expect(evidence.map(({ file }) => file)).toEqual(["one.csv", "two.csv"]);
    expect(customers.map(({ names }) => names)).toEqual([
      ["Aurelia Glass"],
      ["Brinewood Mills", "Brinewood"],
      ["Cinder Bay"],
    ]);
    expect(customers[1]?.evidence.map(({ file }) => file)).toEqual(["one.csv", "two.csv"]);
  });
});
