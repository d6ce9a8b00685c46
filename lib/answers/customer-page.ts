/** Words for everything that is known of one customer: the dashboard's page of it. */
import type { CustomerView } from "../browser/protocol";
import { type CustomerThen, customerHistory } from "../customers/customer-history";
import type { Customer, RecordContext } from "../rules";
import type { Store } from "../store/contract";
import { placeOfCustomer } from "./portal-links";
import type { ReaderWords } from "./reader-words";
import { nameOfCustomer, wordCustomer } from "./word-customer";

export interface CustomerPageView {
  readonly customer: Customer;
  /** As the dock's panel words it; absent where the data in force does not hold the customer, but an earlier import did. */
  readonly view?: CustomerView;
  readonly name: string;
  /** The generation in force first; at least one. */
  readonly history: readonly CustomerThen[];
}

/** `null`: no kept generation holds the customer. Rejects with the store's named errors. */
export async function customerPage(
  store: Pick<Store, "customerIn" | "history">,
  tenantId: string,
  context: RecordContext,
  words: ReaderWords,
): Promise<CustomerPageView | null> {
  const history = await customerHistory(store, tenantId, context);
  const known = history.find(({ facts }) => facts !== null);
  if (known?.facts == null) return null;
  const [now] = history;
  const name = nameOfCustomer(known.facts);
  return {
    customer: known.facts.customer,
    name,
    history,
    ...(now?.verdict != null &&
      now.facts !== null && {
        view: wordCustomer(name, now.verdict, words, placeOfCustomer(now.facts)),
      }),
  };
}
