/** What the customers view asks of the world outside. */
import type { CustomerPageView } from "../../lib/answers/customer-page";
import type { CustomerBook, CustomerPage } from "../../lib/customers/customer-book";
import type { GenerationInfo } from "../../lib/store/contract";

export interface CustomersSummary extends Pick<CustomerBook, "total" | "countries" | "mechanisms"> {
  readonly generation: GenerationInfo;
}

/** The customers of the generation in force, held elsewhere and handed out by the page. */
export interface OpenCustomers {
  /** `null` before the first import. Rejects with the store's named errors. */
  readonly summary: Promise<CustomersSummary | null>;
  page(...asked: Parameters<CustomerBook["page"]>): Promise<CustomerPage>;
  close(): void;
}

export interface CustomersDoors {
  /** `onShare` is told how much is judged, 0 to 1. */
  openCustomers(onShare: (share: number) => void): OpenCustomers;
  /** `null`: no kept import holds the customer. */
  loadCustomer(tenantId: string): Promise<CustomerPageView | null>;
  /** Hands the reader a file. */
  saveFile(name: string, type: string, parts: readonly BlobPart[]): Promise<void>;
  copyText(text: string): Promise<void>;
}
