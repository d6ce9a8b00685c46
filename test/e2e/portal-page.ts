/** The fixture portal's pages as a person works with them: rows with names and badges, paging, search, sorting. */
import type { Frame, Page } from "playwright-core";
import {
  type AccessibleNode,
  accessibilityTree,
  allByRole,
  pageAround,
  spokenText,
} from "../browsers/accessibility-tree";
import { BADGE_NAME } from "./state-words";

export interface SeenRow {
  /** The customer's name as the portal shows it. */
  readonly customer: string;
  /** Accessible names of our badges in the row. */
  readonly badges: readonly string[];
}

function ourButtons(node: AccessibleNode): AccessibleNode[] {
  return allByRole([node], "button").filter((button) => BADGE_NAME.test(button.name));
}

/** The rows of the list, in order; placeholders have an empty name. */
export async function seenRows(page: Page | Frame): Promise<SeenRow[]> {
  const tree = await accessibilityTree(page);
  return allByRole(tree, "row")
    .filter((row) => allByRole([row], "columnheader").length === 0)
    .map((row) => {
      const name = allByRole([row], "rowheader")[0];
      const badges = ourButtons(row);
      const words = name ? spokenText(name) : "";
      const ours = badges.map(spokenText).join(" ");
      return {
        customer: words.replace(ours, "").trim(),
        badges: badges.map((badge) => badge.name),
      };
    });
}

/** Waits until the rows satisfy `test`, then answers them; throws with the last rows seen. */
export async function rowsWhen(
  page: Page | Frame,
  test: (rows: readonly SeenRow[]) => boolean,
  timeoutMs = 15_000,
): Promise<SeenRow[]> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const rows = await seenRows(page);
    if (test(rows)) return rows;
    if (Date.now() > end)
      throw new Error(`Rows never came right: ${JSON.stringify(rows, null, 1)}`);
    await page.waitForTimeout(50);
  }
}

/** Every row has a name and exactly one badge. */
export function allBadged(rows: readonly SeenRow[]): boolean {
  return rows.length > 0 && rows.every((row) => row.customer !== "" && row.badges.length === 1);
}

/** The page's first heading with our badge's name, if it has one. */
export async function seenHeading(page: Page): Promise<SeenRow> {
  const tree = await accessibilityTree(page);
  const heading = allByRole(tree, "heading")[0];
  if (!heading) return { customer: "", badges: [] };
  const badges = ourButtons(heading);
  const words = spokenText(heading);
  return {
    customer: words.replace(badges.map(spokenText).join(" "), "").trim(),
    badges: badges.map((badge) => badge.name),
  };
}

/** The name of the dock's pill. */
export async function dockName(page: Page): Promise<string> {
  const tree = await accessibilityTree(page);
  return (
    allByRole(tree, "button").find((button) => button.name.startsWith("Good Standing:"))?.name ?? ""
  );
}

/** Presses the first button whose accessible name matches, closed roots included: by keyboard, as a page's own would be. */
export async function pressByName(target: Page | Frame, pattern: RegExp): Promise<void> {
  const page = pageAround(target);
  const session = await page.context().newCDPSession(target);
  try {
    const { nodes } = (await session.send("Accessibility.getFullAXTree")) as {
      nodes: {
        role?: { value?: unknown };
        name?: { value?: unknown };
        backendDOMNodeId?: number;
      }[];
    };
    const node = nodes.find(
      ({ role, name }) => role?.value === "button" && pattern.test(String(name?.value ?? "")),
    );
    if (node?.backendDOMNodeId === undefined) throw new Error(`No button named ${pattern}.`);
    await session.send("DOM.focus", { backendNodeId: node.backendDOMNodeId });
    await page.keyboard.press("Enter");
  } finally {
    await session.detach();
  }
}
