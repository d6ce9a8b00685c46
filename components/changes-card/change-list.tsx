import { useEffect, useState } from "preact/hooks";
import type { Change, ChangeKind } from "../../lib/changes/change";
import type { ChangePage } from "../../lib/changes/change-book";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { ChangeKinds } from "./change-kinds";
import { headLine, lineOf } from "./change-lines";
import { ChangeTable } from "./change-table";
import type { ChangesDoors, ChangesSummary, OpenChanges } from "./changes-doors";

/** Few enough that a page of them is drawn at once, however many there are in all. */
const PER_PAGE = 50;
/** Worded in one go for a file: some milliseconds, so that nothing stutters. */
const PER_TURN = 500;

export interface ChangeListProps {
  readonly summary: ChangesSummary;
  readonly list: OpenChanges;
  readonly saveTable: ChangesDoors["saveTable"];
}

/** The changes of one import: counted, filtered, page by page. */
export function ChangeList({ summary, list, saveTable }: ChangeListProps) {
  const [kind, setKind] = useState<ChangeKind>();
  const [customer, setCustomer] = useState("");
  const [first, setFirst] = useState(0);
  const [page, setPage] = useState<ChangePage | "failed">();
  const [saving, setSaving] = useState<"running" | "failed">();

  useEffect(() => {
    let isCurrent = true;
    list.page({ ...(kind && { kind }), customer }, first, PER_PAGE).then(
      (found) => isCurrent && setPage(found),
      () => isCurrent && setPage("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [list, kind, customer, first]);

  const fromTheStart = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value);
      setFirst(0);
    };
  };
  const save = async () => {
    setSaving("running");
    try {
      await saveTable(
        text("dashboard.changes.fileName", { date: summary.after.committedAt.slice(0, 10) }),
        [headLine(), ...(await allLines(list, { ...(kind && { kind }), customer }))],
      );
      setSaving(undefined);
    } catch {
      setSaving("failed");
    }
  };

  if (page === "failed") return <p class="notice">{text("dashboard.changes.failed")}</p>;
  const total = page?.total ?? 0;
  return (
    <>
      <ChangeKinds summary={summary} chosen={kind} onChoose={fromTheStart(setKind)} />
      <div class="change-filter">
        <label class="field">
          <span class="field-label">{text("dashboard.changes.filter")}</span>
          <input
            class="input"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={customer}
            onInput={(event) => fromTheStart(setCustomer)(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="button"
          disabled={total === 0 || saving === "running"}
          onClick={save}
        >
          {text("dashboard.changes.export")}
        </button>
      </div>
      <p role="status" class="soft small">
        {page !== undefined && shownWords(first, page)}
        {saving === "failed" && ` ${text("dashboard.changes.exportFailed")}`}
      </p>
      {total > 0 && page !== undefined && <ChangeTable changes={page.changes} />}
      {total > PER_PAGE && <Leaf first={first} total={total} onLeaf={setFirst} />}
    </>
  );
}

function shownWords(first: number, { changes, total }: ChangePage): string {
  if (total === 0) return text("dashboard.changes.noneLeft");
  if (changes.length === total) {
    return text("dashboard.changes.shownAll", { number: formatNumber(total) }, total);
  }
  return text("dashboard.changes.shown", {
    first: formatNumber(first + 1),
    last: formatNumber(first + changes.length),
    total: formatNumber(total),
  });
}

async function allLines(
  list: OpenChanges,
  filter: Parameters<OpenChanges["page"]>[0],
): Promise<string[][]> {
  const lines: string[][] = [];
  for (;;) {
    const { changes, total }: { changes: readonly Change[]; total: number } = await list.page(
      filter,
      lines.length,
      PER_TURN,
    );
    lines.push(...changes.map(lineOf));
    if (lines.length >= total || changes.length === 0) return lines;
  }
}

interface LeafProps {
  readonly first: number;
  readonly total: number;
  readonly onLeaf: (first: number) => void;
}

/** To the pages before and after. A button that has nowhere to go stays, so that the keyboard does not lose its place. */
function Leaf({ first, total, onLeaf }: LeafProps) {
  const isFirst = first === 0;
  const isLast = first + PER_PAGE >= total;
  return (
    <nav class="row" aria-label={text("dashboard.changes.pages")}>
      <button
        type="button"
        class="button"
        aria-disabled={isFirst}
        onClick={() => !isFirst && onLeaf(Math.max(0, first - PER_PAGE))}
      >
        {text("dashboard.changes.previous")}
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={isLast}
        onClick={() => !isLast && onLeaf(first + PER_PAGE)}
      >
        {text("dashboard.changes.next")}
      </button>
    </nav>
  );
}
