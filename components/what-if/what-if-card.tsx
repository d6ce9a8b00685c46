import { useMemo, useState } from "preact/hooks";
import type {
  FigureToTry,
  JudgedTry,
  PlanQuestion,
  TargetToTry,
  TriedFigure,
} from "../../lib/rules/plan";
import { phrasesAsSentences } from "../../lib/texts/join-words";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { LoadingPart } from "../loading/loading-part";
import { Meter } from "../meter/meter";
import { type PlanEditions, targetName } from "../plan-targets/target-choices";
import type { OpenTries, PlanDoors } from "../plan-view/plan-doors";
import { RequirementStateBadge } from "../standing-card/requirement-state";
import { TableScroll } from "../table-scroll/table-scroll";
import { FigureSlider } from "./figure-slider";
import { useJudged, useTries } from "./use-tries";
import "./what-if.css";

export interface WhatIfCardProps {
  readonly question: PlanQuestion;
  readonly editions: PlanEditions;
  readonly openTries: PlanDoors["openTries"];
}

/** Other figures, tried out and never stored: what they would make of a target, beside today. */
export function WhatIfCard({ question, editions, openTries }: WhatIfCardProps) {
  const { targets, judge } = useTries(openTries, question);
  const [chosen, setChosen] = useState("");
  return (
    <LoadingPart what={targets} lines={5}>
      {(all) => {
        const withFigures = all.filter(({ figures }) => figures.length > 0);
        const shown =
          withFigures.find(({ target }) => JSON.stringify(target) === chosen) ?? withFigures[0];
        if (shown === undefined) return <p>{text("dashboard.whatIf.nothing")}</p>;
        return (
          <>
            <p class="soft">{text("dashboard.whatIf.what")}</p>
            {withFigures.length > 1 && (
              <label class="field what-if-target">
                <span class="field-label">{text("dashboard.whatIf.target")}</span>
                <select
                  class="input"
                  value={JSON.stringify(shown.target)}
                  onChange={(event) => setChosen(event.currentTarget.value)}
                >
                  {withFigures.map(({ target }) => (
                    <option key={JSON.stringify(target)} value={JSON.stringify(target)}>
                      {targetName(target, editions)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <TriedTarget
              key={JSON.stringify(shown.target)}
              shown={shown}
              name={targetName(shown.target, editions)}
              judge={judge}
            />
          </>
        );
      }}
    </LoadingPart>
  );
}

const NOTHING_TRIED: readonly TriedFigure[] = [];

function keyOf({ area, metric, track, country, location }: FigureToTry): string {
  return [area, metric, track, country, location].join(" ");
}

function triedFigure(figure: FigureToTry, value: number): TriedFigure {
  const { area, metric, track, country, location } = figure;
  return {
    area,
    metric,
    track,
    value,
    ...(country !== undefined && { country }),
    ...(location !== undefined && { location }),
  };
}

interface TriedTargetProps {
  readonly shown: TargetToTry;
  readonly name: string;
  readonly judge: OpenTries["judge"];
}

function TriedTarget({ shown, name, judge }: TriedTargetProps) {
  const { target, figures } = shown;
  const [values, setValues] = useState<ReadonlyMap<string, number>>(new Map());
  const tried = useMemo(
    () =>
      figures.flatMap((figure) => {
        const value = values.get(keyOf(figure));
        return value === undefined ? [] : [triedFigure(figure, value)];
      }),
    [figures, values],
  );
  const today = useJudged(judge, target, NOTHING_TRIED);
  const then = useJudged(judge, target, tried);
  const setValue = (figure: FigureToTry, value: number | undefined) => {
    const next = new Map(values);
    if (value === undefined || value === figure.today) next.delete(keyOf(figure));
    else next.set(keyOf(figure), value);
    setValues(next);
  };
  return (
    <div class="what-if">
      <div class="what-if-figures">
        {figures.map((figure, at) => (
          <FigureSlider
            key={keyOf(figure)}
            id={`what-if-${at}`}
            figure={figure}
            tried={values.get(keyOf(figure))}
            onTry={(value) => setValue(figure, value)}
          />
        ))}
      </div>
      <div class="what-if-result">
        <h3>{name}</h3>
        <div role="status">{then && today && <Outcome today={today} then={then} />}</div>
        {then && today && <Requirements today={today} then={then} />}
        <p>
          <button type="button" class="button" onClick={() => setValues(new Map())}>
            {text("dashboard.whatIf.reset")}
          </button>
        </p>
      </div>
    </div>
  );
}

interface Compared {
  readonly today: JudgedTry;
  readonly then: JudgedTry;
}

const FULL_SCORE = 100;

function pointsWords({ points, mayBeMore }: JudgedTry): string {
  if (points === undefined) return text("dashboard.whatIf.pointsNotKnown");
  return text(mayBeMore ? "dashboard.whatIf.pointsAtLeast" : "dashboard.whatIf.points", {}, points);
}

function Outcome({ today, then }: Compared) {
  const { state, minimum, points, mayBeMore, reasons } = then;
  return (
    <div class="stack">
      <p>
        {minimum === undefined ? (
          <RequirementStateBadge state={state} />
        ) : (
          <Meter
            state={state}
            {...(points !== undefined && { value: points })}
            of={Math.max(FULL_SCORE, minimum)}
            threshold={minimum}
            isLowerBound={mayBeMore}
            words={text("dashboard.whatIf.outcome", {
              points: pointsWords(then),
              today: pointsWords(today),
              minimum: formatNumber(minimum),
            })}
          />
        )}
      </p>
      <ul class="small">
        {reasons.map((reason) => (
          <li key={`${reason.key} ${JSON.stringify(reason.data)}`}>{wordsOf(reason)}</li>
        ))}
      </ul>
    </div>
  );
}

function Requirements({ today, then }: Compared) {
  if (then.requirements.length === 0) return null;
  const before = new Map(today.requirements.map((each) => [each.metric, each]));
  return (
    <TableScroll label={text("dashboard.whatIf.requirements")}>
      <table>
        <caption class="visually-hidden">{text("dashboard.whatIf.requirements")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("dashboard.plan.metric")}</th>
            <th scope="col">{text("dashboard.whatIf.todayColumn")}</th>
            <th scope="col">{text("dashboard.whatIf.thenColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {then.requirements.map((requirement) => {
            const was = before.get(requirement.metric);
            return (
              <tr key={requirement.metric}>
                <th scope="row">{wordsOf(requirement.name)}</th>
                <td>{was && <RequirementStateBadge state={was.state} />}</td>
                <td>
                  <RequirementStateBadge state={requirement.state} />
                  <span class="small what-if-why">
                    {phrasesAsSentences(requirement.reasons.map((reason) => wordsOf(reason)))}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
