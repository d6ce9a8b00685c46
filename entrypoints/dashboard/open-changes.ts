/** Hands out the pages of a change list that a worker holds. */
import type { ChangesSummary, OpenChanges } from "../../components/changes-card/changes-doors";
import type { ChangePage } from "../../lib/changes/change-book";
import type { ChangesOrder, ChangesPageOrder } from "./changes-worker";
// By query and not by `new URL(…, import.meta.url)`: WXT rewrites `import.meta.url` before Vite looks for workers.
import workerUrl from "./changes-worker?worker&url";
import { openBook } from "./open-book";

/** `order` may take a moment; until the list is closed the worker lives. */
export function openChanges(order: Promise<ChangesOrder>): OpenChanges {
  const { summary, page, close } = openBook<
    ChangesOrder,
    ChangesSummary | null,
    ChangesPageOrder,
    ChangePage
  >(workerUrl, order);
  return { summary, page: (...asked) => page(asked), close };
}
