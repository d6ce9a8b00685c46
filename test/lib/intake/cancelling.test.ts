/** A long file can be left at any point, above all where no row has come out of it yet. */
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import { workbookOf, zipOf } from "./given-containers";
import { fileOf, guid, TODAY, tableOf } from "./given-files";

const HEADER = ["Microsoft ID", "Company name", "Primary domain name", "Relationship"];
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => [guid(at), `Name ${at}`, `d${at}.example`, "Reseller"]);
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const blankRows = (count: number) =>
  `<worksheet ${SHEET}><sheetData>${Array.from({ length: count }, (_, at) => `<row r="${at + 1}" spans="1:4" customHeight="1"></row>`).join("")}</sheetData></worksheet>`;

const BOOK = workbookOf([{ rows: [HEADER, ...rowsOf(20_000)] }], { strings: "shared" });

/** Turns that the event loop gets until the reading has ended or, at turn `abortAt`, is cancelled. */
async function turnsOf(name: string, content: Uint8Array | string, abortAt = Number.NaN) {
  const life = new AbortController();
  let turns = 0;
  let told = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (turns === abortAt) life.abort();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const reading = readFiles([fileOf(name, content)], {
    today: TODAY,
    signal: life.signal,
    onProgress: () => {
      told += 1;
    },
  });
  const error = await reading.then(
    () => undefined,
    (reason: Error) => reason.name,
  );
  isOver = true;
  return { turns, told, error };
}

describe("is left before anything is read of", () => {
  it.each<[string, Uint8Array]>([
    ["a workbook whose texts come first", BOOK],
    ["a workbook in an archive", zipOf({ "a.xlsx": BOOK })],
    [
      "a sheet of nothing but blank rows",
      workbookOf([{ rows: [], xml: blankRows(150_000) }, { rows: [HEADER, ...rowsOf(2)] }]),
    ],
  ])("%s", async (_, content) => {
    const whole = await turnsOf("x", content);
    expect(whole.error).toBeUndefined();
    expect(whole.told).toBeGreaterThan(0);
    const left = await turnsOf("x", content, 2);
    expect(left).toMatchObject({ error: "AbortError", told: 0 });
    expect(left.turns).toBeLessThan(whole.turns);
  });
});

it("is left at any turn, and gives nothing then", async () => {
  for (const [name, content] of [
    ["a.csv", tableOf([HEADER, ...rowsOf(2_000)])],
    ["a.xlsx", workbookOf([{ rows: [HEADER, ...rowsOf(1_000)] }])],
    [
      "a.zip",
      zipOf({
        "a.csv": tableOf([HEADER, ...rowsOf(2_000)]),
        "b.xlsx": workbookOf([{ rows: [HEADER, ...rowsOf(500)] }]),
      }),
    ],
  ] as const) {
    const { turns } = await turnsOf(name, content);
    const step = Math.max(1, Math.floor(turns / 8));
    for (let at = 1; at < turns - 2; at += step) {
      const { error, turns: until } = await turnsOf(name, content, at);
      // Machines differ in what they get done in a turn; that it had ended before is the one other way.
      if (error === undefined) expect(until).toBeLessThanOrEqual(at + 2);
      else expect(error).toBe("AbortError");
    }
  }
});
