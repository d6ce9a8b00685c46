/** Where a rule comes from, in words: one wording for the drill-down, the renewal and the printed report. */
import { SOURCES, type Source } from "../../lib/rules/sources";
import type { RuleReference } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";

const CONFIDENCE_KEYS = {
  verified: "overlay.panel.confidences.verified",
  derived: "overlay.panel.confidences.derived",
  secondary: "overlay.panel.confidences.secondary",
  unverified: "overlay.panel.confidences.unverified",
} as const;

/** How sure the rule is, and whether its sources contradict each other. */
export function confidenceWords({ confidence, conflict }: RuleReference): string {
  const told = text(CONFIDENCE_KEYS[confidence]);
  return conflict === true ? text("overlay.panel.conflict", { confidence: told }) : told;
}

export interface SourceWords {
  readonly id: string;
  readonly title: string;
  /** Where it can be looked up; absent for a source that is not on the list. */
  readonly ref?: string;
}

/** A source that nobody can look up is shown by its bare id: it must be seen. */
export function sourceWords(id: string): SourceWords {
  const source: Source | undefined = new Map<string, Source>(Object.entries(SOURCES)).get(id);
  if (source === undefined) return { id, title: id };
  const { title, date, ref } = source;
  return { id, title: text("overlay.panel.source", { title, published: date }), ref };
}
