import { useRef, useState } from "preact/hooks";
import type { Geography } from "../../lib/rules/company-facts";
import { text } from "../../lib/texts/text";
import { Field } from "../settings-form/field";
import { ClustersField } from "./clusters-field";
import { type CompanyDraft, companyProblems, draftOf, geographyOf } from "./company-draft";
import "../theme/form.css";

export interface CompanyFormProps {
  readonly geography: Geography;
  /** Stores; rejects when it could not. */
  readonly onSave: (geography: Geography) => Promise<void>;
}

type Outcome = "saved" | "invalid" | "failed";

const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = {
  saved: "dashboard.company.saved",
  invalid: "dashboard.company.invalid",
  failed: "dashboard.company.saveFailed",
};

/** What programmes of the past went by and no source tells: clusters, market, the move, Country Qualification. */
export function CompanyForm({ geography, onSave }: CompanyFormProps) {
  const [draft, setDraft] = useState<CompanyDraft>(() => draftOf(geography));
  const [outcome, setOutcome] = useState<Outcome>();
  const form = useRef<HTMLFormElement>(null);
  const all = companyProblems(draft);
  // Nobody is told off while still typing.
  const problems = outcome === "invalid" ? all : {};
  const change = (part: Partial<CompanyDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setOutcome((before) => (before === "invalid" ? before : undefined));
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (Object.keys(all).length > 0) {
      setOutcome("invalid");
      // The marks come with the next paint.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    onSave(geographyOf(draft)).then(
      () => setOutcome("saved"),
      () => setOutcome("failed"),
    );
  };
  return (
    <form class="stack stack-wide dashboard-form" noValidate ref={form} onSubmit={save}>
      <p class="soft">{text("dashboard.company.what")}</p>
      <ClustersField
        clusters={draft.clusters}
        problems={problems}
        onChange={(clusters) => change({ clusters })}
      />
      <Field
        id="company-market"
        label={text("dashboard.company.market")}
        hint={text("dashboard.company.marketHint")}
      >
        {(attributes) => (
          <select
            {...attributes}
            class="input"
            value={draft.market}
            onChange={({ currentTarget }) =>
              change({ market: currentTarget.value as CompanyDraft["market"] })
            }
          >
            <option value="">{text("dashboard.company.notSaid")}</option>
            <option value="developed">{text("dashboard.company.developed")}</option>
            <option value="developing">{text("dashboard.company.developing")}</option>
          </select>
        )}
      </Field>
      <DayField
        id="company-moved"
        label={text("dashboard.company.moved")}
        hint={text("dashboard.company.movedHint")}
        value={draft.movedOn}
        problem={problems.movedOn}
        onChange={(movedOn) => change({ movedOn })}
      />
      <Field
        id="company-qualification"
        label={text("dashboard.company.qualification")}
        hint={text("dashboard.company.qualificationHint")}
      >
        {(attributes) => (
          <select
            {...attributes}
            class="input"
            value={draft.qualification}
            onChange={({ currentTarget }) =>
              change({ qualification: currentTarget.value as CompanyDraft["qualification"] })
            }
          >
            <option value="">{text("dashboard.company.notSaid")}</option>
            <option value="never">{text("dashboard.company.never")}</option>
            <option value="from">{text("dashboard.company.from")}</option>
          </select>
        )}
      </Field>
      {draft.qualification === "from" && (
        <DayField
          id="company-qualification-from"
          label={text("dashboard.company.qualificationFrom")}
          value={draft.qualificationFrom}
          problem={problems.qualificationFrom}
          onChange={(qualificationFrom) => change({ qualificationFrom })}
        />
      )}
      <p class="row">
        <button type="submit" class="button button-primary">
          {text("dashboard.company.save")}
        </button>
        <span role="status">{outcome !== undefined && text(OUTCOME_KEYS[outcome])}</span>
      </p>
    </form>
  );
}

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: Parameters<typeof Field>[0]["problem"];
  readonly onChange: (day: string) => void;
}

function DayField({ value, onChange, ...field }: DayFieldProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          class="input"
          type="date"
          value={value}
          onInput={({ currentTarget }) =>
            // A date that is not whole reads as empty, which would be taken for "not said".
            onChange(currentTarget.validity.badInput ? "incomplete" : currentTarget.value)
          }
        />
      )}
    </Field>
  );
}
