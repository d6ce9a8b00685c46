/** Reads and stores in a thread of its own, so that the page stays smooth. One worker for one import. */
import { readFiles } from "../../lib/intake";
import { openStore } from "../../lib/store/open-store";
import type { FromWorker, ImportedFacts, ImportOrder, ToWorker } from "./import-messages";
import { asReread } from "./reread-claims";

const life = new AbortController();

function tell(message: FromWorker) {
  self.postMessage(message);
}

async function run(order: ImportOrder): Promise<ImportedFacts> {
  const { files, today, startOver, keepEarlier, personSecret, claimMappings } = order;
  const { signal } = life;
  const { contributions: found, ...read } = await readFiles(files, {
    today,
    signal,
    personSecret,
    claimMappings,
    onProgress: (progress) => tell({ step: { step: "reading", progress } }),
  });
  const contributions = order.rereadsClaims ? found.map(asReread) : found;
  if (contributions.length === 0) return { ...read, commit: null };
  tell({ step: { step: "storing" } });
  const store = await openStore();
  try {
    const options = { now: new Date(), signal, startOver, keepEarlier };
    const commit = await store.commit(contributions, options);
    return { ...read, commit };
  } finally {
    store.close();
  }
}

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data === "cancel") return life.abort();
  run(data.order).then(
    (done) => tell({ done }),
    ({ name, message }: Error) => tell({ failed: { name, message } }),
  );
});
