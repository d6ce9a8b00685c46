// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, describe, expect, it, vi } from "vitest";
import { CoverageCard } from "../../components/coverage-card/coverage-card";
import { PopupApp, type PopupDoors } from "../../components/popup-app/popup-app";
import { RenewalCard } from "../../components/renewal-card/renewal-card";
import { GapsCard } from "../../components/standing-card/gaps-card";
import type { RenewalVerdict, StandingVerdict } from "../../lib/rules/verdicts";
import { formatShare } from "../../lib/texts/reader-locale";
import { type Mounted, mount } from "./mounted";

let card: Mounted;
afterEach(() => card?.unmount());

const words = () => card.root.textContent ?? "";
const rule = { id: "MADE.up.1v1", sources: [], confidence: "verified" } as const;
const nothing = () => {};

describe("the renewal", () => {
  const renewal = (part: Partial<RenewalVerdict>): RenewalVerdict => ({
    band: "calm",
    windowIsOpen: false,
    steps: [],
    warnings: [],
    rule,
    ...part,
  });

  it.each([
    [{ band: "urgent", daysLeft: 1 }, "1 day left", "Urgent"],
    [{ band: "urgent", daysLeft: 0 }, "0 days left", "Urgent"],
    [{ band: "due", daysLeft: 60 }, "60 days left", "Due soon"],
    [
      { band: "grace", daysLeft: -12, graceDaysLeft: 18 },
      "18 days left to renew",
      "Past the anniversary",
    ],
    [{ band: "lapsed", daysLeft: -40 }, "40 days past the anniversary", "Lapsed unless renewed"],
  ] as const)("%o reads %s", async (part, days, band) => {
    card = await mount(<RenewalCard renewal={renewal(part)} onSetAnniversary={nothing} />);
    expect(card.root.querySelector(".renewal-days")?.textContent).toBe(days);
    expect(card.root.querySelector(".gs-badge")?.textContent).toBe(band);
  });

  it("asks for the date where it is unknown, and shows no number", async () => {
    const onSetAnniversary = vi.fn();
    card = await mount(
      <RenewalCard renewal={renewal({ band: "unknown" })} onSetAnniversary={onSetAnniversary} />,
    );
    expect(words()).not.toMatch(/\d/);
    await card.press("Enter the anniversary date");
    expect(onSetAnniversary).toHaveBeenCalledOnce();
  });
});

describe("the record's coverage", () => {
  it("says in a table what the bar shows, and leaves out states that nobody is in", async () => {
    const byState = { ours: 199, lost: 1, unknown: 0 };
    card = await mount(<CoverageCard coverage={{ total: 200, byState, needingAttention: 1 }} />);
    const rows = [...card.root.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["Ours", "199", "> 99%"],
      ["Lost", "1", "< 1%"],
    ]);
    const bar = [...card.root.querySelectorAll<HTMLElement>(".coverage-bar span")];
    expect(bar.map((part) => part.dataset.state)).toEqual(["ours", "lost"]);
    expect(words()).toContain("200 customers · 1 needs attention");
  });

  it("leads to the customers behind each figure where there is a list of them", async () => {
    const byState = { ours: 3, lost: 1 };
    card = await mount(
      <CoverageCard
        coverage={{ total: 4, byState, needingAttention: 1 }}
        listHref={(of) => `#made-up-${of}`}
      />,
    );
    const links = [...card.root.querySelectorAll("a")];
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["1 needs attention", "#made-up-attention"],
      ["Ours", "#made-up-ours"],
      ["Lost", "#made-up-lost"],
    ]);
  });

  it("never rounds somebody away", () => {
    expect(formatShare(1, 1000)).toBe("< 1%");
    expect(formatShare(999, 1000)).toBe("> 99%");
    expect(formatShare(1000, 1000)).toBe("100%");
    expect(formatShare(1, 3)).toBe("33%");
  });
});

