/** What the kept generations say of one customer, each judged by today's rules and for today. */
import type { Change } from "../changes/change";
import { createComparison } from "../changes/compare-pair";
import { type CustomerPorVerdict, judgeCustomer, type RecordContext } from "../rules";
import type { CustomerFacts, GenerationInfo, Store } from "../store/contract";
import { isNamed } from "../store/store-errors";

export interface CustomerThen {
  readonly generation: GenerationInfo;
  /** `null`: that generation does not hold the customer. */
  readonly facts: CustomerFacts | null;
  readonly verdict: CustomerPorVerdict | null;
  /** What that import changed; absent where nothing before it is kept. */
  readonly changes?: readonly Change[];
}

/** Damage to an earlier generation, or its deletion this moment, shortens the history and is no reason to have none. */
async function factsThen(
  store: Pick<Store, "customerIn">,
  generation: GenerationInfo,
  tenantId: string,
): Promise<CustomerFacts | null | undefined> {
  try {
    return await store.customerIn(generation.id, tenantId);
  } catch (error) {
    if (isNamed(error, "GenerationGoneError") || isNamed(error, "DamagedGenerationError")) return;
    throw error;
  }
}

/** The generation in force first, then those before it, newest first; none before the first import. */
export async function customerHistory(
  store: Pick<Store, "customerIn" | "history">,
  tenantId: string,
  context: RecordContext,
): Promise<CustomerThen[]> {
  const { inForce, earlier } = await store.history();
  if (inForce === null) return [];
  const then: Omit<CustomerThen, "changes">[] = [];
  for (const generation of [inForce, ...earlier]) {
    const facts = await factsThen(store, generation, tenantId);
    if (facts === undefined) break;
    then.push({ generation, facts, verdict: facts && judgeCustomer(facts, context) });
  }
  return then.map((now, at) => {
    const before = then[at + 1];
    if (before === undefined) return now;
    const compare = createComparison({ before: before.generation, after: now.generation }, context);
    return {
      ...now,
      changes: compare({
        ...(before.facts !== null && { before: before.facts }),
        ...(now.facts !== null && { after: now.facts }),
      }),
    };
  });
}
