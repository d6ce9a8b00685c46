// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, describe, expect, it, vi } from "vitest";
import { CalendarExport } from "../../components/calendar-export/calendar-export";
import { ComingUpCard } from "../../components/coming-up-card/coming-up-card";
import { FirstRun } from "../../components/first-run/first-run";
import { ReminderSettings } from "../../components/reminder-settings/reminder-settings";
import type { Occasion } from "../../lib/reminders";
import { addDays } from "../../lib/rules/calendar-day";
import { type Mounted, mount } from "./mounted";

const TODAY = "2026-11-30";
let page: Mounted;
afterEach(() => page.unmount());

const status = () =>
  [...page.root.querySelectorAll('[role="status"]')].map((each) => each.textContent).join("");

describe("first run", () => {
  const FACTS = {
    holding: "nothing",
    hasPartnerIds: false,
    hasImport: false,
    hasAnniversary: false,
    isSkipped: false,
  } as const;
  const doors = { skip: vi.fn(), loadSample: vi.fn(), removeSample: vi.fn() };
  const show = async (facts: Partial<Parameters<typeof FirstRun>[0]["facts"]>) => {
    page = await mount(<FirstRun facts={{ ...FACTS, ...facts }} doors={doors} />);
  };

  it("counts the facts that are there, and closes their steps", async () => {
    await show({ holding: "own", hasAnniversary: true });
    expect(page.root.textContent).toContain("1 of 3 done");
    const done = [...page.root.querySelectorAll("li")].map((each) => each.dataset.done);
    expect(done).toEqual(["false", "false", "true"]);
    expect(page.root.querySelector("progress")?.value).toBe(1);
  });

  it("says the picture in words", async () => {
    await show({});
    const titles = [...page.root.querySelectorAll('svg[role="img"]')].map(
      (picture) =>
        document.getElementById(picture.getAttribute("aria-labelledby") ?? "")?.textContent,
    );
    expect(titles).toEqual([
      expect.stringContaining("Customers is chosen in the menu"),
      expect.stringContaining("Insights is chosen in the menu"),
    ]);
  });

  it.each([
    ["all is done", { hasPartnerIds: true, hasImport: true, hasAnniversary: true } as const],
    ["it was skipped", { isSkipped: true }],
  ])("is gone once %s", async (_, facts) => {
    await show({ holding: "own", ...facts });
    expect(page.root.textContent).toBe("");
  });

  it("never offers the sample where own data would go", async () => {
    await show({ holding: "own", hasImport: true });
    expect(page.root.textContent).not.toContain("sample organisation");
  });

  it("offers to remove the sample, also to who skipped, and says when that failed", async () => {
    await show({ holding: "sample", isSkipped: true });
    doors.removeSample.mockRejectedValueOnce(new Error("busy"));
    await page.press("Remove the sample");
    expect(status()).toContain("That did not work.");
    doors.removeSample.mockResolvedValueOnce(undefined);
    await page.press("Remove the sample");
    expect(status()).toBe("");
  });
});

describe("coming up", () => {
  const occasion = (number: number): Occasion => ({
    subject: `por|${number}`,
    kind: "ending",
    day: addDays(TODAY, number),
    what: { key: "rules.por.deadline.subscriptionEnd" },
    customer: `Larkspur Works ${number}`,
    remindOn: [TODAY],
    lastDay: addDays(TODAY, number),
    place: `customers/${number}`,
  });
  const doors = { putAside: vi.fn(async () => {}), bringAllBack: vi.fn(async () => {}) };
  const show = async (count: number, rest = { more: 0, putAside: 0 }) => {
    const occasions = Array.from({ length: count }, (_, number) => occasion(number));
    page = await mount(
      <ComingUpCard comingUp={{ occasions, ...rest }} today={TODAY} doors={doors} />,
    );
  };

  it("says when there is nothing", async () => {
    await show(0);
    expect(page.root.textContent).toContain("Nothing is coming up");
  });

  it("shows five, and more when asked, with where each is dealt with", async () => {
    await show(8, { more: 12, putAside: 0 });
    expect(page.root.querySelectorAll("li")).toHaveLength(5);
    expect(page.root.querySelector("a")?.getAttribute("href")).toBe("#customers/0");
    expect(page.root.textContent).not.toContain("left out");
    await page.press("Show 3 more");
    expect(page.root.querySelectorAll("li")).toHaveLength(8);
    expect(page.root.textContent).toContain("12 later days are left out here.");
  });

  it("puts aside for a week or for good, says so, and keeps the focus", async () => {
    await show(2);
    await page.press("Remind me in a week: The subscription ends, Larkspur Works 1");
    expect(doors.putAside).toHaveBeenCalledWith(occasion(1), "2026-12-07");
    await page.press("Dismiss: The subscription ends, Larkspur Works 0");
    expect(doors.putAside).toHaveBeenCalledWith(occasion(0), "dismissed");
    expect(status()).toBe("Dismissed.");
    expect(document.activeElement?.getAttribute("role")).toBe("status");
  });

  it("says when it could not", async () => {
    await show(1);
    doors.putAside.mockRejectedValueOnce(new Error("quota"));
    await page.press("Dismiss: The subscription ends, Larkspur Works 0");
    expect(status()).toContain("That did not work.");
  });
});

