/** Scenarios 2 and 3: bought online from Microsoft, or by Open licensing. */
import {
  CLAIM_SUBSCRIPTION,
  NOW,
  PAGES_2023,
  type Scenario,
  SEED,
  THEN,
  THROUGHOUT,
  type Way,
} from "./scenario-shape";
import { ACTION_PACK, COMPETENCY, CUSTOMER_REPORTING, lost, RANDOM_PROOF } from "./then";

const ONLINE_PORTAL = "Microsoft Online Portal";

const CUSTOMER_EDITS = {
  says: "rules.scenario.change.customerEdits",
  sources: ["ADD", "KB3185444"],
  confidence: "verified",
  verifiedAsOf: "2025-01-07",
} as const;

const YOUR_PRODUCTS: Way = {
  form: "DPOR",
  who: "customer",
  says: "rules.scenario.way.yourProducts",
  pages: ["Microsoft 365 admin center, Billing, Your products, Partner information"],
  ...THROUGHOUT,
  sources: ["ADD"],
  confidence: "verified",
  verifiedAsOf: "2025-01-07",
};

const WITH_SUBSCRIPTION = { says: "rules.scenario.expiry.subscription", ...PAGES_2023 } as const;

export const WEB_DIRECT: Scenario = {
  scenario: "2",
  name: "rules.scenario.name.webDirect",
  channels: ["web-direct"],
  families: ["microsoft-365", "dynamics-365"],
  readings: [
    {
      id: "POR.SCENARIO.2.1v1",
      ...THEN,
      inForceTo: "2019-12-31",
      ...SEED,
      ways: [
        {
          form: "POR",
          who: "customer",
          says: "rules.scenario.way.onlinePortal",
          pages: [ONLINE_PORTAL],
          ...THROUGHOUT,
          ...SEED,
        },
        {
          form: "POR",
          who: "us",
          says: "rules.scenario.way.partnerAdminCenter",
          pages: ["Partner Admin Center"],
          ...THROUGHOUT,
          ...SEED,
        },
      ],
      effects: [
        lost(COMPETENCY),
        {
          what: "incentive",
          counts: "yes",
          says: "rules.scenario.effect.salePay",
          inForceFrom: null,
          // It ended in March 2019, on a day that is not told.
          inForceTo: "2019-02-28",
          sources: ["MPNOSA11", "SEED2", "KB4491739"],
          confidence: "verified",
          verifiedAsOf: "2019",
          lostInCopy: true,
        },
        {
          what: "incentive",
          counts: "no",
          says: "rules.scenario.effect.salePayEnded",
          inForceFrom: "2019-04-01",
          inForceTo: null,
          sources: ["KB4491739"],
          confidence: "verified",
          verifiedAsOf: "2019",
          lostInCopy: true,
        },
        ACTION_PACK,
        lost(CUSTOMER_REPORTING),
      ],
      proof: RANDOM_PROOF,
      change: CUSTOMER_EDITS,
      expiry: WITH_SUBSCRIPTION,
    },
    {
      id: "POR.SCENARIO.2.2v1",
      ...NOW,
      // The day from which the designations that it counts for exist; what was in 2020 and 2021 is not on record.
      inForceFrom: "2022-10-03",
      sources: ["ADD", "PC23"],
      confidence: "verified",
      verifiedAsOf: "2025-01-07",
      ways: [
        YOUR_PRODUCTS,
        { ...CLAIM_SUBSCRIPTION, families: ["dynamics-365"] },
        {
          form: "POR.Advisor",
          who: "nobody",
          says: "rules.scenario.way.existingAdvisor",
          pages: [],
          ...THROUGHOUT,
          ...PAGES_2023,
        },
      ],
      effects: null,
      proof: { says: "rules.scenario.proof.onRequest", ...PAGES_2023 },
      change: CUSTOMER_EDITS,
      expiry: WITH_SUBSCRIPTION,
    },
  ],
};

export const OPEN: Scenario = {
  scenario: "3",
  name: "rules.scenario.name.open",
  channels: ["open"],
  families: ["microsoft-365", "dynamics-365"],
  readings: [
    {
      id: "POR.SCENARIO.3.1v1",
      ...THEN,
      inForceTo: "2019-12-31",
      ...SEED,
      ways: [
        {
          form: "POR",
          who: "customer",
          says: "rules.scenario.way.onlinePortal",
          pages: [ONLINE_PORTAL],
          ...THROUGHOUT,
          ...SEED,
        },
        {
          form: "POR",
          who: "us",
          says: "rules.scenario.way.openActivation",
          pages: [ONLINE_PORTAL],
          ...THROUGHOUT,
          ...SEED,
        },
      ],
      effects: [
        COMPETENCY,
        {
          what: "incentive",
          counts: "no",
          says: "rules.scenario.effect.openUnpaid",
          ...THROUGHOUT,
          sources: ["KB3082044"],
          confidence: "verified",
          verifiedAsOf: "2015",
        },
        ACTION_PACK,
        CUSTOMER_REPORTING,
      ],
      proof: RANDOM_PROOF,
      change: CUSTOMER_EDITS,
      expiry: WITH_SUBSCRIPTION,
    },
    {
      id: "POR.SCENARIO.3.2v1",
      ...NOW,
      // Open License took no new orders from that day on; Open Value remains.
      inForceFrom: "2022-01-01",
      sources: ["OPENEND", "ADD"],
      confidence: "secondary",
      verifiedAsOf: "2025-01-07",
      ways: [{ ...YOUR_PRODUCTS, says: "rules.scenario.way.openValue", confidence: "derived" }],
      effects: null,
      proof: { says: "rules.scenario.proof.onRequest", ...PAGES_2023 },
      change: CUSTOMER_EDITS,
      expiry: WITH_SUBSCRIPTION,
    },
  ],
};
