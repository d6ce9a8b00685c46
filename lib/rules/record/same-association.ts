/** Which rows of different reports are one association. Facts stay as each report told them; this only pairs them. */
import type { Association, Mechanism } from "../facts";
import { normaliseId } from "./own-ids";

/** Rows that speak of one association, one of each report; never empty. */
export type SameAssociation = readonly [Association, ...Association[]];

interface Subject {
  readonly key: string;
  /**
   * A subscription or claim has a number, so that two reports that name it speak of the same thing whatever else they
   * say of it. A product has none: one customer may hold two licences of it under two of our Partner IDs.
   */
  readonly isNumbered: boolean;
}

const BRACES = /^\{(.*)\}$/;

/**
 * Only numbers that the portal shows too: reconciliation files number a new-commerce subscription their own way, and
 * their readers leave that number out, while `EntitlementId` and `SyndicationPartnerSubscriptionNumber` are read as the
 * subscription's ID. Names are never compared: some exports obfuscate them.
 */
function subjectOf(association: Association): Subject | undefined {
  const { mechanism, claimId, subscriptionId, product, workload } = association;
  if (mechanism === "CPOR" && claimId !== undefined) {
    return { key: `claim ${normaliseId(claimId)}`, isNumbered: true };
  }
  if (subscriptionId !== undefined) {
    const id = normaliseId(subscriptionId).replace(BRACES, "$1");
    return { key: `subscription ${id}`, isNumbered: true };
  }
  if (product === undefined && workload === undefined) return undefined;
  return {
    key: `product ${normaliseId(product ?? "")}\n${normaliseId(workload ?? "")}`,
    isNumbered: false,
  };
}

/** Mechanism, or the raw word of an unknown one; `null`: the report has no column for it. */
function creditOf({ mechanism, attribution }: Association): string | null {
  if (mechanism !== null) return mechanism;
  return attribution === undefined ? null : `raw ${normaliseId(attribution)}`;
}

function reportOf({ evidence }: Association): string {
  return evidence.report;
}

function grouped(
  rows: readonly Association[],
  keyOf: (row: Association) => string | null,
): Map<string | null, Association[]> {
  const groups = new Map<string | null, Association[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function haveNoReportInCommon(one: readonly Association[], other: readonly Association[]): boolean {
  const reports = new Set(one.map(reportOf));
  return !other.some((row) => reports.has(reportOf(row)));
}

const SOLD: Mechanism = "CSP";
const SHOWN_AS: Mechanism = "DPOR";

/**
 * The rows of one subscription or claim by mechanism. Several mechanisms may hold it at once, so they stay apart, but
 * for two cases: a sale that another report shows as DPOR (see `PRECEDENCE.cspShownAsDpor`), and a row of a report that
 * tells no attribution, where there is only one that it can belong to.
 */
function byMechanism(rows: readonly Association[], { isNumbered }: Subject): Association[][] {
  const groups = grouped(rows, creditOf);
  if (!isNumbered) return [...groups.values()];
  const [sold, shownAs] = [groups.get(SOLD), groups.get(SHOWN_AS)];
  if (sold !== undefined && shownAs !== undefined && haveNoReportInCommon(sold, shownAs)) {
    groups.set(SOLD, [...sold, ...shownAs]);
    groups.delete(SHOWN_AS);
  }
  const untold = groups.get(null);
  groups.delete(null);
  const [only, ...others] = groups.values();
  if (untold === undefined) return [...groups.values()];
  return only !== undefined && others.length === 0 && haveNoReportInCommon(only, untold)
    ? [[...only, ...untold]]
    : [...groups.values(), untold];
}

/** Everything that may tell two rows of one report apart. */
function rowKey(row: Association): string {
  const { partnerId, claimId, subscriptionId, product, workload, duplicateForPga } = row;
  const texts = [partnerId, claimId, subscriptionId, product, workload];
  return JSON.stringify([
    ...texts.map((text) => normaliseId(text ?? "")),
    duplicateForPga === true,
  ]);
}

function isOneOfEachReport(rows: readonly Association[]): rows is [Association, ...Association[]] {
  return rows.length > 0 && new Set(rows.map(reportOf)).size === rows.length;
}

function alone(rows: readonly Association[]): SameAssociation[] {
  return rows.map((row): SameAssociation => [row]);
}

/** Rows are the same where that is plain: where a report has several that would fit, only those that agree are. */
function paired(rows: readonly Association[], { isNumbered }: Subject): SameAssociation[] {
  if (isNumbered && isOneOfEachReport(rows)) return [rows];
  return [...grouped(rows, rowKey).values()].flatMap((same): SameAssociation[] =>
    isOneOfEachReport(same) ? [same] : alone(same),
  );
}

/**
 * One customer's rows, those that speak of one association together: one of each report, in the order given. Rows of one
 * report are never the same; nor is what a page in the customer's tenant shows ever folded into an export.
 */
export function sameAssociations(associations: readonly Association[]): readonly SameAssociation[] {
  const [first] = associations;
  if (first === undefined) return [];
  // Most customers are known from one report, and judging 300,000 associations should not pay for the others.
  const { report } = first.evidence;
  if (associations.every(({ evidence }) => evidence.report === report)) return alone(associations);

  const bySubject = new Map<string, { readonly subject: Subject; readonly rows: Association[] }>();
  const found: SameAssociation[] = [];
  for (const row of associations) {
    const subject = row.viewpoint === "partner" ? subjectOf(row) : undefined;
    if (subject === undefined) {
      found.push([row]);
      continue;
    }
    const known = bySubject.get(subject.key);
    if (known === undefined) bySubject.set(subject.key, { subject, rows: [row] });
    else known.rows.push(row);
  }
  for (const { subject, rows } of bySubject.values()) {
    if (rows.length === 1) found.push(...alone(rows));
    else for (const same of byMechanism(rows, subject)) found.push(...paired(same, subject));
  }
  return found;
}
