/** What each programme hands to the search, and how its answers are put into words again. */
import type { Target } from "../facts";
import type { Message, RuleReference } from "../verdicts";
import type { RetirementPlan } from "./certifications";
import type { PlannedFigure, PlannedGoal, ReadPlanned } from "./goals";
import type { FigureAddition, FigureReference } from "./plan-verdicts";
import type { PlannedLever } from "./solve";

export interface FigureInfo extends PlannedFigure {
  /** As it is written when a plan is applied, where need be for what is left after `besides`. */
  readonly written: FigureReference;
  /** What others of its parts hold, where it is a sum of which one part is written. */
  readonly besides?: number;
  /** Parts that are not known, and are zero where the whole is taken for zero. */
  readonly zeros?: readonly FigureReference[];
  /** As it is shown: figures shown alike are the same to the reader. */
  readonly shown: FigureReference;
  readonly label: Message;
  /** `assumed`: not known, and taken for zero. */
  readonly origin: "known" | "assumed" | "missing";
  /** Set where people are counted. */
  readonly people?: { readonly isGate: boolean; readonly keys: readonly string[] };
}

export type LeverKind =
  | {
      readonly kind: "certify";
      readonly certifications: readonly string[];
      readonly retirements: readonly RetirementPlan[];
    }
  | { readonly kind: FigureAddition["kind"]; readonly by?: string };

export interface LeverInfo extends PlannedLever {
  readonly unit: Message;
  readonly does: LeverKind;
}

export interface RequirementInfo {
  readonly metric: string;
  readonly name: Message;
  readonly rule: RuleReference;
  readonly isScored: boolean;
  /** The most points, or the figure that it asks for. */
  readonly max?: number;
  readonly measure: (read: ReadPlanned) => number | undefined;
}

/** A target that is searched for. */
export interface GoalTarget {
  readonly target: Target;
  readonly goal: string;
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

/** A target that cannot be planned for, whatever is added. */
export interface HopelessTarget {
  readonly target: Target;
  readonly state: "unknown" | "impossible";
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

export interface PlanPart {
  readonly goals: readonly PlannedGoal[];
  readonly levers: readonly LeverInfo[];
  readonly figures: ReadonlyMap<string, FigureInfo>;
  /** By requirement. */
  readonly requirements: ReadonlyMap<string, RequirementInfo>;
  readonly targets: readonly (GoalTarget | HopelessTarget)[];
}

/** What stands for a rule where there is no programme to name one of. */
export const NO_RULE: RuleReference = {
  id: "PROGRAMME.none.1v1",
  sources: [],
  confidence: "unverified",
};

export const EMPTY_PART: PlanPart = {
  goals: [],
  levers: [],
  figures: new Map(),
  requirements: new Map(),
  targets: [],
};

export function joined(one: PlanPart, other: PlanPart): PlanPart {
  return {
    goals: [...one.goals, ...other.goals],
    levers: [...one.levers, ...other.levers],
    figures: new Map([...one.figures, ...other.figures]),
    requirements: new Map([...one.requirements, ...other.requirements]),
    targets: [...one.targets, ...other.targets],
  };
}
