/**
 * The badge in plain DOM, for pages that are not ours: a framework would cost a content script more than all badges do.
 * Same look and same words as `por-badge.tsx`; test/components holds the two against each other.
 */
import type { BadgeView } from "../../lib/browser/protocol";
import { joinSentences } from "../../lib/texts/join-sentences";

const TIP_STAYS_MS = 150;
const SVG = "http://www.w3.org/2000/svg";

export interface BadgeElement {
  readonly element: HTMLButtonElement;
  show(view: BadgeView): void;
}

/** A button that shows why on hover and focus, and calls `onActivate` when pressed. */
export function createBadgeElement(onActivate: () => void): BadgeElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "gs-badge";

  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("class", "gs-badge-icon");
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  icon.append(path);
  const words = document.createElement("span");
  words.className = "gs-badge-text";
  element.append(icon, words);

  let reasons: readonly string[] = [];
  let tip: HTMLElement | undefined;
  const hideTip = () => {
    clearTimeout(hiding);
    tip?.remove();
    tip = undefined;
  };
  let hiding: ReturnType<typeof setTimeout> | undefined;
  // The way from the badge to the reasons leads over a gap; they must not vanish on it.
  const hideTipSoon = () => {
    hiding = setTimeout(hideTip, TIP_STAYS_MS);
  };
  const showTip = () => {
    clearTimeout(hiding);
    if (tip || reasons.length === 0) return;
    tip = document.createElement("div");
    tip.className = "gs-tip";
    tip.id = "why";
    tip.role = "tooltip";
    // The top layer: a table cell's overflow must not clip the reasons.
    tip.popover = "manual";
    for (const reason of reasons) {
      const line = document.createElement("div");
      line.dataset.t = reason;
      tip.append(line);
    }
    tip.addEventListener("pointerenter", () => clearTimeout(hiding));
    tip.addEventListener("pointerleave", hideTipSoon);
    element.after(tip);
    tip.showPopover();
    const box = element.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = tip;
    const below = box.bottom + 4 + offsetHeight <= innerHeight;
    tip.style.top = `${below ? box.bottom + 4 : Math.max(4, box.top - 4 - offsetHeight)}px`;
    tip.style.left = `${Math.max(4, Math.min(box.left, innerWidth - offsetWidth - 4))}px`;
  };
  element.addEventListener("pointerenter", showTip);
  element.addEventListener("focus", showTip);
  element.addEventListener("pointerleave", hideTipSoon);
  element.addEventListener("blur", hideTip);
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hideTip();
  });
  element.addEventListener("click", () => {
    hideTip();
    onActivate();
  });

  return {
    element,
    show(view) {
      element.dataset.tone = view.look.tone;
      path.setAttribute("d", view.look.path);
      // Drawn by style, not as text: a page can search text nodes even in closed roots (`window.find`).
      words.dataset.t = view.text;
      element.ariaLabel = view.name;
      element.ariaDescription = joinSentences(view.reasons);
      reasons = view.reasons;
      hideTip();
    },
  };
}
