/** All rules of this folder as data, for the page that lists them and the tests that hold them to their sources. */
import {
  DATE_PAGES,
  MAICPP_PARTNER_ADMIN,
  MPN_PARTNER_ADMIN,
  PROGRAM_ADMINISTRATOR,
} from "./administrators";
import { COVID_COMPETENCY_RULES, COVID_EXTENSIONS } from "./covid-extensions";
import {
  LAST_MPN_RENEWAL,
  LEGACY_BENEFITS,
  QUALIFYING_DAYS,
  QUALIFYING_DAYS_UNTIL_2023,
} from "./offer-rules";
import { SPECIALIZATION_WINDOW, UNVERIFIED_WINDOW_RULE, WINDOW_RULES } from "./window-rules";

export const RENEWAL_RULES = {
  windows: [...WINDOW_RULES, UNVERIFIED_WINDOW_RULE, SPECIALIZATION_WINDOW],
  administrators: [PROGRAM_ADMINISTRATOR, MPN_PARTNER_ADMIN, MAICPP_PARTNER_ADMIN],
  datePages: DATE_PAGES,
  offers: [LAST_MPN_RENEWAL, LEGACY_BENEFITS],
  qualifyingDays: [QUALIFYING_DAYS_UNTIL_2023, QUALIFYING_DAYS],
  covidExtensions: COVID_EXTENSIONS,
  covidCompetencies: COVID_COMPETENCY_RULES,
} as const;
