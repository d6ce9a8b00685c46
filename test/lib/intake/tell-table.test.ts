/** Which report a table is taken for, over all reports: those that are read and those that are only named. */
import { describe, expect, it } from "vitest";
import { REPORT_READERS } from "../../../lib/intake/report-readers";
import { COMPANY_FIXTURES } from "./company-fixtures";
import { only, problemKeys, readText, tableOf } from "./given-files";
import { cellsOf, contentOf, headerOf, REPORT_FIXTURES, rowsOf } from "./report-fixtures";

const EACH = REPORT_FIXTURES.map((fixture) => [fixture.kind, fixture] as const);

/** What a table is taken for; the keys of its problems where it is refused. */
async function taken(name: string, rows: readonly (readonly string[])[]) {
  const { files, contributions } = await readText(name, tableOf(rows));
  const { recognisedAs } = only(files);
  if (recognisedAs === null) expect(contributions).toEqual([]);
  return { recognisedAs, problems: problemKeys(only(files)) };
}

const REFUSED = ["missingColumn", "ambiguousReport", "foreignColumn", "unrecognised"];

describe("a file of one report is never taken for another", () => {
  it.each(EACH)("%s under the name of each other one", async (kind, fixture) => {
    for (const other of [...REPORT_FIXTURES, ...COMPANY_FIXTURES]) {
      const { recognisedAs, problems } = await taken(other.file, rowsOf(fixture));
      if (recognisedAs !== null) expect(recognisedAs).toBe(kind);
      else expect([kind, problems]).toEqual(["customer-subscriptions", ["noTenantInName"]]);
    }
  });

  it.each(EACH)("%s without any one of its columns", async (kind, fixture) => {
    const rows = rowsOf(fixture);
    let recognised = 0;
    for (const index of fixture.header.keys()) {
      const { recognisedAs, problems } = await taken(
        fixture.file,
        rows.map((row) => row.toSpliced(index, 1)),
      );
      if (recognisedAs !== null) {
        expect(recognisedAs).toBe(kind);
        recognised += 1;
      } else {
        expect(REFUSED).toContain(problems[0]);
      }
    }
    expect(recognised).toBeGreaterThan(fixture.header.length / 3);
  });

  it.each(EACH)("%s without any two of its columns, and in any order", async (kind, fixture) => {
    const rows = rowsOf(fixture);
    const width = fixture.header.length;
    for (let first = 0; first < width; first += 1) {
      for (let second = first + 1; second < width; second += width > 40 ? 9 : 1) {
        const { recognisedAs } = await taken(
          fixture.file,
          rows.map((row) => row.toSpliced(second, 1).toSpliced(first, 1)),
        );
        if (recognisedAs === null || recognisedAs === kind) continue;
        // What is left of them is, column for column, another report's.
        expect([kind, recognisedAs]).toEqual(["never", "another"]);
      }
    }
    if (kind === "gdap-relationships") return;
    const { recognisedAs } = await taken(
      fixture.file,
      rows.map((row) => row.toReversed()),
    );
    expect(recognisedAs).toBe(kind);
  });

  it("by no more than the columns it needs, and the one that tells it", async () => {
    for (const [columns, kind] of [
      ["CustomerTenantId,SubscriptionId", "subscription-details"],
      ["CustomerTenantId,SubscriptionId,MPNID,Month,AdminType", "azure-usage"],
      ["CustomerTenantId,SubscriptionId,MPNID,Month,ACR_USD", "azure-usage"],
      ["CustomerTenantId,MPNID,Month,CustomerStatus", "customers-and-tenants"],
      ["CustomerTenantId,Month,WorkloadName,IsDuplicateRowForPGA", "office-usage"],
      ["CustomerTenantId,WorkloadName,ClaimId,DateAssociated", "cpor-m365-usage"],
      ["CustomerTenantId,SubscriptionId,SubscriptionStatus,RevSumCategoryName", "dynamics-usage"],
      ["CustomerId,MPNID,EntitlementId,UsageDate", "recon-daily-rated"],
    ] as const) {
      const header = columns.split(",");
      const { files } = await readText("a.csv", tableOf([header]));
      expect([columns, only(files).recognisedAs]).toEqual([columns, kind]);
    }
  });
});

