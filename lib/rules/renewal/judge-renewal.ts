/** How long until the membership has to be renewed, and what to do about it. */
import { addDays, daysBetween, type IsoDay } from "../calendar-day";
import type { Membership } from "../facts";
import type { Message, RenewalVerdict, RuleReference } from "../verdicts";
import { extendedAnniversary } from "./covid-extensions";
import { administratorSteps, everyoneElseSteps, type Situation } from "./renewal-steps";
import {
  bothWindowsClaim,
  LAST_PMC_MIGRATIONS,
  UNVERIFIED_WINDOW_RULE,
  type WindowRule,
  windowIsDisputed,
  windowRuleFor,
} from "./window-rules";

export interface RenewalOptions {
  /** Judge ADs from 1 November 2026 on by the one unverified source, which ends the window at the AD. */
  readonly trustUnverifiedWindow?: boolean;
}

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

/** Where the window at `day` is disputed, the sources of both readings, those of the rule first. */
function referenceTo(rule: WindowRule, day: IsoDay): RuleReference {
  const disputed = windowIsDisputed(day);
  const readings = disputed ? [rule, windowRuleFor(day) ?? rule, UNVERIFIED_WINDOW_RULE] : [rule];
  return {
    id: `RENEWAL.${rule.id}.1v1`,
    sources: [...new Set(readings.flatMap(({ sources }) => sources))],
    confidence: rule.confidence,
    ...(disputed && { conflict: true }),
  };
}

/** Nothing is said once the window is over by either reading. */
function disputeWarnings({ rule, anniversaryDate, today, band }: Situation): Message[] {
  const data = { date: anniversaryDate };
  if (rule.id === UNVERIFIED_WINDOW_RULE.id) {
    return [{ key: "rules.renewal.warning.windowUnverified", data }];
  }
  if (!windowIsDisputed(anniversaryDate) || band === "lapsed") return [];
  if (!bothWindowsClaim(anniversaryDate)) {
    const moved = UNVERIFIED_WINDOW_RULE.inForceFrom;
    return today < moved
      ? [
          {
            key: "rules.renewal.warning.windowMayMove",
            data: { ...data, moved, safe: addDays(moved, -1) },
          },
        ]
      : [{ key: "rules.renewal.warning.windowMayHaveMoved", data: { ...data, moved } }];
  }
  return band === "grace"
    ? [{ key: "rules.renewal.warning.windowMayHaveEnded", data }]
    : [{ key: "rules.renewal.warning.windowMayEndAtAnniversary", data }];
}

function covidWarnings(anniversaryDate: IsoDay): Message[] {
  const extended = extendedAnniversary(anniversaryDate);
  if (extended === undefined) return [];
  const { extension } = extended;
  const data = { date: anniversaryDate, next: extended.anniversaryDate };
  return [
    extension.confidence === "verified"
      ? { key: "rules.renewal.warning.covidExtension", data }
      : { key: "rules.renewal.warning.covidExtensionSecondary", data },
    ...extension.excludes.map((competency) => ({
      key: "rules.renewal.warning.covidExcludes",
      data: { competency },
    })),
  ];
}

function warningsFor(situation: Situation): Message[] {
  const { rule, anniversaryDate } = situation;
  const warnings = disputeWarnings(situation);
  if (rule.opensDays === null) warnings.push({ key: "rules.renewal.warning.openingNotOnRecord" });
  if (rule.stepSet === "mpn" && anniversaryDate <= LAST_PMC_MIGRATIONS) {
    warnings.push({
      key: "rules.renewal.warning.perhapsNotMigrated",
      data: { date: anniversaryDate },
    });
  }
  return [...warnings, ...covidWarnings(anniversaryDate)];
}

/** Nothing can be counted: the date is missing, or lies before every rule on record. */
function unknownVerdict(today: IsoDay, options: RenewalOptions, why: Message): RenewalVerdict {
  const rule = windowRuleFor(today, options.trustUnverifiedWindow);
  return {
    band: "unknown",
    windowIsOpen: false,
    steps: [{ key: "rules.renewal.step.enterTheDate" }],
    warnings: [why],
    rule: rule
      ? referenceTo(rule, today)
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
  options: RenewalOptions = {},
): RenewalVerdict {
  const { anniversaryDate } = membership;
  if (anniversaryDate === undefined) {
    return unknownVerdict(today, options, { key: "rules.renewal.warning.dateMissing" });
  }
  const rule = windowRuleFor(anniversaryDate, options.trustUnverifiedWindow);
  if (rule === undefined) {
    const why = { key: "rules.renewal.warning.noRule", data: { date: anniversaryDate } };
    return { ...unknownVerdict(today, options, why), anniversaryDate };
  }

  const daysLeft = daysBetween(today, anniversaryDate);
  const windowOpens =
    rule.opensDays === null ? undefined : addDays(anniversaryDate, rule.opensDays);
  const windowCloses = addDays(anniversaryDate, rule.closesDays);
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
    warnings: warningsFor(situation),
    rule: referenceTo(rule, anniversaryDate),
  };
}
