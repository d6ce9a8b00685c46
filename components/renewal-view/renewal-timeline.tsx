import { daysBetween } from "../../lib/rules";
import type { RenewalVerdict } from "../../lib/rules/verdicts";
import { formatDay, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { FoldedRuleNote } from "../rule-note/rule-note";
import type { RenewalDay, RenewalDayKind } from "./renewal-model";

export interface RenewalTimelineProps {
  readonly days: readonly RenewalDay[];
  readonly verdict: RenewalVerdict;
}

/** Most telling first: what a mark looks like where several things fall on one day. */
const PRECEDENCE: readonly RenewalDayKind[] = [
  "anniversary",
  "today",
  "asOf",
  "opens",
  "closes",
  "reminder",
];

/** One filled or stroked shape a kind, on a 20 x 20 grid. */
const SHAPES: Readonly<Record<RenewalDayKind, string>> = {
  anniversary: "M10 1l9 9-9 9-9-9z",
  today: "M3 3h14L10 18z",
  asOf: "M3 3h14L10 18z",
  opens: "M15 3H6v14h9",
  closes: "M5 3h9v14H5",
  reminder: "M10 5a5 5 0 1 0 0 10a5 5 0 1 0 0-10z",
};

function kindOf({ events }: RenewalDay): RenewalDayKind {
  return PRECEDENCE.find((kind) => events.some((each) => each.kind === kind)) ?? "reminder";
}

/** The days as a line to scale with numbered marks, and the same as a list with the same numbers. */
export function RenewalTimeline({ days, verdict }: RenewalTimelineProps) {
  const first = days[0]?.date;
  const last = days.at(-1)?.date;
  if (first === undefined || last === undefined) return null;
  const span = Math.max(1, daysBetween(first, last));
  // A margin at both ends, so that no mark is cut off.
  const at = (date: string) => 4 + (daysBetween(first, date) / span) * 92;
  const { windowOpens, windowCloses, anniversaryDate = first } = verdict;
  const from = windowOpens ?? anniversaryDate;
  return (
    <div class="timeline">
      <div class="timeline-picture" aria-hidden="true">
        <span class="timeline-line" />
        {windowOpens !== undefined && windowCloses !== undefined && (
          <span
            class="timeline-window"
            style={{
              insetInlineStart: `${at(from)}%`,
              inlineSize: `${at(windowCloses) - at(from)}%`,
            }}
          />
        )}
        {days.map((day, index) => (
          <span
            key={day.date}
            class="timeline-mark"
            data-kind={kindOf(day)}
            data-lane={laneOf(days, index, at)}
            style={{ insetInlineStart: `${at(day.date)}%` }}
          >
            <span class="timeline-number small">{formatNumber(index + 1)}</span>
            <Shape kind={kindOf(day)} />
          </span>
        ))}
      </div>
      <ol class="timeline-list">
        {days.map((day) => (
          <li key={day.date} data-kind={kindOf(day)}>
            <Shape kind={kindOf(day)} />
            <div>
              <strong>{formatDay(day.date)}</strong>
              {day.events.map(({ kind, what, rule }) => (
                <div key={`${kind} ${what.key}`}>
                  {kind === "reminder"
                    ? text("dashboard.renewal.day.reminder", { what: wordsOf(what) })
                    : wordsOf(what)}
                  {rule !== undefined && <FoldedRuleNote rule={rule} />}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Numbers of marks that stand close together take turns in three heights. */
function laneOf(days: readonly RenewalDay[], index: number, at: (date: string) => number): number {
  let lane = 0;
  for (let each = 1; each <= index; each += 1) {
    const gap = at(days[each]?.date ?? "") - at(days[each - 1]?.date ?? "");
    lane = gap < 6 ? (lane + 1) % 3 : 0;
  }
  return lane;
}

function Shape({ kind }: { readonly kind: RenewalDayKind }) {
  return (
    <svg class="timeline-shape" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
