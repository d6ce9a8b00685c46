import { useState } from "preact/hooks";
import type { HealthLevel, HealthReport } from "../../lib/browser/protocol";
import { text } from "../../lib/texts/text";
import type { TabReport } from "./tab-report";

interface Wording {
  readonly tone: "good" | "info" | "warn" | "bad" | "quiet";
  readonly word: string;
  /** The one thing to do. */
  readonly advice: string;
  readonly action?: "reload" | "settings";
}

const OF_LEVEL: Readonly<Record<HealthLevel, Wording>> = {
  starting: { tone: "info", word: "popup.tab.starting", advice: "popup.tab.startingAdvice" },
  ok: { tone: "good", word: "popup.tab.ok", advice: "popup.tab.okAdvice" },
  degraded: {
    tone: "warn",
    word: "popup.tab.degraded",
    advice: "popup.tab.degradedAdvice",
    action: "reload",
  },
  broken: {
    tone: "bad",
    word: "popup.tab.broken",
    advice: "popup.tab.brokenAdvice",
    action: "reload",
  },
  "switched-off": {
    tone: "quiet",
    word: "popup.tab.switchedOff",
    advice: "popup.tab.switchedOffAdvice",
    action: "settings",
  },
  unsupported: {
    tone: "quiet",
    word: "popup.tab.unsupported",
    advice: "popup.tab.unsupportedAdvice",
  },
};

const OF_SILENCE: Readonly<Record<"supported" | "unsupported" | "unseen", Wording>> = {
  supported: {
    tone: "warn",
    word: "popup.tab.notReadYet",
    advice: "popup.tab.notReadYetAdvice",
    action: "reload",
  },
  unsupported: OF_LEVEL.unsupported,
  unseen: {
    tone: "quiet",
    word: "popup.tab.noAnswer",
    advice: "popup.tab.noAnswerAdvice",
    action: "reload",
  },
};

export interface TabCardProps {
  readonly report: TabReport;
  readonly onReloadTab: () => void;
  readonly onOpenSettings: () => void;
}

/** Whether we could read the page in this tab, in words, and the one thing to do. */
export function TabCard({ report, onReloadTab, onOpenSettings }: TabCardProps) {
  const wording =
    report.kind === "health" ? OF_LEVEL[report.health.level] : OF_SILENCE[report.address];
  return (
    <>
      <div class="notice" data-tone={wording.tone}>
        <p>
          <strong>{text(wording.word)}</strong>
        </p>
        <p>{text(wording.advice)}</p>
      </div>
      {report.kind === "health" && <Counts health={report.health} />}
      {wording.action === "reload" && (
        <p class="row">
          <button type="button" class="button" onClick={onReloadTab}>
            {text("popup.tab.reload")}
          </button>
          {report.kind === "health" && <CopyDiagnostics health={report.health} />}
        </p>
      )}
      {wording.action === "settings" && (
        <p>
          <button type="button" class="button" onClick={onOpenSettings}>
            {text("popup.openSettings")}
          </button>
        </p>
      )}
    </>
  );
}

function Counts({ health }: { readonly health: HealthReport }) {
  if (health.rowsSeen === 0) return null;
  const { rowsSeen, rowsIdentified, badgesPlaced } = health;
  return (
    <p class="soft small">{text("popup.tab.counts", { rowsSeen, rowsIdentified, badgesPlaced })}</p>
  );
}

/** Counts and enums only: the report may go into a bug report as it is. */
function CopyDiagnostics({ health }: { readonly health: HealthReport }) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  const copy = () => {
    navigator.clipboard.writeText(JSON.stringify(health, null, 2)).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  };
  return (
    <>
      <button type="button" class="button button-plain" onClick={copy}>
        {text("popup.tab.copyDiagnostics")}
      </button>
      <span role="status" class="small">
        {outcome === "copied" && text("popup.tab.copied")}
        {outcome === "failed" && text("popup.tab.copyFailed")}
      </span>
    </>
  );
}
