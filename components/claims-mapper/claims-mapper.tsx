import { useEffect, useId, useRef, useState } from "preact/hooks";
import type {
  ClaimColumns,
  ClaimGuess,
  ClaimMapping,
  ClaimMeaning,
} from "../../lib/intake/claims/claim-mapping";
import { sideBySide } from "../../lib/texts/join-words";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import {
  CLAIM_MEANINGS,
  checkDraft,
  isRequired,
  type MappingDraft,
  mappingOf,
  startDraft,
} from "./mapping-draft";
import "../theme/form.css";
import "./claims-mapper.css";

const MEANING_KEYS: Readonly<Record<ClaimMeaning, string>> = {
  tenantId: "dashboard.claims.meaning.tenantId",
  status: "dashboard.claims.meaning.status",
  partnerId: "dashboard.claims.meaning.partnerId",
  claimId: "dashboard.claims.meaning.claimId",
  product: "dashboard.claims.meaning.product",
  subscriptionId: "dashboard.claims.meaning.subscriptionId",
  statusDate: "dashboard.claims.meaning.statusDate",
};

const HINT_KEYS: Readonly<Record<ClaimMeaning, string>> = {
  tenantId: "dashboard.claims.hint.tenantId",
  status: "dashboard.claims.hint.status",
  partnerId: "dashboard.claims.hint.partnerId",
  claimId: "dashboard.claims.hint.claimId",
  product: "dashboard.claims.hint.product",
  subscriptionId: "dashboard.claims.hint.subscriptionId",
  statusDate: "dashboard.claims.hint.statusDate",
};

export interface ClaimsMapperProps {
  readonly file: string;
  readonly claims: ClaimColumns;
  /** Remembers what was said and reads the file by it. Rejects when it could not be remembered. */
  readonly onConfirm: (mapping: ClaimMapping) => Promise<void>;
}

/**
 * Asks what the columns of an export of customer claims mean. Where it was read by what somebody said before, it says so
 * and opens on demand.
 */
export function ClaimsMapper(props: ClaimsMapperProps) {
  const { claims } = props;
  const [isLeftOut, setIsLeftOut] = useState(false);
  const [isOpen, setIsOpen] = useState(claims.mapping === undefined);
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isLeftOut) note.current?.focus();
  }, [isLeftOut]);

  if (isOpen) {
    const leave = () => {
      setIsOpen(false);
      setIsLeftOut(true);
    };
    return <MapperForm {...props} onLeave={leave} />;
  }
  const isRead = claims.mapping !== undefined;
  const said = isRead ? "dashboard.claims.readByMapping" : "dashboard.claims.leftOut";
  return (
    <div class="stack">
      <p ref={note} tabIndex={-1}>
        {text(said)}
      </p>
      <p>
        <button type="button" class="button" onClick={() => setIsOpen(true)}>
          {text(isRead ? "dashboard.claims.change" : "dashboard.claims.choose")}
        </button>
      </p>
    </div>
  );
}

