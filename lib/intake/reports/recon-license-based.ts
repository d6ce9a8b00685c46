/**
 * CSP billing > legacy reconciliation file, licence-based: one row a charge. Its `SyndicationPartnerSubscriptionNumber`
 * is the subscription as the portal knows it. `DomainName` is not read: Microsoft warns against telling customers by it.
 */
import { insightsReport } from "../insights/insights-report";
import { RECONCILIATION } from "../reconciliation";

export const reconLicenseBased = insightsReport({
  ...RECONCILIATION,
  kind: "recon-license-based",
  signature: "Reconciliation file, license-based",
  documented: [
    "PartnerId",
    "CustomerId",
    "CustomerName",
    "MPNID",
    "ResellerMPNID",
    "OrderId",
    "SubscriptionId",
    "SyndicationPartnerSubscriptionNumber",
    "OfferId",
    "DurableOfferId",
    "OfferName",
    "SubscriptionStartDate",
    "SubscriptionEndDate",
    "ChargeStartDate",
    "ChargeEndDate",
    "ChargeType",
    "UnitPrice",
    "Quantity",
    "Amount",
    "TotalOtherDiscount",
    "Subtotal",
    "Tax",
    "TotalForCustomer",
    "Currency",
    "DomainName",
    "SubscriptionName",
    "SubscriptionDescription",
    "BillingCycleType",
  ],
  aliases: {
    ...RECONCILIATION.aliases,
    domain: [],
    tenantCountry: [],
    subscriptionId: ["SyndicationPartnerSubscriptionNumber"],
    product: ["OfferName", "SubscriptionDescription"],
    sku: [],
  },
  needs: [...RECONCILIATION.needs, "subscriptionId"],
});
