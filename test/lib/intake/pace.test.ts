import { afterEach, describe, expect, it, vi } from "vitest";
import { createPace, stepThrough } from "../../../lib/intake/pace";

afterEach(() => vi.unstubAllGlobals());

/** In a worker there is no `setImmediate`; Node has it. */
describe.each([["Node"], ["a worker"]])("the pace in %s", (where) => {
  function paceHere(signal?: AbortSignal) {
    if (where === "a worker") vi.stubGlobal("setImmediate", undefined);
    return createPace(signal);
  }

  it("lets other work of the event loop run in between", async () => {
    const pace = paceHere();
    let ran = false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      ran = true;
      port1.close();
    };
    port2.postMessage(null);
    // Node hands out a thousand messages of one port before it turns to anything else.
    for (let turn = 0; turn < 5_000 && !ran; turn += 1) await pace.pause();
    expect(ran).toBe(true);
    pace.end();
  });

  it("throws an AbortError at the first pause after the abort", async () => {
    const controller = new AbortController();
    const pace = paceHere(controller.signal);
    await pace.pause();
    controller.abort();
    await expect(pace.pause()).rejects.toMatchObject({ name: "AbortError" });
    expect(() => pace.throwIfAborted()).toThrowError(DOMException);
    pace.end();
  });

  it("is due only after a while", async () => {
    const pace = paceHere();
    expect(pace.isDue()).toBe(false);
    const start = performance.now();
    while (performance.now() - start < 15) {
      // Busy, as a long loop is.
    }
    expect(pace.isDue()).toBe(true);
    await pace.pause();
    expect(pace.isDue()).toBe(false);
    pace.end();
  });

  it("takes every step of a long loop in order, and lets other work in between", async () => {
    const pace = paceHere();
    const taken: number[] = [];
    let takenAtFirstTurn = 0;
    setTimeout(() => {
      takenAtFirstTurn = taken.length;
    }, 0);
    const items = Array.from({ length: 2_001 }, (_, at) => at);
    await stepThrough(items, pace, (item) => {
      taken.push(item);
      const start = performance.now();
      while (performance.now() - start < 0.05) {
        // Busy, for a hundred milliseconds in all.
      }
    });
    expect(taken).toEqual(items);
    expect(takenAtFirstTurn).toBeGreaterThan(0);
    expect(takenAtFirstTurn).toBeLessThan(items.length);
    pace.end();
  });

  it("leaves a long loop soon after the abort", async () => {
    const controller = new AbortController();
    const pace = paceHere(controller.signal);
    let steps = 0;
    const loop = stepThrough(Array.from({ length: 1_000_000 }), pace, () => {
      steps += 1;
      if (steps === 1_000) controller.abort();
      const start = performance.now();
      while (performance.now() - start < 0.02) {
        // Busy, so that a pause is due every few hundred steps.
      }
    });
    await expect(loop).rejects.toMatchObject({ name: "AbortError" });
    expect(steps).toBeLessThan(5_000);
    pace.end();
  });
});