function MapperForm(props: ClaimsMapperProps & { readonly onLeave: () => void }) {
  const { file, claims, onConfirm, onLeave } = props;
  const id = useId();
  const [draft, setDraft] = useState<MappingDraft>(() => startDraft(claims));
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = checkDraft(draft);

  const confirm = async (event: Event) => {
    event.preventDefault();
    setIsChecked(true);
    setFailed(false);
    const mapping = mappingOf(draft);
    if (mapping === undefined) {
      const wrong = CLAIM_MEANINGS.find((meaning) => problems[meaning] !== undefined);
      if (wrong) form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
      return;
    }
    setIsSaving(true);
    try {
      await onConfirm(mapping);
    } catch {
      setFailed(true);
      setIsSaving(false);
    }
  };

  return (
    <form ref={form} class="claims-mapper stack" onSubmit={confirm} noValidate>
      <p>
        {text(
          claims.mapping === undefined ? "dashboard.claims.lead" : "dashboard.claims.leadChange",
        )}
      </p>
      <table>
        <caption class="visually-hidden">{text("dashboard.claims.caption", { file })}</caption>
        <thead>
          <tr>
            <th scope="col">{text("dashboard.claims.what")}</th>
            <th scope="col">{text("dashboard.claims.column")}</th>
            <th scope="col">{text("dashboard.claims.examples")}</th>
          </tr>
        </thead>
        <tbody>
          {CLAIM_MEANINGS.map((meaning) => {
            const problem = isChecked ? problems[meaning] : undefined;
            const select = `${id}-${meaning}`;
            const column = draft[meaning];
            return (
              <tr key={meaning}>
                <th scope="row">
                  <label for={select}>{text(MEANING_KEYS[meaning])}</label>
                  {isRequired(meaning) && (
                    <span class="claims-required small">{text("dashboard.claims.required")}</span>
                  )}
                </th>
                <td>
                  <select
                    id={select}
                    name={meaning}
                    class="input"
                    value={column === null ? "" : String(column)}
                    required={isRequired(meaning)}
                    aria-invalid={problem !== undefined}
                    aria-describedby={`${select}-note`}
                    onChange={({ currentTarget: { value } }) =>
                      setDraft({ ...draft, [meaning]: value === "" ? null : Number(value) })
                    }
                  >
                    <option value="">{text("dashboard.claims.none")}</option>
                    {claims.header.map((name, index) => (
                      <option key={index} value={String(index)}>
                        {columnName(claims, index, name)}
                      </option>
                    ))}
                  </select>
                  <p id={`${select}-note`} class="small">
                    {problem === undefined ? (
                      <>
                        <span class="soft">{text(HINT_KEYS[meaning])}</span>{" "}
                        <Certainty
                          claims={claims}
                          guess={claims.guesses[meaning]}
                          column={column}
                        />
                      </>
                    ) : (
                      <span class="field-problem">{wordsOf(problem)}</span>
                    )}
                  </p>
                </td>
                <td class="claims-examples small" data-label={text("dashboard.claims.examples")}>
                  {column === null ? "" : sideBySide(claims.examples[column] ?? [])}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div role="status">
        {failed && (
          <p class="notice" data-tone="bad">
            {text("dashboard.claims.failed")}
          </p>
        )}
      </div>
      <p class="claims-actions">
        <button type="submit" class="button button-primary" disabled={isSaving}>
          {text("dashboard.claims.confirm")}
        </button>
        <button type="button" class="button" disabled={isSaving} onClick={onLeave}>
          {text(claims.mapping === undefined ? "dashboard.claims.leave" : "dashboard.claims.keep")}
        </button>
      </p>
    </form>
  );
}

interface CertaintyProps {
  readonly claims: ClaimColumns;
  readonly guess: ClaimGuess;
  readonly column: number | null;
}

/** How sure the guess is, while nobody has chosen otherwise. */
function Certainty({ claims, guess, column }: CertaintyProps) {
  if (guess.certainty === "open") {
    if (column !== null || guess.candidates.length === 0) return null;
    const names = guess.candidates.map((index) =>
      columnName(claims, index, claims.header[index] ?? ""),
    );
    return <>{text("dashboard.claims.open", { columns: sideBySide(names) }, names.length)}</>;
  }
  if (guess.column !== column || claims.mapping !== undefined) return null;
  return (
    <>{text(guess.certainty === "sure" ? "dashboard.claims.sure" : "dashboard.claims.likely")}</>
  );
}

/** A column that has no name, or another's, is told by its place. */
function columnName({ header }: ClaimColumns, index: number, name: string): string {
  const isAlone = header.filter((each) => each === name).length === 1;
  if (name !== "" && isAlone) return name;
  return text("dashboard.claims.columnAt", { name, place: String(index + 1) });
}
