/**
 * The badge beside a detail page's heading. The URL names the customer, but after an in-app step the heading of the page
 * before stays for a while; a badge beside it would credit the wrong customer. So after a step the heading must first
 * have changed, or show a name that our data has for the new customer; and when a further step comes before that, a
 * change may still be the late heading of the page in between, and for a while only the name is proof.
 */
import type { BadgeElement } from "../../components/por-badge/badge-element";
import type { BadgeView } from "../browser/protocol";
import type { PageKey } from "../portals/portal";
import type { BadgeQuestions } from "./badge-questions";
import type { LoopGuard } from "./loop-guard";
import { isOnDark } from "./page-theme";
import { drawBadge, focusBadge, type OnActivate } from "./row-badges";
import { setTheme } from "./shadow-host";

export interface HeadingBadge {
  /** The reader stepped to another page within the portal; `left` is the heading that still stands. */
  stepped(left: Element | undefined): void;
  /** The page is about `key` now, or (`null`) nothing. `knownName`: a name our data has for it, once known. */
  update(key: PageKey | null, heading: Element | undefined, knownName?: string): void;
  readonly placed: boolean;
  /** The page turned dark or light. */
  repaint(): void;
  clear(): void;
}

/** A heading that is later than this after its page's URL is not waited for. */
const SETTLED_AFTER_MS = 10_000;

interface StaleHeading {
  readonly element: Element | undefined;
  readonly text: string;
  /** When the step was made, and whether the one before it had not settled by then. */
  readonly since: number;
  readonly inHaste: boolean;
}

/** Our own badge inside it is an element without text. */
function headingText(heading: Element | undefined): string {
  return (heading?.textContent ?? "").trim();
}

export function createHeadingBadge(
  questions: BadgeQuestions,
  guard: LoopGuard,
  onActivate: OnActivate,
): HeadingBadge {
  let badge: BadgeElement | undefined;
  let host: HTMLElement | undefined;
  let shownFor = "";
  let shown: BadgeView | undefined;
  let stale: StaleHeading | undefined;

  function clear(): void {
    host?.remove();
    badge = undefined;
    host = undefined;
    shownFor = "";
    shown = undefined;
  }

  function isProven(key: PageKey, heading: Element, knownName: string | undefined): boolean {
    // Beside these headings the badge itself says whom or what it means.
    if (!stale || "context" in key || "about" in key) return true;
    const text = headingText(heading);
    if (text === knownName) return true;
    if (stale.inHaste && performance.now() - stale.since < SETTLED_AFTER_MS) return false;
    return stale.element !== heading || stale.text !== text;
  }

  return {
    stepped(left) {
      clear();
      const since = performance.now();
      const inHaste = stale !== undefined && since - stale.since < SETTLED_AFTER_MS;
      stale = { element: left, text: headingText(left), since, inHaste };
    },
    update(key, heading, knownName) {
      const id = key ? JSON.stringify(key) : "";
      if (id !== shownFor) clear();
      if (!key || !heading || !isProven(key, heading, knownName)) return;
      stale = undefined;

      const view = questions.answerOf(key);
      if (!view) {
        if (view === null) clear();
        return;
      }
      if (!badge || !host) {
        if (!guard.mayDraw(`heading ${id}`)) return;
        ({ badge, host } = drawBadge(isOnDark(heading), (drawn) =>
          onActivate(key, () => focusBadge(drawn)),
        ));
        heading.append(host);
      } else if (!heading.contains(host)) {
        if (!guard.mayRedraw(heading)) {
          clear();
          return;
        }
        heading.append(host);
      }
      shownFor = id;
      if (shown !== view) badge.show(view);
      shown = view;
    },
    get placed() {
      return host?.isConnected ?? false;
    },
    repaint() {
      if (host?.parentElement) setTheme(host, isOnDark(host.parentElement));
    },
    clear,
  };
}
