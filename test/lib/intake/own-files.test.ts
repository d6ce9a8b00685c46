/** Files that say less than they seem to: whose customer, whose Partner ID, whose subscription. */
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import {
  fileOf,
  guid,
  isBalanced,
  only,
  problemKeys,
  readText,
  TODAY,
  tableOf,
} from "./given-files";
import { cellsOf, headerOf, REPORT_FIXTURES, type Row } from "./report-fixtures";

function fixtureOf(kind: string) {
  const fixture = REPORT_FIXTURES.find((each) => each.kind === kind);
  if (fixture === undefined) throw new Error(`no fixture of ${kind}`);
  return fixture;
}

async function read(kind: string, ...rows: readonly Row[]) {
  const fixture = fixtureOf(kind);
  const content = tableOf([headerOf(fixture), ...rows.map((row) => cellsOf(fixture, row))]);
  const { files, contributions } = await readText(fixture.file, content);
  expect(isBalanced(only(files))).toBe(true);
  return { report: only(files), contributions };
}

describe("the subscriptions of one customer", () => {
  const fixture = fixtureOf("customer-subscriptions");
  const content = tableOf([headerOf(fixture), cellsOf(fixture)]);

  it.each([
    `${guid(3)}.csv`,
    `Subscriptions_${guid(3).toUpperCase()}.csv`,
    `${guid(3)} copy of ${guid(3)} (2).csv`,
    `{${guid(3)}}.csv`,
  ])("are the customer's whose tenant ID is in the name: %s", async (name) => {
    const { contributions } = await readText(name, content);
    expect(only(only(contributions).customers).tenantId).toBe(guid(3));
    expect(only(only(contributions).associations).tenantId).toBe(guid(3));
  });

  it.each([
    ["Subscriptions.csv", "noTenantInName"],
    [`${guid(3).slice(0, -1)}.csv`, "noTenantInName"],
    [`${guid(3)}0.csv`, "noTenantInName"],
    [`a${guid(3)}.csv`, "noTenantInName"],
    [`${guid(3)} ${guid(4)}.csv`, "tenantsInName"],
  ])("are nobody's otherwise: %s", async (name, key) => {
    const { files, contributions } = await readText(name, content);
    expect(only(files)).toMatchObject({ recognisedAs: null, rowsRead: 0, kept: 0 });
    expect(problemKeys(only(files))).toEqual([key]);
    expect(contributions).toEqual([]);
  });

  it("do not tell whether the reseller is us", async () => {
    const { report, contributions } = await read("customer-subscriptions", {}, fixture.second, {
      "Subscription ID": guid(503),
      Reseller: "",
    });
    expect(JSON.stringify(contributions)).not.toContain("6048879");
    expect(report.problems.find(({ column }) => column === "Reseller")).toEqual({
      file: fixture.file,
      row: 2,
      column: "Reseller",
      reason: { key: "intake.problem.resellerNotTold", data: { value: "6048879" }, count: 2 },
      effect: "kept",
    });
  });

  it("of several customers are kept apart", async () => {
    const { contributions } = await readFiles(
      [fileOf(`${guid(3)}.csv`, content), fileOf(`${guid(4)}.csv`, content)],
      { today: TODAY },
    );
    expect(only(contributions).associations.map(({ tenantId }) => tenantId)).toEqual([
      guid(3),
      guid(4),
    ]);
  });
});

describe.each(["recon-new-commerce", "recon-daily-rated", "recon-license-based"])("%s", (kind) => {
  it("never takes the billing account for a Partner ID", async () => {
    const { contributions, report } = await read(kind, { MPNID: "", PartnerId: "4847383" });
    expect(only(only(contributions).associations)).not.toHaveProperty("partnerId");
    expect(report.unusedColumns).toContain("PartnerId");
  });

  it("keeps the reseller's Partner ID from becoming one of ours", async () => {
    const { contributions, report } = await read(kind, { ResellerMPNID: "6048879" });
    expect(JSON.stringify(contributions)).not.toContain("6048879");
    expect(only(only(contributions).associations).partnerId).toBe("4847383");
    expect(only(report.problems)).toMatchObject({
      row: 2,
      column: "ResellerMPNID",
      reason: { key: "intake.problem.resellerOfRecord", data: { value: "6048879" }, count: 1 },
    });
  });

  it.each(["0", "-1", ""])("has no reseller where it says %j", async (ResellerMPNID) => {
    const { report } = await read(kind, { ResellerMPNID });
    expect(report.problems).toEqual([]);
  });

  it("never takes the billing platform's subscription for the portal's", async () => {
    const { contributions } = await read(kind, { SubscriptionId: guid(801) });
    expect(JSON.stringify(contributions)).not.toContain(guid(801));
  });

  it("reads the order of its dates from the end of the charge, too", async () => {
    const { contributions } = await read(kind, {
      ChargeStartDate: "6/1/2026",
      UsageDate: "6/1/2026",
      ChargeEndDate: "6/30/2026",
    });
    expect(only(only(contributions).associations).evidence.asOf).toBe("2026-06-01");
  });
});

