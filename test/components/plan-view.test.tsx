// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PlanView, type PlanViewDoors } from "../../components/plan-view/plan-view";
import type { PlanNotes } from "../../lib/browser/plan-notes";
import { type CompanyFacts, NO_COMPANY_FACTS } from "../../lib/rules/company-facts";
import type { Target } from "../../lib/rules/facts";
import { figuresToTry, planFor, tryFigures } from "../../lib/rules/plan";
import { judgeStanding } from "../../lib/rules/standing";
import { figures, INFRASTRUCTURE_AT_66, TODAY } from "../lib/rules/plan/invented-company";
import { type Mounted, mount } from "./mounted";

const TARGET: Target = { kind: "designation", id: "infrastructure", by: "2027-03-01" };

let view: Mounted;
let company: CompanyFacts;
let notes: PlanNotes;
let changed: () => void;
beforeEach(() => {
  company = { ...NO_COMPANY_FACTS, metrics: INFRASTRUCTURE_AT_66, targets: [TARGET] };
  notes = { ticks: [], missingIsZero: false };
  changed = () => {};
});
afterEach(() => {
  view?.unmount();
  vi.useRealTimers();
});

const words = () => view.root.textContent ?? "";
const never = () => new Promise<never>(() => {});

function doors(part: Partial<PlanViewDoors> = {}): PlanViewDoors {
  return {
    loadPlanFacts: async () => ({ company, partnerIds: [] }),
    changeTargets: async (change) => {
      company = { ...company, targets: [...change(company.targets)] };
      changed();
    },
    saveCosts: async (costs) => {
      company = { ...company, costs };
      changed();
    },
    loadNotes: async () => notes,
    saveNotes: async (next) => {
      notes = next;
    },
    startPlan: (question) => ({ plan: Promise.resolve(planFor(question)), cancel: () => {} }),
    openTries: (question) => ({
      targets: Promise.resolve(figuresToTry(question)),
      judge: async (target, tried) => tryFigures(target, tried, question),
      close: () => {},
    }),
    loadOverview: async () => ({
      generation: null,
      renewal: {
        band: "unknown",
        windowIsOpen: false,
        steps: [],
        warnings: [],
        rule: { id: "MADE.up.1v1", sources: [], confidence: "verified" },
      },
      standing: judgeStanding({ metrics: company.metrics, today: TODAY }),
    }),
    changes: { saveTable: async () => {} } as unknown as PlanViewDoors["changes"],
    watch: (onChange) => {
      const before = changed;
      changed = () => {
        before();
        onChange();
      };
    },
    ...part,
  };
}

const show = async (part: Partial<PlanViewDoors> = {}) => {
  view = await mount(<PlanView doors={doors(part)} today={TODAY} />);
  await view.settle();
};

describe("targets", () => {
  it("without any, the areas that are short suggest themselves", async () => {
    company = { ...company, targets: [] };
    await show();
    expect(words()).toContain("No target is set yet.");
    await view.press("Add Solutions Partner for Infrastructure (Azure)");
    expect(company.targets).toMatchObject([{ kind: "designation", id: "infrastructure" }]);
    expect(words()).toContain("Certify 1 person");
  });

  it("are added by the form, and the same one not twice", async () => {
    await show();
    await view.press("Add a target");
    await view.type("What", "infrastructure");
    await view.press("Add target");
    expect(words()).toContain("There is such a target already.");
    await view.type("What", "security");
    await view.press("Add target");
    expect(company.targets.map(({ id }) => id)).toEqual(["infrastructure", "security"]);
  });

  it("are changed and removed", async () => {
    await show();
    await view.press("Change target: Solutions Partner for Infrastructure (Azure)");
    await view.type("To be held by", "2027-05-01");
    await view.press("Save target");
    expect(company.targets).toEqual([{ ...TARGET, by: "2027-05-01" }]);
    await view.press("Remove target: Solutions Partner for Infrastructure (Azure)");
    expect(company.targets).toEqual([]);
    expect(words()).not.toContain("The cheapest way there");
  });

  it("a competency has a level, and an edition to be planned by", async () => {
    await show();
    await view.press("Add a target");
    await view.type("Kind", "competency");
    await view.type("By the requirements of", "MPN-2017-09");
    await view.type("Level", "gold");
    await view.press("Add target");
    expect(company.targets[1]).toMatchObject({ kind: "competency", level: "gold" });
    expect(notes.competencyEdition).toBe("MPN-2017-09");
  });

  it("say so where they could not be stored", async () => {
    await show({ changeTargets: () => Promise.reject(new Error("made up")) });
    await view.press("Remove target: Solutions Partner for Infrastructure (Azure)");
    expect(words()).toContain("This could not be stored.");
  });
});

