/**
 * Sees what a portal page adds and changes, through all its open shadow roots, with one observer for structure and one
 * for identity. Each added element is looked at once. `attachShadow` on an element that already stands in the page
 * makes no mutation record (whatwg/dom#1287), so custom elements without a root are remembered and looked at again.
 */

import { isOwnHost } from "./shadow-host";

export interface PageChanges {
  /** An added subtree, at any depth of open shadow roots. */
  onAdded(element: Element): void;
  /** Something that may change what `element`, or a row around it, says about its identity. */
  onTouched(element: Element): void;
  /** After each batch of changes, before the browser paints them. `removed`: elements, perhaps ours, left the page. */
  onBatchEnd(removed: boolean): void;
}

export interface ObservedRoots {
  /** Also report changed attributes and texts below `container`: costs, so only where rows or headings stand. */
  watchIdentity(container: Node): void;
  /** Every element that matches, in all observed roots, in document order per root. */
  queryAll(selector: string): Element[];
}

/** Our own drawing, or the page's removing of it, which `onBatchEnd` is told. */
function isOnlyOurs(record: MutationRecord): boolean {
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every(isOwnHost);
}

/** How often custom elements without a shadow root are looked at again, while the page is visible. */
const LATE_ROOT_SCAN_MS = 500;

export function observeRoots(
  document: Document,
  identityAttributes: readonly string[],
  changes: PageChanges,
  signal: AbortSignal,
): ObservedRoots {
  const roots = new Set<Document | ShadowRoot>();
  const watched = new WeakSet<Node>();
  const rootless = new Set<Element>();

  const structure = new MutationObserver(handle);
  const identity = new MutationObserver(handle);

  function handle(records: MutationRecord[]): void {
    let removed = false;
    for (const record of records) {
      const { target } = record;
      removed ||= [...record.removedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE);
      if (isOnlyOurs(record)) continue;
      if (record.type === "childList") {
        for (const node of record.addedNodes) {
          if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element);
        }
      }
      const touched =
        target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
      if (touched) changes.onTouched(touched);
    }
    adoptLateRoots();
    changes.onBatchEnd(removed);
  }

  /** What is slotted where changed: that shows in no mutation record of the row around the slot. */
  function onSlotChange(event: Event): void {
    changes.onTouched(event.target as Element);
    changes.onBatchEnd(false);
  }

  function visit(element: Element): void {
    if (!element.isConnected) return;
    noteRoot(element);
    for (const descendant of element.getElementsByTagName("*")) noteRoot(descendant);
    changes.onAdded(element);
  }

  function noteRoot(element: Element): void {
    if (element.shadowRoot) adopt(element.shadowRoot);
    else if (element.localName.includes("-")) rootless.add(element);
  }

  function adopt(root: Document | ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    structure.observe(root, { childList: true, subtree: true });
    root.addEventListener("slotchange", onSlotChange, { signal });
    for (const element of root.children) visit(element);
  }

  function adoptLateRoots(): void {
    for (const element of rootless) {
      if (element.shadowRoot) {
        rootless.delete(element);
        adopt(element.shadowRoot);
      } else if (!element.isConnected) {
        rootless.delete(element);
      }
    }
    for (const root of roots) {
      if (root !== document && !root.isConnected) roots.delete(root);
    }
  }

  adopt(document);
  const timer = setInterval(() => {
    if (document.hidden) return;
    adoptLateRoots();
    changes.onBatchEnd(true);
  }, LATE_ROOT_SCAN_MS);

  signal.addEventListener("abort", () => {
    clearInterval(timer);
    structure.disconnect();
    identity.disconnect();
    roots.clear();
    rootless.clear();
  });

  return {
    watchIdentity(container) {
      if (watched.has(container)) return;
      watched.add(container);
      identity.observe(container, {
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: [...identityAttributes],
      });
    },
    queryAll: (selector) => [...roots].flatMap((root) => [...root.querySelectorAll(selector)]),
  };
}
