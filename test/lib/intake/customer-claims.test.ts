import { describe, expect, it } from "vitest";
import { type ClaimMapping, headerSignature } from "../../../lib/intake/claims/claim-mapping";
import { associationSchema } from "../../../lib/rules/facts";
import { judgeAssociation } from "../../../lib/rules/record/judge-association";
import { ENGLISH, MAPPING, ROWS, readClaims, STATUSES } from "./claims-files";
import { DOWNLOAD_DAY, guid, isBalanced, only, problemKeys, readText, TODAY } from "./given-files";
import { contentOf, REPORT_FIXTURES } from "./report-fixtures";

const SIGNATURE = headerSignature(ENGLISH);
const KNOWN = { [SIGNATURE]: MAPPING };

const CONTEXT = {
  today: TODAY,
  organisation: { name: "Aurelia", partnerIds: [{ id: "4847383", role: "PLA" as const }] },
};

async function read(rows: readonly (readonly string[])[], mapping: ClaimMapping = MAPPING) {
  const result = await readClaims(ENGLISH, rows, { [SIGNATURE]: mapping });
  return { ...result, associations: result.contributions[0]?.associations ?? [] };
}

/** The first row, with other cells. */
function rowWith(cells: Readonly<Record<number, string>>): readonly string[] {
  return (ROWS[0] ?? []).map((cell, index) => cells[index] ?? cell);
}

describe("an export of customer claims", () => {
  it("is not used before somebody has said what its columns mean", async () => {
    const { files, contributions } = await readClaims(ENGLISH, ROWS);
    const report = only(files);
    expect(contributions).toEqual([]);
    expect(report).toMatchObject({ recognisedAs: null, kept: 0 });
    expect(problemKeys(report)).toEqual(["claimsNotMapped"]);
    expect(report.claims).toMatchObject({ signature: SIGNATURE, header: ENGLISH });
    expect(report.claims?.mapping).toBeUndefined();
    expect(report.claims?.examples[2]).toEqual([...STATUSES]);
  });

  it("shows no more than five different examples of a column", async () => {
    const rows = [1, 1, 2, 3, 4, 5, 6].map((number) => rowWith({ 0: guid(number) }));
    const { files } = await readClaims(ENGLISH, rows);
    const { examples } = only(files).claims ?? {};
    expect(examples?.[0]).toEqual([1, 2, 3, 4, 5].map(guid));
    expect(examples?.[1]).toEqual(["CLM-001"]);
  });

  it("is read by the mapping that was confirmed for its headers, and says so", async () => {
    const { files, contributions } = await readClaims(ENGLISH, ROWS, KNOWN);
    const report = only(files);
    expect(report).toMatchObject({ recognisedAs: "customer-claims", kept: 5, skipped: 0 });
    expect(report.claims?.mapping).toEqual(MAPPING);
    const { associations, report: kind, isPartial } = only(contributions);
    expect([kind, isPartial]).toEqual(["customer-claims", true]);
    expect(associations[0]).toEqual({
      tenantId: guid(1),
      mechanism: "CPOR",
      attribution: "CPOR",
      partnerId: "4847383",
      claimId: "CLM-001",
      product: "Teams",
      subscriptionId: guid(500),
      status: "Approved",
      statusSince: "2026-01-17",
      viewpoint: "partner",
      evidence: { report: "customer-claims", file: "claims.csv", asOf: DOWNLOAD_DAY },
    });
    for (const each of associations) expect(associationSchema.parse(each)).toEqual(each);
    expect(associations.map(({ status }) => status)).toEqual([...STATUSES]);
  });

  it("asks again where a header is another one, stands elsewhere, or holds other values", async () => {
    const asked = async (header: readonly string[], rows: readonly (readonly string[])[]) => {
      const { files, contributions } = await readClaims(header, rows, KNOWN);
      expect(contributions).toEqual([]);
      expect(only(files).claims?.mapping).toBeUndefined();
    };
    await asked(ENGLISH.with(4, "Solution"), ROWS);
    await asked(
      ENGLISH.toReversed(),
      ROWS.map((row) => row.toReversed()),
    );
    await asked(
      ENGLISH,
      ROWS.map((row) => row.with(0, "Contoso")),
    );
  });

  it("without a header row is refused: a claim would pass for one", async () => {
    const [first = [], ...others] = ROWS;
    const { files } = await readClaims(first, others);
    expect(only(files).claims).toBeUndefined();
    expect(problemKeys(only(files))).toEqual(["valuesForHeader"]);
  });

  it("that shares its columns with a report of no statuses is not taken for that report", async () => {
    const header = ["CustomerTenantId", "WorkloadName", "ClaimId", "Status"];
    const rows = ROWS.map((row) => [row[0] ?? "", row[4] ?? "", row[1] ?? "", row[2] ?? ""]);
    const { files, contributions } = await readClaims(header, rows);
    expect(contributions).toEqual([]);
    expect(problemKeys(only(files))).toEqual(["claimsNotMapped"]);
  });
});

