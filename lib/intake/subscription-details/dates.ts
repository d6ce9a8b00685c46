import { endOfMonth, type IsoDay } from "../../rules/calendar-day";
import type { Association, Evidence } from "../../rules/facts";
import type { SubscriptionField } from "../header-aliases";
import { cleanCell, shownValue } from "../normalise/cell";
import { createDateColumn, type DateColumn } from "../normalise/date-column";
import type { Pace } from "../pace";
import { MAX_PROBLEMS } from "../problem-log";
import type { ReadContext } from "../report-reader";
import type { Columns } from "../table/columns";

type SubscriptionDay = "subscriptionStart" | "subscriptionEnd";
type DateField = "month" | SubscriptionDay;

/** A row's dates: days where the cell alone tells them, `later` where the whole column has to be known first. */
export interface WrittenDates {
  readonly month: IsoDay | "later" | undefined;
  readonly monthText: string;
  readonly start: IsoDay | "later" | undefined;
  readonly startText: string;
  readonly end: IsoDay | "later" | undefined;
  readonly endText: string;
}

/** The date columns of one file and what they say about how old each row is. */
export interface SubscriptionDates {
  note(record: readonly string[], line: number): WrittenDates;
  /** Sets the subscription's dates, now or in `fillIn`. */
  addTo(association: Association, written: WrittenDates): void;
  /** Call when all rows were noted: says which columns cannot be read and why. */
  settle(): void;
  /** Call after `settle`. */
  readMonth(text: string): IsoDay | undefined;
  /** Call after `settle`: sets the dates that had to wait for it. */
  fillIn(pace: Pace): Promise<void>;
  /**
   * Evidence of a row of this month: its end, but no later than the file itself; the file's day where the row names no
   * month.
   */
  evidence(month: IsoDay | undefined): Evidence;
  evidenceAsOf(asOf: IsoDay): Evidence;
  /** Is the month behind the first evidence later than the one behind the second? A row without month never is. */
  isNewer(first: Evidence, second: Evidence): boolean;
}

interface WaitingDay {
  readonly association: Association;
  readonly field: SubscriptionDay;
  readonly text: string;
}

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
  const waiting: WaitingDay[] = [];
  // One object for each month keeps a hundred thousand equal ones out of memory, and tells the month again.
  const evidenceByMonth = new Map<IsoDay | "", Evidence>();
  const months = new Map<Evidence, IsoDay | "">();

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

  function addDay(
    association: Association,
    field: SubscriptionDay,
    day: IsoDay | "later" | undefined,
    text: string,
  ): void {
    if (day === "later") waiting.push({ association, field, text });
    else if (day !== undefined) association[field] = day;
  }

  return {
    note(record, line) {
      const monthText = cellText("month", record);
      const startText = cellText("subscriptionStart", record);
      const endText = cellText("subscriptionEnd", record);
      return {
        month: noteCell("month", monthText, line),
        monthText,
        start: noteCell("subscriptionStart", startText, line),
        startText,
        end: noteCell("subscriptionEnd", endText, line),
        endText,
      };
    },
    addTo(association, { start, startText, end, endText }) {
      addDay(association, "subscriptionStart", start, startText);
      addDay(association, "subscriptionEnd", end, endText);
    },
    settle() {
      settleColumn("month");
      settleColumn("subscriptionStart");
      settleColumn("subscriptionEnd");
    },
    readMonth: (text) => columns.month.read(text),
    async fillIn(pace) {
      for (const { association, field, text } of waiting) {
        const day = columns[field].read(text);
        if (day !== undefined) association[field] = day;
        if (pace.isDue()) await pace.pause();
      }
      waiting.length = 0;
    },
    evidence(month = "") {
      const known = evidenceByMonth.get(month);
      if (known !== undefined) return known;
      const end = month === "" ? fileDay : endOfMonth(month);
      const evidence: Evidence = { report, file, asOf: end < fileDay ? end : fileDay };
      evidenceByMonth.set(month, evidence);
      months.set(evidence, month);
      return evidence;
    },
    evidenceAsOf: (asOf) => ({ report, file, asOf }),
    isNewer: (first, second) => (months.get(first) ?? "") > (months.get(second) ?? ""),
  };
}
