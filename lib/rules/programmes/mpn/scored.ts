/**
 * The scored way to a competency, decisive from April 2021 (Cloud Business Applications) and on record from January
 * 2021 (Small and Midmarket Cloud Solutions, by the option for business applications).
 */
import type { CompetencyUnit, PerMarket, ScoredMetric, ScoredOption } from "../competency-schema";
import type { Printed } from "./printed";

/** Read in a page of July 2021. Its first day stands in an announcement of January 2021. */
const PCI: Printed = {
  scope: "global-account",
  inForceFrom: "2021-04-01",
  inForceTo: "2022-09-30",
  sources: ["PCI21", "MSBCOVID"],
  confidence: "verified",
  verifiedAsOf: "2021-07-16",
};

/** The first day is that of the first dated page. */
const PCI_SMB: Printed = {
  ...PCI,
  inForceFrom: "2021-01-14",
  sources: ["PCISMB"],
  verifiedAsOf: "2021-07-07",
};

const LEVELS = { silverFrom: 60, goldFrom: 80 };

const CBA = "cloud-business-applications";
const SMCS = "small-midmarket-cloud-solutions";

interface Kind {
  readonly unit: CompetencyUnit;
  readonly countryOf: "customer" | "partner";
}

const KINDS = {
  netNewRevenue: { unit: "usd", countryOf: "customer" },
  netCustomerAdds: { unit: "customers", countryOf: "customer" },
  functionalConsultants: { unit: "people", countryOf: "partner" },
  functionalConsultantGrowth: { unit: "percent", countryOf: "partner" },
  developers: { unit: "people", countryOf: "partner" },
  newLargeDeployments: { unit: "deployments", countryOf: "customer" },
  newDeployments: { unit: "deployments", countryOf: "customer" },
  mauGrowth: { unit: "percent", countryOf: "customer" },
} as const satisfies Readonly<Record<string, Kind>>;

/** The label of a metric that asks for a number of users names that number. */
function labelOf(name: string, activeUsers: PerMarket<number> | undefined): ScoredMetric["label"] {
  if (activeUsers === undefined) return { key: `rules.competencies.metric.${name}` };
  return typeof activeUsers === "number"
    ? { key: `rules.competencies.metric.${name}`, data: { users: activeUsers } }
    : { key: `rules.competencies.metric.${name}ByMarket`, data: { ...activeUsers } };
}

interface Place {
  readonly competency: string;
  readonly option: string;
  readonly printed: Printed;
}

function metric(
  { competency, option, printed }: Place,
  name: keyof typeof KINDS,
  maxPoints: number,
  threshold: PerMarket<number>,
  activeUsers?: PerMarket<number>,
): ScoredMetric {
  return {
    id: `MPN.${competency}.${option}.${name}.1v1`,
    ...printed,
    metric: `${name}.${option}`,
    ...KINDS[name],
    label: labelOf(name, activeUsers),
    windowMonths: 12,
    associations: ["CSP", "CPOR", "DPOR"],
    maxPoints,
    ...(activeUsers !== undefined && { activeUsers }),
    formula: { kind: "linear-capped", threshold },
  };
}

/** All points or none, and granted while the pandemic lasted. */
function consultantGrowth({ competency, option, printed }: Place): ScoredMetric {
  const name = "functionalConsultantGrowth";
  return {
    id: `MPN.${competency}.${option}.${name}.1v1`,
    ...printed,
    metric: `${name}.${option}`,
    ...KINDS[name],
    label: { key: `rules.competencies.metric.${name}` },
    windowMonths: 12,
    associations: ["CSP", "CPOR", "DPOR"],
    maxPoints: 15,
    formula: {
      kind: "growth-by-size",
      baseMetric: `functionalConsultantsBefore.${option}`,
      baseLabel: { key: "rules.competencies.metric.functionalConsultantsBefore" },
      countMetric: `functionalConsultants.${option}`,
      steps: {
        developed: [
          { from: 15, to: 29, growthPercent: 35 },
          { from: 30, to: 49, growthPercent: 25 },
        ],
        developing: [
          { from: 5, to: 14, growthPercent: 35 },
          { from: 15, to: 24, growthPercent: 25 },
        ],
      },
      allPointsFrom: { developed: 50, developing: 25 },
      allPointsMonths: 24,
      granted: {
        id: "MPN.covid.consultant-growth.1v1",
        scope: "global-account",
        inForceFrom: "2021-04-01",
        inForceTo: "2021-06-30",
        sources: ["MSBCOVID"],
        confidence: "verified",
        verifiedAsOf: "2021-01-27",
      },
    },
  };
}

interface Differing {
  readonly customerAdds: PerMarket<number>;
  readonly deployments: PerMarket<number>;
  readonly activeUsers: PerMarket<number>;
}

function indicators(option: string, name: string, differing: Differing): ScoredOption {
  const { customerAdds, deployments, activeUsers } = differing;
  const place: Place = { competency: CBA, option, printed: PCI };
  return {
    id: option,
    name,
    kind: "scored",
    scoring: { id: `MPN.${CBA}.${option}.score.1v1`, ...PCI, ...LEVELS },
    metrics: [
      metric(place, "netNewRevenue", 10, { developed: 300_000, developing: 150_000 }),
      metric(place, "netCustomerAdds", 10, customerAdds),
      metric(place, "functionalConsultants", 15, { developed: 15, developing: 5 }),
      consultantGrowth(place),
      metric(place, "developers", 5, { developed: 5, developing: 2 }),
      metric(place, "newLargeDeployments", 20, deployments, activeUsers),
      metric(place, "mauGrowth", 25, 25, activeUsers),
    ],
  };
}

export const CUSTOMER_ENGAGEMENT_SCORE = indicators("customer-engagement", "Customer Engagement", {
  customerAdds: { developed: 10, developing: 5 },
  deployments: { developed: 5, developing: 1 },
  activeUsers: { developed: 250, developing: 150 },
});

export const FINANCE_OPERATIONS_SCORE = indicators("finance-operations", "Finance and Operations", {
  customerAdds: { developed: 3, developing: 1 },
  deployments: { developed: 3, developing: 1 },
  activeUsers: { developed: 100, developing: 50 },
});

const CBA_SMB: Place = { competency: SMCS, option: "cba-smb", printed: PCI_SMB };

export const SMALL_MIDMARKET_SCORE: ScoredOption = {
  id: CBA_SMB.option,
  name: "CBA SMB",
  kind: "scored",
  scoring: { id: `MPN.${SMCS}.cba-smb.score.1v1`, ...PCI_SMB, ...LEVELS },
  metrics: [
    metric(CBA_SMB, "netNewRevenue", 10, 30_000),
    metric(CBA_SMB, "netCustomerAdds", 10, 10),
    metric(CBA_SMB, "functionalConsultants", 30, 5),
    metric(CBA_SMB, "developers", 5, 2),
    metric(CBA_SMB, "newDeployments", 20, 10),
    metric(CBA_SMB, "mauGrowth", 25, 35, 50),
  ],
};
