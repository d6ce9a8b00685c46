import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../../../../lib/rules/calendar-day";
import { type Association, associationSchema } from "../../../../lib/rules/facts";
import {
  judgeAssociation,
  judgeCustomer,
  judgeUnknownCustomer,
} from "../../../../lib/rules/record";
import { statusMeaning } from "../../../../lib/rules/record/status-meanings";
import { SOURCES } from "../../../../lib/rules/sources";
import { POR_STATES, type PorVerdict } from "../../../../lib/rules/verdicts";
import { anyAssociation, CREDIT } from "./any-association";
import { CONTEXT, customer, english, GLOBAL, messagesOf, STRANGER, TODAY } from "./invented-facts";

const someAssociations = fc.array(anyAssociation, { minLength: 1, maxLength: 6 });
const anyCountry = fc.constantFrom("DE", "FR", "JP", undefined);

const RUNS = { numRuns: 2_000 };

function judgeAll(associations: readonly Association[], country?: string) {
  return judgeCustomer({ customer: customer({ country }), associations }, CONTEXT);
}

describe("any association", () => {
  test("the facts here are facts by their schema", () => {
    fc.assert(fc.property(anyAssociation, (fact) => associationSchema.safeParse(fact).success));
  });

  test("is explained: reasons, words, a rule with sources, and no gap in a text", () => {
    fc.assert(
      fc.property(anyAssociation, anyCountry, (fact, country) => {
        const [verdict] = judgeAll([fact], country).associations;
        if (!verdict) throw new Error("no verdict");
        expectExplained(verdict);
      }),
      RUNS,
    );
  });

  test("is someone else's only when read in the customer's tenant, under no ID of ours", () => {
    fc.assert(
      fc.property(anyAssociation, (fact) => {
        const { state } = judgeAssociation(fact, CONTEXT);
        if (state !== "someone-else") return;
        expect(fact.viewpoint).toBe("customer");
        expect(fact.partnerId).toBe(STRANGER);
        if (fact.status === undefined) return;
        expect(["current", "faltering"]).toContain(
          statusMeaning(fact.status, fact.mechanism)?.kind,
        );
      }),
      RUNS,
    );
  });

  test("is never ours by an unknown attribution", () => {
    fc.assert(
      fc.property(anyAssociation, (fact) => {
        const { state } = judgeAssociation({ ...fact, mechanism: null }, CONTEXT);
        expect(CREDIT[state]).toBe(0);
      }),
      RUNS,
    );
  });

  test("is never ours, nor anything that may become so, by stale evidence", () => {
    fc.assert(
      fc.property(anyAssociation, fc.integer({ min: 93, max: 2_000 }), (fact, age) => {
        const evidence = { ...fact.evidence, asOf: addDays(TODAY, -age) };
        const { state } = judgeAssociation({ ...fact, evidence }, CONTEXT);
        expect(["unknown", "lost"]).toContain(state);
      }),
      RUNS,
    );
  });

  test("says since when only where the association itself does", () => {
    fc.assert(
      fc.property(anyAssociation, (fact) => {
        expect(judgeAssociation(fact, CONTEXT).since).toBe(fact.since);
      }),
    );
  });

  test.each([
    "attribution",
    "cporKind",
    "partnerId",
    "globalPartnerId",
    "product",
    "subscriptionId",
    "salesChannel",
    "status",
    "since",
    "statusSince",
    "autoRenew",
  ] as const)("gains nothing by a missing %s", (field) => {
    fc.assert(
      fc.property(anyAssociation, anyCountry, (fact, customerCountry) => {
        // A page in the customer's tenant shows the present, and a status of its own is not expected of it.
        fc.pre(field !== "status" || fact.viewpoint === "partner");
        // Another global account only ever warns, and an export may leave the column out.
        fc.pre(field !== "globalPartnerId" || fact.globalPartnerId === GLOBAL);
        const { [field]: _gone, ...without } = fact;
        const context = customerCountry === undefined ? CONTEXT : { ...CONTEXT, customerCountry };
        const before = judgeAssociation(fact, context);
        const after = judgeAssociation(without, context);
        expect(CREDIT[after.state]).toBeLessThanOrEqual(CREDIT[before.state]);
      }),
      RUNS,
    );
  });

  test("is never ours by a status with anything beside its word", () => {
    const beside = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/^[a-z\s_-]*$/i.test(text));
    fc.assert(
      fc.property(anyAssociation, beside, (fact, text) => {
        const { state } = judgeAssociation({ ...fact, status: `Active ${text}` }, CONTEXT);
        expect(["ours", "ours-wrong-id", "someone-else"]).not.toContain(state);
      }),
    );
  });

  test("gains nothing by evidence that grows old, as long as its clock does not start", () => {
    fc.assert(
      fc.property(anyAssociation, fc.integer({ min: 0, max: 200 }), (fact, days) => {
        const { subscriptionStart: _begun, ...begun } = fact;
        const later = judgeAssociation(begun, { ...CONTEXT, today: addDays(TODAY, days) });
        const before = judgeAssociation(begun, CONTEXT);
        expect(CREDIT[later.state]).toBeLessThanOrEqual(CREDIT[before.state]);
        if (before.state === "pending") expect(later.state).not.toBe("at-risk");
      }),
      RUNS,
    );
  });

  test("keeps its deadline while it keeps its state, and the days left run down one a day", () => {
    fc.assert(
      fc.property(anyAssociation, fc.integer({ min: 1, max: 40 }), (fact, days) => {
        const today = addDays(TODAY, days);
        const before = judgeAssociation(fact, CONTEXT);
        const after = judgeAssociation(fact, { ...CONTEXT, today });
        for (const [verdict, on] of [
          [before, TODAY],
          [after, today],
        ] as const) {
          if (!verdict.deadline) continue;
          expect(verdict.deadline.daysLeft).toBe(daysBetween(on, verdict.deadline.date));
        }
        if (before.state !== after.state || before.rule.id !== after.rule.id) return;
        expect(after.deadline?.date).toBe(before.deadline?.date);
      }),
      RUNS,
    );
  });
});

