import { useState } from "preact/hooks";
import { text } from "../../lib/texts/text";
import "./tab-card.css";

export interface CopyDiagnosticsProps {
  /** The text for the clipboard. */
  readonly make: () => Promise<string>;
}

/** Copies what helps to find out why a page is not read. Counts and enums only: it may go into a bug report as it is. */
export function CopyDiagnostics({ make }: CopyDiagnosticsProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await make());
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <p class="row copy-diagnostics">
      <button type="button" class="button button-plain" onClick={copy}>
        {text("popup.tab.copyDiagnostics")}
      </button>
      <span role="status" class="small">
        {outcome === "copied" && text("popup.tab.copied")}
        {outcome === "failed" && text("popup.tab.copyFailed")}
      </span>
    </p>
  );
}
