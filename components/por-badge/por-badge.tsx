import { BADGE_LOOKS } from "../../lib/looks/badge-look";
import type { PorState } from "../../lib/rules/verdicts";
import { porStateWord } from "./por-state-word";

/** The state's shape. Decoration: the word beside it carries the meaning. */
export function PorIcon({ state }: { readonly state: PorState }) {
  return (
    <svg class="gs-badge-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={BADGE_LOOKS[state].path} />
    </svg>
  );
}

export interface PorBadgeProps {
  readonly state: PorState;
  /** Visible words; the state's own word when absent. */
  readonly words?: string;
  /** Accessible name in full, where it says more than the visible words. */
  readonly name?: string;
}

/** A POR state as people meet it: shape, word and colour. Needs `por-badge.css` in the page. */
export function PorBadge({ state, words, name }: PorBadgeProps) {
  return (
    <span class="gs-badge" data-tone={BADGE_LOOKS[state].tone}>
      <PorIcon state={state} />
      <span class="gs-badge-text" aria-hidden={name !== undefined}>
        {words ?? porStateWord(state)}
      </span>
      {name !== undefined && <span class="visually-hidden">{name}</span>}
    </span>
  );
}
