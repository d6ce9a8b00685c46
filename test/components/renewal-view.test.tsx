// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, describe, expect, it } from "vitest";
import { RenewalBoard } from "../../components/renewal-view/renewal-board";
import { anniversaryNear, renewalPicture } from "../../components/renewal-view/renewal-model";
import { renewalPlaceOf } from "../../components/renewal-view/renewal-place";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { NO_COMPANY_FACTS } from "../../lib/rules/company-facts";
import { type Mounted, mount } from "./mounted";

const TODAY = "2026-11-30";

let view: Mounted;
afterEach(() => view?.unmount());
const words = () => view.root.textContent ?? "";

async function board(anniversaryDate?: string, query = "") {
  const settings = {
    ...DEFAULT_SETTINGS,
    ...(anniversaryDate !== undefined && { anniversaryDate }),
  };
  view = await mount(
    <RenewalBoard
      stored={{ generation: null, settings, company: NO_COMPANY_FACTS }}
      place={renewalPlaceOf(query)}
      today={TODAY}
    />,
  );
}

const pictureOf = (anniversaryDate: string, asOf: string) =>
  renewalPicture({ asOf, isToday: false, anniversaryDate, choice: {} });

describe("the days of a renewal", () => {
  it("hold today, window and anniversary, one entry a day, in order", () => {
    const { days } = pictureOf("2026-12-23", TODAY);
    expect(days.map(({ date, events }) => [date, events.map(({ kind }) => kind)])).toEqual([
      ["2026-11-30", ["asOf"]],
      ["2026-12-23", ["opens", "anniversary"]],
      ["2027-01-22", ["closes"]],
    ]);
  });

  it("hold Microsoft's own reminders where a source tells of any", () => {
    const { days } = pictureOf("2020-03-20", "2020-03-01");
    const reminders = days.filter(({ events }) => events.some(({ kind }) => kind === "reminder"));
    expect(reminders.map(({ date }) => date)).toEqual(["2020-03-05", "2020-04-12"]);
  });

  it("tell what follows from renewing too early, in time and too late", () => {
    const { tries } = pictureOf("2026-12-23", TODAY);
    expect(tries.map(({ when, next }) => [when, next.known ? next.date : next.timing])).toEqual([
      ["before", "too-early"],
      ["anniversary", "2027-12-23"],
      ["closes", "2028-01-22"],
      ["after", "too-late"],
    ]);
  });

  it.each([
    ["2027-01-15", "2014-01-01", "2014-01-15"],
    ["2027-01-15", "2014-02-14", "2014-01-15"],
    ["2027-01-15", "2014-02-15", "2015-01-15"],
    ["2027-12-20", "2014-01-10", "2013-12-20"],
    ["2028-02-29", "2014-01-10", "2014-02-28"],
  ])("an anniversary on %s is looked at as of %s as %s", (own, asOf, near) => {
    expect(anniversaryNear(own, asOf)).toBe(near);
  });
});

describe("the view", () => {
  it("has as many marks as entries, steps for both roles, rule and warning", async () => {
    await board("2026-12-23");
    const marks = view.root.querySelectorAll(".timeline-mark");
    expect(marks).toHaveLength(view.root.querySelectorAll(".timeline-list > li").length);
    expect(marks).toHaveLength(3);
    expect(words()).toContain("RENEWAL.mcpp-2022.1v1");
    expect(words()).toContain("Sources disagree.");
    const steps = (id: string) => view.root.querySelector(`#${id} ol`)?.textContent;
    expect(steps("renewal-administrator")).not.toBe(steps("renewal-others"));
  });

  it("asks for the date where none is known, and draws nothing", async () => {
    await board();
    expect(words()).toContain("Enter the anniversary date");
    expect(view.root.querySelector(".timeline")).toBeNull();
    expect(view.root.querySelector("#renewal-next")).toBeNull();
  });

  it("goes by the rule of the time that is looked at, and says which date it took", async () => {
    await board("2027-01-15", "day=2014-01-01");
    expect(words()).toContain("RENEWAL.pmc.1v1");
    expect(words()).toContain("Taken for the anniversary date then: January 15, 2014");
  });
});
