import { render } from "preact";
import { DashboardApp } from "../../components/dashboard-app/dashboard-app";
import type { DashboardDoors } from "../../components/dashboard-app/dashboard-doors";
import { applyPageLanguage } from "../../components/wording/page-language";
import { sendMessage } from "../../lib/browser/messenger";
import { watchOverlay } from "../../lib/browser/overlay-switches";
import { localDay } from "../../lib/rules/calendar-day";
import { designationEditionFor } from "../../lib/rules/programmes";
import { inputsOf } from "../../lib/rules/standing";
import { homeDoors } from "./home-doors";
import { keptImports } from "./kept-imports";
import { loadOrganisationText } from "./organisation-texts";
import { startImport } from "./run-import";
import { loadSampleFiles } from "./sample-files";
import { storedData } from "./stored-data";
import "../../components/theme/base.css";

const doors: DashboardDoors = {
  loadOverview: () => sendMessage("overview"),
  loadCoverage: () => sendMessage("coverage"),
  ...storedData,
  ...homeDoors,
  changes: keptImports,
  startImport,
  loadSampleFiles,
  loadOrganisationText,
  loadSettingsPanel: async () => (await import("../popup/settings-panel")).SettingsPanel,
  watch: (onRevision, signal) => watchOverlay({ onSwitches: () => {}, onRevision }, signal),
};

const today = localDay(new Date());
const edition = designationEditionFor(today);
const startsWithSample = location.hash === "#sample";
// Only once: a reload of the page must not load the sample again.
if (startsWithSample) history.replaceState(null, "", "#import");
applyPageLanguage(document, "extensionName");
render(
  <DashboardApp
    doors={doors}
    today={today}
    edition={edition && { name: edition.name, inputs: inputsOf(edition) }}
    startsWithSample={startsWithSample}
  />,
  document.body,
);
