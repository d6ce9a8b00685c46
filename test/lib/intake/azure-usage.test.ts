import { describe, expect, it } from "vitest";
import { guid, isBalanced, only, readText, tableOf } from "./given-files";

const HEADER =
  "PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,FirstUseDate,SubscriptionState,Month,ServiceLevel1,UsageUnits,UsageQuantity,CustomerName,CustomerTenantId,CustomerTpid,CustomerMarket,CustomerTenantCountry,TenantDomainName,MPNID,PartnerName,PartnerLocation,PartnerAttributionType,SalesChannel,EnrollmentNumber,IsACRDuplicateAtPGALevel,AdminType,AssociationType,ACR_USD".split(
    ",",
  );

type Row = Readonly<Record<string, string>>;

const LINKED: Row = {
  PGAMpnID: "7204110",
  SubscriptionId: guid(7).toUpperCase(),
  SubscriptionState: "Active",
  Month: "2026-06-01",
  ServiceLevel1: "Compute",
  UsageQuantity: "12.5",
  CustomerName: "Larkspur Works",
  CustomerTenantId: guid(1),
  TenantDomainName: "larkspur.example",
  MPNID: "7204128",
  PartnerAttributionType: "PAL",
  SalesChannel: "EA",
  AdminType: "Contributor",
};

function read(rows: readonly Row[], header: readonly string[] = HEADER) {
  const cells = rows.map((row) => header.map((name) => row[name] ?? ""));
  return readText("AzureUsage.csv", tableOf([header, ...cells]));
}

describe("Azure usage", () => {
  it("gives an association a subscription, partner and mechanism, with the role of a PAL", async () => {
    const { files, contributions } = await read([LINKED]);
    expect(only(files)).toMatchObject({ recognisedAs: "azure-usage", kept: 1, problems: [] });
    expect(only(only(contributions).associations)).toEqual({
      tenantId: guid(1),
      mechanism: "PAL",
      attribution: "PAL",
      partnerId: "7204128",
      globalPartnerId: "7204110",
      product: "Microsoft Azure",
      palRole: "Contributor",
      subscriptionId: guid(7),
      salesChannel: "EA",
      status: "Active",
      viewpoint: "partner",
      evidence: { report: "azure-usage", file: "AzureUsage.csv", asOf: "2026-06-30" },
    });
  });

  it("folds the services and months of one association into one", async () => {
    const { files, contributions } = await read([
      LINKED,
      { ...LINKED, ServiceLevel1: "Storage" },
      { ...LINKED, Month: "2026-05-01" },
      { ...LINKED, PartnerAttributionType: "DPOR", AdminType: "" },
    ]);
    expect(only(files)).toMatchObject({ rowsRead: 4, kept: 2, merged: 2 });
    expect(isBalanced(only(files))).toBe(true);
    expect(only(contributions).associations.map(({ mechanism }) => mechanism)).toEqual([
      "PAL",
      "DPOR",
    ]);
  });

  it("marks the copies that Microsoft counts once, by its own column for that", async () => {
    const { contributions } = await read([{ ...LINKED, IsACRDuplicateAtPGALevel: "1" }]);
    expect(only(only(contributions).associations).duplicateForPga).toBe(true);
  });

  it("does not take a month without usage for the loss of an association", async () => {
    const { contributions } = await read([
      LINKED,
      { ...LINKED, SubscriptionId: guid(8), Month: "2026-05-01" },
    ]);
    const [, earlier] = only(contributions).associations;
    expect(earlier).toMatchObject({ subscriptionId: guid(8), evidence: { asOf: "2026-05-31" } });
    expect(earlier).not.toHaveProperty("absentAsOf");
  });

  it("drops consumption and revenue", async () => {
    const { contributions } = await read([{ ...LINKED, ACR_USD: "98765.43" }]);
    expect(JSON.stringify(contributions)).not.toMatch(/98765|12\.5/);
  });

  it.each(["AdminType", "ServiceLevel1", "ACR_USD", "IsACRDuplicateAtPGALevel"])(
    "is told by %s alone",
    async (column) => {
      const header = ["CustomerTenantId", "SubscriptionId", "MPNID", "Month", column];
      expect(only((await read([LINKED], header)).files).recognisedAs).toBe("azure-usage");
    },
  );
});
