/** Made-up exports of customer claims, in shapes that nobody documents. */
import type { ClaimMapping, ClaimMappings } from "../../../lib/intake/claims/claim-mapping";
import { readFiles } from "../../../lib/intake/index";
import { fileOf, guid, TODAY, tableOf } from "./given-files";

export const STATUSES = [
  "Approved",
  "Under review",
  "Partner action required",
  "Rejected",
  "Customer consent received",
] as const;

/** Tenant, claim, status, Partner ID, product, subscription, day of the status. */
export const ROWS = STATUSES.map((status, index) => [
  guid(index + 1),
  `CLM-00${index + 1}`,
  status,
  index % 2 === 0 ? "4847383" : "4847384",
  ["Teams", "Exchange Online", "Dynamics 365 Sales", "Intune", "Power BI"][index] ?? "",
  guid(500 + index),
  `2026-0${index + 1}-17`,
]);

export const ENGLISH = [
  "Customer tenant ID",
  "Claim ID",
  "Claim status",
  "Partner ID",
  "Workload/Product",
  "Subscription ID",
  "Status updated",
];

/** What the columns of `ENGLISH` mean. */
export const MAPPING: ClaimMapping = {
  tenantId: 0,
  claimId: 1,
  status: 2,
  partnerId: 3,
  product: 4,
  subscriptionId: 5,
  statusDate: 6,
};

export function readClaims(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  claimMappings?: ClaimMappings,
) {
  return readFiles([fileOf("claims.csv", tableOf([header, ...rows]))], {
    today: TODAY,
    ...(claimMappings !== undefined && { claimMappings }),
  });
}