it("no other report is ever taken for customer claims", async () => {
  for (const fixture of REPORT_FIXTURES) {
    const { files } = await readText(fixture.file, contentOf(fixture));
    expect([fixture.kind, only(files).claims]).toEqual([fixture.kind, undefined]);
  }
});

describe("what may not make a claim ours", () => {
  const stateOf = async (cells: Readonly<Record<number, string>>, mapping = MAPPING) => {
    const { associations } = await read([rowWith(cells)], mapping);
    return judgeAssociation(only(associations), CONTEXT).state;
  };

  it("an approved claim for a workload under our Partner ID is", async () => {
    expect(await stateOf({})).toBe("ours");
    expect(await stateOf({ 5: "" })).toBe("ours");
    expect(await stateOf({ 4: "" })).toBe("ours");
  });

  it.each([
    ["no Partner ID", { 3: "" }],
    ["a Partner ID that is none", { 3: "Contoso" }],
    ["no status", { 2: "" }],
    ["an unknown status", { 2: "Genehmigt" }],
    ["a status of partner activities", { 2: "Customer consent received" }],
    ["neither product nor subscription", { 4: "", 5: "" }],
    ["a product that nobody knows", { 4: "Something", 5: "" }],
    ["a workshop", { 4: "Teams Meetings workshop" }],
    ["a workshop without a subscription", { 4: "Teams Meetings workshop", 5: "" }],
    ["Azure, which has no claims", { 4: "Azure", 5: "" }],
  ])("%s", async (_, cells) => {
    const padded = [rowWith(cells), ...ROWS.slice(1)];
    const { associations } = await read(padded);
    const found = associations.find(({ tenantId }) => tenantId === guid(1));
    if (found === undefined) throw new Error("the row was not kept");
    expect(judgeAssociation(found, CONTEXT).state).not.toBe("ours");
  });

  it.each(["partnerId", "product"] as const)("a column of no meaning: %s", async (meaning) => {
    const { [meaning]: _, subscriptionId: __, ...rest } = MAPPING;
    expect(await stateOf({}, rest as ClaimMapping)).toBe("unknown");
  });

  it("a remark says that claims of an unknown kind are not counted", async () => {
    const { files } = await read([rowWith({ 4: "", 5: "" })]);
    expect(problemKeys(only(files))).toContain("claimOfUnknownKind");
    expect(problemKeys(only(files))).not.toContain("unknownAttribution");
  });
});

describe("awkward claims", () => {
  it("two claims for one subscription are two, and one that stands there twice is one", async () => {
    const again = rowWith({ 1: "CLM-900", 2: "Rejected final" });
    const { associations, files } = await read([rowWith({}), again, rowWith({})]);
    expect(associations.map(({ status }) => status)).toEqual(["Approved", "Rejected final"]);
    expect(only(files)).toMatchObject({ rowsRead: 3, kept: 2, merged: 1 });
  });

  it("of one claim that is said to be two things the worse one counts", async () => {
    for (const statuses of [
      ["Approved", "Rejected final"],
      ["Rejected final", "Approved"],
    ]) {
      const { associations } = await read(statuses.map((status) => rowWith({ 2: status })));
      expect(only(associations).status).toBe("Rejected final");
    }
  });

  it("skips a row without a tenant and says which, and leaves out a day that nobody can read", async () => {
    const rows = [...ROWS, rowWith({ 0: "Contoso" }), rowWith({ 0: guid(9), 6: "soon" })];
    const { associations, files } = await read(rows);
    const report = only(files);
    expect(report).toMatchObject({ rowsRead: 7, kept: 6, skipped: 1 });
    expect(isBalanced(report)).toBe(true);
    const bad = report.problems.find(({ effect }) => effect === "skipped");
    expect(bad).toMatchObject({ row: 7, column: "Customer tenant ID" });
    expect(associations.at(-1)?.statusSince).toBeUndefined();
    expect(problemKeys(report)).toContain("badDate");
  });

  it("reads days in the order that the whole column tells, and none that it does not", async () => {
    const days = async (...texts: string[]) =>
      (
        await read(texts.map((day, index) => rowWith({ 0: guid(index + 1), 6: day })))
      ).associations.map(({ statusSince }) => statusSince);
    expect(await days("5/4/2026", "17/4/2026")).toEqual(["2026-04-05", "2026-04-17"]);
    expect(await days("5/4/2026", "6/4/2026")).toEqual([undefined, undefined]);
  });

  it("changes nothing when it was cut off, and asks nothing of a file without rows", async () => {
    const cut = await read([...ROWS, [guid(9)]]);
    expect(cut.contributions).toEqual([]);
    expect(problemKeys(only(cut.files))).toEqual(["lastRowShort"]);
    const empty = await read([]);
    expect(empty.contributions).toEqual([]);
    expect(only(empty.files).claims).toBeUndefined();
  });

  it("finds columns by their place, though others have the same name or none", async () => {
    const header = ["ID", "ID", "", "", "", "", "x"];
    const mappings = { [headerSignature(header)]: MAPPING };
    const { contributions } = await readClaims(header, ROWS, mappings);
    expect(only(contributions).associations[0]).toMatchObject({
      tenantId: guid(1),
      claimId: "CLM-001",
      status: "Approved",
    });
  });
});
