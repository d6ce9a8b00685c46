/** Looks for customers in a thread of its own: the index of a hundred thousand is megabytes, and the popup has to type on. */
import { createFinder } from "../../lib/customers/find-customers";
import { lazyStore } from "../../lib/store/open-store";
import type { SearchAnswer, SearchOrder } from "./search-messages";

/** As many as are read at a glance. */
const MOST_HITS = 8;

const find = createFinder(lazyStore(), MOST_HITS);
let newest = 0;
let last: Promise<unknown> = Promise.resolve();

function tell(answer: SearchAnswer) {
  self.postMessage(answer);
}

self.addEventListener("message", ({ data }: MessageEvent<SearchOrder>) => {
  const { ask, typed, context } = data;
  newest = ask;
  last = last.then(() => {
    // Typed over while the one before was looked for: nobody waits for it.
    const words = ask === newest ? typed : "";
    return find(words, context).then(
      (found) => tell({ ask, found }),
      ({ message }: Error) => tell({ ask, failed: message }),
    );
  });
});
