/** What the background answers. Knows neither messages nor the extension API: they are wired around it. */
import type { BadgeView, Coverage, DockContext, DockView, Overview } from "../browser/protocol";
import type { Settings } from "../browser/settings-schema";
import type { PageKey } from "../portals/portal";
import type { OccasionList } from "../reminders";
import type { IsoDay } from "../rules";
import type { Store } from "../store/contract";
import { phrasesAsSentences } from "../texts/join-words";
import { createComingUp } from "./coming-up";
import { coverageOf } from "./count-coverage";
import { wordDockCustomer, wordWayToDashboard } from "./dock-customer";
import { customerIn } from "./key-customer";
import { companyStanding, factsFor } from "./known-facts";
import { readerWords } from "./reader-words";
import { recordContextOf } from "./settings-facts";
import { withAllShownWords } from "./shown-words";
import { wordGaps, wordRenewal, wordRenewalSteps } from "./word-chips";
import { wordHints } from "./word-hints";
import { wordPageKey } from "./word-page-key";

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
  comingUp(): Promise<OccasionList>;
}

export function createAnswers(sources: AnswerSources): Answers {
  const { store, readSettings, today, uiLanguage } = sources;
  const counting = new Map<string, Promise<Coverage>>();

  return {
    comingUp: createComingUp(sources),

    async badges(keys) {
      const known = await factsFor(keys, sources);
      const words = readerWords(uiLanguage());
      return keys.map((key) => wordPageKey(key, known, words));
    },

    async dockView({ page, about, unclear }) {
      const key = about && customerIn(about);
      const [company, settings, generation, known] = await Promise.all([
        companyStanding(sources),
        readSettings(),
        store.current(),
        about && key && factsFor([about], sources),
      ]);
      const { renewal, standing } = company;
      const words = readerWords(uiLanguage());
      const chips = { gaps: wordGaps(standing, words), renewal: wordRenewal(renewal, words) };
      const ofCustomer = about && key && known && wordDockCustomer(about, key, page, known, words);
      const badge = ofCustomer?.customer?.badge;
      const parts = [...(badge ? [badge] : []), chips.gaps, chips.renewal];
      // What shows comes first, side by side as it shows: a browser commanded by voice knows the dock by it.
      const facts = [words.series(parts.map(({ text }) => text)), ...parts.map(({ name }) => name)];
      return {
        ...chips,
        name: words.say("overlay.dock.name", { facts: phrasesAsSentences(facts) }),
        renewalSteps: wordRenewalSteps(renewal, words),
        hints: wordHints(page, { settings, generation, standing, today: today() }, words),
        ...(unclear && { customerProblem: words.say("overlay.panel.twoCustomers") }),
        ...(ofCustomer && withAllShownWords(ofCustomer, words)),
        opens: wordWayToDashboard(key && known?.customer(key), words),
        direction: words.direction,
      };
    },

    async overview() {
      const [company, generation] = await Promise.all([companyStanding(sources), store.current()]);
      return { ...company, generation };
    },

    async coverage() {
      const context = recordContextOf(await readSettings(), today());
      const generation = await store.current();
      // Popup and dashboard may ask at the same time; the counting is then shared.
      const id = JSON.stringify([generation?.id, context]);
      const running = counting.get(id) ?? coverageOf(store, context);
      counting.set(id, running);
      return running.finally(() => counting.delete(id));
    },
  };
}
