/** Scenarios 1 and 1b: bought under an Enterprise Agreement or its like. */
import { PAL_WAY } from "./azure-and-csp";
import {
  CLAIM_SUBSCRIPTION,
  NOW,
  notTold,
  PAGES_2023,
  type Scenario,
  SEED,
  THEN,
  THROUGHOUT,
} from "./scenario-shape";
import {
  ACTION_PACK,
  BOTH_ALERTED,
  COMPETENCY,
  CUSTOMER_REPORTING,
  lost,
  RANDOM_PROOF,
} from "./then";

const COCP_PAGE = {
  sources: ["COCP"],
  confidence: "verified",
  verifiedAsOf: "2025-11-13",
} as const;

const DPOR_FROM = "2015-03-02";

/** The partner who drives deployment and usage. */
export const ENTERPRISE_DEPLOYMENT: Scenario = {
  scenario: "1",
  name: "rules.scenario.name.enterpriseDeployment",
  channels: ["enterprise"],
  families: ["microsoft-365"],
  readings: [
    {
      id: "POR.SCENARIO.1.1v1",
      ...THEN,
      inForceTo: "2019-09-30",
      ...SEED,
      ways: [
        {
          form: "POR.OsaForm",
          who: "us",
          says: "rules.scenario.way.osaForm",
          pages: [],
          inForceFrom: null,
          inForceTo: "2015-04-30",
          sources: ["MPNDPOR", "SEED2"],
          confidence: "verified",
          verifiedAsOf: "2015-04-07",
        },
        {
          form: "DPOR",
          who: "customer",
          says: "rules.scenario.way.enterpriseCustomer",
          pages: ["Office Customer Portal", "Microsoft Intune Account Portal"],
          inForceFrom: DPOR_FROM,
          inForceTo: null,
          sources: ["SEED2", "KB3185425"],
          confidence: "verified",
          verifiedAsOf: "2015-04-07",
        },
      ],
      effects: [
        lost(COMPETENCY),
        {
          what: "incentive",
          counts: "yes",
          says: "rules.scenario.effect.usagePay",
          ...THROUGHOUT,
          sources: ["SEED2", "MPNDPOR", "KB3185107"],
          confidence: "verified",
          verifiedAsOf: "2016",
          lostInCopy: true,
        },
        ACTION_PACK,
        {
          ...CUSTOMER_REPORTING,
          sources: ["MPNDPOR"],
          verifiedAsOf: "2015",
          lostInCopy: true,
        },
      ],
      proof: RANDOM_PROOF,
      change: BOTH_ALERTED,
      expiry: {
        says: "rules.scenario.expiry.osaForm",
        sources: ["MPNDPOR"],
        confidence: "verified",
        verifiedAsOf: "2015",
      },
    },
    {
      id: "POR.SCENARIO.1.2v1",
      ...NOW,
      inForceFrom: "2019-10-01",
      ...PAGES_2023,
      ways: [
        {
          form: "CPOR",
          who: "us",
          says: "rules.scenario.way.claim",
          pages: ["Partner Center, Incentives, Customer claims"],
          ...THROUGHOUT,
          ...PAGES_2023,
        },
        {
          form: "DPOR",
          who: "customer",
          says: "rules.scenario.way.yourProducts",
          pages: ["Microsoft 365 admin center, Billing, Your products, Partner information"],
          ...THROUGHOUT,
          sources: ["ADD", "PC23"],
          confidence: "verified",
          verifiedAsOf: "2025-01-07",
        },
      ],
      effects: null,
      proof: { says: "rules.scenario.proof.claim", ...PAGES_2023 },
      change: { says: "rules.scenario.change.claim", ...PAGES_2023 },
      expiry: notTold(PAGES_2023),
    },
  ],
};

/** The partner who sells, a Licensing Solution Provider. */
export const ENTERPRISE_SELLER: Scenario = {
  scenario: "1b",
  name: "rules.scenario.name.enterpriseSeller",
  channels: ["enterprise"],
  families: null,
  readings: [
    {
      id: "POR.SCENARIO.1b.1v1",
      ...NOW,
      inForceFrom: "2025-11-01",
      ...COCP_PAGE,
      ways: [
        {
          form: "COCP",
          who: "customer",
          says: "rules.scenario.way.channelChange",
          pages: ["Microsoft 365 admin center", "Azure portal"],
          ...THROUGHOUT,
          ...COCP_PAGE,
        },
      ],
      effects: [],
      proof: notTold(COCP_PAGE),
      change: { says: "rules.scenario.change.channelChange", ...COCP_PAGE },
      expiry: notTold(COCP_PAGE),
    },
  ],
};

/** Business applications, of which the seed has no scenario: put together from what each mechanism covers today. */
export const ENTERPRISE_BUSINESS: Scenario = {
  scenario: "1c",
  name: "rules.scenario.name.enterpriseBusiness",
  channels: ["enterprise"],
  families: ["dynamics-365", "power-platform"],
  readings: [
    {
      id: "POR.SCENARIO.1c.1v1",
      ...NOW,
      inForceFrom: "2019-10-01",
      ...PAGES_2023,
      confidence: "derived",
      ways: [
        CLAIM_SUBSCRIPTION,
        {
          form: "DPOR",
          who: "customer",
          says: "rules.scenario.way.yourProducts",
          pages: ["Microsoft 365 admin center, Billing, Your products, Partner information"],
          ...THROUGHOUT,
          sources: ["ADD", "PC23"],
          confidence: "derived",
          verifiedAsOf: "2025-01-07",
        },
        PAL_WAY,
      ],
      effects: null,
      proof: { says: "rules.scenario.proof.claim", ...PAGES_2023 },
      change: { says: "rules.scenario.change.claim", ...PAGES_2023 },
      expiry: { says: "rules.scenario.expiry.subscription", ...PAGES_2023 },
    },
  ],
};
