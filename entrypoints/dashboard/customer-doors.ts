import type { CustomersDoors } from "../../components/customers-view/customers-doors";
import { downloadFile } from "../../lib/browser/download";
import { lazyStore } from "../../lib/store/open-store";
import { openCustomers } from "./open-customers";
import { readRecordContext } from "./record-context";

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
  saveFile: async (...file) => downloadFile(...file),
  copyText: (text) => navigator.clipboard.writeText(text),
};
