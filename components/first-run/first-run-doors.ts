import type { Holding } from "../import-panel/sample-marks";

/** What the three steps go by: facts, not clicks. */
export interface FirstRunFacts {
  readonly holding: Holding;
  readonly hasPartnerIds: boolean;
  readonly hasImport: boolean;
  readonly hasAnniversary: boolean;
  readonly isSkipped: boolean;
}

export interface FirstRunDoors {
  load(): Promise<FirstRunFacts>;
  skip(): Promise<void>;
  /** Loads the sample organisation; rejects where that failed. Never called while own data is there. */
  loadSample(): Promise<void>;
  /** Takes the sample organisation away, and with it all that came with it; own data is never touched. */
  removeSample(): Promise<void>;
}
