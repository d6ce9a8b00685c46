import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fake } from "./fake-browser";

const { keepReminding, remindNow } = await import("../../../lib/browser/reminder-watch");
const { muteOccasion, readReminderLedger, unmuteAll } = await import(
  "../../../lib/browser/reminder-ledger"
);
const { renewalOccasions } = await import("../../../lib/reminders/renewal-occasions");
const { judgeRenewal, localDay } = await import("../../../lib/rules");
type Occasion = import("../../../lib/reminders/occasion").Occasion;
const { occasionId } = await import("../../../lib/reminders/occasion");

const MEMBERSHIP = { anniversaryDate: "2026-09-01", readerIsProgrammeAdministrator: true };
let others: Occasion[] = [];

/** A worker that has forgotten everything, as each wake may bring one: only the browser's own storage is older. */
const wake = () =>
  remindNow({
    coming: async () => {
      const today = localDay(new Date());
      return [...renewalOccasions(judgeRenewal(MEMBERSHIP, today), today), ...others];
    },
    wanted: async () => true,
    today: () => localDay(new Date()),
    word: (due) => ({
      title: String(due.length),
      message: due.map(({ what, day }) => `${what.key} ${day}`).join("\n"),
    }),
  });

const at = (moment: string) => vi.setSystemTime(new Date(moment));

function ending(number: number, day: string, remindOn: string[]): Occasion {
  return {
    subject: `por|${number}`,
    kind: "ending",
    day,
    what: { key: "rules.por.deadline.subscriptionEnd" },
    customer: "Larkspur Works",
    remindOn,
    lastDay: day,
    place: `customers/${number}`,
  };
}

/** How many were shown since the last call. */
function newlyShown(): number {
  const count = fake.shown.length;
  fake.shown = [];
  return count;
}

beforeEach(() => {
  fake.reset();
  fake.permissions = ["notifications"];
  others = [];
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("each reminder once", () => {
  it("is shown on its day, and not again on that day or the next", async () => {
    at("2026-06-02T12:00:00");
    await wake();
    expect(newlyShown()).toBe(0);
    at("2026-06-03T09:00:00");
    await wake();
    expect(newlyShown()).toBe(1);
    await wake();
    at("2026-06-04T09:00:00");
    await wake();
    expect(newlyShown()).toBe(0);
  });

  it("is shown on every threshold, through ninety days of daily wakes", async () => {
    const days: string[] = [];
    for (let day = 0; day < 95; day++) {
      const date = new Date(2026, 5, 1 + day, 9);
      vi.setSystemTime(date);
      await wake();
      if (newlyShown() > 0) days.push(localDay(date));
    }
    expect(days).toEqual([
      "2026-06-03",
      "2026-07-03",
      "2026-08-02",
      "2026-08-17",
      "2026-08-25",
      "2026-08-31",
      "2026-09-01",
      "2026-09-02",
    ]);
  });

  it("comes once after a sleep over several thresholds, with the last of them", async () => {
    at("2026-06-03T09:00:00");
    await wake();
    newlyShown();
    at("2026-08-20T09:00:00");
    await wake();
    await wake();
    expect(newlyShown()).toBe(1);
  });

  it("does not come again when the clock is set back, over a threshold or over years", async () => {
    at("2026-07-05T09:00:00");
    await wake();
    expect(newlyShown()).toBe(1);
    for (const earlier of ["2026-07-01T09:00:00", "2026-06-03T09:00:00", "2020-01-01T00:00:00"]) {
      at(earlier);
      await wake();
    }
    at("2026-07-06T09:00:00");
    await wake();
    expect(newlyShown()).toBe(0);
  });

  it("does not come again after a clock that was years ahead was put right", async () => {
    at("2026-07-05T09:00:00");
    await wake();
    newlyShown();
    at("2031-01-01T09:00:00");
    await wake();
    at("2026-07-05T10:00:00");
    await wake();
    expect(newlyShown()).toBe(0);
  });

  it("does not come again in another time zone, where the day before or after may be today", async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "Pacific/Auckland";
      at("2026-07-02T13:00:00Z");
      expect(localDay(new Date())).toBe("2026-07-03");
      await wake();
      expect(newlyShown()).toBe(1);
      process.env.TZ = "Pacific/Honolulu";
      expect(localDay(new Date())).toBe("2026-07-02");
      await wake();
      at("2026-07-03T20:00:00Z");
      await wake();
      expect(newlyShown()).toBe(0);
    } finally {
      process.env.TZ = zone;
    }
  });

  it("comes once when the alarm and the browser's start wake at the same moment", async () => {
    at("2026-07-03T09:00:00");
    const shown: string[] = [];
    fake.afterShowing = () => void shown.push(fake.shown.at(-1)?.id ?? "");
    await Promise.all([wake(), wake(), wake()]);
    expect(shown).toHaveLength(1);
  });

  it("comes again in the same place, not twice, when the worker dies between showing and noting", async () => {
    at("2026-07-03T09:00:00");
    fake.afterShowing = () => {
      throw new Error("the worker is gone");
    };
    await wake().catch(() => {});
    expect(fake.shown).toHaveLength(1);
    fake.afterShowing = () => {};
    await wake();
    expect(newlyShown()).toBe(1);
    await wake();
    expect(newlyShown()).toBe(0);
  });

  it("is not lost when the notification could not be shown", async () => {
    at("2026-07-03T09:00:00");
    fake.permissions = [];
    await wake();
    expect(fake.shown).toEqual([]);
    fake.permissions = ["notifications"];
    await wake();
    expect(newlyShown()).toBe(1);
  });
});

