/** What must hold however many reports speak of one customer, and in whatever order they were imported. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import type { Association } from "../../../../lib/rules/facts";
import { judgeAssociation, judgeCustomer, rollUp } from "../../../../lib/rules/record";
import {
  type CustomerPorVerdict,
  POR_STATES,
  type PorVerdict,
} from "../../../../lib/rules/verdicts";
import { anyAssociation, CREDIT } from "./any-association";
import { CONTEXT, customer, english, messagesOf, TODAY } from "./invented-facts";

const REPORTS = ["subscription-details", "azure-usage", "recon-license-based"] as const;

/** Rows of several reports, most of them on one subscription, some gone from a newer export. */
const fromReports: fc.Arbitrary<readonly Association[]> = fc.array(
  fc
    .record({
      fact: anyAssociation,
      report: fc.constantFrom(...REPORTS),
      isSame: fc.boolean(),
      gone: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 5, nil: undefined }),
    })
    .map(({ fact, report, isSame, gone }): Association => {
      const { asOf } = fact.evidence;
      return {
        ...fact,
        ...(isSame && {
          mechanism: "DPOR",
          subscriptionId: "860697e3-0000-4000-8000-000000000001",
        }),
        ...(gone !== undefined && { absentAsOf: addDays(asOf, gone) }),
        viewpoint: "partner",
        evidence: { report, file: `${report}.csv`, asOf },
      };
    }),
  { minLength: 1, maxLength: 5 },
);

const RUNS = { numRuns: 6_000 };

function judge(associations: readonly Association[], country = "DE"): CustomerPorVerdict {
  return judgeCustomer({ customer: customer({ country }), associations }, CONTEXT);
}

function rank({ state }: Pick<PorVerdict, "state">): number {
  return POR_STATES.indexOf(state);
}

/** Exactly one association that both reports name, and nothing else. */
function both(one: Association, other: Association): PorVerdict {
  const verdict = judge([one, other]);
  expect(verdict.associations).toHaveLength(1);
  return verdict.lead;
}

const named: fc.Arbitrary<Association> = anyAssociation.map(
  (fact): Association => ({
    ...fact,
    subscriptionId: "860697e3-0000-4000-8000-000000000001",
    viewpoint: "partner",
    evidence: { ...fact.evidence, report: REPORTS[0], file: "one.csv" },
  }),
);

describe("however many reports speak", () => {
  test("folding never makes a customer better than its rows are one by one", () => {
    let folded = 0;
    let tried = 0;
    fc.assert(
      fc.property(fromReports, (associations) => {
        tried += 1;
        const [first, ...others] = associations.map((each) =>
          judgeAssociation(each, { ...CONTEXT, customerCountry: "DE" }),
        );
        if (first === undefined) return;
        const apart = rollUp([first, ...others], TODAY);
        const together = judge(associations);
        expect(rank(together)).toBeGreaterThanOrEqual(rank(apart));
        expect(CREDIT[together.state]).toBeLessThanOrEqual(CREDIT[apart.state]);
        if (together.associations.length < associations.length) folded += 1;
      }),
      RUNS,
    );
    // It would prove nothing if hardly anything was ever folded.
    expect(folded / tried).toBeGreaterThan(1 / 12);
  });

  test("no row is lost: each is in one verdict", () => {
    fc.assert(
      fc.property(fromReports, (associations) => {
        const rows = judge(associations).associations.map(({ evidence }) => evidence?.length ?? 1);
        expect(rows.reduce((sum, count) => sum + count, 0)).toBe(associations.length);
      }),
    );
  });

  test("the order of imports never matters", () => {
    fc.assert(
      fc.property(
        fromReports.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([associations, shuffled]) => {
          const sorted = (verdict: CustomerPorVerdict) =>
            verdict.associations.map((each) => JSON.stringify(each)).sort();
          const [one, other] = [judge(associations), judge(shuffled)];
          expect(sorted(other)).toEqual(sorted(one));
          expect(other.state).toBe(one.state);
          expect(other.counts).toEqual(one.counts);
        },
      ),
      RUNS,
    );
  });

  test("removing a report never improves a verdict, unless only that report told something", () => {
    let improved = 0;
    fc.assert(
      fc.property(fromReports, fc.constantFrom(...REPORTS), (associations, report) => {
        const isRemoved = ({ evidence }: Association) => evidence.report === report;
        const fewer = associations.filter((each) => !isRemoved(each));
        const before = judge(associations);
        if (rank(judge(fewer)) >= rank(before)) return;
        improved += 1;
        const telling = associations
          .filter(isRemoved)
          .filter((row) => !fewer.some((other) => saysAllOf(other, row)));
        expect(telling).not.toEqual([]);
        // And the verdict had named the report beside the others.
        const named = before.associations.flatMap(({ evidence = [] }) => evidence);
        expect(named.map((each) => each.report)).toContain(report);
      }),
      RUNS,
    );
    expect(improved).toBeGreaterThan(0);
  });

  test("removing a report that says less, and nothing else, improves nothing", () => {
    fc.assert(
      fc.property(
        named,
        fc.array(fc.constantFrom(...FIELDS)),
        fc.nat({ max: 40 }),
        (one, left, age) => {
          const other = fewerFields(one, left, age);
          expect(rank(judge([one]))).toBeGreaterThanOrEqual(rank(both(one, other)));
        },
      ),
      RUNS,
    );
  });
});

