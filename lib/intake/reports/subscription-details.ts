/**
 * Insights > Subscription details (`SeatsSubscriptionsAndRevenue`): one row a subscription, partner and month. The
 * newest month of each association is kept, the rest is folded into it.
 */
import type { IsoDay } from "../../rules/calendar-day";
import type { Association, Customer } from "../../rules/facts";
import { SUBSCRIPTION_HEADERS, type SubscriptionField } from "../header-aliases";
import { cleanCell, shownValue } from "../normalise/cell";
import { readGuid } from "../normalise/guid";
import type { ReadContext } from "../report-reader";
import { createSubscriptionCustomers } from "../subscription-details/customers";
import { createSubscriptionDates } from "../subscription-details/dates";
import { createNewestRows } from "../subscription-details/newest-rows";
import { createRowCells, type SubscriptionRow } from "../subscription-details/row-cells";
import type { Columns } from "../table/columns";
import { type RowReader, tableReport } from "../table/read-table";

const KIND = "subscription-details";

function openSubscriptions(columns: Columns<SubscriptionField>, context: ReadContext): RowReader {
  const { at, header } = columns;
  const { problems, pace } = context;
  const cells = createRowCells(columns, problems);
  const customers = createSubscriptionCustomers(columns, problems);
  const dates = createSubscriptionDates(columns, context, KIND);
  const rows = createNewestRows();
  /** Rows whose month can only be read once the order of day and month in its column is known. */
  const waiting: { readonly row: SubscriptionRow; readonly month: string }[] = [];

  return {
    take(record, line) {
      const idText = cleanCell(record[at.tenantId] ?? "");
      const tenantId = readGuid(idText);
      if (tenantId === undefined) {
        const reason = { key: "intake.problem.badTenantId", data: { value: shownValue(idText) } };
        problems.skip(line, reason, header.tenantId);
        return;
      }
      customers.take(tenantId, record, line);
      const row = cells.read(tenantId, record, line);
      row.startText = dates.note("subscriptionStart", record, line);
      row.endText = dates.note("subscriptionEnd", record, line);
      const month = dates.noteMonth(record, line);
      if (month.is === "known") rows.fold(row, month.day);
      else waiting.push({ row, month: month.text });
    },
    async finish() {
      dates.settle();
      for (const { row, month } of waiting) {
        rows.fold(row, dates.readMonth(month));
        if (pace.isDue()) await pace.pause();
      }
      waiting.length = 0;
      const associations = new Map<string, Association>();
      const newest = new Map<string, IsoDay>();
      for (const [key, { row, month }] of rows.entries()) {
        const association = cells.toAssociation(row, {
          start: dates.read("subscriptionStart", row.startText),
          end: dates.read("subscriptionEnd", row.endText),
          evidence: dates.evidence(month),
        });
        associations.set(key, association);
        const { asOf } = association.evidence;
        if (asOf > (newest.get(row.tenantId) ?? "")) newest.set(row.tenantId, asOf);
        if (pace.isDue()) await pace.pause();
      }
      const known = new Map<string, Customer>();
      for (const [tenantId, customer] of customers.entries()) {
        const asOf = newest.get(tenantId);
        if (asOf !== undefined) customer.evidence.push(dates.evidenceAsOf(asOf));
        known.set(tenantId, customer);
        if (pace.isDue()) await pace.pause();
      }
      return { customers: known, associations, metrics: new Map(), merged: rows.merged() };
    },
  };
}

export const subscriptionDetails = tableReport<SubscriptionField>({
  kind: KIND,
  signature:
    "Subscription details (CustomerTenantId, SubscriptionId, PartnerAttributionType, MPNID)",
  rowsAre: ["associations"],
  aliases: SUBSCRIPTION_HEADERS,
  recognises: (has) =>
    has("tenantId") && (has("subscriptionId") || has("attribution") || has("partnerId")),
  open: openSubscriptions,
});
