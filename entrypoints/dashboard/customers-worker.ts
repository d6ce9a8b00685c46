/** Judges all customers in a thread of its own and keeps them there: a page could not hold them and stay smooth. */
import type { CustomersSummary } from "../../components/customers-view/customers-doors";
import {
  type CustomerBook,
  type CustomerFilter,
  type CustomerPage,
  type CustomerSort,
  createCustomerBook,
} from "../../lib/customers/customer-book";
import { judgeEveryone } from "../../lib/customers/judge-everyone";
import type { RecordContext } from "../../lib/rules";
import { openStore } from "../../lib/store/open-store";
import { holdBook } from "./book-worker";

export interface CustomersOrder {
  readonly context: RecordContext;
  /** BCP 47 tag by which names are sorted. */
  readonly locale: string;
}

export type CustomersPageOrder = readonly [
  filter: CustomerFilter,
  sort: CustomerSort,
  first: number,
  count: number,
];

let book: CustomerBook | undefined;

holdBook<CustomersOrder, CustomersSummary | null, CustomersPageOrder, CustomerPage>({
  async open({ context, locale }, onShare) {
    const store = await openStore();
    try {
      const judged = await judgeEveryone(store, context, onShare);
      if (judged === null) return null;
      book = createCustomerBook(judged.entries, locale);
      const { total, countries, mechanisms } = book;
      return { generation: judged.generation, total, countries, mechanisms };
    } finally {
      store.close();
    }
  },
  page: (order) => book?.page(...order) ?? { lines: [], total: 0, byState: {} },
});
