/** What the store takes and gives. Facts live in generations: an import writes a whole new one and switches to it. */
import type { CompanyFacts } from "../rules/company-facts";
import type { Association, Customer, Evidence } from "../rules/facts";

/** All facts that one imported report contributes. A newer contribution of the same report replaces the older one. */
export interface Contribution {
  /** Kind of report, e.g. `subscription-details`. */
  readonly report: string;
  /** It lists only what was used, billed or asked for: what it does not list need not have gone. */
  readonly isPartial?: boolean;
  /** Its files are read once more, and differently: whatever they gave before goes, and was not lost. */
  readonly rereads?: boolean;
  /** The files it was read from, with the latest day they speak of. */
  readonly evidence: readonly Evidence[];
  readonly customers: readonly Customer[];
  readonly associations: readonly Association[];
}

export interface GenerationInfo {
  readonly id: number;
  /** ISO timestamp of the commit. */
  readonly committedAt: string;
  readonly customerCount: number;
  readonly associationCount: number;
  /** Which reports the generation is made of. */
  readonly evidence: readonly Evidence[];
  /** Partner IDs that our own exports named, most frequent first: ours even before the settings know them. */
  readonly partnerIdsSeen: readonly PartnerIdSeen[];
}

export interface PartnerIdSeen {
  readonly id: string;
  readonly associations: number;
  /** True when the exports named it as the global account (`PGAMpnID`) of some row. */
  readonly isGlobal: boolean;
}

/** A customer with all its associations: what a verdict is computed from. */
export interface CustomerFacts {
  readonly customer: Customer;
  readonly associations: readonly Association[];
}

/** How a page names a customer. Exactly one of the three; the tenant ID is proof, the others must be unambiguous. */
export type CustomerKey =
  | { readonly tenantId: string }
  | { readonly domain: string }
  | { readonly name: string };

export type LookUpResult =
  | { readonly found: "one"; readonly facts: CustomerFacts }
  | { readonly found: "none" }
  | { readonly found: "several" };

/** What an import did. Counts only, so that it can be shown and copied anywhere. */
export interface CommitResult {
  readonly generation: GenerationInfo;
  /** Customers that the generation before did not hold. */
  readonly customersAdded: number;
  /** Associations that stand now and that the generation before did not hold, or held as absent. */
  readonly associationsAdded: number;
  /** Associations newly marked with `absentAsOf`. */
  readonly associationsLost: number;
}

/** The generations that are kept. */
export interface GenerationHistory {
  readonly inForce: GenerationInfo | null;
  /** Those before it, newest first. Never the sample's before own data, or the other way round. */
  readonly earlier: readonly GenerationInfo[];
  /** Those that were taken back, the one that would come back first is first. The next import lets them go. */
  readonly undone: readonly GenerationInfo[];
}

/** One customer in two generations; absent where the generation does not hold it. */
export interface CustomerPair {
  readonly before?: CustomerFacts;
  readonly after?: CustomerFacts;
}

export interface ComparedGenerations {
  readonly before: GenerationInfo;
  readonly after: GenerationInfo;
}

/** Called with a few hundred customers at a time. Return a promise to hold the reading up until it settles. */
export type PairVisitor = (
  pairs: readonly CustomerPair[],
  position: { readonly index: number; readonly count: number },
  generations: ComparedGenerations,
) => void | Promise<void>;

/** Names one summary of a generation. A summary is only a cache: it may be gone at any time. */
export interface SummaryKey {
  readonly generation: number;
  /** What it sums up; one summary of each kind is kept. */
  readonly kind: "coverage" | "search";
  /** Everything else the summary depends on: rules version, day, settings. */
  readonly of: string;
}

/** Called once per shard. Return a promise to hold the reading up until it settles. */
export type ShardVisitor = (
  customers: readonly CustomerFacts[],
  position: { readonly index: number; readonly count: number },
) => void | Promise<void>;

