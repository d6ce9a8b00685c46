/** What the rules judge, by the names that Microsoft and the editions give it. */
import { METRIC_NAMES, type ProgrammeEdition } from "../../lib/rules";
import type {
  Message,
  RequirementState,
  StandingItem,
  UnitReference,
  UnitVerdict,
} from "../../lib/rules/verdicts";
import { allOf, anyOf } from "../../lib/texts/join-words";
import { countryName } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { areaName } from "../wording/area-name";
import { trackName } from "../wording/track-name";
import { isCompetency } from "./item-kinds";

const LEVEL_KEYS = {
  silver: "dashboard.standing.level.silver",
  gold: "dashboard.standing.level.gold",
} as const;

export function levelName(level: "silver" | "gold"): string {
  return text(LEVEL_KEYS[level]);
}

const STATE_KEYS: Readonly<Record<RequirementState, string>> = {
  met: "popup.requirement.met",
  short: "popup.requirement.short",
  unknown: "popup.requirement.unknown",
  "not-applicable": "popup.requirement.notApplicable",
};

export function stateName(state: RequirementState): string {
  return text(STATE_KEYS[state]);
}

/** A designation, a competency or a membership level, without the level that a competency is judged at. */
export function subjectName(area: string, edition: ProgrammeEdition): string {
  switch (edition.kind) {
    case "designations":
      return areaName(area);
    case "competencies":
      return edition.competencies.find(({ id }) => id === area)?.name ?? area;
    case "levels":
      return edition.levels.find(({ id }) => id === area)?.name ?? area;
  }
}

/** As `subjectName`, with the level of a competency. */
export function itemName(item: StandingItem, edition: ProgrammeEdition): string {
  const subject = subjectName(item.area, edition);
  return isCompetency(item)
    ? text("dashboard.standing.atLevel", { subject, level: levelName(item.level) })
    : subject;
}

const UNIT_KEYS = {
  "enrolment-account": "dashboard.standing.unit.enrolment",
  location: "dashboard.standing.unit.location",
  country: "dashboard.standing.unit.country",
  cluster: "dashboard.standing.unit.cluster",
  "global-account": "dashboard.standing.unit.globalAccount",
} as const;

/** What kind of unit it is; a cluster's countries are named. */
export function unitKind({ kind, countries = [] }: UnitReference): string {
  return kind === "cluster"
    ? text("dashboard.standing.unit.clusterOf", {
        countries: allOf(countries.map((country) => countryName(country))),
      })
    : text(UNIT_KEYS[kind]);
}

/** What a lens is, beside what the programme evaluates: where that is the company, no country has to meet anything. */
export function lensWords(evaluated: UnitVerdict["kind"]): string {
  return text(
    evaluated === "global-account" ? "dashboard.standing.lens" : "dashboard.standing.lensOther",
  );
}

/** A unit by its country, its own name or its Partner ID; the company, where it is evaluated as one. */
export function unitName({ kind, id, name, countries = [] }: UnitReference): string {
  if (name !== undefined) return name;
  if (id === undefined) return text("dashboard.standing.unit.company");
  const [country] = countries;
  if (kind !== "location") return countryName(id);
  if (country === id) return countryName(country);
  return country === undefined
    ? text("dashboard.standing.unit.locationOf", { id })
    : text("dashboard.standing.unit.locationIn", { id, country: countryName(country) });
}

/** A track, or an option of a competency: a way to get there. */
export function wayName(area: string, way: string, edition: ProgrammeEdition): string {
  if (edition.kind === "designations") return trackName(way as Parameters<typeof trackName>[0]);
  const option =
    edition.kind === "competencies"
      ? edition.competencies.find(({ id }) => id === area)?.options.find(({ id }) => id === way)
      : undefined;
  return option?.name ?? text("dashboard.standing.onlyWay");
}

function labelOfCompetency(
  edition: Extract<ProgrammeEdition, { kind: "competencies" }>,
  item: StandingItem,
  metric: string,
): Message | undefined {
  const options = edition.competencies.find(({ id }) => id === item.area)?.options ?? [];
  const figures = options.flatMap((option): readonly { metric: string; label: Message }[] => {
    if (option.kind === "not-on-record") return [];
    if (option.kind === "scored") return option.metrics;
    const level = isCompetency(item) ? option[item.level] : null;
    return level ?? [];
  });
  return figures.find((figure) => figure.metric === metric)?.label;
}

function labelsOfLevel(
  edition: Extract<ProgrammeEdition, { kind: "levels" }>,
  item: StandingItem,
  metric: string,
): Message[] {
  const asked = edition.levels
    .find(({ id }) => id === item.area)
    ?.requirements.find((each) => each.metric === metric);
  return (asked?.anyOf ?? []).flatMap((each): Message[] => {
    if (each.metric === "partnerPoints") return [{ key: "dashboard.standing.partnerPoints" }];
    const figure = edition.figures.find((one) => one.metric === each.metric);
    return figure === undefined ? [] : [figure.label];
  });
}

/** What a requirement asks for; its bare id where no text names it, so that it is never left out. */
export function requirementName(
  metric: string,
  item: StandingItem,
  edition: ProgrammeEdition,
): string {
  switch (edition.kind) {
    case "designations": {
      const name = METRIC_NAMES[metric];
      return name === undefined ? metric : wordsOf(name);
    }
    case "competencies": {
      const label = labelOfCompetency(edition, item, metric);
      return label === undefined ? metric : wordsOf(label);
    }
    case "levels": {
      const labels = labelsOfLevel(edition, item, metric).map((label) => wordsOf(label));
      return labels.length === 0 ? metric : anyOf(labels);
    }
  }
}
