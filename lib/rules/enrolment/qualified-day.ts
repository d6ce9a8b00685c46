/**
 * Whether one day inside the window was a qualified one. Microsoft's own word for a day decides; 70 points without it
 * prove nothing, for every metric has to be above zero as well, but fewer than 70 prove that it was not.
 */
import type { IsoDay } from "../calendar-day";
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
  /** Days in the window that are known to be qualified, earliest first. */
  readonly days: readonly IsoDay[];
  /** Days with 70 points or more of which Microsoft's word is missing, earliest first. */
  readonly unproven: readonly IsoDay[];
  /** Months of the window without any line of the history, as `YYYY-MM`. */
  readonly monthsMissing: readonly string[];
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
  const lines = history.filter(({ day }) => first <= day && day <= until);
  const days = lines.filter(({ qualified }) => qualified === true).map(({ day }) => day);
  if (qualifiesToday && first <= asOf && asOf <= last) days.push(asOf);
  const unproven = lines
    .filter(({ qualified, total }) => qualified === undefined && total >= minimumTotal)
    .map(({ day }) => day);
  const covered = new Set(lines.map(({ day }) => day.slice(0, 7)));
  const monthsMissing = monthsBetween(first, until).filter((month) => !covered.has(month));
  const answer = (): QualifiedDayAnswer => {
    if (days.length > 0) return "yes";
    if (unproven.length > 0 || monthsMissing.length > 0) return "unknown";
    return asOf < last ? "not-yet" : "no";
  };
  return {
    first,
    last,
    answer: answer(),
    days: days.sort(),
    unproven: unproven.sort(),
    monthsMissing,
    hasPoints: lines.some(({ total }) => total > 0),
    ...oldestEvidence(lines),
  };
}

/** What all readings of the window agree on; otherwise unknown. At least one reading. */
export function agreedAnswer(perReading: readonly QualifiedDay[]): QualifiedDayAnswer {
  const [answer, ...others] = new Set(perReading.map((each) => each.answer));
  return answer === undefined || others.length > 0 ? "unknown" : answer;
}
