/**
 * Whether one day inside the window was a qualified one. Microsoft's own word for a day decides; 70 points without it
 * prove nothing, for every metric has to be above zero as well, but fewer than 70 prove that it was not. One day is
 * enough, and no source tells that a line speaks for more than its own day, so only lines of every day prove "none".
 */
import { daysBetween, type IsoDay } from "../calendar-day";
import type { ScoreDay } from "../facts";
import { MAICPP_2026_07 } from "../programmes/maicpp-2026-07";
import { earlier, monthsBetween } from "./months";
import type { WindowReading } from "./qualification-window";

/** `not-yet`: none so far, and the window is still open or not open yet. */
export type QualifiedDayAnswer = "yes" | "not-yet" | "no" | "unknown";

/** What one reading of the window comes to. */
export interface QualifiedDay {
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly answer: QualifiedDayAnswer;
  /** Days in the window that a line proves to be qualified, earliest first. */
  readonly days: readonly IsoDay[];
  /** The day that is looked at qualifies by our own count, and no line of that day says so or otherwise. */
  readonly byOwnCount: boolean;
  /** Days with 70 points or more of which Microsoft's word is missing, earliest first. */
  readonly unproven: readonly IsoDay[];
  /** Days that Microsoft calls qualified with fewer than 70 points, or that another line calls otherwise: they prove nothing. */
  readonly contradictory: readonly IsoDay[];
  /** Months of the window without any line of the history, as `YYYY-MM`. */
  readonly monthsMissing: readonly string[];
  /** Days of the window, up to the one that is looked at, without any line. */
  readonly daysMissing: number;
  /** Some line in the window has points. */
  readonly hasPoints: boolean;
  /** The oldest day that the lines used speak of. */
  readonly asOf?: IsoDay;
}

const { minimumTotal } = MAICPP_2026_07.qualification;

function oldestEvidence(lines: readonly ScoreDay[]): Pick<QualifiedDay, "asOf"> {
  const [asOf] = lines.map(({ evidence }) => evidence.asOf).sort();
  return asOf === undefined ? {} : { asOf };
}

/**
 * @param history Lines of one area.
 * @param qualifiesToday The figures of `asOf` qualify by our own count.
 */
export function qualifiedDayIn(
  { first, last }: Pick<WindowReading, "first" | "last">,
  history: readonly ScoreDay[],
  asOf: IsoDay,
  qualifiesToday: boolean,
): QualifiedDay {
  const until = earlier(last, asOf);
  // What was seen before a day had come tells nothing of it.
  const lines = history.filter(
    ({ day, evidence }) => first <= day && day <= until && day <= evidence.asOf,
  );
  const daysWhere = (matches: (line: ScoreDay) => boolean) =>
    lines
      .filter(matches)
      .map(({ day }) => day)
      .sort();
  const saidOtherwise = new Set(
    daysWhere(({ qualified, total }) => qualified === false || total < minimumTotal),
  );
  const days = daysWhere(({ day, qualified }) => qualified === true && !saidOtherwise.has(day));
  const contradictory = daysWhere(
    ({ day, qualified }) => qualified === true && saidOtherwise.has(day),
  );
  const unproven = daysWhere(
    ({ qualified, total }) => qualified === undefined && total >= minimumTotal,
  );
  const isToldOfToday = lines.some(
    ({ day, qualified, total }) =>
      day === asOf && (qualified !== undefined || total < minimumTotal),
  );
  const byOwnCount = qualifiesToday && first <= asOf && asOf <= last && !isToldOfToday;
  const monthsCovered = new Set(lines.map(({ day }) => day.slice(0, 7)));
  const monthsMissing = monthsBetween(first, until).filter((month) => !monthsCovered.has(month));
  const daysMissing =
    Math.max(0, daysBetween(first, until) + 1) - new Set(lines.map(({ day }) => day)).size;
  const answer = (): QualifiedDayAnswer => {
    if (days.length > 0 || byOwnCount) return "yes";
    if (unproven.length + contradictory.length + daysMissing > 0) return "unknown";
    return asOf < last ? "not-yet" : "no";
  };
  return {
    first,
    last,
    answer: answer(),
    days,
    byOwnCount,
    unproven,
    contradictory,
    monthsMissing,
    daysMissing,
    hasPoints: lines.some(({ total }) => total > 0),
    ...oldestEvidence(lines),
  };
}

/** What all readings of the window agree on; otherwise unknown. At least one reading. */
export function agreedAnswer(perReading: readonly QualifiedDay[]): QualifiedDayAnswer {
  const [answer, ...others] = new Set(perReading.map((each) => each.answer));
  return answer === undefined || others.length > 0 ? "unknown" : answer;
}