describe("reminder settings", () => {
  const stored = { kinds: { data: false }, notify: false };
  const save = vi.fn();
  const ask = vi.fn<() => Promise<boolean>>();
  const show = async (more: { isLocked?: boolean; isAllowed?: boolean; notify?: boolean } = {}) => {
    save.mockReset().mockResolvedValue(undefined);
    ask.mockReset();
    const { isLocked = false, isAllowed = false, notify = false } = more;
    const loaded = { reminders: { ...stored, notify }, isLocked, isAllowed };
    page = await mount(<ReminderSettings load={async () => loaded} save={save} ask={ask} />);
  };
  const box = (label: string) => page.field(label) as HTMLInputElement;
  const flip = async (label: string) => {
    box(label).click();
    await page.settle();
  };
  const NOTIFY = "Show them as notifications of the browser";

  it("shows what is stored, and stores one switch without touching the others", async () => {
    await show();
    expect(box("Data older than a month").checked).toBe(false);
    expect(box("Renewal of the membership").checked).toBe(true);
    await flip("Renewal of the membership");
    const change = save.mock.calls[0]?.[0];
    expect(change(stored)).toEqual({ kinds: { data: false, renewal: false }, notify: false });
  });

  it("asks the browser within the click, and stores a yes", async () => {
    await show();
    ask.mockResolvedValueOnce(true);
    await flip(NOTIFY);
    expect(save.mock.calls[0]?.[0](stored)).toEqual({ ...stored, notify: true });
  });

  it("stores no yes that the browser did not give, and says so", async () => {
    await show();
    ask.mockResolvedValueOnce(false);
    await flip(NOTIFY);
    expect(save).not.toHaveBeenCalled();
    expect(status()).toContain("the browser did not allow notifications");
  });

  it("is off where the browser took the permission back", async () => {
    await show({ notify: true, isAllowed: false });
    expect(box(NOTIFY).checked).toBe(false);
  });

  it("is shown as locked where policy sets it, and the reader still has to allow", async () => {
    await show({ isLocked: true, notify: true });
    expect(page.root.querySelector("fieldset")?.disabled).toBe(true);
    expect(page.root.textContent).toContain("Set by your company’s policy.");
    ask.mockResolvedValueOnce(true);
    await page.press("Allow notifications");
    expect(ask).toHaveBeenCalledOnce();
  });
});

describe("calendar file", () => {
  const save = vi.fn<(options: { namesCustomers: boolean }) => Promise<number>>();

  it.each([
    [0, "There is no coming day yet"],
    [1, "Saved, with 1 event."],
    [12, "Saved, with 12 events."],
  ])("with %i events", async (count, words) => {
    save.mockReset().mockResolvedValue(count);
    page = await mount(<CalendarExport save={save} />);
    await page.press("Save the calendar file");
    expect(save).toHaveBeenCalledWith({ namesCustomers: false });
    expect(status()).toContain(words);
  });

  it("names customers once that is ticked, and says when it failed", async () => {
    save.mockReset().mockRejectedValue(new Error("gone"));
    page = await mount(<CalendarExport save={save} />);
    (page.field("Name customers") as HTMLInputElement).click();
    await page.settle();
    await page.press("Save the calendar file");
    expect(save).toHaveBeenCalledWith({ namesCustomers: true });
    expect(status()).toContain("could not be made");
  });
});
