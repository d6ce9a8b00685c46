/** One association, one verdict: the first check that finds something decides. */
import type { Association } from "../facts";
import type { PorVerdict } from "../verdicts";
import { lost } from "./ended";
import { type PreparedContext, prepareContext, type RecordContext } from "./record-context";
import {
  accessRunningOut,
  duplicate,
  ours,
  retired,
  runningOut,
  someoneElse,
  wrongId,
} from "./standing";
import { type Finding, type Subject, subjectOf, verdictOf } from "./subject";
import { accessUnderWay, disputable, startsLater, underWay } from "./under-way";
import {
  endPassed,
  fromTheFuture,
  missingColumns,
  otherGlobalAccount,
  stale,
  unclearStatus,
  unreadableAttribution,
} from "./unproven";

/**
 * The order of the checks. Two principles lie behind it: whatever is missing, unreadable or old never makes a verdict
 * better than its presence would; and `ours` is what is left when everything else has been ruled out.
 *
 * 1. What cannot be read at all comes first: an unknown attribution, a date that cannot be, an account that is not ours.
 * 2. An end stays an end however old its evidence is, so `lost` comes before `stale`; anything else that is stale says
 *    nothing about today.
 * 3. Another partner's association, and a status that tells nothing, before anything is said of ours.
 * 4. A retired mechanism stands and gives nothing, whichever ID it names and whatever its subscription does. Only admin
 *    relationships have states of their own.
 * 5. What its status puts under way, or has rejected with time left to dispute, before what is in force.
 * 6. Missing columns could hide a loss or a wrong ID, so nothing better may follow without them. Facts that only ever
 *    warn cannot be asked of every export, and their absence is no obstacle: a missing end date gets a remark instead,
 *    and a missing duplicate marker, start date or country is not noticed.
 * 7. What starts later is not in force today; nor is what has ended by its date proven to be, since it was read or
 *    long before, whatever its status says.
 * 8. Of what is ours, a copy says so first, so that it is not counted twice; then what runs out, which has a date; then
 *    a wrong ID, which waits. The later findings are still named among the reasons.
 */
const CHECKS: readonly ((subject: Subject) => Finding | undefined)[] = [
  unreadableAttribution,
  fromTheFuture,
  otherGlobalAccount,
  lost,
  stale,
  someoneElse,
  unclearStatus,
  accessUnderWay,
  accessRunningOut,
  retired,
  underWay,
  disputable,
  missingColumns,
  startsLater,
  endPassed,
  duplicate,
  runningOut,
  wrongId,
];

/** Judges one association. `context.customerCountry`, where given, lets another country's location be noticed. */
export function judgeAssociation(association: Association, context: RecordContext): PorVerdict {
  return judgePrepared(association, prepareContext(context), context.customerCountry);
}

export function judgePrepared(
  association: Association,
  context: PreparedContext,
  customerCountry: string | undefined,
): PorVerdict {
  const subject = subjectOf(association, context, customerCountry);
  for (const check of CHECKS) {
    const finding = check(subject);
    if (finding) return verdictOf(subject, finding);
  }
  return verdictOf(subject, ours(subject));
}
