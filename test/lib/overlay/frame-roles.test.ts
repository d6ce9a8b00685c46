// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FrameContext } from "../../../lib/browser/protocol";

type Kind = "tellFrames" | "askContext" | "contextChanged" | "openPanel";

const messenger = vi.hoisted(() => ({
  listeners: new Map<string, (message: { data: unknown }) => unknown>(),
  sendMessage: vi.fn<(type: string, data: unknown) => Promise<unknown>>(),
}));
vi.mock("../../../lib/browser/messenger", () => ({
  sendMessage: messenger.sendMessage,
  onMessage: (type: string, listener: (message: { data: unknown }) => unknown) => {
    messenger.listeners.set(type, listener);
    return () => messenger.listeners.delete(type);
  },
}));

const { innerFrame, topFrame } = await import("../../../lib/overlay/frame-roles");

const context = (tenantId: string): FrameContext => ({
  portal: "azure",
  route: "subscriptions",
  customer: { tenantId },
});
const [A, B] = [context("a"), context("b")] as const;
const hear = (type: Kind, data?: unknown) => messenger.listeners.get(type)?.({ data });
const sent = (type: Kind) =>
  messenger.sendMessage.mock.calls.filter(([each]) => each === type).map(([, data]) => data);

let lifetime: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  lifetime = new AbortController();
  messenger.listeners.clear();
  messenger.sendMessage.mockReset().mockResolvedValue(undefined);
});
afterEach(() => {
  lifetime.abort();
  vi.useRealTimers();
});

describe("the top frame", () => {
  it("tells what is new, once", () => {
    const role = topFrame();
    for (const next of [A, { ...A }, B, null, A]) role.tell?.(next, lifetime.signal);
    expect(sent("tellFrames")).toEqual([A, B, null, A]);
  });

  it("answers a frame that starts later with what holds now", () => {
    const role = topFrame();
    role.tell?.(A, lifetime.signal);
    role.tell?.(B, lifetime.signal);
    expect(hear("askContext")).toEqual(B);
  });

  it("tries again when the background misses a message, but never says again what is outdated", async () => {
    messenger.sendMessage.mockRejectedValue(new Error("gone"));
    const role = topFrame();
    role.tell?.(A, lifetime.signal);
    await vi.advanceTimersByTimeAsync(100);
    role.tell?.(B, lifetime.signal);
    await vi.advanceTimersByTimeAsync(60_000);
    const all = sent("tellFrames");
    expect(all.filter((each) => each === A)).toHaveLength(1);
    expect(all.at(-1)).toEqual(B);
    expect(all.length).toBeGreaterThan(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("stops trying once it is heard", async () => {
    messenger.sendMessage.mockRejectedValueOnce(new Error("gone"));
    topFrame().tell?.(A, lifetime.signal);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent("tellFrames")).toEqual([A, A]);
  });

  it("leaves nothing to draw when it is switched off, and tells anew when switched on", () => {
    const role = topFrame();
    role.tell?.(A, lifetime.signal);
    lifetime.abort();
    expect(sent("tellFrames")).toEqual([A, null]);
    expect(messenger.listeners.size).toBe(0);
    lifetime = new AbortController();
    role.tell?.(A, lifetime.signal);
    expect(sent("tellFrames")).toEqual([A, null, A]);
    expect(hear("askContext")).toEqual(A);
  });

  it("opens its panel for a frame, for as long as it lives", () => {
    const open = vi.fn();
    topFrame().onPanelWanted?.(open, lifetime.signal);
    hear("openPanel", { tenantId: "a" });
    expect(open).toHaveBeenCalledExactlyOnceWith({ tenantId: "a" });
    lifetime.abort();
    hear("openPanel", { tenantId: "b" });
    expect(open).toHaveBeenCalledOnce();
  });
});

describe("a frame", () => {
  /** A frame that has asked; `answer` lets the background speak. */
  function started() {
    const answers: { resolve(context: unknown): void; reject(error: Error): void }[] = [];
    messenger.sendMessage.mockImplementation(
      () => new Promise((resolve, reject) => answers.push({ resolve, reject })),
    );
    const role = innerFrame();
    const changed = vi.fn();
    role.onContextChange?.(changed, lifetime.signal);
    return { role, changed, answers };
  }

  it("knows nothing until it is told", async () => {
    const { role, changed, answers } = started();
    expect(role.context?.()).toBeNull();
    answers[0]?.resolve(A);
    await vi.advanceTimersByTimeAsync(0);
    expect(role.context?.()).toEqual(A);
    expect(changed).toHaveBeenCalledOnce();
  });

  it("takes what it is told, also nothing", () => {
    const { role } = started();
    hear("contextChanged", A);
    expect(role.context?.()).toEqual(A);
    hear("contextChanged", null);
    expect(role.context?.()).toBeNull();
  });

  it("does not let a late answer undo newer news", async () => {
    const { role, answers } = started();
    hear("contextChanged", B);
    answers[0]?.resolve(A);
    await vi.advanceTimersByTimeAsync(0);
    expect(role.context?.()).toEqual(B);
  });

  it("asks again when the background misses the question, but not after news", async () => {
    const { answers } = started();
    answers[0]?.reject(new Error("gone"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent("askContext")).toHaveLength(2);
    hear("contextChanged", B);
    answers[1]?.reject(new Error("gone"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent("askContext")).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("asks again when its page comes out of the back-forward cache", async () => {
    const { role, answers } = started();
    answers[0]?.resolve(A);
    await vi.advanceTimersByTimeAsync(0);
    const show = (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted }));
    show(false);
    expect(sent("askContext")).toHaveLength(1);
    show(true);
    answers[1]?.resolve(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(role.context?.()).toBeNull();
  });

  it("hears and asks nothing any more once it has ended", async () => {
    const { changed, answers } = started();
    lifetime.abort();
    answers[0]?.resolve(A);
    hear("contextChanged", B);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(changed).not.toHaveBeenCalled();
    expect(sent("askContext")).toHaveLength(1);
  });

  it("has its panel opened elsewhere", () => {
    messenger.sendMessage.mockRejectedValue(new Error("gone"));
    innerFrame().openElsewhere?.({ tenantId: "a" });
    expect(sent("openPanel")).toEqual([{ tenantId: "a" }]);
  });
});
