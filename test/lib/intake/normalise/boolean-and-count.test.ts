import { describe, expect, it } from "vitest";
import { readBoolean } from "../../../../lib/intake/normalise/boolean";
import { readCount } from "../../../../lib/intake/normalise/count";

describe("readBoolean", () => {
  it.each(["Yes", "yes", "Y", "y", "1", "true", "TRUE"])("reads %s as yes", (text) => {
    expect(readBoolean(text)).toBe(true);
  });
  it.each(["No", "no", "N", "n", "0", "false", "False"])("reads %s as no", (text) => {
    expect(readBoolean(text)).toBe(false);
  });
  it.each(["", "2", "maybe", "constructor"])("does not read %j", (text) => {
    expect(readBoolean(text)).toBeUndefined();
  });
});

describe("readCount", () => {
  it.each([
    ["0", 0],
    ["25", 25],
    ["-3", -3],
    ["1200", 1200],
    ["1,200", 1200],
    ["1.200", 1200],
    ["1 200", 1200],
    ["1\u202f200", 1200],
    ["1'200", 1200],
    ["1,234,567", 1_234_567],
    ["1.234.567", 1_234_567],
    ["25.0", 25],
    ["25,00", 25],
    ["1,200.00", 1200],
    ["1.200,00", 1200],
  ])("reads %s", (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each(["", "2.5", "2,5", "12,34,567", "1,234.567", "many", "1e3", "0x10", "9".repeat(40)])(
    "does not read %j",
    (text) => {
      expect(readCount(text)).toBeUndefined();
    },
  );
});
