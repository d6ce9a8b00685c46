import { describe, expect, test } from "vitest";
import { ruleSchema } from "../../../../lib/rules/programmes/provenance";
import {
  ASSOCIATION_COUNTS,
  CLAIM_CLOCKS,
  IDENTIFIER_RULES,
  judgeAssociation,
  MECHANISM_ROWS,
  PRECEDENCE,
  RECORD_RULES,
  SCENARIOS,
} from "../../../../lib/rules/record";
import { SOURCES } from "../../../../lib/rules/sources";
import { type Json, rulesIn } from "../../../rules-page/rules-in";
import {
  association,
  CONTEXT,
  english,
  FRENCH,
  GERMAN,
  GLOBAL,
  OUR_TENANT,
} from "./invented-facts";

const TABLES = {
  RECORD_RULES,
  MECHANISM_ROWS,
  SCENARIOS,
  PRECEDENCE,
  ASSOCIATION_COUNTS,
  CLAIM_CLOCKS,
  IDENTIFIER_RULES,
} as const;

describe.each(Object.entries(TABLES))("%s", (name, table) => {
  const found = rulesIn(table as unknown as Json, name);

  test("holds rules only with source, confidence and the day they were seen", () => {
    expect(found.length).toBeGreaterThan(0);
    for (const { id, sources, confidence, verifiedAsOf } of found) {
      expect(
        sources.filter((source) => !(source in SOURCES)),
        id,
      ).toEqual([]);
      expect(sources.length, id).toBeGreaterThan(0);
      expect(["verified", "secondary", "derived", "unverified"], id).toContain(confidence);
      expect(verifiedAsOf, id).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    }
  });

  test("binds associations, from a day to a day or as long as nobody tells", () => {
    const whole = found.filter(({ id }) => /\.\d+v\d+$/.test(id));
    expect(whole.length).toBeGreaterThan(0);
    for (const { says: _says, ...rule } of whole) {
      expect(ruleSchema.safeParse(rule).error, rule.id).toBeUndefined();
      expect(rule.scope, rule.id).toBe("association");
    }
  });
});

test("an id names one rule", () => {
  const texts = new Map<string, string>();
  for (const [name, table] of Object.entries(TABLES)) {
    for (const rule of rulesIn(table as unknown as Json, name)) {
      if (!/\.\d+v\d+$/.test(rule.id)) continue;
      expect(texts.get(rule.id) ?? JSON.stringify(rule), rule.id).toBe(JSON.stringify(rule));
      texts.set(rule.id, JSON.stringify(rule));
    }
  }
  expect(texts.size).toBeGreaterThan(80);
});

test("a verified rule rests on a page of Microsoft's", () => {
  for (const [name, table] of Object.entries(TABLES)) {
    for (const { id, confidence, sources } of rulesIn(table as unknown as Json, name)) {
      if (confidence !== "verified") continue;
      const kinds = sources.map((source) => SOURCES[source].kind);
      expect(
        kinds.some((kind) => kind.startsWith("primary")),
        id,
      ).toBe(true);
    }
  }
});

describe("identifiers", () => {
  test.each([
    ["location", "POR.ID.PLA.1v1", ["PC23", "AZPAL"], "verified"],
    ["global", "POR.ID.PGA.1v1", ["PC23", "AZPAL"], "derived"],
    ["retired", "POR.ID.RETIRED.1v1", ["PC23"], "verified"],
    ["acquired", "POR.ID.ACQUIRED.1v1", ["KVMERGE"], "derived"],
    ["otherCountry", "POR.ID.COUNTRY.1v1", ["SEED0", "KVINTRO"], "derived"],
    ["cspTenant", "POR.ID.TENANT.1v1", ["PC23"], "verified"],
    ["publicCustomerNumber", "POR.ID.PCN.1v1", ["COCP"], "verified"],
    ["partnerIdOnCspSubscription", "POR.ID.FIELD.1v1", ["PC23", "SDK21"], "verified"],
    ["partnerIdInReconciliation", "POR.ID.FIELD.2v1", ["PC23", "SDK21"], "verified"],
    ["partnerIdInAnalytics", "POR.ID.FIELD.3v1", ["PC23", "SDK21"], "verified"],
  ] as const)("%s", (name, id, sources, confidence) => {
    expect(IDENTIFIER_RULES[name]).toMatchObject({ id, sources, confidence });
    expect(english(IDENTIFIER_RULES[name].outcome)).toBeTypeOf("string");
  });

  test("these mechanisms take a location", () => {
    expect(IDENTIFIER_RULES.location.mechanisms).toEqual(["CSP", "PAL", "CPOR", "DPOR"]);
  });

  test("`partnerId` means three things", () => {
    const meanings = Object.values(IDENTIFIER_RULES).filter(({ id }) => id.includes(".FIELD."));
    expect(meanings).toHaveLength(3);
    expect(new Set(meanings.map(({ outcome }) => outcome)).size).toBe(3);
    for (const rule of meanings) {
      expect("fields" in rule ? rule.fields : []).toContain("partnerId");
    }
    expect(IDENTIFIER_RULES.partnerIdInAnalytics.conflict).toBe(true);
  });

  test.each([
    ["global", { partnerId: GLOBAL }, { partnerId: GLOBAL }],
    [
      "otherCountry",
      { partnerId: FRENCH },
      { partnerId: FRENCH, country: "FR", customerCountry: "DE", betterPartnerId: GERMAN },
    ],
  ] as const)("decide a verdict: %s", (name, change, data) => {
    const verdict = judgeAssociation(association(change), { ...CONTEXT, customerCountry: "DE" });
    expect(verdict.rule).toBe(IDENTIFIER_RULES[name]);
    expect(verdict.reasons[0]).toEqual({ key: IDENTIFIER_RULES[name].outcome, data });
  });

  test("a tenant is said to be one", () => {
    const { reasons } = judgeAssociation(association({ partnerId: OUR_TENANT }), CONTEXT);
    expect(reasons).toContainEqual({ key: IDENTIFIER_RULES.cspTenant.outcome });
  });
});
