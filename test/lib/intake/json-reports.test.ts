/** Every answer that we read: as it comes, in whatever container and spelling, and damaged. */
import { describe, expect, it } from "vitest";
import { REPORT_READERS } from "../../../lib/intake/report-readers";
import { associationSchema, customerSchema } from "../../../lib/rules/facts";
import { zipOf } from "./given-containers";
import { guid, isBalanced, only, problemKeys, readText } from "./given-files";
import { answerOf, JSON_FIXTURES, type Json, jsonContentOf } from "./json-fixtures";
import { contentOf, REPORT_FIXTURES, UNKEPT } from "./report-fixtures";

const EACH = JSON_FIXTURES.map((fixture) => [fixture.kind, fixture] as const);

/** Every name of a field in another spelling. */
function respelled(value: unknown, spell: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => respelled(each, spell));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.startsWith("@") ? name : spell(name),
      respelled(inner, spell),
    ]),
  );
}

it("each reader of JSON but the organisation file's has a fixture", () => {
  const kinds = REPORT_READERS.filter(({ form }) => form === "json").map(({ kind }) => kind);
  expect([...JSON_FIXTURES.map(({ kind }) => kind), "organisation-file"].toSorted()).toEqual(
    kinds.toSorted(),
  );
});

describe.each(EACH)("%s", (kind, fixture) => {
  const { file, resource, second, kept, asOf } = fixture;
  const whole = () => readText(file, jsonContentOf(fixture));
  const factsOf = async (content: string, name = file) => {
    const { contributions } = await readText(name, content);
    return JSON.stringify(contributions).replaceAll(/"file":"[^"]*"/g, "");
  };
  const wholeFacts = () => factsOf(jsonContentOf(fixture));

  it("becomes customers and associations", async () => {
    const { files, contributions } = await whole();
    const report = only(files);
    expect(report).toMatchObject({ recognisedAs: kind, rowsRead: 2, kept, merged: 0 });
    expect(isBalanced(report)).toBe(true);
    expect(problemKeys(report).toSorted()).toEqual([...fixture.remarks].toSorted());
    if (kept === 0) {
      expect(contributions).toEqual([]);
      return;
    }
    const { customers, associations, isPartial } = only(contributions);
    expect(isPartial).toBe(true);
    const evidence = { report: kind, file, asOf };
    expect(customers[0]).toEqual({ tenantId: guid(1), ...fixture.customer, evidence: [evidence] });
    for (const each of customers) expect(customerSchema.parse(each)).toEqual(each);
    for (const each of associations) expect(associationSchema.parse(each)).toEqual(each);
    expect(associations).toHaveLength(fixture.association === undefined ? 0 : 2);
    if (fixture.association !== undefined) {
      expect(associations[0]).toEqual({ tenantId: guid(1), ...fixture.association, evidence });
    }
  });

  it("leaves behind whatever nobody asked for", async () => {
    expect(JSON.stringify((await whole()).contributions)).not.toContain(UNKEPT);
    const { unusedColumns } = only((await whole()).files);
    for (const [name, value] of Object.entries(resource)) {
      if (value === UNKEPT && /^(?!id$)\w/.test(name)) expect(unusedColumns).toContain(name);
    }
  });

  it.each<[string, () => string]>([
    ["a bare list", () => JSON.stringify([resource, { ...resource, ...second }])],
    [
      "one a line",
      () => [resource, { ...resource, ...second }].map((each) => JSON.stringify(each)).join("\n"),
    ],
    [
      "two pages, one a line",
      () =>
        [{}, second]
          .map((each) => JSON.stringify(JSON.parse(answerOf(fixture, [each], { totalCount: 1 }))))
          .join("\n"),
    ],
    ["a byte order mark", () => `\ufeff${jsonContentOf(fixture)}`],
    [
      "PowerShell's spelling",
      () =>
        JSON.stringify(
          respelled(
            JSON.parse(jsonContentOf(fixture)),
            (name) => `${name[0]?.toUpperCase()}${name.slice(1)}`,
          ),
        ),
    ],
    [
      "Python's spelling",
      () =>
        JSON.stringify(
          respelled(JSON.parse(jsonContentOf(fixture)), (name) =>
            name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
          ),
        ),
    ],
  ])("says the same as %s", async (_, content) => {
    expect(await factsOf(content())).toBe(await wholeFacts());
    expect(only((await readText(file, content())).files).recognisedAs).toBe(kind);
  });

  it("says the same in an archive", async () => {
    const { files, contributions } = await readText(
      "answers.zip",
      zipOf({ [file]: jsonContentOf(fixture) }),
    );
    expect(only(files)).toMatchObject({ file: `answers.zip / ${file}`, recognisedAs: kind, kept });
    expect(JSON.stringify(contributions).replaceAll(/"file":"[^"]*"/g, "")).toBe(
      await wholeFacts(),
    );
  });

  it("is read as a single resource too", async () => {
    const { files } = await readText(file, JSON.stringify(resource));
    expect(only(files)).toMatchObject({ recognisedAs: kind, rowsRead: 1 });
  });

  it("is recognised without any one of its fields that are not the point of it", async () => {
    for (const name of Object.keys(resource)) {
      const { [name]: _, ...rest } = resource;
      const { files } = await readText(file, answerOf({ ...fixture, resource: rest }, [{}]));
      const report = only(files);
      expect(isBalanced(report)).toBe(true);
      expect([kind, null]).toContain(report.recognisedAs);
    }
  });

  it("folds what stands there twice", async () => {
    const { files } = await readText(file, answerOf(fixture, [{}, {}, second]));
    expect(only(files)).toMatchObject({ rowsRead: 3, kept, merged: kept === 0 ? 0 : 1 });
  });

  it.each<[string, Json]>([
    ["a next link", { "@odata.nextLink": "https://graph.microsoft.com/next" }],
    ["a next link of Azure", { nextLink: "https://management.azure.com/next" }],
    ["a next link of Partner Center", { links: { next: { uri: "/next" } } }],
    ["a higher total", { totalCount: 900 }],
  ])("says that pages are missing, by %s", async (_, more) => {
    const { files } = await readText(file, answerOf(fixture, [{}, second], more));
    expect(problemKeys(only(files))).toContain("morePages");
    expect(problemKeys(only((await whole()).files))).not.toContain("morePages");
  });

  it("skips what is no resource of its kind, with a reason", async () => {
    const { list } = fixture;
    const content = JSON.stringify({
      ...fixture.envelope,
      [list]: [null, resource, 7, { a: 1 }, [resource]],
    });
    const { files } = await readText(file, content);
    const report = only(files);
    expect(report).toMatchObject({ recognisedAs: kind, rowsRead: 5 });
    expect(isBalanced(report)).toBe(true);
    const strange = report.problems.filter(({ reason }) => reason.key.endsWith("strangeEntry"));
    expect(strange.map(({ row }) => row)).toEqual([1, 3, 4, 5]);
  });

  it("accounts for resources whose fields hold anything", async () => {
    const values = [
      null,
      "",
      0,
      -1,
      true,
      "x",
      [],
      {},
      "__proto__",
      "0001-01-01T00:00:00",
      1e300,
      [resource],
    ];
    for (const name of Object.keys(resource)) {
      for (const value of values) {
        const { files } = await readText(file, answerOf(fixture, [{ [name]: value }, second]));
        const report = only(files);
        expect(isBalanced(report)).toBe(true);
        const reasons = report.problems.filter(({ effect }) => effect === "skipped");
        if (report.recognisedAs !== null)
          expect(reasons.length).toBeGreaterThanOrEqual(report.skipped);
      }
    }
  });

  it("changes nothing when it was cut off", async () => {
    const content = jsonContentOf(fixture);
    for (let length = content.length - 1; length > 0; length -= 37) {
      const { files, contributions } = await readText(file, content.slice(0, length));
      expect(only(files).recognisedAs).toBeNull();
      expect(contributions).toEqual([]);
    }
  });
});

