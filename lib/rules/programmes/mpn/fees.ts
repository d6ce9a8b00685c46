/** Fees of the Microsoft Partner Network in the United States. Fees elsewhere differed, and no table of them was found. */
import type { IsoDay } from "../../calendar-day";
import type { CompetencyLevel } from "../competency-schema";
import type { RuleData } from "../provenance";

interface Fee extends RuleData {
  readonly level: CompetencyLevel;
  readonly country: "US";
  /** In US dollars, each year. */
  readonly usd: number;
  /** Printed on this day, and no source tells how much longer it was asked. Absent: in force for all of its days. */
  readonly onlyPrintedOn?: IsoDay;
}

interface Discount extends RuleData {
  readonly from: CompetencyLevel;
  readonly to: CompetencyLevel;
  readonly percentOff: number;
}

const QUOTED: Pick<RuleData, "scope" | "sources" | "confidence" | "verifiedAsOf"> = {
  scope: "enrolment-account",
  sources: ["RCP1212"],
  confidence: "secondary",
  verifiedAsOf: "2012-12-01",
};

export const MPN_FEES: readonly Fee[] = [
  {
    id: "MPN.fee.gold.1v1",
    ...QUOTED,
    inForceFrom: null,
    inForceTo: "2012-11-18",
    level: "gold",
    country: "US",
    usd: 3800,
  },
  {
    id: "MPN.fee.gold.1v2",
    ...QUOTED,
    inForceFrom: "2012-11-19",
    // When it fell to the fee of 2018 is not on record; it had by then.
    inForceTo: "2017-12-31",
    onlyPrintedOn: "2012-12-01",
    level: "gold",
    country: "US",
    usd: 5260,
  },
  {
    id: "MPN.fee.gold.1v3",
    scope: "global-account",
    inForceFrom: "2018-01-01",
    inForceTo: "2022-09-30",
    sources: ["SPEND18", "KVFAQ"],
    confidence: "verified",
    verifiedAsOf: "2022",
    level: "gold",
    country: "US",
    usd: 4730,
  },
  {
    id: "MPN.fee.silver.1v1",
    scope: "global-account",
    inForceFrom: "2018-01-01",
    inForceTo: "2022-09-30",
    sources: ["SPEND18"],
    confidence: "secondary",
    verifiedAsOf: "2022",
    level: "silver",
    country: "US",
    usd: 1670,
  },
];

export const MPN_UPGRADE_DISCOUNT: Discount = {
  id: "MPN.fee.upgrade.1v1",
  scope: "global-account",
  inForceFrom: "2021-01-01",
  inForceTo: "2021-12-31",
  sources: ["FRLEARN"],
  confidence: "verified",
  verifiedAsOf: "2021-07-13",
  from: "silver",
  to: "gold",
  percentOff: 25,
};
