/**
 * What to do, for the one person who may complete the renewal and for everyone else, band by band. Only the programme
 * administrator could complete it (SEED3), and Partner Center kept that under other role names.
 */
import { addDays } from "../calendar-day";
import type { Message } from "../verdicts";
import { administratorFor, DATE_PAGES } from "./administrators";
import { windowIsDisputed } from "./choose-window-rule";
import {
  afterLapse,
  howToRenew,
  ifRenewedAlready,
  whatMustHold,
  whatOfBenefits,
} from "./how-to-renew";
import { daysAfterAnniversary, perhapsOpensOn, type Situation } from "./situation";
import type { WindowRule } from "./window-rules";

/** Where the date can be read, by the rule of the day; `[]` where no source on record tells, as of Partner Center. */
export function whereToSeeTheDate(rule: WindowRule | undefined): Message[] {
  const page = rule && DATE_PAGES[rule.stepSet];
  return page ? page.steps.map((key) => ({ key })) : [];
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
    ? howToRenew(situation)
    : [...windowOpening(situation), HAVE_READY];
}

function urgentSteps(situation: Situation): Message[] {
  const { anniversaryDate, windowIsOpen } = situation;
  const days = daysAfterAnniversary(situation);
  if (days !== undefined) {
    return [
      { key: "rules.renewal.step.windowByThePages", data: days },
      whatMustHold(situation),
      ...(windowIsOpen ? howToRenew(situation) : [HAVE_READY]),
      whatOfBenefits(situation),
    ];
  }
  const mayBeOpen = !windowIsOpen && perhapsOpensOn(situation) !== undefined;
  return [
    { key: "rules.renewal.step.anniversaryIsDeadline", data: { date: anniversaryDate } },
    whatMustHold(situation),
    ...(mayBeOpen ? windowOpening(situation) : renewOrWait(situation)),
    whatOfBenefits(situation),
  ];
}

/** Steps for the programme administrator. */
export function administratorSteps(situation: Situation): Message[] {
  const { band, anniversaryDate, windowCloses } = situation;
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
      return [whatMustHold(situation), ...renewOrWait(situation), whatOfBenefits(situation)];
    case "urgent":
      return urgentSteps(situation);
    case "grace":
      return [
        ifRenewedAlready(situation),
        windowIsDisputed(anniversaryDate)
          ? { key: "rules.renewal.step.renewToday", data: { date: windowCloses } }
          : { key: "rules.renewal.step.renewBeforeWindowCloses", data: { date: windowCloses } },
        ...howToRenew(situation),
        whatOfBenefits(situation),
      ];
    case "lapsed":
      return [ifRenewedAlready(situation), afterLapse(situation)];
  }
}

/** Steps for everyone else. */
export function everyoneElseSteps(situation: Situation): Message[] {
  const { rule, band, anniversaryDate, windowCloses } = situation;
  const { role, ifWrongPerson } = administratorFor(rule, anniversaryDate);
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
        { key: ifWrongPerson },
        whatOfBenefits(situation),
      ];
    case "urgent":
      return [
        days === undefined
          ? {
              key: "rules.renewal.step.tellTheAdministratorToday",
              data: { role, date: anniversaryDate },
            }
          : { key: "rules.renewal.step.tellTheWindowToday", data: { role, ...days } },
        { key: ifWrongPerson },
        { key: "rules.renewal.step.askForConfirmation" },
        whatOfBenefits(situation),
      ];
    case "grace":
      return [
        ifRenewedAlready(situation),
        windowIsDisputed(anniversaryDate)
          ? { key: "rules.renewal.step.tellToRenewToday", data: { role, date: windowCloses } }
          : { key: "rules.renewal.step.tellWindowCloses", data: { role, date: windowCloses } },
        { key: "rules.renewal.step.askForConfirmation" },
        whatOfBenefits(situation),
      ];
    case "lapsed":
      return [
        ifRenewedAlready(situation),
        { key: "rules.renewal.step.tellItLapsed", data: { role } },
        afterLapse(situation),
      ];
  }
}
