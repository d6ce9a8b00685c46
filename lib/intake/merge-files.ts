/** Facts of several files of one report become one contribution. */
import type { Association, Customer, Evidence, Person } from "../rules/facts";
import type { Contribution } from "../store/contract";
import type { ReportKind } from "./contract";
import { settleByNewestDay } from "./newest-day";
import { noFacts } from "./no-facts";
import { type Pace, stepThrough } from "./pace";
import type {
  CompanyNamed,
  FactMaps,
  FileFacts,
  OrganisationFacts,
  ReportReader,
} from "./report-reader";
import { isWorse } from "./worse-status";

/** One file that was read, with the day it was last modified. */
export interface ReadFile {
  readonly file: string;
  readonly fileDay: string;
  readonly facts: FileFacts;
}

/** How many of a file's rows another file of the same report had too, or a newer row replaced. */
export type FoldedRows = ReadonlyMap<FactMaps, number>;

export interface MergedReport extends Omit<FactMaps, "associations"> {
  readonly associations: readonly Association[];
  readonly folded: FoldedRows;
}

function mergeCustomers(first: Customer, second: Customer): Customer {
  const country = first.country ?? second.country;
  const relationship = first.relationship ?? second.relationship;
  return {
    tenantId: first.tenantId,
    names: Array.from(new Set([...first.names, ...second.names])),
    domains: Array.from(new Set([...first.domains, ...second.domains])),
    ...(country !== undefined && { country }),
    ...(relationship !== undefined && { relationship }),
    evidence: [...first.evidence, ...second.evidence],
  };
}

/** Of two facts the one that speaks of the later day; of the same day, the first one read. */
function newer<Fact extends { readonly evidence: Evidence }>(first: Fact, second: Fact): Fact {
  return second.evidence.asOf > first.evidence.asOf ? second : first;
}

/** What both files say the person holds; the newer one's word on the rest. */
function mergePeople(first: Person, second: Person): Person {
  const held = [...first.certifications, ...second.certifications];
  const distinct = new Map(held.map((each) => [JSON.stringify(each), each]));
  return { ...newer(first, second), certifications: Array.from(distinct.values()) };
}

/** As `newer`, but of the same day the worse one. */
function newerOrWorse(first: Association, second: Association): Association {
  if (second.evidence.asOf !== first.evidence.asOf) return newer(first, second);
  return isWorse(second, first) ? second : first;
}

async function fold<Fact>(
  target: Map<string, Fact>,
  source: ReadonlyMap<string, Fact>,
  merge: (first: Fact, second: Fact) => Fact,
  pace: Pace,
): Promise<number> {
  let folded = 0;
  await stepThrough(source, pace, ([key, fact]) => {
    const known = target.get(key);
    if (known !== undefined) folded += 1;
    target.set(key, known === undefined ? fact : merge(known, fact));
  });
  return folded;
}

/** Folds the files of one report into the first one's facts. */
export async function mergeFiles(
  files: readonly ReadFile[],
  { rowsAre, lists }: ReportReader,
  pace: Pace,
): Promise<MergedReport> {
  const folded = new Map<FactMaps, number>();
  const [first, ...others] = files;
  const target: FactMaps = first?.facts ?? noFacts();
  const isAlone = others.length === 0;
  const keyed = isAlone ? new Map<string, Association>() : await target.associations.keyed(pace);
  // Which rows were the first file's own is only to be told before the others are folded into it.
  const keysOf = new Map<FactMaps, Pick<Set<string>, "has">>([[target, new Set(keyed.keys())]]);
  const newestDayListsAll = lists === "all-each-day";
  const mergeAssociations = newestDayListsAll ? newerOrWorse : newer;
  for (const { facts } of others) {
    const added = await facts.associations.keyed(pace);
    keysOf.set(facts, added);
    const counts: Record<keyof FactMaps, number> = {
      customers: await fold(target.customers, facts.customers, mergeCustomers, pace),
      associations: await fold(keyed, added, mergeAssociations, pace),
      metrics: await fold(target.metrics, facts.metrics, newer, pace),
      people: await fold(target.people, facts.people, mergePeople, pace),
      holdings: await fold(target.holdings, facts.holdings, newer, pace),
      scoreHistory: await fold(target.scoreHistory, facts.scoreHistory, newer, pace),
      targets: await fold(target.targets, facts.targets, (one) => one, pace),
    };
    folded.set(
      facts,
      rowsAre.reduce((sum, name) => sum + counts[name], 0),
    );
  }
  let associations = isAlone ? target.associations.list() : Array.from(keyed.values());
  if (newestDayListsAll) {
    const replaced = await settleByNewestDay(associations, pace);
    if (replaced.size > 0) associations = associations.filter((each) => !replaced.has(each));
    if (isAlone) folded.set(target, replaced.size);
    await stepThrough(keyed, pace, ([key, association]) => {
      if (!replaced.has(association)) return;
      const [owner = target] = Array.from(keysOf).find(([, keys]) => keys.has(key)) ?? [];
      folded.set(owner, (folded.get(owner) ?? 0) + 1);
    });
  }
  return { ...target, associations, folded };
}

/** The file's name with the latest day that any of its facts speaks of. */
function latestEvidence(report: ReportKind, { file, fileDay, facts }: ReadFile): Evidence {
  let asOf = "";
  const note = (evidence: Evidence) => {
    if (evidence.file === file && evidence.asOf > asOf) asOf = evidence.asOf;
  };
  for (const { evidence } of facts.associations.list()) note(evidence);
  for (const kind of ["metrics", "people", "holdings", "scoreHistory"] as const) {
    for (const { evidence } of facts[kind].values()) note(evidence);
  }
  for (const { evidence } of facts.customers.values()) evidence.forEach(note);
  return { report, file, asOf: asOf === "" ? fileDay : asOf };
}

/** Evidence of each file. Call before `mergeFiles`, which folds all facts into the first file's. */
export function evidenceOf(report: ReportKind, files: readonly ReadFile[]): Evidence[] {
  return files.map((file) => latestEvidence(report, file));
}

/** `isPartial`: what it does not list need not have gone. */
export function contributionOf(
  { kind: report, isPartial }: { readonly kind: ReportKind; readonly isPartial: boolean },
  evidence: readonly Evidence[],
  { customers, associations }: MergedReport,
): Contribution {
  return {
    report,
    ...(isPartial && { isPartial }),
    evidence,
    customers: Array.from(customers.values()),
    associations,
  };
}

function newestLast(files: readonly ReadFile[]): readonly ReadFile[] {
  return files.toSorted((a, b) => (a.fileDay < b.fileDay ? -1 : a.fileDay > b.fileDay ? 1 : 0));
}

/** What several files say of the organisation: the newest file's word, and every Partner ID. */
export function mergeOrganisations(files: readonly ReadFile[]): OrganisationFacts | undefined {
  let merged: OrganisationFacts | undefined;
  for (const { facts } of newestLast(files)) {
    const { organisation } = facts;
    if (organisation === undefined) continue;
    const own = new Map(
      [...(merged?.partnerIds ?? []), ...organisation.partnerIds].map((each) => [each.id, each]),
    );
    merged = { ...merged, ...organisation, partnerIds: Array.from(own.values()) };
  }
  return merged;
}

/** What several organisation files say beside their lists: the newest file's word of each kind. */
export function mergeCompany(files: readonly ReadFile[]): CompanyNamed {
  const named = newestLast(files).flatMap(({ facts }) => facts.company ?? []);
  const replaces = Array.from(new Set(named.flatMap((each) => each.replaces)));
  return Object.assign({}, ...named, { replaces });
}
