/** What a page and a worker that holds a long list say to each other. The list is opened once and handed out by the page. */

export type ToBookWorker<Order, PageOrder> =
  | { readonly open: Order }
  | { readonly page: PageOrder; readonly ask: number };

export type FromBookWorker<Summary, Page> =
  | { readonly share: number }
  | { readonly opened: Summary }
  /** `ask` comes back with its answer. */
  | { readonly page: Page; readonly ask: number }
  /** By name, because an error's class does not survive the way out of a worker everywhere. */
  | { readonly failed: { readonly name: string; readonly message: string } };

export interface HeldBook<Order, Summary, PageOrder, Page> {
  open(order: Order, onShare: (share: number) => void): Promise<Summary>;
  page(order: PageOrder): Page;
}

/** To be called once, in the worker. */
export function holdBook<Order, Summary, PageOrder, Page>(
  book: HeldBook<Order, Summary, PageOrder, Page>,
): void {
  const tell = (message: FromBookWorker<Summary, Page>) => self.postMessage(message);
  self.addEventListener("message", ({ data }: MessageEvent<ToBookWorker<Order, PageOrder>>) => {
    if ("page" in data) return tell({ page: book.page(data.page), ask: data.ask });
    book
      .open(data.open, (share) => tell({ share }))
      .then(
        (opened) => tell({ opened }),
        ({ name, message }: Error) => tell({ failed: { name, message } }),
      );
  });
}
