import type { Settings } from "../browser/settings-schema";
import type { Occasion } from "../reminders";
import type { IsoDay } from "../rules";
import type { Answers } from "./create-answers";
import { readerWords } from "./reader-words";
import { wordNotification } from "./word-notification";

export interface NotificationQuestion {
  readonly answers: Pick<Answers, "comingUp" | "overview">;
  /** Is a file of this name one of the sample organisation's? */
  isSampleFile(name: string): boolean;
  readSettings(): Promise<Settings>;
  today(): IsoDay;
  /** BCP 47 tag, as `i18n.getUILanguage()` gives it. */
  uiLanguage(): string;
}

/** What the daily look for due reminders needs to know. */
export function notificationSources(question: NotificationQuestion) {
  const { answers, readSettings, today, uiLanguage, isSampleFile } = question;
  return {
    async coming() {
      const { generation } = await answers.overview();
      // What is made up is shown on our own pages, which say so, and reminds nobody at their desk.
      if (generation?.evidence.some(({ file }) => isSampleFile(file))) return [];
      return (await answers.comingUp()).occasions;
    },
    wanted: async () => (await readSettings()).reminders.notify,
    today,
    word: (due: readonly Occasion[], day: IsoDay) =>
      wordNotification(due, day, readerWords(uiLanguage())),
  };
}
