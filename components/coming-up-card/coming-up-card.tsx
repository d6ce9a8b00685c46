import { useRef, useState } from "preact/hooks";
import type { Occasion } from "../../lib/reminders";
import { addDays, daysBetween, type IsoDay } from "../../lib/rules/calendar-day";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import type { ComingUp, ComingUpDoors } from "./coming-up-doors";
import "./coming-up-card.css";

const FIRST_SHOWN = 5;
const SHOWN_AT_A_TIME = 20;
const SNOOZE_DAYS = 7;

export interface ComingUpCardProps {
  readonly comingUp: ComingUp;
  readonly today: IsoDay;
  readonly doors: Pick<ComingUpDoors, "putAside" | "bringAllBack">;
}

/** What is coming up, next first, each with where it is dealt with and ways to put it aside. */
export function ComingUpCard({ comingUp, today, doors }: ComingUpCardProps) {
  const { occasions, more, putAside } = comingUp;
  const [shown, setShown] = useState(FIRST_SHOWN);
  const [outcome, setOutcome] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  // The pressed button goes away with its line, so focus goes to what says what became of it.
  const tell = (done: Promise<void>, key: string) =>
    void done
      .then(
        () => setOutcome(text(key)),
        () => setOutcome(text("reminders.failed")),
      )
      .then(() => status.current?.focus());
  const dismiss = (occasion: Occasion) =>
    tell(doors.putAside(occasion, "dismissed"), "reminders.dismissed");
  const snooze = (occasion: Occasion) =>
    tell(doors.putAside(occasion, addDays(today, SNOOZE_DAYS)), "reminders.snoozed");
  const left = occasions.length - shown;
  return (
    <>
      {occasions.length === 0 && <p>{text("reminders.nothing")}</p>}
      {occasions.length > 0 && (
        <ol class="coming-up">
          {occasions.slice(0, shown).map((occasion) => (
            <li key={`${occasion.subject}@${occasion.day}`}>
              <Line {...{ occasion, today }} onDismiss={dismiss} onSnooze={snooze} />
            </li>
          ))}
        </ol>
      )}
      <p role="status" tabIndex={-1} ref={status} class="small">
        {outcome}
      </p>
      {(left > 0 || putAside > 0) && (
        <p class="row">
          {left > 0 && (
            <button type="button" class="button" onClick={() => setShown(shown + SHOWN_AT_A_TIME)}>
              {text("reminders.showMore", {}, left)}
            </button>
          )}
          {putAside > 0 && (
            <button
              type="button"
              class="button button-plain"
              onClick={() => tell(doors.bringAllBack(), "reminders.broughtBack")}
            >
              {text("reminders.bringBack", {}, putAside)}
            </button>
          )}
        </p>
      )}
      {left <= 0 && more > 0 && <p class="soft small">{text("reminders.leftOut", {}, more)}</p>}
    </>
  );
}

interface LineProps {
  readonly occasion: Occasion;
  readonly today: IsoDay;
  readonly onDismiss: (occasion: Occasion) => void;
  readonly onSnooze: (occasion: Occasion) => void;
}

function Line({ occasion, today, onDismiss, onSnooze }: LineProps) {
  const { what, day, customer, kind, place } = occasion;
  const words = wordsOf(what);
  const named = { what: words, customer: customer ?? text(`reminders.kind.${kind}`) };
  return (
    <>
      <span class="coming-up-what">
        <a href={`#${place}`}>{words}</a>
        <span class="small soft">{named.customer}</span>
      </span>
      <span class="coming-up-day">
        <time dateTime={day}>{formatDay(day)}</time>
        <span class="small soft">{distance(daysBetween(today, day))}</span>
      </span>
      <span class="row coming-up-buttons">
        <button
          type="button"
          class="button button-plain"
          aria-label={text("reminders.snoozeIt", named)}
          onClick={() => onSnooze(occasion)}
        >
          {text("reminders.snooze")}
        </button>
        <button
          type="button"
          class="button button-plain"
          aria-label={text("reminders.dismissIt", named)}
          onClick={() => onDismiss(occasion)}
        >
          {text("reminders.dismiss")}
        </button>
      </span>
    </>
  );
}

function distance(days: number): string {
  if (days === 0) return text("reminders.isToday");
  return days > 0 ? text("reminders.in", {}, days) : text("reminders.ago", {}, -days);
}
