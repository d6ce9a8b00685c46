import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CONFIDENCES, ruleSchema } from "../../../lib/rules/programmes/provenance";
import { RULE_TABLES } from "../../../lib/rules/rule-tables";
import { SOURCES } from "../../../lib/rules/sources";
import { type Json, numbersWithoutRule, rulesIn } from "../../rules-page/rules-in";
import { RULES_PAGE, rulesPage } from "../../rules-page/rules-page";

const found = RULE_TABLES.flatMap(({ name, rules }) => rulesIn(rules as Json, name));

/** What is wrong with where a rule comes from. */
function problems({ id, sources, confidence, verifiedAsOf }: (typeof found)[number]): string[] {
  return [
    ...(sources.length === 0 ? [`${id} names no source`] : []),
    ...sources.filter((source) => !Object.hasOwn(SOURCES, source)).map((s) => `${id}: ${s}?`),
    ...(CONFIDENCES.includes(confidence) ? [] : [`${id} does not say how sure it is`]),
    ...(/^\d{4}(-\d{2}(-\d{2})?)?$/.test(verifiedAsOf ?? "") ? [] : [`${id} was seen when?`]),
  ];
}

describe("no rule without source, confidence and day", () => {
  test("the tables hold the whole library", () => expect(found.length).toBeGreaterThan(500));

  test.each(RULE_TABLES)("$title", ({ name, rules }) => {
    expect(rulesIn(rules as Json, name).flatMap(problems)).toEqual([]);
    expect(numbersWithoutRule(rules as Json, name)).toEqual([]);
  });

  test("a rule without source, confidence or day is refused", () => {
    const rule = {
      id: "X.a.1v1",
      sources: ["SEED0"],
      confidence: "verified",
      verifiedAsOf: "2013",
    };
    const refused = (changed: Record<string, Json>) =>
      rulesIn([{ ...rule, ...changed }], "X").flatMap(problems);
    expect(refused({})).toEqual([]);
    expect(refused({ sources: [] })).toEqual(["X.a.1v1 names no source"]);
    expect(refused({ sources: ["NOBODY"] })).toEqual(["X.a.1v1: NOBODY?"]);
    expect(refused({ confidence: "sure" })).toEqual(["X.a.1v1 does not say how sure it is"]);
    expect(refused({ verifiedAsOf: "lately" })).toEqual(["X.a.1v1 was seen when?"]);
    expect(numbersWithoutRule({ a: [{ b: 3 }, rule] }, "X")).toEqual(["X.a[1].b"]);
  });
});

describe("ids", () => {
  const withId = found.filter(({ id }) => /\.\d+v\d+$/.test(id));

  test("name one rule each, in whatever edition it stands", () => {
    const meanings = new Map<string, Set<string>>();
    for (const { id, ...rest } of withId) {
      const said = meanings.get(id) ?? new Set();
      meanings.set(id, said.add(JSON.stringify(rest)));
    }
    expect([...meanings].filter(([, said]) => said.size > 1).map(([id]) => id)).toEqual([]);
  });

  test.each(withId.map((rule) => [rule.id, rule] as const))("%s is a whole rule", (_, rule) => {
    const { inForceFrom, inForceTo, says: _says, ...rest } = rule;
    expect(ruleSchema.safeParse({ ...rest, inForceFrom, inForceTo }).error).toBeUndefined();
    if (inForceFrom && inForceTo) expect(inForceFrom <= inForceTo).toBe(true);
  });
});

describe("the page of all rules", () => {
  test("is what the data says; `npm run rules-page` writes it", () => {
    expect(readFileSync(RULES_PAGE, "utf8")).toBe(rulesPage());
  });
});
