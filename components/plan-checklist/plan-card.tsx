import { useState } from "preact/hooks";
import type { PlanQuestion, ProgrammePlan } from "../../lib/rules/plan";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { PlanEditions } from "../plan-targets/target-choices";
import type { PlanDoors } from "../plan-view/plan-doors";
import { Switch } from "../settings-form/field";
import { PlanChecklist } from "./plan-checklist";
import { planLines, planText } from "./plan-share";
import { distinctVariants, supposingWords } from "./plan-words";
import { TargetResults } from "./target-results";
import { SECONDS_AT_MOST, usePlan } from "./use-plan";
import "./plan-card.css";

export interface PlanCardProps {
  readonly question: PlanQuestion;
  readonly editions: PlanEditions;
  readonly ticks: ReadonlySet<string>;
  readonly missingIsZero: boolean;
  readonly startPlan: PlanDoors["startPlan"];
  readonly saveTable: (name: string, lines: readonly (readonly string[])[]) => Promise<void>;
  readonly onTick: (id: string, isTicked: boolean) => void;
  readonly onMissingIsZero: (isZero: boolean) => void;
}

/** The cheapest way to the targets, once a worker has found it. */
export function PlanCard(props: PlanCardProps) {
  const { question, startPlan, missingIsZero, onMissingIsZero } = props;
  const { state, stop, again } = usePlan(startPlan, question);
  return (
    <>
      <div class="plan-options">
        <Switch
          id="plan-missing-is-zero"
          label={text("dashboard.plan.missingIsZero")}
          hint={text("dashboard.plan.missingIsZeroHint")}
          checked={missingIsZero}
          onChange={onMissingIsZero}
        />
      </div>
      {state.status === "searching" && (
        <div class="row" aria-busy="true">
          <span role="status">{text("dashboard.plan.searching")}</span>
          <button type="button" class="button" onClick={stop}>
            {text("dashboard.plan.stop")}
          </button>
        </div>
      )}
      {state.status === "stopped" && (
        <div class="notice stack" data-tone="warn" role="status">
          <p>
            {state.why === "time"
              ? text("dashboard.plan.tookTooLong", {}, state.seconds)
              : text("dashboard.plan.stopped")}
          </p>
          <p class="row">
            <button type="button" class="button" onClick={() => again(SECONDS_AT_MOST)}>
              {text("dashboard.plan.searchLonger", {}, SECONDS_AT_MOST / 60)}
            </button>
          </p>
        </div>
      )}
      {state.status === "failed" && (
        <div class="notice stack" data-tone="bad" role="status">
          <p>{text("dashboard.plan.failed")}</p>
          <p class="row">
            <button type="button" class="button" onClick={() => again(SECONDS_AT_MOST)}>
              {text("dashboard.plan.tryAgain")}
            </button>
          </p>
        </div>
      )}
      {state.status === "here" && <FoundPlan {...props} plan={state.plan} />}
    </>
  );
}

function FoundPlan({ plan, ...props }: PlanCardProps & { readonly plan: ProgrammePlan }) {
  const { editions, ticks, onTick, saveTable } = props;
  const variants = distinctVariants(plan.variants);
  const shared = { variants, asOf: plan.asOf, editions, ticks };
  return (
    <>
      <p class="soft" role="status">
        {text("dashboard.plan.found", { date: formatDay(plan.asOf) }, variants.length)}
      </p>
      {variants.map((variant) => (
        <section class="plan-variant" key={supposingWords(variant.supposing)}>
          {variant.supposing.length > 0 && (
            <h3>
              {text("dashboard.plan.ifSupposed", { supposed: supposingWords(variant.supposing) })}
            </h3>
          )}
          <TargetResults targets={variant.targets} editions={editions} />
          <PlanChecklist variant={variant} editions={editions} ticks={ticks} onTick={onTick} />
        </section>
      ))}
      <Sharing
        makeText={() => planText(shared)}
        save={() =>
          saveTable(text("dashboard.plan.fileName", { date: plan.asOf }), planLines(shared))
        }
      />
    </>
  );
}

interface SharingProps {
  readonly makeText: () => string;
  readonly save: () => Promise<void>;
}

function Sharing({ makeText, save }: SharingProps) {
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | "saveFailed">();
  const copy = () =>
    navigator.clipboard.writeText(makeText()).then(
      () => setOutcome("copied"),
      () => setOutcome("copyFailed"),
    );
  return (
    <p class="row plan-sharing">
      <button type="button" class="button" onClick={copy}>
        {text("dashboard.plan.copy")}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => save().catch(() => setOutcome("saveFailed"))}
      >
        {text("dashboard.plan.export")}
      </button>
      <button type="button" class="button" onClick={() => print()}>
        {text("dashboard.plan.print")}
      </button>
      <span role="status" class="small">
        {outcome !== undefined && text(`dashboard.plan.outcome.${outcome}`)}
      </span>
    </p>
  );
}
