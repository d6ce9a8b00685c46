/**
 * An element of ours in a page that is not ours: empty and without attributes to the page's scripts, since what it
 * shows lives in a closed shadow root.
 */

// Chromium isolates a content script's sheets per world and lets many roots share one; Firefox does so from 153 on.
const sheets = new Map<string, CSSStyleSheet>();

function adoptStyle(root: ShadowRoot, css: string): void {
  try {
    let sheet = sheets.get(css);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(css, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}

const ownHosts = new WeakSet<Node>();

/** Is this node one that we put into the page? */
export function isOwnHost(node: Node): boolean {
  return ownHosts.has(node);
}

/** What stands in the host then follows: a portal switches to dark on its own, whatever the system says. */
export function setTheme(host: HTMLElement, dark: boolean): void {
  host.dataset.theme = dark ? "dark" : "light";
}

const KEPT_EVENTS =
  "click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup keypress".split(
    " ",
  );

/** Tells our hosts apart from the page's elements after a reload of the extension; says nothing of a customer. */
export const OWN_HOST_MARK = "data-good-standing";

export interface ShadowHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** A fresh host; events of ours do not bubble out of it, so a click on a badge is never a click on the portal's row. */
export function createShadowHost(tag: "span" | "div", css: string): ShadowHost {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: "closed" });
  ownHosts.add(host);
  host.setAttribute(OWN_HOST_MARK, "");
  adoptStyle(root, css);
  for (const type of KEPT_EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, root };
}
