/**
 * Keeps each customer's row with the badge of the customer it shows now. Portals recycle rows: the same element becomes
 * another customer's on paging, search and sort. So a row that is touched is read anew at the end of the batch of
 * changes, before the browser paints, and a badge whose customer is not proven any more goes at once.
 */
import { type BadgeElement, createBadgeElement } from "../../components/por-badge/badge-element";
import badgeElementCss from "../../components/por-badge/badge-element.css?inline";
import badgeCss from "../../components/por-badge/por-badge.css?inline";
import type { BadgeView } from "../browser/protocol";
import type { PageKey, RowReading } from "../portals/portal";
import type { BadgeQuestions } from "./badge-questions";
import type { LoopGuard } from "./loop-guard";
import { isOnDark } from "./page-theme";
import { createShadowHost, setTheme } from "./shadow-host";

const CSS = badgeCss + badgeElementCss;

interface DrawnBadge {
  readonly badge: BadgeElement;
  readonly host: HTMLElement;
}

interface Mounted extends DrawnBadge {
  /** The customer that the badge speaks of. */
  readonly id: string;
  place: Element;
  view?: BadgeView;
}

export interface RowCounts {
  readonly seen: number;
  readonly identified: number;
  readonly placed: number;
  /** The lowest rung in use (the highest number), 0 without rows. */
  readonly rung: number;
}

/** `returnFocus` gives the focus back to the badge and answers whether it is still there. */
export type OnActivate = (key: PageKey, returnFocus: () => boolean) => void;

export interface RowBadges {
  /** To be read anew by `readTouched`. */
  touch(row: Element): void;
  /** Reads the touched rows and draws, moves or removes their badges. */
  readTouched(): void;
  /** Something left the page: forgets rows that did, and looks after badges that did. */
  sweep(): void;
  /** Answers came or were forgotten: draws what is known now on the rows as they were read last. */
  redraw(): void;
  /** The page turned dark or light. */
  repaint(): void;
  clear(): void;
  counts(): RowCounts;
}

/** A badge that is not in the page yet. */
export function drawBadge(onDark: boolean, onActivate: (badge: BadgeElement) => void): DrawnBadge {
  const { host, root } = createShadowHost("span", CSS);
  const badge = createBadgeElement(() => onActivate(badge));
  root.append(badge.element);
  setTheme(host, onDark);
  return { badge, host };
}

/** Gives the focus back to a badge; `false` when it has left the page. */
export function focusBadge(badge: BadgeElement): boolean {
  badge.element.focus();
  return badge.element.isConnected;
}

/** @param readRow what a row says now; `null` where it proves nothing, `undefined` where it is no row of the page's */
export function createRowBadges(
  readRow: (row: Element) => RowReading | null | undefined,
  questions: BadgeQuestions,
  guard: LoopGuard,
  onActivate: OnActivate,
): RowBadges {
  /** Every row ever touched that is still in the page, with what it said last. */
  const rows = new Map<Element, RowReading | null>();
  const touched = new Set<Element>();
  const mounted = new Map<Element, Mounted>();
  /** By table, for one pass over rows: asking for a computed style after each change would lay the page out each time. */
  const onDark = new Map<Element, boolean>();

  function unmount(row: Element): void {
    mounted.get(row)?.host.remove();
    mounted.delete(row);
  }

  function read(row: Element): void {
    if (!row.isConnected) {
      rows.delete(row);
      unmount(row);
      return;
    }
    const reading = readRow(row);
    if (reading === undefined) {
      rows.delete(row);
      unmount(row);
      return;
    }
    rows.set(row, reading);
    draw(row, reading);
  }

  function draw(row: Element, reading: RowReading | null): void {
    const id = reading ? JSON.stringify(reading.key) : "";
    if (mounted.has(row) && mounted.get(row)?.id !== id) unmount(row);
    if (!reading) return;
    const view = questions.answerOf(reading.key);
    if (!view) {
      // Facts changed and the new answer is on its way: the old words stay until it comes. `null` takes them away.
      if (view === null) unmount(row);
      return;
    }
    const current = mounted.get(row) ?? mount(row, reading, id);
    if (!current) return;
    current.place = reading.place;
    if (!reading.place.contains(current.host)) {
      if (!guard.mayRedraw(row)) {
        unmount(row);
        return;
      }
      reading.place.append(current.host);
    }
    if (current.view !== view) {
      current.view = view;
      current.badge.show(view);
    }
  }

  function mount(row: Element, reading: RowReading, id: string): Mounted | undefined {
    if (!guard.mayDraw(id)) return undefined;
    const drawn = drawBadge(isTableOnDark(row, reading.place), (badge) =>
      onActivate(reading.key, () => focusBadge(badge)),
    );
    reading.place.append(drawn.host);
    const created: Mounted = { ...drawn, id, place: reading.place };
    mounted.set(row, created);
    return created;
  }

  function isTableOnDark(row: Element, place: Element): boolean {
    const table = row.parentElement ?? row;
    const known = onDark.get(table);
    if (known !== undefined) return known;
    const answer = isOnDark(place);
    onDark.set(table, answer);
    return answer;
  }

  return {
    touch: (row) => touched.add(row),
    readTouched() {
      for (const row of touched) read(row);
      touched.clear();
      onDark.clear();
    },
    sweep() {
      for (const row of rows.keys()) {
        const badge = mounted.get(row);
        if (!row.isConnected || (badge && !badge.place.contains(badge.host))) read(row);
      }
    },
    redraw() {
      for (const [row, reading] of rows) draw(row, reading);
      onDark.clear();
    },
    repaint() {
      for (const [row, { host, place }] of mounted) setTheme(host, isTableOnDark(row, place));
      onDark.clear();
    },
    clear() {
      for (const row of rows.keys()) unmount(row);
      rows.clear();
      touched.clear();
    },
    counts() {
      let identified = 0;
      let rung = 0;
      for (const reading of rows.values()) {
        if (!reading) continue;
        identified += 1;
        rung = Math.max(rung, reading.rung);
      }
      return { seen: rows.size, identified, placed: mounted.size, rung };
    },
  };
}
