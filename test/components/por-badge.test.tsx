// @vitest-environment happy-dom
import "./english-texts";

import { describe, expect, it } from "vitest";
import { createBadgeElement } from "../../components/por-badge/badge-element";
import { PorBadge } from "../../components/por-badge/por-badge";
import { porStateWord } from "../../components/por-badge/por-state-word";
import { BADGE_LOOKS } from "../../lib/looks/badge-look";
import { POR_STATES } from "../../lib/rules/verdicts";
import { mount } from "./mounted";

describe("the ten POR states", () => {
  it("each have a shape of their own", () => {
    const paths = POR_STATES.map((state) => BADGE_LOOKS[state].path);
    expect(new Set(paths).size).toBe(POR_STATES.length);
    expect(POR_STATES).toHaveLength(10);
  });

  it("each have a word of their own", () => {
    const words = POR_STATES.map(porStateWord);
    expect(new Set(words).size).toBe(POR_STATES.length);
    expect(words).not.toContain("");
  });

  it("are drawn inside the 16 x 16 grid", () => {
    for (const state of POR_STATES) {
      const absolute = BADGE_LOOKS[state].path.match(/[MLHVA][^a-zA-Z]*/g)?.join(" ") ?? "";
      for (const number of absolute.match(/\d+(\.\d+)?/g) ?? []) {
        expect(Number(number), state).toBeLessThanOrEqual(16);
      }
    }
  });

  it("never let unknown look like a pass", () => {
    const { tone } = BADGE_LOOKS.unknown;
    const sameTone = POR_STATES.filter((state) => BADGE_LOOKS[state].tone === tone);
    expect(sameTone).toEqual(["unknown"]);
  });
});

describe.each(POR_STATES)("the badge for %s", (state) => {
  it("looks and reads the same on our pages and in a portal", async () => {
    const words = `POR: ${porStateWord(state)}`;
    const name = `Partner of record: ${porStateWord(state)}, as of 1 July 2026`;
    const portal = createBadgeElement(() => {});
    portal.show({ state, look: BADGE_LOOKS[state], text: words, name, reasons: [] });
    const own = await mount(<PorBadge state={state} words={words} name={name} />);
    const badge = own.root.querySelector<HTMLElement>(".gs-badge");

    expect(badge?.dataset.tone).toBe(portal.element.dataset.tone);
    expect(badge?.querySelector("path")?.getAttribute("d")).toBe(
      portal.element.querySelector("path")?.getAttribute("d"),
    );
    expect(badge?.querySelector(".gs-badge-text")?.textContent).toBe(words);
    expect(portal.element.querySelector<HTMLElement>(".gs-badge-text")?.dataset.t).toBe(words);
    expect(badge?.querySelector(".visually-hidden")?.textContent).toBe(name);
    expect(portal.element.getAttribute("aria-label") ?? portal.element.ariaLabel).toBe(name);
    own.unmount();
  });

  it("shows its own word when it is given none", async () => {
    const own = await mount(<PorBadge state={state} />);
    expect(own.root.textContent).toBe(porStateWord(state));
    own.unmount();
  });
});
