export {
  COVID_EXTENSIONS,
  COVID_SOURCES,
  type CovidExtension,
  type ExtendedAnniversary,
  extendedAnniversary,
} from "./covid-extensions";
export { judgeRenewal, type RenewalOptions } from "./judge-renewal";
export { type NextAnniversary, nextAnniversary, type RenewalDays } from "./next-anniversary";
export {
  UNVERIFIED_WINDOW_RULE,
  WINDOW_RULES,
  type WindowRule,
  windowRuleFor,
} from "./window-rules";
