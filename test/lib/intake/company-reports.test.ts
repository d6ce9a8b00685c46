/** The reports about our own company: what they prove, what they must not tell, and the files they have to cope with. */
import { describe, expect, it } from "vitest";
import type { IntakeResult } from "../../../lib/intake/contract";
import { readFiles } from "../../../lib/intake/index";
import {
  holdingSchema,
  metricSchema,
  ownPartnerIdSchema,
  personSchema,
} from "../../../lib/rules/facts";
import {
  COMPANY_FIXTURES,
  type CompanyFixture,
  companyContentOf,
  PERSONAL,
} from "./company-fixtures";
import {
  DOWNLOAD_DAY,
  fileOf,
  isBalanced,
  only,
  PERSON_SECRET,
  problemKeys,
  readText,
  TODAY,
  tableOf,
} from "./given-files";
import { REPORT_FIXTURES } from "./report-fixtures";

const EACH = COMPANY_FIXTURES.map((fixture) => [fixture.kind, fixture] as const);

/** All that was read about the company. */
function facts({ people, holdings, metrics, organisation, contributions }: IntakeResult) {
  expect(
    contributions.flatMap(({ customers, associations }) => [...customers, ...associations]),
  ).toEqual([]);
  return { people, holdings, metrics, partnerIds: organisation?.partnerIds ?? [] };
}

function fixtureOf(kind: string): CompanyFixture {
  return only(COMPANY_FIXTURES.filter((each) => each.kind === kind));
}

/** The fixture's file with the cells of its first row changed, and no other row. */
async function withRow(kind: string, change: Readonly<Record<string, string>>) {
  const { file, header, rows } = fixtureOf(kind);
  const row = header.map((name, index) => change[name] ?? rows[0]?.[index] ?? "");
  const result = await readText(file, tableOf([header, row]));
  const report = only(result.files);
  expect(isBalanced(report)).toBe(true);
  return { result, report, keys: problemKeys(report) };
}

