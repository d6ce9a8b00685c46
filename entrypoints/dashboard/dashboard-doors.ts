import type { DashboardDoors } from "../../components/dashboard-app/dashboard-doors";
import { saveClaimMapping } from "../../lib/browser/claim-mappings";
import { downloadFile } from "../../lib/browser/download";
import { sendMessage } from "../../lib/browser/messenger";
import { watchOverlay } from "../../lib/browser/overlay-switches";
import { browserFolder } from "../../lib/browser/watched-folder";
import { customerDoors } from "./customer-doors";
import { homeDoors } from "./home-doors";
import { keptImports } from "./kept-imports";
import { loadOrganisationText } from "./organisation-texts";
import { planData } from "./plan-data";
import { startImport } from "./run-import";
import { loadSampleFiles } from "./sample-files";
import { storedData } from "./stored-data";

/** The real world behind everything that the dashboard asks. */
export const doors: DashboardDoors = {
  loadOverview: () => sendMessage("overview"),
  loadCoverage: () => sendMessage("coverage"),
  ...storedData,
  ...homeDoors,
  ...planData,
  changes: keptImports,
  customers: customerDoors,
  startImport,
  loadInsightsQueries: async () =>
    (await import("../../lib/intake/insights-queries")).INSIGHTS_QUERIES,
  saveText: (name, content, type) => downloadFile(name, type, [content]),
  saveClaimMapping,
  loadSampleFiles,
  loadOrganisationText,
  loadSettingsPanel: async () => (await import("../popup/settings-panel")).SettingsPanel,
  watchedFolder: browserFolder(),
  watch: (onRevision, signal) => watchOverlay({ onSwitches: () => {}, onRevision }, signal),
};
