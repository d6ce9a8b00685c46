/** Portals switch to dark on their own, whatever the system says; what the page paints behind us decides. */

/** True when the first opaque background at or above `element` is a dark one. */
export function isOnDark(element: Element): boolean {
  let current: Element | null = element;
  while (current) {
    const colour = getComputedStyle(current)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number);
    const [red = 255, green = 255, blue = 255, alpha = 1] = colour ?? [];
    if (colour && alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
    const root: Node = current.getRootNode();
    current =
      current.assignedSlot ??
      current.parentElement ??
      (root instanceof ShadowRoot ? root.host : null);
  }
  return false;
}
