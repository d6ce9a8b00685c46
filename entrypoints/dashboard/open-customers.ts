/** Hands out the pages of the customer list that a worker holds. */
import type {
  CustomersDoors,
  CustomersSummary,
} from "../../components/customers-view/customers-doors";
import type { CustomerPage } from "../../lib/customers/customer-book";
import { readerLocale } from "../../lib/texts/reader-locale";
import type { CustomersOrder, CustomersPageOrder } from "./customers-worker";
// By query and not by `new URL(…, import.meta.url)`: WXT rewrites `import.meta.url` before Vite looks for workers.
import workerUrl from "./customers-worker?worker&url";
import { openBook } from "./open-book";
import { readRecordContext } from "./record-context";

export const openCustomers: CustomersDoors["openCustomers"] = (onShare) => {
  const order = readRecordContext().then((context) => ({ context, locale: readerLocale() }));
  const { summary, page, close } = openBook<
    CustomersOrder,
    CustomersSummary | null,
    CustomersPageOrder,
    CustomerPage
  >(workerUrl, order, onShare);
  return { summary, page: (...asked) => page(asked), close };
};
