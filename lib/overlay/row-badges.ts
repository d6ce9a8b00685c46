/**
 * Keeps each customer's row with the badge of the customer it shows now. Portals recycle rows: the same element becomes
 * another customer's on paging, search and sort. So a row is read anew whenever it is touched, and a badge whose
 * customer is not proven any more goes at once, before the browser paints.
 */

import { type BadgeElement, createBadgeElement } from "../../components/por-badge/badge-element";
import badgeElementCss from "../../components/por-badge/badge-element.css?inline";
import badgeCss from "../../components/por-badge/por-badge.css?inline";
import type { BadgeView } from "../browser/protocol";
import type { PageCustomerKey, Portal, RowReading } from "../portals/portal";
import type { BadgeQuestions } from "./badge-questions";
import type { LoopGuard } from "./loop-guard";
import { isOnDark } from "./page-theme";
import { createShadowHost } from "./shadow-host";

const CSS = badgeCss + badgeElementCss;

interface Mounted {
  readonly badge: BadgeElement;
  readonly host: HTMLElement;
  /** The customer that the badge speaks of. */
  readonly id: string;
  reading: RowReading;
  view?: BadgeView;
}

export interface RowCounts {
  readonly seen: number;
  readonly identified: number;
  readonly placed: number;
  /** The lowest rung in use (the highest number), 0 without rows. */
  readonly rung: number;
}

export interface RowBadges {
  /** Reads the row and draws, moves or removes its badge. */
  consider(row: Element): void;
  /** Considers all rows again: answers came, facts changed, the theme may have. */
  considerAll(): void;
  /** Forgets rows that left the page. */
  sweep(): void;
  clear(): void;
  counts(): RowCounts;
}

/** The part of a row badge's life that is the same for rows and headings. */
export function drawBadge(place: Element, onActivate: () => void): Pick<Mounted, "badge" | "host"> {
  const { host, root } = createShadowHost("span", CSS);
  const badge = createBadgeElement(onActivate);
  root.append(badge.element);
  if (isOnDark(place)) host.dataset.theme = "dark";
  return { badge, host };
}

export function createRowBadges(
  portal: Portal,
  questions: BadgeQuestions,
  guard: LoopGuard,
  onActivate: (key: PageCustomerKey) => void,
): RowBadges {
  /** Every row ever considered that is still in the page, with what it said last. */
  const rows = new Map<Element, RowReading | null>();
  const mounted = new Map<Element, Mounted>();

  function unmount(row: Element): void {
    mounted.get(row)?.host.remove();
    mounted.delete(row);
  }

  function consider(row: Element): void {
    if (!row.isConnected) {
      rows.delete(row);
      unmount(row);
      return;
    }
    const reading = portal.readRow(row);
    rows.set(row, reading);
    const id = reading ? JSON.stringify(reading.key) : "";
    const existing = mounted.get(row);
    if (existing && existing.id !== id) unmount(row);
    if (!reading) return;
    const view = questions.answerOf(reading.key);
    if (!view) {
      // Facts changed and the new answer is on its way: the old words stay until it comes. `null` takes them away.
      if (view === null) unmount(row);
      return;
    }
    const current = mounted.get(row) ?? mount(row, reading, id);
    if (!current) return;
    current.reading = reading;
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
    const drawn = drawBadge(reading.place, () => {
      const now = mounted.get(row);
      if (now) onActivate(now.reading.key);
    });
    reading.place.append(drawn.host);
    const created: Mounted = { ...drawn, reading, id };
    mounted.set(row, created);
    return created;
  }

  return {
    consider,
    considerAll() {
      for (const row of rows.keys()) consider(row);
    },
    sweep() {
      for (const row of rows.keys()) {
        const lost = !row.isConnected || (mounted.has(row) && !mounted.get(row)?.host.isConnected);
        if (lost) consider(row);
      }
    },
    clear() {
      for (const row of rows.keys()) unmount(row);
      rows.clear();
    },
    counts() {
      const identified = [...rows.values()].filter((reading) => reading !== null);
      return {
        seen: rows.size,
        identified: identified.length,
        placed: mounted.size,
        rung: Math.max(0, ...identified.map((reading) => reading.rung)),
      };
    },
  };
}
