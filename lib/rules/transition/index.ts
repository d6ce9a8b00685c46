/** From the competencies of the Microsoft Partner Network to the designations, 2022 to 2025. */
export { judgeTransition } from "./judge-transition";
export { designationsAfter } from "./successors";
export type { TransitionQuestion } from "./transition-question";
export type {
  CompetencySuccessors,
  RenewalRight,
  Successor,
  TransitionPhase,
  TransitionVerdict,
} from "./transition-verdict";
