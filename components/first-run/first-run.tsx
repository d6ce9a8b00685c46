import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { hrefOf } from "../dashboard-app/dashboard-place";
import type { FirstRunDoors, FirstRunFacts } from "./first-run-doors";
import { WhereToExport } from "./where-to-export";
import "./first-run.css";

export interface FirstRunProps {
  readonly facts: FirstRunFacts;
  readonly doors: Omit<FirstRunDoors, "load">;
}

/**
 * The first three steps, until all are done or the reader has put them away; while the sample organisation is loaded,
 * the way back instead. A step is done when its fact is there, however it came to be.
 */
export function FirstRun({ facts, doors }: FirstRunProps) {
  if (facts.holding === "sample") return <SampleIsLoaded doors={doors} />;
  const done = [facts.hasPartnerIds, facts.hasImport, facts.hasAnniversary];
  const count = done.filter(Boolean).length;
  if (facts.isSkipped || count === done.length) return null;
  return (
    <Card title={text("firstRun.title")} id="first-run">
      <p>{text("firstRun.what")}</p>
      <p>
        <label class="first-run-progress">
          {text("firstRun.progress", { done: count, all: done.length })}
          <progress max={done.length} value={count} />
        </label>
      </p>
      <ol class="first-run-steps">
        <Step title={text("firstRun.partnerIds.title")} isDone={facts.hasPartnerIds}>
          <p>{text("firstRun.partnerIds.what")}</p>
          <p>
            <a href={hrefOf("settings")}>{text("firstRun.partnerIds.go")}</a>
          </p>
        </Step>
        <Step title={text("firstRun.export.title")} isDone={facts.hasImport}>
          <p>{text("firstRun.export.what")}</p>
          <WhereToExport />
          <p>
            <a href={hrefOf("import")}>{text("firstRun.export.go")}</a>
          </p>
        </Step>
        <Step title={text("firstRun.anniversary.title")} isDone={facts.hasAnniversary}>
          <p>{text("firstRun.anniversary.what")}</p>
          <p>
            <a href={hrefOf("settings")}>{text("firstRun.anniversary.go")}</a>
          </p>
        </Step>
      </ol>
      <Actions facts={facts} doors={doors} />
    </Card>
  );
}

interface StepProps {
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ComponentChildren;
}

/** One step: open while it is to be done, a line with its tick once it is. */
function Step({ title, isDone, children }: StepProps) {
  return (
    <li class="first-run-step" data-done={isDone}>
      <h3>
        {title}
        <span class="first-run-state small">
          {text(isDone ? "firstRun.done" : "firstRun.toDo")}
        </span>
      </h3>
      {!isDone && children}
    </li>
  );
}

/** Words while `run` is under way and when it failed; a second press meanwhile does nothing. */
function useAction(run: () => Promise<void>) {
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const isBusy = useRef(false);
  const press = () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState("busy");
    run()
      .then(
        () => setState("ready"),
        () => setState("failed"),
      )
      .finally(() => {
        isBusy.current = false;
      });
  };
  return [state, press] as const;
}

function Actions({ facts, doors }: FirstRunProps) {
  const [sample, loadSample] = useAction(doors.loadSample);
  const [skipping, skip] = useAction(doors.skip);
  return (
    <>
      <p class="row">
        {facts.holding === "nothing" && (
          <button type="button" class="button" onClick={loadSample}>
            {text("firstRun.loadSample")}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={skip}>
          {text("firstRun.skip")}
        </button>
      </p>
      <p role="status">
        {sample === "busy" && text("firstRun.loadingSample")}
        {(sample === "failed" || skipping === "failed") && text("firstRun.failed")}
      </p>
    </>
  );
}

function SampleIsLoaded({ doors }: Pick<FirstRunProps, "doors">) {
  const [state, remove] = useAction(doors.removeSample);
  return (
    <div class="notice row first-run-sample" data-tone="info">
      <div>
        <p>{text("firstRun.sampleIsLoaded")}</p>
        <p role="status">
          {state === "busy" && text("firstRun.removingSample")}
          {state === "failed" && text("firstRun.failed")}
        </p>
      </div>
      <button type="button" class="button" onClick={remove}>
        {text("firstRun.removeSample")}
      </button>
    </div>
  );
}
