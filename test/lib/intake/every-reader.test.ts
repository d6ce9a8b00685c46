/**
 * What holds for every reader that is registered. The readers are taken from their register: one that is added there and
 * has no sample fails here, and so does one of which a file gone wrong is never tried by `npm run fuzz`.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileReport, IntakeResult } from "../../../lib/intake/contract";
import { REPORT_READERS } from "../../../lib/intake/report-readers";
import { fuzzCase } from "../../fuzz/fuzz-cases";
import { zipOf } from "./given-containers";
import { DOWNLOAD_DAY, guid, isBalanced, only, problemKeys, tableOf } from "./given-files";
import {
  JSON_SAMPLES,
  READER_SAMPLES,
  type ReaderSample,
  readWhole,
  TABLE_SAMPLES,
  type TableSample,
} from "./reader-samples";

const EACH = READER_SAMPLES.map((sample) => [sample.kind, sample] as const);
const TABLES = TABLE_SAMPLES.map((sample) => [sample.kind, sample] as const);
const ANSWERS = JSON_SAMPLES.map((sample) => [sample.kind, sample] as const);

function textOf(sample: ReaderSample, delimiter = ",", newline = "\n"): string {
  if (sample.form === "json") return sample.content;
  return tableOf([sample.header, ...sample.rows], delimiter, newline);
}

function readSample(sample: ReaderSample, content: string | Uint8Array = textOf(sample)) {
  return readWhole(sample.file, content);
}

/** A table whose columns may be others than the sample's. */
function readTable(
  { file }: TableSample,
  header: readonly string[],
  rows: readonly (readonly string[])[],
) {
  return readWhole(file, tableOf([header, ...rows]), header);
}

/** All that came out of a file but what is told about the file itself. */
function factsOf({ files: _, ...facts }: IntakeResult) {
  return facts;
}

/** No fact at all. */
function isEmpty(result: IntakeResult): boolean {
  const { contributions, metrics, people, holdings, scoreHistory, targets, organisation } = result;
  const lists = [contributions, metrics, people, holdings, scoreHistory, targets];
  return lists.every((list) => list.length === 0) && organisation === undefined;
}

/** Nothing lost in silence: each row is accounted for, and what is not used has its reason. */
function soundReport(result: IntakeResult): FileReport {
  const report = only(result.files);
  expect(isBalanced(report)).toBe(true);
  const reasons = report.problems.filter(({ effect }) => effect === "skipped");
  if (report.recognisedAs === null) {
    expect(reasons.length).toBeGreaterThan(0);
    expect(isEmpty(result)).toBe(true);
  } else expect(reasons.length).toBeGreaterThanOrEqual(Math.min(report.skipped, 1_000));
  return report;
}

describe("the register", () => {
  it("has a sample for each reader, of its form", () => {
    const forms = (all: readonly { readonly kind: string; readonly form: string }[]) =>
      all.map(({ kind, form }) => `${kind}: ${form}`).toSorted();
    expect(forms(READER_SAMPLES)).toEqual(forms(REPORT_READERS));
  });

  it("is covered by the files gone wrong: of each reader some are recognised, and some are not", async () => {
    const recognised = new Set<string>();
    const missing = () => EACH.map(([kind]) => kind).filter((kind) => !recognised.has(kind));
    for (let seed = 0; seed < 1_500 && missing().length > 0; seed += 1) {
      const { files } = fuzzCase(seed);
      for (const file of files) {
        if (file.size > 50_000) continue;
        const { files: reports } = await readWhole(file.name, await bytesOf(file));
        for (const { recognisedAs } of reports) if (recognisedAs) recognised.add(recognisedAs);
      }
    }
    expect(missing()).toEqual([]);
  });
});

