// @vitest-environment happy-dom
import "./english-texts";

import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { StoredData } from "../../components/dashboard-app/dashboard-doors";
import type { SaveFigures } from "../../components/figures-form/figures-form";
import { FiguresPart } from "../../components/standing-view/figures-part";
import { judgeCompany } from "../../components/standing-view/judge-company";
import { standingPlaceOf } from "../../components/standing-view/standing-place";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { NO_COMPANY_FACTS } from "../../lib/rules/company-facts";
import type { Metric } from "../../lib/rules/facts";
import { type Mounted, mount } from "./mounted";

const TODAY = "2026-11-30";

let form: Mounted;
afterEach(() => form?.unmount());

function stored(metrics: readonly Metric[] = [], part: Partial<StoredData["company"]> = {}) {
  return {
    generation: null,
    settings: {
      ...DEFAULT_SETTINGS,
      partnerIds: [
        { id: "1000", role: "PGA" as const, country: "DE" },
        { id: "1001", role: "PLA" as const, country: "FR" },
      ],
    },
    company: { ...NO_COMPANY_FACTS, metrics: [...metrics], ...part },
  };
}

function judgedOn(query: string, data: StoredData) {
  const judged = judgeCompany(data, standingPlaceOf("", query), TODAY);
  if (judged === undefined) throw new Error("not judged");
  return judged;
}

const onSave = vi.fn(async (..._: Parameters<SaveFigures>) => {});
async function show(query: string, data: StoredData = stored()) {
  const judged = judgedOn(query, data);
  form = await mount(<FiguresPart judged={judged} today={TODAY} stored={data} onSave={onSave} />);
}

const fieldsNamed = (part: string) =>
  [...form.root.querySelectorAll<HTMLInputElement>("[aria-label]")].filter((field) =>
    field.getAttribute("aria-label")?.includes(part),
  );

async function save(held: readonly Metric[] = []): Promise<readonly Metric[]> {
  await act(() => {
    form.root.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  });
  await form.settle();
  return onSave.mock.lastCall?.[0](held) ?? [];
}

describe("the figures of the Microsoft Partner Program", () => {
  it("are entered by enrolment, speak of the day looked at, and decide a level", async () => {
    const query = "day=2009-06-01";
    await show(query);
    await form.type("Competencies in which the enrolment is enrolled, Germany", "2");
    await form.type("Verified customer references, Germany", "30");
    const people =
      "Microsoft Certified Professionals who count for you only, employed or contracted";
    await form.type(`${people}, Germany`, "2");
    await form.type("Annual fee paid (1: yes, 0: no), Germany", "1");
    const metrics = await save();
    expect(metrics).toContainEqual({
      area: "partner-points",
      metric: "customer-reference",
      track: "any",
      value: 30,
      country: "DE",
      evidence: { report: "entered-by-hand", file: "Entered by hand", asOf: "2009-06-01" },
    });
    const states = (data: StoredData) =>
      judgedOn(query, data).verdict.units.map(({ items }) => items.map(({ state }) => state));
    expect(states(stored())).toEqual([
      ["met", "unknown", "unknown"],
      ["met", "unknown", "unknown"],
    ]);
    // 30 + 20 for the first competency, 25 for the second, 60 for references.
    expect(states(stored(metrics))).toEqual([
      ["met", "met", "met"],
      ["met", "unknown", "unknown"],
    ]);
  });

  it("are refused where they cannot be", async () => {
    await show("day=2009-06-01");
    await form.type("Verified customer references, Germany", "-1");
    onSave.mockClear();
    await save();
    expect(onSave).not.toHaveBeenCalled();
    expect(form.root.textContent).toContain("Enter a whole number, 0 or more.");
    expect(form.root.textContent).toContain("Please correct the marked figures.");
  });
});

const IN_FRANCE = '[aria-label="Customer references, France"]';

