import type { FirstRunDoors } from "../../components/first-run/first-run-doors";
import { holdingOf } from "../../components/import-panel/sample-marks";
import { withoutOrganisation } from "../../components/import-panel/taken-settings";
import { firstRunIsSkipped, skipFirstRun } from "../../lib/browser/first-run";
import { clearReminderLedger } from "../../lib/browser/reminder-ledger";
import { announceChange } from "../../lib/browser/revision";
import { updateSettings } from "../../lib/browser/settings";
import { openStore } from "../../lib/store/open-store";
import { startImport } from "./run-import";
import { loadSampleFiles } from "./sample-files";
import { storedData } from "./stored-data";

/** The first steps and the sample organisation, on the overview. */
export const firstRun: FirstRunDoors = {
  async load() {
    const [held, isSkipped] = await Promise.all([storedData.loadStored(), firstRunIsSkipped()]);
    const { generation, settings } = held;
    return {
      holding: holdingOf(held),
      hasPartnerIds: settings.partnerIds.length > 0,
      hasImport: generation !== null,
      hasAnniversary: settings.anniversaryDate !== undefined,
      isSkipped,
    };
  },
  skip: skipFirstRun,
  async loadSample() {
    const files = await loadSampleFiles();
    const { commit } = await startImport({ files, startOver: true }, () => {}).outcome;
    if (commit === null) throw new Error("The sample organisation was not understood.");
  },
  async removeSample() {
    if (holdingOf(await storedData.loadStored()) !== "sample") return announceChange();
    await updateSettings(withoutOrganisation);
    const store = await openStore();
    await store.clear().finally(store.close);
    await clearReminderLedger();
    await announceChange();
  },
};
