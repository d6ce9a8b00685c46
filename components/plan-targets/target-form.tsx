import { useState } from "preact/hooks";
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Target } from "../../lib/rules/facts";
import { text } from "../../lib/texts/text";
import type { PlanFacts } from "../plan-view/plan-doors";
import { Field } from "../settings-form/field";
import {
  type Choice,
  COMPETENCY_CHOICES,
  choicesOf,
  isSameTarget,
  levelName,
  type PlanEditions,
  placeName,
  type TargetKind,
  unitsFor,
} from "./target-choices";
import "../theme/form.css";

export interface TargetFormProps {
  readonly editions: PlanEditions;
  readonly facts: PlanFacts;
  readonly today: IsoDay;
  readonly suggestedDay: IsoDay;
  /** Absent: a new one. */
  readonly editing?: Target | undefined;
  readonly targets: readonly Target[];
  readonly onSave: (target: Target) => void;
  readonly onCancel: () => void;
  readonly onCompetencyEdition: (id: string) => void;
}

const KINDS: readonly TargetKind[] = ["designation", "competency", "level"];
const LEVELS = ["silver", "gold"] as const;

/** One target: what, where as far as the programme evaluates places, and by when. */
export function TargetForm(props: TargetFormProps) {
  const { editions, facts, today, suggestedDay, editing, targets, onSave, onCancel } = props;
  const [kind, setKind] = useState<TargetKind>(editing?.kind ?? "designation");
  const [id, setId] = useState(editing?.id ?? "");
  const [level, setLevel] = useState(editing?.level ?? "silver");
  const [place, setPlace] = useState(editing?.place ?? "");
  const [by, setBy] = useState(editing?.by ?? suggestedDay);
  const [isRefused, setRefused] = useState(false);

  const choices = choicesOf(kind, editions);
  const chosen = choices.some((choice) => choice.id === id) ? id : (choices[0]?.id ?? "");
  const units = unitsFor(kind, editions, facts, today);
  const target: Target = {
    kind,
    id: chosen,
    ...(kind === "competency" && { level }),
    ...(kind !== "designation" && place !== "" && { place }),
    by,
  };
  const isTwice = targets.some((each) => each !== editing && isSameTarget(each, target));
  const problem = isTwice
    ? { key: "dashboard.plan.problem.twice" }
    : by === ""
      ? { key: "dashboard.plan.problem.day" }
      : undefined;
  const save = (event: Event) => {
    event.preventDefault();
    setRefused(problem !== undefined);
    if (problem === undefined) onSave(target);
  };
  const select = (
    fieldId: string,
    label: string,
    value: string,
    options: readonly Choice[],
    onChange: (value: string) => void,
  ) => (
    <Field id={fieldId} label={label}>
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );

  return (
    <form class="target-form" onSubmit={save} noValidate>
      <h3>{text(editing ? "dashboard.plan.changeTarget" : "dashboard.plan.newTarget")}</h3>
      <div class="target-fields">
        {select(
          "target-kind",
          text("dashboard.plan.kind"),
          kind,
          KINDS.map((each) => ({ id: each, name: text(`dashboard.plan.kinds.${each}`) })),
          (value) => setKind(value as TargetKind),
        )}
        {kind === "competency" &&
          select(
            "target-edition",
            text("dashboard.plan.edition"),
            editions.competencies?.id ?? "",
            COMPETENCY_CHOICES,
            props.onCompetencyEdition,
          )}
        {select("target-id", text("dashboard.plan.what"), chosen, choices, setId)}
        {kind === "competency" &&
          select(
            "target-level",
            text("dashboard.plan.level"),
            level,
            LEVELS.map((each) => ({ id: each, name: levelName(each) })),
            (value) => setLevel(value === "gold" ? "gold" : "silver"),
          )}
        {kind !== "designation" &&
          select(
            "target-place",
            text("dashboard.plan.place"),
            place,
            [
              { id: "", name: text("dashboard.plan.everywhere") },
              ...units.flatMap(({ id: unit }) =>
                unit === undefined ? [] : { id: unit, name: placeName(unit, units) },
              ),
            ],
            setPlace,
          )}
        <Field
          id="target-by"
          label={text("dashboard.plan.by")}
          problem={isRefused ? problem : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              class="input"
              type="date"
              value={by}
              onInput={(event) => setBy(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {kind === "designation" && <p class="soft small">{text("dashboard.plan.worldwideOnly")}</p>}
      {kind !== "designation" && <p class="soft small">{text("dashboard.plan.pastProgramme")}</p>}
      <div class="row">
        <button type="submit" class="button button-primary">
          {text(editing ? "dashboard.plan.saveTarget" : "dashboard.plan.addTarget")}
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          {text("dashboard.plan.cancelForm")}
        </button>
      </div>
    </form>
  );
}
