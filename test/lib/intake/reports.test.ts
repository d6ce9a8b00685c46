import { describe, expect, it } from "vitest";
import { REPORT_KINDS } from "../../../lib/intake/contract";
import { REPORT_READERS } from "../../../lib/intake/report-readers";
import { associationSchema, customerSchema } from "../../../lib/rules/facts";
import { COMPANY_FIXTURES } from "./company-fixtures";
import { guid, isBalanced, only, problemKeys, readText } from "./given-files";
import { AMOUNT, contentOf, REPORT_FIXTURES, UNKEPT } from "./report-fixtures";

describe("reports", () => {
  it("each have a fixture if they are tables, and a reader, once", () => {
    const tables = REPORT_READERS.filter(({ form }) => form === "table").map(({ kind }) => kind);
    const fixtures = [...REPORT_FIXTURES, ...COMPANY_FIXTURES];
    expect(fixtures.map(({ kind }) => kind).toSorted()).toEqual(tables.toSorted());
    const kinds = REPORT_READERS.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual([...REPORT_KINDS].toSorted());
  });
});

it("no fact has a place for money, and every export with revenue is read without it", () => {
  const places = [associationSchema, customerSchema].flatMap(({ shape }) => Object.keys(shape));
  expect(places.filter((name) => /revenue|amount|price|usd|acr|bill|cost/i.test(name))).toEqual([]);
  const withMoney = REPORT_FIXTURES.filter(({ header }) =>
    header.some((name) => /revenue|amount|price|acr_usd/i.test(name)),
  );
  expect(withMoney.length).toBeGreaterThan(8);
  for (const fixture of withMoney) expect(contentOf(fixture)).toContain(AMOUNT);
});

describe.each(REPORT_FIXTURES.map((fixture) => [fixture.kind, fixture] as const))(
  "%s, with all documented columns",
  (kind, fixture) => {
    const { file, asOf, association, customer, remarks } = fixture;
    const evidence = { report: kind, file, asOf };

    it("becomes customers and associations", async () => {
      const { files, contributions } = await readText(file, contentOf(fixture));
      const report = only(files);
      expect(report).toMatchObject({ recognisedAs: kind, rowsRead: 2, kept: 2, merged: 0 });
      expect(isBalanced(report)).toBe(true);
      expect(problemKeys(report).toSorted()).toEqual([...remarks].toSorted());
      expect(report.problems.every(({ effect }) => effect === "kept")).toBe(true);

      const { customers, associations } = only(contributions);
      const [first] = customers;
      expect(first).toEqual({ tenantId: guid(1), ...customer, evidence: [evidence] });
      for (const each of customers) expect(customerSchema.parse(each)).toEqual(each);
      expect(associations).toHaveLength(association === undefined ? 0 : 2);
      for (const each of associations) expect(associationSchema.parse(each)).toEqual(each);
      if (association !== undefined) {
        const expected = { tenantId: guid(1), ...association, viewpoint: "partner", evidence };
        expect(associations[0]).toEqual(expected);
      }
    });

    it("leaves money, use and everything that nobody asked for behind", async () => {
      const content = contentOf(fixture);
      const { contributions, metrics, organisation } = await readText(file, content);
      const result = JSON.stringify({ contributions, metrics, organisation });
      expect(result).toContain(guid(1));
      for (const text of [AMOUNT, AMOUNT.split(".")[0] ?? "", UNKEPT]) {
        expect(result).not.toContain(text);
      }
    });

    it("keeps no name that stands for another", async () => {
      const name = Object.entries(fixture.row).find(([, value]) => value === "Aurelia Glass")?.[0];
      if (name === undefined) return;
      const hidden = {
        ...fixture,
        row: { ...fixture.row, [name]: "9f86d081884c7d659a2feaa0c55a" },
      };
      const { contributions } = await readText(file, contentOf(hidden));
      const names = only(contributions).customers[0]?.names;
      expect(names).toEqual(customer.names.filter((each) => each !== "Aurelia Glass"));
    });
  },
);
