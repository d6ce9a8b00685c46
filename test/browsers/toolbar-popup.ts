/**
 * The popup as a person opens it in Chromium: with the toolbar's button, over a tab. Only then does the browser show
 * the extension the tab's address without permission for its host. Playwright does not see such a popup, so it is
 * read and worked over the debugging protocol.
 */
import type { Page } from "playwright-core";
import {
  type AccessibleNode,
  allByRole,
  type RawNode,
  spokenText,
  treeOf,
} from "./accessibility-tree";
import type { ChromiumWithExtension } from "./chromium";

export interface ToolbarPopup {
  /** Everything that can be read in the popup, in order; empty once it is closed. */
  words(): Promise<string>;
  /** Names of its buttons. */
  buttons(): Promise<string[]>;
  /** Presses a button by keyboard. */
  press(button: string): Promise<void>;
  close(): Promise<void>;
}

type Send = (method: string, parameters?: object) => Promise<unknown>;

interface Target {
  readonly targetId: string;
  readonly url: string;
}

interface Answer {
  readonly result?: unknown;
  readonly error?: object;
}

const PATIENCE_MS = 10_000;

async function until<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what} never came.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Presses the extension's toolbar button while `page` is in front. */
export async function openToolbarPopup(
  { context, extensionId }: ChromiumWithExtension,
  page: Page,
): Promise<ToolbarPopup> {
  const browser = context.browser();
  if (!browser) throw new Error("Playwright gave no browser to this context.");
  const session = await browser.newBrowserCDPSession();
  const send: Send = (method, parameters = {}) =>
    (session.send as Send).call(session, method, parameters);
  const targets = async (filter?: object) =>
    ((await send("Target.getTargets", { ...filter })) as { targetInfos: Target[] }).targetInfos;

  await page.bringToFront();
  const address = page.url();
  const tab = (await targets({ filter: [{ type: "tab" }] })).find(({ url }) => url === address);
  if (!tab) throw new Error(`There is no tab with ${address}.`);
  const before = new Set((await targets()).map(({ targetId }) => targetId));
  await send("Extensions.triggerAction", { id: extensionId, targetId: tab.targetId });
  const { targetId } = await until("The popup", async () =>
    (await targets()).find(
      (target) => target.url.endsWith("/popup.html") && !before.has(target.targetId),
    ),
  );

  const { sessionId } = (await send("Target.attachToTarget", { targetId, flatten: false })) as {
    sessionId: string;
  };
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const answer = JSON.parse(message) as Answer & { id: number };
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let calls = 0;
  async function call<T>(method: string, params: object = {}): Promise<T> {
    calls += 1;
    const id = calls;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await send("Target.sendMessageToTarget", {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result as T;
  }

  const isOpen = async () => (await targets()).some((target) => target.targetId === targetId);
  const rawNodes = async () =>
    (await isOpen()) ? (await call<{ nodes: RawNode[] }>("Accessibility.getFullAXTree")).nodes : [];
  const tree = async (): Promise<AccessibleNode[]> => treeOf(await rawNodes());

  return {
    // Where a line breaks on the screen is nobody's business.
    words: async () => (await tree()).map(spokenText).join(" ").replace(/\s+/g, " "),
    buttons: async () => allByRole(await tree(), "button").map(({ name }) => name),
    async press(button) {
      const node = await until(`The button "${button}"`, async () =>
        (await rawNodes()).find(
          ({ role, name, ignored }) =>
            !ignored && role?.value === "button" && name?.value === button,
        ),
      );
      await call("DOM.focus", { backendNodeId: node.backendDOMNodeId });
      const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };
      await call("Input.dispatchKeyEvent", { type: "keyDown", ...key });
      // A button that closes the popup takes the other half of the key with it.
      if (await isOpen()) await call("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    },
    async close() {
      if (await isOpen()) await send("Target.closeTarget", { targetId });
      await session.detach();
    },
  };
}
