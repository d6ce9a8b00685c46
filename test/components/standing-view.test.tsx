// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, describe, expect, it, vi } from "vitest";
import type { StoredData } from "../../components/dashboard-app/dashboard-doors";
import { placeOf } from "../../components/dashboard-app/dashboard-place";
import { judgeCompany } from "../../components/standing-view/judge-company";
import { matrixOf } from "../../components/standing-view/matrix-model";
import { StandingBoard } from "../../components/standing-view/standing-board";
import { linesOf, textOf } from "../../components/standing-view/standing-exports";
import { standingHref, standingPlaceOf } from "../../components/standing-view/standing-place";
import { StandingView } from "../../components/standing-view/standing-view";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { csvOf } from "../../lib/changes/changes-csv";
import { inputsOf, programmeEditionFor } from "../../lib/rules";
import { NO_COMPANY_FACTS } from "../../lib/rules/company-facts";
import type { Metric } from "../../lib/rules/facts";
import { type Mounted, mount } from "./mounted";

const TODAY = "2026-11-30";

/** Every figure of Modern Work far above what it takes, worldwide; `country`: in that country too. */
function figures(country?: string): Metric[] {
  const edition = programmeEditionFor(TODAY);
  if (edition?.kind !== "designations") throw new Error("no designations");
  return inputsOf(edition)
    .filter(({ area }) => area === "modern-work")
    .map(({ area, metric, track }) => ({
      area,
      metric,
      track,
      value: 1_000,
      ...(country !== undefined && { country }),
      evidence: { report: "entered-by-hand", file: "made", asOf: TODAY },
    }));
}

function stored(part: Partial<StoredData["company"]> = {}): StoredData {
  return {
    generation: null,
    settings: {
      ...DEFAULT_SETTINGS,
      partnerIds: [
        { id: "1000", role: "PGA", country: "DE" },
        { id: "1001", role: "PLA", country: "FR" },
      ],
    },
    company: { ...NO_COMPANY_FACTS, ...part },
  };
}

function shownOn(data: StoredData, query = "") {
  const judged = judgeCompany(data, standingPlaceOf("", query), TODAY);
  if (judged === undefined) throw new Error("not judged");
  return { judged, matrix: matrixOf(judged.verdict, judged.edition) };
}

let view: Mounted;
afterEach(() => view?.unmount());
const words = () => view.root.textContent ?? "";

const doors = {
  saveFigures: vi.fn(),
  saveGeography: vi.fn(async () => {}),
  saveHoldings: vi.fn(),
  saveText: vi.fn(),
};
async function board(data: StoredData, hash = "#standing") {
  const { detail, query } = placeOf(hash);
  view = await mount(
    <StandingBoard
      doors={doors}
      stored={data}
      place={standingPlaceOf(detail, query)}
      today={TODAY}
    />,
  );
}

describe("the address", () => {
  it("keeps day, edition and cell, whatever the ids hold", () => {
    const place = {
      part: "matrix",
      day: "2014-06-01",
      edition: "MPN-2014-01",
      unit: "cluster.a/b?c%d",
      item: "gold.crm",
    } as const;
    const { detail, query } = placeOf(standingHref(place));
    expect(standingPlaceOf(detail, query)).toEqual(place);
  });

  it("still leads to the figures, and takes no day that is none", () => {
    const { detail, query } = placeOf("#scores");
    expect(standingPlaceOf(detail, query)).toEqual({ part: "figures" });
    expect(standingPlaceOf("", "day=2026-02-30")).toEqual({ part: "matrix" });
  });
});

describe("the matrix", () => {
  it("never shows more than unknown where nothing is stored", () => {
    for (const query of ["", "day=2014-06-01", "day=2018-06-01&edition=MPN-2018-03"]) {
      const { matrix } = shownOn(stored(), query);
      const states = matrix.rows.flatMap(({ standing }) =>
        standing.items.map(({ state }) => state),
      );
      expect(new Set(states).has("met")).toBe(false);
    }
  });

  it("sets the company apart from a country, which is a lens", async () => {
    await board(stored({ metrics: [...figures(), ...figures("DE")] }));
    expect(view.root.querySelectorAll(".matrix thead th")).toHaveLength(7);
    expect(view.root.querySelectorAll(".matrix-own tr")).toHaveLength(1);
    expect(view.root.querySelector(".matrix-lens")?.textContent).toContain("only a lens");
    const cells = [...view.root.querySelectorAll(".matrix-own a")].map((a) => a.textContent);
    expect(cells).toContain("Met100 of 100 pointsModern Work: The company");
  });

  it("hides what has no figure from a long list until asked", async () => {
    const asOf = "2014-06-01";
    const sales: Metric = {
      area: "cloud-platform",
      metric: "azureConsumption",
      track: "any",
      value: 1,
      location: "1001",
      evidence: { report: "entered-by-hand", file: "made", asOf },
    };
    await board(stored({ metrics: [sales] }), `#standing?day=${asOf}`);
    const heads = () => view.root.querySelectorAll(".matrix thead th").length;
    expect(heads()).toBe(2);
    view.root.querySelector<HTMLInputElement>("#standing-all-columns")?.click();
    await view.settle();
    expect(heads()).toBeGreaterThan(9);
  });

  it("tells that only the reader can say what was evaluated in 2018, and shows no cell", async () => {
    await board(stored(), "#standing?day=2018-06-01");
    expect(words()).toContain("depends on something that only you can tell");
    expect(view.root.querySelector(".matrix-own")).toBeNull();
    expect(words()).toContain("not what the programme is known to have evaluated");
  });

  it("says where no programme is on record, and names a cell that is not there", async () => {
    await board(stored(), "#standing?day=2001-01-01");
    expect(words()).toContain("No programme is on record");
    view.unmount();
    await board(stored(), "#standing?unit=country.XX&item=security");
    expect(words()).toContain("does not exist in this programme on this day");
  });
});

