import { endOfMonth, type IsoDay } from "../../rules/calendar-day";
import type { Association, Evidence } from "../../rules/facts";
import type { Message } from "../../rules/verdicts";
import { shownValue } from "../normalise/cell";
import { createDateColumn, type DateColumn } from "../normalise/date-column";
import { type Pace, stepThrough } from "../pace";
import { MAX_PROBLEMS } from "../problem-log";
import type { ReadContext } from "../report-reader";
import type { Columns } from "../table/columns";
import type { InsightsField } from "./insights-fields";
import { columnText, type ReadCell } from "./read-column";

type DayField = "subscriptionStart" | "subscriptionEnd" | "since" | "statusSince";
type DateField = "month" | DayField;

/**
 * A row's dates: days where the cell alone tells them, `later` where the whole column has to be known first,
 * `undefined` where the cell is blank or unreadable, or there is no such column.
 */
export type WrittenDates = Readonly<Record<DateField, IsoDay | "later" | undefined>>;

/** The date columns of one file and what they say about how old each row is. */
export interface InsightsDates {
  note(record: readonly string[], line: number): WrittenDates;
  /** Sets the association's and its subscription's dates, now or in `fillIn`. */
  addTo(association: Association, written: WrittenDates, record: readonly string[]): void;
  monthText(record: readonly string[]): string;
  /** Call when all rows were noted: says which of the subscription's dates cannot be read and why. */
  settle(): void;
  /** Call when all rows were noted. */
  readMonth(text: string): IsoDay | undefined;
  /** Why a month that is written so cannot be read; for one that had to wait, call when all rows were noted. */
  whyNoMonth(text: string, month: WrittenDates["month"]): Message;
  /** Call after `settle`: sets the dates that had to wait for it. */
  fillIn(pace: Pace): Promise<void>;
  /**
   * Evidence of a row of this month: its end, but no later than the file itself; where rows name days, that day; the
   * file's day where the file has no column for either.
   */
  evidence(month: IsoDay | undefined): Evidence;
  /** One and the same list for all customers of the day, not to be changed. */
  evidenceAsOf(asOf: IsoDay): Evidence[];
  /** Of the months behind two evidences: above 0 when the first is later, 0 when they are the same or there are none. */
  compareMonths(first: Evidence, second: Evidence): number;
}

interface WaitingDay {
  readonly association: Association;
  readonly field: DayField;
  readonly text: string;
}

/**
 * How old a row is: of the month that it names, until its end; of the day that it names; or, where a report names
 * neither, of the day of the file.
 */
export type Dating = "month" | "day" | "file";

const WHY_NO_DATE = {
  month: {
    blank: "intake.problem.noMonth",
    unreadable: "intake.problem.badMonth",
    undecided: "intake.problem.openMonth",
    contradictory: "intake.problem.contradictoryMonth",
  },
  day: {
    blank: "intake.problem.noDay",
    unreadable: "intake.problem.badDay",
    undecided: "intake.problem.openDay",
    contradictory: "intake.problem.contradictoryDay",
  },
} as const;

/** Length of `2026-07`. */
const YEAR_AND_MONTH = 7;

export function createInsightsDates(
  { at, header }: Columns<InsightsField>,
  { file, fileDay, problems }: ReadContext,
  report: string,
  dating: Dating,
): InsightsDates {
  const unit = dating === "day" ? "day" : "month";
  const why = WHY_NO_DATE[unit];
  const columns: Readonly<Record<DateField, DateColumn>> = {
    month: createDateColumn(MAX_PROBLEMS, unit === "day" ? "days" : "months"),
    subscriptionStart: createDateColumn(MAX_PROBLEMS),
    subscriptionEnd: createDateColumn(MAX_PROBLEMS),
    since: createDateColumn(MAX_PROBLEMS),
    statusSince: createDateColumn(MAX_PROBLEMS),
  };
  const waiting: WaitingDay[] = [];
  // One object for each month keeps a hundred thousand equal ones out of memory, and tells the month again.
  const evidenceByMonth = new Map<string, Evidence>();
  const months = new Map<Evidence, string>();
  const evidenceByDay = new Map<IsoDay, Evidence[]>();

  const texts: Readonly<Record<DateField | "dateWitness", ReadCell<string>>> = {
    month: columnText(at.month),
    subscriptionStart: columnText(at.subscriptionStart),
    subscriptionEnd: columnText(at.subscriptionEnd),
    since: columnText(at.since),
    statusSince: columnText(at.statusSince),
    dateWitness: columnText(at.dateWitness),
  };

  function noteCell(
    field: DayField,
    record: readonly string[],
    line: number,
  ): IsoDay | "later" | undefined {
    const text = texts[field](record);
    const noted = columns[field].note(text, line);
    if (noted === undefined && text !== "") {
      const reason = { key: "intake.problem.badDate", data: { value: shownValue(text) } };
      problems.remark(line, reason, header[field]);
    }
    return noted;
  }

  function settleColumn(field: DayField): void {
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
    field: DayField,
    { [field]: day }: WrittenDates,
    record: readonly string[],
  ): void {
    if (day === "later") waiting.push({ association, field, text: texts[field](record) });
    else if (day !== undefined) association[field] = day;
  }

  return {
    note(record, line) {
      columns.month.note(texts.dateWitness(record), line);
      return {
        month: columns.month.note(texts.month(record), line),
        subscriptionStart: noteCell("subscriptionStart", record, line),
        subscriptionEnd: noteCell("subscriptionEnd", record, line),
        since: noteCell("since", record, line),
        statusSince: noteCell("statusSince", record, line),
      };
    },
    addTo(association, written, record) {
      addDay(association, "subscriptionStart", written, record);
      addDay(association, "subscriptionEnd", written, record);
      addDay(association, "since", written, record);
      addDay(association, "statusSince", written, record);
    },
    monthText: texts.month,
    settle() {
      settleColumn("subscriptionStart");
      settleColumn("subscriptionEnd");
      settleColumn("since");
      settleColumn("statusSince");
    },
    readMonth: (text) => columns.month.read(text),
    whyNoMonth(text, month) {
      if (text === "") return { key: why.blank };
      const data = { value: shownValue(text) };
      if (month === undefined) return { key: why.unreadable, data };
      const order = columns.month.order();
      return { key: order === "undecided" ? why.undecided : why.contradictory, data };
    },
    async fillIn(pace) {
      await stepThrough(waiting, pace, ({ association, field, text }) => {
        const day = columns[field].read(text);
        if (day !== undefined) association[field] = day;
      });
      waiting.length = 0;
    },
    evidence(day = "") {
      const month = unit === "day" ? day : day.slice(0, YEAR_AND_MONTH);
      const known = evidenceByMonth.get(month);
      if (known !== undefined) return known;
      const end = day === "" ? fileDay : unit === "day" ? day : endOfMonth(day);
      const evidence: Evidence = { report, file, asOf: end < fileDay ? end : fileDay };
      evidenceByMonth.set(month, evidence);
      months.set(evidence, month);
      return evidence;
    },
    evidenceAsOf(asOf) {
      const known = evidenceByDay.get(asOf);
      if (known !== undefined) return known;
      const evidence = [{ report, file, asOf }];
      evidenceByDay.set(asOf, evidence);
      return evidence;
    },
    compareMonths(first, second) {
      const one = months.get(first) ?? "";
      const other = months.get(second) ?? "";
      return one === other ? 0 : one > other ? 1 : -1;
    },
  };
}
