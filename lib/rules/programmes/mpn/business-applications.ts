/** Cloud CRM, Cloud Business Applications and Enterprise Resource Planning, July 2017 to March 2018. */
import type { Competency, CompetencyLevel, PerMarket, ThresholdOption } from "../competency-schema";
import {
  FIRST_PAGES,
  FIRST_PAGES_DERIVED,
  LISTED_IN_PAGES,
  PAGES,
  PAGES_FROM_DECEMBER,
  PAGES_FROM_SEPTEMBER,
  type Printed,
} from "./printed";
import { figure, people } from "./requirement";

const DPOR = { associations: ["DPOR"] };

type ByLevel<T> = Readonly<Record<CompetencyLevel, T>>;

/** Net new cloud revenue of the CRM competency and of the customer engagement option. */
const NET_NEW: ByLevel<PerMarket<number>> = {
  silver: { developed: 100_000, developing: 50_000 },
  gold: { developed: 300_000, developing: 150_000 },
};
const FIRST_NET_NEW: ByLevel<PerMarket<number>> = { silver: 100_000, gold: 300_000 };

const CRM = { competency: "cloud-crm" };

function cloudCrm(
  revenue: ByLevel<PerMarket<number>>,
  printed: Printed,
  version: number,
): Competency {
  const ofLevel = (level: CompetencyLevel, total: number) => {
    const among = { mayBeSamePeopleAs: "certifiedPeople" };
    const subject = { ...CRM, level };
    return [
      figure({ ...subject, version }, "netNewCloudRevenue", revenue[level], printed, DPOR),
      people(subject, total, "functional and deployment exams, or customisation", PAGES),
      people(subject, total / 2, "functional and deployment exams", PAGES, {
        as: "functional",
        ...among,
      }),
      people(subject, total / 2, "customisation exam", PAGES, { as: "customisation", ...among }),
    ];
  };
  return {
    id: CRM.competency,
    name: "Cloud Customer Relationship Management",
    options: [
      { id: "revenue", kind: "thresholds", silver: ofLevel("silver", 2), gold: ofLevel("gold", 4) },
    ],
    ...LISTED_IN_PAGES,
  };
}

export const CLOUD_CRM_2017_07 = cloudCrm(FIRST_NET_NEW, FIRST_PAGES_DERIVED, 1);
export const CLOUD_CRM_2017_09 = cloudCrm(NET_NEW, PAGES_FROM_SEPTEMBER, 2);

const CBA = "cloud-business-applications";
const ENGAGEMENT = { competency: CBA, option: "customer-engagement" };
const OPERATIONS = { competency: CBA, option: "operations" };
const PEOPLE: ByLevel<number> = { silver: 5, gold: 15 };

const engagementTechnical = (level: CompetencyLevel) =>
  people({ ...ENGAGEMENT, level }, PEOPLE[level], "MB2-715 and MB2-716", PAGES, {
    as: "technical",
  });

const engagementFunctional = (level: CompetencyLevel) =>
  people({ ...ENGAGEMENT, level }, PEOPLE[level], "one functional exam", PAGES_FROM_DECEMBER, {
    as: "functional",
    mayBeSamePeopleAs: "certifiedPeople.customer-engagement.technical",
  });

const engagementRevenue = (level: CompetencyLevel) =>
  figure(
    { ...ENGAGEMENT, level },
    "netNewCloudRevenue",
    NET_NEW[level],
    PAGES_FROM_SEPTEMBER,
    DPOR,
  );

const firstEngagementRevenue = (level: CompetencyLevel) =>
  figure({ ...ENGAGEMENT, level }, "netNewRevenue", FIRST_NET_NEW[level], FIRST_PAGES);

type OptionByLevel = (level: CompetencyLevel) => NonNullable<ThresholdOption["gold"]>;

function engagement(requirements: OptionByLevel): ThresholdOption {
  return {
    id: ENGAGEMENT.option,
    name: "Customer Engagement",
    kind: "thresholds",
    silver: requirements("silver"),
    gold: requirements("gold"),
  };
}

/** Of the revenue, so much has to be cloud. */
const CLOUD_SHARE: ByLevel<PerMarket<number>> = {
  silver: { developed: 25_000, developing: 12_000 },
  gold: { developed: 75_000, developing: 37_000 },
};
const FIRST_CLOUD_SHARE: ByLevel<PerMarket<number>> = { silver: 25_000, gold: 75_000 };

const operationsRevenue = (level: CompetencyLevel) => [
  figure(
    { ...OPERATIONS, level, version: 2 },
    "revenue",
    NET_NEW[level],
    PAGES_FROM_SEPTEMBER,
    DPOR,
  ),
  figure(
    { ...OPERATIONS, level, version: 2 },
    "netNewCloudRevenue",
    CLOUD_SHARE[level],
    PAGES_FROM_SEPTEMBER,
    DPOR,
  ),
];

