/** The figures that a person enters by hand for an edition, as a form wants them. */
import type { Area, Edition, Formula, Input, Unit } from "../programmes/edition-schema";
import { type Message, TRACKS, type Track } from "../verdicts";
import { UNIT_NAMES } from "./shortfall";

/** What a control accepts: growth and net figures may be negative, people may not. */
export type InputKind = "count" | "people" | "percent" | "amount";

export interface StandingInput {
  /** `Metric.area`, with its name. */
  readonly area: string;
  readonly areaName: Message;
  /** `Metric.metric`, with what exactly is to be entered. */
  readonly metric: string;
  readonly label: Message;
  /** `Metric.track`: `any` where one figure serves all tracks. */
  readonly track: Track | "any";
  readonly unit: Message;
  readonly kind: InputKind;
  /** The requirement it belongs to; `track-choice` where it decides which track counts. */
  readonly purpose: string;
  /** Countries' figures add up to the worldwide one; otherwise the worldwide figure has to be entered itself. */
  readonly additive: boolean;
}

const KINDS: Readonly<Record<Unit, InputKind>> = {
  customers: "count",
  workloads: "count",
  deployments: "count",
  services: "count",
  users: "count",
  people: "people",
  percent: "percent",
  usd: "amount",
};

export function inputsOfFormula(formula: Formula): Input[] {
  switch (formula.kind) {
    case "gated-people":
      return [...formula.gates.map(({ input }) => input), formula.pool.input];
    case "best-of-association":
      return formula.options.map(({ input }) => input);
    case "weighted-sum":
    case "capped-parts":
      return formula.parts.map(({ input }) => input);
    case "not-on-record":
      return [];
    default:
      return [formula.input];
  }
}

function inputsOfArea({ id, name, trackChoice, tracks }: Area): StandingInput[] {
  const describe = (input: Input, track: Track, purpose: string): StandingInput => ({
    area: id,
    areaName: name,
    metric: input.metric,
    label: input.label,
    track: input.sameForBothTracks ? "any" : track,
    unit: UNIT_NAMES[input.unit],
    kind: KINDS[input.unit],
    purpose,
    additive: input.additive,
  });
  const choosing =
    trackChoice.kind === "classified"
      ? trackChoice.conditions.map(({ input }) =>
          describe(input, trackChoice.track, "track-choice"),
        )
      : [];
  const scored = TRACKS.flatMap((track) =>
    (tracks[track] ?? []).flatMap(({ metric, formula }) =>
      inputsOfFormula(formula).map((input) => describe(input, track, metric)),
    ),
  );
  const all = [...choosing, ...scored];
  // A figure that serves all tracks was listed by each.
  return [...new Map(all.map((input) => [`${input.track} ${input.metric}`, input])).values()];
}

/** By area in the edition's order; within an area the figures that choose the track first, then by track. */
export function inputsOf(edition: Edition): StandingInput[] {
  return edition.areas.flatMap(inputsOfArea);
}

/** What to call a metric of `RequirementVerdict.metric`. */
export const METRIC_NAMES: Readonly<Record<string, Message>> = {
  netCustomerAdds: { key: "rules.standing.metric.netCustomerAdds" },
  intermediateCertifications: { key: "rules.standing.metric.intermediateCertifications" },
  advancedCertifications: { key: "rules.standing.metric.advancedCertifications" },
  usageGrowth: { key: "rules.standing.metric.usageGrowth" },
  deployments: { key: "rules.standing.metric.deployments" },
};