async function bytesOf(file: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

describe.each(EACH)("%s", (kind, sample) => {
  it("is read whole: every row kept or merged", async () => {
    const result = await readSample(sample);
    const report = soundReport(result);
    expect(report).toMatchObject({ recognisedAs: kind });
    // An answer that tells no more than our own account is no row of anything.
    const isUsed = kind !== "partner-center-mpn-profile";
    expect([report.skipped, report.kept > 0]).toEqual([isUsed ? 0 : 2, isUsed]);
  });

  it("is taken for no other, under the name of any other's file", async () => {
    for (const other of READER_SAMPLES) {
      const result = await readWhole(other.file, textOf(sample));
      const report = soundReport(result);
      if (report.recognisedAs === null) {
        expect(["customer-subscriptions", "graph-subscriptions"]).toContain(kind);
        expect(problemKeys(report)).toEqual(["noTenantInName"]);
      } else expect(report.recognisedAs).toBe(kind);
    }
  });

  it("says the same with a byte order mark, and in an archive", async () => {
    const expected = factsOf(await readSample(sample));
    expect(factsOf(await readSample(sample, `\ufeff${textOf(sample)}`))).toEqual(expected);
    const packed = await readWhole("a.zip", zipOf({ [sample.file]: textOf(sample) }));
    expect(only(packed.files)).toMatchObject({ recognisedAs: kind });
    const bare = (facts: unknown) => JSON.stringify(facts).replaceAll(/"file":"[^"]*"/g, "");
    expect(bare(factsOf(packed))).toBe(bare(expected));
  });

  it("cut off anywhere makes no fact of what is left of a row, and loses none in silence", async () => {
    const whole = new TextEncoder().encode(textOf(sample));
    const step = Math.max(1, Math.floor(whole.length / 150));
    const [complete] = (await readSample(sample)).files;
    for (let length = whole.length - 2; length >= 0; length -= step) {
      const result = await readSample(sample, whole.subarray(0, length));
      const report = soundReport(result);
      expect(report.kept).toBeLessThanOrEqual(complete?.kept ?? 0);
      if (sample.form === "json") expect(report.recognisedAs).toBeNull();
    }
  });

  it("never reads a local date as another day", async () => {
    const days = (result: IntakeResult) =>
      new Set(JSON.stringify(factsOf(result)).match(/\d{4}-\d\d-\d\d/g) ?? []);
    const known = days(await readSample(sample));
    known.add(DOWNLOAD_DAY);
    for (const written of ["$3/$2/$1", "$2/$3/$1", "$3-$2-$1", "$3.$2.$1"]) {
      const content = textOf(sample).replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, written);
      const result = await readSample(sample, content);
      soundReport(result);
      expect([written, [...days(result)].filter((day) => !known.has(day))]).toEqual([written, []]);
    }
  });
});