describe("any customer", () => {
  test("loses nothing but what is taken away: fewer associations never prove more", () => {
    fc.assert(
      fc.property(someAssociations, fc.nat(), (associations, pick) => {
        const index = pick % associations.length;
        const fewer = associations.filter((_fact, position) => position !== index);
        const before = judgeAll(associations).state;
        const after = judgeAll(fewer).state;
        expect(CREDIT[after]).toBeLessThanOrEqual(CREDIT[before]);
        expect(POR_STATES.indexOf(after)).toBeGreaterThanOrEqual(POR_STATES.indexOf(before));
      }),
      RUNS,
    );
  });

  test("proves no more by fewer associations when its own data is stale", () => {
    const stale = { report: "customers-csv", file: "c.csv", asOf: addDays(TODAY, -93) };
    const judgeStale = (associations: readonly Association[]) =>
      judgeCustomer({ customer: customer({ evidence: [stale] }), associations }, CONTEXT).state;
    fc.assert(
      fc.property(anyAssociation, (fact) => {
        expect(judgeStale([])).toBe("unknown");
        expect(CREDIT[judgeStale([])]).toBeLessThanOrEqual(CREDIT[judgeStale([fact])]);
      }),
    );
  });

  test("is judged alike in whatever order its associations were read", () => {
    fc.assert(
      fc.property(someAssociations, (associations) => {
        const forward = judgeAll(associations);
        const backward = judgeAll([...associations].reverse());
        expect(backward.state).toBe(forward.state);
        expect(backward.counts).toEqual(forward.counts);
        expect(backward.attention).toHaveLength(forward.attention.length);
        expect(backward.lead.subscriptionId).toBe(forward.lead.subscriptionId);
      }),
    );
  });

  test("is led by one of its associations, and each is counted once", () => {
    fc.assert(
      fc.property(someAssociations, (associations) => {
        const { state, lead, associations: verdicts, counts, attention } = judgeAll(associations);
        expect(verdicts).toHaveLength(associations.length);
        expect(verdicts).toContain(lead);
        expect(lead.state).toBe(state);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(verdicts.length);
        for (const verdict of attention) expect(verdicts).toContain(verdict);
      }),
    );
  });

  test("is explained, also when there is nothing to go by", () => {
    expectExplained(judgeAll([]).lead);
    expectExplained(judgeAll([], "FR").lead);
    expectExplained(judgeUnknownCustomer(CONTEXT).lead);
  });
});

/** Every message has words, its data fills every gap in them, and every source can be looked up. */
function expectExplained(verdict: PorVerdict): void {
  expect(verdict.reasons.length).toBeGreaterThan(0);
  expect(verdict.countsToward).toHaveLength(4);
  const sources = [
    ...verdict.rule.sources,
    ...verdict.countsToward.flatMap((entry) => entry.sources ?? []),
  ];
  expect(sources.filter((id) => !(id in SOURCES))).toEqual([]);
  expect(verdict.rule.sources.length).toBeGreaterThan(0);
  for (const { key, data, count } of messagesOf(verdict)) {
    const words = english(key);
    if (words === undefined) throw new Error(`no words for ${key}`);
    const gaps = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
    const filled = { ...data, ...(count !== undefined && { count }) };
    expect(gaps.filter((name) => !(name in filled))).toEqual([]);
    expect(words.includes(" | ")).toBe(count !== undefined);
  }
}
