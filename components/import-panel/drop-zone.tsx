import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../lib/texts/text";

export interface DropZoneProps {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by dropping or choosing; several at once, because two reports tell more together than one by one. */
export function DropZone({ isBusy, onFiles }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(keepDropsFromLeavingThePage, []);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const choose = (event: Event & { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])];
    // So that the same file can be chosen again after it was corrected.
    event.currentTarget.value = "";
    onFiles(files);
  };
  return (
    <section
      aria-label={text("dashboard.import.zone")}
      class="drop-zone"
      data-over={isOver}
      onDragOver={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{text("dashboard.import.drop")}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.zip,.json,.jsonl,.ndjson"
        aria-label={text("dashboard.import.choose")}
        onChange={choose}
      />
      <button
        type="button"
        class="button button-primary"
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {text("dashboard.import.choose")}
      </button>
    </section>
  );
}

/** A file that misses the zone would otherwise replace the page with its own contents. */
function keepDropsFromLeavingThePage(): () => void {
  const keep = (event: DragEvent) => event.preventDefault();
  addEventListener("dragover", keep);
  addEventListener("drop", keep);
  return () => {
    removeEventListener("dragover", keep);
    removeEventListener("drop", keep);
  };
}
