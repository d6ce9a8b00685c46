import type { ImportOutcome, ImportStep } from "./import-outcome";

/** Where the import panel stands. */
export type ImportState =
  | { readonly at: "ready" }
  | { readonly at: "asking" }
  | { readonly at: "running"; readonly step: ImportStep; readonly isCancelling: boolean }
  | { readonly at: "done"; readonly outcome: ImportOutcome }
  | { readonly at: "cancelled" }
  /** `why` is a message key. */
  | { readonly at: "failed"; readonly why: string };

export type ImportEvent =
  | { readonly type: "ask" }
  | { readonly type: "leave" }
  | { readonly type: "start" }
  | { readonly type: "step"; readonly step: ImportStep }
  | { readonly type: "cancel" }
  | { readonly type: "done"; readonly outcome: ImportOutcome }
  | { readonly type: "failed"; readonly error: unknown };

export const READY: ImportState = { at: "ready" };

export function nextImportState(state: ImportState, event: ImportEvent): ImportState {
  switch (event.type) {
    case "ask":
      return { at: "asking" };
    case "leave":
      return READY;
    case "start":
      return { at: "running", step: { step: "reading" }, isCancelling: false };
    case "step":
      // A step that was under way when somebody pressed Cancel must not bring the button back.
      return state.at === "running" ? { ...state, step: event.step } : state;
    case "cancel":
      return state.at === "running" ? { ...state, isCancelling: true } : state;
    case "done":
      return { at: "done", outcome: event.outcome };
    case "failed":
      return isNamed(event.error, "AbortError")
        ? { at: "cancelled" }
        : { at: "failed", why: reasonOf(event.error) };
  }
}

/** By name: errors come out of a worker, where classes are lost on the way. */
function reasonOf(error: unknown): string {
  if (isNamed(error, "QuotaExceededError")) return "dashboard.import.failedDiskFull";
  if (isNamed(error, "NewerDatabaseError")) return "dashboard.import.failedNewerVersion";
  if (isNamed(error, "CommitOvertakenError")) return "dashboard.import.failedOvertaken";
  return "dashboard.import.failedUnexpected";
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