const firstOperationsRevenue = (level: CompetencyLevel) => [
  figure({ ...OPERATIONS, level }, "revenue", FIRST_NET_NEW[level], FIRST_PAGES_DERIVED, DPOR),
  figure(
    { ...OPERATIONS, level },
    "netNewCloudRevenue",
    FIRST_CLOUD_SHARE[level],
    FIRST_PAGES_DERIVED,
    DPOR,
  ),
];

const operationsPeople = (level: CompetencyLevel) => [
  people({ ...OPERATIONS, level }, PEOPLE[level], "MB6-894 and 70-535", PAGES_FROM_DECEMBER, {
    as: "technical",
  }),
  people({ ...OPERATIONS, level }, PEOPLE[level], "one functional exam", PAGES_FROM_DECEMBER, {
    as: "functional",
  }),
];

function operations(
  requirements: OptionByLevel,
  reservation?: ThresholdOption["reservation"],
): ThresholdOption {
  return {
    id: OPERATIONS.option,
    name: "Operations",
    kind: "thresholds",
    ...(reservation && { reservation }),
    silver: requirements("silver"),
    gold: requirements("gold"),
  };
}

function cloudBusinessApplications(options: ThresholdOption[]): Competency {
  return { id: CBA, name: "Cloud Business Applications", options, ...LISTED_IN_PAGES };
}

// What Operations asked of people is on record from December on only.
export const CLOUD_BUSINESS_APPLICATIONS_2017_07 = cloudBusinessApplications([
  engagement((level) => [firstEngagementRevenue(level), engagementTechnical(level)]),
  operations(firstOperationsRevenue, "not-all-on-record"),
]);
export const CLOUD_BUSINESS_APPLICATIONS_2017_09 = cloudBusinessApplications([
  engagement((level) => [engagementRevenue(level), engagementTechnical(level)]),
  operations(operationsRevenue, "not-all-on-record"),
]);
export const CLOUD_BUSINESS_APPLICATIONS_2017_12 = cloudBusinessApplications([
  engagement((level) => [
    engagementRevenue(level),
    engagementTechnical(level),
    engagementFunctional(level),
  ]),
  operations((level) => [...operationsRevenue(level), ...operationsPeople(level)]),
]);

const ERP = { competency: "enterprise-resource-planning" };
const UNTIL_DECEMBER: Printed = {
  ...PAGES,
  inForceTo: "2017-12-14",
  sources: ["FR1709"],
  verifiedAsOf: "2017-09-15",
};
const ERP_REVENUE: ByLevel<PerMarket<number>> = {
  silver: { developed: 75_000, developing: 40_000 },
  gold: { developed: 175_000, developing: 75_000 },
};
const FIRST_ERP_REVENUE: ByLevel<PerMarket<number>> = { silver: 75_000, gold: 175_000 };
const ERP_PRINTED: ByLevel<Printed> = {
  silver: { ...UNTIL_DECEMBER, inForceFrom: "2017-09-15" },
  gold: { ...PAGES_FROM_SEPTEMBER, sources: ["FR1709", "FR1712"] },
};

const erpRevenue = (level: CompetencyLevel) =>
  figure(
    { ...ERP, level, version: 2 },
    "grossLicenseRevenue",
    ERP_REVENUE[level],
    ERP_PRINTED[level],
  );
const firstErpRevenue = (level: CompetencyLevel) =>
  figure({ ...ERP, level }, "grossLicenseRevenue", FIRST_ERP_REVENUE[level], FIRST_PAGES_DERIVED);
const erpPeople = (level: CompetencyLevel) =>
  people({ ...ERP, level }, 5, "ERP exams", UNTIL_DECEMBER);

function enterpriseResourcePlanning(
  silver: ThresholdOption["silver"],
  gold: ThresholdOption["gold"],
): Competency {
  return {
    id: ERP.competency,
    name: "Enterprise Resource Planning",
    options: [{ id: "revenue", kind: "thresholds", silver, gold }],
    ...LISTED_IN_PAGES,
  };
}

export const ENTERPRISE_RESOURCE_PLANNING_2017_07 = enterpriseResourcePlanning(
  [firstErpRevenue("silver"), erpPeople("silver")],
  [firstErpRevenue("gold"), erpPeople("gold")],
);
export const ENTERPRISE_RESOURCE_PLANNING_2017_09 = enterpriseResourcePlanning(
  [erpRevenue("silver"), erpPeople("silver")],
  [erpRevenue("gold"), erpPeople("gold")],
);
/** The silver level is gone, and gold goes by revenue alone. */
export const ENTERPRISE_RESOURCE_PLANNING_2017_12 = enterpriseResourcePlanning(null, [
  erpRevenue("gold"),
]);
