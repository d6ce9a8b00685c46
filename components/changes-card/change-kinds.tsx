import { CHANGE_KINDS, type ChangeKind } from "../../lib/changes/change";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { kindName } from "./change-words";
import type { ChangesSummary } from "./changes-doors";

export interface ChangeKindsProps {
  readonly summary: Pick<ChangesSummary, "counts" | "total">;
  /** `undefined`: all of them. */
  readonly chosen: ChangeKind | undefined;
  readonly onChoose: (kind: ChangeKind | undefined) => void;
}

/** How many changes of each kind there are; pressing one shows only those. */
export function ChangeKinds({ summary, chosen, onChoose }: ChangeKindsProps) {
  const kinds = CHANGE_KINDS.filter((kind) => summary.counts[kind] !== undefined);
  const choices = [
    { kind: undefined, name: text("dashboard.changes.all"), count: summary.total },
    ...kinds.map((kind) => ({ kind, name: kindName(kind), count: summary.counts[kind] ?? 0 })),
  ];
  return (
    <fieldset>
      <legend class="visually-hidden">{text("dashboard.changes.kinds")}</legend>
      <div class="change-kinds">
        {choices.map(({ kind, name, count }) => (
          <button
            key={kind ?? ""}
            type="button"
            class="button choice"
            aria-pressed={kind === chosen}
            onClick={() => onChoose(kind)}
          >
            {name} <span class="choice-count">{formatNumber(count)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
