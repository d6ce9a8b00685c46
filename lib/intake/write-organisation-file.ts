/** Writes what is stored as an organisation file that gives the very same when it is imported. */
import * as z from "zod";
import { type CompanyFacts, companyFactsSchema } from "../rules/company-facts";
import type { Evidence, Membership, Organisation } from "../rules/facts";
import { holdingKey, metricKey, personKey, scoreDayKey, targetKey } from "./company-facts";
import {
  ORGANISATION_FILE_KIND,
  ORGANISATION_FILE_VERSION,
  wholeOrganisationFileSchema,
} from "./organisation-file";

export interface OrganisationToWrite {
  readonly organisation: Organisation;
  readonly membership: Membership;
  readonly company: CompanyFacts;
}

/** In an order that does not depend on how the facts came; of two with one key the later one, as the reader has it. */
function distinct<Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => string): Fact[] {
  const byKey = new Map(facts.map((fact) => [keyOf(fact), fact]));
  const keys = Array.from(byKey.keys()).sort();
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function entry<Fact extends { readonly evidence: Evidence }>({ evidence, ...fact }: Fact) {
  const { asOf, ...from } = evidence;
  const isOwn = from.report === "organisation-file";
  return { ...fact, asOf, ...(!isOwn && { from }) };
}

/** The text of the file. The same facts give the same text, byte for byte. */
export function writeOrganisationFile({
  organisation: { name, homeCountry, partnerIds },
  membership: { anniversaryDate, readerIsProgrammeAdministrator },
  company,
}: OrganisationToWrite): string {
  // The schema puts the fields of every fact in its own order.
  const facts = companyFactsSchema.parse(company);
  const file = {
    kind: ORGANISATION_FILE_KIND,
    version: ORGANISATION_FILE_VERSION,
    organisation: {
      name,
      homeCountry,
      partnerIds: distinct(partnerIds, ({ id }) => id).map(({ id, role, country }) => ({
        id,
        role,
        country,
      })),
    },
    membership: { anniversaryDate, readerIsProgrammeAdministrator },
    metrics: distinct(facts.metrics, metricKey).map(entry),
    people: distinct(facts.people, personKey).map(entry),
    holdings: distinct(facts.holdings, holdingKey).map(entry),
    scoreHistory: distinct(facts.scoreHistory, scoreDayKey).map(entry),
    targets: distinct(facts.targets, targetKey),
    geography: facts.geography,
    costs: facts.costs,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** JSON Schema of the organisation file, for editors that check and complete while one writes. */
export function organisationFileJsonSchema(): string {
  const schema = z.toJSONSchema(wholeOrganisationFileSchema, { io: "input" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
