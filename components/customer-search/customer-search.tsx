import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Found, FoundCustomer } from "../../lib/customers/find-customers";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { PorBadge } from "../por-badge/por-badge";
import "../theme/form.css";
import "./customer-search.css";

export interface CustomerSearchProps {
  /** Nothing typed finds nobody, and gets everything ready. */
  readonly find: (typed: string) => Promise<Found>;
  readonly onOpenCustomer: (tenantId: string) => void;
  readonly onOpenList: (typed: string) => void;
}

type Answer = Found | "failed";

/**
 * Finds a customer while one types: a combobox as the ARIA practices describe it, whose list says what we know. The focus
 * stays in the field; the arrow keys move through the list, and Enter opens what they stand on, else all that was found.
 */
export function CustomerSearch({ find, onOpenCustomer, onOpenList }: CustomerSearchProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(-1);
  const [isClosed, setIsClosed] = useState(false);
  const answer = useAnswer(find, typed);

  const isAsked = typed.trim() !== "";
  const found = isAsked && typeof answer === "object" ? answer : undefined;
  const hits = found?.customers ?? [];
  const hasMore = found !== undefined && found.total > hits.length;
  const options = isClosed ? 0 : hits.length + (hasMore ? 1 : 0);
  const optionId = (at: number) => `${id}-option-${at}`;

  const open = (at: number) => {
    const hit = hits[at];
    if (hit !== undefined) onOpenCustomer(hit.tenantId);
    else if (isAsked) onOpenList(typed.trim());
  };
  const move = (step: 1 | -1) => {
    setIsClosed(false);
    const count = hits.length + (hasMore ? 1 : 0);
    // Past either end lies the field itself, as if nothing were chosen.
    if (count > 0) setActive(((active + 1 + step + count + 1) % (count + 1)) - 1);
  };
  const clear = () => {
    if (options > 0) setIsClosed(true);
    else setTyped("");
    setActive(-1);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => open(active),
    Escape: clear,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    // Of Escape in an empty field the browser closes the popup; of Enter while a word is composed it ends the word.
    if (act === undefined || event.isComposing || (event.key === "Escape" && typed === "")) return;
    event.preventDefault();
    act();
  };

  return (
    <search class="customer-search">
      <div class="field">
        <label class="field-label" for={`${id}-field`}>
          {text("popup.search.label")}
        </label>
        <input
          id={`${id}-field`}
          class="input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder={text("popup.search.hint")}
          aria-autocomplete="list"
          aria-expanded={options > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 && active < options ? optionId(active) : undefined}
          value={typed}
          // What is needed to answer is fetched while the first key is on its way.
          onFocus={() => void find("").catch(() => {})}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(-1);
            setIsClosed(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={`${id}-list`}
        class="customer-hits"
        role="listbox"
        aria-label={text("popup.search.label")}
        hidden={options === 0}
      >
        {hits.map((hit, at) => (
          <Option
            key={hit.tenantId}
            id={optionId(at)}
            isActive={at === active}
            onOpen={() => open(at)}
          >
            <Hit hit={hit} />
          </Option>
        ))}
        {hasMore && (
          <Option
            id={optionId(hits.length)}
            isActive={active === hits.length}
            onOpen={() => open(hits.length)}
          >
            {text("popup.search.all", { number: formatNumber(found.total) }, found.total)}
          </Option>
        )}
      </div>
      <p role="status" class="soft small">
        {isAsked && statusWords(answer)}
      </p>
    </search>
  );
}

/** What was found for the last words typed; what was found before stays until then, and an older answer never comes after. */
function useAnswer(find: CustomerSearchProps["find"], typed: string): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const findNow = useRef(find);
  findNow.current = find;
  useEffect(() => {
    if (typed.trim() === "") return setAnswer(undefined);
    let isCurrent = true;
    findNow.current(typed).then(
      (found) => isCurrent && setAnswer(found),
      () => isCurrent && setAnswer("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [typed]);
  return answer;
}

function statusWords(answer: Answer | undefined): string {
  if (answer === undefined) return text("popup.search.busy");
  if (answer === "failed") return text("popup.search.failed");
  const { customers, total, isAnythingImported } = answer;
  if (!isAnythingImported) return text("popup.search.nothingImported");
  if (total === 0) return text("popup.search.none");
  const data = { number: formatNumber(total), shown: formatNumber(customers.length) };
  return text(
    total > customers.length ? "popup.search.hitsShown" : "popup.search.hits",
    data,
    total,
  );
}

interface OptionProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

function Option({ id, isActive, onOpen, children }: OptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: in ARIA's combobox the field keeps the focus and names the active option by aria-activedescendant; an option that took it would end the typing.
    // biome-ignore lint/a11y/useKeyWithClickEvents: without the focus no key ever comes here; the field opens the active option on Enter.
    <div
      id={id}
      ref={element}
      class="customer-hit"
      role="option"
      aria-selected={isActive}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      {children}
    </div>
  );
}

function Hit({ hit: { name, domain, state } }: { readonly hit: FoundCustomer }) {
  return (
    <>
      <span class="customer-hit-name">
        {name}
        {domain !== undefined && <span class="soft small">{domain}</span>}
      </span>
      <PorBadge state={state} />
    </>
  );
}
