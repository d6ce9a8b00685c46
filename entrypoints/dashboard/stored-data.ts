import type { DashboardDoors } from "../../components/dashboard-app/dashboard-doors";
import { announceChange } from "../../lib/browser/revision";
import { readSettings } from "../../lib/browser/settings";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { lazyStore } from "../../lib/store/open-store";

const store = lazyStore();

/** What the dashboard shows and edits without the background's help. */
export const storedData: Pick<
  DashboardDoors,
  "loadStored" | "saveFigures" | "saveHoldings" | "saveGeography"
> = {
  loadStored: async () => ({
    generation: await store.current(),
    company: await store.readCompany(),
    settings: await readSettings().catch(() => DEFAULT_SETTINGS),
  }),
  saveFigures: async (change) => {
    await store.saveCompany(({ metrics }) => ({ metrics: change(metrics) }));
    await announceChange();
  },
  saveHoldings: async (change) => {
    await store.saveCompany(({ holdings }) => ({ holdings: change(holdings) }));
    await announceChange();
  },
  saveGeography: async (geography) => {
    await store.saveCompany(() => ({ geography }));
    await announceChange();
  },
};
