import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillSettings } from "../../../components/import-panel/taken-settings";
import { membershipOf, organisationOf } from "../../../lib/answers/settings-facts";
import { DEFAULT_SETTINGS } from "../../../lib/browser/settings-schema";
import {
  holdingKey,
  joinCompany,
  metricKey,
  personKey,
  scoreDayKey,
  targetKey,
} from "../../../lib/intake/company-facts";
import { organisationTemplate } from "../../../lib/intake/organisation-template";
import {
  type OrganisationToWrite,
  organisationFileJsonSchema,
  writeOrganisationFile,
} from "../../../lib/intake/write-organisation-file";
import { addDays } from "../../../lib/rules/calendar-day";
import {
  COMPANY_KINDS,
  type CompanyFacts,
  NO_COMPANY_FACTS,
} from "../../../lib/rules/company-facts";
import { type Evidence, PARTNER_ID_ROLES } from "../../../lib/rules/facts";
import { isBalanced, only, readText } from "./given-files";

const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays("2003-01-01", days));
const country = fc.constantFrom("DE", "FR", "GB", "US", "JP", "NZ", "CI");
const word = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" });
const key = word.filter((text) => !text.includes("@"));
const level = fc.constantFrom("silver" as const, "gold" as const);
const evidence: fc.Arbitrary<Evidence> = fc.record({
  report: fc.constantFrom("organisation-file", "entered-by-hand", "training-completions"),
  file: word,
  asOf: day,
});

/** Fields that may be missing are missing now and then. */
function some<Needed extends object, Optional extends object>(
  needed: { [Key in keyof Needed]: fc.Arbitrary<Needed[Key]> },
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
): fc.Arbitrary<Needed & Partial<Optional>> {
  const shape = { ...needed, ...optional } as never;
  return fc.record(shape, { requiredKeys: Object.keys(needed) as never }) as never;
}

/** JSON knows no negative zero. */
const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const price = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0.001, max: 1e6 });
const planUnits = fc.dictionary(fc.constantFrom("people", "usd", "activities"), price);
/** `__proto__` is no certification and no metric, and the schema leaves it out. */
const prices = fc.dictionary(
  word.filter((text) => text !== "__proto__"),
  price,
);
const list = <Fact>(fact: fc.Arbitrary<Fact>) => fc.array(fact, { maxLength: 4 });

const company: fc.Arbitrary<CompanyFacts> = fc.record({
  metrics: list(
    some(
      {
        area: fc.constantFrom("security", "modern-work"),
        metric: word,
        track: fc.constantFrom("any" as const, "smb" as const, "enterprise" as const),
        value: figure,
        evidence,
      },
      { country, location: word },
    ),
  ),
  people: list(
    some(
      {
        key,
        certifications: list(some({ id: word }, { earnedOn: day, expiresOn: day })),
        evidence,
      },
      { country, location: word, listedFor: list(word) },
    ),
  ),
  holdings: list(
    some(
      { kind: fc.constantFrom("level" as const, "competency" as const), id: word, evidence },
      { level, since: day, until: day },
    ),
  ),
  scoreHistory: list(
    some(
      {
        area: word,
        day,
        total: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
        evidence,
      },
      { qualified: fc.boolean() },
    ),
  ),
  targets: list(
    some(
      { kind: fc.constantFrom("designation" as const, "competency" as const), id: word, by: day },
      { level, place: word },
    ),
  ),
  geography: some(
    {},
    {
      clusters: list(
        fc.record({ id: word, name: word, countries: fc.array(country, { minLength: 1 }) }),
      ),
      market: fc.constantFrom("developed" as const, "developing" as const),
      movedToPartnerCenterOn: day,
      countryQualificationFrom: fc.oneof(day, fc.constant("never" as const)),
    },
  ),
  costs: some(
    {},
    {
      perUnit: planUnits,
      perCertification: prices,
      perMetric: prices,
      steps: planUnits,
    },
  ),
});

const anyOrganisation: fc.Arbitrary<OrganisationToWrite> = fc.record({
  organisation: some(
    {
      name: fc.string({ maxLength: 30 }),
      partnerIds: list(some({ id: word, role: fc.constantFrom(...PARTNER_ID_ROLES) }, { country })),
    },
    { homeCountry: country },
  ),
  membership: some({ readerIsProgrammeAdministrator: fc.boolean() }, { anniversaryDate: day }),
  company,
});

