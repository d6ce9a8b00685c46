/**
 * What to do, for the one person who may complete the renewal and for everyone else.
 * The Partner Membership Center's steps are those of KB2958000; only the programme administrator could complete
 * them (SEED3), and Partner Center kept that under other role names.
 */
import { addDays, type IsoDay } from "../calendar-day";
import type { Message, RenewalBand } from "../verdicts";
import { nextAnniversary } from "./next-anniversary";
import {
  bothWindowsClaim,
  type NewAnniversaryRule,
  UNVERIFIED_WINDOW_RULE,
  type WindowRule,
  windowIsDisputed,
} from "./window-rules";

export interface Situation {
  readonly band: Exclude<RenewalBand, "unknown">;
  readonly rule: WindowRule;
  readonly anniversaryDate: IsoDay;
  readonly today: IsoDay;
  readonly windowOpens: IsoDay | undefined;
  readonly windowCloses: IsoDay;
  readonly windowIsOpen: boolean;
}

/** The Microsoft Cloud Partner Program became the Microsoft AI Cloud Partner Program in this month. */
const RENAMED_ON = "2023-07-01";
/** MPN offers could be renewed for the last time on the day before. */
const MPN_OFFERS_ENDED_ON = "2022-10-01";
/** From then on a qualifying day may lie in the six months up to the AD's own (KVSEP23). */
const SIX_MONTHS_TO_QUALIFY_FROM = "2023-09-19";

/** The role that may complete the renewal, in Microsoft's own words, which are not translated. */
export function administratorRole(rule: WindowRule, anniversaryDate: IsoDay): string {
  if (rule.stepSet === "mpp" || rule.stepSet === "pmc") return "Program Administrator";
  return anniversaryDate < RENAMED_ON
    ? "MPN Partner Admin"
    : "Microsoft AI Cloud Partner Program partner admin";
}

const HOW_TO_RENEW: Readonly<Record<WindowRule["stepSet"], readonly Message[]>> = {
  mpp: [{ key: "rules.renewal.step.mppReenrol" }],
  pmc: [
    { key: "rules.renewal.step.pmcRenew" },
    { key: "rules.renewal.step.pmcConfirmProfile" },
    { key: "rules.renewal.step.pmcPay" },
  ],
  mpn: [{ key: "rules.renewal.step.mpnRenew" }, { key: "rules.renewal.step.mpnPay" }],
  designations: [
    { key: "rules.renewal.step.designationsRenew" },
    { key: "rules.renewal.step.designationsGreyedOut" },
  ],
};

function whatMustHold({ rule, anniversaryDate }: Situation): Message {
  switch (rule.stepSet) {
    case "mpp":
      return { key: "rules.renewal.step.mppCheckPoints" };
    case "pmc":
    case "mpn":
      return { key: "rules.renewal.step.checkCompetencies" };
    case "designations":
      return anniversaryDate < SIX_MONTHS_TO_QUALIFY_FROM
        ? { key: "rules.renewal.step.checkDesignationsUntil2023" }
        : { key: "rules.renewal.step.checkDesignations" };
  }
}

const WRONG_ADMINISTRATOR: Readonly<Record<WindowRule["stepSet"], Message>> = {
  mpp: { key: "rules.renewal.step.wrongPersonServiceCenter" },
  pmc: { key: "rules.renewal.step.wrongPersonServiceCenter" },
  mpn: { key: "rules.renewal.step.wrongPersonPartnerCenter" },
  designations: { key: "rules.renewal.step.wrongPersonPartnerCenter" },
};

function afterLapse({ rule, today }: Situation): Message {
  if (rule.stepSet === "designations") return { key: "rules.renewal.step.buyAgain" };
  return today >= MPN_OFFERS_ENDED_ON
    ? { key: "rules.renewal.step.programmeEnded" }
    : { key: "rules.renewal.step.enrolAnew" };
}

const RENEWED_ALREADY: Readonly<Record<NewAnniversaryRule, string>> = {
  "end-of-month-after-12-months": "rules.renewal.step.renewedEndOfMonth",
  "same-day-next-year": "rules.renewal.step.renewedSameDay",
  "anniversary-plus-365-days": "rules.renewal.step.renewedCountedFromAnniversary",
  "renewal-plus-365-days": "rules.renewal.step.renewedCountedFromRenewal",
  "payment-plus-365-days": "rules.renewal.step.renewedCountedFromPayment",
  "purchase-date": "rules.renewal.step.renewedTermNotTold",
};

/** After the AD nobody but the reader knows whether the membership was renewed and only the date was not updated. */
function ifRenewedAlready({ rule, anniversaryDate }: Situation): Message {
  const key = RENEWED_ALREADY[rule.newAnniversary];
  const next = nextAnniversary(rule, { anniversaryDate });
  return next.known ? { key, data: { date: next.date } } : { key };
}

/** A window of Microsoft's pages that another source ends sooner; a reader who chose that source has no doubt left. */
function mayEndSooner({ rule, anniversaryDate }: Situation): boolean {
  return rule.id !== UNVERIFIED_WINDOW_RULE.id && windowIsDisputed(anniversaryDate);
}

