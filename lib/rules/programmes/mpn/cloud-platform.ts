/** Cloud Platform, from its first threshold on record (2014) to the last pages (March 2018). */
import type { Competency, CompetencyThreshold } from "../competency-schema";
import { LISTED_IN_PAGES, PAGES, type Printed } from "./printed";
import { figure, people } from "./requirement";

const SILVER = { competency: "cloud-platform", level: "silver" } as const;
const GOLD = { competency: "cloud-platform", level: "gold" } as const;

const FROM_2014: Printed = {
  scope: "global-account",
  inForceFrom: "2014-01-01",
  inForceTo: "2015-08-31",
  sources: ["RCP1509"],
  confidence: "secondary",
  verifiedAsOf: "2015-09",
};

const PARTNERS = { associations: ["DPOR", "transacting POR"] };

const SILVER_2014 = figure(SILVER, "azureConsumption", 25_000, FROM_2014, {
  associations: ["DPOR", "POR", "proof of EA or Open consumption"],
});

const SILVER_2015_09 = figure(
  { ...SILVER, version: 2 },
  "azureConsumption",
  15_000,
  {
    ...FROM_2014,
    inForceFrom: "2015-09-01",
    inForceTo: "2017-09-14",
    sources: ["RCP1509", "JP1611", "FR1707"],
    confidence: "verified",
    verifiedAsOf: "2017-07-18",
  },
  PARTNERS,
);

const SILVER_2017_09 = figure(
  { ...SILVER, version: 3 },
  "azureConsumption",
  { developed: 15_000, developing: 10_000 },
  { ...PAGES, inForceFrom: "2017-09-15" },
  PARTNERS,
);

const GOLD_CONSUMPTION = figure(
  GOLD,
  "azureConsumption",
  100_000,
  { ...PAGES, inForceFrom: "2014-01-01", sources: ["KB3011058", "FR1712"] },
  PARTNERS,
);

/** Until then the competency was not even shown in the Partner Membership Center. */
const OPT_IN: Printed = {
  scope: "enrolment-account",
  inForceFrom: "2014-01-01",
  inForceTo: "2018-12-31",
  sources: ["KB3011058"],
  confidence: "verified",
  verifiedAsOf: "2015",
};
const SILVER_OPT_IN = figure(SILVER, "optIn", 1, OPT_IN);
const GOLD_OPT_IN = figure(GOLD, "optIn", 1, OPT_IN);

const EXAMS = "an exam or an assessment";
const SILVER_PEOPLE = people(SILVER, 1, EXAMS, PAGES);
const GOLD_PEOPLE = people(GOLD, 2, EXAMS, PAGES);

function before2017(
  consumption: CompetencyThreshold,
  printed: Pick<Competency, "sources" | "confidence" | "verifiedAsOf">,
): Competency {
  return {
    id: "cloud-platform",
    name: "Cloud Platform",
    options: [
      {
        id: "consumption",
        kind: "thresholds",
        // The pages of 2017 asked for people, too; what was asked for before them is not on record.
        reservation: "not-all-on-record",
        silver: [consumption, SILVER_OPT_IN],
        gold: [GOLD_CONSUMPTION, GOLD_OPT_IN],
      },
    ],
    ...printed,
  };
}

function ofPages(consumption: CompetencyThreshold): Competency {
  return {
    id: "cloud-platform",
    name: "Cloud Platform",
    options: [
      {
        id: "consumption",
        kind: "thresholds",
        silver: [consumption, SILVER_PEOPLE, SILVER_OPT_IN],
        gold: [GOLD_CONSUMPTION, GOLD_PEOPLE, GOLD_OPT_IN],
      },
    ],
    ...LISTED_IN_PAGES,
  };
}

export const CLOUD_PLATFORM_2014 = before2017(SILVER_2014, {
  sources: ["KB3011058", "RCP1509"],
  confidence: "verified",
  verifiedAsOf: "2015",
});
export const CLOUD_PLATFORM_2015_09 = before2017(SILVER_2015_09, {
  sources: ["KB3011058", "RCP1509"],
  confidence: "verified",
  verifiedAsOf: "2015",
});
export const CLOUD_PLATFORM_2016_11 = before2017(SILVER_2015_09, {
  sources: ["JP1611"],
  confidence: "verified",
  verifiedAsOf: "2016-11",
});
export const CLOUD_PLATFORM_2017_07 = ofPages(SILVER_2015_09);
export const CLOUD_PLATFORM_2017_09 = ofPages(SILVER_2017_09);
