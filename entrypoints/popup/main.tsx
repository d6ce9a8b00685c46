import { render } from "preact";
import { browser } from "wxt/browser";
import { PopupApp, type PopupDoors } from "../../components/popup-app/popup-app";
import { applyPageLanguage } from "../../components/wording/page-language";
import { sendMessage } from "../../lib/browser/messenger";
import { openDashboard } from "../../lib/browser/open-dashboard";
import { messagesReady } from "../../lib/browser/packaged-messages";
import "../../components/theme/base.css";

const isPopup = browser.extension.getViews({ type: "popup" }).includes(window);

function leave() {
  if (isPopup) window.close();
}

/** Brings every portal along, which the first paint need not wait for. */
const tabInQuestion = import("./tab-in-question");

const doors: PopupDoors = {
  loadOverview: () => sendMessage("overview"),
  loadCoverage: () => sendMessage("coverage"),
  loadTab: async () => (await tabInQuestion).askTabInQuestion(),
  loadSettingsPanel: async () => (await import("./settings-panel")).SettingsPanel,
  openDashboard(part) {
    void openDashboard(part).then(leave);
  },
  findCustomers: async (typed) => (await import("./find-customers")).findCustomers(typed),
  reloadTab: () => void tabInQuestion.then(({ reloadTab }) => reloadTab()).then(leave),
  readTab: async () => (await tabInQuestion).readTab(),
  allow: (origins) => browser.permissions.request({ origins: [...origins] }),
  diagnostics: async (tab) => (await import("./copied-diagnostics")).copiedDiagnostics(tab),
};

document.documentElement.classList.toggle("popup", isPopup);
await messagesReady();
applyPageLanguage(document, "extensionName");
const startsAt = location.hash === "#settings" ? "settings" : "glance";
render(<PopupApp doors={doors} startsAt={startsAt} />, document.body);
