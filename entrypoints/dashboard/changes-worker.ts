/** Works out a change list in a thread of its own and keeps it there: it may be longer than a page could hold. */
import type { ChangesSummary } from "../../components/changes-card/changes-doors";
import {
  type ChangeBook,
  type ChangeFilter,
  type ChangePage,
  createChangeBook,
} from "../../lib/changes/change-book";
import { listChanges } from "../../lib/changes/list-changes";
import type { RecordContext } from "../../lib/rules";
import { openStore } from "../../lib/store/open-store";
import { holdBook } from "./book-worker";

export interface ChangesOrder {
  readonly generation: number;
  readonly context: RecordContext;
  /** BCP 47 tag by which customers are sorted. */
  readonly locale: string;
}

export type ChangesPageOrder = readonly [filter: ChangeFilter, first: number, count: number];

let book: ChangeBook | undefined;

holdBook<ChangesOrder, ChangesSummary | null, ChangesPageOrder, ChangePage>({
  async open({ generation, context, locale }) {
    const store = await openStore();
    try {
      const listed = await listChanges(store, generation, context);
      if (listed === null) return null;
      book = createChangeBook(listed.changes, locale);
      const { counts, total } = book;
      return { before: listed.before, after: listed.after, counts, total };
    } finally {
      store.close();
    }
  },
  page: (order) => book?.page(...order) ?? { changes: [], total: 0 },
});