describe("the cheapest way", () => {
  it("tells what to do, what it costs, what it closes and how sure the rule is", async () => {
    await show();
    expect(words()).toContain("from 66 to 70 points");
    expect(words()).toContain("Cost in all: 1");
    expect(words()).toMatch(/certifications: from \d+ to \d+ of 20/);
    expect(words()).toContain("Verified in a Microsoft page");
    expect(words()).toContain("The costs are examples.");
    expect(words()).toContain("1 other way of the same cost");
  });

  it("a tick is remembered", async () => {
    await show();
    const tick = () =>
      view.root.querySelector<HTMLInputElement>('.plan-item input[type="checkbox"]');
    tick()?.click();
    await view.settle();
    expect(notes.ticks).toHaveLength(1);
    view.unmount();
    await show();
    expect(tick()?.checked).toBe(true);
  });

  it("names what is not known, leads to where it is entered, and plans from zero only when asked", async () => {
    company = {
      ...company,
      metrics: INFRASTRUCTURE_AT_66.filter(({ metric }) => metric !== "deployments"),
    };
    await show();
    expect(words()).toContain("1 figure is not known");
    const link = view.find("a", "Enter figures");
    expect(link.getAttribute("href")).toBe("#standing/figures");
    view.root.querySelector<HTMLInputElement>("#plan-missing-is-zero")?.click();
    await view.settle();
    await view.settle();
    expect(words()).toContain("taken for zero, as you asked");
    expect(notes.missingIsZero).toBe(true);
  });

  it("says that nothing is certain without figures", async () => {
    company = { ...company, metrics: [] };
    await show();
    expect(words()).toContain("nothing can be planned for certain");
    expect(words()).not.toContain("Reached");
  });

  it("can be stopped, and begun again", async () => {
    const cancel = vi.fn();
    const startPlan = vi.fn(() => ({ plan: never(), cancel }));
    await show({ startPlan });
    expect(words()).toContain("Looking for the cheapest way.");
    await view.press("Stop");
    expect(cancel).toHaveBeenCalledOnce();
    expect(words()).toContain("The search was stopped, so there is no plan.");
    await view.press("Search for up to 5 minutes");
    expect(startPlan).toHaveBeenCalledTimes(2);
    expect(words()).toContain("Looking for the cheapest way.");
  });

  it("ends a search that takes too long, and shows no plan then", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const cancel = vi.fn();
    const mounting = mount(
      <PlanView doors={doors({ startPlan: () => ({ plan: never(), cancel }) })} today={TODAY} />,
    );
    await vi.advanceTimersByTimeAsync(100);
    view = await mounting;
    await vi.advanceTimersByTimeAsync(29_000);
    expect(cancel).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(cancel).toHaveBeenCalledOnce();
    expect(words()).toContain("did not end within 30 seconds");
    expect(words()).not.toContain("Cost in all");
  });

  it("says so where the search broke", async () => {
    await show({
      startPlan: () => ({ plan: Promise.reject(new Error("made up")), cancel: () => {} }),
    });
    expect(words()).toContain("The plan could not be worked out.");
  });

  it("is copied as text and saved as a table", async () => {
    const writeText = vi.fn((_: string) => Promise.resolve());
    vi.stubGlobal("navigator", { language: "en-US", clipboard: { writeText } });
    const saveTable = vi.fn((_: string, __: readonly (readonly string[])[]) => Promise.resolve());
    await show({ changes: { saveTable } as unknown as PlanViewDoors["changes"] });
    await view.press("Copy as text");
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^Plan as of .*\n[\s\S]*\[ \] Certify 1 person/);
    await view.press("Export as CSV");
    const [name, lines] = saveTable.mock.calls[0] ?? [];
    expect(name).toBe(`good-standing-plan-${TODAY}.csv`);
    expect(lines).toHaveLength(2);
    expect(lines?.[1]?.[1]).toMatch(/^Certify 1 person/);
    vi.unstubAllGlobals();
  });
});

