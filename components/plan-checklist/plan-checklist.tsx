import type { Addition, PlanVariant } from "../../lib/rules/plan";
import { phrases, sideBySide } from "../../lib/texts/join-words";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { type PlanEditions, targetName } from "../plan-targets/target-choices";
import {
  additionId,
  type Closed,
  closedBy,
  costWords,
  figureWords,
  progressWords,
  whatWords,
} from "./plan-words";
import { RuleLine } from "./rule-line";

export interface PlanChecklistProps {
  readonly variant: PlanVariant;
  readonly editions: PlanEditions;
  readonly ticks: ReadonlySet<string>;
  readonly onTick: (id: string, isTicked: boolean) => void;
}

/** What is to be done, each item with its cost, what it closes and by which rule. */
export function PlanChecklist({ variant, editions, ticks, onTick }: PlanChecklistProps) {
  const { additions, targets, cost, alternatives, moreAlternatives, reasons } = variant;
  return (
    <>
      {additions.length > 0 && (
        <>
          <ul class="plan-items">
            {additions.map((addition) => {
              const id = additionId(addition);
              return (
                <PlanItem
                  key={id}
                  addition={addition}
                  closed={closedBy(addition, targets)}
                  share={cost > 0 ? addition.cost / cost : 0}
                  editions={editions}
                  isTicked={ticks.has(id)}
                  onTick={(isTicked) => onTick(id, isTicked)}
                />
              );
            })}
          </ul>
          <p>
            <strong>{text("dashboard.plan.totalCost", { cost: formatNumber(cost) })}</strong>
          </p>
          <p class="soft small">{text("dashboard.plan.tickIsNote")}</p>
        </>
      )}
      <ul class="soft small">
        {reasons.map((reason) => (
          <li key={reason.key}>{wordsOf(reason)}</li>
        ))}
      </ul>
      <Alternatives alternatives={alternatives} additions={additions} more={moreAlternatives} />
    </>
  );
}

interface PlanItemProps {
  readonly addition: Addition;
  readonly closed: readonly Closed[];
  /** 0..1 */
  readonly share: number;
  readonly editions: PlanEditions;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

const WHOLE = 100;

function PlanItem({ addition, closed, share, editions, isTicked, onTick }: PlanItemProps) {
  const rules = new Map(closed.map(({ requirement }) => [requirement.rule.id, requirement.rule]));
  return (
    <li class="plan-item">
      <label class="plan-tick">
        <input
          type="checkbox"
          checked={isTicked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span class="plan-what">{whatWords(addition)}</span>
      </label>
      <span class="plan-cost number">
        {costWords(addition)}{" "}
        <span class="soft small">
          {text("dashboard.plan.share", { share: formatNumber(Math.round(share * WHOLE)) })}
        </span>
      </span>
      <ul class="plan-about small">
        {addition.figures.map((figure) => (
          <li key={figureWords(figure)}>{figureWords(figure)}</li>
        ))}
        {closed.map(({ target, requirement }) => (
          <li key={requirement.requirement}>
            {text("dashboard.plan.closes", {
              target: targetName(target.target, editions),
              progress: progressWords(requirement),
            })}
          </li>
        ))}
        {addition.reasons.map((reason) => (
          <li key={`${reason.key} ${JSON.stringify(reason.data)}`}>{wordsOf(reason)}</li>
        ))}
        {addition.kind === "certify" && addition.mayGoTo.length > 0 && (
          <li>
            {text(
              "dashboard.plan.mayGoTo",
              { people: sideBySide(addition.mayGoTo) },
              addition.mayGoTo.length,
            )}
          </li>
        )}
        {[...rules.values()].map((rule) => (
          <li key={rule.id}>
            <RuleLine rule={rule} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface AlternativesProps {
  readonly additions: readonly Addition[];
  readonly alternatives: PlanVariant["alternatives"];
  readonly more: boolean;
}

/** Other ways of the same cost: only where they differ from the first. */
function Alternatives({ additions, alternatives, more }: AlternativesProps) {
  if (alternatives.length === 0) {
    return more ? <p class="soft small">{text("dashboard.plan.notLookedFor")}</p> : null;
  }
  const own = new Set(additions.map(additionId));
  return (
    <details class="plan-alternatives">
      <summary>{text("dashboard.plan.alternatives", {}, alternatives.length)}</summary>
      <ol>
        {alternatives.map((other) => {
          const theirs = new Set(other.map(additionId));
          const instead = additions.filter((each) => !theirs.has(additionId(each)));
          const does = other.filter((each) => !own.has(additionId(each)));
          const list = (all: readonly Addition[]) =>
            all.length === 0 ? text("dashboard.plan.nothing") : phrases(all.map(whatWords));
          return (
            <li key={other.map(additionId).join()}>
              {text("dashboard.plan.insteadOf", { does: list(does), instead: list(instead) })}
            </li>
          );
        })}
      </ol>
      {more && <p class="soft small">{text("dashboard.plan.moreAlternatives")}</p>}
    </details>
  );
}
