/** Elements without innerHTML, which the fixture's Trusted Types policy forbids as the real page's might. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A host with an open root that links the portal's own style, as a component kit does. */
export function withRoot(host: HTMLElement, ...children: Node[]): ShadowRoot {
  const root = host.attachShadow({ mode: "open" });
  root.append(make("link", { rel: "stylesheet", href: "/fixture/portal.css" }), ...children);
  return root;
}
