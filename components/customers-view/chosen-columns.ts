/** Which columns the reader wants to see, remembered in this browser. A matter of taste, and no setting to export. */
import { useState } from "preact/hooks";
import { COLUMN_IDS, type ColumnId, FIRST_COLUMNS } from "./customer-columns";

const KEY = "customer-columns";

function remembered(): readonly ColumnId[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return Array.isArray(stored) ? COLUMN_IDS.filter((id) => stored.includes(id)) : FIRST_COLUMNS;
  } catch {
    return FIRST_COLUMNS;
  }
}

/** In the order of `COLUMN_IDS`, whatever the order of choosing. */
export function useChosenColumns(): readonly [
  readonly ColumnId[],
  toggle: (column: ColumnId) => void,
] {
  const [chosen, setChosen] = useState(remembered);
  const toggle = (column: ColumnId) => {
    const next = COLUMN_IDS.filter((id) => (id === column) !== chosen.includes(id));
    setChosen(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // No room, or not allowed: then they are chosen for as long as the page is open.
    }
  };
  return [chosen, toggle];
}
