import { useEffect, useReducer, useRef } from "preact/hooks";
import type { WatchedFolder } from "../../lib/browser/watched-folder";
import type { ClaimMapping } from "../../lib/intake/claims/claim-mapping";
import { text } from "../../lib/texts/text";
import { WatchFolder } from "../watch-folder/watch-folder";
import { DropZone } from "./drop-zone";
import type { ImportOutcome, ImportRequest, RunningImport, StartImport } from "./import-outcome";
import { ImportProgress } from "./import-progress";
import { ImportResult } from "./import-result";
import { nextImportState, READY } from "./import-state";
import { filesOfClaims, withReread } from "./reread-claims";
import type { Holding } from "./sample-marks";
import { SampleQuestion } from "./sample-question";
import "./import-panel.css";

export interface ImportPanelProps {
  /** Whose data is there now. */
  readonly holding: Holding;
  /** Load the sample at once, or ask at once where there is something to ask. */
  readonly startsWithSample: boolean;
  readonly startImport: StartImport;
  /** Remembers what the columns of an export of customer claims mean, for all imports to come. */
  readonly saveClaimMapping: (signature: string, mapping: ClaimMapping) => Promise<void>;
  readonly loadSampleFiles: () => Promise<readonly File[]>;
  /** Absent where the browser lets no page see a folder. */
  readonly watchedFolder?: WatchedFolder | undefined;
}

/** Where files come in: choose or drop them, follow the import, read what became of each file. */
export function ImportPanel(props: ImportPanelProps) {
  const { holding, startsWithSample, startImport, saveClaimMapping, loadSampleFiles } = props;
  const { watchedFolder } = props;
  const [state, send] = useReducer(nextImportState, READY);
  const running = useRef<RunningImport>(undefined);
  const isRunning = state.at === "running";

  const read = useRef<readonly File[]>([]);

  /** Resolves to whether the import came to its end. `before`: what it is a part of. */
  const run = async (
    request: ImportRequest | (() => Promise<ImportRequest>),
    before?: ImportOutcome,
  ) => {
    send({ type: "start" });
    try {
      const ready = typeof request === "function" ? await request() : request;
      if (before === undefined) read.current = ready.files;
      running.current = startImport(ready, (step) => send({ type: "step", step }));
      const again = await running.current.outcome;
      const outcome = before === undefined ? again : withReread(before, again, ready.files);
      send({ type: "done", outcome });
      return true;
    } catch (error) {
      send({ type: "failed", error });
      return false;
    }
  };
  const importOwn = async (files: readonly File[]) => {
    if (files.length === 0 || isRunning) return false;
    return run({ files, startOver: holding === "sample" });
  };
  const readMapped = async (signature: string, mapping: ClaimMapping) => {
    if (state.at !== "done") return;
    const { outcome } = state;
    await saveClaimMapping(signature, mapping);
    // Once something of these files is stored, the sample has gone, and starting over would take that away again.
    const startOver = holding === "sample" && outcome.commit === null;
    const files = filesOfClaims(read.current, outcome, signature);
    void run({ files, startOver, rereadsClaims: true }, outcome);
  };
  const importSample = () => run(async () => ({ files: await loadSampleFiles(), startOver: true }));
  const offerSample = () => {
    if (holding === "own") send({ type: "ask" });
    else void importSample();
  };
  const cancel = () => {
    send({ type: "cancel" });
    running.current?.cancel();
  };

  // Where the pressed button goes away, focus must not fall back to the top of the page.
  const ending = useRef<HTMLDivElement>(null);
  const sampleButton = useRef<HTMLButtonElement>(null);
  const before = useRef(state.at);
  useEffect(() => {
    if (state.at === "cancelled" || state.at === "failed") ending.current?.focus();
    if (before.current === "asking" && state.at === "ready") sampleButton.current?.focus();
    before.current = state.at;
  }, [state.at]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && startsWithSample) offerSample();
    isFirst.current = false;
  });

  return (
    <>
      <p>{text("dashboard.import.what")}</p>
      {holding === "sample" && (
        <p class="notice" data-tone="info">
          {text("dashboard.import.sampleIsLoaded")}
        </p>
      )}
      <DropZone isBusy={isRunning} onFiles={importOwn} />
      {state.at === "asking" ? (
        <SampleQuestion onYes={importSample} onNo={() => send({ type: "leave" })} />
      ) : (
        <p>
          <button
            type="button"
            class="button"
            ref={sampleButton}
            disabled={isRunning}
            onClick={offerSample}
          >
            {text("dashboard.import.loadSample")}
          </button>
        </p>
      )}
      {watchedFolder && (
        <WatchFolder folder={watchedFolder} isBusy={isRunning} onImport={importOwn} />
      )}
      {state.at === "running" && <ImportProgress {...state} onCancel={cancel} />}
      {state.at === "done" && <ImportResult outcome={state.outcome} onMapping={readMapped} />}
      <div role="status" ref={ending} tabIndex={-1}>
        {state.at === "cancelled" && <p class="notice">{text("dashboard.import.cancelled")}</p>}
        {state.at === "failed" && (
          <div class="notice" data-tone="bad">
            <p>
              <strong>{text("dashboard.import.failed")}</strong>
            </p>
            <p>{text(state.why)}</p>
          </div>
        )}
      </div>
    </>
  );
}
