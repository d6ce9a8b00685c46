/** What the import panel hands out and gets back. */
import type { TakenFacts } from "../../lib/intake/company-facts";
import type { FileReport, IntakeProgress } from "../../lib/intake/contract";
import type { CommitResult } from "../../lib/store/contract";
import type { TakenSetting } from "./taken-settings";

export interface ImportRequest {
  readonly files: readonly File[];
  /** What is there now belongs to the sample, or the other way round, and must not be mixed with what comes. */
  readonly startOver: boolean;
  /** The reader has said what the columns of claims in them mean: what came of them otherwise before goes. */
  readonly rereadsClaims?: boolean;
}

export type ImportStep =
  | { readonly step: "reading"; readonly progress?: IntakeProgress }
  | { readonly step: "storing" };

export interface ImportOutcome {
  readonly files: readonly FileReport[];
  /** `null`: no file held anything of use, so nothing was changed. */
  readonly commit: CommitResult | null;
  /** What came of the company's own facts: figures, people, targets… */
  readonly facts: readonly TakenFacts[];
  /** Settings filled in from an organisation file. */
  readonly taken: readonly TakenSetting[];
  /** What the files say of the organisation and the settings say otherwise, which stay as they are. */
  readonly otherwise: readonly TakenSetting[];
  /** The reports are in, but the company's own facts or settings could not be stored. */
  readonly aftermathFailed: boolean;
}

export interface RunningImport {
  /** Rejects with an `AbortError` when cancelled, with the store's or the worker's named error when it failed. */
  readonly outcome: Promise<ImportOutcome>;
  readonly cancel: () => void;
}

export type StartImport = (
  request: ImportRequest,
  onStep: (step: ImportStep) => void,
) => RunningImport;
