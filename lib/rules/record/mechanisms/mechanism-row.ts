/** The shape of a row of the mechanism table, and the cells that several rows share. */
import type { IsoDay } from "../../calendar-day";
import type { SourceId } from "../../sources";
import type { Confidence, CountsToward } from "../../verdicts";
import type { ProductFamily } from "../product-families";
import type { RecordRule } from "../record-rules";

export interface Cell {
  readonly counts: CountsToward["counts"];
  /** Message key. */
  readonly detail: string;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
  /** From this day on; what held before is not part of the table. Filled into the detail as `{since}`. */
  readonly since?: IsoDay;
}

/** A cell for each product family that is treated differently, and one for every other or unknown product. */
export type Cells = Readonly<Partial<Record<ProductFamily, Cell>>> & { readonly otherwise: Cell };

export interface MechanismRow {
  readonly rule: RecordRule;
  /** Message key: since when, and what it no longer gives. Present: the form is retired. */
  readonly retired?: string;
  readonly designation: Cells;
  readonly incentive: Cells;
  readonly benefits: Cells;
  readonly reporting: Cells;
}

/** Action Pack, whose extra seats a POR earned, was last sold on 2025-01-21; today's packages are bought instead. */
export const BENEFITS_UNKNOWN: Cells = {
  otherwise: {
    counts: "unknown",
    detail: "rules.por.counts.benefitsUnknown",
    sources: ["SEED2", "KL26"],
    confidence: "secondary",
  },
};

export const SEEN_IN_INSIGHTS: Cells = {
  otherwise: {
    counts: "yes",
    detail: "rules.por.counts.reportingInsights",
    sources: ["PC23"],
    confidence: "derived",
  },
};

export const NOT_FOR_DESIGNATIONS: Cell = {
  counts: "no",
  detail: "rules.por.counts.designationNotListed",
  sources: ["KVAZ", "KVBA", "KVMW", "KVSEC"],
  confidence: "derived",
};
