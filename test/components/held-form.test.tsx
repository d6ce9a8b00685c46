// @vitest-environment happy-dom
import "./english-texts";

import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { heldLevels, holdingsOf, saidElsewhere } from "../../components/standing-view/held-draft";
import { HeldForm, type SaveHoldings } from "../../components/standing-view/held-form";
import type { Holding } from "../../lib/rules/facts";
import { judgeProgramme, programmeEditionFor } from "../../lib/rules/judge-programme";
import { type Mounted, mount } from "./mounted";

const DAY = "2017-08-01";
const SOURCE = "Entered by hand";

function holding(id: string, part: Partial<Holding> = {}, report = "entered-by-hand"): Holding {
  const evidence = { report, file: SOURCE, asOf: DAY };
  return { kind: "competency", id, level: "gold", evidence, ...part };
}

describe("competencies said by hand", () => {
  it("take the place of what was said of another day, and of nothing that a file says", () => {
    const ofFile = holding("messaging", { level: "silver" }, "organisation-file");
    const other = holding("hosting");
    const designation = holding("security", { kind: "designation" });
    const before = holding("messaging", {
      level: "silver",
      evidence: { report: "entered-by-hand", file: SOURCE, asOf: "2014-01-01" },
    });
    const held = [ofFile, before, other, designation];
    const context = { asOf: DAY, source: SOURCE };
    expect(holdingsOf({ messaging: "gold" }, held, context)).toEqual([
      ofFile,
      other,
      designation,
      holding("messaging"),
    ]);
    expect(holdingsOf({ messaging: "" }, held, context)).toEqual([ofFile, other, designation]);
    expect(holdingsOf({}, held, context)).toEqual(held);
    expect(heldLevels(held, DAY)).toEqual({ hosting: "gold" });
    expect(saidElsewhere(held, "messaging", DAY)).toEqual([ofFile, before]);
    expect(saidElsewhere(held, "hosting", DAY)).toEqual([]);
  });
});

describe("the form", () => {
  const edition = programmeEditionFor(DAY);
  if (edition?.kind !== "competencies") throw new Error("no competencies");
  const closed = "hosting";
  const name = edition.competencies.find(({ id }) => id === closed)?.name ?? closed;
  const onSave = vi.fn(async (..._: Parameters<SaveHoldings>) => {});
  let form: Mounted;
  afterEach(() => form?.unmount());
  const show = async (holdings: readonly Holding[]) => {
    form = await mount(
      <HeldForm
        competencies={edition.competencies}
        holdings={holdings}
        asOf={DAY}
        onSave={onSave}
      />,
    );
  };
  const save = async (held: readonly Holding[]) => {
    await act(() => {
      form.root.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
    });
    await form.settle();
    return onSave.mock.lastCall?.[0](held) ?? [];
  };
  const stateOf = (holdings: readonly Holding[]) =>
    judgeProgramme({ edition, asOf: DAY, metrics: [], holdings }).units[0]?.items.find(
      ({ area }) => area === closed,
    )?.state;

  it("opens a competency that is closed to new partners to whoever holds it, and proves nothing", async () => {
    await show([]);
    await form.type(name, "gold");
    const saved = await save([]);
    expect(saved).toEqual([holding(closed)]);
    expect(form.root.textContent).toContain("Saved.");
    expect(stateOf([])).toBe("not-applicable");
    expect(stateOf(saved)).toBe("unknown");
  });

  it("shows what is stored, and what a file says beside it", async () => {
    const evidence = { report: "organisation-file", file: "own.json", asOf: DAY };
    await show([holding(closed, { level: "silver" }), holding(closed, { evidence })]);
    expect(form.field(name).value).toBe("silver");
    expect(form.root.textContent).toContain("Gold, by “own.json” as of August 1, 2017");
  });

  it("does not take what was said by hand of another day for a file’s word", async () => {
    const evidence = { report: "entered-by-hand", file: SOURCE, asOf: "2014-01-01" };
    await show([holding(closed, { evidence })]);
    expect(form.field(name).value).toBe("");
    expect(form.root.textContent).toContain("Gold, entered by hand for January 1, 2014");
  });
});
