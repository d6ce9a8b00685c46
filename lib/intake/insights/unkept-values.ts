/** Values that no fact has a place for, and that are worth a remark. */
import { cleanCell, shownValue } from "../normalise/cell";
import type { ProblemLog } from "../problem-log";
import type { Columns } from "../table/columns";
import type { InsightsField } from "./insights-fields";

type UnkeptField = "reseller" | "reason";

/** Message keys; the text gets the `value`. */
export type RemarkOn = Readonly<Partial<Record<UnkeptField, string>>>;

export interface UnkeptValues {
  note(record: readonly string[], line: number): void;
  /** Call when all rows were noted: gives each value one remark, with its first row and the number of its rows. */
  settle(): void;
}

/** Resellers and reasons are few; a damaged column with a different text in every row must not be kept. */
const NOTED_VALUES = 1_000;

/** How files say that there is no reseller. */
const NOBODY = new Set(["", "0", "-1"]);

interface Noted {
  readonly line: number;
  rows: number;
}

/** `undefined` where the file has nothing to remark on, so that its rows need not be asked. */
export function createUnkeptValues(
  { at, header }: Columns<InsightsField>,
  problems: ProblemLog,
  remarkOn: RemarkOn,
): UnkeptValues | undefined {
  const fields = (["reseller", "reason"] as const).flatMap((field) => {
    const key = remarkOn[field];
    return key === undefined || at[field] < 0
      ? []
      : [{ field, key, index: at[field], noted: new Map<string, Noted>() }];
  });
  if (fields.length === 0) return undefined;

  return {
    note(record, line) {
      for (const { index, noted } of fields) {
        const value = cleanCell(record[index] ?? "");
        if (NOBODY.has(value)) continue;
        const known = noted.get(value);
        if (known !== undefined) known.rows += 1;
        else if (noted.size < NOTED_VALUES) noted.set(value, { line, rows: 1 });
      }
    },
    settle() {
      for (const { field, key, noted } of fields) {
        for (const [value, { line, rows }] of noted) {
          const reason = { key, data: { value: shownValue(value) } };
          problems.remark(line, reason, header[field], rows);
        }
      }
    },
  };
}
