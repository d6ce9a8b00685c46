/** The organisation file: our own IDs, membership, figures, and facts that no download holds. */
import type * as z from "zod";
import { COMPANY_KINDS, type CompanyKind } from "../../rules/company-facts";
import type { Association, Customer, Evidence } from "../../rules/facts";
import { holdingKey, metricKey, personKey, scoreDayKey, targetKey } from "../company-facts";
import { listedByKey } from "../listed-associations";
import { noFacts } from "../no-facts";
import { readAttribution } from "../normalise/attribution";
import { shownValue } from "../normalise/cell";
import { addCustomerName, addDomains } from "../normalise/customer-facts";
import {
  type AssociationEntry,
  associationEntrySchema,
  type CustomerEntry,
  customerEntrySchema,
  holdingEntrySchema,
  metricEntrySchema,
  ORGANISATION_FILE_KIND,
  ORGANISATION_FILE_VERSION,
  type OrganisationFile,
  organisationFileSchema,
  personEntrySchema,
  scoreDayEntrySchema,
  targetEntrySchema,
} from "../organisation-file";
import { withoutExamples } from "../organisation-template";
import { fileProblem, type ProblemLog } from "../problem-log";
import type { JsonReport, OrganisationFacts, ReadContext } from "../report-reader";

const KIND = "organisation-file";

type Path = readonly PropertyKey[];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `metrics[3].value`, as people write it. */
function pathText(path: Path): string {
  const text = path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("");
  return shownValue(text.replace(/^\./, ""));
}

/** zod's own words are English and technical; they are passed on as a value, inside a sentence of ours. */
function issueReason(issue: z.core.$ZodIssue) {
  return { key: "intake.problem.badEntry", data: { value: shownValue(issue.message) } };
}

/** Without `undefined` values, which would make two equal facts look different. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

function organisationFacts({ organisation, membership }: OrganisationFile): OrganisationFacts {
  const partnerIds = organisation.partnerIds.map(defined);
  return defined({
    ...organisation,
    partnerIds,
    ...(membership?.anniversaryDate !== undefined && {
      anniversaryDate: membership.anniversaryDate,
    }),
    ...(membership?.readerIsProgrammeAdministrator !== undefined && {
      readerIsProgrammeAdministrator: membership.readerIsProgrammeAdministrator,
    }),
  });
}

interface Said {
  readonly asOf?: string | undefined;
  readonly from?: Omit<Evidence, "asOf"> | undefined;
}

/** The entry as a fact, with the evidence that it names or, where it names none, this file. */
function toFact<Entry extends Said>(
  { asOf: _, from, ...entry }: Entry,
  evidence: Evidence,
): Omit<Entry, "asOf" | "from"> & { evidence: Evidence } {
  return defined({ ...entry, evidence: { ...evidence, ...from } });
}

function toCustomer(entry: CustomerEntry, evidence: Evidence): Customer {
  const { tenantId, country, relationship } = entry;
  const customer: Customer = {
    tenantId,
    names: [],
    domains: [],
    ...(country !== undefined && { country }),
    ...(relationship !== undefined && { relationship }),
    evidence: [evidence],
  };
  for (const name of entry.names) addCustomerName(customer, name.trim());
  for (const domain of entry.domains ?? []) addDomains(customer, domain.trim());
  return customer;
}

function toAssociation(entry: AssociationEntry, evidence: Evidence): Association {
  const { asOf: _, mechanism, viewpoint = "partner", ...rest } = entry;
  const read = entry.attribution === undefined ? undefined : readAttribution(entry.attribution);
  return defined({
    // What the entry says itself goes before what its attribution value means.
    ...(read ?? {}),
    ...defined(rest),
    mechanism: mechanism ?? read?.mechanism ?? null,
    viewpoint,
    evidence,
  });
}

function associationKey(association: Association): string {
  const { evidence: _, status: __, statusSince: ___, ...identity } = association;
  return JSON.stringify(identity);
}

interface ListReading {
  readonly rows: number;
  readonly merged: number;
}

/** Reads the entries of one list; an entry that does not fit is left out with a problem for each thing wrong. */
function readList<Entry extends object, Fact>(
  list: { readonly name: string; readonly entries: readonly unknown[] },
  schema: z.ZodType<Entry>,
  facts: {
    readonly target: Map<string, Fact>;
    readonly toFact: (entry: Entry, evidence: Evidence) => Fact;
    readonly keyOf: (fact: Fact) => string;
  },
  context: ReadContext,
): ListReading {
  let merged = 0;
  list.entries.forEach((raw, index) => {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      skipEntry(context.problems, [list.name, index], parsed.error.issues);
      return;
    }
    const asOf = (parsed.data as Said).asOf ?? context.fileDay;
    const fact = facts.toFact(parsed.data, { report: KIND, file: context.file, asOf });
    const key = facts.keyOf(fact);
    // Said twice: the later entry is the correction.
    if (facts.target.has(key)) merged += 1;
    facts.target.set(key, fact);
  });
  return { rows: list.entries.length, merged };
}

