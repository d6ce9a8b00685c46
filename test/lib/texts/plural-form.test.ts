import { describe, expect, test } from "vitest";
import { pluralForm } from "../../../lib/texts/plural-form";

describe("the form of a message", () => {
  test.each([
    ["en", 0, "many"],
    ["en", 1, "one"],
    ["en", 1.5, "many"],
    ["fr", 0, "one"],
    ["fr", 1.5, "one"],
    ["fr", 2, "many"],
    ["fr", 1_000_000, "many"],
    ["pt-BR", 0, "one"],
    ["es", 1_000_000, "many"],
  ])("in %s, for %d", (language, count, form) => {
    expect(pluralForm("one | many", count, language)).toBe(form);
  });

  test("a language with one form has it for every number", () => {
    for (const count of [0, 1, 2, 5]) expect(pluralForm("all", count, "ja")).toBe("all");
  });

  test("stands in the order zero, one, two, few, many, other", () => {
    const arabic = "zero | one | two | few | many | other";
    expect([0, 1, 2, 3, 11, 100].map((count) => pluralForm(arabic, count, "ar"))).toEqual(
      arabic.split(" | "),
    );
    const polish = "one | few | many";
    expect([1, 2, 5, 22, 1.5].map((count) => pluralForm(polish, count, "pl"))).toEqual([
      "one",
      "few",
      "many",
      "few",
      "many",
    ]);
  });
});
