import type { Settings } from "../browser/settings-schema";
import type { Occasion } from "../reminders";
import type { IsoDay } from "../rules";
import type { Answers } from "./create-answers";
import { readerWords } from "./reader-words";
import { wordNotification } from "./word-notification";

export interface NotificationQuestion {
  readonly answers: Pick<Answers, "comingUp">;
  readSettings(): Promise<Settings>;
  today(): IsoDay;
  /** BCP 47 tag, as `i18n.getUILanguage()` gives it. */
  uiLanguage(): string;
}

/** What the daily look for due reminders needs to know. */
export function notificationSources({
  answers,
  readSettings,
  today,
  uiLanguage,
}: NotificationQuestion) {
  return {
    coming: async () => (await answers.comingUp()).occasions,
    wanted: async () => (await readSettings()).reminders.notify,
    today,
    word: (due: readonly Occasion[], day: IsoDay) =>
      wordNotification(due, day, readerWords(uiLanguage())),
  };
}
