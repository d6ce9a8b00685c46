import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import { associationSchema, metricSchema } from "../../../lib/rules/facts";
import {
  DOWNLOAD_DAY,
  fileOf,
  guid,
  isBalanced,
  only,
  problemKeys,
  readText,
  TODAY,
} from "./given-files";
import { ORGANISATION_FILE } from "./organisation-fixture";

const FILE = ORGANISATION_FILE;

function read(value: unknown) {
  return readText("organisation.json", JSON.stringify(value, null, 2));
}

describe("an organisation file", () => {
  it("gives organisation, membership, figures and facts", async () => {
    const { files, organisation, metrics, contributions } = await read(FILE);
    expect(only(files)).toMatchObject({
      recognisedAs: "organisation-file",
      rowsRead: 5,
      kept: 5,
      merged: 0,
      skipped: 0,
      problems: [],
      unusedColumns: [],
    });
    expect(organisation).toEqual({
      name: "Aurelia Partners",
      homeCountry: "DE",
      partnerIds: FILE.organisation.partnerIds,
      anniversaryDate: "2026-08-12",
      readerIsProgrammeAdministrator: true,
    });
    const evidence = { report: "organisation-file", file: "organisation.json" };
    expect(metrics).toEqual([
      {
        area: "modern-work",
        metric: "netCustomerAdds",
        track: "smb",
        value: 3,
        evidence: { ...evidence, asOf: "2026-07-01" },
      },
      {
        area: "modern-work",
        metric: "netCustomerAdds",
        track: "smb",
        value: 1,
        country: "FR",
        evidence: { ...evidence, asOf: DOWNLOAD_DAY },
      },
    ]);
    const { associations, customers } = only(contributions);
    expect(associations).toEqual([
      {
        tenantId: guid(1),
        mechanism: "CPOR",
        cporKind: "OSU",
        attribution: "CPOR - OSU",
        partnerId: "4847383",
        product: "Microsoft 365",
        status: "Under review",
        statusSince: "2026-07-10",
        viewpoint: "partner",
        evidence: { ...evidence, asOf: "2026-07-12" },
      },
      {
        tenantId: guid(2),
        mechanism: "DPOR",
        partnerId: "9990001",
        viewpoint: "customer",
        evidence: { ...evidence, asOf: DOWNLOAD_DAY },
      },
    ]);
    expect(customers).toEqual([
      {
        tenantId: guid(1),
        names: ["Aurelia Glass"],
        domains: ["a.example"],
        evidence: [{ ...evidence, asOf: DOWNLOAD_DAY }],
      },
    ]);
    for (const each of associations) expect(associationSchema.parse(each)).toEqual(each);
    for (const each of metrics) expect(metricSchema.parse(each)).toEqual(each);
  });

  it("needs no lists", async () => {
    const { kind, version, organisation } = FILE;
    const result = await read({ kind, version, organisation });
    expect(only(result.files)).toMatchObject({
      rowsRead: 0,
      problems: [],
      recognisedAs: "organisation-file",
    });
    expect(result.organisation).not.toHaveProperty("anniversaryDate");
    expect(only(result.contributions)).toMatchObject({ customers: [], associations: [] });
  });

  it("leaves out bad entries and names each by its path", async () => {
    const { files, metrics, contributions } = await read({
      ...FILE,
      metrics: [
        ...FILE.metrics,
        { area: "modern-work", metric: "x", track: "large", value: "3" },
        null,
      ],
      customers: [{ tenantId: "nope", names: ["A"] }],
      associations: [
        { tenantId: guid(1) },
        { tenantId: guid(1), mechanism: "DPOR", asOf: "2026-02-30" },
        { tenantId: guid(1), mechanism: "DPOR", country: "ignored" },
      ],
    });
    const report = only(files);
    expect(report).toMatchObject({ rowsRead: 8, kept: 3, merged: 0, skipped: 5 });
    expect(report.problems.map(({ column, effect, row }) => [column, effect, row])).toEqual([
      ["metrics[2].track", "skipped", undefined],
      ["metrics[2].value", "skipped", undefined],
      ["metrics[3]", "skipped", undefined],
      ["customers[0].tenantId", "skipped", undefined],
      ["associations[0].mechanism", "skipped", undefined],
      ["associations[1].asOf", "skipped", undefined],
    ]);
    expect(metrics).toHaveLength(2);
    expect(only(contributions).associations).toHaveLength(1);
  });

  it.each([
    ["no organisation", { ...FILE, organisation: undefined }, "organisation"],
    [
      "an unknown role",
      { ...FILE, organisation: { ...FILE.organisation, partnerIds: [{ id: "1", role: "boss" }] } },
      "organisation.partnerIds[0].role",
    ],
    [
      "a date that does not exist",
      { ...FILE, membership: { ...FILE.membership, anniversaryDate: "2026-02-30" } },
      "membership.anniversaryDate",
    ],
    ["a list that is none", { ...FILE, metrics: {} }, "metrics"],
  ])("with %s is not used at all", async (_, value, column) => {
    const { files, organisation, metrics, contributions } = await read(value);
    expect(only(files)).toMatchObject({ recognisedAs: null, kept: 0 });
    expect(only(only(files).problems)).toMatchObject({ column, effect: "skipped" });
    expect({ organisation, metrics, contributions }).toEqual({
      organisation: undefined,
      metrics: [],
      contributions: [],
    });
  });

  it("of a later version says so", async () => {
    const { files } = await read({ ...FILE, version: 2 });
    expect(problemKeys(only(files))).toEqual(["organisationVersion"]);
  });

  it("folds what it says twice, and lists what we do not use", async () => {
    const { files, metrics } = await read({
      ...FILE,
      notes: "hello",
      metrics: [...FILE.metrics, { ...FILE.metrics[0], value: 9 }],
      associations: [...FILE.associations, FILE.associations[0]],
    });
    expect(only(files)).toMatchObject({
      rowsRead: 7,
      kept: 5,
      merged: 2,
      unusedColumns: ["notes"],
    });
    expect(metrics[0]?.value).toBe(9);
  });

  it("given twice keeps every Partner ID and the newer name", async () => {
    const other = {
      ...FILE,
      organisation: { name: "Renamed", partnerIds: [{ id: "7777777", role: "retired" }] },
    };
    const later = {
      ...fileOf("b.json", JSON.stringify(other)),
      lastModified: Date.UTC(2026, 6, 18, 12),
    };
    const { organisation, files, metrics } = await readFiles(
      [later, fileOf("a.json", JSON.stringify(FILE))],
      { today: TODAY },
    );
    expect(organisation?.name).toBe("Renamed");
    expect(organisation?.partnerIds.map(({ id }) => id)).toEqual(["1234566", "4847383", "7777777"]);
    expect(files.every(isBalanced)).toBe(true);
    expect(files.map(({ merged }) => merged)).toEqual([0, 5]);
    expect(metrics).toHaveLength(2);
  });
});
