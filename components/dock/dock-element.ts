/**
 * The dock in plain DOM: one small pill on every supported page, which opens a panel with the detail and the next step.
 * Lives inside a closed shadow root; gets views, raises events, knows neither messages nor storage.
 */
import type { AssociationView, CustomerView, DockView, LinkView } from "../../lib/browser/protocol";
import { createBadgeElement } from "../por-badge/badge-element";

/** What the dock words itself; `label` is the extension's name. */
export type DockText =
  | "label"
  | "close"
  | "move"
  | "shrink"
  | "copy"
  | "copied"
  | "countsToward"
  | "nextStep"
  | "renewal"
  | "gaps"
  | "waiting";

export interface DockPlacement {
  readonly side: "start" | "end";
  readonly collapsed: boolean;
}

export interface DockEvents {
  onPlace(place: DockPlacement): void;
  onClose(): void;
  /** Answers whether the text reached the clipboard. */
  onCopy(text: string): Promise<boolean>;
  onOpen(tenantId: string | null): void;
}

export interface DockElement {
  readonly element: HTMLElement;
  show(view: DockView): void;
  place(place: DockPlacement): void;
  /** Opens the panel and moves the focus into it; closing it calls `returnTo`; when that answers `false`, the pill gets the focus. */
  open(returnTo?: () => boolean): void;
}

/**
 * Text that style draws from an attribute: a page can search and select text nodes even in closed shadow roots
 * (`window.find`), generated content it cannot. Screen readers read both.
 */
function drawnText(words: string): HTMLElement {
  const element = document.createElement("span");
  element.dataset.t = words;
  return element;
}

type Child = Node | string | undefined;

function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of children) {
    if (typeof child === "string") element.append(drawnText(child));
    else if (child) element.append(child);
  }
  return element;
}

function button(className: string, label: Child, onClick: () => void): HTMLButtonElement {
  const element = h("button", className, label);
  element.type = "button";
  element.addEventListener("click", onClick);
  return element;
}

function chip(text: string, tone: string): HTMLElement {
  const element = h("span", "chip", text);
  element.dataset.tone = tone;
  return element;
}

export function createDockElement(
  say: (text: DockText) => string,
  events: DockEvents,
): DockElement {
  let placement: DockPlacement = { side: "end", collapsed: false };

  const pill = button("pill", say("label"), () => (panel.hidden ? open(undefined) : close()));
  pill.ariaExpanded = "false";
  const heading = h("h2", "title", say("label"));
  heading.tabIndex = -1;
  const content = h("div", "", h("p", "", say("waiting")));
  const place = (change: Partial<DockPlacement>) => {
    events.onPlace({ ...placement, ...change });
  };
  const status = h("p", "");
  status.role = "status";
  const panel = h(
    "div",
    "panel",
    h("div", "bar", heading, button("plain", say("close"), close)),
    content,
    status,
    h(
      "div",
      "bar",
      button("plain", say("move"), () =>
        place({ side: placement.side === "end" ? "start" : "end" }),
      ),
      button("plain", say("shrink"), () => {
        close();
        place({ collapsed: true });
      }),
    ),
  );
  panel.hidden = true;
  const element = h("section", "dock", panel, pill);
  element.ariaLabel = say("label");
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) close();
  });

  let giveFocusBack: (() => boolean) | undefined;

  function open(returnTo: (() => boolean) | undefined): void {
    giveFocusBack = returnTo;
    panel.hidden = false;
    pill.ariaExpanded = "true";
    if (placement.collapsed) place({ collapsed: false });
    heading.focus();
  }

  function close(): void {
    if (panel.hidden) return;
    panel.hidden = true;
    pill.ariaExpanded = "false";
    if (!giveFocusBack?.()) pill.focus();
    events.onClose();
  }

  function copyButton(text: string, label = say("copy")): HTMLElement {
    return button("action", label, async () => {
      status.replaceChildren(drawnText((await events.onCopy(text)) ? say("copied") : text));
    });
  }

  function link({ label, url }: LinkView): HTMLElement {
    const element = h("a", "", label);
    element.href = url;
    element.target = "_blank";
    element.rel = "noopener noreferrer";
    return h("p", "", element);
  }

  function association(view: AssociationView, alone: boolean): HTMLElement {
    const list = h("dl", "");
    for (const [label, value] of view.details) list.append(h("dt", "", label), h("dd", "", value));
    const body = [
      ...view.badge.reasons.map((reason) => h("p", "", reason)),
      h("p", "", h("strong", "", `${say("nextStep")} `), view.nextStep),
      view.textForCustomer && copyButton(view.textForCustomer),
      view.textsByChannel &&
        h(
          "details",
          "",
          h("summary", "", view.textsByChannel.label),
          ...view.textsByChannel.texts.map((each) => copyButton(each.text, each.label)),
        ),
      ...view.links.map(link),
      list,
      view.countsToward[0] && h("p", "", h("strong", "", say("countsToward"))),
      h("ul", "", ...view.countsToward.map((line) => h("li", "", line))),
    ];
    const words = h("strong", "", view.badge.text);
    const summary = h("summary", "", words, ` ${view.subject}`);
    summary.dataset.tone = view.badge.look.tone;
    const details = h("details", "", summary, ...body);
    details.open = alone || view.isAskedFor === true;
    return details;
  }

  function customer(view: CustomerView): HTMLElement {
    const badge = createBadgeElement(() => {});
    badge.show(view.badge);
    const alone = view.associations.length === 1;
    return h(
      "div",
      "",
      h("h3", "", view.customerName),
      badge.element,
      ...view.associations.map((each) => association(each, alone)),
    );
  }

  return {
    element,
    open: (returnTo) => open(returnTo),
    place(next) {
      placement = next;
      element.dataset.side = next.side;
      element.classList.toggle("collapsed", next.collapsed);
    },
    show(view) {
      const { opens } = view;
      element.dir = view.direction;
      const parts: HTMLElement[] = [];
      if (view.customer) {
        const { text, look } = view.customer.badge;
        parts.push(chip(text, look.tone));
      }
      for (const { text, tone } of [view.gaps, view.renewal]) parts.push(chip(text, tone));
      pill.replaceChildren(h("span", "mark"), ...parts);
      pill.ariaLabel = view.name;

      content.replaceChildren(
        h(
          "div",
          "",
          opens && button("action", opens.label, () => events.onOpen(opens.tenantId)),
          view.customer && customer(view.customer),
          view.customerProblem && h("p", "", view.customerProblem),
          ...view.hints.map((hint) => h("p", "", hint)),
          h("h3", "", say("renewal")),
          h("p", "", view.renewal.name),
          h("ol", "", ...view.renewalSteps.map((step) => h("li", "", step))),
          h("h3", "", say("gaps")),
          h("p", "", view.gaps.name),
        ),
      );
      status.replaceChildren();
    },
  };
}
