/** A whole file for every reader that there is, so that what holds for all of them can be tried on each. */
import {
  type ClaimMapping,
  type ClaimMappings,
  headerSignature,
} from "../../../lib/intake/claims/claim-mapping";
import { type IntakeResult, REPORT_KINDS, type ReportKind } from "../../../lib/intake/contract";
import { readFiles } from "../../../lib/intake/index";
import { headerKey } from "../../../lib/intake/table/columns";
import { ENGLISH, MAPPING, ROWS } from "./claims-files";
import { COMPANY_FIXTURES } from "./company-fixtures";
import { fileOf, PERSON_SECRET, TODAY } from "./given-files";
import { JSON_FIXTURES, jsonContentOf } from "./json-fixtures";
import { ORGANISATION_FILE } from "./organisation-fixture";
import { REPORT_FIXTURES, rowsOf } from "./report-fixtures";

export interface TableSample {
  readonly form: "table" | "mapped";
  readonly kind: ReportKind;
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface JsonSample {
  readonly form: "json";
  readonly kind: ReportKind;
  readonly file: string;
  readonly content: string;
}

export type ReaderSample = TableSample | JsonSample;

const SAMPLES: readonly ReaderSample[] = [
  ...REPORT_FIXTURES.map((fixture): TableSample => {
    const [header = [], ...rows] = rowsOf(fixture);
    return { form: "table", kind: fixture.kind, file: fixture.file, header, rows };
  }),
  ...COMPANY_FIXTURES.map(
    ({ kind, file, header, rows }): TableSample => ({ form: "table", kind, file, header, rows }),
  ),
  { form: "mapped", kind: "customer-claims", file: "claims.csv", header: ENGLISH, rows: ROWS },
  ...JSON_FIXTURES.map(
    (fixture): JsonSample => ({
      form: "json",
      kind: fixture.kind,
      file: fixture.file,
      content: jsonContentOf(fixture),
    }),
  ),
  {
    form: "json",
    kind: "organisation-file",
    file: "organisation.json",
    content: JSON.stringify(ORGANISATION_FILE, undefined, 2),
  },
];

/** One a reader; throws for a reader that has none. */
export const READER_SAMPLES: readonly ReaderSample[] = REPORT_KINDS.map((kind) => {
  const [sample, ...others] = SAMPLES.filter((each) => each.kind === kind);
  if (sample === undefined || others.length > 0) {
    throw new Error(`${kind} has ${sample === undefined ? "no sample" : "several samples"}`);
  }
  return sample;
});

export const TABLE_SAMPLES = READER_SAMPLES.filter((sample) => sample.form !== "json");
export const JSON_SAMPLES = READER_SAMPLES.filter((sample) => sample.form === "json");

/** As a person would have said it of an export of claims with this header; nothing of any other header. */
export function claimMappingsFor(header: readonly string[]): ClaimMappings {
  const keys = header.map(headerKey);
  const places = Object.entries(MAPPING).map(
    ([meaning, index]) => [meaning, keys.indexOf(headerKey(ENGLISH[index] ?? ""))] as const,
  );
  const mapping = Object.fromEntries(places.filter(([, place]) => place >= 0));
  if (!("tenantId" in mapping && "status" in mapping)) return {};
  return { [headerSignature(header)]: mapping as ClaimMapping };
}

/** Reads one file with all that an installation hands in. `header`: where it may be one of claims. */
export function readWhole(
  file: string,
  content: string | Uint8Array,
  header: readonly string[] = ENGLISH,
): Promise<IntakeResult> {
  return readFiles([fileOf(file, content)], {
    today: TODAY,
    personSecret: PERSON_SECRET,
    claimMappings: claimMappingsFor(header),
  });
}
