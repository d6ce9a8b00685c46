/** Puts requirements together from what differs: their ids, metrics and labels follow one pattern. */
import type {
  CompetencyLevel,
  CompetencyThreshold,
  CompetencyUnit,
  PerMarket,
} from "../competency-schema";
import type { Printed } from "./printed";

/** Which requirement it is; together with the metric it makes up the id. */
export interface Subject {
  readonly competency: string;
  /** Where the competency has several. */
  readonly option?: string;
  readonly level: CompetencyLevel;
  /** Goes up by one with every change of the requirement. */
  readonly version?: number;
}

interface Kind {
  readonly unit: CompetencyUnit;
  readonly countryOf: "customer" | "partner";
  readonly windowMonths?: number;
}

const TRAILING_TWELVE_MONTHS = 12;
const REVENUE: Kind = {
  unit: "usd",
  countryOf: "customer",
  windowMonths: TRAILING_TWELVE_MONTHS,
};

/** What the metrics of the competencies count, other than people. Their labels are named like them. */
const KINDS = {
  azureConsumption: REVENUE,
  netNewCloudRevenue: REVENUE,
  netNewRevenue: REVENUE,
  revenue: REVENUE,
  grossLicenseRevenue: REVENUE,
  activeEntitlements: { unit: "entitlements", countryOf: "customer" },
  activeEntitlementsOfYear: {
    unit: "entitlements",
    countryOf: "customer",
    windowMonths: TRAILING_TWELVE_MONTHS,
  },
  newCustomers: {
    unit: "customers",
    countryOf: "customer",
    windowMonths: TRAILING_TWELVE_MONTHS,
  },
  office365Seats: { unit: "seats", countryOf: "customer" },
  powerBiSeats: { unit: "seats", countryOf: "customer" },
  surfaceHubUnits: {
    unit: "devices",
    countryOf: "customer",
    windowMonths: TRAILING_TWELVE_MONTHS,
  },
  surfaceHubReseller: { unit: "yes-no", countryOf: "partner" },
  optIn: { unit: "yes-no", countryOf: "partner" },
  assessmentsPassed: { unit: "yes-no", countryOf: "partner" },
  customerReferences: { unit: "references", countryOf: "customer" },
} as const satisfies Readonly<Record<string, Kind>>;

export type FigureName = keyof typeof KINDS;

type More = Partial<
  Pick<CompetencyThreshold, "associations" | "isAtMost" | "isProbableCopyError" | "conflict">
>;

function idOf({ competency, option, level, version = 1 }: Subject, metric: string): string {
  const place = option === undefined ? competency : `${competency}.${option}`;
  return `MPN.${place}.${level}.${metric}.1v${version}`;
}

/** A figure other than people. Options of one competency name their metrics apart. */
export function figure(
  subject: Subject,
  name: FigureName,
  threshold: PerMarket<number>,
  printed: Printed,
  more: More = {},
): CompetencyThreshold {
  return {
    id: idOf(subject, name),
    ...printed,
    metric: subject.option === undefined ? name : `${name}.${subject.option}`,
    ...KINDS[name],
    label: { key: `rules.competencies.metric.${name}` },
    threshold,
    ...more,
  };
}

/** People who hold what `exams` says. `as` tells their metric from that of others of the same competency. */
export function people(
  subject: Subject,
  threshold: number,
  exams: string,
  printed: Printed,
  more: { readonly as?: string; readonly mayBeSamePeopleAs?: string } = {},
): CompetencyThreshold {
  const { as, mayBeSamePeopleAs } = more;
  const role = as === undefined ? "certifiedPeople" : `certifiedPeople.${as}`;
  return {
    id: idOf(subject, role),
    ...printed,
    metric: subject.option === undefined ? role : peopleOfOption(subject.option, as),
    unit: "people",
    label: { key: "rules.competencies.metric.certifiedPeople", data: { exams } },
    countryOf: "partner",
    threshold,
    exams,
    ...(mayBeSamePeopleAs !== undefined && { mayBeSamePeopleAs }),
  };
}

function peopleOfOption(option: string, role: string | undefined): string {
  const metric = `certifiedPeople.${option}`;
  return role === undefined ? metric : `${metric}.${role}`;
}
