import type { Occasion } from "../../lib/reminders";

export interface ComingUp {
  /** Next day first, without those that were put aside. */
  readonly occasions: readonly Occasion[];
  /** Later ones that were left out. */
  readonly more: number;
  /** How many of what is coming up were put aside. */
  readonly putAside: number;
}

export interface ComingUpDoors {
  load(): Promise<ComingUp>;
  /** For good, or until that day. */
  putAside(occasion: Occasion, until: string): Promise<void>;
  bringAllBack(): Promise<void>;
}
