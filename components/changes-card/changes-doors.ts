/** What the changes card asks of the world outside. */
import type { ChangeBook, ChangeFilter, ChangePage } from "../../lib/changes/change-book";
import type { ComparedGenerations, GenerationHistory } from "../../lib/store/contract";

export interface StorageRoom {
  /** Bytes that the extension takes. */
  readonly used: number;
  /** Bytes that the browser lets it take. */
  readonly quota: number;
}

export interface KeptImports {
  readonly history: GenerationHistory;
  /** Absent where the browser does not tell. */
  readonly room?: StorageRoom;
}

export interface ChangesSummary extends ComparedGenerations {
  readonly counts: ChangeBook["counts"];
  readonly total: number;
}

/** A change list that is held elsewhere and handed out by the page. */
export interface OpenChanges {
  /** `null`: nothing before that import is kept. Rejects with the store's named errors. */
  readonly summary: Promise<ChangesSummary | null>;
  page(filter: ChangeFilter, first: number, count: number): Promise<ChangePage>;
  close(): void;
}

export interface ChangesDoors {
  loadKept(): Promise<KeptImports>;
  openChanges(generation: number): OpenChanges;
  /** Both reject, with nothing changed, when other data came in force meanwhile. */
  goBack(from: number): Promise<void>;
  bringBack(undone: number): Promise<void>;
  /** Hands the reader a CSV file. */
  saveTable(name: string, lines: readonly (readonly string[])[]): Promise<void>;
}
