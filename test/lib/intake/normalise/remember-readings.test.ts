import { describe, expect, it, vi } from "vitest";
import { rememberReadings } from "../../../../lib/intake/normalise/remember-readings";

const wrapped = (text: string) => ({ text });

describe("remembered readings", () => {
  it("are those of the text, in whatever order and however long the texts come", () => {
    const read = rememberReadings(wrapped);
    const long = "x".repeat(500);
    const texts = ["a", "a", "b", "", "a", long, "a", `${long}y`, long, "b", " a", "A", ""];
    expect(texts.map((text) => read(text).text)).toEqual(texts);
  });

  it("are one and the same for equal texts, and read once", () => {
    const reading = vi.fn(wrapped);
    const read = rememberReadings(reading);
    const first = read("Azure");
    read("Microsoft 365");
    expect(read("Azure")).toBe(first);
    expect(read(["Az", "ure"].join(""))).toBe(first);
    expect(reading.mock.calls).toEqual([[""], ["Azure"], ["Microsoft 365"]]);
  });

  it("may be undefined", () => {
    const read = rememberReadings((text) => (text === "yes" ? true : undefined));
    expect(["no", "no", "yes", "no", "yes"].map(read)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
      true,
    ]);
  });

  it("are not kept without end where all texts differ, and stay right", () => {
    const reading = vi.fn(wrapped);
    const read = rememberReadings(reading);
    const texts = Array.from({ length: 20_000 }, (_, at) => `value ${at}`);
    expect(texts.map((text) => read(text).text)).toEqual(texts);
    reading.mockClear();
    expect(texts.map((text) => read(text).text)).toEqual(texts);
    expect(reading.mock.calls.length).toBeGreaterThan(10_000);
    expect(reading.mock.calls.length).toBeLessThan(20_000);
  });

  it("are not kept of long texts", () => {
    const reading = vi.fn(wrapped);
    const read = rememberReadings(reading);
    const texts = Array.from({ length: 10 }, (_, at) => `${"x".repeat(100_000)}${at}`);
    for (const text of [...texts, ...texts]) expect(read(text).text).toBe(text);
    expect(reading).toHaveBeenCalledTimes(21);
  });
});
