/** Whether an association counts for a metric of a designation on a day. */
import type { IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import type { Message, RuleReference, Track } from "../verdicts";
import {
  ASSOCIATION_COUNTS,
  type AssociationRow,
  COLUMN_2023_UNTIL,
  COLUMN_2026_FROM,
  type CountedMetric,
  type CountedProduct,
} from "./association-table";
import { type FormFacts, mechanismForm } from "./counts-toward";
import type { MechanismForm } from "./mechanisms";
import { PRECEDENCE } from "./precedence-rules";
import { productFamily } from "./product-families";

export interface AssociationQuestion extends FormFacts {
  /** Id of the programme data, e.g. `modern-work`. */
  readonly area: string;
  /** Absent: any, and where tracks differ the answer is `unknown`. */
  readonly track?: Track;
  readonly metric: CountedMetric;
  /** As exported. Absent: any, and where products differ the answer is `unknown`. */
  readonly product?: string;
}

export interface AssociationAnswer {
  readonly counts: "yes" | "no" | "unknown";
  /** For all points of the metric by this association alone, where the metric has such a threshold. */
  readonly threshold?: number;
  readonly reasons: readonly Message[];
  /** The row that was read; absent where none is on record. Where several were, the first. */
  readonly rule?: RuleReference;
}

const NOT_ON_RECORD: AssociationAnswer = {
  counts: "unknown",
  reasons: [{ key: "rules.scenario.counts.notOnRecord" }],
};

/** Yes or no by the rows of that day, `unknown` where they differ, where none is on record, or where none tells. */
export function associationCounts(question: AssociationQuestion, asOf: IsoDay): AssociationAnswer {
  const form = mechanismForm(question);
  if (form === undefined) return NOT_ON_RECORD;
  const rows = ASSOCIATION_COUNTS.filter((row) => isAbout(row, question) && mayHold(row, asOf));
  const [rule, ...others] = rows;
  if (rule === undefined) return NOT_ON_RECORD;
  const counts = countsBy(rule, form);
  if (others.some((row) => countsBy(row, form) !== counts)) {
    return { counts: "unknown", reasons: [{ key: "rules.scenario.counts.differs" }], rule };
  }
  const threshold = rule.thresholds?.[form];
  return {
    counts,
    ...(threshold !== undefined &&
      others.every((row) => row.thresholds?.[form] === threshold) && { threshold }),
    reasons: [
      { key: COUNTS_KEYS[counts] },
      ...(question.area === "modern-work" ? [{ key: PRECEDENCE.bestPerMetric.outcome }] : []),
    ],
    rule,
  };
}

const COUNTS_KEYS = {
  yes: "rules.scenario.counts.does",
  no: "rules.scenario.counts.doesNot",
  unknown: "rules.scenario.counts.notTold",
} as const satisfies Record<AssociationAnswer["counts"], string>;

function countsBy({ yes, open }: AssociationRow, form: MechanismForm): AssociationAnswer["counts"] {
  if (yes.includes(form)) return "yes";
  return open.includes(form) ? "unknown" : "no";
}

function isAbout(row: AssociationRow, { area, track, metric, product }: AssociationQuestion) {
  return (
    row.areas.includes(area) &&
    row.metrics.includes(metric) &&
    (track === undefined || row.tracks.includes(track)) &&
    (product === undefined || row.products.some((one) => one === countedProduct(product)))
  );
}

/** Between the columns either may hold, since nobody knows on which day in between a change came. */
function mayHold(row: AssociationRow, asOf: IsoDay): boolean {
  const isBetween = COLUMN_2023_UNTIL < asOf && asOf < COLUMN_2026_FROM;
  return isBetween || isInForce(row, asOf);
}

function countedProduct(product: string): CountedProduct | undefined {
  return /customer insights/i.test(product) ? "customer-insights" : productFamily(product);
}
