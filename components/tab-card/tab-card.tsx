import type { TabReport } from "../../lib/browser/ask-tab";
import type { HealthReport } from "../../lib/browser/protocol";
import type { TabLevel } from "../../lib/browser/tab-level";
import { text } from "../../lib/texts/text";
import { portalName } from "../wording/portal-name";
import { CopyDiagnostics } from "./copy-diagnostics";

type Action = "reload" | "read" | "allow" | "settings";

interface Wording {
  readonly tone: "good" | "info" | "warn" | "bad" | "quiet";
  readonly word: string;
  /** The one thing to do. */
  readonly advice: string;
  readonly actions: readonly Action[];
}

const OF_LEVEL: Readonly<Record<TabLevel, Wording>> = {
  starting: {
    tone: "info",
    word: "popup.tab.starting",
    advice: "popup.tab.startingAdvice",
    actions: [],
  },
  ok: { tone: "good", word: "popup.tab.ok", advice: "popup.tab.okAdvice", actions: [] },
  degraded: {
    tone: "warn",
    word: "popup.tab.degraded",
    advice: "popup.tab.degradedAdvice",
    actions: ["reload"],
  },
  broken: {
    tone: "bad",
    word: "popup.tab.broken",
    advice: "popup.tab.brokenAdvice",
    actions: ["reload"],
  },
  "switched-off": {
    tone: "quiet",
    word: "popup.tab.switchedOff",
    advice: "popup.tab.switchedOffAdvice",
    actions: ["settings"],
  },
  "not-read": {
    tone: "warn",
    word: "popup.tab.notReadYet",
    advice: "popup.tab.notReadYetAdvice",
    actions: ["read", "reload"],
  },
  "not-granted": {
    tone: "warn",
    word: "popup.tab.notGranted",
    advice: "popup.tab.notGrantedAdvice",
    actions: ["allow"],
  },
  blocked: {
    tone: "warn",
    word: "popup.tab.blocked",
    advice: "popup.tab.blockedAdvice",
    actions: [],
  },
  unsupported: {
    tone: "quiet",
    word: "popup.tab.unsupported",
    advice: "popup.tab.unsupportedAdvice",
    actions: [],
  },
  unseen: {
    tone: "quiet",
    word: "popup.tab.unseen",
    advice: "popup.tab.unseenAdvice",
    actions: [],
  },
};

/** What the tab's card can ask of the world outside. */
export interface TabActions {
  reload(): void;
  /** Brings our script into the tab as it is. */
  read(): void;
  /** Has to reach the browser within the click: it asks the reader. */
  allow(origins: readonly string[]): void;
  /** Text for the clipboard; made when asked for. */
  diagnostics(report: TabReport): Promise<string>;
}

export interface TabCardProps {
  readonly report: TabReport;
  readonly actions: TabActions;
  readonly onOpenSettings: () => void;
}

/** Whether we could read the page in this tab, in words, and the one thing to do. */
export function TabCard({ report, actions, onOpenSettings }: TabCardProps) {
  const wording = OF_LEVEL[report.level];
  const host = report.wanted?.host ?? "";
  const portal = portalName(report.portal ?? "");
  const buttons: Readonly<Record<Action, readonly [label: string, press: () => void]>> = {
    reload: [text("popup.tab.reload"), actions.reload],
    read: [text("popup.tab.read"), actions.read],
    allow: [text("popup.tab.allow", { host }), () => actions.allow(report.wanted?.origins ?? [])],
    settings: [text("popup.openSettings"), onOpenSettings],
  };
  return (
    <>
      <div class="notice" data-tone={wording.tone} role="status">
        <p>
          <strong>{text(wording.word)}</strong>
        </p>
        <p>{text(wording.advice, { host, portal })}</p>
      </div>
      <Counts report={report} />
      {wording.actions.length > 0 && (
        <p class="row">
          {wording.actions.map((action) => (
            <button key={action} type="button" class="button" onClick={buttons[action][1]}>
              {buttons[action][0]}
            </button>
          ))}
        </p>
      )}
      <CopyDiagnostics make={() => actions.diagnostics(report)} />
    </>
  );
}

type Counted = "rowsSeen" | "rowsIdentified" | "badgesPlaced";

/** Of the page and its frames together: the reader sees one page. */
function Counts({ report: { top, frames } }: { readonly report: TabReport }) {
  if (!top) return null;
  const sum = (what: Counted) =>
    [top, ...frames].reduce((total: number, health: HealthReport) => total + health[what], 0);
  const rowsSeen = sum("rowsSeen");
  const rowsIdentified = sum("rowsIdentified");
  const badgesPlaced = sum("badgesPlaced");
  if (rowsSeen === 0) return null;
  return (
    <p class="soft small">{text("popup.tab.counts", { rowsSeen, rowsIdentified, badgesPlaced })}</p>
  );
}
