import type { IsoDay } from "../calendar-day";
import type { Held } from "../enrolment/held-on";
import type { Deadline, Message, NextStep, RequirementState, RuleReference } from "../verdicts";

/**
 * `mpn`: competencies are valid. `between`: they are not, and legacy benefits cannot be renewed yet. `legacy-benefits`:
 * they can. `ended`: nothing of silver and gold can be bought any more.
 */
export type TransitionPhase = "mpn" | "between" | "legacy-benefits" | "ended";

interface Judged {
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

/** Something can be renewed, or will be from a day on that is still to come. */
export interface OpenRight extends Judged {
  readonly state: "now" | "later";
  readonly from: IsoDay;
  /** Last day. */
  readonly until: IsoDay;
}

export type RenewalRight = OpenRight | (Judged & { readonly state: "no" | "unknown" });

/** A designation that took the place of a competency. */
export interface Successor {
  readonly area: string;
  /** Microsoft's own name. */
  readonly name: string;
  /**
   * `enrolled`: held already. `automatic`: enrolled and badged at once, no fee until the anniversary date. `buy`: it
   * qualifies and has to be bought. `qualify`: it does not qualify. `at-launch`: it would, once there are designations.
   */
  readonly way: "enrolled" | "automatic" | "buy" | "qualify" | "at-launch" | "unknown";
  readonly standing: RequirementState;
  readonly rule: RuleReference;
}

export interface CompetencySuccessors {
  /** `Holding.id` of the competency. */
  readonly competency: string;
  /** Microsoft's own name; absent where the mapping does not know it, and then there are no successors. */
  readonly name?: string;
  readonly level?: "silver" | "gold";
  /** Held on the day that is looked at or, after competencies ended, on their last day. */
  readonly held: Held;
  readonly successors: readonly Successor[];
  readonly rule: RuleReference;
}

export interface TransitionVerdict {
  readonly phase: TransitionPhase;
  /** Renewing silver or gold itself, as it was possible until 30 September 2022. */
  readonly mpnRenewal: RenewalRight;
  /** Buying the benefits of silver or gold once more, without competency or badge. */
  readonly legacyBenefits: RenewalRight;
  /** The last day of the benefits held now, where it can be told. */
  readonly benefitsUntil?: IsoDay;
  /** Eligibility for incentives: `unchanged` from what it was; `not-told`: no source tells for that day. */
  readonly incentives: "unchanged" | "not-told";
  readonly competencies: readonly CompetencySuccessors[];
  /** Most telling first; never empty. */
  readonly reasons: readonly Message[];
  /** Soonest first; none that has passed. */
  readonly deadlines: readonly Deadline[];
  readonly nextSteps: readonly NextStep[];
  readonly rule: RuleReference;
}