describe("what a cell rests on", () => {
  it("lists every requirement of the way shown with its rule, and lets the reader see the other track", async () => {
    await board(stored({ metrics: figures() }), "#standing?unit=global-account&item=modern-work");
    expect(document.activeElement?.textContent).toBe("Modern Work: The company");
    const tracks = [...view.root.querySelectorAll<HTMLAnchorElement>(".ways a")];
    expect(tracks.map(({ hash }) => new URLSearchParams(hash.split("?")[1]).get("way"))).toEqual([
      "enterprise",
      "smb",
    ]);
    expect(view.root.querySelectorAll(".requirement").length).toBeGreaterThan(2);
    for (const requirement of view.root.querySelectorAll(".requirement")) {
      expect(requirement.querySelector(".rule-id")?.textContent).toMatch(/^MAICPP\./);
      expect(requirement.querySelectorAll("dd").length).toBeGreaterThan(2);
    }
  });
});

describe("taking it along", () => {
  it("writes one line a cell, and no cell that a spreadsheet would take for a formula", () => {
    const shown = shownOn(
      stored({
        geography: {
          countryQualificationFrom: "2013-10-01",
          clusters: [{ id: "c", name: "=HYPERLINK(1)", countries: ["DE", "FR"] }],
        },
      }),
      "day=2014-06-01",
    );
    const cells = shown.matrix.rows.flatMap(({ standing }) => standing.items);
    const lines = linesOf(shown);
    expect(lines).toHaveLength(cells.length + 1);
    expect(lines.some((line) => line.includes("=HYPERLINK(1)"))).toBe(true);
    expect(csvOf(lines)).not.toMatch(/(^|,|\n)"?=HYPERLINK/);
  });

  it("shows the columns that are shown and no link in the text", () => {
    const { judged, matrix } = shownOn(stored({ metrics: figures() }));
    const columns = matrix.columns.filter(({ isKnown }) => isKnown);
    const text = textOf({ judged, matrix: { ...matrix, columns } });
    expect(text).toContain("- Modern Work: Met, 100 of 100 points");
    expect(text).not.toContain("Security");
    expect(text).not.toMatch(/https?:|www\./);
  });

  it("prints a page for each unit with programme, day and sources", async () => {
    await board(stored({ metrics: [...figures(), ...figures("DE")] }), "#standing/report");
    const pages = [...view.root.querySelectorAll(".report-page")];
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page.textContent).toContain("November 30, 2026");
      expect(page.textContent).toContain("Microsoft AI Cloud Partner Program");
      expect(page.querySelectorAll(".report-sources li").length).toBeGreaterThan(0);
      expect(page.querySelector("a")).toBeNull();
    }
  });
});

describe("country qualification", () => {
  it("is shown in its time only", async () => {
    await board(stored(), "#standing?day=2013-09-01");
    expect(words()).toContain("What Microsoft asked partners to do");
    view.unmount();
    await board(stored(), "#standing");
    expect(words()).not.toContain("What Microsoft asked partners to do");
  });
});

describe("about the company", () => {
  it("stores what was said and nothing else, and no group without a name or a country", async () => {
    await board(stored());
    await view.press("Add a country cluster");
    await view.press("Save what the company says");
    expect(words()).toContain("Give the country cluster a name, or remove it.");
    await view.type("Name of country cluster 1", "Baltics");
    await view.press("Save what the company says");
    expect(words()).toContain("Add at least one country to the country cluster");
    expect(doors.saveGeography).not.toHaveBeenCalled();
    await view.type("Country for country cluster 1", "EE");
    await view.press("Add");
    await view.type("Country Qualification", "never");
    await view.press("Save what the company says");
    expect(doors.saveGeography).toHaveBeenCalledExactlyOnceWith({
      clusters: [{ id: "cluster-1", name: "Baltics", countries: ["EE"] }],
      countryQualificationFrom: "never",
    });
    expect(words()).toContain("Saved.");
  });
});

it("says plainly that it could not be loaded", async () => {
  view = await mount(
    <StandingView
      doors={{ ...doors, loadStored: () => Promise.reject(new Error()), watch: () => {} }}
      today={TODAY}
      place={{ detail: "", query: "" }}
    />,
  );
  expect(view.root.querySelector(".notice")).not.toBeNull();
});