describe("the gaps", () => {
  const area = (id: string, state: "met" | "short" | "unknown") => ({
    area: id,
    state,
    tracks: [],
    gaps: [],
    reasons: [],
    rule,
    ...(state === "short" && { pointsMissing: 12.5 }),
  });
  const standing: StandingVerdict = {
    edition: "MADE-2026-07",
    unit: "global-account",
    areas: [area("security", "short"), area("modern-work", "unknown")],
    gapCount: 1,
    unknownCount: 1,
    countries: [{ country: "NZ", gapCount: 1, areas: [area("security", "short")] }],
  };

  it("come worldwide first, and call the countries a lens before showing them", async () => {
    card = await mount(<GapsCard standing={standing} onEnterScores={nothing} />);
    expect([...card.root.querySelectorAll("h3")].map((heading) => heading.textContent)).toEqual([
      "Worldwide",
      "By country, as a lens",
    ]);
    expect(words()).toContain("1 area short · 1 area unknown");
    expect(words()).toContain("12.5 points missing");
    expect(words().indexOf("no country requirement")).toBeLessThan(words().indexOf("New Zealand"));
  });

  it("tell what is surely missing where nobody knows all of it, and why where no points are", async () => {
    const reason = { key: "rules.standing.reason.metricsAtZero", count: 1 };
    const { pointsMissing: _, ...unclear } = area("security", "short");
    const areas = [
      { ...unclear, pointsMissingAtLeast: 15 },
      { ...area("modern-work", "short"), pointsMissing: 0, reasons: [reason] },
    ];
    card = await mount(
      <GapsCard standing={{ ...standing, areas, countries: [] }} onEnterScores={nothing} />,
    );
    const lines = [...card.root.querySelectorAll(".gaps-areas li")].map((line) => line.textContent);
    expect(lines).toEqual([
      "Securityat least 15 points missingShort",
      "Modern Work1 metric at zero points.Short",
    ]);
  });

  it("tell the oldest day of their figures", async () => {
    const areas = [
      { ...area("security", "met"), asOf: "2026-10-31" },
      { ...area("modern-work", "met"), asOf: "2026-09-30" },
    ];
    card = await mount(<GapsCard standing={{ ...standing, areas }} onEnterScores={nothing} />);
    expect(words()).toContain("Oldest figures as of September 30, 2026");
    expect(words()).not.toContain("too old");
  });

  it("ask for new figures where the old ones no longer count, and do not say that there are none", async () => {
    const onEnterScores = vi.fn();
    const areas = [{ ...area("security", "unknown"), staleAsOf: "2023-01-01" }];
    card = await mount(
      <GapsCard standing={{ ...standing, areas, unknownCount: 1 }} onEnterScores={onEnterScores} />,
    );
    expect(words()).toContain("too old to count, the oldest as of January 1, 2023");
    expect(words()).not.toContain("No figures yet");
    await card.press("Enter figures");
    expect(onEnterScores).toHaveBeenCalledOnce();
  });

  it("say that nothing can be judged, not that nothing is missing, without figures", async () => {
    const areas = [area("security", "unknown")];
    card = await mount(
      <GapsCard
        standing={{ ...standing, areas, gapCount: 0, unknownCount: 1, countries: [] }}
        onEnterScores={nothing}
      />,
    );
    expect(words()).toContain("no area can be judged");
    expect(words()).not.toContain("0 areas short");
  });
});

describe("the popup", () => {
  const never = () => new Promise<never>(nothing);
  const doors: PopupDoors = {
    loadOverview: never,
    loadCoverage: never,
    loadTab: never,
    loadSettingsPanel: async () => () => <p>The panel</p>,
    openDashboard: nothing,
    findCustomers: never,
    reloadTab: nothing,
    readTab: never,
    allow: never,
    diagnostics: never,
  };

  it("has its headings before any answer is there", async () => {
    card = await mount(<PopupApp doors={doors} startsAt="glance" />);
    expect([...card.root.querySelectorAll("h2")].map((heading) => heading.textContent)).toEqual([
      "Renewal",
      "Partner of Record",
      "Solutions Partner gaps",
      "This tab",
    ]);
    expect(card.root.querySelectorAll(".skeleton").length).toBeGreaterThan(0);
  });

  it("says what could not be loaded and shows the rest", async () => {
    card = await mount(
      <PopupApp
        doors={{
          ...doors,
          loadCoverage: () => Promise.reject(new Error("made up")),
          loadTab: async () => ({ level: "not-read", portal: "partner-center", frames: [] }),
        }}
        startsAt="glance"
      />,
    );
    expect(words()).toContain("This could not be loaded.");
    expect(words()).toContain("This is a page we read");
  });

  it("moves to the settings and back, and the focus with it", async () => {
    card = await mount(<PopupApp doors={doors} startsAt="glance" />);
    await card.press("Settings");
    expect(words()).toContain("The panel");
    expect(document.activeElement).toBe(card.find("h1", "Settings"));
    await card.press("Back");
    expect(document.activeElement).toBe(card.find("h1", "Good Standing"));
  });

  it("leads to the sample where nothing is imported", async () => {
    const openDashboard = vi.fn();
    const overview = {
      generation: null,
      renewal: { band: "unknown", windowIsOpen: false, steps: [], warnings: [], rule },
      standing: {
        edition: "",
        unit: "global-account",
        areas: [],
        gapCount: 0,
        unknownCount: 0,
        countries: [],
      },
    } as const;
    card = await mount(
      <PopupApp
        doors={{ ...doors, openDashboard, loadOverview: async () => overview }}
        startsAt="glance"
      />,
    );
    await card.press("Try the sample organisation");
    expect(openDashboard).toHaveBeenCalledWith("sample");
    expect(card.root.querySelectorAll("h2")[0]?.textContent).toBe("Nothing imported yet");
  });
});
