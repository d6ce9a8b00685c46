import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { text } from "../../../lib/texts/text";

let messages: Record<string, string>;
vi.mock("../../../lib/texts/plain-text", () => ({
  plainText: (key: string) => messages[key] ?? "",
}));

beforeEach(() => {
  vi.stubGlobal("navigator", { language: "de-DE" });
  messages = {
    "language.tag": "de",
    days: "{count} Tag | {count} Tage",
    of: "{name} von {total}",
  };
});

afterEach(() => vi.unstubAllGlobals());

describe("text", () => {
  test("writes numbers as the language does", () => {
    expect(text("days", {}, 1_234_567)).toBe("1.234.567 Tage");
    expect(text("days", {}, 1)).toBe("1 Tag");
    expect(text("of", { name: "A", total: 1_500 })).toBe("A von 1.500");
  });

  test("takes the number as the caller wrote it, where it wrote it", () => {
    expect(text("days", { count: "zwei" }, 2)).toBe("zwei Tage");
  });

  test("is not led astray by what it fills in", () => {
    messages.named = "{name}: {count} | {name}: {count} je";
    expect(text("named", { name: "A | {count} B" }, 2)).toBe("A | {count} B: 2 je");
  });

  test("leaves a placeholder that nothing fills", () => {
    expect(text("of", { name: "A" })).toBe("A von {total}");
  });

  test("lets an article agree with the day in Italian alone", () => {
    messages.since = "{name}, dal {from} al {to}.";
    const data = { name: "dal", from: "8 marzo 2026", to: "11 aprile 2026" };
    expect(text("since", data)).toBe("dal, dal 8 marzo 2026 al 11 aprile 2026.");
    messages["language.tag"] = "it";
    expect(text("since", data)).toBe("dal, dall'8 marzo 2026 all'11 aprile 2026.");
    expect(text("since", { ...data, from: 11 })).toBe("dal, dall'11 all'11 aprile 2026.");
  });
});
