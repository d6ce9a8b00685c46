import type { RuleData } from "../programmes/provenance";
import type { RuleReference } from "../verdicts";

/** What a verdict tells of the rule that spoke. */
export function referenceTo({ id, sources, confidence, conflict }: RuleData): RuleReference {
  return { id, sources, confidence, ...(conflict !== undefined && { conflict }) };
}
