/**
 * All rules of this folder as data, for the page that lists them and the tests that hold them to their sources. The end
 * of silver and gold, and the days on which a designation has to qualify, are the programme's (`maicpp-rules/`).
 */
import {
  DATE_PAGES,
  MAICPP_PARTNER_ADMIN,
  MPN_PARTNER_ADMIN,
  PROGRAM_ADMINISTRATOR,
} from "./administrators";
import { COVID_COMPETENCY_RULES, COVID_EXTENSIONS } from "./covid-extensions";
import { SPECIALIZATION_WINDOW, UNVERIFIED_WINDOW_RULE, WINDOW_RULES } from "./window-rules";

export const RENEWAL_RULES = {
  windows: [...WINDOW_RULES, UNVERIFIED_WINDOW_RULE, SPECIALIZATION_WINDOW],
  administrators: [PROGRAM_ADMINISTRATOR, MPN_PARTNER_ADMIN, MAICPP_PARTNER_ADMIN],
  datePages: DATE_PAGES,
  covidExtensions: COVID_EXTENSIONS,
  covidCompetencies: COVID_COMPETENCY_RULES,
} as const;
