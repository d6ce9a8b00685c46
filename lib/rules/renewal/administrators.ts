/** Who may complete a renewal, under which name, and where the date could be read. Data, and its choice by the AD. */
import type { IsoDay } from "../calendar-day";
import type { RuleData } from "../programmes/provenance";
import type { WindowRule } from "./window-rules";

export interface AdministratorRule extends RuleData {
  readonly inForceFrom: IsoDay;
  /** The role in Microsoft's own words, which are not translated. */
  readonly role: string;
  readonly alsoCalled: readonly string[];
  /** Message key: what to do when the role is held by the wrong person. */
  readonly ifWrongPerson: string;
}

/** The other names of the same page of the time: KB2958000 sends the Primary Program Contact through the steps. */
export const PROGRAM_ADMINISTRATOR: AdministratorRule = {
  id: "RENEWAL.program-administrator.1v1",
  scope: "person",
  inForceFrom: "2003-10-01",
  inForceTo: "2021-06-30",
  role: "Program Administrator",
  alsoCalled: ["Primary Program Contact"],
  ifWrongPerson: "rules.renewal.step.wrongPersonServiceCenter",
  sources: ["SEED3", "KB2958000"],
  confidence: "verified",
  verifiedAsOf: "2014",
};

/** Partner Center's names for it. No source tells the day of the change: "to 2023" and "2024 on". */
export const MPN_PARTNER_ADMIN: AdministratorRule = {
  id: "RENEWAL.mpn-partner-admin.1v1",
  scope: "person",
  inForceFrom: "2018-06-28",
  inForceTo: "2023-12-31",
  role: "MPN Partner Admin",
  alsoCalled: [],
  ifWrongPerson: "rules.renewal.step.wrongPersonPartnerCenter",
  sources: ["PC21"],
  confidence: "secondary",
  verifiedAsOf: "2021",
};

export const MAICPP_PARTNER_ADMIN: AdministratorRule = {
  id: "RENEWAL.maicpp-partner-admin.1v1",
  scope: "person",
  inForceFrom: "2024-01-01",
  inForceTo: null,
  role: "Microsoft AI Cloud Partner Program partner admin",
  alsoCalled: [],
  ifWrongPerson: "rules.renewal.step.wrongPersonPartnerCenter",
  sources: ["KL26"],
  confidence: "secondary",
  verifiedAsOf: "2026-08",
};

/** The one who may complete the renewal that falls due at an AD. */
export function administratorFor(
  { stepSet }: WindowRule,
  anniversaryDate: IsoDay,
): AdministratorRule {
  if (stepSet === "mpp" || stepSet === "pmc") return PROGRAM_ADMINISTRATOR;
  return anniversaryDate < MAICPP_PARTNER_ADMIN.inForceFrom
    ? MPN_PARTNER_ADMIN
    : MAICPP_PARTNER_ADMIN;
}

export interface DatePageRule extends RuleData {
  /** Message keys, in order. */
  readonly steps: readonly string[];
}

/** Where the AD could be read; `null` where no source on record tells. */
export const DATE_PAGES: Readonly<Record<WindowRule["stepSet"], DatePageRule | null>> = {
  mpp: {
    id: "RENEWAL.date-page-2010.1v1",
    scope: "person",
    inForceFrom: null,
    inForceTo: "2010-10-31",
    steps: ["rules.renewal.date.signInToPortal", "rules.renewal.date.openDropDownWhenNear"],
    sources: ["SMB10"],
    confidence: "verified",
    verifiedAsOf: "2010-09-22",
  },
  pmc: {
    id: "RENEWAL.date-page-pmc.1v1",
    scope: "person",
    inForceFrom: "2010-11-01",
    inForceTo: "2021-06-30",
    steps: [
      "rules.renewal.date.signInToPortal",
      "rules.renewal.date.clickMembershipAccount",
      "rules.renewal.date.readDropDown",
    ],
    sources: ["SEED3"],
    confidence: "verified",
    verifiedAsOf: "2013",
  },
  mpn: null,
  designations: null,
};
