import type { RequirementState } from "../../lib/rules/verdicts";
import { RequirementStateBadge } from "../standing-card/requirement-state";
import "./meter.css";

/** What a meter shows. */
export interface MeterReading {
  readonly state: RequirementState;
  /** What is reached, in the same unit as `of`; absent where nothing is known. */
  readonly value?: number;
  readonly of: number;
  /** Where it is enough; absent: at `of`. */
  readonly threshold?: number;
  /** More may be reached than `value`: a figure is missing. */
  readonly isLowerBound?: boolean;
  /** The figure in words; empty where there is none to tell. */
  readonly words: string;
}

/** 0..100, or nothing where the whole is not known or is nothing. */
function percentOf(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(100, Math.max(0, (part / whole) * 100));
}

/**
 * A state as shape and word, the figure in words, and a bar for the eye only: everything it shows is also said. Made of
 * phrasing content, so that it may stand in a link.
 */
export function Meter({ state, value, of, threshold = of, isLowerBound, words }: MeterReading) {
  return (
    <span class="meter" data-reading={state}>
      <span class="meter-state">
        <RequirementStateBadge state={state} />
        {words !== "" && <span class="meter-words small">{words}</span>}
      </span>
      {state !== "not-applicable" && (
        <svg
          class="meter-bar"
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect class="meter-ground" x="0" y="2" width="100" height="6" />
          {value !== undefined && (
            <rect class="meter-fill" x="0" y="2" width={percentOf(value, of)} height="6" />
          )}
          {isLowerBound && value !== undefined && (
            <line class="meter-open" x1={percentOf(value, of)} x2="100" y1="5" y2="5" />
          )}
          {threshold < of && (
            <line
              class="meter-threshold"
              x1={percentOf(threshold, of)}
              x2={percentOf(threshold, of)}
              y1="0"
              y2="10"
            />
          )}
        </svg>
      )}
    </span>
  );
}
