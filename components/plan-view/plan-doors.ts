/** What the plan asks of the world outside. */
import type { PlanNotes } from "../../lib/browser/plan-notes";
import type { CompanyFacts } from "../../lib/rules/company-facts";
import type { OwnPartnerId, Target } from "../../lib/rules/facts";
import type {
  CostChanges,
  JudgedTry,
  PlanQuestion,
  ProgrammePlan,
  TargetToTry,
  TriedFigure,
} from "../../lib/rules/plan";

/** What is known of the company, as far as a plan goes by it. */
export interface PlanFacts {
  readonly company: CompanyFacts;
  readonly partnerIds: readonly OwnPartnerId[];
  readonly homeCountry?: string;
  readonly anniversaryDate?: string;
}

/** A search in a thread of its own. */
export interface PlanRun {
  /** Rejects when the search broke or was cancelled. */
  readonly plan: Promise<ProgrammePlan>;
  cancel(): void;
}

/** What-if questions about the facts of one `PlanQuestion`, answered in a thread of its own. */
export interface OpenTries {
  readonly targets: Promise<readonly TargetToTry[]>;
  /** `undefined`: the programme evaluates no such thing. Rejects when it is closed before it answered. */
  judge(target: Target, tried: readonly TriedFigure[]): Promise<JudgedTry | undefined>;
  close(): void;
}

export interface PlanDoors {
  loadPlanFacts(): Promise<PlanFacts>;
  /** Both build on what is stored by then, and reject when it could not be stored. */
  changeTargets(change: (stored: readonly Target[]) => readonly Target[]): Promise<void>;
  saveCosts(costs: CostChanges): Promise<void>;
  loadNotes(): Promise<PlanNotes>;
  saveNotes(notes: PlanNotes): Promise<void>;
  startPlan(question: PlanQuestion): PlanRun;
  openTries(question: PlanQuestion): OpenTries;
}
