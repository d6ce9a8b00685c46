import { text } from "../../lib/texts/text";

const REPORT_KEYS: ReadonlyMap<string, string> = new Map([
  ["customers-csv", "dashboard.report.customersCsv"],
  ["subscription-details", "dashboard.report.subscriptionDetails"],
  ["azure-usage", "dashboard.report.azureUsage"],
  ["organisation-file", "dashboard.report.organisationFile"],
]);

/** What to call a kind of report; the bare kind for one that this version does not know. */
export function reportName(kind: string): string {
  const key = REPORT_KEYS.get(kind);
  return key === undefined ? kind : text(key);
}
