/** The company's own facts as files give them: what makes two of them the same, and how they join those that are held. */
import {
  COMPANY_KINDS,
  type CompanyFacts,
  type CompanyKind,
  NO_COMPANY_FACTS,
} from "../rules/company-facts";
import type { Evidence, Holding, Metric, Person, ScoreDay, Target } from "../rules/facts";

/** Kinds that are lists of facts with evidence. */
const EVIDENCED = ["metrics", "people", "holdings", "scoreHistory"] as const;
type EvidencedKind = (typeof EVIDENCED)[number];
type Evidenced = CompanyFacts[EvidencedKind][number];

export function metricKey({ area, metric, track, country, location }: Metric): string {
  return JSON.stringify([area, metric, track, country, location]);
}

export function personKey({ key }: Person): string {
  return key;
}

export function holdingKey({ kind, id, level, since }: Holding): string {
  return JSON.stringify([kind, id, level, since]);
}

export function scoreDayKey({ area, day }: ScoreDay): string {
  return JSON.stringify([area, day]);
}

export function targetKey({ kind, id, level, place, by }: Target): string {
  return JSON.stringify([kind, id, level, place, by]);
}

const KEYS: { readonly [Kind in EvidencedKind]: (fact: CompanyFacts[Kind][number]) => string } = {
  metrics: metricKey,
  people: personKey,
  holdings: holdingKey,
  scoreHistory: scoreDayKey,
};

/** What was read, and the kinds of which a file names all there is. */
export interface CompanyRead {
  readonly facts: Partial<CompanyFacts>;
  readonly replaces: readonly CompanyKind[];
}

function newestOf(facts: readonly Evidenced[]): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { evidence } of facts) {
    if (evidence.asOf > (newest.get(evidence.report) ?? "")) {
      newest.set(evidence.report, evidence.asOf);
    }
  }
  return newest;
}

/**
 * A report takes the place of what an earlier file of the same report gave: who left the company must not count on.
 * An older file of it changes nothing that a newer one gave. Of the same fact from two reports the one of the later day
 * counts, on the same day the one read now.
 */
function joinEvidenced<Fact extends { readonly evidence: Evidence }>(
  held: readonly Fact[],
  read: readonly Fact[],
  keyOf: (fact: Fact) => string,
): Fact[] {
  const heldDays = newestOf(held as readonly never[]);
  const readDays = newestOf(read as readonly never[]);
  const isOld = (report: string) => (readDays.get(report) ?? "") < (heldDays.get(report) ?? "");
  const joined = new Map<string, Fact>();
  for (const fact of held) {
    const { report } = fact.evidence;
    if (!readDays.has(report) || isOld(report)) joined.set(keyOf(fact), fact);
  }
  for (const fact of read) {
    const known = joined.get(keyOf(fact));
    if (isOld(fact.evidence.report)) continue;
    if (known === undefined || known.evidence.asOf <= fact.evidence.asOf) {
      joined.set(keyOf(fact), fact);
    }
  }
  return [...joined.values()];
}

/**
 * The kinds that change when `read` joins `held`. What a file names in full takes the place of what is held of its kind;
 * a report takes the place of its own earlier facts; every other kind is left out of the result and so stays.
 */
export function joinCompany(
  held: CompanyFacts,
  { facts, replaces }: CompanyRead,
): Partial<CompanyFacts> {
  const result: { [Kind in CompanyKind]?: unknown } = {};
  const join = <Kind extends EvidencedKind>(kind: Kind) => {
    const read = facts[kind];
    const isReplaced = replaces.includes(kind);
    if (read === undefined || (read.length === 0 && !isReplaced)) return;
    const keyOf = KEYS[kind] as (fact: Evidenced) => string;
    result[kind] = joinEvidenced<Evidenced>(isReplaced ? [] : held[kind], read, keyOf);
  };
  EVIDENCED.forEach(join);
  for (const kind of ["targets", "geography", "costs"] as const) {
    if (replaces.includes(kind)) result[kind] = facts[kind] ?? NO_COMPANY_FACTS[kind];
  }
  return result as Partial<CompanyFacts>;
}

/** How much of one kind came with an import, and what it took the place of. */
export interface TakenFacts {
  readonly kind: CompanyKind;
  readonly count: number;
  /** How many were held before and are gone, where a file named all there is; else absent. */
  readonly insteadOf?: number;
}

/** The facts of a list; the answers of what is none. */
function entriesOf(value: CompanyFacts[CompanyKind]): readonly unknown[] {
  return Array.isArray(value) ? value : Object.values(value);
}

/** `change` is what `joinCompany` made of `held` and `read`. Kinds of which nothing came are left out. */
export function takenFacts(
  held: CompanyFacts,
  { facts, replaces }: CompanyRead,
  change: Partial<CompanyFacts>,
): TakenFacts[] {
  return COMPANY_KINDS.flatMap((kind) => {
    const taken = change[kind];
    if (taken === undefined) return [];
    const read = new Set<unknown>(entriesOf(facts[kind] ?? []));
    const count = Array.isArray(taken)
      ? taken.filter((fact) => read.has(fact)).length
      : entriesOf(taken).length;
    const insteadOf = replaces.includes(kind) ? entriesOf(held[kind]).length : 0;
    return count + insteadOf === 0 ? [] : [{ kind, count, ...(insteadOf > 0 && { insteadOf }) }];
  });
}

/** What to store of an import, and what to tell. `startOver`: as if nothing had been held. */
export function settleCompany(
  stored: CompanyFacts,
  read: CompanyRead,
  startOver: boolean,
): { readonly change: Partial<CompanyFacts>; readonly taken: readonly TakenFacts[] } {
  const held = startOver ? NO_COMPANY_FACTS : stored;
  const joined = joinCompany(held, read);
  const change = startOver ? { ...NO_COMPANY_FACTS, ...joined } : joined;
  return { change, taken: takenFacts(held, read, joined) };
}
