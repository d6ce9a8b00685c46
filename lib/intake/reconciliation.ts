/**
 * What the reconciliation files of a CSP have in common. Three identifiers in them must not be mixed up: `PartnerId` is
 * the GUID of the billing account and never a Partner ID; `MPNID` is the CSP partner who is billed, and so whose file it
 * is; `ResellerMPNID` is another partner's, the reseller of record behind an indirect provider. An invoice says nothing
 * of what stands after its period, so no status is made up, and a line that is missing proves no loss.
 */
import type { InsightsReport } from "./insights/insights-report";

export const RECONCILIATION = {
  dating: "day",
  needs: ["tenantId", "partnerId"],
  aliases: {
    tenantId: ["CustomerId"],
    domain: ["CustomerDomainName"],
    tenantCountry: ["CustomerCountry"],
    partnerId: ["MPNID"],
    reseller: ["ResellerMPNID", "Tier2MpnId"],
    globalPartnerId: [],
    attribution: [],
    month: ["ChargeStartDate"],
    dateWitness: ["ChargeEndDate"],
    enrollmentNumber: [],
    salesChannel: [],
    status: [],
    autoRenew: [],
    duplicateForPga: [],
    seats: [],
  },
  implied: { attribution: "CSP" },
  remarkOn: { reseller: "intake.problem.resellerOfRecord" },
  lists: "part",
} as const satisfies Partial<InsightsReport>;
