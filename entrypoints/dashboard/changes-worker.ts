/** Works out a change list in a thread of its own and keeps it there: it may be longer than a page could hold. */
import { type ChangeBook, createChangeBook } from "../../lib/changes/change-book";
import { listChanges } from "../../lib/changes/list-changes";
import { openStore } from "../../lib/store/open-store";
import type { ChangesOrder, FromChangesWorker, ToChangesWorker } from "./changes-messages";

let book: ChangeBook | undefined;

function tell(message: FromChangesWorker) {
  self.postMessage(message);
}

async function open({ generation, context, locale }: ChangesOrder): Promise<FromChangesWorker> {
  const store = await openStore();
  try {
    const listed = await listChanges(store, generation, context);
    if (listed === null) return { opened: null };
    book = createChangeBook(listed.changes, locale);
    const { counts, total } = book;
    return { opened: { before: listed.before, after: listed.after, counts, total } };
  } finally {
    store.close();
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ToChangesWorker>) => {
  if ("page" in data) {
    const { ask, filter, first, count } = data.page;
    tell({ page: book?.page(filter, first, count) ?? { changes: [], total: 0 }, ask });
    return;
  }
  open(data.open).then(tell, ({ name, message }: Error) => tell({ failed: { name, message } }));
});
