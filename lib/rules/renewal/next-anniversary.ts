/** The anniversary date after a renewal, by the rule that the renewal fell under. */
import { addDays, endOfMonth, type IsoDay, isIsoDay } from "../calendar-day";
import type { Message } from "../verdicts";
import type { WindowRule } from "./window-rules";

export interface RenewalDays {
  readonly anniversaryDate: IsoDay;
  /** The day the renewal was completed. */
  readonly renewedOn?: IsoDay;
  /** The day Microsoft received the payment. */
  readonly paidOn?: IsoDay;
}

export type NextAnniversary =
  | { readonly known: true; readonly date: IsoDay }
  | { readonly known: false; readonly why: Message };

/** The same day of the calendar in `year`; 29 February becomes the 28th where there is none (no source tells). */
export function sameDayIn(year: number, day: IsoDay): IsoDay {
  const candidate = `${year}${day.slice(4)}`;
  return isIsoDay(candidate) ? candidate : `${year}-02-28`;
}

function sameDayNextYear(day: IsoDay): IsoDay {
  return sameDayIn(Number(day.slice(0, 4)) + 1, day);
}

function daysAfter(day: IsoDay | undefined, days: number, whyUnknown: Message): NextAnniversary {
  return day === undefined
    ? { known: false, why: whyUnknown }
    : { known: true, date: addDays(day, days) };
}

/** Not known while the day that the rule counts from is missing, or where the source does not tell the term. */
export function nextAnniversary(rule: WindowRule, days: RenewalDays): NextAnniversary {
  switch (rule.newAnniversary) {
    case "end-of-month-after-12-months":
      return { known: true, date: endOfMonth(sameDayNextYear(days.anniversaryDate)) };
    case "same-day-next-year":
      return { known: true, date: sameDayNextYear(days.anniversaryDate) };
    case "anniversary-plus-365-days":
      return { known: true, date: addDays(days.anniversaryDate, 365) };
    case "renewal-plus-365-days":
      return daysAfter(days.renewedOn, 365, { key: "rules.renewal.next.renewalDayMissing" });
    case "payment-plus-365-days":
      return daysAfter(days.paidOn, 365, { key: "rules.renewal.next.paymentDayMissing" });
    case "purchase-date":
      return { known: false, why: { key: "rules.renewal.next.termNotTold" } };
  }
}
