import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../../lib/changes/changes-csv";

const BYTE_ORDER_MARK = "\uFEFF";

function cells(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(BYTE_ORDER_MARK.length), {
    delimiter: ",",
    newline: "\r\n",
  }).data;
}

describe("a table for spreadsheets", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=1\n+2", '=A1,"b"'])(
    "makes a text of %j",
    (cell) => {
      expect(cells(csvOf([["head"], [cell]]))).toEqual([["head"], [`'${cell}`]]);
    },
  );

  it("leaves every other text as it is, whatever is in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (lines) => {
          const width = Math.min(...lines.map(({ length }) => length));
          const table = lines.map((line) => line.slice(0, width));
          const expected = table.map((line) =>
            line.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)),
          );
          expect(cells(csvOf(table))).toEqual(expected);
        },
      ),
    );
  });

  it("begins with the mark by which Excel knows UTF-8", () => {
    expect(csvOf([["é"]])).toBe(`${BYTE_ORDER_MARK}é`);
  });
});
