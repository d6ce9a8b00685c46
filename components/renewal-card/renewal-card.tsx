import type { RenewalBand, RenewalVerdict } from "../../lib/rules/verdicts";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import "./renewal-card.css";

const BAND_KEYS: Readonly<Record<RenewalBand, string>> = {
  calm: "popup.renewal.band.calm",
  due: "popup.renewal.band.due",
  urgent: "popup.renewal.band.urgent",
  grace: "popup.renewal.band.grace",
  lapsed: "popup.renewal.band.lapsed",
  unknown: "popup.renewal.band.unknown",
};

const BAND_TONES: Readonly<Record<RenewalBand, string>> = {
  calm: "good",
  due: "warn",
  urgent: "bad",
  grace: "bad",
  lapsed: "bad",
  unknown: "unknown",
};

export interface RenewalCardProps {
  readonly renewal: RenewalVerdict;
  readonly onSetAnniversary: () => void;
}

/** Days to the anniversary, what that means, and what to do about it. */
export function RenewalCard({ renewal, onSetAnniversary }: RenewalCardProps) {
  return (
    <>
      <RenewalGlance renewal={renewal} />
      {renewal.band === "unknown" && (
        <p>
          <button type="button" class="button" onClick={onSetAnniversary}>
            {text("popup.renewal.setAnniversary")}
          </button>
        </p>
      )}
      <RenewalWarnings renewal={renewal} />
      {renewal.steps.length > 0 && (
        <details class="renewal-to-do" open={renewal.band !== "calm"}>
          <summary>{text("popup.renewal.steps")}</summary>
          <RenewalSteps renewal={renewal} />
        </details>
      )}
    </>
  );
}

/** Where sources disagree, or one alone tells. */
export function RenewalWarnings({ renewal }: Pick<RenewalCardProps, "renewal">) {
  return (
    <>
      {renewal.warnings
        .map((message) => wordsOf(message))
        .map((warning) => (
          <p class="notice small" data-tone="warn" key={warning}>
            {warning}
          </p>
        ))}
    </>
  );
}

/** What to do for it, in this order. */
export function RenewalSteps({ renewal }: Pick<RenewalCardProps, "renewal">) {
  return (
    <ol class="renewal-steps">
      {renewal.steps
        .map((message) => wordsOf(message))
        .map((step) => (
          <li key={step}>{step}</li>
        ))}
    </ol>
  );
}

/** The days that are left, what that means, and the window they are counted by. */
export function RenewalGlance({ renewal }: Pick<RenewalCardProps, "renewal">) {
  return (
    <>
      <p class="renewal-glance">
        <DaysLeft renewal={renewal} />
        <span class="gs-badge" data-tone={BAND_TONES[renewal.band]}>
          <span class="gs-badge-text">{text(BAND_KEYS[renewal.band])}</span>
        </span>
      </p>
      {renewal.anniversaryDate !== undefined && (
        <p>{text("popup.renewal.anniversary", { date: formatDay(renewal.anniversaryDate) })}</p>
      )}
      <RenewalWindow renewal={renewal} />
    </>
  );
}

/** The figure that counts now: days to the anniversary, or what is left of the window after it. */
function DaysLeft({ renewal }: { readonly renewal: RenewalVerdict }) {
  const { daysLeft, graceDaysLeft } = renewal;
  if (renewal.band === "grace" && graceDaysLeft !== undefined) {
    return <Days words={text("popup.renewal.graceDays", {}, graceDaysLeft)} />;
  }
  if (daysLeft === undefined) return null;
  if (daysLeft < 0) return <Days words={text("popup.renewal.daysPast", {}, -daysLeft)} />;
  return <Days words={text("popup.renewal.daysLeft", {}, daysLeft)} />;
}

/** Makes the number stand out of the sentence, wherever the language puts it. */
function Days({ words }: { readonly words: string }) {
  const [before, number, after] = words.split(/(\d+)/, 3);
  return (
    <span class="renewal-days">
      {before}
      <strong>{number}</strong>
      {after}
    </span>
  );
}

function RenewalWindow({ renewal }: { readonly renewal: RenewalVerdict }) {
  const { windowOpens, windowCloses, windowIsOpen } = renewal;
  if (windowOpens === undefined || windowCloses === undefined) return null;
  const key = windowIsOpen ? "popup.renewal.windowOpen" : "popup.renewal.window";
  return (
    <p class="soft small">
      {text(key, { opens: formatDay(windowOpens), closes: formatDay(windowCloses) })}
    </p>
  );
}
