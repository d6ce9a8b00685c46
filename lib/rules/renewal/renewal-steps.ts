/**
 * What to do, for the one person who may complete the renewal and for everyone else.
 * The Partner Membership Center's steps are those of KB2958000; only the programme administrator could complete
 * them (SEED3), and Partner Center kept that under other role names.
 */
import { addDays, type IsoDay } from "../calendar-day";
import type { Message, RenewalBand } from "../verdicts";
import type { WindowRule } from "./window-rules";

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

const WHAT_MUST_HOLD: Readonly<Record<WindowRule["stepSet"], Message>> = {
  mpp: { key: "rules.renewal.step.mppCheckPoints" },
  pmc: { key: "rules.renewal.step.checkCompetencies" },
  mpn: { key: "rules.renewal.step.checkCompetencies" },
  designations: { key: "rules.renewal.step.checkDesignations" },
};

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

/** `[]` where the opening day is not on record. */
function windowOpening({ windowOpens }: Situation): Message[] {
  return windowOpens === undefined
    ? []
    : [{ key: "rules.renewal.step.windowOpensOn", data: { date: windowOpens } }];
}

/** The steps of the renewal itself, or the wait for the window. Without an opening day, the steps stand as they are. */
function renewOrWait(situation: Situation): readonly Message[] {
  return situation.windowIsOpen || situation.windowOpens === undefined
    ? HOW_TO_RENEW[situation.rule.stepSet]
    : [...windowOpening(situation), { key: "rules.renewal.step.haveReady" }];
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
      return [WHAT_MUST_HOLD[rule.stepSet], ...renewOrWait(situation)];
    case "urgent":
      return [
        { key: "rules.renewal.step.anniversaryIsDeadline", data: { date: anniversaryDate } },
        WHAT_MUST_HOLD[rule.stepSet],
        ...renewOrWait(situation),
      ];
    case "grace":
      return [
        { key: "rules.renewal.step.renewBeforeWindowCloses", data: { date: windowCloses } },
        ...HOW_TO_RENEW[rule.stepSet],
      ];
    case "lapsed":
      return [afterLapse(situation)];
  }
}

/** Steps for everyone else. */
export function everyoneElseSteps(situation: Situation): Message[] {
  const { rule, band, anniversaryDate, windowCloses } = situation;
  const role = administratorRole(rule, anniversaryDate);
  switch (band) {
    case "calm":
      return [{ key: "rules.renewal.step.knowTheAdministrator", data: { role } }];
    case "due":
      return [
        {
          key: "rules.renewal.step.tellTheAdministrator",
          data: { role, date: anniversaryDate },
        },
        WRONG_ADMINISTRATOR[rule.stepSet],
      ];
    case "urgent":
      return [
        {
          key: "rules.renewal.step.tellTheAdministratorToday",
          data: { role, date: anniversaryDate },
        },
        WRONG_ADMINISTRATOR[rule.stepSet],
        { key: "rules.renewal.step.askForConfirmation" },
      ];
    case "grace":
      return [
        { key: "rules.renewal.step.tellWindowCloses", data: { role, date: windowCloses } },
        { key: "rules.renewal.step.askForConfirmation" },
      ];
    case "lapsed":
      return [{ key: "rules.renewal.step.tellItLapsed", data: { role } }, afterLapse(situation)];
  }
}
