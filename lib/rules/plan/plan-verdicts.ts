/** What a plan says. */
import type { IsoDay } from "../calendar-day";
import type { Metric, Target } from "../facts";
import type { Message, RuleReference, Track } from "../verdicts";
import type { RetirementPlan } from "./certifications";

/** A figure as `Metric` carries it; `any` where all tracks share it. */
export interface FigureReference {
  readonly area: string;
  readonly metric: string;
  readonly track: Track | "any";
  /** Where it is counted, in programmes that do not evaluate the company as a whole. */
  readonly country?: string;
  readonly location?: string;
}

/** With what exactly it counts. */
export interface LabelledFigure extends FigureReference {
  readonly label: Message;
}

interface AdditionBase {
  /** In words, without the figures that it counts in. */
  readonly what: Message;
  /** In `unit`; above zero. */
  readonly amount: number;
  readonly unit: Message;
  /** In the units of the cost model, for all of the amount. */
  readonly cost: number;
  /** Every figure that rises by the amount. */
  readonly figures: readonly LabelledFigure[];
  /** What it is added for: ids as in `RequirementProgress`, those of ways that the plan does not go by included. */
  readonly serves: readonly string[];
  readonly reasons: readonly Message[];
}

/** So many people each earn one certification. */
export interface CertifyAddition extends AdditionBase {
  readonly kind: "certify";
  /** Any of them will do: they count in the same steps and cost the same. */
  readonly certifications: readonly string[];
  /** Keys of people we know who count in none of the steps yet, so that it would not be lost on them. */
  readonly mayGoTo: readonly string[];
  /** Those of `certifications` that retire. */
  readonly retirements: readonly RetirementPlan[];
}

/** More of anything else that is counted. */
export interface FigureAddition extends AdditionBase {
  readonly kind:
    | "customers"
    | "deployments"
    | "growth"
    | "people"
    | "references"
    | "devices"
    | "statement"
    | "activity";
  /** The kind of association that it has to be, or the part it belongs to, in Microsoft's words. */
  readonly by?: string;
}

export type Addition = CertifyAddition | FigureAddition;

/** A figure that the plan changes, or had to take for zero. */
export interface FigureChange extends FigureReference {
  /** Absent: not known, taken for zero because the reader asked for that. */
  readonly from?: number;
  readonly to: number;
}

export interface RequirementProgress {
  readonly requirement: string;
  readonly metric: string;
  readonly name: Message;
  /** For certain: points, or where it has to reach a threshold the figure; absent while that is not known. */
  readonly before?: number;
  readonly after?: number;
  /** The most points, or the threshold; absent where there is no end of points. */
  readonly max?: number;
  readonly rule: RuleReference;
}

/**
 * - `reached`: holds already, and nothing is added for it.
 * - `planned`: the additions reach it.
 * - `unknown`: a figure is missing, and no additions reach it whatever that figure is.
 * - `impossible`: no additions reach it.
 * - `not-found`: the search ended before it found any.
 */
export type TargetState = "reached" | "planned" | "unknown" | "impossible" | "not-found";

export interface TargetPlan {
  readonly target: Target;
  readonly state: TargetState;
  /** The track, option or level row that the plan goes by. */
  readonly by?: string;
  /** Points for certain; absent where it does not go by points. */
  readonly before?: number;
  readonly after?: number;
  readonly requirements: readonly RequirementProgress[];
  /** Figures to be entered: the plan may become cheaper, or possible. */
  readonly missing: readonly LabelledFigure[];
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

/** What the facts leave open and a plan has to suppose. */
export interface Supposition {
  readonly area: string;
  readonly track: Track;
}

export interface PlanVariant {
  readonly supposing: readonly Supposition[];
  readonly additions: readonly Addition[];
  /** In the units of the cost model. */
  readonly cost: number;
  readonly targets: readonly TargetPlan[];
  /** `optimal`: nothing cheaper reaches the targets that are planned. */
  readonly proof: "optimal" | "not-proven";
  /** Nodes of the search. */
  readonly nodes: number;
  /** Other additions of the same cost. */
  readonly alternatives: readonly (readonly Addition[])[];
  /** There are more than these, or nobody looked. */
  readonly moreAlternatives: boolean;
  readonly changes: readonly FigureChange[];
  readonly reasons: readonly Message[];
}

export interface ProgrammePlan {
  readonly asOf: IsoDay;
  /** One, unless it cannot be told which track counts: then one for each case, the dearest first. */
  readonly variants: readonly PlanVariant[];
}

/** What a plan is applied to. */
export interface PlannedFacts {
  readonly metrics: readonly Metric[];
}
