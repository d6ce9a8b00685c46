/**
 * Microsoft's other downloads, which share columns with the ones that we read and must not be taken for them. They are
 * named to whoever chooses one, and change nothing.
 */
import { headerKey } from "./table/columns";

interface OtherReport {
  /** As Microsoft calls it. */
  readonly name: string;
  /** Keys of its documented columns. */
  readonly columns: ReadonlySet<string>;
  /** Message key of why nothing of it can be used, where there is more to say than that we do not read it. */
  readonly why?: string;
}

function other(name: string, columns: string, why?: string): OtherReport {
  const keys = new Set(columns.split(/\s*,\s*/).map(headerKey));
  return { name, columns: keys, ...(why !== undefined && { why }) };
}

const CUSTOMER =
  "CustomerId, CustomerTenantId, CustomerName, CustomerCountryCode, CustomerCountry, CustomerSegment, IndustryName, VerticalName, EOU";
const PROSPECT =
  "MPNID, PartnerName, CustomerID, DUNSNumber, AccountName, Domain, OrgSize, Industry, Vertical, Area, Subsidiary, SalesTerritory, City, State, PostalCode, Country, Segment, SubSegment, SMCTypeSummary, IsNonprofit, HasGoogle, HasAWS, HasEA, HasOpen, Transactedinthelast36months, M365UpsellCustomer, M365Cluster, M365Fit, M365Intent, SurfaceCluster, D365BCCluster, D365CECluster, D365FOCluster, AzureCluster, AzureFit, AzureIntent, PowerAppsCluster, AgreementID, AgreementEndDate, ExpirationType, ExpiringRevenue, LicenseProgram";

export const OTHER_REPORTS: readonly OtherReport[] = [
  // Its customers have a name and a TPID, and it does not say whether the reseller or the indirect provider is us.
  other(
    "Reseller performance",
    "PGAMpnID, ResellerMpnID, ResellerName, ResellerMarket, IndirectProviderMpnID, IndirectProviderName, Month, Product, SubscriptionID, AvailableSeats, AssignedSeats, BilledRevenueUSD, CustomerName, CustomerTPid, CustomerSegment, CustomerMarket, ResellerStatus, IndustryName, VerticalName, EOU",
    "intake.problem.noTenants",
  ),
  other(
    "Microsoft Learn",
    "PGAMpnId, UserName, UserId, TrainingName, TrainingType, Products, Roles, CompletionDate, MPNId, PartnerName, Country",
  ),
  other(
    "Teams meetings and calls",
    `PGAMpnID, ${CUSTOMER}, DateKey, Subworkload, Meeting count, Meeting duration`,
  ),
  other(
    "Teams monthly usage",
    `PGAMpnID, ${CUSTOMER}, MonthKey, SubWorkload, DesktopUsers, WebUsers, MobileUsers, AllUpParticipants`,
  ),
  other("Teams usage of third-party apps", `PGAMpnID, ${CUSTOMER}, DateKey, AppName, Usercount`),
  other("CloudAscent propensity", PROSPECT),
  other(
    "Earnings, growth",
    "agreementNumber, customerId, customerName, distributorId, distributorName, earningAmount, earningAmountUSD, earningDate, earningExchangeRate, earningId, earningRate, earningType, engagementId, engagementName, estimatedPaymentMonth, exchangeRateDate, invoiceNumber, lever, participantId, participantIdType, participantName, partnerCountryCode, partNumber, paymentId, paymentStatus, programName, resellerId, resellerName, subscriptionEndDate, subscriptionId, subscriptionStartDate, totalTransactionAmountUSD, transactionCurrency, transactionMonth",
  ),
  // Its `CustomerId` is no tenant, and its subscriptions are the billing platform's.
  other(
    "Reconciliation file, usage-based (legacy)",
    "PartnerId, PartnerName, PartnerBillableAccountId, CustomerCompanyName, MPNID, ResellerMPNID, InvoiceNumber, ChargeStartDate, ChargeEndDate, SubscriptionId, SubscriptionName, SubscriptionDescription, OrderID, ServiceName, ServiceType, ResourceGuid, ResourceName, Region, Sku, DetailLineItemId, ConsumedQuantity, IncludedQuantity, OverageQuantity, ListPrice, PretaxCharges, TaxAmount, PostTaxTotal, Currency, PretaxEffectiveRate, PostTaxEffectiveRate, ChargeType, CustomerId, DomainName, BillingCycleType, Unit, CustomerBillableAccount, UsageDate, MeteredRegion, MeteredService, MeteredServiceType, Project, ServiceInfo",
  ),
  // What was done, by whom: neither tenants nor associations.
  other("Activity log", "Date-Time, Affected customer, Action, Partner user, Performed by"),
];
