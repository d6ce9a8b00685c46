/** From the mechanism table to what one association is good for on a given day. */
import type { IsoDay } from "../calendar-day";
import type { Association } from "../facts";
import type { CountsToward } from "../verdicts";
import {
  type Cell,
  type Cells,
  MECHANISM_TABLE,
  type MechanismForm,
  type MechanismRow,
} from "./mechanisms";
import type { ProductFamily } from "./product-families";
import { type DporDoubt, isAdvisorChannel } from "./sales-channels";

const KINDS = [
  ["designation", "designation"],
  ["incentive", "incentive"],
  ["benefits", "benefits"],
  ["customer-reporting", "reporting"],
] as const;

const CPOR_FORMS = {
  OSA: "CPOR.OSA",
  OSU: "CPOR.OSU",
  RevRec: "CPOR.RevRec",
  "RevRec Performance": "CPOR.RevRecPerformance",
} as const satisfies Record<string, MechanismForm>;

/** Attribution values that name a retired form outright, whatever the reader made of them. */
const RETIRED_ATTRIBUTION: readonly (readonly [RegExp, MechanismForm])[] = [
  [/^advisor$/i, "POR.Advisor"],
  [/^osa[ -]?form$/i, "POR.OsaForm"],
];

/** *Transacting partner of record* values, which are CSP by all that is known of them, and that is not much. */
const TRANSACTING_ATTRIBUTION = /^\s*tpor/i;

/** What tells the form of an association. */
export type FormFacts = Pick<
  Association,
  "mechanism" | "cporKind" | "attribution" | "salesChannel"
>;

/**
 * The form of the mechanism, or `undefined` when the attribution is missing or not one that we know.
 * The channel *Advisor* tells the form of a classic POR only: a DPOR, a claim or PAL on such a subscription keeps
 * counting by its own rule.
 */
export function mechanismForm(association: FormFacts): MechanismForm | undefined {
  const { mechanism, attribution } = association;
  if (mechanism === "CPOR") {
    return association.cporKind === undefined ? "CPOR" : CPOR_FORMS[association.cporKind];
  }
  if (mechanism === "CSP") {
    const isTransacting = attribution !== undefined && TRANSACTING_ATTRIBUTION.test(attribution);
    return isTransacting ? "CSP.TPOR" : "CSP";
  }
  if (mechanism === "DPOR" || mechanism === "PAL" || mechanism === "DAP") return mechanism;
  if (attribution !== undefined) {
    for (const [pattern, form] of RETIRED_ATTRIBUTION) {
      if (pattern.test(attribution.trim())) return form;
    }
  }
  if (mechanism === null) return undefined;
  return isAdvisorChannel(association) ? "POR.Advisor" : "POR";
}

/** What the form is good for, for a product of this family; `undefined` family: the product is not known. */
export function countsToward(
  form: MechanismForm,
  family: ProductFamily | undefined,
  today: IsoDay,
): readonly CountsToward[] {
  const row: MechanismRow = MECHANISM_TABLE[form];
  const begins = row.rule.inForceFrom;
  return KINDS.map(([what, column]) =>
    begins !== null && today < begins
      ? beforeThisRule(what, cellFor(row[column], family), begins)
      : fromCell(what, cellFor(row[column], family), today),
  );
}

function cellFor(cells: Cells, family: ProductFamily | undefined): Cell {
  return (family === undefined ? undefined : cells[family]) ?? cells.otherwise;
}

function fromCell(what: CountsToward["what"], cell: Cell, today: IsoDay): CountsToward {
  const { counts, detail, confidence, sources, inForceFrom: since, before } = cell;
  if (since === null) return { what, counts, detail: { key: detail }, confidence, sources };
  if (today >= since) {
    return { what, counts, detail: { key: detail, data: { since } }, confidence, sources };
  }
  return before === undefined ? beforeThisRule(what, cell, since) : fromCell(what, before, today);
}

/** The table does not hold what was before: better said than guessed. */
function beforeThisRule(
  what: CountsToward["what"],
  { confidence, sources }: Cell,
  since: IsoDay,
): CountsToward {
  const detail = { key: "rules.por.counts.beforeThisRule", data: { since } };
  return { what, counts: "unknown", detail, confidence, sources };
}

function allOf(counts: CountsToward["counts"], key: string): readonly CountsToward[] {
  return KINDS.map(([what]) => ({ what, counts, detail: { key } }));
}

/** For what is not in force yet: nothing counts before the association begins, and nothing counts back. */
export const COUNTS_NOT_YET = allOf("no", "rules.por.counts.notYet");
export const COUNTS_NO_MORE = allOf("no", "rules.por.counts.noMore");
export const COUNTS_FOR_ANOTHER = allOf("no", "rules.por.counts.forAnother");
export const COUNTS_UNKNOWN = allOf("unknown", "rules.por.counts.notTold");

function isCreditOrPay({ what }: CountsToward): boolean {
  return what === "designation" || what === "incentive";
}

/** A copy: Microsoft takes the figures from the other row, so that they count once for the global account. */
export function countsOnAnotherRow(counts: readonly CountsToward[]): readonly CountsToward[] {
  return counts.map((entry) =>
    entry.what === "designation"
      ? { what: entry.what, counts: "no", detail: { key: "rules.por.counts.onAnotherRow" } }
      : entry,
  );
}

const BY_DOUBT: Readonly<Record<DporDoubt, string>> = {
  csp: "rules.por.counts.dporOnCsp",
  "azure-agreement": "rules.por.counts.dporOnAzureAgreement",
  disputed: "rules.por.counts.dporDisputed",
};

/**
 * Where the mechanism is most likely another than the one exported, credit and pay by the exported one prove nothing.
 * Where only the pages differ on whether there can be a DPOR, it is unpaid by either reading.
 */
export function countsByDoubtfulMechanism(
  counts: readonly CountsToward[],
  doubt: DporDoubt,
): readonly CountsToward[] {
  return counts.map((entry) =>
    entry.what === "designation" || (entry.what === "incentive" && doubt !== "disputed")
      ? { what: entry.what, counts: "unknown", detail: { key: BY_DOUBT[doubt] } }
      : entry,
  );
}

/** Under an ID that cannot hold the association properly it is open whether what the table gives reaches us. */
export function countsUnderDoubtfulId(counts: readonly CountsToward[]): readonly CountsToward[] {
  return counts.map((entry) =>
    isCreditOrPay(entry) && entry.counts !== "no"
      ? { what: entry.what, counts: "unknown", detail: { key: "rules.por.counts.doubtfulId" } }
      : entry,
  );
}
