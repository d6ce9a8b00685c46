/** A file gone wrong, made from a number: the same seed makes the same file. */
import { zipSync } from "fflate";
import type { InputFile } from "../../lib/intake/contract";
import { type GivenCell, type GivenSheet, workbookOf, zipOf } from "../lib/intake/given-containers";
import { fileOf, guid, tableOf } from "../lib/intake/given-files";
import { JSON_SAMPLES, TABLE_SAMPLES } from "../lib/intake/reader-samples";
import { createRandom, type Random } from "./random";

export interface FuzzCase {
  readonly seed: number;
  /** What was done to it. */
  readonly what: string;
  readonly files: readonly InputFile[];
}

type Content = string | Uint8Array;

const NASTY: readonly string[] = [
  ...["", " ", "0", "-1", "1e999", "NaN", "null", "__proto__", "constructor", "\u0000", "\ufeff"],
  ...['"', '""', "'", "\n", "\r\n", "\t", ";", "=1+1", '="0"', "#N/A", "1.23E+12", "\u202e", "😀"],
  ...["2026-02-30", "3/4/2026", "13/4/2026", "4/13/2026", "Jun-26", "0001-01-01", "9999-12-31"],
  ...[
    "DPOR",
    "CSP Tier1",
    "PAL",
    "Active",
    "Rejected final",
    "{}",
    "[]",
    "<v>",
    "&amp;",
    "_x0000_",
  ],
  ...[guid(1), guid(2).toUpperCase(), `{${guid(3)}}`, "4847383", "99999999999999999999"],
];

function hugeText(random: Random): string {
  return random
    .pick(["x", '"', "1", "é", ",", " ", "\n", "a.", "=", "{"])
    .repeat(random.pick([1_001, 32_768, 300_000, 1_500_000]));
}

/** The rows of some report, more of them than its sample has. */
function someRows(random: Random): string[][] {
  const { header, rows } = random.pick(TABLE_SAMPLES);
  const count = random.pick([1, 2, 2, 5, 40]);
  return [[...header], ...Array.from({ length: count }, () => [...random.pick(rows)])];
}

function spoil(rows: string[][], random: Random): string {
  const changes = random.below(8);
  const cell = () => {
    const row = random.below(rows.length);
    return { row, column: random.below(rows[row]?.length ?? 1) };
  };
  for (let change = 0; change < changes; change += 1) {
    const { row, column } = cell();
    const target = rows[row];
    if (target === undefined) continue;
    switch (random.below(6)) {
      case 0: {
        const other = cell();
        const source = rows[other.row] ?? [];
        [target[column], source[other.column]] = [source[other.column] ?? "", target[column] ?? ""];
        break;
      }
      case 1:
        target[column] = random.once(20) ? hugeText(random) : random.pick(NASTY);
        break;
      case 2:
        target.splice(column, random.below(3));
        break;
      case 3:
        target.splice(column, 0, random.pick(NASTY));
        break;
      case 4:
        rows.splice(row, random.below(2), target.toReversed());
        break;
      default:
        target[column] = random.pick(NASTY);
    }
  }
  return `${changes} cells spoiled`;
}

/** Text or bytes with pieces of them lost, doubled, or overwritten. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  switch (random.below(5)) {
    case 0:
      return bytes.subarray(0, at);
    case 1: {
      const copy = bytes.slice();
      for (let flip = random.below(12); flip >= 0; flip -= 1) {
        copy[random.below(copy.length)] = random.below(256);
      }
      return copy;
    }
    case 2: {
      const gap = random.below(200);
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + gap)]);
    }
    case 3:
      return Uint8Array.from([
        ...bytes.subarray(0, at),
        ...random.bytes(random.below(60)),
        ...bytes.subarray(at),
      ]);
    default:
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(random.below(at + 1))]);
  }
}

const CELLS: readonly string[] = [
  "<c{at}/>",
  "<c{at}><f>A1</f></c>",
  "<c{at}><f>A1</f><v/></c>",
  "<c{at}><f>A1</f><v>7</v></c>",
  '<c{at} t="str"><f>A1</f><v>Active</v></c>',
  '<c{at} t="e"><v>#REF!</v></c>',
  '<c{at} t="b"><v>1</v></c>',
  '<c{at} t="s"><v>0</v></c>',
  '<c{at} t="s"><v>-1</v></c>',
  '<c{at} t="s"><v>99999</v></c>',
  '<c{at} t="d"><v>2026-06-01T00:00:00</v></c>',
  '<c{at} s="1"><v>46174</v></c>',
  '<c{at} s="1"><v>-5</v></c>',
  '<c{at} s="2"><v>46174.5</v></c>',
  '<c{at} s="99"><v>1e400</v></c>',
  "<c{at}><v>8.123456789012345678E18</v></c>",
  "<c{at}><v>abc</v></c>",
  '<c{at} t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c>',
  '<c{at} t="unknown"><v>x</v></c>',
  '<c r="A1"><v>1</v></c>',
  '<c r="XFD1048576"><v>1</v></c>',
  "<c{at}><v>1",
  "</row>",
  "<!-- -->",
  "<![CDATA[x]]>",
];

function someSheet(random: Random, rows: string[][]): GivenSheet {
  const given: GivenCell[][] = rows.map((row) =>
    row.map((cell) => (random.once(15) ? { xml: random.pick(CELLS) } : cell)),
  );
  return {
    name: random.pick(["Sheet1", "A & B", "", "ä/ö", "x".repeat(300)]),
    rows: given,
    ...(random.once(8) && { state: "hidden" as const }),
    ...(random.once(8) && { merges: [random.pick(["A1:B1", "A1:A9", "XFD1:XFE1", "x", ":"])] }),
  };
}

function asJson(rows: readonly (readonly string[])[], random: Random): string {
  const [header = [], ...others] = rows;
  const values = [null, 1, true, [], {}, "x", 1e300, [[1]], { a: { b: 1 } }];
  const records = others.map((row) =>
    Object.fromEntries(
      header.map((name, index) => [name, random.once(10) ? random.pick(values) : row[index]]),
    ),
  );
  return random.once(2)
    ? JSON.stringify(records)
    : records.map((record) => JSON.stringify(record)).join("\n");
}

/** JSON that we read with values of its tree exchanged for others. */
function spoiltAnswer(random: Random): string {
  const walk = (value: unknown): unknown => {
    if (random.once(12)) {
      return random.pick<unknown>([null, "", 0, [], {}, random.pick(NASTY), [null], { value: [] }]);
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]));
  };
  return JSON.stringify(walk(JSON.parse(random.pick(JSON_SAMPLES).content)));
}

