import { useEffect, useId, useRef } from "preact/hooks";
import { text } from "../../lib/texts/text";

export interface SampleQuestionProps {
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked in the page before the sample takes the place of somebody's own data. */
export function SampleQuestion({ onYes, onNo }: SampleQuestionProps) {
  const id = useId();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <fieldset class="notice stack" data-tone="warn" aria-labelledby={id}>
      <p id={id} ref={question} tabIndex={-1}>
        <strong>{text("dashboard.import.sampleQuestion")}</strong>
      </p>
      <p>{text("dashboard.import.sampleReplaces")}</p>
      <p class="row">
        <button type="button" class="button" onClick={onNo}>
          {text("dashboard.import.keepOwn")}
        </button>
        <button type="button" class="button" onClick={onYes}>
          {text("dashboard.import.replaceWithSample")}
        </button>
      </p>
    </fieldset>
  );
}
