/** What the dashboard and its import worker say to each other. */
import type { ImportStep } from "../../components/import-panel/import-outcome";
import type { ClaimMappings } from "../../lib/intake/claims/claim-mapping";
import type { IntakeResult } from "../../lib/intake/contract";
import type { CommitResult } from "../../lib/store/contract";

export interface ImportOrder {
  readonly files: readonly File[];
  readonly today: string;
  readonly startOver: boolean;
  readonly rereadsClaims: boolean;
  /** How many earlier imports stay. */
  readonly keepEarlier: number;
  /** By which people get their pseudonyms. */
  readonly personSecret: string;
  readonly claimMappings: ClaimMappings;
}

export type ToWorker = { readonly order: ImportOrder } | "cancel";

export interface ImportedFacts extends Omit<IntakeResult, "contributions"> {
  readonly commit: CommitResult | null;
}

export type FromWorker =
  | { readonly step: ImportStep }
  | { readonly done: ImportedFacts }
  /** By name, because an error's class does not survive the way out of a worker everywhere. */
  | { readonly failed: { readonly name: string; readonly message: string } };
