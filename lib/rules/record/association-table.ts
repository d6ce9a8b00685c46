/**
 * Which association counts for which metric of which solution area: one row for each place where the answer differs, in
 * two columns, as the pages stood on 23 October 2023 and in July 2026. What changed between them is known only to have
 * changed some day in between.
 */
import type { IsoDay } from "../calendar-day";
import type { SourceId } from "../sources";
import type { Confidence, Track } from "../verdicts";
import type { MechanismForm } from "./mechanisms";
import type { RecordRule } from "./record-rules";

export type CountedMetric = "netCustomerAdds" | "usageGrowth" | "deployments";

/** Product families as this table tells them apart. */
export type CountedProduct =
  | "azure"
  | "microsoft-365"
  | "dynamics-365"
  | "customer-insights"
  | "power-platform";

export interface AssociationRow extends RecordRule {
  /** Ids of the programme data. */
  readonly areas: readonly string[];
  readonly tracks: readonly Track[];
  readonly metrics: readonly CountedMetric[];
  readonly products: readonly CountedProduct[];
  /** Those that count. */
  readonly yes: readonly MechanismForm[];
  /** Those of which no source tells; all others do not count. */
  readonly open: readonly MechanismForm[];
  /** For all points of the metric by that association alone. */
  readonly thresholds?: Readonly<Partial<Record<MechanismForm, number>>>;
  /** Day of the page; that it held from the first day of designations on is inferred. */
  readonly printedOn?: IsoDay;
}

/** Last day for which the first column speaks, and first day for which the second does. */
export const COLUMN_2023_UNTIL: IsoDay = "2023-10-23";
export const COLUMN_2026_FROM: IsoDay = "2026-07-01";

interface Column {
  readonly version: "1v1" | "1v2";
  readonly inForceFrom: IsoDay;
  readonly inForceTo: IsoDay | null;
  readonly verifiedAsOf: string;
  readonly confidence: Confidence;
  readonly printedOn?: IsoDay;
  /** Of the areas, in the order Azure, Modern Work, Business Applications, Security. */
  readonly sources: Readonly<Record<"azure" | "work" | "business" | "security", SourceId>>;
  readonly security: {
    readonly azure: readonly MechanismForm[];
    readonly work: readonly MechanismForm[];
  };
}

const COLUMNS: readonly [Column, Column] = [
  {
    version: "1v1",
    inForceFrom: "2022-10-03",
    // Until the other column begins: where both agree, nothing can have changed between them.
    inForceTo: "2026-06-30",
    verifiedAsOf: COLUMN_2023_UNTIL,
    confidence: "verified",
    printedOn: "2023-06-13",
    sources: { azure: "KVAZ", work: "KVMW", business: "KVBA", security: "KVSEC" },
    security: { azure: ["PAL"], work: ["CPOR", "CPOR.OSU"] },
  },
  {
    version: "1v2",
    inForceFrom: COLUMN_2026_FROM,
    inForceTo: null,
    verifiedAsOf: "2026-08-28",
    confidence: "secondary",
    sources: { azure: "PSAZ", work: "PSMW", business: "PSBA", security: "PSSEC" },
    security: {
      azure: ["PAL", "CSP", "CSP.TPOR"],
      work: ["CPOR", "CPOR.OSU", "CSP", "CSP.TPOR"],
    },
  },
];

const CSP: readonly MechanismForm[] = ["CSP", "CSP.TPOR"];
const ADDS: readonly CountedMetric[] = ["netCustomerAdds"];
const GROWTH: readonly CountedMetric[] = ["usageGrowth"];
const DEPLOYMENTS: readonly CountedMetric[] = ["deployments"];
const USAGE: readonly CountedMetric[] = ["usageGrowth", "deployments"];
const ALL: readonly CountedMetric[] = ["netCustomerAdds", "usageGrowth", "deployments"];
/** Whether an area has one track or two has changed; the associations are the same for both. */
const EVERY_TRACK: readonly Track[] = ["single", "enterprise", "smb"];