describe("a file that could be several reports", () => {
  it("is refused with their names, as Dynamics 365 and Power BI usage without the columns that tell them apart", async () => {
    const fixture = REPORT_FIXTURES.find(({ kind }) => kind === "power-bi-usage");
    if (fixture === undefined) throw new Error("no fixture");
    const at = fixture.header.indexOf("PartnerHierarchy");
    const { files } = await readText(
      "a.csv",
      tableOf(rowsOf(fixture).map((row) => row.toSpliced(at, 1))),
    );
    expect(problemKeys(only(files))).toEqual(["ambiguousReport"]);
    expect(only(only(files).problems).reason.data?.reports).toBe(
      "Dynamics 365 usage; Power BI usage",
    );
  });

  it.each([
    ["ClaimId", "CPOR-M365 usage"],
    ["WorkloadName", "Office 365 usage"],
    ["WorkloadCategory", "Business Applications revenue"],
    ["TrainingActivityId", "Trainings, exams and certifications"],
    ["ResellerMarket", "Reseller performance"],
    ["PartnerAssociationType", "Business Applications revenue"],
  ])("is refused for one column that contradicts the rest: %s", async (column, other) => {
    for (const spelling of [column, column.toLowerCase(), column.toUpperCase()]) {
      const header = ["CustomerTenantId", "SubscriptionId", "MPNID", spelling];
      const { files } = await readText("a.csv", tableOf([header]));
      expect(problemKeys(only(files))).toEqual(["foreignColumn"]);
      expect(only(only(files).problems).reason.data).toMatchObject({ column: spelling, other });
    }
  });

  it("is refused where one column tells one report and another column the next", async () => {
    const header = ["CustomerTenantId", "SubscriptionId", "MPNID", "Month", "AdminType"];
    const azure = await readText("a.csv", tableOf([header]));
    expect(only(azure.files).recognisedAs).toBe("azure-usage");
    const both = await readText("a.csv", tableOf([[...header, "ClaimId"]]));
    expect(problemKeys(only(both.files))).toEqual(["foreignColumn"]);
  });

  it.each(["SubscriptionStatus", "PartnerAttachType", "AssignedSeats"])(
    "is refused where %s alone tells that it is one of three",
    async (column) => {
      const header = ["CustomerTenantId", "SubscriptionId", "MPNID", column];
      const { files } = await readText("a.csv", tableOf([header]));
      expect(only(files).recognisedAs).toBeNull();
      expect(["ambiguousReport", "foreignColumn"]).toContain(problemKeys(only(files))[0]);
    },
  );

  it("is still read when it holds one column more of another report among many of its own", async () => {
    const fixture = REPORT_FIXTURES.find(({ kind }) => kind === "subscription-details");
    if (fixture === undefined) throw new Error("no fixture");
    const content = tableOf([
      [...headerOf(fixture), "WorkloadName"],
      [...cellsOf(fixture), "Teams"],
    ]);
    const { files } = await readText("a.csv", content);
    expect(only(files)).toMatchObject({ recognisedAs: "subscription-details", kept: 1 });
  });
});

describe("a file that lacks what its report cannot do without", () => {
  const needed = REPORT_FIXTURES.flatMap((fixture) => {
    const reader = REPORT_READERS.find(({ kind }) => kind === fixture.kind);
    if (reader?.form !== "table") return [];
    return fixture.header.flatMap((_, index) => {
      const lacking = reader.lacks(headerOf(fixture).toSpliced(index, 1));
      return lacking.length === 0 ? [] : [[fixture.kind, fixture, index, lacking] as const];
    });
  });

  it("is every report", () => {
    const kinds = new Set(needed.map(([kind]) => kind));
    expect(kinds.size).toBe(REPORT_FIXTURES.length);
  });

  it.each(needed)("%s is told what is missing", async (_, fixture, index, lacking) => {
    const rows = rowsOf(fixture).map((row) => row.toSpliced(index, 1));
    const { files } = await readText(fixture.file, tableOf(rows));
    expect(problemKeys(only(files))).toEqual(["missingColumn"]);
    const reader = REPORT_READERS.find(({ kind }) => kind === fixture.kind);
    expect(only(only(files).problems).reason.data).toEqual({
      report: reader?.signature,
      columns: lacking.join(", "),
    });
  });
});

it("every report is read from its whole file", async () => {
  for (const fixture of REPORT_FIXTURES) {
    const { files } = await readText(fixture.file, contentOf(fixture));
    expect(only(files).recognisedAs).toBe(fixture.kind);
  }
});