describe("the figures of competencies", () => {
  it("are entered by location until Country Qualification, and by country from then on", async () => {
    await show("day=2012-06-01");
    expect(fieldsNamed("Customer references, France, location 1001")).not.toEqual([]);
    expect(form.root.querySelector(IN_FRANCE)).toBeNull();
    form.unmount();
    await show("day=2015-06-01");
    expect(form.root.querySelector(IN_FRANCE)).not.toBeNull();
    expect(fieldsNamed("Customer references, France, location 1001")).toEqual([]);
  });

  it("are asked for the whole company once the scored competency is there", async () => {
    await show("day=2022-01-01");
    const names = fieldsNamed("Functional consultants one year before").map((each) =>
      each.getAttribute("aria-label"),
    );
    expect(names).toContain(
      "Functional consultants one year before, Customer Engagement, The company",
    );
    const data = stored([], { geography: { market: "developing" } });
    form.unmount();
    await show("day=2022-01-01", data);
    const values: readonly [string, string][] = [
      ["Net new revenue of the last 12 months in US dollars", "150000"],
      ["Net customer adds of the last 12 months", "5"],
      ["Functional consultants", "5"],
      ["Functional consultants one year before", "5"],
      ["Growth of functional consultants over one year in percent", "0"],
      ["Developers", "2"],
    ];
    for (const [label, value] of values) {
      const [first] = fieldsNamed(`${label}, Customer Engagement, The company`);
      await form.type(first?.getAttribute("aria-label") ?? label, value);
    }
    const metrics = await save();
    const state = (all: readonly Metric[]) => {
      const [unit] = judgedOn(
        "day=2022-01-01",
        stored(all, { geography: { market: "developing" } }),
      ).verdict.units;
      const item = unit?.items.find(
        (each) =>
          each.area === "cloud-business-applications" && "level" in each && each.level === "silver",
      );
      return item?.state;
    };
    expect(state([])).toBe("unknown");
    // 10 + 10 + 15 + 5 = 40 points, and no more than 85 with what was left empty: silver at 60 stays open.
    expect(state(metrics)).toBe("unknown");
    await form.type(
      "New deployments of the last 12 months with more than 250 monthly active users, or 150 in developing markets, Customer Engagement, The company",
      "1",
    );
    expect(state(await save(metrics))).toBe("met");
  });

  it("wait until the reader has said when the company moved", async () => {
    await show("day=2018-02-01");
    expect(form.root.querySelector("form")).toBeNull();
    expect(form.root.textContent).toContain("depends on the day you moved to Partner Center");
    form.unmount();
    await show(
      "day=2018-02-01",
      stored([], { geography: { movedToPartnerCenterOn: "2018-01-15" } }),
    );
    expect(fieldsNamed("Azure consumption")).not.toEqual([]);
  });

  it("are none where nothing is on record, and none of a day to come", async () => {
    await show(
      "day=2019-01-01",
      stored([], { geography: { movedToPartnerCenterOn: "2018-06-01" } }),
    );
    expect(form.root.textContent).toContain("is on no record");
    form.unmount();
    await show("day=2027-01-01&edition=MPN-2017-07");
    expect(form.root.querySelector("form")).toBeNull();
  });

  it("name the day of a figure of another day, which can be confirmed for this one", async () => {
    const later: Metric = {
      area: "server-platform",
      metric: "customerReferences",
      track: "any",
      value: 3,
      location: "1001",
      evidence: { report: "entered-by-hand", file: "Entered by hand", asOf: "2013-01-01" },
    };
    await show("day=2012-06-01", stored([later]));
    expect(form.root.textContent).toContain("of January 1, 2013");
    await act(() =>
      form
        .field(
          "The figures I leave unchanged, the oldest as of January 1, 2013, held on June 1, 2012, too",
        )
        .click(),
    );
    const saved = await save([later]);
    expect(saved).toEqual([{ ...later, evidence: { ...later.evidence, asOf: "2012-06-01" } }]);
  });
});

it("no two fields of an edition have the same name", async () => {
  for (const day of ["2009-06-01", "2012-06-01", "2015-06-01", "2017-08-01", "2022-01-01"]) {
    await show(`day=${day}`);
    for (const area of form.root.querySelectorAll("details")) {
      const names = [...area.querySelectorAll("input, select")].map((field) =>
        field.getAttribute("aria-label"),
      );
      expect(names.length, day).toBeGreaterThan(0);
      expect(names, day).toEqual([...new Set(names)]);
    }
    form.unmount();
  }
});
