import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { createAnswers } from "../lib/answers/create-answers";
import { answerMessages, type MessageAnswering } from "../lib/browser/answer-messages";
import { createFrameMemory } from "../lib/browser/frame-memory";
import { createHealthRecord } from "../lib/browser/health-record";
import { keepOpenTabsEntered } from "../lib/browser/open-tabs";
import { keepOptionalHostsRegistered } from "../lib/browser/optional-hosts";
import { watchOverlay } from "../lib/browser/overlay-switches";
import { allHosts } from "../lib/browser/portal-hosts";
import { readSettings } from "../lib/browser/settings";
import { showDaysLeft, showPageTrouble } from "../lib/browser/toolbar";
import { localDay } from "../lib/rules/calendar-day";
import { lazyStore } from "../lib/store/open-store";

// Everything is registered before the first await: a worker that is woken by an event must be listening by then.
export default defineBackground(() => {
  const answers = createAnswers({
    store: lazyStore(),
    readSettings,
    today: () => localDay(new Date()),
    uiLanguage: () => browser.i18n.getUILanguage(),
  });
  // Settings that cannot be read are told by the popup; the toolbar then keeps what it shows.
  const updateToolbar = () =>
    void answers
      .overview()
      .then(({ renewal }) => showDaysLeft(renewal.daysLeft))
      .catch(console.warn);
  const frames = createFrameMemory();
  const { note } = createHealthRecord();
  const { signal } = new AbortController();
  const onHealth: MessageAnswering["onHealth"] = async (report, { tabId }) => {
    // A worker lives for a moment only, so the day may have changed since the toolbar was last written.
    updateToolbar();
    await Promise.all([note(report), showPageTrouble(tabId, report, frames.framesOf)]);
  };
  answerMessages({ answers, frames, hosts: allHosts(), onHealth }, signal);
  watchOverlay({ onSwitches: updateToolbar, onRevision: updateToolbar }, signal);
  browser.runtime.onStartup.addListener(updateToolbar);
  browser.runtime.onInstalled.addListener(updateToolbar);
  keepOptionalHostsRegistered();
  keepOpenTabsEntered();
});
