/** Levels of the Microsoft Partner Network, and how many of each a company has. */
import type { IsoDay } from "../../calendar-day";
import type { RuleData } from "../provenance";

interface NetworkLevel extends RuleData {
  readonly name: string;
  /** What it was called at first, and until when. */
  readonly formerly?: { readonly name: string; readonly until: IsoDay };
}

const DAYS = { inForceFrom: "2010-11-01", inForceTo: "2022-09-30" } as const;
const OFFERED: Omit<RuleData, "id"> = {
  scope: "enrolment-account",
  ...DAYS,
  sources: ["FRLEARN"],
  confidence: "verified",
  verifiedAsOf: "2021-07-13",
};

export const NETWORK_LEVELS: readonly NetworkLevel[] = [
  {
    id: "MPN.level.silver.1v1",
    ...OFFERED,
    sources: ["TS2", "FRLEARN"],
    name: "Silver competency",
  },
  {
    id: "MPN.level.gold.1v1",
    ...OFFERED,
    sources: ["RCP1007", "FRLEARN"],
    confidence: "secondary",
    name: "Gold competency",
    // Renamed in July 2010, before the branding began; the day is not on record.
    formerly: { name: "Advanced competency", until: "2010-07-31" },
  },
  { id: "MPN.level.action-pack.1v1", ...OFFERED, name: "Microsoft Action Pack (MAPS)" },
  { id: "MPN.level.network-member.1v1", ...OFFERED, name: "Network member" },
];

/** In the Partner Membership Center each location had its own benefits, until the company's own move. */
export const BENEFITS_PER_LOCATION: RuleData & { readonly benefitsPer: "location" } = {
  id: "MPN.benefits.per-location.1v1",
  scope: "location",
  inForceFrom: "2010-11-01",
  inForceTo: "2021-06-30",
  sources: ["FRPMC"],
  confidence: "verified",
  verifiedAsOf: "2021-04-13",
  benefitsPer: "location",
};

/** On Partner Center, from the company's own move on: one of each for the whole company. */
export const OFFERS_PER_COMPANY: RuleData & {
  readonly atMost: Readonly<Record<"action-pack" | "silver" | "gold", number>>;
} = {
  id: "MPN.offers.per-company.1v1",
  scope: "global-account",
  inForceFrom: "2018-01-01",
  inForceTo: "2022-09-30",
  sources: ["FRPMC", "FRCONS"],
  confidence: "verified",
  verifiedAsOf: "2021-04-13",
  atMost: { "action-pack": 1, silver: 1, gold: 1 },
};

/** A person could not be put in another's place any more for an advanced, later gold, competency. */
export const PERSON_SUBSTITUTION: RuleData & { readonly isAllowed: boolean } = {
  id: "MPN.people.substitution.1v1",
  scope: "person",
  inForceFrom: "2010-01-01",
  inForceTo: null,
  sources: ["AUS10"],
  confidence: "verified",
  verifiedAsOf: "2010",
  isAllowed: false,
};
