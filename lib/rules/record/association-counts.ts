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
import { dporDoubt, isCspChannel } from "./sales-channels";

export interface AssociationQuestion extends FormFacts {
  /** Id of the programme data, e.g. `modern-work`. */
  readonly area: string;
  /** Absent: any, and where tracks differ the answer is `unknown`. */
  readonly track?: Track;
  readonly metric: CountedMetric;
  /** As exported. Absent: any, and where products differ the answer is `unknown`. */
  readonly product?: string;
  /** Of the linked identity, by Azure's own name. Absent: not told, and then a PAL on Azure counts in part at best. */
  readonly role?: string;
}

export interface AssociationAnswer {
  /** `partly`: depending on what the question does not tell. */
  readonly counts: "yes" | "partly" | "no" | "unknown";
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

/** By the rows of that day; `unknown` where they differ, where none is on record, or where none tells. */
export function associationCounts(question: AssociationQuestion, asOf: IsoDay): AssociationAnswer {
  const answer = answerByRows(question, asOf);
  if (answer.rule === undefined) return answer;
  const rule = surenessOf(answer.rule, question);
  const doubt = channelDoubt(question);
  if (doubt !== undefined) return { counts: "unknown", reasons: [doubt], rule };
  if (question.mechanism !== "PAL" || answer.counts !== "yes" || !isAzureMetric(question)) {
    return { ...answer, rule };
  }
  return question.role?.trim().toLowerCase() === "reader"
    ? { counts: "no", reasons: [{ key: "rules.scenario.counts.palReader" }], rule }
    : { counts: "partly", reasons: [{ key: "rules.scenario.counts.palByRole" }], rule };
}

/** Power Platform and Customer Insights ask for no role by the pages; every other area that counts a PAL is Azure's. */
function isAzureMetric({ area }: AssociationQuestion): boolean {
  return area !== "business-applications";
}

/** That a transacting partner of record is CSP is told by third parties only. */
function surenessOf(rule: RuleReference, question: AssociationQuestion): RuleReference {
  if (mechanismForm(question) !== "CSP.TPOR") return rule;
  return { id: rule.id, sources: [...rule.sources, "TCCSP"], confidence: "secondary" };
}

/** What the sales channel says against the mechanism: no DPOR there, or a subscription that cannot be claimed. */
function channelDoubt(question: AssociationQuestion): Message | undefined {
  const { area, mechanism, salesChannel = "", product } = question;
  switch (dporDoubt(question, productFamily(product))) {
    case "csp":
      return { key: PRECEDENCE.cspShownAsDpor.outcome, data: { salesChannel } };
    case "azure-agreement":
      return { key: "rules.por.reason.dporOnAzureAgreement" };
    case "disputed":
      return { key: "rules.por.reason.dporDisputed" };
    default:
      return mechanism === "CPOR" && area === "business-applications" && isCspChannel(question)
        ? { key: PRECEDENCE.cspSeller.outcome, data: { salesChannel } }
        : undefined;
  }
}

function answerByRows(question: AssociationQuestion, asOf: IsoDay): AssociationAnswer {
  const form = mechanismForm(question);
  if (form === undefined) return NOT_ON_RECORD;
  const rows = ASSOCIATION_COUNTS.filter((row) => isAbout(row, question) && mayHold(row, asOf));
  const [row, ...others] = rows;
  if (row === undefined) return NOT_ON_RECORD;
  const rule = asOf < (row.printedOn ?? asOf) ? { ...row, confidence: "derived" as const } : row;
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

type ByRows = "yes" | "no" | "unknown";

const COUNTS_KEYS = {
  yes: "rules.scenario.counts.does",
  no: "rules.scenario.counts.doesNot",
  unknown: "rules.scenario.counts.notTold",
} as const satisfies Record<ByRows, string>;

function countsBy({ yes, open }: AssociationRow, form: MechanismForm): ByRows {
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
