/** Lets the background answer messages: who asks is checked first, then what is asked, then the answers are fetched. */
import browser from "webextension-polyfill";
import type { Answers } from "../answers/create-answers";
import { isHostOf } from "../portals/portal";
import { type MESSAGE_SCHEMAS, parsePayload } from "./message-schemas";
import { onMessage } from "./messenger";
import { openDashboard } from "./open-dashboard";
import type { FrameContext, HealthReport, Protocol } from "./protocol";

/** What of a message's sender is looked at; the browser fills it in, so a page cannot forge it. */
interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** Where a message came from. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
}

export interface MessageAnswering {
  readonly answers: Answers;
  readonly frames: FrameMemory;
  /** Hosts whose content scripts may ask, as `isHostOf` reads them. */
  readonly hosts: readonly string[];
  /** A content script's health changed its level. */
  onHealth(report: HealthReport, place: Place): void | Promise<void>;
}

/** What is kept of a tab's frames; see `frame-memory.ts`. */
export interface FrameMemory {
  /** The top frame of `tabId` told where it is. */
  tell(tabId: number, context: FrameContext | null): Promise<void>;
  contextOf(tabId: number): Promise<FrameContext | null>;
  noteHealth(place: Place, report: HealthReport): Promise<void>;
  framesOf(tabId: number): Promise<readonly HealthReport[]>;
  openPanel(tabId: number, key: Parameters<Protocol["openPanel"]>[0]): Promise<void>;
}

type Kind = Exclude<keyof Protocol, "pageHealth" | "contextChanged">;

/** What a content script needs for badges and dock. The rest is for our own pages, which show it anyway. */
const FOR_CONTENT_SCRIPTS: ReadonlySet<Kind> = new Set([
  "badges",
  "dockView",
  "healthChanged",
  "tellFrames",
  "askContext",
  "openPanel",
  "openDashboard",
]);

function isOwnPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL("")) === true;
}

function isSupportedPage({ tab, url }: Sender, hosts: readonly string[]): boolean {
  if (tab === undefined || url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" && isHostOf(hosts, hostname);
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
  { answers, frames, hosts, onHealth }: MessageAnswering,
  signal: AbortSignal,
): void {
  /** Payload and place of a message whose sender may send it; throws otherwise. */
  function checked<K extends keyof typeof MESSAGE_SCHEMAS>(
    kind: K,
    { data, sender }: { readonly data: unknown; readonly sender: Sender },
  ) {
    checkSender(kind, sender, hosts);
    const place: Place = { tabId: sender.tab?.id ?? -1, frameId: sender.frameId ?? 0 };
    return { payload: parsePayload(kind, data), place };
  }

  const removers = [
    onMessage("badges", (message) => answers.badges(checked("badges", message).payload)),
    onMessage("dockView", (message) => answers.dockView(checked("dockView", message).payload)),
    onMessage("overview", (message) => {
      checked("overview", message);
      return answers.overview();
    }),
    onMessage("coverage", (message) => {
      checked("coverage", message);
      return answers.coverage();
    }),
    onMessage("comingUp", (message) => {
      checked("comingUp", message);
      return answers.comingUp();
    }),
    onMessage("healthChanged", async (message) => {
      const { payload, place } = checked("healthChanged", message);
      await frames.noteHealth(place, payload);
      await onHealth(payload, place);
    }),
    onMessage("framesOfTab", (message) => frames.framesOf(checked("framesOfTab", message).payload)),
    onMessage("tellFrames", (message) => {
      const { payload, place } = checked("tellFrames", message);
      // A frame must not speak for the page around it.
      if (place.frameId !== 0) throw new Error('Message "tellFrames" refused: not a top frame.');
      return frames.tell(place.tabId, payload);
    }),
    onMessage("askContext", (message) =>
      frames.contextOf(checked("askContext", message).place.tabId),
    ),
    onMessage("openPanel", (message) => {
      const { payload, place } = checked("openPanel", message);
      return frames.openPanel(place.tabId, payload);
    }),
    onMessage("openDashboard", (message) => {
      const { payload } = checked("openDashboard", message);
      return openDashboard(payload === null ? "" : `customers/${payload}`);
    }),
  ];
  signal.addEventListener("abort", () => {
    for (const remove of removers) remove();
  });
}
