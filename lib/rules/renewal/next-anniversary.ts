/** The anniversary date (AD) after a renewal that is done early, in the window or late, by the rule it falls under. */
import { addDays, daysBetween, endOfMonth, type IsoDay } from "../calendar-day";
import type { Message } from "../verdicts";
import { sameDayNextYear } from "./same-day";
import type { WindowRule } from "./window-rules";

export interface RenewalDays {
  readonly anniversaryDate: IsoDay;
  /** The day the renewal was completed, or is meant to be. */
  readonly renewedOn?: IsoDay;
  /** The day Microsoft received the payment. */
  readonly paidOn?: IsoDay;
}

/**
 * When somebody renews. `too-early`: before the window opens, which is not possible; `by-anniversary`: in the window and
 * no later than the AD; `after-anniversary`: in the days of grace; `too-late`: after the window, when it has lapsed.
 */
export type RenewalTiming = "too-early" | "by-anniversary" | "after-anniversary" | "too-late";

export type NextAnniversary =
  | { readonly known: true; readonly date: IsoDay; readonly timing?: RenewalTiming }
  | { readonly known: false; readonly why: Message; readonly timing?: RenewalTiming };

/** The days of the window at an AD; `opens` is `undefined` where no source tells. */
export function windowAt(
  { opensDays, closesDays }: Pick<WindowRule, "opensDays" | "closesDays">,
  anniversaryDate: IsoDay,
): { readonly opens: IsoDay | undefined; readonly closes: IsoDay } {
  return {
    opens: opensDays === null ? undefined : addDays(anniversaryDate, opensDays),
    closes: addDays(anniversaryDate, closesDays),
  };
}

function unknown(key: string, data?: Message["data"]): NextAnniversary {
  return { known: false, why: { key: `rules.renewal.next.${key}`, ...(data && { data }) } };
}

/** The last day to pay an order that was paid after it; `undefined` where it was paid in time or no source tells. */
function orderExpiredOn(rule: WindowRule, { renewedOn, paidOn }: RenewalDays): IsoDay | undefined {
  const lasts = rule.orderExpiresUnpaidAfterDays;
  if (lasts === undefined || renewedOn === undefined || paidOn === undefined) return undefined;
  return daysBetween(renewedOn, paidOn) > lasts ? addDays(renewedOn, lasts) : undefined;
}

/** Not known while the day that the rule counts from is missing, or where the source does not tell the term. */
function countedByRule(rule: WindowRule, days: RenewalDays): NextAnniversary {
  const known = (date: IsoDay): NextAnniversary => ({ known: true, date });
  switch (rule.newAnniversary) {
    case "end-of-month-after-12-months":
      return known(endOfMonth(sameDayNextYear(days.anniversaryDate)));
    case "same-day-next-year":
      return known(sameDayNextYear(days.anniversaryDate));
    case "anniversary-plus-365-days":
      return known(addDays(days.anniversaryDate, 365));
    case "renewal-plus-365-days":
      return days.renewedOn === undefined
        ? unknown("renewalDayMissing")
        : known(addDays(days.renewedOn, 365));
    case "payment-plus-365-days":
      return days.paidOn === undefined
        ? unknown("paymentDayMissing")
        : known(addDays(days.paidOn, 365));
    case "purchase-date":
      return unknown("termNotTold");
  }
}

/**
 * The next AD. Where `renewedOn` (or, without it, `paidOn`) is given, the window is looked at first: before it opens
 * nobody can renew, and once it is over the membership has lapsed and no source tells how a late one would count.
 * Where the opening day is not on record, no day is called too early.
 */
export function nextAnniversary(rule: WindowRule, days: RenewalDays): NextAnniversary {
  const { anniversaryDate } = days;
  const day = days.renewedOn ?? days.paidOn;
  if (day === undefined) return countedByRule(rule, days);

  const { opens, closes } = windowAt(rule, anniversaryDate);
  if (opens !== undefined && day < opens) {
    return { ...unknown("tooEarly", { date: opens }), timing: "too-early" };
  }
  if (day > closes) return { ...unknown("tooLate", { date: closes }), timing: "too-late" };

  const timing = day <= anniversaryDate ? "by-anniversary" : "after-anniversary";
  const expired = orderExpiredOn(rule, days);
  if (expired !== undefined) return { ...unknown("orderExpired", { date: expired }), timing };
  return { ...countedByRule(rule, days), timing };
}
