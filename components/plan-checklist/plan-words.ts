/** The words of a plan, for the page, for a text to send and for a table alike. */
import type {
  Addition,
  LabelledFigure,
  PlanVariant,
  RequirementProgress,
  TargetPlan,
  TargetState,
} from "../../lib/rules/plan";
import { SOURCES, type SourceId } from "../../lib/rules/sources";
import type { RuleReference } from "../../lib/rules/verdicts";
import { allOf } from "../../lib/texts/join-words";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { placeName } from "../plan-targets/target-choices";
import { areaName } from "../wording/area-name";
import { trackName } from "../wording/track-name";

const STATE_KEYS: Readonly<Record<TargetState, string>> = {
  reached: "dashboard.plan.state.reached",
  planned: "dashboard.plan.state.planned",
  unknown: "dashboard.plan.state.unknown",
  impossible: "dashboard.plan.state.impossible",
  "not-found": "dashboard.plan.state.notFound",
};

export function stateName(state: TargetState): string {
  return text(STATE_KEYS[state]);
}

/** `Certify 2 people, each in any one of SC-100, SC-300`. */
export function whatWords({ what, by }: Addition & { readonly by?: string }): string {
  const words = wordsOf(what);
  return by === undefined ? words : text("dashboard.plan.under", { what: words, by });
}

/** Names an addition: the same one has the same name in every plan. */
export function additionId(addition: Addition): string {
  const { kind, amount, figures } = addition;
  const certifications = addition.kind === "certify" ? addition.certifications : [];
  const counted = figures.map(({ label: _, ...figure }) => Object.values(figure).join("/"));
  return [kind, amount, ...certifications, ...counted].join(" ");
}

/** Where it counts, in words of its own: area, what exactly, track, place. */
export function figureWords({ area, label, track, country, location }: LabelledFigure): string {
  const place = location ?? country;
  const parts = [
    areaName(area),
    wordsOf(label),
    ...(track === "any" ? [] : [trackName(track)]),
    ...(place === undefined ? [] : [placeName(place)]),
  ];
  return parts.join(" · ");
}

export interface Closed {
  readonly target: TargetPlan;
  readonly requirement: RequirementProgress;
}

/** What an addition closes: the requirements of the targets that it moves, by the way that the plan goes. */
export function closedBy({ serves }: Addition, targets: readonly TargetPlan[]): readonly Closed[] {
  return targets.flatMap((target) =>
    target.requirements
      .filter(({ requirement, before, after }) => serves.includes(requirement) && before !== after)
      .map((requirement) => ({ target, requirement })),
  );
}

/** `Intermediate certifications: from 26.67 to 40 of 40`. */
export function progressWords({ name, before, after, max }: RequirementProgress): string {
  const data = {
    name: wordsOf(name),
    before: before === undefined ? text("dashboard.plan.notKnown") : formatNumber(before),
    after: after === undefined ? text("dashboard.plan.notKnown") : formatNumber(after),
  };
  return max === undefined
    ? text("dashboard.plan.progress", data)
    : text("dashboard.plan.progressOf", { ...data, max: formatNumber(max) });
}

export function confidenceWords({ confidence, conflict }: RuleReference): string {
  const words = text(`dashboard.plan.confidence.${confidence}`);
  return conflict ? text("dashboard.plan.conflict", { confidence: words }) : words;
}

export function sourceWords({ sources }: RuleReference): readonly string[] {
  return sources.map((id) => {
    const source = SOURCES[id as SourceId];
    return source === undefined
      ? id
      : text("dashboard.plan.source", { title: source.title, date: source.date });
  });
}

export function costWords({ cost }: Pick<Addition, "cost">): string {
  return text("dashboard.plan.cost", { cost: formatNumber(cost) });
}

/** Suppositions as one line: `Security: SMB, Modern Work: Enterprise`. */
export function supposingWords(supposing: PlanVariant["supposing"]): string {
  return allOf(
    supposing.map(({ area, track }) =>
      text("dashboard.plan.supposed", { area: areaName(area), track: trackName(track) }),
    ),
  );
}

/** Variants that ask for the very same are one: what they suppose apart makes no difference. */
export function distinctVariants(variants: readonly PlanVariant[]): readonly PlanVariant[] {
  const byPlan = new Map<string, PlanVariant>();
  for (const variant of variants) {
    const states = variant.targets.map(({ state }) => state);
    const key = JSON.stringify([variant.additions.map(additionId), states]);
    const before = byPlan.get(key);
    const supposing = before?.supposing.filter(({ area, track }) =>
      variant.supposing.some((each) => each.area === area && each.track === track),
    );
    byPlan.set(key, before === undefined ? variant : { ...before, supposing: supposing ?? [] });
  }
  return [...byPlan.values()];
}
