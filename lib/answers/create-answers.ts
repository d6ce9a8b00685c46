/** What the background answers. Knows neither messages nor the extension API: they are wired around it. */
import type { BadgeView, Coverage, DockView, Overview } from "../browser/protocol";
import type { Settings } from "../browser/settings-schema";
import {
  type CustomerPorVerdict,
  type IsoDay,
  judgeCustomer,
  judgeRenewal,
  judgeStanding,
  judgeUnknownCustomer,
  type RecordContext,
  type RenewalVerdict,
  type StandingVerdict,
} from "../rules";
import type { CustomerKey, LookUpResult, Store } from "../store/contract";
import { coverageOf } from "./count-coverage";
import { type ReaderWords, readerWords } from "./reader-words";
import { membershipOf, recordContextOf } from "./settings-facts";
import { wordCustomerBadge } from "./word-badge";
import { wordGaps, wordRenewal, wordRenewalSteps } from "./word-chips";
import { nameOfCustomer, nameOfKey, wordCustomer } from "./word-customer";

export interface AnswerSources {
  readonly store: Store;
  readSettings(): Promise<Settings>;
  today(): IsoDay;
  /** BCP 47 tag, as `i18n.getUILanguage()` gives it. */
  uiLanguage(): string;
}

/** One method for each message of the protocol that the background answers; see there for what they mean. */
export interface Answers {
  customerBadges(keys: readonly CustomerKey[]): Promise<(BadgeView | null)[]>;
  dockView(context: { readonly customer?: CustomerKey }): Promise<DockView>;
  overview(): Promise<Overview>;
  coverage(): Promise<Coverage>;
}

/** The verdict on a customer that a page shows; `null` when the key fits several, so that none may be picked. */
function judgeFound(result: LookUpResult, context: RecordContext): CustomerPorVerdict | null {
  if (result.found === "several") return null;
  return result.found === "one"
    ? judgeCustomer(result.facts, context)
    : judgeUnknownCustomer(context);
}

export function createAnswers({ store, readSettings, today, uiLanguage }: AnswerSources): Answers {
  const counting = new Map<string, Promise<Coverage>>();

  async function recordContext(): Promise<RecordContext> {
    return recordContextOf(await readSettings(), today());
  }

  async function companyStanding(): Promise<{
    renewal: RenewalVerdict;
    standing: StandingVerdict;
  }> {
    const [settings, metrics] = await Promise.all([readSettings(), store.readMetrics()]);
    const day = today();
    return {
      renewal: judgeRenewal(membershipOf(settings), day, {
        trustUnverifiedWindow: settings.trustUnverifiedRenewalWindow,
      }),
      standing: judgeStanding({ metrics, today: day }),
    };
  }

  async function dockCustomer(
    key: CustomerKey,
    words: ReaderWords,
  ): Promise<Pick<DockView, "customer" | "customerProblem">> {
    const [context, generation, [result]] = await Promise.all([
      recordContext(),
      store.current(),
      store.lookUp([key]),
    ]);
    if (generation === null) return { customerProblem: words.say("overlay.panel.nothingImported") };
    const verdict = result === undefined ? null : judgeFound(result, context);
    if (verdict === null) return { customerProblem: words.say("overlay.panel.ambiguous") };
    const name = result?.found === "one" ? nameOfCustomer(result.facts) : nameOfKey(key);
    return { customer: wordCustomer(name, verdict, words) };
  }

  return {
    async customerBadges(keys) {
      // Before the first import every row would say "unknown"; the dock and the popup say what is missing instead.
      if ((await store.current()) === null) return keys.map(() => null);
      const [context, results] = await Promise.all([recordContext(), store.lookUp(keys)]);
      const words = readerWords(uiLanguage());
      return results.map((result, index) => {
        // "Unknown" is said of a tenant. A name or domain that our data lacks need not be a customer's at all.
        const key = keys[index];
        if (result.found === "none" && (key === undefined || !("tenantId" in key))) return null;
        const verdict = judgeFound(result, context);
        return verdict === null ? null : wordCustomerBadge(verdict, words);
      });
    },

    async dockView({ customer }) {
      const words = readerWords(uiLanguage());
      const [{ renewal, standing }, shown] = await Promise.all([
        companyStanding(),
        customer === undefined ? {} : dockCustomer(customer, words),
      ]);
      return {
        renewal: wordRenewal(renewal, words),
        gaps: wordGaps(standing, words),
        renewalSteps: wordRenewalSteps(renewal, words),
        ...shown,
        direction: words.direction,
      };
    },

    async overview() {
      const [company, generation] = await Promise.all([companyStanding(), store.current()]);
      return { ...company, generation };
    },

    async coverage() {
      const context = await recordContext();
      const generation = await store.current();
      // Popup and dashboard may ask at the same time; the counting is then shared.
      const id = JSON.stringify([generation?.id, context]);
      const running = counting.get(id) ?? coverageOf(store, context);
      counting.set(id, running);
      return running.finally(() => counting.delete(id));
    },
  };
}
