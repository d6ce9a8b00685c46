export { applyPlan } from "./apply-plan";
export { type CostChanges, type CostModel, EXAMPLE_COSTS, type PlanUnit } from "./cost-model";
export { planFor } from "./plan-for";
export type { PlanQuestion } from "./plan-question";
export type * from "./plan-verdicts";
export {
  type FigureToTry,
  figuresToTry,
  type JudgedTry,
  type TargetToTry,
  type TriedFigure,
  tryFigures,
} from "./what-if";
