/**
 * The rules library: facts × programme data × today → verdicts. It knows no browser and no page, and runs in Node as
 * it is. What is exported here is its public face; everything else may change.
 */
export * from "./calendar-day";
export type * from "./facts";
export { EDITIONS, type Edition, editionFor } from "./programmes";
export * from "./record";
export * from "./renewal";
export { SOURCES, type Source, type SourceId } from "./sources";
export * from "./standing";
export * from "./verdicts";

/** Changes whenever the same facts may be judged otherwise: caches of verdicts are keyed by it. */
export const RULES_VERSION = "2026-11-22.2";
