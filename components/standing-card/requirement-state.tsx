import type { RequirementState } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";

interface Appearance {
  readonly tone: string;
  readonly word: string;
  /** One stroked path on a 16 x 16 grid. */
  readonly path: string;
}

const APPEARANCE: Readonly<Record<RequirementState, Appearance>> = {
  met: { tone: "good", word: "popup.requirement.met", path: "M3 8.5l3.3 3.3L13 5" },
  short: { tone: "warn", word: "popup.requirement.short", path: "M8 2v9M4 7.5L8 11.5l4-4M3 14h10" },
  unknown: {
    tone: "unknown",
    word: "popup.requirement.unknown",
    path: "M5 5.4c0-2 1.3-3.2 3-3.2s3 1.2 3 2.9c0 2.4-3 2.5-3 4.9M8 13.2v.2",
  },
  "not-applicable": { tone: "quiet", word: "popup.requirement.notApplicable", path: "M3 8h10" },
};

/** Met, short, unknown or not applicable: shape, word and colour. */
export function RequirementStateBadge({ state }: { readonly state: RequirementState }) {
  const { tone, word, path } = APPEARANCE[state];
  return (
    <span class="gs-badge" data-tone={tone}>
      <svg class="gs-badge-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
      <span class="gs-badge-text">{text(word)}</span>
    </span>
  );
}
