export { type AdministratorRule, administratorFor, type DatePageRule } from "./administrators";
export { type WindowChoice, windowRuleFor } from "./choose-window-rule";
export {
  COVID_EXTENSIONS,
  type CovidCompetencyRule,
  type CovidExtension,
  covidCompetencyRule,
  type ExtendedAnniversary,
  extendedAnniversary,
} from "./covid-extensions";
export { judgeRenewal } from "./judge-renewal";
export {
  type NextAnniversary,
  nextAnniversary,
  type RenewalDays,
  type RenewalTiming,
} from "./next-anniversary";
export { type Reminder, type ReminderRule, remindersFor } from "./reminders";
export { RENEWAL_RULES } from "./renewal-rules";
export {
  SPECIALIZATION_WINDOW,
  type SpecializationWindow,
  UNVERIFIED_WINDOW_RULE,
  WINDOW_RULES,
  type WindowRule,
} from "./window-rules";
