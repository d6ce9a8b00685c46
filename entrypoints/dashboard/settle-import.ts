/** What follows the facts of an import: figures, settings, and telling everybody. */

import { mergeMetrics } from "../../components/figures-form/figures-draft";
import type { ImportOutcome } from "../../components/import-panel/import-outcome";
import { fillSettings, withoutOrganisation } from "../../components/import-panel/taken-settings";
import { announceChange } from "../../lib/browser/revision";
import { readSettings, writeSettings } from "../../lib/browser/settings";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { openStore } from "../../lib/store/open-store";
import type { ImportedFacts } from "./import-messages";

export async function settleImport(
  { files, commit, metrics, organisation }: ImportedFacts,
  startOver: boolean,
): Promise<ImportOutcome> {
  if (commit === null) return { files, commit, figures: 0, taken: [], aftermathFailed: false };
  try {
    const store = await openStore();
    const held = startOver ? [] : await store.readMetrics();
    await store.saveMetrics(mergeMetrics(held, metrics)).finally(store.close);
    // Stored settings that nobody can read any more are as good as none.
    const stored = await readSettings().catch(() => DEFAULT_SETTINGS);
    const base = startOver ? withoutOrganisation(stored) : stored;
    const { settings, taken } = fillSettings(base, organisation);
    await writeSettings(settings);
    return { files, commit, figures: metrics.length, taken, aftermathFailed: false };
  } catch {
    return { files, commit, figures: 0, taken: [], aftermathFailed: true };
  } finally {
    await announceChange();
  }
}
