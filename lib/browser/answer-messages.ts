/** Lets the background answer messages: who asks is checked first, then what is asked, then the answers are fetched. */
import browser from "webextension-polyfill";
import type { Answers } from "../answers/create-answers";
import { parsePayload } from "./message-schemas";
import { onMessage } from "./messenger";
import type { HealthLevel, Protocol } from "./protocol";

/** What of a message's sender is looked at; the browser fills it in, so a page cannot forge it. */
interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface MessageAnswering {
  readonly answers: Answers;
  /** Hosts whose content scripts may ask, exactly as in `URL.hostname`. */
  readonly hosts: readonly string[];
  /** A content script's health changed its level. */
  onHealth(level: HealthLevel, tabId: number | undefined): void | Promise<void>;
}

type Kind = Exclude<keyof Protocol, "pageHealth">;

/** What a content script needs for badges and dock. The rest is for our own pages, which show it anyway. */
const FOR_CONTENT_SCRIPTS: ReadonlySet<Kind> = new Set([
  "customerBadges",
  "dockView",
  "healthChanged",
]);

function isOwnPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL("")) === true;
}

function isSupportedPage({ tab, url }: Sender, hosts: readonly string[]): boolean {
  if (tab === undefined || url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && hosts.includes(hostname);
}

/** Throws an Error that says what was refused, for a sender that may not ask this. */
function checkSender(kind: Kind, sender: Sender, hosts: readonly string[]): void {
  if (sender.id === browser.runtime.id) {
    if (isOwnPage(sender)) return;
    if (FOR_CONTENT_SCRIPTS.has(kind) && isSupportedPage(sender, hosts)) return;
  }
  throw new Error(`Message "${kind}" refused: this page may not ask it.`);
}

/**
 * Answers all messages of the protocol that go to the background, until `signal` aborts. Registers its listeners
 * before it returns, as a worker that is woken by a message must.
 */
export function answerMessages(
  { answers, hosts, onHealth }: MessageAnswering,
  signal: AbortSignal,
): void {
  const removers = [
    onMessage("customerBadges", ({ data, sender }) => {
      checkSender("customerBadges", sender, hosts);
      return answers.customerBadges(parsePayload("customerBadges", data));
    }),
    onMessage("dockView", ({ data, sender }) => {
      checkSender("dockView", sender, hosts);
      return answers.dockView(parsePayload("dockView", data));
    }),
    onMessage("overview", ({ data, sender }) => {
      checkSender("overview", sender, hosts);
      parsePayload("overview", data);
      return answers.overview();
    }),
    onMessage("coverage", ({ data, sender }) => {
      checkSender("coverage", sender, hosts);
      parsePayload("coverage", data);
      return answers.coverage();
    }),
    onMessage("healthChanged", ({ data, sender }) => {
      checkSender("healthChanged", sender, hosts);
      const { tab }: Sender = sender;
      return onHealth(parsePayload("healthChanged", data), tab?.id);
    }),
  ];
  signal.addEventListener("abort", () => {
    for (const remove of removers) remove();
  });
}
