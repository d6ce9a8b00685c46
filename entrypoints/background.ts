import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { isSampleFile } from "../components/import-panel/sample-marks";
import { createAnswers } from "../lib/answers/create-answers";
import { notificationSources } from "../lib/answers/notification-sources";
import { answerMessages } from "../lib/browser/answer-messages";
import { openDashboardOnInstall } from "../lib/browser/first-run";
import { createFrameMemory } from "../lib/browser/frame-memory";
import { createHealthRecord } from "../lib/browser/health-record";
import { keepOpenTabsEntered } from "../lib/browser/open-tabs";
import { keepOptionalHostsRegistered } from "../lib/browser/optional-hosts";
import { onceWorded } from "../lib/browser/packaged-messages";
import { allHosts } from "../lib/browser/portal-hosts";
import { keepReminding } from "../lib/browser/reminder-watch";
import { keepPolicyApplied, readSettings as readStoredSettings } from "../lib/browser/settings";
import { keepToolbarTrue } from "../lib/browser/toolbar";
import { localDay } from "../lib/rules/calendar-day";
import { lazyStore } from "../lib/store/open-store";

// Everything is registered before the first await: a worker that is woken by an event must be listening by then.
export default defineBackground(() => {
  const today = () => localDay(new Date());
  const uiLanguage = () => browser.i18n.getUILanguage();
  // Every answer and reminder reads the settings before it says a word.
  const readSettings = onceWorded(readStoredSettings);
  const answers = createAnswers({ store: lazyStore(), readSettings, today, uiLanguage });
  const frames = createFrameMemory();
  const { note } = createHealthRecord();
  const { signal } = new AbortController();
  const daysLeft = async () => (await answers.overview()).renewal.daysLeft;
  const toolbar = keepToolbarTrue({ daysLeft, note, framesOf: frames.framesOf }, signal);
  answerMessages({ answers, frames, hosts: allHosts(), onHealth: toolbar.onHealth }, signal);
  keepReminding(
    notificationSources({ answers, readSettings, today, uiLanguage, isSampleFile }),
    toolbar.updateDays,
  );
  keepOptionalHostsRegistered();
  keepOpenTabsEntered();
  keepPolicyApplied();
  openDashboardOnInstall();
});