/** The day on which the unverified source opens the window, where Microsoft's pages open it later. */
function perhapsOpensOn({ rule, anniversaryDate }: Situation): IsoDay | undefined {
  return rule.id !== UNVERIFIED_WINDOW_RULE.id && bothWindowsClaim(anniversaryDate)
    ? addDays(anniversaryDate, UNVERIFIED_WINDOW_RULE.opensDays)
    : undefined;
}

/**
 * The days of a window that opens on the AD or later. Nobody can be done by such an AD, so it is no deadline, unless
 * the window may open and end sooner.
 */
function daysAfterAnniversary(
  situation: Situation,
): { readonly opens: IsoDay; readonly closes: IsoDay } | undefined {
  const { windowOpens, windowCloses, anniversaryDate } = situation;
  if (windowOpens === undefined || windowOpens < anniversaryDate) return undefined;
  return perhapsOpensOn(situation) === undefined
    ? { opens: windowOpens, closes: windowCloses }
    : undefined;
}

/** `[]` where the opening day is not on record. */
function windowOpening(situation: Situation): Message[] {
  const { windowOpens, today } = situation;
  if (windowOpens === undefined) return [];
  const early = perhapsOpensOn(situation);
  if (early === undefined) {
    return [{ key: "rules.renewal.step.windowOpensOn", data: { date: windowOpens } }];
  }
  const data = { date: windowOpens, early };
  return early <= today
    ? [{ key: "rules.renewal.step.lookTodayForRenew", data }]
    : [{ key: "rules.renewal.step.lookLaterForRenew", data }];
}

const HAVE_READY: Message = { key: "rules.renewal.step.haveReady" };

/** The steps of the renewal itself, or the wait for the window. Without an opening day, the steps stand as they are. */
function renewOrWait(situation: Situation): readonly Message[] {
  return situation.windowIsOpen || situation.windowOpens === undefined
    ? HOW_TO_RENEW[situation.rule.stepSet]
    : [...windowOpening(situation), HAVE_READY];
}

function urgentSteps(situation: Situation): readonly Message[] {
  const { rule, anniversaryDate, windowIsOpen } = situation;
  const days = daysAfterAnniversary(situation);
  if (days !== undefined) {
    return [
      { key: "rules.renewal.step.windowByThePages", data: days },
      whatMustHold(situation),
      ...(windowIsOpen ? HOW_TO_RENEW[rule.stepSet] : [HAVE_READY]),
    ];
  }
  const mayBeOpen = !windowIsOpen && perhapsOpensOn(situation) !== undefined;
  return [
    { key: "rules.renewal.step.anniversaryIsDeadline", data: { date: anniversaryDate } },
    whatMustHold(situation),
    ...(mayBeOpen ? windowOpening(situation) : renewOrWait(situation)),
  ];
}

/** Steps for the programme administrator. */
export function administratorSteps(situation: Situation): Message[] {
  const { rule, band, anniversaryDate, windowCloses } = situation;
  switch (band) {
    case "calm":
      return [
        {
          key: "rules.renewal.step.checkSkillsBy",
          data: { date: addDays(anniversaryDate, -90) },
        },
        ...windowOpening(situation),
      ];
    case "due":
      return [whatMustHold(situation), ...renewOrWait(situation)];
    case "urgent":
      return [...urgentSteps(situation)];
    case "grace":
      return [
        ifRenewedAlready(situation),
        mayEndSooner(situation)
          ? { key: "rules.renewal.step.renewToday", data: { date: windowCloses } }
          : { key: "rules.renewal.step.renewBeforeWindowCloses", data: { date: windowCloses } },
        ...HOW_TO_RENEW[rule.stepSet],
      ];
    case "lapsed":
      return [ifRenewedAlready(situation), afterLapse(situation)];
  }
}

/** Steps for everyone else. */
export function everyoneElseSteps(situation: Situation): Message[] {
  const { rule, band, anniversaryDate, windowCloses } = situation;
  const role = administratorRole(rule, anniversaryDate);
  const days = daysAfterAnniversary(situation);
  switch (band) {
    case "calm":
      return [{ key: "rules.renewal.step.knowTheAdministrator", data: { role } }];
    case "due":
      return [
        days === undefined
          ? {
              key: "rules.renewal.step.tellTheAdministrator",
              data: { role, date: anniversaryDate },
            }
          : { key: "rules.renewal.step.tellTheWindow", data: { role, ...days } },
        WRONG_ADMINISTRATOR[rule.stepSet],
      ];
    case "urgent":
      return [
        days === undefined
          ? {
              key: "rules.renewal.step.tellTheAdministratorToday",
              data: { role, date: anniversaryDate },
            }
          : { key: "rules.renewal.step.tellTheWindowToday", data: { role, ...days } },
        WRONG_ADMINISTRATOR[rule.stepSet],
        { key: "rules.renewal.step.askForConfirmation" },
      ];
    case "grace":
      return [
        ifRenewedAlready(situation),
        mayEndSooner(situation)
          ? { key: "rules.renewal.step.tellToRenewToday", data: { role, date: windowCloses } }
          : { key: "rules.renewal.step.tellWindowCloses", data: { role, date: windowCloses } },
        { key: "rules.renewal.step.askForConfirmation" },
      ];
    case "lapsed":
      return [
        ifRenewedAlready(situation),
        { key: "rules.renewal.step.tellItLapsed", data: { role } },
        afterLapse(situation),
      ];
  }
}
