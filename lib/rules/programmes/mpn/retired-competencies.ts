/** The 12 competencies that ended in January 2018, and what is known of the names before 2014. */
import type { Competency, CompetencyRetirement, ThresholdOption } from "../competency-schema";
import { typicalRequirements } from "./typical-requirements";

/** The sources differ by a day, and neither says whether that day was the last or the first without. */
const RETIREMENT: CompetencyRetirement = {
  id: "MPN.retirement.january-2018.1v1",
  scope: "global-account",
  inForceFrom: "2016-07-30",
  inForceTo: "2018-01-31",
  sources: ["CW16", "MSB1709"],
  confidence: "secondary",
  conflict: true,
  verifiedAsOf: "2017-09-12",
  noSignUpsAfter: "2016-07-30",
  noRenewalsAfter: { monthAndDay: "10-30", year: null },
  retired: { earliest: "2018-01-30", latest: "2018-01-31" },
};

const RETIRED_NAMES = {
  crm: "CRM",
  "devices-deployment": "Devices and Deployment",
  "digital-advertising": "Digital Advertising",
  distributor: "Distributor",
  hosting: "Hosting",
  "identity-access": "Identity and Access",
  "intelligent-systems": "Intelligent Systems",
  learning: "Learning",
  "midmarket-solution-provider": "Midmarket Solution Provider",
  oem: "OEM",
  "software-asset-management": "Software Asset Management",
  "volume-licensing": "Volume Licensing",
} as const;

function retiring(optionsOf: (id: string) => ThresholdOption[]): Competency[] {
  return Object.entries(RETIRED_NAMES).map(([id, name]) => ({
    id,
    name,
    options: optionsOf(id),
    retirement: RETIREMENT,
    sources: ["CW16", "MSB1709"],
    confidence: "secondary",
    verifiedAsOf: "2016",
  }));
}

/** With what competencies typically asked for. */
export const RETIRING_TYPICAL: readonly Competency[] = retiring((id) => [typicalRequirements(id)]);

/** Beside the pages of 2017, which do not name them: what they asked for is not on record. */
export const RETIRING: readonly Competency[] = retiring(() => []);

/** Names seen for 2010 to 2013; the whole list was never found. */
const SEEN_NAMES = {
  "business-intelligence": "Business Intelligence",
  "server-platform": "Server Platform",
  "management-virtualization": "Management and Virtualization",
  "identity-access": "Identity and Access",
  mobility: "Mobility",
  hosting: "Hosting",
  "small-business": "Small Business",
  "midmarket-solution-provider": "Midmarket Solution Provider",
  "volume-licensing": "Volume Licensing",
  "software-asset-management": "Software Asset Management",
  "authorized-distributor": "Authorized Distributor",
  "digital-home": "Digital Home",
  "digital-marketing": "Digital Marketing",
  "unified-communications": "Unified Communications",
  learning: "Learning",
  isv: "ISV",
} as const;

export const SEEN_2010_TO_2013: readonly Competency[] = Object.entries(SEEN_NAMES).map(
  ([id, name]) => ({
    id,
    name,
    options: [typicalRequirements(id)],
    sources: ["RCP1004", "VOE11"],
    confidence: "secondary",
    verifiedAsOf: "2012",
  }),
);
