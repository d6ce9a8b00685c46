/** The change list as lines of a table, for a file. Days are written as the calendar sorts them. */
import type { Change } from "../../lib/changes/change";
import { text } from "../../lib/texts/text";
import { wordsOfChange } from "./change-words";

export function headLine(): string[] {
  return [
    text("dashboard.changes.column.change"),
    text("dashboard.changes.column.customer"),
    text("dashboard.changes.column.tenantId"),
    text("dashboard.changes.column.attribution"),
    text("dashboard.changes.column.partnerId"),
    text("dashboard.changes.column.subscription"),
    text("dashboard.changes.column.product"),
    text("dashboard.changes.column.before"),
    text("dashboard.changes.column.after"),
    text("dashboard.changes.column.fileBefore"),
    text("dashboard.changes.column.asOfBefore"),
    text("dashboard.changes.column.fileAfter"),
    text("dashboard.changes.column.asOfAfter"),
    text("dashboard.changes.column.why"),
  ];
}

export function lineOf(change: Change): string[] {
  const { customer, tenantId, association, evidence } = change;
  const words = wordsOfChange(change);
  return [
    words.kind,
    customer,
    tenantId,
    association?.attribution ?? "",
    association?.partnerId ?? "",
    association?.subscriptionId ?? "",
    association?.subject.join(" · ") ?? "",
    words.before,
    words.after,
    evidence.before?.file ?? "",
    evidence.before?.asOf ?? "",
    evidence.after?.file ?? "",
    evidence.after?.asOf ?? "",
    words.reason,
  ];
}
