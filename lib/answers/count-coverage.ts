/** Counts customers by verdict. It has to judge every customer, so the result is cached until anything it rests on changes. */
import type { Coverage } from "../browser/protocol";
import {
  judgeCustomer,
  POR_STATES,
  type PorState,
  type RecordContext,
  RULES_VERSION,
} from "../rules";
import { breathingSpace } from "../store/breathing-space";
import type { GenerationInfo, Store } from "../store/contract";
import { isNamed } from "../store/store-errors";

const NOTHING: Coverage = { total: 0, byState: {}, needingAttention: 0 };

/** Imports end minutes apart at best; being overtaken this often means that something else is wrong. */
const ATTEMPTS = 3;

/** The newest day of each report, and of those the oldest: how far back one has to trust what is counted. */
function oldestAsOf({ evidence }: GenerationInfo): string | undefined {
  const newest = new Map<string, string>();
  for (const { report, asOf } of evidence) {
    const known = newest.get(report);
    if (known === undefined || asOf > known) newest.set(report, asOf);
  }
  return [...newest.values()].sort()[0];
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

/** What is cached may come from another version of the extension; what does not fit is counted again. */
function isCoverage(value: unknown): value is Coverage {
  if (typeof value !== "object" || value === null) return false;
  const { total, byState, needingAttention, oldestAsOf: oldest } = value as Record<string, unknown>;
  if (!isCount(total) || !isCount(needingAttention)) return false;
  if (oldest !== undefined && typeof oldest !== "string") return false;
  if (typeof byState !== "object" || byState === null) return false;
  const states: readonly string[] = POR_STATES;
  return Object.entries(byState).every(
    ([state, count]) => states.includes(state) && isCount(count),
  );
}

async function countEveryone(store: Store, context: RecordContext): Promise<Coverage> {
  const byState: Partial<Record<PorState, number>> = {};
  let total = 0;
  let needingAttention = 0;
  const breathe = breathingSpace();
  const generation = await store.forEachShard((customers) => {
    for (const facts of customers) {
      const { state, attention } = judgeCustomer(facts, context);
      byState[state] = (byState[state] ?? 0) + 1;
      if (attention.length > 0) needingAttention += 1;
    }
    total += customers.length;
    // Badges are asked for while this runs, and should not have to wait for all of it.
    return breathe();
  });
  if (generation === null) return NOTHING;
  const oldest = oldestAsOf(generation);
  return { total, byState, needingAttention, ...(oldest !== undefined && { oldestAsOf: oldest }) };
}

/** Coverage of the generation in force, from the cache where it still holds. */
export async function coverageOf(store: Store, context: RecordContext): Promise<Coverage> {
  for (let attempt = 1; ; attempt++) {
    const generation = await store.current();
    if (generation === null) return NOTHING;
    const key = {
      generation: generation.id,
      kind: "coverage" as const,
      of: [RULES_VERSION, JSON.stringify(context)].join("\n"),
    };
    const cached = await store.getSummary(key);
    if (isCoverage(cached)) return cached;
    try {
      const counted = await countEveryone(store, context);
      const stillInForce = (await store.current())?.id === generation.id;
      // Only a cache: when there is no room for it, the answer is as good without.
      if (stillInForce) await store.putSummary(key, counted).catch(() => {});
      return counted;
    } catch (error) {
      if (attempt === ATTEMPTS || !isNamed(error, "GenerationGoneError")) throw error;
    }
  }
}
