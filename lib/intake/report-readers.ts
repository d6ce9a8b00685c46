/** Every report that we read. To add one: a file in `reports/` that exports its reader, and a line here. */
import type { ReportReader } from "./report-reader";
import { azureUsage } from "./reports/azure-usage";
import { customersCsv } from "./reports/customers-csv";
import { organisationFile } from "./reports/organisation-file";
import { subscriptionDetails } from "./reports/subscription-details";

export const REPORT_READERS: readonly ReportReader[] = [
  customersCsv,
  subscriptionDetails,
  azureUsage,
  organisationFile,
];
