export { type InputKind, inputsOf, METRIC_NAMES, type StandingInput } from "./inputs-of";
export { judgeStanding, type StandingQuestion } from "./judge-standing";