/**
 * Gets what is stored now and gives the kinds to replace. Reading, changing and writing are one transaction, so pages
 * that save at once do not lose each other's changes, of the same kind neither, as long as each builds on what it gets:
 * `({ targets }) => ({ targets: [...targets, added] })`. To refuse, throw: nothing is stored then, as when a fact does
 * not fit its schema (ZodError). It may be called again on a new connection, so it must not do anything else.
 */
export type CompanyChange = (held: CompanyFacts) => Partial<CompanyFacts>;

/**
 * The facts on disk. Opens on first use and again after the browser closed the connection, so one `Store` may be
 * kept for as long as its page or worker lives. Every method rejects with a named error of `store-errors.ts` when
 * the database is newer than this version or is damaged.
 */
export interface Store {
  /** The generation in force; `null` before the first import. */
  current(): Promise<GenerationInfo | null>;
  /**
   * One answer per key, in the order asked, all from one generation. Tenant IDs and domains fit in any case, names
   * exactly but for spaces around them. Reads only the shards that hold the customers asked for.
   */
  lookUp(keys: readonly CustomerKey[]): Promise<LookUpResult[]>;
  /**
   * Visits every customer of the generation in force when the call began. Resolves to that generation, `null` before
   * the first import. Rejects with `GenerationGoneError` when two imports ended meanwhile: read again from the start.
   */
  forEachShard(visit: ShardVisitor, signal?: AbortSignal): Promise<GenerationInfo | null>;
  /**
   * Writes a new generation out of the one before and `contributions`, and switches to it in one transaction. When it
   * rejects, or the process dies, the generation before is still in force. An empty list gives a copy.
   * `startOver` leaves the generation before out, as on a first import: the sample organisation and own data must not
   * be compared with each other, or the one would be reported as lost by the other. All earlier ones go with it.
   * `keepEarlier`: how many generations before the new one stay, 1 or more, 3 unless told. On a full disk older ones
   * are deleted before the commit fails; the one in force never is.
   */
  commit(
    contributions: readonly Contribution[],
    options: {
      readonly now: Date;
      readonly signal?: AbortSignal;
      readonly startOver?: boolean;
      readonly keepEarlier?: number;
    },
  ): Promise<CommitResult>;
  history(): Promise<GenerationHistory>;
  /**
   * The customer as `generation` holds it, `null` where it does not. Rejects with `GenerationGoneError` when the
   * generation is not kept any more.
   */
  customerIn(generation: number, tenantId: string): Promise<CustomerFacts | null>;
  /**
   * Visits every customer of `generation` and of the one before it, side by side, giving the event loop its turns.
   * Resolves to `null`, without a visit, when one of the two is not kept. Damage to an older generation ends this
   * reading only.
   */
  compare(
    generation: number,
    visit: PairVisitor,
    signal?: AbortSignal,
  ): Promise<ComparedGenerations | null>;
  /**
   * Puts the generation before `from` in force again, in one transaction; `from` is kept as undone. Rejects with
   * `NotInForceError` when `from` is not in force any more, or nothing before it is kept.
   */
  goBack(from: number): Promise<GenerationInfo>;
  /** Takes the last `goBack` back: `undone` is in force again. Rejects as `goBack` does. */
  bringBack(undone: number): Promise<GenerationInfo>;
  /** The company's own facts; they belong to no generation. A kind that was never saved is empty. */
  readCompany(): Promise<CompanyFacts>;
  /** Replaces the kinds that `change` names, all or none of them; the others stay. Resolves to what is stored then. */
  saveCompany(change: CompanyChange): Promise<CompanyFacts>;
  /** `undefined` when there is none. What comes back was cached by some earlier version: check it. */
  getSummary(key: SummaryKey): Promise<unknown>;
  /** Keeps one summary of the kind; an older one is dropped, and all of other generations. */
  putSummary(key: SummaryKey, summary: unknown): Promise<void>;
  /** Deletes everything, in one transaction: afterwards it is as before the first import. */
  clear(): Promise<void>;
  /** Gives the connection back. The next call opens a new one. */
  close(): void;
}
