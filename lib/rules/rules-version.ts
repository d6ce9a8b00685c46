/** Changes whenever the same facts may be judged otherwise: caches of verdicts are keyed by it. */
export const RULES_VERSION = "2026-11-22.5";
