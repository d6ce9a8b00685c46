/**
 * What the programme evaluates: an enrolment, a location, a country or the whole company. It changed with almost every
 * era, and twice at a day that was each partner's own.
 *
 * First days where the sources give a month or a year only; `mid-2021` is read as the end of June 2021, and the end of
 * Microsoft's fiscal year 2014 as 30 June 2014.
 */
import type { IsoDay } from "../calendar-day";
import type { SourceId } from "../sources";
import type { RuleData } from "./provenance";

type DatedRule = RuleData & { readonly inForceFrom: IsoDay };

/** One enrolment pools the offices of one country. That other countries' are not pooled is a rule of its own, because it is less sure. */
export const ENROLMENT_ACCOUNT_RULE: DatedRule = {
  id: "MPP.unit.enrolment-account.1v1",
  scope: "enrolment-account",
  inForceFrom: "2003-10-01",
  inForceTo: "2010-10-31",
  sources: ["SEED1"],
  confidence: "verified",
  verifiedAsOf: "2006",
};

/** The source offers pooling "within the same country" and says nothing of other countries. */
const CROSS_COUNTRY_RULE: RuleData = {
  id: "MPP.unit.no-pooling-across-countries.1v1",
  scope: "enrolment-account",
  inForceFrom: "2003-10-01",
  inForceTo: "2010-10-31",
  sources: ["SEED1"],
  confidence: "derived",
  verifiedAsOf: "2006",
};

/** Partner Membership Center: headquarters and each location on its own, until the company moves to Partner Center. */
export const LOCATION_RULE: DatedRule = {
  id: "MPN.unit.location.1v1",
  scope: "location",
  inForceFrom: "2010-11-01",
  inForceTo: "2021-06-30",
  sources: ["FRPMC"],
  confidence: "verified",
  verifiedAsOf: "2021-04-13",
};

/** The Microsoft Partner Network took over at each partner's own anniversary, so for a year either programme may hold. */
export const OWN_ANNIVERSARY_RULE: DatedRule & { readonly inForceTo: IsoDay } = {
  id: "MPN.unit.own-anniversary.1v1",
  scope: "location",
  inForceFrom: "2010-11-01",
  inForceTo: "2011-10-31",
  sources: ["TS2"],
  confidence: "verified",
  verifiedAsOf: "2010",
};

/** Country Qualification itself: what it asks for is Microsoft's own word. When it began, no source confirms. */
export const COUNTRY_QUALIFICATION_RULE: RuleData = {
  id: "MPN.unit.country-qualification.1v1",
  scope: "country",
  inForceFrom: null,
  inForceTo: "2021-06-30",
  sources: ["SEED0", "RCP1305", "RCP1307"],
  confidence: "verified",
  verifiedAsOf: "2013-07-31",
};

/** The last start that was announced, which nobody confirmed afterwards. */
export const COUNTRY_QUALIFICATION_START_RULE: DatedRule = {
  id: "MPN.unit.country-qualification-start.1v1",
  scope: "country",
  inForceFrom: "2014-07-01",
  inForceTo: "2021-06-30",
  sources: ["SEED0", "RCP1305", "RCP1307"],
  confidence: "secondary",
  conflict: true,
  verifiedAsOf: "2013-07-31",
};

interface AnnouncedStart {
  readonly start: IsoDay;
  readonly sources: readonly SourceId[];
}

/** The starts that were announced, one after the other. The first announcement was made late in 2012. */
export const COUNTRY_QUALIFICATION_STARTS: readonly [
  AnnouncedStart,
  AnnouncedStart,
  AnnouncedStart,
] = [
  { start: "2013-10-01", sources: ["SEED0", "RCP1305"] },
  { start: "2014-01-01", sources: ["RCP1307"] },
  { start: "2014-06-30", sources: ["RCP1307"] },
];

/** When companies moved from the Partner Membership Center to Partner Center, each at a day of its own. */
export const PARTNER_CENTER_MOVES: { readonly from: IsoDay; readonly to: IsoDay } = {
  from: "2018-01-01",
  to: "2021-06-30",
};

/** The company as a whole, from its own move on. */
export const MPN_GLOBAL_ACCOUNT_RULE: RuleData = {
  id: "MPN.unit.global-account.1v1",
  scope: "global-account",
  inForceFrom: "2018-01-01",
  inForceTo: "2022-09-30",
  sources: ["FRPMC", "FRCONS"],
  confidence: "verified",
  verifiedAsOf: "2021-04-13",
};

/**
 * Worldwide; there is no country requirement. The source gives the month, October 2022; the programme was launched on
 * the 3rd, and no day lies between this rule and the one before it, which evaluates the same unit.
 */
export const MAICPP_GLOBAL_ACCOUNT_RULE: DatedRule = {
  id: "MAICPP.unit.global-account.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-01",
  inForceTo: null,
  sources: ["KVFAQ", "KB26"],
  confidence: "verified",
  verifiedAsOf: "2026-08-14",
};

/** In order of time. */
export const UNIT_RULES: readonly RuleData[] = [
  ENROLMENT_ACCOUNT_RULE,
  CROSS_COUNTRY_RULE,
  LOCATION_RULE,
  OWN_ANNIVERSARY_RULE,
  COUNTRY_QUALIFICATION_RULE,
  COUNTRY_QUALIFICATION_START_RULE,
  MPN_GLOBAL_ACCOUNT_RULE,
  MAICPP_GLOBAL_ACCOUNT_RULE,
];
