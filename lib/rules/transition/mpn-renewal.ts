/** Who could renew silver or gold for the last time, until 30 September 2022. */
import { addDays, type IsoDay } from "../calendar-day";
import { TERM_DAYS } from "../enrolment/held-on";
import { earlier } from "../enrolment/months";
import {
  COMPETENCIES_ENDED,
  LAST_MPN_DAY,
  LAST_MPN_RENEWAL,
} from "../programmes/maicpp-rules/legacy-benefits";
import { LAST_MPN_WINDOW } from "../renewal/window-rules";
import { referenceTo } from "../units/rule-reference";
import type { RuleReference } from "../verdicts";
import { heldCompetency, type TransitionQuestion } from "./transition-question";
import type { RenewalRight } from "./transition-verdict";

const { conflict: _, ...RULE } = referenceTo(LAST_MPN_RENEWAL);

/** Sources differ where the window runs beyond the last day: the last to renew on, or the last to fall due. */
function ruleFor(windowCloses: IsoDay): RuleReference {
  const sources = [...new Set([...RULE.sources, ...LAST_MPN_WINDOW.sources])];
  return { ...RULE, sources, ...(LAST_MPN_DAY < windowCloses && { conflict: true }) };
}

function rightAt(anniversaryDate: IsoDay, asOf: IsoDay): RenewalRight {
  if (anniversaryDate > LAST_MPN_DAY) {
    const data = { date: anniversaryDate, last: LAST_MPN_DAY };
    return {
      state: "no",
      reasons: [{ key: "rules.transition.mpn.anniversaryTooLate", data }],
      rule: RULE,
    };
  }
  const closes = addDays(anniversaryDate, LAST_MPN_WINDOW.closesDays);
  const until = earlier(closes, LAST_MPN_DAY);
  const rule = ruleFor(closes);
  // The renewal page opens the window the day after the anniversary, which on the last day would be too late.
  const isLastDay = anniversaryDate === LAST_MPN_DAY;
  const from = isLastDay ? anniversaryDate : addDays(anniversaryDate, LAST_MPN_WINDOW.opensDays);
  const data = { date: anniversaryDate, from, until };
  const brings = {
    key: "rules.transition.mpn.bringsBenefits",
    count: LAST_MPN_RENEWAL.months,
    data: { date: addDays(anniversaryDate, TERM_DAYS) },
  };
  if (until < asOf) {
    return { state: "no", reasons: [{ key: "rules.transition.mpn.windowClosed", data }], rule };
  }
  return {
    state: asOf < from ? "later" : "now",
    from,
    until,
    reasons: [
      asOf < from
        ? { key: "rules.transition.mpn.notBeforeAnniversary", data }
        : { key: "rules.transition.mpn.lastRenewal", data },
      brings,
      ...(isLastDay ? [{ key: "rules.transition.mpn.lastDayDisputed", data }] : []),
    ],
    rule,
  };
}

export function judgeMpnRenewal(question: TransitionQuestion): RenewalRight {
  const { anniversaryDate, asOf } = question;
  if (LAST_MPN_DAY < asOf) {
    return {
      state: "no",
      reasons: [{ key: "rules.transition.mpn.ended", data: { date: LAST_MPN_DAY } }],
      rule: referenceTo(COMPETENCIES_ENDED),
    };
  }
  const held = heldCompetency(question);
  if (held === "no") {
    return { state: "no", reasons: [{ key: "rules.transition.mpn.nothingHeld" }], rule: RULE };
  }
  if (held === "unknown") {
    return {
      state: "unknown",
      reasons: [{ key: "rules.transition.mpn.holdingUnknown" }],
      rule: RULE,
    };
  }
  if (anniversaryDate === undefined) {
    return {
      state: "unknown",
      reasons: [{ key: "rules.transition.mpn.anniversaryUnknown" }],
      rule: RULE,
    };
  }
  return rightAt(anniversaryDate, asOf);
}