describe.each(EACH)("%s", (kind, fixture) => {
  const { file, header, rows } = fixture;
  const evidence = { report: kind, file, asOf: DOWNLOAD_DAY };

  it("becomes facts that fit their schemas", async () => {
    const result = await readText(file, companyContentOf(fixture));
    const report = only(result.files);
    expect(report).toMatchObject({
      recognisedAs: kind,
      rowsRead: rows.length,
      merged: fixture.merged,
      skipped: 0,
    });
    expect(isBalanced(report)).toBe(true);
    expect(problemKeys(report)).toEqual(fixture.remarks);
    const { people, holdings, metrics, partnerIds } = facts(result);
    const bare = people.map(({ key, ...person }) => {
      expect(key).toMatch(/^[0-9a-f]{32}$/);
      return person;
    });
    expect(bare).toEqual((fixture.people ?? []).map((each) => ({ ...each, evidence })));
    expect(holdings).toEqual((fixture.holdings ?? []).map((each) => ({ ...each, evidence })));
    expect(metrics).toEqual(
      (fixture.metrics ?? []).map(({ asOf, ...each }) => ({
        ...each,
        evidence: { ...evidence, asOf },
      })),
    );
    expect(partnerIds).toEqual(fixture.partnerIds ?? []);
    for (const each of people) expect(personSchema.parse(each)).toEqual(each);
    for (const each of holdings) expect(holdingSchema.parse(each)).toEqual(each);
    for (const each of metrics) expect(metricSchema.parse(each)).toEqual(each);
    for (const each of partnerIds) expect(ownPartnerIdSchema.parse(each)).toEqual(each);
    expect(only(result.contributions).evidence.map((each) => each.report)).toEqual([kind]);
  });

  it("is the same with a BOM, tabs, semicolons, other line ends and quotes", async () => {
    const expected = facts(await readText(file, companyContentOf(fixture)));
    const quoted = [header, ...rows]
      .map((row) => row.map((cell) => `"${cell}"`).join(","))
      .join("\r\n");
    for (const content of [
      `\uFEFF${companyContentOf(fixture)}`,
      companyContentOf(fixture, "\t"),
      companyContentOf(fixture, ";", "\r\n"),
      quoted,
    ]) {
      expect(facts(await readText(file, content))).toEqual(expected);
    }
  });

  it("is the same under any known name of any column, in any order, with others beside", async () => {
    const expected = facts(await readText(file, companyContentOf(fixture)));
    for (const [index, name] of header.entries()) {
      const spellings = [
        ...(fixture.aliases[name] ?? []),
        name.toUpperCase(),
        ` ${name.toLowerCase()} `,
      ];
      for (const spelling of spellings) {
        const result = await readText(file, tableOf([header.with(index, spelling), ...rows]));
        expect([spelling, only(result.files).recognisedAs]).toEqual([spelling, kind]);
        expect(facts(result)).toEqual(expected);
      }
    }
    const turned = [header, ...rows].map((row) => [...row].reverse().concat("x"));
    const withMore = [[...(turned[0] ?? [])].with(-1, "Remarks"), ...turned.slice(1)];
    expect(facts(await readText(file, tableOf(withMore)))).toEqual(expected);
  });

  it("without a column that it needs is refused, and never taken for another", async () => {
    for (const index of header.keys()) {
      const table = [header, ...rows].map((row) => row.toSpliced(index, 1));
      const result = await readText(file, tableOf(table));
      const { recognisedAs } = only(result.files);
      if (fixture.needs.includes(header[index] ?? "")) expect(recognisedAs).toBeNull();
      else expect([null, kind]).toContain(recognisedAs);
      if (recognisedAs === null) {
        expect(facts(result)).toEqual({ people: [], holdings: [], metrics: [], partnerIds: [] });
      }
    }
  });

  it("is not taken for another report under the name of its file", async () => {
    for (const other of [...REPORT_FIXTURES, ...COMPANY_FIXTURES]) {
      const result = await readText(other.file, companyContentOf(fixture));
      expect(only(result.files).recognisedAs).toBe(kind);
    }
  });

  it("cut off, or with rows too short and too long, loses nothing in silence", async () => {
    const whole = companyContentOf(fixture);
    const cut = await readText(file, whole.slice(0, whole.lastIndexOf(",")));
    expect(only(cut.files)).toMatchObject({ recognisedAs: null });
    const table = tableOf([header, rows[0] ?? [], ["x"], [...(rows[0] ?? []), "x"], rows[1] ?? []]);
    const { files } = await readText(file, table);
    expect(only(files)).toMatchObject({ rowsRead: 4, skipped: 2 });
    expect(isBalanced(only(files))).toBe(true);
  });

  it("given twice is read once", async () => {
    const content = companyContentOf(fixture);
    const result = await readFiles([fileOf("a.csv", content), fileOf("b.csv", content)], {
      today: TODAY,
      personSecret: PERSON_SECRET,
    });
    const once = facts(await readText("a.csv", content));
    expect(facts(result)).toEqual(once);
    expect(result.files.every(isBalanced)).toBe(true);
  });
});