describe("all readers and all files", () => {
  it.each(EACH)("%s is taken for no other", async (kind, fixture) => {
    const value: unknown = JSON.parse(jsonContentOf(fixture));
    for (const reader of REPORT_READERS) {
      if (reader.form === "json") expect(reader.recognises(value)).toBe(reader.kind === kind);
    }
  });

  it.each(REPORT_FIXTURES.map((fixture) => [fixture.kind, fixture] as const))(
    "%s is no service's answer",
    async (kind, fixture) => {
      const [header = "", row = ""] = contentOf(fixture, "\t").split("\n");
      const cells = row.split("\t");
      const names = header.split("\t");
      const record = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
      for (const reader of REPORT_READERS) {
        if (reader.form === "json")
          expect([kind, reader.recognises([record])]).toEqual([kind, false]);
      }
    },
  );
});

describe("whose subscription an answer lists", () => {
  const fixtureOf = (kind: string) => {
    const found = JSON_FIXTURES.find((each) => each.kind === kind);
    if (found === undefined) throw new Error(kind);
    return found;
  };
  const subscriptions = fixtureOf("partner-center-subscriptions");
  const graph = fixtureOf("graph-subscriptions");

  it("is never guessed where neither a link nor the name tells", async () => {
    for (const [content, name, key] of [
      [answerOf(subscriptions, [{ links: undefined }]), "customer.json", "noTenantInName"],
      [
        answerOf(subscriptions, [{ links: undefined }]),
        `${guid(1)} ${guid(2)}.json`,
        "tenantsInName",
      ],
      [jsonContentOf(graph), "subscriptions.json", "noTenantInName"],
      [jsonContentOf(graph), `${guid(1)} ${guid(2)}.json`, "tenantsInName"],
    ] as const) {
      const { files, contributions } = await readText(name, content);
      expect(problemKeys(only(files))).toEqual([key]);
      expect(contributions).toEqual([]);
    }
  });

  it("is told by the name, the envelope's link, or each one's own", async () => {
    const bare = { links: undefined };
    const byName = await readText(`${guid(3)}.json`, answerOf(subscriptions, [bare]));
    expect(only(only(byName.contributions).customers).tenantId).toBe(guid(3));
    const self = { links: { self: { uri: `/v1/customers/${guid(4)}/subscriptions` } } };
    const byEnvelope = await readText("x.json", answerOf(subscriptions, [bare], self));
    expect(only(only(byEnvelope.contributions).customers).tenantId).toBe(guid(4));
    const mixed = await readText("x.json", answerOf(subscriptions, [{}, bare]));
    expect(only(mixed.files)).toMatchObject({ kept: 1, skipped: 1 });
  });

  it("is not told by the links of two customers", async () => {
    const page = (tenant: number) =>
      JSON.stringify({
        items: [{ ...subscriptions.resource, links: undefined }],
        links: { self: { uri: `/v1/customers/${guid(tenant)}/subscriptions` } },
      });
    const { files } = await readText(`${guid(3)}.json`, `${page(1)}\n${page(2)}`);
    expect(problemKeys(only(files))).toEqual(["tenantsInName"]);
  });

  it.each([null, "", undefined, guid(1)])(
    "tells of no partner where %j created it",
    async (ownerTenantId) => {
      const { files, contributions } = await readText(
        graph.file,
        answerOf(graph, [{ ownerTenantId }]),
      );
      expect(problemKeys(only(files))).toEqual(["noUsableRow", "noOwnerTenant"]);
      expect(contributions).toEqual([]);
    },
  );

  it.each<[unknown, readonly string[]]>([
    ["6048879", ["resellerNotTold"]],
    ["", []],
    [null, []],
    [undefined, []],
    [guid(900), ["partnerIdIsTenant"]],
  ])("with %j as partnerId names no Partner ID of ours", async (partnerId, remarks) => {
    const { files, contributions } = await readText(
      "x.json",
      answerOf(subscriptions, [{ partnerId }], { totalCount: 1 }),
    );
    expect(problemKeys(only(files)).filter((key) => key !== "undatedRows")).toEqual(remarks);
    expect(only(only(contributions).associations)).not.toHaveProperty("partnerId");
  });
});

