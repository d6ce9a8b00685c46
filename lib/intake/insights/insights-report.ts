/**
 * What Insights reports have in common: one row an association and month. The newest month of each association is kept,
 * the rest is folded into it; of rows of one month that say different things of one association, the worse one.
 */
import type { Association, Customer, Evidence } from "../../rules/facts";
import type { Message } from "../../rules/verdicts";
import { noFacts } from "../no-facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { readGuid } from "../normalise/guid";
import { type Pace, stepThrough } from "../pace";
import type { ReadContext, TableReport } from "../report-reader";
import type { ColumnAliases, Columns } from "../table/columns";
import { type RowReader, tableReport } from "../table/read-table";
import { isWorse } from "../worse-status";
import { createAssociationCells, type Implied } from "./association-cells";
import { createAssociationIndex, type Identity } from "./association-index";
import {
  createInsightsCustomers,
  type InsightsCustomer,
  type InsightsCustomers,
} from "./customers";
import { createInsightsDates, type Dating, type InsightsDates } from "./dates";
import { INSIGHTS_HEADERS, type InsightsField } from "./insights-fields";
import { createOwnTenantCheck } from "./own-tenant";
import { createUnkeptValues, type RemarkOn } from "./unkept-values";

export interface InsightsReport extends Pick<TableReport, "kind" | "signature" | "lists"> {
  /** Its columns as Microsoft documents them, used or not. */
  readonly documented: readonly string[];
  readonly meantByDefault?: true;
  /** Where its columns are called otherwise than in most reports; `[]` for one that it does not have. */
  readonly aliases?: Partial<ColumnAliases<InsightsField>>;
  /** Fields without which it says nothing of use. */
  readonly needs: readonly InsightsField[];
  readonly needsOneOf?: readonly InsightsField[];
  readonly implied?: Implied;
  /** What tells how old a row is; `month` where nothing else is said. */
  readonly dating?: Dating;
  /** Message keys of the remarks on what a row says and no fact can hold. */
  readonly remarkOn?: RemarkOn;
  readonly nameColumns?: (header: readonly string[]) => readonly string[];
  readonly refuses?: (context: ReadContext) => Message | undefined;
  /** The customer of all rows, for a report that names none in them. */
  readonly tenantOfFile?: (file: string) => string | undefined;
}

/** A row whose month can only be read once the order of day and month in its column is known. */
interface WaitingRow {
  readonly speaksOf: InsightsCustomer;
  readonly identity: Identity;
  readonly association: Association;
  readonly monthText: string;
  readonly line: number;
}

/** The customers whose rows were used, each with the newest day that any of its associations speaks of. */
async function datedCustomers(
  customers: InsightsCustomers,
  dates: InsightsDates,
  pace: Pace,
): Promise<Map<string, Customer>> {
  const dated = new Map<string, Customer>();
  await stepThrough(customers.all(), pace, ({ customer, newest }) => {
    if (newest === "") return;
    customer.evidence = dates.evidenceAsOf(newest);
    dated.set(customer.tenantId, customer);
  });
  return dated;
}

