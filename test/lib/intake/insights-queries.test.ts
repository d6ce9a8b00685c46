/** The queries that people copy give files that we read, and hold no column that nobody documented. */
import { describe, expect, it } from "vitest";
import { INSIGHTS_QUERIES } from "../../../lib/intake/insights-queries";
import { headerKey } from "../../../lib/intake/table/columns";
import { tellTable } from "../../../lib/intake/tell-table";
import { only, readText, tableOf } from "./given-files";
import { REPORT_FIXTURES } from "./report-fixtures";

const SHAPE = /^SELECT ((?:\w+,)+\w+) FROM (\w+) TIMESPAN LAST_3_MONTHS$/;

describe.each(INSIGHTS_QUERIES.map((each) => [each.report, each] as const))(
  "%s",
  (report, { query, dataset }) => {
    const [, list = "", from] = SHAPE.exec(query) ?? [];
    const columns = list.split(",");

    it("asks one dataset for each column once, and for no money", () => {
      expect(from).toBe(dataset);
      expect(new Set(columns.map(headerKey)).size).toBe(columns.length);
      expect(
        columns.filter((name) => /revenueusd|amount|acr(?!duplicate)|billed/i.test(name)),
      ).toEqual([]);
    });

    it("gives a file of the report that it says", () => {
      const told = tellTable(columns);
      expect(told.is === "report" ? told.reader.kind : told.reason).toBe(report);
    });

    it("gives every column that the report's facts need", async () => {
      const fixture = REPORT_FIXTURES.find(({ kind }) => kind === report);
      const values = new Map(
        Object.entries(fixture?.row ?? {}).map(([name, value]) => [headerKey(name), value]),
      );
      const synonyms: Readonly<Record<string, string>> = {
        mpnid: "partnerid",
        pgampnid: "pgapartnerid",
        partnerattachtype: "partnerattributiontype",
      };
      const row = columns.map((name) => {
        const key = headerKey(name);
        return values.get(key) ?? values.get(synonyms[key] ?? "") ?? "";
      });
      const { files, contributions } = await readText("query.csv", tableOf([columns, row]));
      expect(only(files)).toMatchObject({ recognisedAs: report, kept: 1 });
      const association = only(only(contributions).associations);
      expect(association.partnerId).toBe("4847383");
      expect(association.mechanism).not.toBeNull();
      expect(association.evidence.asOf).toBe(fixture?.asOf);
    });
  },
);

it("each report has one query at most", () => {
  const reports = INSIGHTS_QUERIES.map(({ report }) => report);
  expect(new Set(reports).size).toBe(reports.length);
});
