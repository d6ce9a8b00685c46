/** Runs one import in its worker, then brings figures and settings up to what the files say. */
import type { StartImport } from "../../components/import-panel/import-outcome";
import { readClaimMappings } from "../../lib/browser/claim-mappings";
import { readPersonSecret } from "../../lib/browser/person-secret";
import { readSettings } from "../../lib/browser/settings";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { localDay } from "../../lib/rules/calendar-day";
import type { FromWorker, ImportedFacts, ToWorker } from "./import-messages";
// By query and not by `new URL(…, import.meta.url)`: WXT rewrites `import.meta.url` before Vite looks for workers.
import workerUrl from "./import-worker?worker&url";
import { prepareSearch } from "./prepare-search";
import { settleImport } from "./settle-import";

export const startImport: StartImport = ({ files, startOver, rereadsClaims = false }, onStep) => {
  const worker = new Worker(workerUrl, { type: "module" });
  const facts = new Promise<ImportedFacts>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if ("step" in data) onStep(data.step);
      else if ("done" in data) resolve(data.done);
      else reject(Object.assign(new Error(data.failed.message), { name: data.failed.name }));
    });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    const order = { files, today: localDay(new Date()), startOver, rereadsClaims };
    const settings = readSettings().catch(() => DEFAULT_SETTINGS);
    Promise.all([settings, readPersonSecret(), readClaimMappings()]).then(
      ([{ earlierImportsKept: keepEarlier }, personSecret, claimMappings]) =>
        tell({ order: { ...order, keepEarlier, personSecret, claimMappings } }),
      reject,
    );
  });
  function tell(message: ToWorker) {
    worker.postMessage(message);
  }
  return {
    outcome: facts
      .then((done) => settleImport(done, startOver))
      .finally(() => {
        worker.terminate();
        void prepareSearch();
      }),
    cancel: () => tell("cancel"),
  };
};