describe("new commerce", () => {
  it("folds the charges of one subscription and keeps two of one product apart", async () => {
    const { report } = await read(
      "recon-new-commerce",
      {},
      { ChargeType: "addQuantity", ChargeStartDate: "6/12/2026" },
      { SubscriptionId: guid(899) },
    );
    expect(report).toMatchObject({ rowsRead: 3, kept: 2, merged: 1 });
  });
});

describe("daily-rated usage", () => {
  it("folds the days and meters of one Azure subscription into its newest day", async () => {
    const { report, contributions } = await read(
      "recon-daily-rated",
      { UsageDate: "6/13/2026" },
      { UsageDate: "6/15/2026", MeterId: guid(3) },
      { UsageDate: "6/14/2026" },
    );
    expect(report).toMatchObject({ rowsRead: 3, kept: 1, merged: 2 });
    expect(only(only(contributions).associations).evidence.asOf).toBe("2026-06-15");
  });
});

describe("earnings", () => {
  it("do not take a programme's number or the CSP's name for anything", async () => {
    const { contributions } = await read("earnings", {
      earningParticipantId: "",
      participantId: "4847383",
      customerName: "A reseller",
    });
    const { customers, associations } = only(contributions);
    expect(only(associations)).not.toHaveProperty("partnerId");
    expect(only(customers).names).toEqual([]);
  });

  it("number claims only where they are for a CPOR", async () => {
    const { contributions } = await read("earnings", {
      partnerAssociation: "CPOR",
      subscriptionId: "",
    });
    expect(only(only(contributions).associations)).toMatchObject({
      mechanism: "CPOR",
      claimId: "CLM-0001",
    });
    const pal = await read("earnings", {});
    expect(only(only(pal.contributions).associations)).not.toHaveProperty("claimId");
  });
});

describe("ineligible revenue", () => {
  it("counts each reason, and keeps none", async () => {
    const { report, contributions } = await read(
      "ineligible-revenue",
      {},
      { workload: "Teams", reason: "IVDPOE" },
      fixtureOf("ineligible-revenue").second,
    );
    const reasons = report.problems.filter(({ column }) => column === "reason");
    expect(reasons.map(({ row, reason }) => [row, reason.data?.value, reason.count])).toEqual([
      [2, "IVDPTRROLE", 2],
      [3, "IVDPOE", 1],
    ]);
    expect(JSON.stringify(contributions)).not.toMatch(/IVD/);
  });

  it("takes the transaction's partner, and the enrolled one where there is no other column", async () => {
    const fixture = fixtureOf("ineligible-revenue");
    const at = fixture.header.indexOf("earningParticipantId");
    const rows = [headerOf(fixture), cellsOf(fixture)].map((row) => row.toSpliced(at, 1));
    const { contributions } = await readText(fixture.file, tableOf(rows));
    expect(only(only(contributions).associations).partnerId).toBe("1234566");
  });
});

describe("granular admin relationships", () => {
  it("are refused where only one of the two tenants is left", async () => {
    const fixture = fixtureOf("gdap-relationships");
    const at = fixture.header.indexOf("TenantId");
    const rows = [headerOf(fixture), cellsOf(fixture)].map((row) => row.toSpliced(at, 1));
    const { files } = await readText(fixture.file, tableOf(rows));
    expect(only(files).recognisedAs).toBeNull();
    expect(problemKeys(only(files))).toEqual(["missingColumn"]);
  });

  it("skip rows that name another tenant as the partner's", async () => {
    const { report, contributions } = await read(
      "gdap-relationships",
      {},
      { ...fixtureOf("gdap-relationships").second, "TenantId#1": guid(901) },
    );
    expect(report).toMatchObject({ rowsRead: 2, kept: 1, skipped: 1 });
    expect(problemKeys(report)).toContain("otherOwnTenant");
    expect(only(only(contributions).customers).tenantId).toBe(guid(1));
  });

  it("name no Partner ID: the tool knows partners by their tenant", async () => {
    const { contributions } = await read("gdap-relationships", {});
    expect(JSON.stringify(contributions)).not.toContain(guid(900));
  });
});

describe("claims for Microsoft 365 workloads", () => {
  it("of one customer are kept apart by workload and claim", async () => {
    const { report, contributions } = await read(
      "cpor-m365-usage",
      {},
      { WorkloadName: "Exchange Online" },
      { ClaimId: "CLM-0009" },
      { Date: "2026-05-01" },
    );
    expect(report).toMatchObject({ rowsRead: 4, kept: 3, merged: 1 });
    expect(new Set(only(contributions).associations.map(({ since }) => since))).toEqual(
      new Set(["2025-11-03"]),
    );
  });

  it("are CPOR also where the export leaves the attribution out", async () => {
    const { contributions } = await read("cpor-m365-usage", { PartnerAttributionType: "" });
    expect(only(only(contributions).associations)).toMatchObject({
      mechanism: "CPOR",
      attribution: "CPOR",
    });
  });
});
