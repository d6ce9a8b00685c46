/** Whether something was held on a day, as far as the evidence goes. */
import { addDays, daysBetween, type IsoDay } from "../calendar-day";
import type { Holding } from "../facts";
import { LAST_LEGACY_TERM } from "../programmes/maicpp-rules/legacy-benefits";
import { WINDOW_FROM_2022 } from "../renewal/window-rules";
import { STALE_AFTER_DAYS } from "../staleness";

export type Held = "yes" | "no" | "unknown";

/** A term of membership: the next anniversary date is 365 days after the payment, or the last one (`renewal/`). */
export const TERM_DAYS = 365;

export interface HeldQuestion {
  readonly asOf: IsoDay;
  /** The anniversary date on which the thing held has to be renewed, where there is one. */
  readonly anniversaryDate?: IsoDay | undefined;
  /** Last day for renewing, for another reading than that of Microsoft's pages. */
  readonly renewalCloses?: IsoDay | undefined;
}

/** The evidence is older than `asOf` and names no last day. */
function reachesFrom(seenOn: IsoDay, question: HeldQuestion): Held {
  const { asOf, anniversaryDate } = question;
  if (anniversaryDate !== undefined) {
    const { renewalCloses = addDays(anniversaryDate, WINDOW_FROM_2022.closesDays) } = question;
    // Whether it was renewed, nobody has seen yet.
    if (seenOn <= renewalCloses && renewalCloses < asOf) return "unknown";
    const sameTerm = daysBetween(seenOn, anniversaryDate) <= TERM_DAYS;
    // Nothing but the anniversary date ends it, so the age of the evidence does not matter.
    if (sameTerm && asOf <= renewalCloses) return "yes";
  }
  return daysBetween(seenOn, asOf) <= STALE_AFTER_DAYS ? "yes" : "unknown";
}

export function heldOn({ since, until, evidence }: Holding, question: HeldQuestion): Held {
  const { asOf } = question;
  if (since !== undefined && asOf < since) return "no";
  if (until !== undefined && until < asOf) return "no";
  if (asOf === until) return "yes";
  // Seen later, without a first day: it may have begun in between.
  if (since === undefined && asOf < evidence.asOf) return "unknown";
  if (until !== undefined || asOf <= evidence.asOf) return "yes";
  return reachesFrom(evidence.asOf, question);
}

/**
 * Whether one of `holdings` that `matches` was held. `undefined` holdings: nobody said what is held, so nothing is
 * known; a list, even an empty one, is taken for the whole of it.
 */
export function isHeld(
  holdings: readonly Holding[] | undefined,
  matches: (holding: Holding) => boolean,
  question: HeldQuestion,
): Held {
  if (holdings === undefined) return "unknown";
  const answers = holdings.filter(matches).map((each) => heldOn(each, question));
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

export function isDesignation(area: string): (holding: Holding) => boolean {
  return ({ kind, id }) => kind === "designation" && id === area;
}

/** Benefits of a silver or gold membership. */
export function isLegacyBenefits({ kind, level }: Holding): boolean {
  return kind === "benefits" && level !== undefined;
}

/** After the end of the last term that could be bought, only a holding that names its last day is proof. */
export function holdsLegacyBenefits(
  holdings: readonly Holding[] | undefined,
  question: HeldQuestion,
): Held {
  const held = isHeld(holdings, isLegacyBenefits, question);
  if (held !== "yes" || question.asOf <= LAST_LEGACY_TERM.inForceTo) return held;
  const hasLastDay = (each: Holding) => isLegacyBenefits(each) && each.until !== undefined;
  return isHeld(holdings, hasLastDay, question) === "yes" ? "yes" : "unknown";
}