describe.each(TABLES)("%s, a table", (kind, sample) => {
  const { header, rows } = sample;

  it.each<[string, () => string]>([
    ["semicolons", () => textOf(sample, ";")],
    ["tabs", () => textOf(sample, "\t")],
    ["bars", () => textOf(sample, "|")],
    ["Windows line endings", () => textOf(sample, ",", "\r\n")],
    ["no last line ending", () => textOf(sample).trimEnd()],
    ["blank lines around and a row of delimiters", () => `\n\n${textOf(sample)}\n,,,\n`],
    ["every cell quoted", () => [header, ...rows].map((row) => `"${row.join('","')}"\n`).join("")],
    ["emptied columns behind", () => textOf(sample).replaceAll("\n", ",,\n")],
    ["capitals in the header", () => textOf(sample).replace(/^.*\n/, (line) => line.toUpperCase())],
    [
      "blanks around cells",
      () => tableOf([header, ...rows].map((row) => row.map((cell) => ` ${cell} `))),
    ],
    ["GUIDs in capitals", () => textOf(sample).replaceAll(guid(2), guid(2).toUpperCase())],
  ])("says the same with %s", async (_, content) => {
    const result = await readSample(sample, content());
    expect(soundReport(result)).toMatchObject({ recognisedAs: kind, skipped: 0 });
    expect(factsOf(result)).toEqual(factsOf(await readSample(sample)));
  });

  it("says the same with its columns spelt otherwise, turned round, and with one more of many lines", async () => {
    const expected = factsOf(await readSample(sample));
    for (const spell of [
      (name: string) => `${name.slice(0, 3)}_${name.slice(3)}`,
      (name: string) => ` ${name.slice(0, 2)} ${name.slice(2).toLowerCase()} `,
    ]) {
      expect(factsOf(await readTable(sample, header.map(spell), rows))).toEqual(expected);
    }
    const noted = rows.map((row) => [...row, 'Two\nlines, "quoted";\nand a third']);
    const wider = await readTable(sample, [...header, "Notes"], noted);
    expect(factsOf(wider)).toEqual(expected);
    expect(only(wider.files).unusedColumns).toContain("Notes");
    // The tool's own file has columns of the same name, told by which comes first.
    if (kind === "gdap-relationships") return;
    const turned = await readTable(
      sample,
      header.toReversed(),
      rows.map((row) => row.toReversed()),
    );
    expect(factsOf(turned)).toEqual(expected);
  });

  it("names line and column of a bad row after rows of many lines", async () => {
    const [first = []] = rows;
    const tall = [...first, "one\ntwo\nthree"];
    const result = await readTable(
      sample,
      [...header, "Notes"],
      [tall, tall, first.slice(0, 1), tall],
    );
    const short = soundReport(result).problems.find(({ reason }) =>
      reason.key.endsWith("shortRow"),
    );
    expect(short).toMatchObject({ file: sample.file, row: 8, effect: "skipped" });
  });

  it("of no rows, or none that can be used, says so and changes nothing", async () => {
    if (sample.form === "mapped") return;
    const empty = await readTable(sample, header, []);
    expect(problemKeys(soundReport(empty))).toEqual(["noRows"]);
    expect(isEmpty(empty)).toBe(true);
    const bad = await readTable(sample, header, [header.map(() => "Wholly unknown")]);
    const [first] = problemKeys(soundReport(bad));
    if (isEmpty(bad)) expect(first).toBe("noUsableRow");
    else expect(kind).toBe("customer-subscriptions");
  });

  it("folds rows that stand there again", async () => {
    const once = await readSample(sample);
    const result = await readTable(sample, header, [...rows, ...rows]);
    const { kept } = only(once.files);
    expect(soundReport(result)).toMatchObject({ rowsRead: 2 * rows.length, kept, skipped: 0 });
    expect(factsOf(result)).toEqual(factsOf(once));
  });

  it("without any one of its columns is read as itself or refused", async () => {
    for (const index of header.keys()) {
      const without = rows.map((row) => row.toSpliced(index, 1));
      const result = await readTable(sample, header.toSpliced(index, 1), without);
      expect([kind, null]).toContain(soundReport(result).recognisedAs);
    }
  });

  it("with a column that nobody understands skips the row by naming it, or does without", async () => {
    for (const [index, name] of header.entries()) {
      const strange = rows.map((row, at) => (at === 0 ? row.with(index, "Wholly unknown") : row));
      const report = soundReport(await readTable(sample, header, strange));
      if (report.recognisedAs === null) continue;
      for (const { effect, column, row, reason } of report.problems) {
        if (effect !== "skipped" || row === undefined) continue;
        // Only a row that has to say the same as those before it can fall for another one's fault.
        const isOther = reason.key === "intake.problem.otherOwnTenant";
        expect([column, row]).toEqual([name, isOther ? 3 : 2]);
      }
    }
  });

  it("accounts for every row, whatever the cells hold", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ...["", "0", "-1", "__proto__", "1,200", "yes", "DPOR", "Gold", "Active", "exam", "1e400"],
        ...[guid(1), "4847383", "2026-05-01", "3/4/2026", "13/4/2026", "June, 2026", "x@y.example"],
      ),
    );
    const row = fc
      .tuple(
        fc.constantFrom(...rows),
        fc.array(fc.option(cell, { nil: undefined, freq: 2 }), {
          minLength: header.length,
          maxLength: header.length,
        }),
      )
      .map(([own, cells]) => own.map((text, index) => cells[index] ?? text));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (given) => {
        // Claims are told by what most cells hold; so enough of them stay as they are.
        const kept = sample.form === "mapped" ? [...rows, ...rows, ...rows] : [];
        const report = soundReport(await readTable(sample, header, [...kept, ...given]));
        if (sample.form === "table") expect(report.recognisedAs).toBe(kind);
      }),
      { numRuns: 25 },
    );
  });
});

describe.each(ANSWERS)("%s, in JSON", (kind, sample) => {
  it("accounts for everything, whatever any of its fields holds", async () => {
    const whole: unknown = JSON.parse(sample.content);
    const values = [null, "", 0, -1, true, "Wholly unknown", [], {}, [null], "__proto__", 1e300];
    let tried = 0;
    for (const path of pathsOf(whole)) {
      for (const value of values) {
        const content = JSON.stringify(changed(whole, path, value));
        const report = soundReport(await readSample(sample, content));
        expect([kind, null]).toContain(report.recognisedAs);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
});

type Path = readonly (string | number)[];

/** Ways to everything in a tree of JSON. */
function pathsOf(value: unknown, before: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [before];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [before, ...inner.flatMap(([step, each]) => pathsOf(each, [...before, step]))];
}

function changed(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value)) {
    return value.map((each, index) => (index === step ? changed(each, rest, put) : each));
  }
  const inner = value as Readonly<Record<string, unknown>>;
  return { ...inner, [step]: changed(inner[step], rest, put) };
}
