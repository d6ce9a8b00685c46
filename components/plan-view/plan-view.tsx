import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PlanNotes } from "../../lib/browser/plan-notes";
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { PlanQuestion } from "../../lib/rules/plan";
import type { StandingVerdict } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { LoadingPart } from "../loading/loading-part";
import { useLoaded } from "../loading/use-loaded";
import { useWatched } from "../loading/use-watched";
import { PlanCard } from "../plan-checklist/plan-card";
import { CostsCard } from "../plan-costs/costs-card";
import { type PlanEditions, planEditions } from "../plan-targets/target-choices";
import { TargetsCard } from "../plan-targets/targets-card";
import { WhatIfCard } from "../what-if/what-if-card";
import type { PlanDoors, PlanFacts } from "./plan-doors";
import "./plan-view.css";

export interface PlanViewDoors
  extends PlanDoors,
    Pick<DashboardDoors, "loadOverview" | "changes" | "watch"> {}

export interface PlanViewProps {
  readonly doors: PlanViewDoors;
  readonly today: IsoDay;
}

/** What we want to hold, the cheapest way there, and what other figures would make of it. */
export function PlanView({ doors, today }: PlanViewProps) {
  const facts = useWatched(doors.loadPlanFacts, doors.watch);
  const overview = useWatched(doors.loadOverview, doors.watch);
  const [notes] = useLoaded(doors.loadNotes);
  return (
    <LoadingPart what={facts} lines={6}>
      {(known) => (
        <LoadingPart what={notes} lines={6}>
          {(noted) => (
            <Planning
              doors={doors}
              today={today}
              facts={known}
              stored={noted}
              shortAreas={overview.status === "here" ? shortAreasOf(overview.value.standing) : []}
            />
          )}
        </LoadingPart>
      )}
    </LoadingPart>
  );
}

/** Those that lack least first; those that lack nobody knows how much last. */
function shortAreasOf({ areas }: StandingVerdict): readonly string[] {
  const missing = (area: StandingVerdict["areas"][number]) =>
    area.pointsMissing ?? area.pointsMissingAtLeast ?? Number.POSITIVE_INFINITY;
  return areas
    .filter(({ state }) => state === "short")
    .sort((a, b) => missing(a) - missing(b))
    .map(({ area }) => area);
}

function questionOf(
  { company, partnerIds, homeCountry, anniversaryDate }: PlanFacts,
  editions: PlanEditions,
  today: IsoDay,
  missingIsZero: boolean,
): PlanQuestion {
  const { metrics, people, holdings, targets, geography, costs } = company;
  return {
    asOf: today,
    targets,
    metrics,
    people,
    holdings,
    partnerIds,
    geography,
    ...(homeCountry !== undefined && { homeCountry }),
    ...(anniversaryDate !== undefined && { anniversaryDate }),
    ...editions,
    ...(Object.keys(costs).length > 0 && { costs }),
    assumeMissingIsZero: missingIsZero,
  };
}

interface PlanningProps extends PlanViewProps {
  readonly facts: PlanFacts;
  readonly stored: PlanNotes;
  readonly shortAreas: readonly string[];
}

function Planning({ doors, today, facts, stored, shortAreas }: PlanningProps) {
  const [notes, setNotes] = useState(stored);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) doors.saveNotes(notes).catch(() => {});
    isFirst.current = false;
  }, [doors, notes]);
  const { ticks, missingIsZero, competencyEdition } = notes;
  const editions = useMemo(
    () => planEditions(today, competencyEdition),
    [today, competencyEdition],
  );
  // Facts are read anew whenever anything changed anywhere; the search starts anew only where it would ask otherwise.
  const basis = JSON.stringify(facts);
  const question = useMemo(
    () => questionOf(JSON.parse(basis) as PlanFacts, editions, today, missingIsZero),
    [basis, editions, today, missingIsZero],
  );
  const { targets, metrics, people, costs } = facts.company;
  const hasFigures = metrics.length > 0 || people.length > 0;
  return (
    <div class="dashboard-cards plan-view">
      <Card title={text("dashboard.plan.targets")} id="targets-card">
        <TargetsCard
          facts={facts}
          editions={editions}
          today={today}
          shortAreas={shortAreas}
          onChange={doors.changeTargets}
          onCompetencyEdition={(id) => setNotes({ ...notes, competencyEdition: id })}
        />
      </Card>
      {!hasFigures && (
        <p class="notice" data-tone="info">
          {text("dashboard.plan.noFigures")}{" "}
          <a href={hrefOf("standing", "figures")}>{text("dashboard.plan.enterFigures")}</a>
        </p>
      )}
      {targets.length > 0 && (
        <>
          <Card title={text("dashboard.plan.title")} id="plan-card">
            <PlanCard
              question={question}
              editions={editions}
              ticks={new Set(ticks)}
              missingIsZero={missingIsZero}
              startPlan={doors.startPlan}
              saveTable={doors.changes.saveTable}
              onTick={(id, isTicked) => {
                const others = ticks.filter((each) => each !== id);
                setNotes({ ...notes, ticks: isTicked ? [...others, id] : others });
              }}
              onMissingIsZero={(isZero) => setNotes({ ...notes, missingIsZero: isZero })}
            />
          </Card>
          <div class="plan-aside">
            <Card title={text("dashboard.whatIf.title")} id="what-if-card">
              <WhatIfCard question={question} editions={editions} openTries={doors.openTries} />
            </Card>
          </div>
        </>
      )}
      <div class="plan-aside">
        <Card title={text("dashboard.costs.title")} id="costs-card">
          <CostsCard costs={costs} onSave={doors.saveCosts} />
        </Card>
      </div>
    </div>
  );
}