describe("several at once", () => {
  it("come as one notification that leads to the overview", async () => {
    at("2026-07-20T09:00:00");
    others = [1, 2, 3, 4].map((number) =>
      ending(number, "2026-07-30", ["2026-06-30", "2026-07-10"]),
    );
    await wake();
    expect(fake.shown).toMatchObject([{ title: "5", id: "reminders 2026-07-20 overview" }]);
  });

  it("say what is over no more", async () => {
    at("2026-07-20T09:00:00");
    others = [ending(1, "2026-07-19", ["2026-07-12"])];
    await wake();
    expect(fake.shown).toMatchObject([{ title: "1" }]);
  });
});

describe("put aside", () => {
  const clock = ending(1, "2026-07-30", ["2026-07-10", "2026-07-25"]);

  it("for good: nothing more of it", async () => {
    at("2026-03-01T09:00:00");
    others = [clock];
    await muteOccasion(occasionId(clock), "dismissed");
    at("2026-07-10T09:00:00");
    others = [clock];
    await wake();
    expect(fake.shown.map(({ message }) => message).join()).not.toContain("subscriptionEnd");
    await unmuteAll();
    await wake();
    expect(fake.shown.map(({ message }) => message).join()).toContain("subscriptionEnd");
  });

  it("for good, also while it is not coming up for a time", async () => {
    at("2026-07-10T09:00:00");
    await muteOccasion(occasionId(clock), "dismissed");
    others = [ending(2, "2026-07-30", ["2026-07-10"])];
    await wake();
    newlyShown();
    others = [clock];
    at("2026-07-11T09:00:00");
    await wake();
    expect(newlyShown()).toBe(0);
  });

  it("until a day: again from that day on", async () => {
    others = [clock];
    at("2026-07-11T09:00:00");
    await muteOccasion(occasionId(clock), "2026-07-18");
    await wake();
    expect(fake.shown.map(({ message }) => message).join()).not.toContain("subscriptionEnd");
    at("2026-07-18T09:00:00");
    await wake();
    expect(fake.shown.map(({ message }) => message).join()).toContain("subscriptionEnd");
  });
});

describe("the ledger", () => {
  it("stays small over ten years of a thousand reminders a year", async () => {
    for (let year = 2026; year < 2036; year++) {
      vi.setSystemTime(new Date(year, 9, 1, 9));
      others = Array.from({ length: 1_000 }, (_, number) =>
        ending(number, `${year}-12-01`, [`${year}-10-01`]),
      );
      await wake();
    }
    expect((await readReminderLedger()).told.length).toBeLessThanOrEqual(3_000);
  });

  it("that cannot be read is as good as none", async () => {
    fake.local = { "reminder-ledger": { told: "yes" } };
    at("2026-07-03T09:00:00");
    await wake();
    expect(newlyShown()).toBe(1);
    expect((await readReminderLedger()).told.length).toBeGreaterThan(0);
  });
});

describe("waking", () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const onWake = vi.fn();

  it("is asked for once a day, and leads to what a click on the notification is about", async () => {
    at("2026-07-02T10:00:00");
    keepReminding(
      {
        coming: async () => [ending(7, "2026-07-30", ["2026-07-03"])],
        wanted: async () => true,
        today: () => localDay(new Date()),
        word: (due) => ({ title: String(due.length), message: "" }),
      },
      onWake,
    );
    await settle();
    expect(fake.alarms.get("reminders")).toEqual({
      when: new Date("2026-07-03T09:00:00").getTime(),
      periodInMinutes: 1440,
    });
    at("2026-07-03T09:00:00");
    fake.events.onAlarm.fire({ name: "somebody else's" });
    await settle();
    expect(onWake).not.toHaveBeenCalled();
    fake.events.onAlarm.fire({ name: "reminders" });
    await settle();
    expect(onWake).toHaveBeenCalledOnce();
    const [notification] = fake.shown;
    fake.events.onClicked.fire(notification?.id);
    await settle();
    expect(fake.opened).toEqual(["chrome-extension://good-standing/dashboard.html#customers/7"]);
    expect(fake.shown).toEqual([]);
  });

  it("shows nothing before the reader said yes, however often the browser starts", async () => {
    at("2026-07-04T09:00:00");
    fake.permissions = [];
    fake.events.onStartup.fire();
    await settle();
    expect(fake.shown).toEqual([]);
    fake.permissions = ["notifications"];
    fake.events.onAdded.fire({ permissions: ["notifications"] });
    await settle();
    expect(fake.shown).toHaveLength(1);
  });
});
