import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { GenerationHistory, GenerationInfo } from "../../lib/store/contract";
import { formatMoment, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { ChangesDoors } from "./changes-doors";

export interface GoingBackProps {
  readonly history: GenerationHistory;
  readonly goBack: ChangesDoors["goBack"];
  readonly bringBack: ChangesDoors["bringBack"];
}

type Outcome = { readonly key: string; readonly moment: string };

/** One step back to the data before the last import, and forth again. */
export function GoingBack({ history, goBack, bringBack }: GoingBackProps) {
  const { inForce, earlier, undone } = history;
  const [before] = earlier;
  const [next] = undone;
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const status = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  useEffect(() => {
    if (takesFocus) status.current?.focus();
    setTakesFocus(false);
  }, [takesFocus]);

  const act = async (work: () => Promise<void>, done: Outcome) => {
    setIsBusy(true);
    setOutcome(undefined);
    const ended = await work().then(
      () => done,
      () => ({ key: "dashboard.changes.back.failed", moment: "" }),
    );
    setOutcome(ended);
    setIsAsking(false);
    setIsBusy(false);
    // The pressed button has gone or speaks of another import now.
    setTakesFocus(true);
  };
  const leave = () => {
    setIsAsking(false);
    requestAnimationFrame(() => button.current?.focus());
  };

  return (
    <div class="stack">
      {inForce !== null && before !== undefined && !isAsking && (
        <p>
          <button
            type="button"
            class="button"
            ref={button}
            disabled={isBusy}
            onClick={() => setIsAsking(true)}
          >
            {text("dashboard.changes.back.offer")}
          </button>
        </p>
      )}
      {inForce !== null && before !== undefined && isAsking && (
        <Question
          before={before}
          isBusy={isBusy}
          onNo={leave}
          onYes={() =>
            act(() => goBack(inForce.id), {
              key: "dashboard.changes.back.done",
              moment: before.committedAt,
            })
          }
        />
      )}
      {next !== undefined && (
        <div class="notice stack" data-tone="info">
          <p>{text("dashboard.changes.back.undone", { moment: formatMoment(next.committedAt) })}</p>
          <p>
            <button
              type="button"
              class="button"
              disabled={isBusy}
              onClick={() =>
                act(() => bringBack(next.id), {
                  key: "dashboard.changes.back.broughtBack",
                  moment: next.committedAt,
                })
              }
            >
              {text("dashboard.changes.back.bringBack")}
            </button>
          </p>
        </div>
      )}
      <div role="status" ref={status} tabIndex={-1}>
        {outcome !== undefined && (
          <p>{text(outcome.key, { moment: outcome.moment && formatMoment(outcome.moment) })}</p>
        )}
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly before: GenerationInfo;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked in the page: what goes back, and what does not. */
function Question({ before, isBusy, onYes, onNo }: QuestionProps) {
  const id = useId();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <fieldset class="notice stack" data-tone="warn" aria-labelledby={id}>
      <p id={id} ref={question} tabIndex={-1}>
        <strong>
          {text("dashboard.changes.back.question", { moment: formatMoment(before.committedAt) })}
        </strong>
      </p>
      <p>
        {text("dashboard.changes.back.means", {
          customers: formatNumber(before.customerCount),
          associations: formatNumber(before.associationCount),
        })}
      </p>
      <p class="row">
        <button type="button" class="button" disabled={isBusy} onClick={onNo}>
          {text("dashboard.changes.back.keep")}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onYes}>
          {text("dashboard.changes.back.go")}
        </button>
      </p>
    </fieldset>
  );
}
