/** What the renewal view shows: the days of a renewal in order of time, and what renewing on each of them leads to. */
import {
  addDays,
  type IsoDay,
  judgeRenewal,
  type NextAnniversary,
  nextAnniversary,
  remindersFor,
  type WindowChoice,
  type WindowRule,
  windowRuleFor,
} from "../../lib/rules";
import type { Message, RenewalVerdict, RuleReference } from "../../lib/rules/verdicts";

export type RenewalDayKind = "today" | "asOf" | "opens" | "anniversary" | "closes" | "reminder";

export interface RenewalEvent {
  readonly kind: RenewalDayKind;
  readonly date: IsoDay;
  readonly what: Message;
  /** Of a reminder, which has a rule of its own. */
  readonly rule?: RuleReference;
}

/** All that happens on one day: one mark in the picture, one entry in the list. */
export interface RenewalDay {
  readonly date: IsoDay;
  readonly events: readonly RenewalEvent[];
}

export interface RenewalTry {
  readonly when: "before" | "opens" | "anniversary" | "closes" | "after";
  readonly day: IsoDay;
  readonly next: NextAnniversary;
}

export interface RenewalPicture {
  readonly forAdministrator: RenewalVerdict;
  readonly forOthers: RenewalVerdict;
  /** Empty where no anniversary date is known or no rule covers it. */
  readonly days: readonly RenewalDay[];
  readonly tries: readonly RenewalTry[];
}

export interface RenewalQuestion {
  readonly asOf: IsoDay;
  /** `asOf` is the day of the reader's own clock. */
  readonly isToday: boolean;
  readonly anniversaryDate: IsoDay | undefined;
  readonly choice: WindowChoice;
}

function eventsOf(
  { asOf, isToday }: RenewalQuestion,
  anniversaryDate: IsoDay,
  rule: WindowRule,
  { windowOpens, windowCloses }: RenewalVerdict,
): RenewalEvent[] {
  const here: RenewalEvent = isToday
    ? { kind: "today", date: asOf, what: { key: "dashboard.renewal.day.today" } }
    : { kind: "asOf", date: asOf, what: { key: "dashboard.renewal.day.asOf" } };
  const reminders = remindersFor(anniversaryDate, rule).map(
    ({ date, until, what, rule: reminderRule }): RenewalEvent => ({
      kind: "reminder",
      date,
      what:
        until === undefined
          ? what
          : { key: "dashboard.renewal.day.noticeUntil", data: { date: until } },
      rule: reminderRule,
    }),
  );
  return [
    here,
    ...(windowOpens === undefined
      ? []
      : [
          {
            kind: "opens" as const,
            date: windowOpens,
            what: { key: "dashboard.renewal.day.opens" },
          },
        ]),
    {
      kind: "anniversary",
      date: anniversaryDate,
      what: { key: "dashboard.renewal.day.anniversary" },
    },
    ...(windowCloses === undefined
      ? []
      : [
          {
            kind: "closes" as const,
            date: windowCloses,
            what: {
              key:
                windowCloses > anniversaryDate
                  ? "dashboard.renewal.day.graceEnds"
                  : "dashboard.renewal.day.closes",
            },
          },
        ]),
    ...reminders,
  ];
}

/** One entry a day, in order of time. */
export function byDay(events: readonly RenewalEvent[]): RenewalDay[] {
  const dates = [...new Set(events.map(({ date }) => date))].sort();
  return dates.map((date) => ({ date, events: events.filter((each) => each.date === date) }));
}

/** Renewed and paid on one day: before the window, on its first day, on the anniversary, on its last day, and after. */
function triesOf(anniversaryDate: IsoDay, rule: WindowRule, verdict: RenewalVerdict): RenewalTry[] {
  const { windowOpens: opens, windowCloses: closes } = verdict;
  const days: readonly (readonly [RenewalTry["when"], IsoDay | undefined])[] = [
    ["before", opens && addDays(opens, -1)],
    ["opens", opens === anniversaryDate ? undefined : opens],
    ["anniversary", anniversaryDate],
    ["closes", closes === anniversaryDate ? undefined : closes],
    ["after", closes && addDays(closes, 1)],
  ];
  return days
    .flatMap(([when, day]): RenewalTry[] =>
      day === undefined
        ? []
        : [
            {
              when,
              day,
              next: nextAnniversary(rule, { anniversaryDate, renewedOn: day, paidOn: day }),
            },
          ],
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Pure; says of an unknown date or rule only what the verdict says. */
export function renewalPicture(question: RenewalQuestion): RenewalPicture {
  const { asOf, anniversaryDate, choice } = question;
  const judge = (readerIsProgrammeAdministrator: boolean) =>
    judgeRenewal(
      {
        readerIsProgrammeAdministrator,
        ...(anniversaryDate !== undefined && { anniversaryDate }),
      },
      asOf,
      choice,
    );
  const forAdministrator = judge(true);
  const rule = anniversaryDate === undefined ? undefined : windowRuleFor(anniversaryDate, choice);
  const isKnown = anniversaryDate !== undefined && rule !== undefined;
  return {
    forAdministrator,
    forOthers: judge(false),
    days: isKnown ? byDay(eventsOf(question, anniversaryDate, rule, forAdministrator)) : [],
    tries: isKnown ? triesOf(anniversaryDate, rule, forAdministrator) : [],
  };
}

/**
 * The anniversary to look at as of another day: the same day of the year, the first one whose 30 days of grace are not
 * over. Which one was in fact due then nobody tells, so the reader may enter another.
 */
export function anniversaryNear(anniversaryDate: IsoDay, asOf: IsoDay): IsoDay {
  const year = Number(addDays(asOf, -30).slice(0, 4));
  const from = addDays(asOf, -30);
  const monthAndDay = anniversaryDate.slice(4);
  const inYear = (each: number) =>
    // 29 February is 28 February in other years.
    `${String(each).padStart(4, "0")}${monthAndDay === "-02-29" ? "-02-28" : monthAndDay}`;
  return inYear(year) >= from ? inYear(year) : inYear(year + 1);
}
