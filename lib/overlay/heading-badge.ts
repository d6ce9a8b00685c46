/**
 * The badge beside a detail page's heading. The URL names the customer, but after an in-app step from one customer to
 * the next the heading keeps the old name for a while; a badge beside it would credit the wrong one. So after such a
 * step the heading must first have changed, or show a name that our data has for the new customer.
 */
import type { BadgeElement } from "../../components/por-badge/badge-element";
import type { PageCustomerKey } from "../portals/portal";
import type { BadgeQuestions } from "./badge-questions";
import type { LoopGuard } from "./loop-guard";
import { drawBadge } from "./row-badges";

export interface HeadingBadge {
  /** The page shows `key` now, or (`null`) no customer. `knownName`: a name our data has for it, once known. */
  update(key: PageCustomerKey | null, heading: Element | undefined, knownName?: string): void;
  readonly placed: boolean;
  clear(): void;
}

function headingText(heading: Element): string {
  return (heading.textContent ?? "").trim();
}

export function createHeadingBadge(
  questions: BadgeQuestions,
  guard: LoopGuard,
  onActivate: (key: PageCustomerKey) => void,
): HeadingBadge {
  let badge: BadgeElement | undefined;
  let host: HTMLElement | undefined;
  let shown = "";
  /** The heading as it stood when the customer changed; `undefined` on the page the visit began with. */
  let stale: { readonly element: Element; readonly text: string } | undefined;
  let last: { readonly id: string; readonly element: Element; readonly text: string } | undefined;

  function clear(): void {
    host?.remove();
    badge = undefined;
    host = undefined;
    shown = "";
  }

  return {
    update(key, heading, knownName) {
      const id = key ? JSON.stringify(key) : "";
      if (id !== shown) clear();
      if (!key || !heading) return;
      const text = headingText(heading);
      if (last && last.id !== id) stale = { element: last.element, text: last.text };
      if (stale && (stale.element !== heading || stale.text !== text || text === knownName)) {
        stale = undefined;
      }
      last = { id, element: heading, text };
      if (stale) return;

      const view = questions.answerOf(key);
      if (!view) {
        if (view === null) clear();
        return;
      }
      if (!badge || !host) {
        if (!guard.mayDraw(`heading ${id}`)) return;
        const drawn = drawBadge(heading, () => onActivate(key));
        badge = drawn.badge;
        host = drawn.host;
      } else if (!heading.contains(host) && !guard.mayRedraw(heading)) {
        clear();
        return;
      }
      if (!heading.contains(host)) heading.append(host);
      shown = id;
      badge.show(view);
    },
    get placed() {
      return host?.isConnected ?? false;
    },
    clear,
  };
}
