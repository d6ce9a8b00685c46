/** Steps by row and column of each arrow key. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** All links of a row in reading order. */
function linksOf(row: HTMLTableRowElement): HTMLAnchorElement[] {
  return [...row.querySelectorAll<HTMLAnchorElement>("td a")];
}

/** Arrow keys go from cell to cell, beside the Tab key; in a right-to-left page left is onwards. */
export function moveByArrow(event: KeyboardEvent, table: HTMLTableElement): void {
  const step = STEPS[event.key];
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("td a") : null;
  if (step === undefined || link === null || event.altKey || event.ctrlKey || event.metaKey) return;
  const [rows, columns] = step;
  const lines = [...table.rows].map(linksOf).filter((links) => links.length > 0);
  const line = lines.findIndex((links) => links.includes(link));
  const place = lines[line]?.indexOf(link) ?? -1;
  const onwards = getComputedStyle(table).direction === "rtl" ? -columns : columns;
  const next = lines[line + rows]?.[place + onwards];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
