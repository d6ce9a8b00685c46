/** What follows the facts of an import: figures, settings, and telling everybody. */

import { mergeMetrics } from "../../components/figures-form/figures-draft";
import type { ImportOutcome } from "../../components/import-panel/import-outcome";
import { fillSettings, withoutOrganisation } from "../../components/import-panel/taken-settings";
import { announceChange } from "../../lib/browser/revision";
import { updateSettings } from "../../lib/browser/settings";
import { openStore } from "../../lib/store/open-store";
import type { ImportedFacts } from "./import-messages";

export async function settleImport(
  { files, commit, metrics, organisation }: ImportedFacts,
  startOver: boolean,
): Promise<ImportOutcome> {
  if (commit === null) return { files, commit, figures: 0, taken: [], aftermathFailed: false };
  try {
    const store = await openStore();
    await store
      .saveCompany((held) => ({ metrics: mergeMetrics(startOver ? [] : held.metrics, metrics) }))
      .finally(store.close);
    let taken: ImportOutcome["taken"] = [];
    await updateSettings((stored) => {
      const filled = fillSettings(startOver ? withoutOrganisation(stored) : stored, organisation);
      taken = filled.taken;
      return filled.settings;
    });
    return { files, commit, figures: metrics.length, taken, aftermathFailed: false };
  } catch {
    return { files, commit, figures: 0, taken: [], aftermathFailed: true };
  } finally {
    await announceChange();
  }
}
