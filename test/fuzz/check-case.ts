/** What must hold for every file, whatever is in it. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { FileReport, IntakeResult } from "../../lib/intake/contract";
import { readFiles } from "../../lib/intake/index";
import { MAX_PROBLEMS } from "../../lib/intake/problem-log";
import { companyFactsSchema, NO_COMPANY_FACTS } from "../../lib/rules/company-facts";
import { associationSchema, customerSchema } from "../../lib/rules/facts";
import { ENGLISH } from "../lib/intake/claims-files";
import { isBalanced, PERSON_SECRET, TODAY } from "../lib/intake/given-files";
import { claimMappingsFor } from "../lib/intake/reader-samples";
import type { FuzzCase } from "./fuzz-cases";

/** A case that takes longer counts as a hang. */
export const LONGEST_CASE_MS = 20_000;

const texts = parse(
  readFileSync(new URL("../../lib/texts/locales/en.yml", import.meta.url), "utf8"),
);

function hasText(key: string): boolean {
  const text = key.split(".").reduce<unknown>((node, part) => (node as never)?.[part], texts);
  return typeof text === "string";
}

/** What is wrong with one file's report. */
function faultOf(report: FileReport): string | undefined {
  const { recognisedAs, kept, merged, skipped, problems, rowsRead } = report;
  if (!isBalanced(report)) return "rows read are not those kept, merged and skipped";
  const reasons = problems.filter(({ effect }) => effect === "skipped").length;
  if (recognisedAs === null && (kept > 0 || reasons === 0))
    return "not recognised without a reason";
  if (recognisedAs !== null && reasons < Math.min(skipped, MAX_PROBLEMS - 1)) {
    return "rows skipped without a reason each";
  }
  // An organisation file may hold nothing but the organisation, which is no row.
  const isSilent = recognisedAs !== "organisation-file" && kept + merged + reasons === 0;
  if (recognisedAs !== null && isSilent) return "nothing kept without a reason";
  if (problems.length > MAX_PROBLEMS + 1) return "too many problems";
  const unnamed = problems.find(({ reason }) => !hasText(reason.key));
  if (unnamed !== undefined) return `no text for ${unnamed.reason.key}`;
  return Number.isSafeInteger(rowsRead) ? undefined : "rows are no number";
}

/** Longest text that may become part of a fact. */
const LONGEST_TEXT = 1_000;

function faultOfFacts({ files, contributions, ...company }: IntakeResult): string | undefined {
  const { metrics, people, holdings, scoreHistory, targets } = company;
  const lists = { metrics, people, holdings, scoreHistory, targets };
  const parsed = companyFactsSchema.safeParse({ ...NO_COMPANY_FACTS, ...lists });
  if (!parsed.success) return `no facts about a company: ${parsed.error.message}`;
  for (const { report, customers, associations } of contributions) {
    const kept = files
      .filter(({ recognisedAs }) => recognisedAs === report)
      .reduce((sum, each) => sum + each.kept, 0);
    if (kept === 0 && customers.length + associations.length > 0)
      return `facts of ${report} from rows that were not kept`;
    for (const fact of customers) {
      if (!customerSchema.safeParse(fact).success) return `no customer: ${JSON.stringify(fact)}`;
    }
    for (const fact of associations) {
      if (!associationSchema.safeParse(fact).success) return `none: ${JSON.stringify(fact)}`;
      const long = Object.values(fact).find((each) => String(each).length > LONGEST_TEXT);
      if (long !== undefined) return "a text as long as no value is";
    }
  }
  return undefined;
}

export interface Checked {
  /** Absent: all is as it must be. */
  readonly fault?: string;
  readonly milliseconds: number;
  readonly reports: readonly FileReport[];
}

export async function checkCase({ files }: FuzzCase): Promise<Checked> {
  const start = performance.now();
  let result: IntakeResult;
  try {
    result = await readFiles(files, {
      today: TODAY,
      personSecret: PERSON_SECRET,
      claimMappings: claimMappingsFor(ENGLISH),
    });
  } catch (error) {
    const fault = `thrown: ${error instanceof Error ? error.stack : String(error)}`;
    return { fault, milliseconds: performance.now() - start, reports: [] };
  }
  const milliseconds = performance.now() - start;
  const slow = milliseconds > LONGEST_CASE_MS ? "took too long" : undefined;
  const empty = result.files.length < files.length ? "a file without a report" : undefined;
  const reported = result.files.map(faultOf).find((each) => each !== undefined);
  const fault = slow ?? empty ?? reported ?? faultOfFacts(result);
  return { ...(fault !== undefined && { fault }), milliseconds, reports: result.files };
}
