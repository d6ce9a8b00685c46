/** Who could renew silver or gold for the last time, until 30 September 2022. */
import { addDays, type IsoDay } from "../calendar-day";
import { TERM_DAYS } from "../enrolment/held-on";
import { earlier } from "../enrolment/months";
import {
  COMPETENCIES_ENDED,
  LAST_MPN_DAY,
  LAST_MPN_RENEWAL,
} from "../programmes/maicpp-rules/legacy-benefits";
import { WINDOW_FROM_2022 } from "../renewal/window-rules";
import { referenceTo } from "../units/rule-reference";
import type { RuleReference } from "../verdicts";
import { heldCompetency, type TransitionQuestion } from "./transition-question";
import type { RenewalRight } from "./transition-verdict";

const RULE = referenceTo(LAST_MPN_RENEWAL);

/** The renewal page opens the window the day after the anniversary, which on the last day would be too late (FRREN21). */
function ruleFor(anniversaryDate: IsoDay): RuleReference {
  return anniversaryDate === LAST_MPN_DAY
    ? { ...RULE, sources: [...RULE.sources, "FRREN21"], conflict: true }
    : RULE;
}

function rightAt(anniversaryDate: IsoDay, asOf: IsoDay): RenewalRight {
  const rule = ruleFor(anniversaryDate);
  if (anniversaryDate > LAST_MPN_DAY) {
    const data = { date: anniversaryDate, last: LAST_MPN_DAY };
    return {
      state: "no",
      reasons: [{ key: "rules.transition.mpn.anniversaryTooLate", data }],
      rule,
    };
  }
  // The window of the Microsoft Partner Network was as long as that of the designations: 30 days.
  const closes = addDays(anniversaryDate, WINDOW_FROM_2022.closesDays);
  const until = earlier(closes, LAST_MPN_DAY);
  const data = { date: anniversaryDate, until };
  const brings = {
    key: "rules.transition.mpn.bringsBenefits",
    count: LAST_MPN_RENEWAL.months,
    data: { date: addDays(anniversaryDate, TERM_DAYS) },
  };
  if (until < asOf) {
    return { state: "no", reasons: [{ key: "rules.transition.mpn.windowClosed", data }], rule };
  }
  return {
    state: asOf < anniversaryDate ? "later" : "now",
    from: anniversaryDate,
    until,
    reasons: [
      asOf < anniversaryDate
        ? { key: "rules.transition.mpn.notBeforeAnniversary", data }
        : { key: "rules.transition.mpn.lastRenewal", data },
      brings,
      ...(rule.conflict === true ? [{ key: "rules.transition.mpn.lastDayDisputed", data }] : []),
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
