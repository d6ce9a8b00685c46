/** From the verdicts on a customer's associations to the one on the customer. */
import { daysBetween, type IsoDay } from "../calendar-day";
import { type CustomerPorVerdict, POR_STATES, type PorState, type PorVerdict } from "../verdicts";
import { RECORD_RULES } from "./record-rules";

/** A loss is news for half a year: two of Microsoft's quarters, and the window in which designations are evaluated. */
export const LOST_IS_NEWS_DAYS = 180;

const RANK: ReadonlyMap<PorState, number> = new Map(
  POR_STATES.map((state, index) => [state, index]),
);

function rank(verdict: PorVerdict): number {
  return RANK.get(verdict.state) ?? POR_STATES.length;
}

/** Compares what may be absent; the absent comes last. */
function compare(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -1 : 1;
}

/** Among equals: what is due first, then the newer evidence, then any order that does not depend on the file's. */
function compareEquals(one: PorVerdict, other: PorVerdict): number {
  return (
    compare(one.deadline?.date, other.deadline?.date) ||
    compare(other.asOf, one.asOf) ||
    compare(one.mechanism ?? undefined, other.mechanism ?? undefined) ||
    compare(one.product, other.product) ||
    compare(one.subscriptionId, other.subscriptionId) ||
    compare(one.partnerId, other.partnerId)
  );
}

/**
 * Rolls up, best proven first: the order is that of `POR_STATES`. Because the best verdict decides, taking an
 * association away can only leave the customer as it is or worse. The price is that a good association may hide one
 * that needs somebody to act: `attention` lists those.
 *
 * @param verdicts at least one: a customer without associations is `not-seen`, which `judgeCustomer` says.
 */
export function rollUp(
  verdicts: readonly [PorVerdict, ...PorVerdict[]],
  today: IsoDay,
): CustomerPorVerdict {
  let lead = verdicts[0];
  const counts: Partial<Record<PorState, number>> = {};
  for (const verdict of verdicts) {
    counts[verdict.state] = (counts[verdict.state] ?? 0) + 1;
    if ((rank(verdict) - rank(lead) || compareEquals(verdict, lead)) < 0) lead = verdict;
  }
  return {
    state: lead.state,
    lead,
    associations: verdicts,
    counts,
    attention: needingAttention(verdicts, today),
  };
}

/** What has a date comes first, the earliest before all; then by state, then the latest loss. */
function needingAttention(verdicts: readonly PorVerdict[], today: IsoDay): readonly PorVerdict[] {
  return verdicts
    .filter((verdict) => needsSomebody(verdict, verdicts, today))
    .sort(
      (one, other) =>
        compare(one.deadline?.date, other.deadline?.date) ||
        rank(one) - rank(other) ||
        compare(lostOn(other), lostOn(one)) ||
        compareEquals(one, other),
    );
}

function needsSomebody(verdict: PorVerdict, all: readonly PorVerdict[], today: IsoDay): boolean {
  switch (verdict.state) {
    case "at-risk":
    case "ours-wrong-id":
      return true;
    case "pending":
      return verdict.nextStep.who === "us";
    case "unknown":
      // Nothing else that is unknown has a claim waiting for us, and perhaps still time to save it.
      return verdict.rule.id === RECORD_RULES.claim.id;
    case "lost":
      return isNews(verdict, today) && !all.some((other) => supersedes(other, verdict));
    default:
      return false;
  }
}

/** The day of the loss, or the day it was noticed, which is the latest that it can have been. */
function lostOn(verdict: PorVerdict): IsoDay | undefined {
  return verdict.until ?? verdict.asOf;
}

function isNews(verdict: PorVerdict, today: IsoDay): boolean {
  const day = lostOn(verdict);
  return day !== undefined && daysBetween(day, today) <= LOST_IS_NEWS_DAYS;
}

/** A loss is made up for by something in force on the same subscription or product; a claim under way does not yet. */
function supersedes(other: PorVerdict, lost: PorVerdict): boolean {
  switch (other.state) {
    case "ours":
    case "at-risk":
    case "ours-wrong-id":
    case "ours-duplicate":
      return (
        (lost.subscriptionId !== undefined && other.subscriptionId === lost.subscriptionId) ||
        (lost.product !== undefined && other.product === lost.product)
      );
    default:
      return false;
  }
}
