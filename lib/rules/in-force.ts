/** When a rule binds. Apart from the schemas, so that the rules can ask without zod. */
import type { IsoDay } from "./calendar-day";

export interface Period {
  /** First day; `null` where no source tells. */
  readonly inForceFrom: IsoDay | null;
  /** Last day; `null`: still in force, or no source tells. */
  readonly inForceTo: IsoDay | null;
}

/** True where the rule is known to bind on `day`; ends that no source tells are open. */
export function isInForce({ inForceFrom, inForceTo }: Period, day: IsoDay): boolean {
  return (inForceFrom === null || inForceFrom <= day) && (inForceTo === null || day <= inForceTo);
}
