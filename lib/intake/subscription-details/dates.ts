import { endOfMonth, type IsoDay } from "../../rules/calendar-day";
import type { Evidence } from "../../rules/facts";
import type { SubscriptionField } from "../header-aliases";
import { cleanCell, shownValue } from "../normalise/cell";
import { createDateColumn, type DateColumn } from "../normalise/date-column";
import { MAX_PROBLEMS } from "../problem-log";
import type { ReadContext } from "../report-reader";
import type { Columns } from "../table/columns";

type DateField = "month" | "subscriptionStart" | "subscriptionEnd";

/** A row's month: known now (`undefined`: it names none), or only once all rows were noted. */
export type MonthNote =
  | { readonly is: "known"; readonly day: IsoDay | undefined }
  | { readonly is: "later"; readonly text: string };

/** The date columns of one file and what they say about how old each row is. */
export interface SubscriptionDates {
  noteMonth(record: readonly string[], line: number): MonthNote;
  /** Takes note of a date cell and gives its text, to be read when all rows were noted. */
  note(field: DateField, record: readonly string[], line: number): string;
  /** Call when all rows were noted: says which columns cannot be read and why. */
  settle(): void;
  read(field: DateField, text: string): IsoDay | undefined;
  readMonth(text: string): IsoDay | undefined;
  /**
   * Evidence of a row: the end of its month, but no later than the file itself; the file's day where the row names no
   * month.
   */
  evidence(month: IsoDay | ""): Evidence;
  evidenceAsOf(asOf: IsoDay): Evidence;
}

const NO_MONTH: MonthNote = { is: "known", day: undefined };

export function createSubscriptionDates(
  { at, header }: Columns<SubscriptionField>,
  { file, fileDay, problems }: ReadContext,
  report: string,
): SubscriptionDates {
  const columns: Readonly<Record<DateField, DateColumn>> = {
    month: createDateColumn(MAX_PROBLEMS),
    subscriptionStart: createDateColumn(MAX_PROBLEMS),
    subscriptionEnd: createDateColumn(MAX_PROBLEMS),
  };
  // One object for each day keeps a hundred thousand equal ones out of memory.
  const evidenceByDay = new Map<IsoDay, Evidence>();

  function cellText(field: DateField, record: readonly string[]): string {
    return cleanCell(record[at[field]] ?? "");
  }

  function noteCell(field: DateField, text: string, line: number): IsoDay | "later" | undefined {
    const noted = columns[field].note(text, line);
    if (noted === undefined && text !== "") {
      const reason = { key: "intake.problem.badDate", data: { value: shownValue(text) } };
      problems.remark(line, reason, header[field]);
    }
    return noted;
  }

  function settleColumn(field: DateField): void {
    const order = columns[field].order();
    if (order === "undecided") {
      const { firstRows, rows } = columns[field].openRows();
      problems.remark(firstRows[0], { key: "intake.problem.openDates" }, header[field], rows);
    }
    if (order === "contradictory") {
      for (const row of columns[field].slashRows().firstRows) {
        problems.remark(row, { key: "intake.problem.contradictoryDate" }, header[field]);
      }
    }
  }

  function evidenceAsOf(asOf: IsoDay): Evidence {
    const known = evidenceByDay.get(asOf);
    if (known !== undefined) return known;
    const evidence: Evidence = { report, file, asOf };
    evidenceByDay.set(asOf, evidence);
    return evidence;
  }

  return {
    noteMonth(record, line) {
      const text = cellText("month", record);
      const noted = noteCell("month", text, line);
      if (noted === undefined) return NO_MONTH;
      return noted === "later" ? { is: "later", text } : { is: "known", day: noted };
    },
    note(field, record, line) {
      const text = cellText(field, record);
      noteCell(field, text, line);
      return text;
    },
    settle() {
      settleColumn("month");
      settleColumn("subscriptionStart");
      settleColumn("subscriptionEnd");
    },
    read: (field, text) => columns[field].read(text),
    readMonth: (text) => columns.month.read(text),
    evidence(month) {
      const end = month === "" ? fileDay : endOfMonth(month);
      return evidenceAsOf(end < fileDay ? end : fileDay);
    },
    evidenceAsOf,
  };
}
