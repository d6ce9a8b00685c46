/** What the dashboard and the worker that plans say to each other. */
import type { Target } from "../../lib/rules/facts";
import type {
  JudgedTry,
  PlanQuestion,
  ProgrammePlan,
  TargetToTry,
  TriedFigure,
} from "../../lib/rules/plan";

export type ToPlanWorker =
  | { readonly plan: PlanQuestion }
  | { readonly open: PlanQuestion }
  | {
      readonly target: Target;
      readonly tried: readonly TriedFigure[];
    };

export type FromPlanWorker =
  | { readonly planned: ProgrammePlan }
  | { readonly targets: readonly TargetToTry[] }
  | { readonly judged: JudgedTry | undefined }
  | { readonly failed: string };
