import { expect, test } from "vitest";
import { RECORD_RULES } from "../../../../lib/rules/record/record-rules";
import { SOURCES } from "../../../../lib/rules/sources";
import { filesBelow, read } from "../../../arch/source-files";

test("every source says what it is, where it is, and of when", () => {
  for (const [id, source] of Object.entries(SOURCES)) {
    expect(id).toMatch(/^[A-Z][A-Z0-9]+$/);
    for (const text of [source.title, source.ref, source.date]) {
      expect(text.trim(), id).not.toBe("");
    }
  }
});

test("a verified rule rests on a page of Microsoft's", () => {
  for (const rule of Object.values(RECORD_RULES)) {
    if (rule.confidence !== "verified") continue;
    const kinds = rule.sources.map((id) => SOURCES[id].kind);
    expect(kinds, rule.id).toContain("primary");
  }
});

test("no id stands in two of the tables", () => {
  const ids = filesBelow("lib/rules/sources", [".ts"]).flatMap((file) =>
    [...read(file).matchAll(/^ {2}([A-Z][A-Z0-9]+): \{$/gm)].map(([, id]) => id),
  );
  expect(ids.length).toBe(Object.keys(SOURCES).length);
});
