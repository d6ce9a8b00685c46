import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { filesBelow, read } from "./source-files";

function flatten(node: unknown, path = ""): string[] {
  if (typeof node !== "object" || node === null) return [path];
  return Object.entries(node).flatMap(([key, value]) =>
    flatten(value, path ? `${path}.${key}` : key),
  );
}

const english = parse(read("lib/texts/locales/en.yml")) as Record<string, unknown>;
const keys = flatten(english);
const SECTIONS = Object.keys(english).join("|");

const source = [
  ...filesBelow("lib", [".ts"]),
  ...filesBelow("components", [".ts", ".tsx"]),
  ...filesBelow("entrypoints", [".ts", ".tsx", ".html"]),
]
  .map((file) => ({ file, text: read(file) }))
  .concat({ file: "wxt.config.ts", text: read("wxt.config.ts") });

/** Whole keys in quotes, and the fixed parts of keys that are put together: `rules.por.reason.${x}`. */
const whole = new RegExp(`["'\`]((?:${SECTIONS})(?:\\.[A-Za-z0-9_]+)*)["'\`]`, "g");
const pieced = new RegExp(`\`((?:${SECTIONS})(?:\\.[A-Za-z0-9_]+)*)\\.\\$\\{[^\`]*\``, "g");

describe("message keys", () => {
  test("every key in the source exists", () => {
    const missing = source.flatMap(({ file, text }) =>
      [...text.matchAll(whole)]
        .map((match) => match[1] ?? "")
        .filter((key) => key.includes(".") && !keys.includes(key))
        .filter((key) => !keys.some((existing) => existing.startsWith(`${key}.`)))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  test("every key is used", () => {
    const all = source.map(({ text }) => text).join("\n");
    const used = new Set([...all.matchAll(whole)].map((match) => match[1] ?? ""));
    const prefixes = [...all.matchAll(pieced)].map((match) => `${match[1]}.`);
    const unused = keys.filter(
      (key) =>
        !used.has(key) &&
        !prefixes.some((prefix) => key.startsWith(prefix)) &&
        !all.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  test("no text is empty or still a placeholder", () => {
    const empty = keys.filter((key) => {
      const value = key.split(".").reduce<unknown>((node, part) => (node as never)[part], english);
      return typeof value !== "string" || value.trim() === "";
    });
    expect(empty).toEqual([]);
  });
});
