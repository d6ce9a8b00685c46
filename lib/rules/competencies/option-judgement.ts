/** What the ways to judge an option have in common. */
import type { Message, OptionVerdict } from "../verdicts";
import type { Range } from "./range";
import type { Citation } from "./rule-reference";

export interface OptionJudgement {
  readonly verdict: OptionVerdict;
  /** Microsoft's own name, where there are several. */
  readonly name?: string;
  /** Why it is what it is. */
  readonly reasons: readonly Message[];
  /** All rules that it rests on. */
  readonly citations: readonly Citation[];
  /** All figures that were looked at. */
  readonly figures: readonly Range[];
}