function openReport(
  { kind, implied = {}, dating = "month", remarkOn = {}, tenantOfFile }: InsightsReport,
  columns: Columns<InsightsField>,
  context: ReadContext,
): RowReader {
  const { at, header } = columns;
  const { problems, pace } = context;
  const cells = createAssociationCells(columns, problems, implied);
  const customers = createInsightsCustomers(columns, problems);
  const dates = createInsightsDates(columns, context, kind, dating);
  const unkept = createUnkeptValues(columns, problems, remarkOn);
  const isOtherOwnTenant = createOwnTenantCheck(columns);
  const fileTenant = tenantOfFile?.(context.file);
  const associations = createAssociationIndex();
  const waiting: WaitingRow[] = [];
  const hasMonths = at.month >= 0;
  let merged = 0;

  /** Does a row say something newer than the one known of its association, or something worse of the same month? */
  function replaces(
    known: Association,
    evidence: Evidence,
    row: Pick<Association, "status" | "mechanism">,
  ): boolean {
    const order = dates.compareMonths(evidence, known.evidence);
    return order === 0 ? isWorse(row, known) : order > 0;
  }

  /** `position`: of the association that it takes the place of, -1 for a new one. */
  function keep(
    speaksOf: InsightsCustomer,
    identity: Identity,
    position: number,
    association: Association,
  ): void {
    if (position < 0) associations.add(speaksOf.own, identity, association);
    else associations.replace(position, association);
    const { asOf } = association.evidence;
    if (asOf > speaksOf.newest) speaksOf.newest = asOf;
  }

  return {
    take(record, line) {
      const idText = fileTenant ?? cleanCell(record[at.tenantId] ?? "");
      const known = customers.known(idText);
      const tenantId = known?.customer.tenantId ?? readGuid(idText);
      if (tenantId === undefined) {
        const reason = { key: "intake.problem.badTenantId", data: { value: shownValue(idText) } };
        problems.skip(line, reason, header.tenantId);
        return;
      }
      if (isOtherOwnTenant?.(record)) {
        problems.skip(line, { key: "intake.problem.otherOwnTenant" }, header.ownTenantId);
        return;
      }
      const written = dates.note(record, line);
      if (hasMonths && written.month === undefined) {
        // Not even the file's day: it would make a row of any age look new.
        problems.skip(line, dates.whyNoMonth(dates.monthText(record), undefined), header.month);
        return;
      }
      unkept?.note(record, line);
      const speaksOf = known ?? customers.knownOrNew(tenantId);
      customers.note(speaksOf.customer, record, line);
      const identity = cells.identify(speaksOf.customer.tenantId, record, line);
      if (written.month === "later") {
        const association = cells.assemble(identity, record, line, dates.evidence(undefined));
        dates.addTo(association, written, record);
        const monthText = dates.monthText(record);
        waiting.push({ speaksOf, identity, association, monthText, line });
        return;
      }
      const evidence = dates.evidence(written.month);
      const position = associations.find(speaksOf.own, identity);
      if (position >= 0) {
        merged += 1;
        const row = { status: cells.statusOf(record), mechanism: identity.reading.mechanism };
        if (!replaces(associations.at(position), evidence, row)) return;
      }
      const association = cells.assemble(identity, record, line, evidence);
      dates.addTo(association, written, record);
      keep(speaksOf, identity, position, association);
    },
    async finish() {
      dates.settle();
      unkept?.settle();
      await stepThrough(waiting, pace, ({ speaksOf, identity, association, monthText, line }) => {
        const month = dates.readMonth(monthText);
        if (month === undefined) {
          problems.skip(line, dates.whyNoMonth(monthText, "later"), header.month);
          return;
        }
        association.evidence = dates.evidence(month);
        const position = associations.find(speaksOf.own, identity);
        if (position >= 0) {
          merged += 1;
          if (!replaces(associations.at(position), association.evidence, association)) return;
        }
        keep(speaksOf, identity, position, association);
      });
      waiting.length = 0;
      const listed = associations.listed();
      if (!hasMonths && listed.size > 0) {
        const key =
          dating === "month" ? "intake.problem.datedByFile" : "intake.problem.undatedRows";
        const reason = { key };
        problems.remark(undefined, reason, undefined, listed.size + merged);
      }
      await dates.fillIn(pace);
      const dated = await datedCustomers(customers, dates, pace);
      return { ...noFacts(), customers: dated, associations: listed, merged };
    },
  };
}

/** Makes a reader of an Insights report, or of another table with a row for each association. */
export function insightsReport(report: InsightsReport): TableReport {
  return tableReport<InsightsField>({
    ...report,
    rowsAre: ["associations"],
    aliases: { ...INSIGHTS_HEADERS, ...report.aliases },
    open: (columns, context) => openReport(report, columns, context),
  });
}
