/** Where a membership stands on a day, and what follows for its window. */
import { addDays, type IsoDay } from "../calendar-day";
import type { RenewalBand } from "../verdicts";
import { bothWindowsClaim } from "./choose-window-rule";
import { UNVERIFIED_WINDOW_RULE, type WindowRule } from "./window-rules";

export interface Situation {
  readonly band: Exclude<RenewalBand, "unknown">;
  readonly rule: WindowRule;
  readonly anniversaryDate: IsoDay;
  readonly today: IsoDay;
  readonly windowOpens: IsoDay | undefined;
  readonly windowCloses: IsoDay;
  readonly windowIsOpen: boolean;
}

/**
 * The day on which the unverified source opens the window, where Microsoft's pages open it later; a reader who chose
 * that source has no doubt left.
 */
export function perhapsOpensOn({ rule, anniversaryDate }: Situation): IsoDay | undefined {
  return rule.id !== UNVERIFIED_WINDOW_RULE.id && bothWindowsClaim(anniversaryDate)
    ? addDays(anniversaryDate, UNVERIFIED_WINDOW_RULE.opensDays)
    : undefined;
}

/**
 * The days of a window that opens on the AD or later. Nobody can be done by such an AD, so it is no deadline, unless
 * the window may open and end sooner.
 */
export function daysAfterAnniversary(
  situation: Situation,
): { readonly opens: IsoDay; readonly closes: IsoDay } | undefined {
  const { windowOpens, windowCloses, anniversaryDate } = situation;
  if (windowOpens === undefined || windowOpens < anniversaryDate) return undefined;
  return perhapsOpensOn(situation) === undefined
    ? { opens: windowOpens, closes: windowCloses }
    : undefined;
}
