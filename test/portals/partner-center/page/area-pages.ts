/**
 * Pages about the solution areas. No markup of theirs is on record: cards with a heading each are the assumption, first
 * as components with a title slotted in, then (`drifted`) as an ARIA list with the designations' long names.
 */
import type { FixtureData } from "../../fixture-data";
import { make, withRoot } from "../../make-element";
import { scores } from "./grids";

const AREAS = [
  "Business Applications",
  "Data & AI",
  "Digital & App Innovation",
  "Infrastructure",
  "Modern Work",
  "Security",
] as const;
const OF_AZURE: ReadonlySet<string> = new Set(AREAS.slice(1, 4));
const LATE_ROOT_MS = 250;
const SERVER_MS = 120;

const longName = (area: string) =>
  `Solutions Partner for ${area}${OF_AZURE.has(area) ? " (Azure)" : ""}`;

function button(label: string, onClick: () => void): HTMLElement {
  const element = make("button", { type: "button" }, label);
  element.addEventListener("click", onClick);
  return element;
}

/** A card whose root comes late, as a component's does. */
function componentCard(title: HTMLElement, ...text: string[]): HTMLElement {
  title.slot = "title";
  const card = make("membership_he-card", { class: "card" }, title);
  for (const words of text) card.append(make("p", {}, words));
  setTimeout(() => {
    const slot = make("slot", { name: "title" });
    withRoot(card, make("div", { class: "card__body" }, slot, make("slot")));
  }, LATE_ROOT_MS);
  return card;
}

function listedCard(title: HTMLElement, ...text: string[]): HTMLElement {
  const card = make("div", { role: "listitem", class: "card" }, title);
  for (const words of text) card.append(make("p", {}, words));
  return card;
}

/** The cards stand there with placeholders first; sorting writes other areas into the same cards. */
export function solutionAreas({ variant, skeletonMs }: FixtureData): HTMLElement[] {
  const drifted = variant === "drifted";
  const title = (words: string) =>
    drifted ? make("span", { role: "heading", "aria-level": "3" }, words) : make("h3", {}, words);
  const titles = AREAS.map(() => title("\u00a0"));
  let ascending = true;
  const fill = () => {
    const shown = ascending ? AREAS : AREAS.toReversed();
    titles.forEach((element, index) => {
      const area = shown[index] ?? "";
      element.textContent = drifted ? longName(area) : area;
    });
  };
  setTimeout(fill, LATE_ROOT_MS + skeletonMs);
  const sort = button("Sort", () => {
    ascending = !ascending;
    setTimeout(fill, SERVER_MS);
  });
  const card = drifted ? listedCard : componentCard;
  const prose = "Customers who trust you with Security also ask for Modern Work.";
  const cards = make("div", drifted ? { role: "list", class: "cards" } : { class: "cards" });
  cards.append(...titles.map((element) => card(element, prose)));
  const merged = make("div", drifted ? { role: "list", class: "cards" } : { class: "cards" });
  merged.append(
    card(title("AI Business Solutions"), "Business Applications"),
    card(title("Cloud & AI Platforms"), "Data & AI, Infrastructure"),
  );
  // One card that speaks of two areas.
  if (drifted) {
    const both = listedCard(title("Business Applications"));
    both.append(title("Modern Work"));
    merged.append(both);
  }
  return [
    make("h1", {}, "Solutions Partner designations"),
    sort,
    make("h2", {}, "Solution areas"),
    cards,
    make("h2", {}, "Badges your customers see"),
    merged,
  ];
}

/** A table of all areas, or (`drifted`) one area at a time under a heading whose text changes. */
export function capabilityScore(data: FixtureData): HTMLElement[] {
  const heading = make("h1", {}, "Partner capability score");
  if (data.variant !== "drifted") return [heading, scores(data, AREAS).element];
  let index = 0;
  const area = make("h2", {}, AREAS[0]);
  const next = button("Next area", () => {
    index = (index + 1) % AREAS.length;
    setTimeout(() => {
      area.textContent = AREAS[index] ?? "";
    }, SERVER_MS);
  });
  return [
    heading,
    next,
    area,
    make("h3", {}, "Security certifications"),
    make("p", {}, "40 of 100"),
  ];
}