describe("what az managementpartner show prints", () => {
  it("is the link of one identity", async () => {
    const flat = {
      etag: 3,
      id: "/x",
      name: "4847383",
      objectId: guid(9),
      partnerId: 4847383,
      partnerName: null,
      state: "Deleted",
      tenantId: guid(1),
      type: "Microsoft.ManagementPartner/partners",
      version: 3,
    };
    const { files, contributions } = await readText("pal.json", JSON.stringify(flat));
    expect(only(files)).toMatchObject({ recognisedAs: "management-partner", kept: 1 });
    expect(only(only(contributions).associations)).toMatchObject({
      mechanism: "PAL",
      partnerId: "4847383",
      status: "Deleted",
      viewpoint: "customer",
    });
  });
});

it.each([
  ["P180D", true],
  ["PT0S", false],
  ["P0D", false],
  [null, undefined],
])("an admin relationship extended by %j renews: %j", async (autoExtendDuration, renews) => {
  const fixture = JSON_FIXTURES.find(({ kind }) => kind === "graph-admin-relationships");
  if (fixture === undefined) throw new Error("no fixture");
  const { contributions } = await readText("x.json", answerOf(fixture, [{ autoExtendDuration }]));
  expect(only(only(contributions).associations).autoRenew).toBe(renews);
});

it("a date that services write for none is none", async () => {
  const fixture = JSON_FIXTURES.find(({ kind }) => kind === "partner-center-subscriptions");
  if (fixture === undefined) throw new Error("no fixture");
  const none = "0001-01-01T00:00:00Z";
  const change = { effectiveStartDate: none, creationDate: none, commitmentEndDate: none };
  const { contributions } = await readText("x.json", answerOf(fixture, [change]));
  const association = only(only(contributions).associations);
  expect(association).not.toHaveProperty("subscriptionStart");
  expect(association).not.toHaveProperty("subscriptionEnd");
});

it("an empty list is told from any other", async () => {
  const empty = (context: string) =>
    readText("x.json", JSON.stringify({ "@odata.context": context, value: [] }));
  const { files } = await empty(
    "https://graph.microsoft.com/v1.0/$metadata#tenantRelationships/delegatedAdminRelationships",
  );
  expect(only(files).recognisedAs).toBe("graph-admin-relationships");
  expect(problemKeys(only(files))).toEqual(["noRows"]);
  expect(
    only((await empty("https://graph.microsoft.com/v1.0/$metadata#users")).files).recognisedAs,
  ).toBeNull();
});
