/**
 * A page as a person with a screen reader meets it: roles and names, closed shadow roots included, which no script
 * of the page (or of a test) can look into.
 */
import type { Frame, Page } from "playwright-core";

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly children: readonly AccessibleNode[];
}

/** As `Accessibility.getFullAXTree` answers it. */
export interface RawNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
  childIds?: string[];
  parentId?: string;
  backendDOMNodeId?: number;
}

/** Ignored nodes are left out and their children take their place. */
export function treeOf(nodes: readonly RawNode[]): AccessibleNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (id: string): AccessibleNode[] => {
    const node = byId.get(id);
    if (!node) return [];
    const children = (node.childIds ?? []).flatMap(build);
    if (node.ignored) return children;
    return [
      {
        role: String(node.role?.value ?? ""),
        name: String(node.name?.value ?? ""),
        description: String(node.description?.value ?? ""),
        children,
      },
    ];
  };
  return nodes.filter((node) => !node.parentId).flatMap((node) => build(node.nodeId));
}

/** The page that `target` is or belongs to. */
export function pageAround(target: Page | Frame): Page {
  return "context" in target ? target : target.page();
}

/**
 * The whole tree of a page without its frames of other origins, or of such a frame; ignored nodes are left out and
 * their children take their place.
 */
export async function accessibilityTree(target: Page | Frame): Promise<AccessibleNode[]> {
  const session = await pageAround(target).context().newCDPSession(target);
  try {
    const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: RawNode[] };
    return treeOf(nodes);
  } finally {
    await session.detach();
  }
}

/** All nodes with `role` below `nodes`, in reading order. */
export function allByRole(nodes: readonly AccessibleNode[], role: string): AccessibleNode[] {
  return nodes.flatMap((node) => [
    ...(node.role === role ? [node] : []),
    ...allByRole(node.children, role),
  ]);
}

/** All text a screen reader would read below `node`. */
export function spokenText(node: AccessibleNode): string {
  if (node.children.length === 0) return node.name;
  return node.children.map(spokenText).join(" ");
}
