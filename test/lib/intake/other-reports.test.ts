import { describe, expect, it } from "vitest";
import { guid, only, problemKeys, readText, tableOf } from "./given-files";

const TEAMS =
  "PGAMpnID,CustomerId,CustomerTenantId,CustomerName,CustomerCountryCode,CustomerCountry,CustomerSegment,IndustryName,VerticalName,EOU";

/** Microsoft's downloads that nothing is read of, by the name they are given and the columns documented for them. */
const OTHERS: readonly (readonly [report: string, header: string])[] = [
  [
    "Microsoft Learn",
    "PGAMpnId,UserName,UserId,TrainingName,TrainingType,Products,Roles,CompletionDate,MPNId,PartnerName,Country",
  ],
  ["Teams meetings and calls", `${TEAMS},DateKey,Subworkload,Meeting count,Meeting duration`],
  [
    "Teams monthly usage",
    `${TEAMS},MonthKey,SubWorkload,DesktopUsers,WebUsers,MobileUsers,AllUpParticipants`,
  ],
  ["Teams usage of third-party apps", `${TEAMS},DateKey,AppName,Usercount`],
  [
    "Earnings, growth",
    "agreementNumber,customerId,customerName,distributorId,distributorName,earningAmount,earningAmountUSD,earningDate,earningId,earningRate,earningType,engagementId,engagementName,lever,participantId,participantName,paymentStatus,programName,resellerId,subscriptionId,totalTransactionAmountUSD,transactionMonth",
  ],
  [
    "Reconciliation file, usage-based (legacy)",
    "PartnerId,PartnerName,PartnerBillableAccountId,CustomerCompanyName,MPNID,ResellerMPNID,InvoiceNumber,ChargeStartDate,ChargeEndDate,SubscriptionId,SubscriptionName,SubscriptionDescription,OrderID,ServiceName,ServiceType,ResourceGuid,ResourceName,Region,ConsumedQuantity,PretaxCharges,TaxAmount,ChargeType,CustomerId,DomainName,UsageDate",
  ],
  ["Activity log", "Date-Time,Affected customer,Action,Partner user"],
  ["Activity log", "Date-Time,Affected customer,Action,Performed by"],
];

/** A file with this header and one row in which every cell that we need can be read. */
function fileWith(header: readonly string[]) {
  const value = (name: string) => {
    if (/tenantid|subscriptionid|customerid/i.test(name)) return guid(1);
    return /^(month|.*date)$/i.test(name) ? "2026-06-01" : "1";
  };
  return readText("report.csv", tableOf([header, header.map(value)]));
}

describe("reports that are only named", () => {
  it.each(OTHERS)("%s changes nothing: %s", async (report, header) => {
    const { files, contributions, metrics } = await fileWith(header.split(","));
    expect(only(files)).toMatchObject({ recognisedAs: null, rowsRead: 0, kept: 0 });
    expect(problemKeys(only(files))).toEqual(["otherReport"]);
    const { data } = only(only(files).problems).reason;
    expect(data?.report).toBe(report);
    expect(header.split(",")).toContain(data?.column);
    expect(contributions).toEqual([]);
    expect(metrics).toEqual([]);
  });

  it.each(OTHERS)("%s is no other report without any one of its columns: %s", async (_, header) => {
    const columns = header.split(",");
    for (const index of columns.keys()) {
      const { files, contributions } = await fileWith(columns.toSpliced(index, 1));
      expect(only(files).recognisedAs).toBeNull();
      expect(contributions).toEqual([]);
    }
  });

  it("Reseller performance is told why: it names no tenant, and not whose Partner ID is ours", async () => {
    const { files, contributions } = await fileWith(
      "PGAMpnID,ResellerMpnID,ResellerName,ResellerMarket,IndirectProviderMpnID,IndirectProviderName,Month,Product,SubscriptionID,AvailableSeats,AssignedSeats,BilledRevenueUSD,CustomerName,CustomerTPid,CustomerSegment,CustomerMarket,ResellerStatus,IndustryName,VerticalName,EOU".split(
        ",",
      ),
    );
    expect(problemKeys(only(files))).toEqual(["noTenants"]);
    expect(only(only(files).problems).reason.data).toEqual({ report: "Reseller performance" });
    expect(contributions).toEqual([]);
  });

  it.each(["Name,Email,City,Country", "Country,City", "Action,Status", "Id,Quantity,Total"])(
    "are not seen in any table that has a word in common with them: %s",
    async (header) => {
      const { files } = await fileWith(header.split(","));
      expect(problemKeys(only(files))).toEqual(["unrecognised"]);
    },
  );
});