function organisation(random: Random): string {
  const entry = () =>
    random.pick<unknown>([
      null,
      { area: "security", metric: "deployments", track: "any", value: random.below(9) },
      { tenantId: guid(random.below(4)), names: ["A"], attribution: "CPOR" },
      { tenantId: random.pick(NASTY), names: [random.pick(NASTY)], mechanism: "PAL" },
    ]);
  const list = () => Array.from({ length: random.below(6) }, entry);
  return JSON.stringify({
    kind: "good-standing-organisation",
    version: random.pick([1, 1, 1, 2, "1"]),
    organisation: {
      name: "A",
      partnerIds: random.pick<unknown>([[], null, [{ id: "1", role: "PLA" }]]),
    },
    metrics: list(),
    customers: list(),
    associations: list(),
  });
}

function deep(random: Random): string {
  const depth = random.pick([10, 63, 64, 65, 1_000, 300_000]);
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"value":[', "]}"],
    ['{"a":', "}"],
  ] as const);
  return `${open.repeat(depth)}1${random.once(4) ? "" : close.repeat(depth)}`;
}

function bomb(random: Random): Uint8Array {
  const size = random.pick([100_000, 9_000_000, 12_000_000]);
  const filler = new Uint8Array(size).fill(random.pick([0, 32, 44, 34, 10, 91, 60]));
  if (random.once(3)) {
    const part = random.pick(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]);
    return workbookOf([{ rows: someRows(random) }], { extraParts: { [part]: filler } });
  }
  const count = random.pick([1, 1, 3]);
  return zipSync(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.csv`, filler])),
    { level: 9 },
  );
}

type Maker = (random: Random) => readonly [what: string, content: Content];

function table(random: Random): string {
  const rows = someRows(random);
  spoil(rows, random);
  return tableOf(rows, random.pick([",", ";", "\t", "|"]), random.pick(["\n", "\r\n"]));
}

function book(random: Random): Uint8Array {
  const sheets = Array.from({ length: 1 + random.below(3) }, () => {
    const rows = someRows(random);
    spoil(rows, random);
    return someSheet(random, rows);
  });
  return workbookOf(sheets, {
    strings: random.pick(["shared", "inline"]),
    typed: random.once(2),
    from1904: random.once(4),
  });
}

const MAKERS: readonly Maker[] = [
  (random) => ["random bytes", random.bytes(random.below(3_000))],
  (random) => ["a table", table(random)],
  (random) => ["a table", table(random)],
  (random) => ["a workbook", book(random)],
  (random) => ["a workbook", book(random)],
  (random) => ["records in JSON", asJson(someRows(random), random)],
  (random) => ["an answer in JSON", spoiltAnswer(random)],
  (random) => ["an organisation file", organisation(random)],
  (random) => ["deep JSON", deep(random)],
  (random) => (random.once(6) ? ["a zip bomb", bomb(random)] : ["a workbook", book(random)]),
];

function makeContent(random: Random): readonly [what: string, content: Content] {
  const [what, content] = random.pick(MAKERS)(random);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const isDamaged = bytes.length > 0 && bytes.length < 200_000 && random.once(3);
  const result = isDamaged ? damage(bytes, random) : bytes;
  const told = isDamaged ? `${what}, damaged` : what;
  if (!random.once(4)) return [told, result];
  const archive = zipOf({
    "a.csv": result,
    ...(random.once(2) && { "b/c.json": spoiltAnswer(random) }),
  });
  if (!random.once(4)) return [`${told}, in an archive`, archive];
  return [`${told}, in a damaged archive`, damage(archive, random)];
}

export function fuzzCase(seed: number): FuzzCase {
  const random = createRandom(seed);
  const made = Array.from({ length: random.once(5) ? 2 : 1 }, () => makeContent(random));
  const names = ["a.csv", `Subscriptions ${guid(1)}.csv`, "b.xlsx", `${guid(1)} ${guid(2)}`, ""];
  return {
    seed,
    what: made.map(([what]) => what).join(" and "),
    files: made.map(([, content]) => fileOf(random.pick(names), content)),
  };
}
