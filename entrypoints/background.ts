import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { isSampleFile } from "../components/import-panel/sample-marks";
import { createAnswers } from "../lib/answers/create-answers";
import { notificationSources } from "../lib/answers/notification-sources";
import { answerMessages, type MessageAnswering } from "../lib/browser/answer-messages";
import { openDashboardOnInstall } from "../lib/browser/first-run";
import { createFrameMemory } from "../lib/browser/frame-memory";
import { createHealthRecord } from "../lib/browser/health-record";
import { keepOpenTabsEntered } from "../lib/browser/open-tabs";
import { keepOptionalHostsRegistered } from "../lib/browser/optional-hosts";
import { allHosts } from "../lib/browser/portal-hosts";
import { keepReminding } from "../lib/browser/reminder-watch";
import { keepPolicyApplied, readSettings } from "../lib/browser/settings";
import { keepDaysLeftShown, showPageTrouble } from "../lib/browser/toolbar";
import { localDay } from "../lib/rules/calendar-day";
import { lazyStore } from "../lib/store/open-store";

// Everything is registered before the first await: a worker that is woken by an event must be listening by then.
export default defineBackground(() => {
  const today = () => localDay(new Date());
  const uiLanguage = () => browser.i18n.getUILanguage();
  const answers = createAnswers({ store: lazyStore(), readSettings, today, uiLanguage });
  const frames = createFrameMemory();
  const { note } = createHealthRecord();
  const { signal } = new AbortController();
  const daysLeft = async () => (await answers.overview()).renewal.daysLeft;
  const updateToolbar = keepDaysLeftShown(daysLeft, signal);
  const onHealth: MessageAnswering["onHealth"] = async (report, { tabId }) => {
    // A worker lives for a moment only, so the day may have changed since the toolbar was last written.
    updateToolbar();
    await Promise.all([note(report), showPageTrouble(tabId, report, frames.framesOf)]);
  };
  answerMessages({ answers, frames, hosts: allHosts(), onHealth }, signal);
  keepReminding(
    notificationSources({ answers, readSettings, today, uiLanguage, isSampleFile }),
    updateToolbar,
  );
  keepOptionalHostsRegistered();
  keepOpenTabsEntered();
  keepPolicyApplied();
  openDashboardOnInstall();
});