function skipEntry(problems: ProblemLog, at: Path, issues: readonly z.core.$ZodIssue[]): void {
  issues.forEach((issue, index) => {
    const log = index === 0 ? problems.skip : problems.alsoWrong;
    log(undefined, issueReason(issue), pathText([...at, ...issue.path]));
  });
}

/** The kinds of the company's facts that the file names, if only to say that there are none. */
function kindsNamed(file: OrganisationFile): CompanyKind[] {
  return COMPANY_KINDS.filter((kind) => file[kind] !== undefined);
}

export const organisationFile: JsonReport = {
  form: "json",
  kind: KIND,
  signature: `Organisation file (JSON, "kind": "${ORGANISATION_FILE_KIND}")`,
  rowsAre: [
    "customers",
    "associations",
    "metrics",
    "people",
    "holdings",
    "scoreHistory",
    "targets",
  ],
  // Written by hand, each entry as of a day of its own.
  lists: "all",
  recognises: (value) => isObject(value) && value.kind === ORGANISATION_FILE_KIND,
  async read(value, context) {
    const unusedColumns = isObject(value)
      ? Object.keys(value)
          .filter((key) => !(key in organisationFileSchema.shape))
          .map(shownValue)
      : [];
    const { file, examples } = withoutExamples(value);
    if (examples > 0) {
      context.problems.remark(undefined, { key: "intake.problem.examples" }, undefined, examples);
    }
    const parsed = organisationFileSchema.safeParse(file);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const version = isObject(value) ? value.version : undefined;
      const reason =
        typeof version === "number" && version !== ORGANISATION_FILE_VERSION
          ? { key: "intake.problem.organisationVersion", data: { version } }
          : issue === undefined
            ? { key: "intake.problem.badEntry", data: { value: "" } }
            : issueReason(issue);
      const unusable = fileProblem(context.file, reason, pathText(issue?.path ?? []));
      return { unusable, rowsRead: 0, unusedColumns };
    }

    const { customers, associations, geography, costs } = parsed.data;
    const facts = noFacts();
    const associationsByKey = new Map<string, Association>();
    const read = <Entry extends object, Fact>(
      name: "customers" | "associations" | Exclude<CompanyKind, "geography" | "costs">,
      schema: z.ZodType<Entry>,
      target: Map<string, Fact>,
      toFactOf: (entry: Entry, evidence: Evidence) => Fact,
      keyOf: (fact: Fact) => string,
    ) =>
      readList(
        { name, entries: parsed.data[name] ?? [] },
        schema,
        { target, toFact: toFactOf, keyOf },
        context,
      );
    const lists = [
      read("metrics", metricEntrySchema, facts.metrics, toFact, metricKey),
      read("people", personEntrySchema, facts.people, toFact, personKey),
      read("holdings", holdingEntrySchema, facts.holdings, toFact, holdingKey),
      read("scoreHistory", scoreDayEntrySchema, facts.scoreHistory, toFact, scoreDayKey),
      read("targets", targetEntrySchema, facts.targets, defined, targetKey),
      read("customers", customerEntrySchema, facts.customers, toCustomer, (each) => each.tenantId),
      read(
        "associations",
        associationEntrySchema,
        associationsByKey,
        toAssociation,
        associationKey,
      ),
    ];
    const allFacts = { ...facts, associations: listedByKey(associationsByKey) };
    const rowsRead = lists.reduce((sum, { rows }) => sum + rows, 0);
    const kept = Object.values(allFacts).reduce((sum, { size }) => sum + size, 0);
    const merged = lists.reduce((sum, list) => sum + list.merged, 0);
    context.progress(rowsRead, 1);
    await context.pace.pause();
    const organisation = organisationFacts(parsed.data);
    return {
      ...allFacts,
      rowsRead,
      kept,
      merged,
      unusedColumns,
      organisation,
      company: {
        replaces: kindsNamed(parsed.data),
        ...(geography !== undefined && { geography }),
        ...(costs !== undefined && { costs }),
      },
      namesNoCustomers: customers === undefined && associations === undefined,
    };
  },
};
