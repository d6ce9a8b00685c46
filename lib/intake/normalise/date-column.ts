import type { IsoDay } from "../../rules/calendar-day";
import { rememberReadings } from "./remember-readings";
import { readWrittenDate, readWrittenMonth } from "./written-date";

/**
 * How a column writes `a/b/year`. `undecided`: every value reads either way. `contradictory`: some values are dates
 * only with the day first, others only with the month first.
 */
export type DateOrder = "none" | "day-first" | "month-first" | "undecided" | "contradictory";

/** Rows with a value, for the problems list; `rows` stays exact when `firstRows` is full. */
export interface RowsSeen {
  readonly firstRows: readonly number[];
  readonly rows: number;
}

/**
 * The dates of one column of one file. The order of day and month is decided over the whole column, so every cell is
 * noted first and slash dates are read when all rows have been seen.
 */
export interface DateColumn {
  /** Takes note of a cell. Gives the day where the cell alone tells it, `later` for `a/b/year`, else `undefined`. */
  note(text: string, row: number): IsoDay | "later" | undefined;
  /** The day in a cell, after all cells were noted; `undefined` when blank, unreadable or not decidable. */
  read(text: string): IsoDay | undefined;
  order(): DateOrder;
  /** Rows whose `a/b/year` reads either way. */
  openRows(): RowsSeen;
  /** Rows with any `a/b/year` that has to be read in an order. */
  slashRows(): RowsSeen;
}

interface RowTally {
  readonly firstRows: number[];
  rows: number;
}

function tally(seen: RowTally, row: number, keep: number): void {
  seen.rows += 1;
  if (seen.firstRows.length < keep) seen.firstRows.push(row);
}

/** No day, or not the first of a month. */
function isNoFirst(day: IsoDay | undefined): boolean {
  return day?.endsWith("-01") !== true;
}

/**
 * `keepRows`: how many row numbers to remember for the problems list. A column that `holds` months has the first of a
 * month in every row, so the order in which that is so is the right one.
 */
export function createDateColumn(keepRows: number, holds: "days" | "months" = "days"): DateColumn {
  const reading = rememberReadings(holds === "months" ? readWrittenMonth : readWrittenDate);
  const open: RowTally = { firstRows: [], rows: 0 };
  const slash: RowTally = { firstRows: [], rows: 0 };
  let onlyDayFirst = false;
  let onlyMonthFirst = false;
  let dayFirstGivesMonths = holds === "months";
  let monthFirstGivesMonths = holds === "months";

  function order(): DateOrder {
    // Never both: the two readings of a date that reads either way have different days.
    if (slash.rows > 0 && dayFirstGivesMonths) return "day-first";
    if (slash.rows > 0 && monthFirstGivesMonths) return "month-first";
    if (onlyDayFirst && onlyMonthFirst) return "contradictory";
    if (onlyDayFirst) return "day-first";
    if (onlyMonthFirst) return "month-first";
    return slash.rows > 0 ? "undecided" : "none";
  }

  return {
    note(text, row) {
      if (text === "") return undefined;
      const written = reading(text);
      if (written.is === "day") {
        if (isNoFirst(written.day)) {
          dayFirstGivesMonths = false;
          monthFirstGivesMonths = false;
        }
        return written.day;
      }
      if (written.is === "unreadable") return undefined;
      if (isNoFirst(written.dayFirst)) dayFirstGivesMonths = false;
      if (isNoFirst(written.monthFirst)) monthFirstGivesMonths = false;
      tally(slash, row, keepRows);
      if (written.monthFirst === undefined) onlyDayFirst = true;
      else if (written.dayFirst === undefined) onlyMonthFirst = true;
      else tally(open, row, keepRows);
      return "later";
    },
    read(text) {
      if (text === "") return undefined;
      const written = reading(text);
      if (written.is === "day") return written.day;
      if (written.is === "unreadable") return undefined;
      const inForce = order();
      if (inForce === "day-first") return written.dayFirst;
      return inForce === "month-first" ? written.monthFirst : undefined;
    },
    order,
    openRows: () => open,
    slashRows: () => slash,
  };
}
