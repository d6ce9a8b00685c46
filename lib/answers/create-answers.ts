/** What the background answers. Knows neither messages nor the extension API: they are wired around it. */
import type { BadgeView, Coverage, DockContext, DockView, Overview } from "../browser/protocol";
import type { Settings } from "../browser/settings-schema";
import type { PageKey } from "../portals/portal";
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
  badges(keys: readonly PageKey[]): Promise<(BadgeView | null)[]>;
  dockView(context: DockContext): Promise<DockView>;
  overview(): Promise<Overview>;
  coverage(): Promise<Coverage>;
}

/** The customer that a key is about, if it is about one. */
function customerIn(key: PageKey): CustomerKey | undefined {
  if ("context" in key) return key.context;
  if ("of" in key) return key.of;
  return "tenantId" in key || "domain" in key || "name" in key ? key : undefined;
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
    async badges(keys) {
      // Before the first import every row would say "unknown"; the dock and the popup say what is missing instead.
      if ((await store.current()) === null) return keys.map(() => null);
      const customers = keys.map(customerIn);
      const asked = customers.filter((key) => key !== undefined);
      const [context, results] = await Promise.all([recordContext(), store.lookUp(asked)]);
      const words = readerWords(uiLanguage());
      let next = 0;
      return customers.map((key) => {
        if (key === undefined) return null;
        const result = results[next];
        next += 1;
        // "Unknown" is said of a tenant. A name or domain that our data lacks need not be a customer's at all.
        if (result === undefined || (result.found === "none" && !("tenantId" in key))) return null;
        const verdict = judgeFound(result, context);
        return verdict === null ? null : wordCustomerBadge(verdict, words);
      });
    },

    async dockView({ about, unclear }) {
      const words = readerWords(uiLanguage());
      const key = about && customerIn(about);
      const [{ renewal, standing }, shown] = await Promise.all([
        companyStanding(),
        key === undefined ? {} : dockCustomer(key, words),
      ]);
      return {
        renewal: wordRenewal(renewal, words),
        gaps: wordGaps(standing, words),
        renewalSteps: wordRenewalSteps(renewal, words),
        hints: [],
        ...(unclear && { customerProblem: words.say("overlay.panel.twoCustomers") }),
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
