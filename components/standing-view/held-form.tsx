import { useState } from "preact/hooks";
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Holding } from "../../lib/rules/facts";
import type { Competency } from "../../lib/rules/programmes/competency-schema";
import { phrases } from "../../lib/texts/join-words";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { Field } from "../settings-form/field";
import { type HeldLevels, heldLevels, holdingsOf, isByHand, saidElsewhere } from "./held-draft";
import { levelName } from "./item-names";
import "../theme/form.css";

/** Stores what `change` makes of the holdings held at that moment. Rejects when it could not. */
export type SaveHoldings = (
  change: (held: readonly Holding[]) => readonly Holding[],
) => Promise<void>;

export interface HeldFormProps {
  readonly competencies: readonly Competency[];
  readonly holdings: readonly Holding[];
  readonly asOf: IsoDay;
  readonly onSave: SaveHoldings;
}

type Outcome = "saved" | "failed";

const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = {
  saved: "dashboard.held.saved",
  failed: "dashboard.held.saveFailed",
};

function elsewhereWords(holdings: readonly Holding[]): string | undefined {
  if (holdings.length === 0) return undefined;
  return phrases(
    holdings.map((holding) => {
      const { level, evidence } = holding;
      return text(isByHand(holding) ? "dashboard.held.byHand" : "dashboard.held.byFile", {
        level: level === undefined ? text("dashboard.held.levelNotTold") : levelName(level),
        file: evidence.file,
        date: formatDay(evidence.asOf),
      });
    }),
  );
}

/** Which competencies the company held on the day that is looked at. */
export function HeldForm({ competencies, holdings, asOf, onSave }: HeldFormProps) {
  const [changed, setChanged] = useState<HeldLevels>({});
  const [outcome, setOutcome] = useState<Outcome>();
  const shown: HeldLevels = { ...heldLevels(holdings, asOf), ...changed };
  const save = (event: Event) => {
    event.preventDefault();
    const context = { asOf, source: text("dashboard.figures.enteredByHand") };
    onSave((held) => holdingsOf(changed, held, context)).then(
      () => {
        setChanged({});
        setOutcome("saved");
      },
      () => setOutcome("failed"),
    );
  };
  return (
    <form class="stack stack-wide" noValidate onSubmit={save}>
      <p>{text("dashboard.held.what", { date: formatDay(asOf) })}</p>
      <p class="soft small">{text("dashboard.held.oneOfEach")}</p>
      <div class="held-fields">
        {competencies.map(({ id, name }) => {
          const hint = elsewhereWords(saidElsewhere(holdings, id, asOf));
          return (
            <Field key={id} id={`held-${id}`} label={name} {...(hint !== undefined && { hint })}>
              {(attributes) => (
                <select
                  {...attributes}
                  class="input"
                  value={shown[id] ?? ""}
                  onChange={({ currentTarget }) => {
                    const level = currentTarget.value as HeldLevels[string];
                    setChanged((before) => ({ ...before, [id]: level }));
                    setOutcome(undefined);
                  }}
                >
                  <option value="">{text("dashboard.company.notSaid")}</option>
                  <option value="silver">{levelName("silver")}</option>
                  <option value="gold">{levelName("gold")}</option>
                </select>
              )}
            </Field>
          );
        })}
      </div>
      <p class="row">
        <button type="submit" class="button button-primary">
          {text("dashboard.held.save")}
        </button>
        <span role="status">{outcome !== undefined && text(OUTCOME_KEYS[outcome])}</span>
      </p>
    </form>
  );
}
