// @vitest-environment happy-dom
import "./english-texts";

import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FiguresForm, type SaveFigures } from "../../components/figures-form/figures-form";
import type { WordedInput } from "../../components/figures-form/worded-inputs";
import type { Metric } from "../../lib/rules/facts";
import { type Mounted, mount } from "./mounted";

let form: Mounted;
afterEach(() => form?.unmount());

const TODAY = "2026-11-22";

function input(area: string, areaName: string): WordedInput {
  return {
    area,
    areaName,
    metric: "advancedCertifications",
    label: "People with an advanced certification",
    track: "any",
    kind: "people",
    about: "people",
    way: "both tracks",
  };
}

function metric(area: string, asOf: string): Metric {
  const evidence = { report: "entered-by-hand", file: "Entered by hand", asOf };
  return { area, metric: "advancedCertifications", track: "any", value: 2, evidence };
}

describe("the figures of an area", () => {
  const onSave = vi.fn(async (..._: Parameters<SaveFigures>) => {});
  let held: readonly Metric[] = [];
  const show = (metrics: readonly Metric[]) => {
    held = metrics;
    return mount(
      <FiguresForm
        intro={["Made up"]}
        inputs={[input("security", "Security"), input("modern-work", "Modern Work")]}
        placesFor={() => [{ key: "", name: "Worldwide" }]}
        metrics={metrics}
        today={TODAY}
        asOf={TODAY}
        onSave={onSave}
      />,
    );
  };
  const save = async () => {
    await act(() => {
      form.root.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
    });
    await form.settle();
    return onSave.mock.lastCall?.[0](held);
  };
  const boxes = () => [...form.root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];

  it("can be confirmed as they are: they and no others are then of today", async () => {
    const other = metric("modern-work", "2026-10-01");
    form = await show([metric("security", "2026-08-01"), other]);
    const label =
      "The figures I leave unchanged, the oldest as of August 1, 2026, are still right today";
    await act(() => form.field(label).click());
    expect(await save()).toEqual([metric("security", TODAY), other]);
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false]);
  });

  it("keep their day where nobody confirmed them", async () => {
    const stored = [metric("security", "2026-08-01"), metric("modern-work", "2026-10-01")];
    form = await show(stored);
    expect(await save()).toEqual(stored);
  });

  it("leave what came in meanwhile as it is, and confirm no value that was not on show", async () => {
    const [stored, other] = [metric("security", "2026-08-01"), metric("modern-work", "2026-10-01")];
    form = await show([stored]);
    const label =
      "The figures I leave unchanged, the oldest as of August 1, 2026, are still right today";
    await act(() => form.field(label).click());
    held = [{ ...stored, value: 5 }, other];
    expect(await save()).toEqual(held);
  });

  it("have nothing to confirm where there are none, or all are of today", async () => {
    form = await show([metric("security", TODAY)]);
    expect(boxes()).toEqual([]);
  });
});
