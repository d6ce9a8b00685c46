/**
 * The rules library: facts × programme data × day → verdicts. It knows no browser and no page, and runs in Node as
 * it is. What is exported here is its public face; everything else may change.
 */
export * from "./calendar-day";
export type * from "./company-facts";
export * from "./competencies";
export * from "./enrolment";
export type * from "./facts";
export * from "./judge-programme";
export * from "./levels";
export * from "./plan";
export type { ProgrammeQuestion } from "./programme-question";
export { DESIGNATION_EDITIONS, designationEditionFor, type Edition } from "./programmes";
export * from "./record";
export * from "./renewal";
export { RULE_TABLES, type RuleTable } from "./rule-tables";
export { SOURCES, type Source, type SourceId } from "./sources";
export * from "./standing";
export * from "./transition";
export * from "./units";
export * from "./verdicts";

/** Changes whenever the same facts may be judged otherwise: caches of verdicts are keyed by it. */
export const RULES_VERSION = "2026-11-22.5";