const FIELDS = [
  "partnerId",
  "status",
  "statusSince",
  "since",
  "subscriptionEnd",
  "autoRenew",
  "subscriptionStart",
  "globalPartnerId",
  "attribution",
  "cporKind",
  "duplicateForPga",
  "product",
  "salesChannel",
] as const;

/** Whether one row tells everything that the other tells, as of the same day or later. */
function saysAllOf(one: Association, other: Association): boolean {
  const { evidence: newer, ...told } = one;
  const { evidence: older, ...less } = other;
  if (newer.asOf < older.asOf) return false;
  return Object.entries(less).every(([field, value]) => told[field as keyof typeof told] === value);
}

/** The same as another report tells it, with some columns left out, as of the same day or an earlier one. */
function fewerFields(
  one: Association,
  left: readonly (typeof FIELDS)[number][],
  age: number,
): Association {
  const kept = Object.entries(one).filter(
    ([field]) => !(left as readonly string[]).includes(field),
  );
  const asOf = addDays(one.evidence.asOf, -age);
  return {
    ...(Object.fromEntries(kept) as Association),
    evidence: { report: REPORTS[1], file: "other.csv", asOf },
  };
}

describe("evidence that agrees", () => {
  test("never worsens a verdict: the same again, or less of it, as of the same day or before", () => {
    fc.assert(
      fc.property(
        named,
        fc.array(fc.constantFrom(...FIELDS)),
        fc.nat({ max: 40 }),
        (one, left, age) => {
          const other = fewerFields(one, left, age);
          expect(rank(both(one, other))).toBeLessThanOrEqual(rank(judge([one])));
        },
      ),
      RUNS,
    );
  });

  test("never worsens a verdict by being newer, as long as it is no worse by itself", () => {
    fc.assert(
      fc.property(named, fc.nat({ max: 40 }), (one, age) => {
        const older = fewerFields(one, [], age);
        fc.pre(rank(judge([one])) <= rank(judge([older])));
        expect(rank(both(one, older))).toBeLessThanOrEqual(rank(judge([older])));
      }),
      RUNS,
    );
  });
});

describe("a verdict on several reports", () => {
  test("has words for all that it says", () => {
    fc.assert(
      fc.property(fromReports, (associations) => {
        for (const verdict of judge(associations).associations) {
          for (const { key, data, count } of messagesOf(verdict)) {
            const words = english(key);
            if (words === undefined) throw new Error(`no words for ${key}`);
            const gaps = [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
            const filled = { ...data, ...(count !== undefined && { count }) };
            expect(gaps.filter((name) => !(name in filled))).toEqual([]);
          }
        }
      }),
    );
  });
});
