import type { CustomersDoors } from "../../components/customers-view/customers-doors";
import { lazyStore } from "../../lib/store/open-store";
import { openCustomers } from "./open-customers";
import { readRecordContext } from "./record-context";
import { saveFile } from "./save-file";

const store = lazyStore();

/** All customers, and each one's page. */
export const customerDoors: CustomersDoors = {
  openCustomers,
  async loadCustomer(tenantId) {
    const { customerPage } = await import("../../lib/answers/customer-page");
    const { readerWords } = await import("../../lib/answers/reader-words");
    return customerPage(
      store,
      tenantId,
      await readRecordContext(),
      readerWords(navigator.language),
    );
  },
  saveFile,
  copyText: (text) => navigator.clipboard.writeText(text),
};