describe("what if", () => {
  it("follows a slider, and goes back to today", async () => {
    await show();
    const result = () => view.root.querySelector(".what-if-result")?.textContent ?? "";
    const meter = () =>
      view.root.querySelector<HTMLElement>(".what-if-result .meter")?.dataset.reading;
    expect(result()).toContain("With these figures: 66 points. Needed: 70. Today: 66 points.");
    expect(meter()).toBe("short");
    const slider = [...view.root.querySelectorAll<HTMLInputElement>('input[type="range"]')].find(
      (each) => each.closest("fieldset")?.textContent?.includes("AZ-700"),
    );
    expect(slider?.getAttribute("aria-valuetext")).toBe("2 people");
    if (slider) {
      slider.value = "3";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await view.settle();
    await view.settle();
    expect(result()).toContain("With these figures: 70 points. Needed: 70. Today: 66 points.");
    expect(meter()).toBe("met");
    expect(company.metrics).toEqual(INFRASTRUCTURE_AT_66);
    await view.press("Back to today");
    await view.settle();
    expect(result()).toContain("With these figures: 66 points. Needed: 70.");
  });

  it("asks anew when the facts changed while an answer was under way", async () => {
    let isHeld = true;
    await show({
      openTries: (question) => ({
        targets: Promise.resolve(figuresToTry(question)),
        judge: (target, tried) =>
          isHeld
            ? new Promise((_, reject) => setTimeout(() => reject(new Error("ended")), 80))
            : Promise.resolve(tryFigures(target, tried, question)),
        close: () => {},
      }),
    });
    isHeld = false;
    company = {
      ...company,
      metrics: [...INFRASTRUCTURE_AT_66, ...figures("security", "any", { x: 1 })],
    };
    changed();
    await new Promise((resolve) => setTimeout(resolve, 150));
    await view.settle();
    expect(words()).toContain("With these figures: 66 points. Needed: 70.");
  });
});

describe("prices", () => {
  it("are stored where they differ, and refused where they are none", async () => {
    await show();
    await view.type("Price: One person earns one certification", "0");
    await view.press("Save prices");
    expect(words()).toContain("Not saved. Every price");
    expect(company.costs).toEqual({});
    await view.type("Price: One person earns one certification", "3");
    await view.press("Save prices");
    expect(company.costs).toEqual({ perUnit: { people: 3 } });
    expect(words()).toContain("The costs are yours where you gave any");
    await view.press("Use the examples again");
    expect(company.costs).toEqual({});
  });

  it("a certification may have one of its own", async () => {
    await show();
    await view.type("A price of its own for the certification", "AZ-700");
    await view.press("Add price");
    await view.type("Price: AZ-700", "4");
    await view.press("Save prices");
    await view.settle();
    expect(company.costs).toEqual({ perCertification: { "AZ-700": 4 } });
    await view.press("Remove the price of AZ-700");
    await view.press("Save prices");
    expect(company.costs).toEqual({});
  });
});
