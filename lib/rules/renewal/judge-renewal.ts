/** How long until the membership has to be renewed, and what to do about it. */
import { daysBetween, type IsoDay } from "../calendar-day";
import type { Membership } from "../facts";
import { LAST_MPN_RENEWAL } from "../programmes/maicpp-rules/legacy-benefits";
import { referenceTo } from "../units/rule-reference";
import type { Message, RenewalVerdict, RuleReference } from "../verdicts";
import { type WindowChoice, windowIsDisputed, windowRuleFor } from "./choose-window-rule";
import { windowAt } from "./next-anniversary";
import { administratorSteps, everyoneElseSteps, whereToSeeTheDate } from "./renewal-steps";
import { outlastsMpn, warningsFor } from "./renewal-warnings";
import type { Situation } from "./situation";
import { UNVERIFIED_WINDOW_RULE, WINDOW_FROM_2022, type WindowRule } from "./window-rules";

/**
 * The guidance of the Partner Membership Center knew "fewer than 30 days" and "31 to 90 days" (SEED3), and left
 * exactly 30 days to nobody. We count it as urgent: of the two readings, the one that cannot make anybody late.
 */
const URGENT_UP_TO_DAYS = 30;
const DUE_UP_TO_DAYS = 90;

/** `graceEnds` is the last day of the window, itself included; a rule that ends at the AD has no grace. */
function bandOf(daysLeft: number, graceEnds: IsoDay, today: IsoDay): Situation["band"] {
  if (daysLeft > DUE_UP_TO_DAYS) return "calm";
  if (daysLeft > URGENT_UP_TO_DAYS) return "due";
  if (daysLeft >= 0) return "urgent";
  return today <= graceEnds ? "grace" : "lapsed";
}

/** The rule, and who else has to be heard; `conflict` only where the dispute touches this one day. */
function referenceWith(rule: WindowRule, others: readonly { sources: readonly string[] }[]) {
  const { conflict: _, ...reference } = referenceTo(rule);
  const sources = [rule, ...others].flatMap((each) => each.sources);
  return {
    ...reference,
    sources: [...new Set(sources)],
    ...(others.length > 0 && { conflict: true }),
  } satisfies RuleReference;
}

/** Where the window at `day` is disputed, the sources of both readings, those of the rule first. */
function referenceAt(rule: WindowRule, day: IsoDay): RuleReference {
  return referenceWith(
    rule,
    windowIsDisputed(day) ? [WINDOW_FROM_2022, UNVERIFIED_WINDOW_RULE] : [],
  );
}

/** Nothing can be counted: the date is missing, or no rule on record covers it. */
function unknownVerdict(today: IsoDay, choice: WindowChoice, why: Message): RenewalVerdict {
  const rule = windowRuleFor(today, choice);
  return {
    band: "unknown",
    windowIsOpen: false,
    steps: [{ key: "rules.renewal.step.enterTheDate" }, ...whereToSeeTheDate(rule)],
    warnings: [why],
    rule: rule
      ? referenceAt(rule, today)
      : { id: "RENEWAL.none.1v1", sources: [], confidence: "unverified" },
  };
}

/**
 * Judges a membership as of `today`, by the window rule in force at its anniversary date.
 *
 * On the AD itself the band is `urgent` with 0 days left, even where the window opens only that day or the next.
 * `windowIsOpen` is false where the opening day is not on record: it is never claimed to be open.
 */
export function judgeRenewal(
  membership: Membership,
  today: IsoDay,
  choice: WindowChoice = {},
): RenewalVerdict {
  const { anniversaryDate } = membership;
  if (anniversaryDate === undefined) {
    return unknownVerdict(today, choice, { key: "rules.renewal.warning.dateMissing" });
  }
  const rule = windowRuleFor(anniversaryDate, choice);
  if (rule === undefined) {
    const why = { key: "rules.renewal.warning.noRule", data: { date: anniversaryDate } };
    return { ...unknownVerdict(today, choice, why), anniversaryDate };
  }

  const daysLeft = daysBetween(today, anniversaryDate);
  const { opens: windowOpens, closes: windowCloses } = windowAt(rule, anniversaryDate);
  const windowIsOpen = windowOpens !== undefined && windowOpens <= today && today <= windowCloses;
  const band = bandOf(daysLeft, windowCloses, today);
  const situation: Situation = {
    band,
    rule,
    anniversaryDate,
    today,
    windowOpens,
    windowCloses,
    windowIsOpen,
  };
  return {
    band,
    anniversaryDate,
    daysLeft,
    ...(band === "grace" && { graceDaysLeft: daysBetween(today, windowCloses) }),
    ...(windowOpens !== undefined && { windowOpens }),
    windowCloses,
    windowIsOpen,
    steps: membership.readerIsProgrammeAdministrator
      ? administratorSteps(situation)
      : everyoneElseSteps(situation),
    warnings: warningsFor(situation, choice.movedToPartnerCenterOn !== undefined),
    rule: outlastsMpn(situation)
      ? referenceWith(rule, [LAST_MPN_RENEWAL])
      : referenceAt(rule, anniversaryDate),
  };
}
