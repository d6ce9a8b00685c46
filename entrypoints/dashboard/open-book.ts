import type { FromBookWorker, ToBookWorker } from "./book-worker";

export interface OpenBook<Summary, PageOrder, Page> {
  readonly summary: Promise<Summary>;
  page(order: PageOrder): Promise<Page>;
  close(): void;
}

/** `order` may take a moment; until the book is closed its worker lives. */
export function openBook<Order, Summary, PageOrder, Page>(
  workerUrl: string,
  order: Promise<Order>,
  onShare: (share: number) => void = () => {},
): OpenBook<Summary, PageOrder, Page> {
  const worker = new Worker(workerUrl, { type: "module" });
  const tell = (message: ToBookWorker<Order, PageOrder>) => worker.postMessage(message);
  const asked = new Map<number, PromiseWithResolvers<Page>>();
  let lastAsk = 0;
  const opening = Promise.withResolvers<Summary>();
  function fail(error: Error) {
    opening.reject(error);
    for (const { reject } of asked.values()) reject(error);
  }
  worker.addEventListener("message", ({ data }: MessageEvent<FromBookWorker<Summary, Page>>) => {
    if ("share" in data) return onShare(data.share);
    if ("opened" in data) return opening.resolve(data.opened);
    if ("failed" in data) return fail(Object.assign(new Error(), data.failed));
    asked.get(data.ask)?.resolve(data.page);
    asked.delete(data.ask);
  });
  worker.onerror = ({ message }) => fail(new Error(message));
  order.then((open) => tell({ open }), fail);
  return {
    summary: opening.promise,
    page(page) {
      const answer = Promise.withResolvers<Page>();
      asked.set(++lastAsk, answer);
      tell({ page, ask: lastAsk });
      return answer.promise;
    },
    close: () => worker.terminate(),
  };
}
