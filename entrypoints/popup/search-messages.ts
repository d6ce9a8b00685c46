/** What the popup and the worker that holds the search index say to each other. */
import type { Found } from "../../lib/customers/find-customers";
import type { RecordContext } from "../../lib/rules";

export interface SearchOrder {
  /** Comes back with the answer. */
  readonly ask: number;
  readonly typed: string;
  readonly context: RecordContext;
}

export type SearchAnswer = { readonly ask: number } & (
  | { readonly found: Found }
  | { readonly failed: string }
);
