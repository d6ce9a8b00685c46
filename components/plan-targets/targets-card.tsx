import { useRef, useState } from "preact/hooks";
import { addDays, type IsoDay } from "../../lib/rules/calendar-day";
import type { Target } from "../../lib/rules/facts";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { PlanFacts } from "../plan-view/plan-doors";
import { isSameTarget, type PlanEditions, targetName } from "./target-choices";
import { TargetForm } from "./target-form";
import "./targets-card.css";

export interface TargetsCardProps {
  readonly facts: PlanFacts;
  readonly editions: PlanEditions;
  readonly today: IsoDay;
  /** Areas that are short, those that lack least first. */
  readonly shortAreas: readonly string[];
  readonly onChange: (change: (stored: readonly Target[]) => readonly Target[]) => Promise<void>;
  readonly onCompetencyEdition: (id: string) => void;
}

const HALF_A_YEAR = 182;

function suggestedDay({ anniversaryDate }: PlanFacts, today: IsoDay): IsoDay {
  if (anniversaryDate !== undefined && anniversaryDate > today) return anniversaryDate;
  return addDays(today, HALF_A_YEAR);
}

/** What we want to hold: the list, one form to add or change, and what suggests itself. */
export function TargetsCard(props: TargetsCardProps) {
  const { facts, editions, today, shortAreas, onChange, onCompetencyEdition } = props;
  const { targets } = facts.company;
  const [form, setForm] = useState<{ readonly editing?: Target }>();
  const [hasFailed, setFailed] = useState(false);
  const adding = useRef<HTMLButtonElement>(null);
  const day = suggestedDay(facts, today);
  const suggestions = shortAreas
    .map((id): Target => ({ kind: "designation", id, by: day }))
    .filter((each) => !targets.some((target) => isSameTarget(target, each)));

  const change = async (with_: (stored: readonly Target[]) => readonly Target[]) => {
    setForm(undefined);
    // What was pressed may be gone from the list.
    adding.current?.focus();
    await onChange(with_).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const save = (target: Target) => {
    const editing = form?.editing;
    change((stored) =>
      editing !== undefined && stored.some((each) => isSameTarget(each, editing))
        ? stored.map((each) => (isSameTarget(each, editing) ? target : each))
        : [...stored, target],
    );
  };

  return (
    <>
      <p class="soft">{text("dashboard.plan.targetsWhat")}</p>
      {targets.length === 0 && <p>{text("dashboard.plan.noTargets")}</p>}
      {targets.length > 0 && (
        <ul class="target-list">
          {targets.map((target) => {
            const name = targetName(target, editions);
            return (
              <li key={JSON.stringify(target)}>
                <span>
                  <strong>{name}</strong>{" "}
                  <span class="soft">
                    {text("dashboard.plan.byDay", { date: formatDay(target.by) })}
                  </span>
                </span>
                <span class="row target-buttons">
                  <button
                    type="button"
                    class="button"
                    aria-label={text("dashboard.plan.changeNamed", { target: name })}
                    onClick={() => setForm({ editing: target })}
                  >
                    {text("dashboard.plan.change")}
                  </button>
                  <button
                    type="button"
                    class="button"
                    aria-label={text("dashboard.plan.removeNamed", { target: name })}
                    onClick={() =>
                      change((stored) => stored.filter((each) => !isSameTarget(each, target)))
                    }
                  >
                    {text("dashboard.plan.remove")}
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status" class={hasFailed ? "notice" : undefined} data-tone="bad">
        {hasFailed && text("dashboard.plan.notStored")}
      </p>
      {suggestions.length > 0 && (
        <div class="stack target-suggestions">
          <p>{text("dashboard.plan.suggested", { date: formatDay(day) })}</p>
          <div class="row">
            {suggestions.map((target) => (
              <button
                type="button"
                class="button"
                key={target.id}
                onClick={() => change((stored) => [...stored, target])}
              >
                {text("dashboard.plan.addSuggested", { target: targetName(target, editions) })}
              </button>
            ))}
          </div>
        </div>
      )}
      {form !== undefined && (
        <TargetForm
          key={JSON.stringify(form.editing ?? null)}
          {...{ editions, facts, today, targets, onCompetencyEdition }}
          suggestedDay={day}
          editing={form.editing}
          onSave={save}
          onCancel={() => {
            setForm(undefined);
            adding.current?.focus();
          }}
        />
      )}
      <p class="target-add">
        <button type="button" class="button" ref={adding} onClick={() => setForm({})}>
          {text("dashboard.plan.addAnother")}
        </button>
      </p>
    </>
  );
}
