/** Scenarios 4 to 6: Azure bought from Microsoft, anything bought through CSP, and Azure under a customer agreement. */
import { AZURE_PAY } from "../mechanisms";
import {
  NOW,
  notTold,
  PAGES_2023,
  type Scenario,
  SEED,
  THEN,
  THROUGHOUT,
  type Way,
} from "./scenario-shape";
import { ACTION_PACK, BOTH_ALERTED, COMPETENCY, lost, RANDOM_PROOF } from "./then";

export const PAL_WAY: Way = {
  form: "PAL",
  who: "us",
  says: "rules.scenario.way.pal",
  pages: ["Azure portal, Link to a partner ID"],
  ...THROUGHOUT,
  sources: ["AZPAL", "PC23"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
};

const NO_PROOF = { says: "rules.scenario.proof.none", ...PAGES_2023 } as const;
const PAL_PAGES = {
  sources: ["AZPAL", "PC23"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
} as const;
const PAL_CHANGE = { says: "rules.scenario.change.pal", ...PAL_PAGES } as const;
const PAL_EXPIRY = { says: "rules.scenario.expiry.pal", ...PAL_PAGES } as const;

/** The partner who drives consumption. */
export const AZURE: Scenario = {
  scenario: "4",
  name: "rules.scenario.name.azure",
  channels: ["enterprise", "web-direct"],
  families: ["azure"],
  readings: [
    {
      id: "POR.SCENARIO.4.1v1",
      ...THEN,
      inForceTo: "2021-09-30",
      ...SEED,
      ways: [
        {
          form: "DPOR",
          who: "customer",
          says: "rules.scenario.way.azureAccountCenter",
          pages: ["Azure Account Center", "Azure portal"],
          ...THROUGHOUT,
          ...SEED,
        },
      ],
      effects: [
        lost(COMPETENCY),
        {
          what: "incentive",
          counts: "yes",
          says: "rules.por.counts.dporPaidForAzure",
          ...AZURE_PAY,
          lostInCopy: true,
        },
        ACTION_PACK,
        {
          what: "customer-reporting",
          counts: "unknown",
          says: "rules.scenario.notTold",
          ...THROUGHOUT,
          ...SEED,
          lostInCopy: true,
        },
      ],
      proof: RANDOM_PROOF,
      change: BOTH_ALERTED,
      expiry: notTold(SEED),
    },
    {
      id: "POR.SCENARIO.4.2v1",
      ...NOW,
      inForceFrom: "2021-10-01",
      ...PAGES_2023,
      ways: [
        PAL_WAY,
        {
          form: "DPOR",
          who: "customer",
          says: "rules.scenario.way.azurePartnerInformation",
          pages: ["Azure portal, Subscription, Partner information"],
          ...THROUGHOUT,
          ...PAGES_2023,
        },
      ],
      effects: null,
      proof: { says: "rules.scenario.proof.onRequest", ...PAGES_2023 },
      change: { ...PAL_CHANGE, says: "rules.scenario.change.azure" },
      expiry: PAL_EXPIRY,
    },
  ],
};

export const CSP_SALE: Scenario = {
  scenario: "5",
  name: "rules.scenario.name.csp",
  channels: ["csp"],
  families: null,
  readings: [
    {
      id: "POR.SCENARIO.5.1v1",
      ...NOW,
      inForceFrom: "2014-01-01",
      sources: ["PC23", "SDK21"],
      confidence: "verified",
      verifiedAsOf: "2023-10-23",
      ways: [
        {
          form: "CSP",
          who: "us",
          says: "rules.scenario.way.csp",
          pages: ["Partner Center, Customers, Subscriptions"],
          ...THROUGHOUT,
          sources: ["PC23", "SDK21"],
          confidence: "verified",
          verifiedAsOf: "2023-10-23",
        },
      ],
      effects: null,
      proof: NO_PROOF,
      change: { says: "rules.scenario.change.csp", ...PAGES_2023 },
      expiry: { says: "rules.scenario.expiry.subscription", ...PAGES_2023 },
    },
  ],
};

export const AZURE_PLAN: Scenario = {
  scenario: "6",
  name: "rules.scenario.name.azurePlan",
  channels: ["mca-direct"],
  families: ["azure"],
  readings: [
    {
      id: "POR.SCENARIO.6.1v1",
      ...NOW,
      inForceFrom: "2019-01-01",
      ...PAGES_2023,
      ways: [PAL_WAY],
      effects: null,
      proof: NO_PROOF,
      change: PAL_CHANGE,
      expiry: PAL_EXPIRY,
    },
  ],
};
