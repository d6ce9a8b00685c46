/** Small and Midmarket Cloud Solutions: 2014 to March 2018 by customers, from 2021 on by a score. */
import type { Competency } from "../competency-schema";
import { LISTED_IN_PAGES, PAGES, type Printed } from "./printed";
import { figure, people } from "./requirement";

const SILVER = { competency: "small-midmarket-cloud-solutions", level: "silver" } as const;
const GOLD = { competency: "small-midmarket-cloud-solutions", level: "gold" } as const;
const NAME = "Small and Midmarket Cloud Solutions";

const FROM_2014: Printed = {
  scope: "global-account",
  inForceFrom: "2014-01-01",
  inForceTo: "2015-08-31",
  sources: ["RCP1509"],
  confidence: "secondary",
  verifiedAsOf: "2015-09",
};
const FROM_2015_09: Printed = {
  ...FROM_2014,
  inForceFrom: "2015-09-01",
  inForceTo: "2016-10-31",
};
const FROM_2016_11: Printed = {
  ...PAGES,
  inForceFrom: "2016-11-01",
  sources: ["JP1611", "FR1712"],
};

const DPOR = { associations: ["DPOR"] };
const DAP_TOO = { associations: ["DAP", "transacting partner", "DPOR"] };

const SILVER_CUSTOMERS = figure(
  { ...SILVER, version: 3 },
  "newCustomers",
  4,
  FROM_2016_11,
  DAP_TOO,
);
const GOLD_CUSTOMERS = figure({ ...GOLD, version: 3 }, "newCustomers", 25, FROM_2016_11, DAP_TOO);

const BY_2015 = {
  sources: ["RCP1509"],
  confidence: "secondary",
  verifiedAsOf: "2015-09",
} satisfies Pick<Competency, "sources" | "confidence" | "verifiedAsOf">;

export const SMALL_MIDMARKET_2014: Competency = {
  id: SILVER.competency,
  name: NAME,
  options: [
    {
      id: "customers",
      kind: "thresholds",
      reservation: "not-all-on-record",
      silver: [
        figure(SILVER, "office365Seats", 150, FROM_2014, DPOR),
        figure(SILVER, "newCustomers", 10, FROM_2014, DPOR),
      ],
      gold: [
        figure(GOLD, "office365Seats", 300, FROM_2014, DPOR),
        figure(GOLD, "newCustomers", 30, FROM_2014, DPOR),
      ],
    },
  ],
  ...BY_2015,
};

export const SMALL_MIDMARKET_2015_09: Competency = {
  id: SILVER.competency,
  name: NAME,
  options: [
    {
      id: "customers",
      kind: "thresholds",
      reservation: "not-all-on-record",
      silver: [
        figure({ ...SILVER, version: 2 }, "office365Seats", 40, FROM_2015_09, DPOR),
        figure({ ...SILVER, version: 2 }, "newCustomers", 4, FROM_2015_09, DPOR),
      ],
      gold: [
        figure({ ...GOLD, version: 2 }, "office365Seats", 250, FROM_2015_09, DPOR),
        figure({ ...GOLD, version: 2 }, "newCustomers", 25, FROM_2015_09, DPOR),
      ],
    },
  ],
  ...BY_2015,
};

/** The seats are gone, and more associations count. */
export const SMALL_MIDMARKET_2016_11: Competency = {
  id: SILVER.competency,
  name: NAME,
  options: [
    {
      id: "customers",
      kind: "thresholds",
      reservation: "not-all-on-record",
      silver: [SILVER_CUSTOMERS],
      gold: [GOLD_CUSTOMERS],
    },
  ],
  sources: ["JP1611"],
  confidence: "verified",
  verifiedAsOf: "2016-11",
};

export const SMALL_MIDMARKET_2017_07: Competency = {
  id: SILVER.competency,
  name: NAME,
  options: [
    {
      id: "customers",
      kind: "thresholds",
      silver: [SILVER_CUSTOMERS],
      gold: [GOLD_CUSTOMERS, people(GOLD, 2, "70-347", PAGES)],
    },
  ],
  ...LISTED_IN_PAGES,
};
