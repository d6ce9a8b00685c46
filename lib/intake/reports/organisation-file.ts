/** The organisation file: our own IDs, membership, figures, and facts that no download holds. */
import type * as z from "zod";
import type { Association, Customer, Evidence, Metric } from "../../rules/facts";
import { readAttribution } from "../normalise/attribution";
import { shownValue } from "../normalise/cell";
import { addCustomerName, addDomains } from "../normalise/customer-facts";
import {
  type AssociationEntry,
  associationEntrySchema,
  type CustomerEntry,
  customerEntrySchema,
  type MetricEntry,
  metricEntrySchema,
  ORGANISATION_FILE_KIND,
  ORGANISATION_FILE_VERSION,
  type OrganisationFile,
  organisationFileSchema,
} from "../organisation-file";
import { fileProblem, type ProblemLog } from "../problem-log";
import type { FactMaps, JsonReport, OrganisationFacts, ReadContext } from "../report-reader";

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

function toMetric({ asOf: _, ...entry }: MetricEntry, evidence: Evidence): Metric {
  return defined({ ...entry, evidence });
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
function readList<Entry extends { asOf?: string | undefined }, Fact>(
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
    const asOf = parsed.data.asOf ?? context.fileDay;
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

function metricKey({ area, metric, track, country }: Metric): string {
  return JSON.stringify([area, metric, track, country]);
}

export const organisationFile: JsonReport = {
  form: "json",
  kind: KIND,
  signature: `Organisation file (JSON, "kind": "${ORGANISATION_FILE_KIND}")`,
  rowsAre: ["customers", "associations", "metrics"],
  // Written by hand, each entry as of a day of its own.
  lists: "all",
  recognises: (value) => isObject(value) && value.kind === ORGANISATION_FILE_KIND,
  async read(value, context) {
    const unusedColumns = isObject(value)
      ? Object.keys(value)
          .filter((key) => !(key in organisationFileSchema.shape))
          .map(shownValue)
      : [];
    const parsed = organisationFileSchema.safeParse(value);
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

    const { metrics = [], customers = [], associations = [] } = parsed.data;
    const facts: FactMaps = { customers: new Map(), associations: new Map(), metrics: new Map() };
    const lists = [
      readList(
        { name: "metrics", entries: metrics },
        metricEntrySchema,
        { target: facts.metrics, toFact: toMetric, keyOf: metricKey },
        context,
      ),
      readList(
        { name: "customers", entries: customers },
        customerEntrySchema,
        { target: facts.customers, toFact: toCustomer, keyOf: ({ tenantId }) => tenantId },
        context,
      ),
      readList(
        { name: "associations", entries: associations },
        associationEntrySchema,
        { target: facts.associations, toFact: toAssociation, keyOf: associationKey },
        context,
      ),
    ];
    const rowsRead = lists.reduce((sum, { rows }) => sum + rows, 0);
    const kept = facts.metrics.size + facts.customers.size + facts.associations.size;
    const merged = lists.reduce((sum, list) => sum + list.merged, 0);
    context.progress(rowsRead, 1);
    await context.pace.pause();
    const organisation = organisationFacts(parsed.data);
    return { ...facts, rowsRead, kept, merged, unusedColumns, organisation };
  },
};