describe("people", () => {
  const fixture = fixtureOf("training-completions");
  const content = companyContentOf(fixture);
  const keys = async (text: string, personSecret = PERSON_SECRET) =>
    (await readFiles([fileOf("t.csv", text)], { today: TODAY, personSecret })).people.map(
      ({ key }) => key,
    );

  it("leave neither name, address nor MCP ID behind, in facts, problems or counts", async () => {
    const broken = tableOf([
      fixture.header,
      ...fixture.rows,
      // Columns that slipped by one, and rows that are refused.
      ["", ...(fixture.rows[0] ?? []).slice(0, -1)],
      [...(fixture.rows[0] ?? []).slice(1), ""],
      (fixture.rows[0] ?? []).with(2, PERSONAL[2]),
      (fixture.rows[0] ?? []).with(8, PERSONAL[0]),
      (fixture.rows[0] ?? []).with(10, PERSONAL[1]),
      (fixture.rows[0] ?? []).slice(0, 9),
      (fixture.rows[2] ?? []).with(6, "no address"),
    ]);
    for (const text of [content, broken]) {
      const result = await readText("TrainingCompletions.csv", text);
      const told = JSON.stringify(result).toLowerCase();
      expect(result.people.length).toBeGreaterThan(0);
      for (const each of PERSONAL) expect(told).not.toContain(each.toLowerCase());
    }
  });

  it.each([
    ["as it is", (row: readonly string[]) => row],
    ["without addresses", (row: readonly string[]) => row.with(6, "").with(7, "")],
    ["without addresses and days", (row: readonly string[]) => row.toSpliced(6, 4)],
  ])("are not shown where their file lacks its first row: %s", async (_, change) => {
    const result = await readText("TrainingCompletions.csv", tableOf(fixture.rows.map(change)));
    expect(problemKeys(only(result.files))).toEqual(["valuesForHeader"]);
    const told = JSON.stringify(result).toLowerCase();
    for (const each of PERSONAL) expect(told).not.toContain(each.toLowerCase());
  });

  it("keep their pseudonym from export to export, and have another one elsewhere", async () => {
    const first = await keys(content);
    expect(first).toHaveLength(2);
    const later = tableOf([fixture.header, ...[...fixture.rows].reverse()]);
    expect((await keys(later)).toSorted()).toEqual(first.toSorted());
    const elsewhere = await keys(content, "f0".repeat(32));
    expect(elsewhere.some((key) => first.includes(key))).toBe(false);
  });

  it("are not to be found out by hashing their addresses without the secret", async () => {
    const [first = ""] = await keys(content);
    for (const identity of [
      PERSONAL[4],
      `mcp:${PERSONAL[4]}`,
      PERSONAL[2],
      `mail:${PERSONAL[2]}`,
    ]) {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(identity));
      const hex = Buffer.from(digest).toString("hex");
      expect(hex.startsWith(first)).toBe(false);
    }
  });

  it("are not read at all where nobody handed a secret in", async () => {
    const result = await readFiles([fileOf("t.csv", content)], { today: TODAY });
    expect(only(result.files)).toMatchObject({ recognisedAs: null, kept: 0 });
    expect(problemKeys(only(result.files))).toEqual(["noPersonSecret"]);
    expect(result.people).toEqual([]);
  });

  it("are one when a later row ties two of their identities together", async () => {
    const [row = []] = fixture.rows;
    const at = (name: string) => fixture.header.indexOf(name);
    const as = (mcp: string, email: string) =>
      row.with(at("MCPID"), mcp).with(at("Email"), email).with(at("CorpEmail"), "");
    const rows = [as("99", ""), as("", "x@y.example"), as("99", "x@y.example")];
    expect(await keys(tableOf([fixture.header, ...rows.slice(0, 2)]))).toHaveLength(2);
    expect(await keys(tableOf([fixture.header, ...rows]))).toHaveLength(1);
  });

  it.each([
    ["nobody", { MCPID: "0", Email: "n/a", CorpEmail: "" }, "noPerson"],
    ["nothing", { TrainingTitle: "" }, "noTraining"],
    ["a status that is not active", { ActivationStatus: "Expired" }, "notActive"],
    ["no day on which it was passed", { TrainingCompletionDate: "" }, "badTrainingDate"],
    ["a day that is none", { TrainingCompletionDate: "soon" }, "badTrainingDate"],
    ["a day that reads either way", { TrainingCompletionDate: "03/02/2026" }, "badTrainingDate"],
    ["an expiry that cannot be read", { ExpirationDate: "some day" }, "badTrainingDate"],
  ])("of a row with %s do not count", async (_, change, key) => {
    const { result, keys: found } = await withRow("training-completions", change);
    expect(found).toContain(key);
    expect(result.people).toEqual([]);
  });

  it("who passed an exam do not hold the certification for it", async () => {
    for (const [TrainingTitle, TrainingType] of [
      ["Azure Administrator Associate", "exam"],
      ["AZ-305", "Exam"],
      ["Exam AZ-104: Microsoft Azure Administrator", ""],
    ] as const) {
      const { result } = await withRow("training-completions", { TrainingTitle, TrainingType });
      expect(only(only(result.people).certifications).id).toMatch(/^Exam /);
    }
  });

  it.each([
    ["Microsoft Certified: Azure Solutions Architect Expert", "AZ-305"],
    ["Microsoft 365 Certified: Teams Administrator Associate", "Teams Administrator"],
    ["GitHub Copilot", "GitHub Copilot"],
    ["MICROSOFT CERTIFIED:  Security Operations Analyst  Associate", "SC-200"],
  ])("hold what the programme data calls by another name: %s", async (TrainingTitle, id) => {
    const { result, keys: found } = await withRow("training-completions", { TrainingTitle });
    expect(only(only(result.people).certifications).id).toBe(id);
    expect(found).toEqual([]);
  });
});

