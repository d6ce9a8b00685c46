/** The shape of a row of the mechanism table, and the cells that several rows share. */
import type { IsoDay } from "../../calendar-day";
import type { Period } from "../../in-force";
import type { CountsToward } from "../../verdicts";
import type { ProductFamily } from "../product-families";
import type { RecordProvenance, RecordRule } from "../record-rules";

/** One answer of the table, and since when it holds. A row's own first day goes for each of its cells, too. */
export interface Cell extends RecordProvenance, Period {
  readonly counts: CountsToward["counts"];
  /** Message key. `inForceFrom` is filled in as `{since}`, where it is told. */
  readonly detail: string;
  /** What held until then; absent: not on record. */
  readonly before?: Cell;
}

/** A cell for each product family that is treated differently, and one for every other or unknown product. */
export type Cells = Readonly<Partial<Record<ProductFamily, Cell>>> & { readonly otherwise: Cell };

export interface MechanismRow {
  readonly rule: RecordRule;
  /** Present: the form has no future. */
  readonly retired?: {
    /** Message key: since when, and what it no longer gives. */
    readonly reason: string;
    /** First day on which it gives nothing any more; `null`: it never gave any credit. */
    readonly from: IsoDay | null;
    /** From this day to its last one the end is known and ahead. */
    readonly retiring?: {
      readonly reason: string;
      readonly from: IsoDay;
      readonly lastDay: IsoDay;
    };
  };
  readonly designation: Cells;
  readonly incentive: Cells;
  readonly benefits: Cells;
  readonly reporting: Cells;
}

/** The pages on designations: the programme began on 3 October 2022 and had none before. */
export const ON_DESIGNATIONS = {
  inForceFrom: "2022-10-03",
  inForceTo: null,
  verifiedAsOf: "2026-07",
} as const satisfies Partial<Cell>;

/** The copy of 2023, which does not tell since when. */
export const AS_OF_2023 = {
  inForceFrom: null,
  inForceTo: null,
  verifiedAsOf: "2023-10-23",
} as const satisfies Partial<Cell>;

/** Action Pack, whose extra seats a POR earned, was last sold on 2025-01-21; today's packages are bought instead. */
export const BENEFITS_UNKNOWN: Cells = {
  otherwise: {
    counts: "unknown",
    detail: "rules.por.counts.benefitsUnknown",
    ...AS_OF_2023,
    sources: ["SEED2", "KL26"],
    confidence: "secondary",
    verifiedAsOf: "2026-08",
  },
};

export const SEEN_IN_INSIGHTS: Cells = {
  otherwise: {
    counts: "yes",
    detail: "rules.por.counts.reportingInsights",
    ...AS_OF_2023,
    sources: ["PC23"],
    confidence: "derived",
  },
};

export const NOT_FOR_DESIGNATIONS: Cell = {
  counts: "no",
  detail: "rules.por.counts.designationNotListed",
  ...ON_DESIGNATIONS,
  sources: ["KVAZ", "KVBA", "KVMW", "KVSEC"],
  confidence: "derived",
};
