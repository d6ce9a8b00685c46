import { addDays, type IsoDay, type RenewalVerdict } from "../rules";
import type { Occasion } from "./occasion";

/** Days before the anniversary date; 0 is the day itself. */
const BEFORE_ANNIVERSARY = [90, 60, 30, 15, 7, 1, 0] as const;
/** Days before the window closes, where it stays open after the anniversary date. */
const BEFORE_CLOSING = [7, 1, 0] as const;

const before = (day: IsoDay, days: readonly number[]) => days.map((count) => addDays(day, -count));

/**
 * The anniversary date and its window, as far as they are not over. Nothing where the date is not known. The window is
 * told apart only where it does not begin or end on the anniversary date itself.
 */
export function renewalOccasions(verdict: RenewalVerdict, today: IsoDay): Occasion[] {
  const { anniversaryDate, windowOpens, windowCloses } = verdict;
  if (anniversaryDate === undefined) return [];
  const year = anniversaryDate.slice(0, 4);
  const all: Occasion[] = [
    {
      subject: `anniversary-${year}`,
      kind: "renewal",
      day: anniversaryDate,
      what: { key: "reminders.what.anniversary" },
      remindOn: before(anniversaryDate, BEFORE_ANNIVERSARY),
      lastDay: anniversaryDate,
      place: "renewal",
    },
  ];
  if (windowOpens !== undefined && windowOpens !== anniversaryDate) {
    all.push({
      subject: `window-opens-${year}`,
      kind: "renewal",
      day: windowOpens,
      what: { key: "reminders.what.windowOpens" },
      remindOn: [windowOpens],
      lastDay: windowOpens > anniversaryDate ? (windowCloses ?? windowOpens) : anniversaryDate,
      place: "renewal",
    });
  }
  if (windowCloses !== undefined && windowCloses > anniversaryDate) {
    const inTheWindow = [addDays(anniversaryDate, 1), ...before(windowCloses, BEFORE_CLOSING)];
    all.push({
      subject: `window-closes-${year}`,
      kind: "renewal",
      day: windowCloses,
      what: { key: "reminders.what.windowCloses" },
      remindOn: [...new Set(inTheWindow)].filter((day) => day > anniversaryDate).sort(),
      lastDay: windowCloses,
      place: "renewal",
    });
  }
  return all.filter(({ lastDay }) => lastDay >= today);
}