/** The pages name claims for Microsoft 365 without telling their kinds apart; those of presales and revenue are open. */
const CLAIM_YES: readonly MechanismForm[] = ["CPOR", "CPOR.OSU"];
const CLAIM_OPEN: readonly MechanismForm[] = ["CPOR.OSA", "CPOR.RevRec", "CPOR.RevRecPerformance"];
const NONE: readonly MechanismForm[] = [];

function rows(column: Column): readonly AssociationRow[] {
  const { version, inForceFrom, inForceTo, verifiedAsOf, confidence, sources, security } = column;
  const { printedOn } = column;
  const row = (
    place: string,
    source: keyof Column["sources"],
    says: Pick<
      AssociationRow,
      "areas" | "tracks" | "metrics" | "products" | "yes" | "open" | "thresholds"
    >,
  ): AssociationRow => ({
    id: `POR.COUNTS.${place}.${version}`,
    scope: "association",
    inForceFrom,
    inForceTo,
    sources: version === "1v1" ? [sources[source]] : [sources[source], "DOSS26"],
    confidence,
    verifiedAsOf,
    ...(printedOn !== undefined && { printedOn }),
    ...says,
  });
  const work = { areas: ["modern-work"], products: ["microsoft-365"] } as const;
  const business = {
    areas: ["business-applications"],
    tracks: EVERY_TRACK,
    // A claim whose kind is not told may be of one that counts.
    open: ["CPOR"] as const,
  };
  const enterprise = {
    ...work,
    tracks: ["enterprise"],
    yes: [...CLAIM_YES, "DPOR"],
    open: CLAIM_OPEN,
  } as const;
  const smb = { ...work, tracks: ["smb"], yes: [...CLAIM_YES, ...CSP], open: CLAIM_OPEN } as const;
  return [
    row("azure", "azure", {
      areas: ["data-ai", "digital-app-innovation", "infrastructure"],
      tracks: EVERY_TRACK,
      metrics: ALL,
      products: ["azure"],
      yes: [...CSP, "DPOR", "PAL"],
      open: NONE,
    }),
    row("modern-work.enterprise.adds", "work", { ...enterprise, metrics: ADDS }),
    row("modern-work.enterprise.usage", "work", {
      ...enterprise,
      metrics: GROWTH,
      thresholds: { CPOR: 1000, DPOR: 4000 },
    }),
    row("modern-work.enterprise.deployments", "work", {
      ...enterprise,
      metrics: DEPLOYMENTS,
      thresholds: { CPOR: 5, DPOR: 10 },
    }),
    row("modern-work.smb.adds", "work", { ...smb, metrics: ADDS }),
    row("modern-work.smb.usage", "work", {
      ...smb,
      metrics: GROWTH,
      thresholds: { CPOR: 500, CSP: 2000 },
    }),
    row("modern-work.smb.deployments", "work", {
      ...smb,
      metrics: DEPLOYMENTS,
      thresholds: { CPOR: 5, CSP: 10 },
    }),
    row("business-applications.adds", "business", {
      ...business,
      metrics: ADDS,
      products: ["dynamics-365", "customer-insights", "power-platform"],
      yes: ["CPOR.RevRec", "CPOR.OSA", "CPOR.RevRecPerformance", ...CSP, "DPOR"],
    }),
    row("business-applications.usage-dynamics", "business", {
      ...business,
      metrics: USAGE,
      products: ["dynamics-365"],
      yes: ["CPOR.OSU", "DPOR"],
      // The page counts CSP and shows it as DPOR; its tables leave it out.
      open: ["CPOR", ...CSP],
    }),
    row("business-applications.usage-power", "business", {
      ...business,
      metrics: USAGE,
      products: ["power-platform", "customer-insights"],
      yes: ["PAL"],
      open: NONE,
    }),
    row("security.azure", "security", {
      areas: ["security"],
      tracks: EVERY_TRACK,
      metrics: ALL,
      products: ["azure"],
      yes: security.azure,
      open: NONE,
    }),
    row("security.microsoft-365", "security", {
      areas: ["security"],
      tracks: EVERY_TRACK,
      metrics: ALL,
      products: ["microsoft-365"],
      yes: security.work,
      open: CLAIM_OPEN,
    }),
  ];
}

export const ASSOCIATION_COUNTS: readonly AssociationRow[] = COLUMNS.flatMap(rows);
