import type { TargetPlan, TargetState } from "../../lib/rules/plan";
import { formatDay, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { type PlanEditions, targetName } from "../plan-targets/target-choices";
import { trackName } from "../wording/track-name";
import { figureWords, stateName } from "./plan-words";
import { RuleLine } from "./rule-line";

const TONES: Readonly<Record<TargetState, string>> = {
  reached: "good",
  planned: "info",
  unknown: "unknown",
  impossible: "bad",
  "not-found": "warn",
};

const TRACKS = ["enterprise", "smb", "single", "larger-markets", "other-markets"] as const;

export interface TargetResultsProps {
  readonly targets: readonly TargetPlan[];
  readonly editions: PlanEditions;
}

/** What the plan makes of each target, and what it does not know. */
export function TargetResults({ targets, editions }: TargetResultsProps) {
  return (
    <ul class="plan-targets">
      {targets.map((plan) => (
        <TargetResult key={JSON.stringify(plan.target)} plan={plan} editions={editions} />
      ))}
    </ul>
  );
}

function pointsWords({ before, after }: TargetPlan): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  return before === after
    ? text("dashboard.plan.points", { points: formatNumber(before) })
    : text("dashboard.plan.pointsRise", {
        before: formatNumber(before),
        after: formatNumber(after),
      });
}

function TargetResult({
  plan,
  editions,
}: {
  readonly plan: TargetPlan;
  readonly editions: PlanEditions;
}) {
  const { target, state, by, reasons, missing, rule } = plan;
  const track = TRACKS.find((each) => each === by);
  const about = [
    text("dashboard.plan.byDay", { date: formatDay(target.by) }),
    ...(track === undefined ? [] : [text("dashboard.plan.track", { track: trackName(track) })]),
    ...(pointsWords(plan) === undefined ? [] : [pointsWords(plan)]),
  ];
  return (
    <li class="plan-target">
      <p class="row">
        <strong>{targetName(target, editions)}</strong>
        <span class="gs-badge" data-tone={TONES[state]}>
          <span class="gs-badge-text">{stateName(state)}</span>
        </span>
      </p>
      <p class="soft small">{about.join(" · ")}</p>
      <ul class="small">
        {reasons.map((reason) => (
          <li key={`${reason.key} ${JSON.stringify(reason.data)}`}>{wordsOf(reason)}</li>
        ))}
      </ul>
      {missing.length > 0 && (
        <details>
          <summary>{text("dashboard.plan.missing", {}, missing.length)}</summary>
          <ul class="small">
            {missing.map((figure) => (
              <li key={figureWords(figure)}>{figureWords(figure)}</li>
            ))}
          </ul>
          <p class="small">
            {target.kind === "designation" ? (
              <a href={hrefOf("standing", "figures")}>{text("dashboard.plan.enterFigures")}</a>
            ) : (
              text("dashboard.plan.figuresByFile")
            )}
          </p>
        </details>
      )}
      {rule.sources.length > 0 && <RuleLine rule={rule} />}
    </li>
  );
}
