import { useState } from "preact/hooks";
import { text } from "../../lib/texts/text";

export interface CopyButtonProps {
  readonly label: string;
  /** Made when asked for. */
  readonly text: () => string;
  readonly copyText: (text: string) => Promise<void>;
}

/** Copies a text, and shows it where the browser would not take it, so that it can be copied by hand. */
export function CopyButton({ label, text: make, copyText }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  const copy = () =>
    copyText(make()).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  return (
    <>
      <button type="button" class="button" onClick={copy}>
        {label}
      </button>{" "}
      <span role="status" class="small customer-copied">
        {outcome === "copied" && text("overlay.dock.copied")}
        {outcome === "failed" && make()}
      </span>
    </>
  );
}
