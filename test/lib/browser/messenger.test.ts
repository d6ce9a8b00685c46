import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Hear = (message: unknown, sender: unknown, respond: (response: unknown) => void) => boolean;

const fake = vi.hoisted(() => {
  const listeners = new Set<unknown>();
  const runtime = {
    id: "good-standing",
    sendMessage: vi.fn(),
    onMessage: {
      addListener: (listener: unknown) => listeners.add(listener),
      removeListener: (listener: unknown) => listeners.delete(listener),
    },
  };
  const browser = { runtime, tabs: { sendMessage: vi.fn() } };
  Object.assign(globalThis, { browser, chrome: browser });
  return { listeners, ...browser };
});

const { onMessage, sendMessage } = await import("../../../lib/browser/messenger");

/** What the other side gets: the message after its way through the browser, which knows JSON only. */
async function deliver(message: unknown): Promise<unknown> {
  const answered = [...(fake.listeners as Set<Hear>)].map(
    (hear) =>
      new Promise((resolve) => {
        const heard = hear(message, { id: "good-standing" }, (response) =>
          resolve(JSON.parse(JSON.stringify(response))),
        );
        if (!heard) resolve(undefined);
      }),
  );
  return (await Promise.all(answered)).find((response) => response !== undefined);
}

const stops: (() => void)[] = [];
beforeEach(() => {
  fake.runtime.sendMessage.mockReset().mockImplementation(deliver);
  fake.tabs.sendMessage.mockReset().mockImplementation((_tab, message) => deliver(message));
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe("messages", () => {
  it("arrive with their sender and come back with the answer", async () => {
    const listener = vi.fn(({ data }: { data: number }) => [data] as never);
    stops.push(onMessage("framesOfTab", listener));
    expect(await sendMessage("framesOfTab", 7)).toEqual([7]);
    expect(listener).toHaveBeenCalledExactlyOnceWith({ data: 7, sender: { id: "good-standing" } });
  });

  it.each([
    ["later", () => Promise.reject(new Error("Refused."))],
    [
      "at once",
      () => {
        throw new Error("Refused.");
      },
    ],
  ])("come back with the error that the listener throws, %s", async (_, listener) => {
    stops.push(onMessage("overview", listener));
    await expect(sendMessage("overview")).rejects.toThrow("Refused.");
  });

  it("reject when nobody listens to their kind", async () => {
    stops.push(onMessage("overview", () => ({}) as never));
    await expect(sendMessage("coverage")).rejects.toThrow("coverage");
  });

  it("may have nothing for an answer", async () => {
    stops.push(onMessage("tellFrames", () => {}));
    expect(await sendMessage("tellFrames", null)).toBeUndefined();
  });

  it("go to a tab's frames, all or one", async () => {
    stops.push(onMessage("askContext", () => null));
    expect(await sendMessage("askContext", undefined, { tabId: 7, frameId: 0 })).toBeNull();
    await sendMessage("askContext", undefined, { tabId: 7 });
    const message = { type: "askContext" };
    expect(fake.tabs.sendMessage.mock.calls).toEqual([
      [7, expect.objectContaining(message), { frameId: 0 }],
      [7, expect.objectContaining(message), {}],
    ]);
    expect(fake.runtime.sendMessage).not.toHaveBeenCalled();
  });

  it("are not heard once a listener is stopped, and nothing listens after the last", async () => {
    const stop = onMessage("overview", () => ({}) as never);
    stops.push(onMessage("coverage", () => ({}) as never));
    stop();
    await expect(sendMessage("overview")).rejects.toThrow();
    expect(fake.listeners.size).toBe(1);
    stops.pop()?.();
    expect(fake.listeners.size).toBe(0);
  });

  it("of strangers are left alone", async () => {
    stops.push(onMessage("overview", () => ({}) as never));
    for (const message of [undefined, null, "overview", { kind: "overview" }]) {
      expect(await deliver(message)).toBeUndefined();
    }
  });
});