/** What a fresh installation holds after it imported the file. */
async function imported(text: string): Promise<OrganisationToWrite> {
  const { organisation, files, ...read } = await readText("Our organisation.json", text);
  expect(only(files)).toMatchObject({ recognisedAs: "organisation-file", problems: [] });
  expect(isBalanced(only(files))).toBe(true);
  const { settings } = fillSettings(DEFAULT_SETTINGS, organisation);
  const change = joinCompany(NO_COMPANY_FACTS, { facts: read, replaces: read.replaces });
  return {
    organisation: organisationOf(settings),
    membership: membershipOf(settings),
    company: { ...NO_COMPANY_FACTS, ...change },
  };
}

function byKey<Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => string) {
  return new Map(facts.map((fact) => [keyOf(fact), fact]));
}

/** Without what may change: the order, what is said twice, and the name of the file itself. */
function comparable({ organisation, membership, company: facts }: OrganisationToWrite) {
  const stamped = <Fact extends { evidence: Evidence }>(all: readonly Fact[]) =>
    all.map(({ evidence: { report, file, asOf }, ...fact }) => ({
      ...fact,
      evidence: { report, asOf, ...(report !== "organisation-file" && { file }) },
    })) as unknown as Fact[];
  return {
    organisation: { ...organisation, partnerIds: byKey(organisation.partnerIds, ({ id }) => id) },
    membership,
    metrics: byKey(stamped(facts.metrics), metricKey),
    people: byKey(stamped(facts.people), personKey),
    holdings: byKey(stamped(facts.holdings), holdingKey),
    scoreHistory: byKey(stamped(facts.scoreHistory), scoreDayKey),
    targets: byKey(facts.targets, targetKey),
    geography: facts.geography,
    costs: facts.costs,
  };
}

describe("an organisation file", () => {
  it("out, in and out again is the same, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(anyOrganisation, async (organisation) => {
        const out = writeOrganisationFile(organisation);
        const back = await imported(out);
        expect(writeOrganisationFile(back)).toBe(out);
        expect(comparable(back)).toEqual(comparable(organisation));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("names every kind, so that what is imported from it is all there is", async () => {
    const out = writeOrganisationFile({
      organisation: { name: "", partnerIds: [] },
      membership: { readerIsProgrammeAdministrator: false },
      company: NO_COMPANY_FACTS,
    });
    const { replaces, contributions } = await readText("o.json", out);
    expect(replaces).toEqual(COMPANY_KINDS);
    // It names no customers, so those of an earlier file stay.
    expect(only(contributions).isPartial).toBe(true);
  });
});

describe("the template", () => {
  const template = JSON.parse(organisationTemplate());

  it("has every part, and changes nothing as long as it is only examples", async () => {
    const schema = JSON.parse(organisationFileJsonSchema());
    const parts = Object.keys(schema.properties).filter((name) => name !== "$schema");
    expect(Object.keys(template).toSorted()).toEqual(parts.toSorted());
    const result = await readText("template.json", organisationTemplate());
    expect(result).toMatchObject({
      organisation: { name: "", partnerIds: [] },
      replaces: [],
      metrics: [],
      people: [],
    });
    expect(fillSettings(DEFAULT_SETTINGS, result.organisation).taken).toEqual([]);
    expect(only(only(result.files).problems)).toMatchObject({
      reason: { key: "intake.problem.examples", count: 12 },
      effect: "kept",
    });
    expect(only(result.contributions)).toMatchObject({ isPartial: true, associations: [] });
  });

  it("is right in every example: with the marks taken away it is read without a remark", async () => {
    const unmarked = organisationTemplate().replaceAll(/"example": true,?/g, "");
    const result = await readText("o.json", unmarked);
    const report = only(result.files);
    expect(report).toMatchObject({ rowsRead: 7, kept: 7, problems: [], unusedColumns: [] });
    expect(result.replaces).toEqual(COMPANY_KINDS);
    expect(only(result.contributions)).not.toHaveProperty("isPartial");
    expect(result.organisation?.anniversaryDate).toBe("2027-01-31");
  });

  it("filled in beside an example takes the own entry only", async () => {
    const mine = { kind: "designation", id: "security", by: "2027-01-31" };
    const { targets, replaces } = await readText(
      "o.json",
      JSON.stringify({ ...template, targets: [...template.targets, mine] }),
    );
    expect(targets).toEqual([mine]);
    expect(replaces).toEqual(["targets"]);
  });
});

it("an e-mail address as a person's key is refused, and not repeated", async () => {
  const people = [{ key: "someone@example.com", certifications: [] }];
  const { files, people: read } = await readText(
    "o.json",
    JSON.stringify({
      kind: "good-standing-organisation",
      version: 1,
      organisation: { name: "", partnerIds: [] },
      people,
    }),
  );
  expect(read).toEqual([]);
  expect(only(files)).toMatchObject({ skipped: 1 });
  expect(JSON.stringify(files)).not.toContain("someone");
});
