/** What follows the facts of an import: the company's own facts, settings, and telling everybody. */
import type { ImportOutcome } from "../../components/import-panel/import-outcome";
import {
  fillSettings,
  saidOtherwise,
  withoutOrganisation,
} from "../../components/import-panel/taken-settings";
import { announceChange } from "../../lib/browser/revision";
import { updateSettings } from "../../lib/browser/settings";
import { settleCompany } from "../../lib/intake/company-facts";
import { openStore } from "../../lib/store/open-store";
import type { ImportedFacts } from "./import-messages";

export async function settleImport(
  { files, commit, organisation, replaces, ...facts }: ImportedFacts,
  startOver: boolean,
): Promise<ImportOutcome> {
  const nothing = { files, commit, facts: [], taken: [], otherwise: [], aftermathFailed: false };
  if (commit === null) return nothing;
  try {
    const store = await openStore();
    let outcome: ImportOutcome = nothing;
    await store
      .saveCompany((stored) => {
        const { change, taken } = settleCompany(stored, { facts, replaces }, startOver);
        outcome = { ...outcome, facts: taken };
        return change;
      })
      .finally(store.close);
    await updateSettings((stored) => {
      const before = startOver ? withoutOrganisation(stored) : stored;
      const { settings, taken } = fillSettings(before, organisation);
      outcome = { ...outcome, taken, otherwise: saidOtherwise(before, organisation) };
      return settings;
    });
    return outcome;
  } catch {
    return { ...nothing, aftermathFailed: true };
  } finally {
    await announceChange();
  }
}
