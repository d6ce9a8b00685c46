/** Which rule spoke, and how much it may be trusted: what several rest on is as sure as the least sure of them. */
import type { Confidence, Message, RuleReference } from "../verdicts";

export type Citation = Pick<RuleReference, "sources" | "confidence" | "conflict">;

/** Surest first. */
const BY_CONFIDENCE: readonly Confidence[] = ["verified", "derived", "secondary", "unverified"];

function rankOf(confidence: Confidence): number {
  return BY_CONFIDENCE.indexOf(confidence);
}

const REMARKS: Partial<Record<Confidence, Message>> = {
  derived: { key: "rules.competencies.reason.derivedNumber" },
  secondary: { key: "rules.competencies.reason.secondarySource" },
};

export function referenceTo({
  id,
  ...citation
}: Citation & { readonly id: string }): RuleReference {
  return joinedReference(id, [citation]);
}

/** For what rests on several rules; `citations` holds one at least. */
export function joinedReference(id: string, citations: readonly Citation[]): RuleReference {
  const confidence = citations
    .map((citation) => citation.confidence)
    .reduce((one, other) => (rankOf(one) > rankOf(other) ? one : other));
  return {
    id,
    sources: [...new Set(citations.flatMap(({ sources }) => sources))],
    confidence,
    ...(citations.some(({ conflict }) => conflict) && { conflict: true }),
  };
}

/** What a reader should know of how sure a rule is. */
export function sourceRemarks({ confidence, conflict }: Citation): Message[] {
  const remark = REMARKS[confidence];
  return [
    ...(remark === undefined ? [] : [remark]),
    ...(conflict ? [{ key: "rules.competencies.reason.sourcesDisagree" }] : []),
  ];
}
