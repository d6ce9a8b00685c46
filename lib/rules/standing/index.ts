export { type InputKind, inputsOf, METRIC_NAMES, type StandingInput } from "./inputs-of";
export { judgeDesignations } from "./judge-designations";
export { judgeStanding, type StandingQuestion } from "./judge-standing";
