import type { ComingUpDoors } from "../../components/coming-up-card/coming-up-doors";
import { sendMessage } from "../../lib/browser/messenger";
import { muteOccasion, readReminderLedger, unmuteAll } from "../../lib/browser/reminder-ledger";
import { isMuted } from "../../lib/reminders/due-reminders";
import { occasionId } from "../../lib/reminders/occasion";
import { localDay } from "../../lib/rules/calendar-day";

/** What is coming up, and what the reader put aside of it. */
export const comingUp: ComingUpDoors = {
  async load() {
    const [list, ledger] = await Promise.all([sendMessage("comingUp"), readReminderLedger()]);
    const today = localDay(new Date());
    const occasions = list.occasions.filter((occasion) => !isMuted(occasion, ledger, today));
    return { occasions, more: list.more, putAside: list.occasions.length - occasions.length };
  },
  putAside: (occasion, until) => muteOccasion(occasionId(occasion), until),
  bringAllBack: unmuteAll,
};
