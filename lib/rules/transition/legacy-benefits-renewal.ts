/** Who may buy the benefits of silver or gold once more, between 4 October 2022 and 21 January 2025. */
import { addDays, type IsoDay } from "../calendar-day";
import { TERM_DAYS } from "../enrolment/held-on";
import { later } from "../enrolment/months";
import {
  LAST_MPN_DAY,
  LEGACY_BENEFITS_ENDED,
  LEGACY_BENEFITS_RENEWABLE,
} from "../programmes/maicpp-rules/legacy-benefits";
import { WINDOW_FROM_2022 } from "../renewal/window-rules";
import { referenceTo } from "../units/rule-reference";
import { heldCompetency, type TransitionQuestion } from "./transition-question";
import type { RenewalRight } from "./transition-verdict";

const FIRST = LEGACY_BENEFITS_RENEWABLE.inForceFrom;
const LAST = LEGACY_BENEFITS_RENEWABLE.inForceTo;
const RULE = referenceTo(LEGACY_BENEFITS_RENEWABLE);
const HELD_ON = { date: LAST_MPN_DAY };

/** Its anniversary lets it renew silver or gold once more; then the next one is the first for the benefits alone. */
function rightAfterLastRenewal(anniversaryDate: IsoDay): RenewalRight {
  const from = addDays(anniversaryDate, TERM_DAYS);
  return {
    state: "later",
    from,
    until: LAST,
    reasons: [
      {
        key: "rules.transition.legacy.onlyIfRenewed",
        data: { date: from, last: LAST, renewBy: LAST_MPN_DAY },
      },
    ],
    rule: RULE,
  };
}

function rightAt(anniversaryDate: IsoDay, asOf: IsoDay): RenewalRight {
  if (LAST < anniversaryDate) {
    const data = { date: anniversaryDate, last: LAST };
    return {
      state: "no",
      reasons: [{ key: "rules.transition.legacy.anniversaryTooLate", data }],
      rule: RULE,
    };
  }
  const from = later(anniversaryDate, FIRST);
  const data = { date: from, last: LAST };
  if (asOf < from) {
    return {
      state: "later",
      from,
      until: LAST,
      reasons: [{ key: "rules.transition.legacy.later", data }],
      rule: RULE,
    };
  }
  // Renewing stays possible after the window (KVSILVER), but the benefits end with it.
  const closes = addDays(anniversaryDate, WINDOW_FROM_2022.closesDays);
  return {
    state: "now",
    from,
    until: LAST,
    reasons: [
      { key: "rules.transition.legacy.now", data },
      closes < asOf
        ? { key: "rules.transition.legacy.interrupted", data: { date: closes } }
        : { key: "rules.transition.legacy.withoutGap", data: { date: closes } },
    ],
    rule: RULE,
  };
}

/**
 * Before competencies ended it is judged as if nothing changed until their last day. A company that holds no competency
 * then, cannot enrol anew.
 */
export function judgeLegacyBenefits(question: TransitionQuestion): RenewalRight {
  const { anniversaryDate, asOf } = question;
  if (LAST < asOf) {
    return {
      state: "no",
      reasons: [{ key: "rules.transition.legacy.ended", data: { date: LAST } }],
      rule: referenceTo(LEGACY_BENEFITS_ENDED),
    };
  }
  const held = heldCompetency(question);
  if (held === "no") {
    return {
      state: "no",
      reasons: [{ key: "rules.transition.legacy.notHeld", data: HELD_ON }],
      rule: RULE,
    };
  }
  if (held === "unknown") {
    return {
      state: "unknown",
      reasons: [{ key: "rules.transition.legacy.holdingUnknown", data: HELD_ON }],
      rule: RULE,
    };
  }
  if (anniversaryDate === undefined) {
    return {
      state: "unknown",
      reasons: [{ key: "rules.transition.legacy.anniversaryUnknown" }],
      rule: RULE,
    };
  }
  return asOf <= LAST_MPN_DAY && anniversaryDate <= LAST_MPN_DAY
    ? rightAfterLastRenewal(anniversaryDate)
    : rightAt(anniversaryDate, asOf);
}
