/** Reads and judges all customers of the generation in force. The result is kept nowhere: tomorrow it may be another. */
import { judgeCustomer, type RecordContext } from "../rules";
import type { GenerationInfo, Store } from "../store/contract";
import { isNamed } from "../store/store-errors";
import type { BookEntry } from "./customer-book";
import { customerLine, searchWords } from "./customer-line";
import { searchText } from "./search-text";

/** Imports end minutes apart at best; being overtaken this often means that something else is wrong. */
const ATTEMPTS = 3;

export interface JudgedEveryone {
  readonly generation: GenerationInfo;
  readonly entries: readonly BookEntry[];
}

/** `share` of the generation is read, 0 to 1. */
export type OnShare = (share: number) => void;

/** A hundred thousand customers have some dozen next steps between them. */
function sharedSteps(): (step: BookEntry["line"]["nextStep"]) => BookEntry["line"]["nextStep"] {
  const known = new Map<string, BookEntry["line"]["nextStep"]>();
  return (step) => {
    const key = JSON.stringify(step);
    const first = known.get(key);
    if (first !== undefined) return first;
    known.set(key, step);
    return step;
  };
}

async function judgeOnce(
  store: Pick<Store, "forEachShard">,
  context: RecordContext,
  onShare: OnShare,
): Promise<JudgedEveryone | null> {
  const entries: BookEntry[] = [];
  const shared = sharedSteps();
  const generation = await store.forEachShard((customers, { index, count }) => {
    for (const facts of customers) {
      const line = customerLine(facts, judgeCustomer(facts, context));
      entries.push({
        line: { ...line, nextStep: shared(line.nextStep) },
        searched: searchWords(facts).map(searchText).join("\n"),
      });
    }
    onShare((index + 1) / count);
  });
  return generation && { generation, entries };
}

/** `null` before the first import. Rejects with the store's named errors. */
export async function judgeEveryone(
  store: Pick<Store, "forEachShard">,
  context: RecordContext,
  onShare: OnShare = () => {},
): Promise<JudgedEveryone | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await judgeOnce(store, context, onShare);
    } catch (error) {
      if (attempt === ATTEMPTS || !isNamed(error, "GenerationGoneError")) throw error;
    }
  }
}
