/** What the dashboard and the worker that holds a change list say to each other. */
import type { ChangesSummary } from "../../components/changes-card/changes-doors";
import type { ChangeFilter, ChangePage } from "../../lib/changes/change-book";
import type { RecordContext } from "../../lib/rules";

export interface ChangesOrder {
  readonly generation: number;
  readonly context: RecordContext;
  /** BCP 47 tag by which customers are sorted. */
  readonly locale: string;
}

export interface PageOrder {
  /** Comes back with the answer. */
  readonly ask: number;
  readonly filter: ChangeFilter;
  readonly first: number;
  readonly count: number;
}

export type ToChangesWorker = { readonly open: ChangesOrder } | { readonly page: PageOrder };

export type FromChangesWorker =
  | { readonly opened: ChangesSummary | null }
  | { readonly page: ChangePage; readonly ask: number }
  /** By name, because an error's class does not survive the way out of a worker everywhere. */
  | { readonly failed: { readonly name: string; readonly message: string } };
