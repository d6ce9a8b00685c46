/**
 * Partner Center > Incentives > Customer claims > export: one row a claim. Microsoft documents none of its columns, so
 * it is read by a mapping that a person has confirmed (`../claims/`). Claims for partner activities, such as workshops,
 * are in the same list, and some of their status words are those of CPOR claims. So a row counts as CPOR only where its
 * product, or a subscription, tells that it is none of them; any other keeps an attribution that is never counted.
 */
import type { ClaimMapping, ClaimMeaning } from "../claims/claim-mapping";
import { isActivityName, isClaimedProduct } from "../claims/claimed-products";
import { insightsReport } from "../insights/insights-report";
import type { MappedReport } from "../report-reader";

const NAMES: Readonly<Record<ClaimMeaning, string>> = {
  tenantId: "CustomerTenantId",
  status: "ClaimStatus",
  partnerId: "PartnerId",
  claimId: "ClaimId",
  product: "Product",
  subscriptionId: "SubscriptionId",
  statusDate: "StatusDate",
};

/** No attribution of Microsoft's: it is shown, and never counted as ours. */
export const CLAIM_OF_UNKNOWN_KIND = "Customer claim";

const REPORT = {
  kind: "customer-claims",
  signature: "Customer claims",
  rowsAre: ["associations"],
  // The page filters its list before it exports it.
  lists: "part",
} as const;

function readerFor(mapping: ClaimMapping) {
  const names = new Map(
    Object.entries(mapping).map(([meaning, index]) => [index, NAMES[meaning as ClaimMeaning]]),
  );
  return insightsReport({
    ...REPORT,
    documented: [],
    dating: "file",
    needs: ["tenantId", "status"],
    // Columns that nobody has said anything about have no name to be found by.
    nameColumns: (header) => header.map((_, index) => names.get(index) ?? ""),
    aliases: {
      tenantId: [NAMES.tenantId],
      status: [NAMES.status],
      partnerId: [NAMES.partnerId],
      claimId: [NAMES.claimId],
      // Two claims for one subscription, one rejected and one filed again, are two.
      rowId: [NAMES.claimId],
      product: [NAMES.product],
      subscriptionId: [NAMES.subscriptionId],
      statusSince: [NAMES.statusDate],
      globalPartnerId: [],
      attribution: [],
      customerName: [],
      tenantName: [],
      domain: [],
      tenantCountry: [],
      month: [],
      sku: [],
      enrollmentNumber: [],
      salesChannel: [],
      subscriptionStart: [],
      subscriptionEnd: [],
      autoRenew: [],
      duplicateForPga: [],
      seats: [],
    },
    implied: {
      areClaims: true,
      unknownAttribution: "intake.problem.claimOfUnknownKind",
      attribution: (cellOf) => {
        const product = cellOf("product");
        const isCpor =
          isClaimedProduct(product) ||
          (cellOf("subscriptionId") !== "" && !isActivityName(product));
        return isCpor ? "CPOR" : CLAIM_OF_UNKNOWN_KIND;
      },
    },
  });
}

export const customerClaims: MappedReport = {
  ...REPORT,
  form: "mapped",
  read: (table, mapping, context) => readerFor(mapping).read(table, context),
};
