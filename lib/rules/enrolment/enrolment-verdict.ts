import type { IsoDay } from "../calendar-day";
import type { EnrolmentStatus } from "../programmes/maicpp-rules/status-words";
import type { Deadline, Message, NextStep, RuleReference } from "../verdicts";
import type { Held } from "./held-on";
import type { QualificationWindow } from "./qualification-window";
import type { QualifiedDayAnswer } from "./qualified-day";

/** How a company stands with the enrolment in one designation. */
export interface EnrolmentVerdict {
  readonly area: string;
  readonly enrolled: Held;
  /** Microsoft's own word, where it can be told. */
  readonly status: EnrolmentStatus | "unknown";
  /** Was one day inside the window a qualified one? */
  readonly qualifiedDay: QualifiedDayAnswer;
  /** Days known to be qualified, by the first reading of the window; earliest first. */
  readonly qualifiedDays: readonly IsoDay[];
  /** Without readings where it cannot be told which window counts. */
  readonly window: QualificationWindow;
  /** The anniversary date, for a company that is enrolled. */
  readonly enrolledUntil?: IsoDay;
  /** Soonest first; days that have passed are kept, with negative `daysLeft`. */
  readonly deadlines: readonly Deadline[];
  /** Most telling first; never empty. */
  readonly reasons: readonly Message[];
  readonly nextStep: NextStep;
  readonly rule: RuleReference;
  /** The oldest day that the lines of the history used speak of. */
  readonly asOf?: IsoDay;
}