describe("a competency", () => {
  it.each([
    [{ CompetencyStatus: "Perhaps" }, "badCompetencyStatus"],
    // A property that every object has.
    [{ CompetencyStatus: "constructor" }, "badCompetencyStatus"],
    [{ CompetencyLevel: "constructor" }, "badLevel"],
    [{ CompetencyLevel: "Bronze" }, "badLevel"],
    [{ CompetencyName: "" }, "noCompetency"],
    [{ CompetencyStartDate: "03/02/2020" }, "badCompetencyDate"],
    [{ CompetencyEndDate: "never" }, "badCompetencyDate"],
    [{ CompetencyStatus: "Inactive", CompetencyEndDate: "" }, "inactiveWithoutEnd"],
    [{ CompetencyStatus: "Inactive", CompetencyEndDate: "2026-07-16" }, "inactiveWithoutEnd"],
  ])("is not held by a row with %o", async (change, key) => {
    const { result, keys } = await withRow("competency-history", change);
    expect(keys).toContain(key);
    expect(result.holdings).toEqual([]);
  });
});

describe("a competency's figures", () => {
  it.each([
    [{ TTMAggregate: "1,000" }, "badFigure"],
    [{ TTMAggregate: "" }, "badFigure"],
    [{ Month: "" }, "noMonth"],
    [{ Month: "soon" }, "badMonth"],
    [{ MetricName: "" }, "noMetric"],
    [{ CompetencyName: "" }, "noCompetency"],
  ])("are not read of a row with %o", async (change, key) => {
    const { result, keys } = await withRow("competency-performance", change);
    expect(keys).toContain(key);
    expect(result.metrics).toEqual([]);
  });

  it("of one month said twice are the lower ones", async () => {
    const { file, header, rows } = fixtureOf("competency-performance");
    const [, row = []] = rows;
    const table = tableOf([header, row, row.with(5, "99"), row.with(5, "250000")]);
    const { metrics } = await readText(file, table);
    expect(only(metrics).value).toBe(99);
  });
});

describe("our accounts", () => {
  it.each([
    ["no Partner ID", { MPNId: "n/a" }, "badOwnPartnerId"],
    ["a type that contradicts the IDs", { AccountType: "Location" }, "noAccountType"],
    ["nothing that tells its type", { AccountType: "", PGA_MPNID: "" }, "noAccountType"],
    ["a global ID that is none", { AccountType: "", PGA_MPNID: "Aurelia" }, "noAccountType"],
  ])("are not taken from a row with %s", async (_, change, key) => {
    const { result, keys } = await withRow("partner-profile", change);
    expect(keys).toContain(key);
    expect(result.organisation?.partnerIds ?? []).toEqual([]);
  });

  it("said to be both global and a location are not taken for a second time", async () => {
    const { file, header, rows } = fixtureOf("partner-profile");
    const [first = []] = rows;
    const other = first.with(2, "7654321").with(6, "Location");
    const { files, organisation } = await readText(file, tableOf([header, first, first, other]));
    expect(only(files)).toMatchObject({ kept: 1, merged: 1, skipped: 1 });
    expect(only(only(files).problems)).toMatchObject({ row: 4, column: "AccountType" });
    expect(only(organisation?.partnerIds ?? []).role).toBe("PGA");
  });

  it("of a report are added to those of an organisation file, whose word goes first", async () => {
    const file = {
      kind: "good-standing-organisation",
      version: 1,
      organisation: { name: "Aurelia", partnerIds: [{ id: "4847383", role: "retired" }] },
    };
    const { organisation } = await readFiles(
      [
        fileOf("p.csv", companyContentOf(fixtureOf("partner-profile"))),
        fileOf("o.json", JSON.stringify(file)),
      ],
      { today: TODAY },
    );
    expect(organisation?.name).toBe("Aurelia");
    expect(organisation?.partnerIds.map(({ id, role }) => [id, role])).toEqual([
      ["4847383", "retired"],
      ["1234566", "PGA"],
      ["7777777", "PLA"],
    ]);
  });
});
