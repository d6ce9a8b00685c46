import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { associationIdentity } from "../../../lib/rules/association-identity";
import { endOfMonth } from "../../../lib/rules/calendar-day";
import type { Association } from "../../../lib/rules/facts";
import {
  type MergedTenant,
  mergeTenant,
  type ReportDays,
  type TenantFacts,
} from "../../../lib/store/merge-reports";
import { association, customer, evidence } from "./made-facts";

const REPORT = "subscription-details";
const OTHER = "customers-csv";

function facts(asOf: string, subscriptions: readonly string[], report = REPORT): TenantFacts {
  const from = evidence(report, asOf);
  return {
    parts: [{ report, customer: customer(1, from, { names: [`Larkspur ${asOf}`] }) }],
    associations: subscriptions.map((subscriptionId) => association(1, from, { subscriptionId })),
  };
}

function endOf(month: number): string {
  return endOfMonth(`2026-0${month}-01`);
}

/** Exports of several months, as intake gives them: what the newest month lacks is marked absent as of it. */
const MONTHLY = {
  /** The months `from` to `to` of subscriptions that were there in the months given. */
  window(
    seenIn: Readonly<Record<string, readonly number[]>>,
    from: number,
    to: number,
  ): TenantFacts | undefined {
    const associations = Object.entries(seenIn).flatMap(([subscriptionId, months]) => {
      const last = Math.max(...months.filter((month) => month >= from && month <= to));
      if (last === Number.NEGATIVE_INFINITY) return [];
      const absent = last < to ? { absentAsOf: endOf(to) } : {};
      return [association(1, evidence(REPORT, endOf(last)), { subscriptionId, ...absent })];
    });
    const { parts } = facts(endOf(to), []);
    return associations.length === 0 ? undefined : { parts, associations };
  },
  /** `a` is there to the end, `b` in the first month only. */
  export(subscriptions: readonly ("a" | "b")[], from: number, to: number): TenantFacts | undefined {
    return MONTHLY.window(
      Object.fromEntries(subscriptions.map((id) => [id, id === "a" ? [from, to] : [from]])),
      from,
      to,
    );
  },
};

function days(incoming: string, held?: string, report = REPORT): Map<string, ReportDays> {
  return new Map([[report, { incoming, held }]]);
}

function standing(merged: MergedTenant | undefined): Record<string, string | undefined> {
  return Object.fromEntries(
    (merged?.associations ?? []).map(({ subscriptionId, absentAsOf }) => [
      subscriptionId,
      absentAsOf,
    ]),
  );
}

describe("one association through time", () => {
  const from = evidence(REPORT, "2026-06-30");

  it("is told apart by tenant, mechanism, partner ID and subscription", () => {
    const base = association(1, from);
    const same = [
      { attribution: "Digital Partner of Record" },
      { status: "Churned" },
      { product: "Microsoft 365" },
      { subscriptionId: base.subscriptionId?.toUpperCase() ?? "" },
    ];
    const different: Partial<Association>[] = [
      { mechanism: "PAL" },
      { partnerId: "565380" },
      { subscriptionId: "00000000-bbbb-4000-8000-000000000001" },
    ];
    for (const change of same) {
      expect(associationIdentity({ ...base, ...change })).toBe(associationIdentity(base));
    }
    for (const change of different) {
      expect(associationIdentity({ ...base, ...change })).not.toBe(associationIdentity(base));
    }
  });

  it("goes by product where there is no subscription, and by the raw word where the mechanism is unknown", () => {
    const { subscriptionId: _, ...bare } = association(1, from);
    expect(associationIdentity({ ...bare, product: "Exchange" })).not.toBe(
      associationIdentity({ ...bare, product: "Teams" }),
    );
    expect(associationIdentity({ ...bare, mechanism: null, attribution: "TPOR-DIR" })).not.toBe(
      associationIdentity({ ...bare, mechanism: null, attribution: "TPOR-IND" }),
    );
  });
});

describe("importing a report again", () => {
  it("marks what the newer export lacks, and keeps the day it was first missed", () => {
    const july = mergeTenant(
      facts("2026-06-30", ["a", "b"]),
      facts("2026-07-31", ["a"]),
      days("2026-07-31", "2026-06-30"),
    );
    expect(standing(july)).toEqual({ a: undefined, b: "2026-07-31" });
    expect(july).toMatchObject({ added: 0, lost: 1 });

    const august = mergeTenant(july, facts("2026-08-31", ["a"]), days("2026-08-31", "2026-07-31"));
    expect(standing(august)).toEqual({ a: undefined, b: "2026-07-31" });
    expect(august).toMatchObject({ added: 0, lost: 0 });
  });

  it("takes an association that came back as present and added", () => {
    const july = mergeTenant(
      facts("2026-06-30", ["a", "b"]),
      facts("2026-07-31", ["a"]),
      days("2026-07-31", "2026-06-30"),
    );
    const august = mergeTenant(
      july,
      facts("2026-08-31", ["a", "b"]),
      days("2026-08-31", "2026-07-31"),
    );
    expect(standing(august)).toEqual({ a: undefined, b: undefined });
    expect(august).toMatchObject({ added: 1, lost: 0 });
  });

  it("marks nothing held as absent on the word of an older export, and does not let it overwrite", () => {
    const held = facts("2026-07-31", ["a", "b"]);
    const merged = mergeTenant(
      held,
      facts("2026-06-30", ["a", "c"]),
      days("2026-06-30", "2026-07-31"),
    );
    // c stood in June and is not in July's export: it was lost in between.
    expect(standing(merged)).toEqual({ a: undefined, b: undefined, c: "2026-07-31" });
    expect(merged?.associations.find(({ subscriptionId }) => subscriptionId === "a")).toEqual(
      held.associations[0],
    );
    expect(merged?.parts[0]?.customer.names).toEqual(["Larkspur 2026-07-31"]);
    expect(merged).toMatchObject({ added: 0, lost: 0 });
  });

  it("replaces on a second export of the same day", () => {
    const merged = mergeTenant(
      facts("2026-07-31", ["a"]),
      facts("2026-07-31", ["b"]),
      days("2026-07-31", "2026-07-31"),
    );
    expect(standing(merged)).toEqual({ a: "2026-07-31", b: undefined });
  });

  it("forgets names known only from the replaced export, and keeps those of other reports", () => {
    const held: TenantFacts = {
      parts: [
        ...facts("2026-06-30", [], OTHER).parts,
        { report: REPORT, customer: customer(1, evidence(REPORT, "2026-06-30")) },
      ],
      associations: [],
    };
    const merged = mergeTenant(held, facts("2026-07-31", ["a"]), days("2026-07-31", "2026-06-30"));
    expect(merged?.parts.map(({ customer: { names } }) => names)).toEqual([
      ["Larkspur 2026-06-30"],
      ["Larkspur 2026-07-31"],
    ]);
  });

  it("drops a customer whom the newer export no longer lists and nothing else speaks of", () => {
    const before = facts("2026-06-30", [], OTHER);
    const change = days("2026-07-31", "2026-06-30", OTHER);
    expect(mergeTenant(before, undefined, change)).toBeUndefined();
    expect(mergeTenant(facts("2026-06-30", ["a"]), undefined, change)).toBeDefined();
  });

  it("still names a customer of whom only absent associations remain", () => {
    const merged = mergeTenant(
      facts("2026-06-30", ["a"]),
      undefined,
      days("2026-07-31", "2026-06-30"),
    );
    expect(merged?.parts[0]?.customer.names).toEqual(["Larkspur 2026-06-30"]);
    expect(standing(merged)).toEqual({ a: "2026-07-31" });
  });

  it("makes a nameless customer where a report lists associations only", () => {
    const { associations } = facts("2026-06-30", ["a"]);
    const merged = mergeTenant(undefined, { parts: [], associations }, days("2026-06-30"));
    expect(merged?.parts).toEqual([
      {
        report: REPORT,
        customer: {
          tenantId: associations[0]?.tenantId,
          names: [],
          domains: [],
          evidence: [evidence(REPORT, "2026-06-30")],
        },
      },
    ]);
  });

  it("neither adds nor loses what the export itself says is absent, on first sight", () => {
    const merged = mergeTenant(undefined, MONTHLY.export(["a", "b"], 4, 6), days("2026-06-30"));
    expect(standing(merged)).toEqual({ a: undefined, b: "2026-06-30" });
    expect(merged).toMatchObject({ added: 1, lost: 0 });
  });

  it("counts as lost what an export of several months no longer has in its newest one", () => {
    const june = mergeTenant(undefined, facts("2026-06-30", ["b"]), days("2026-06-30"));
    const merged = mergeTenant(
      june,
      MONTHLY.export(["a", "b"], 6, 7),
      days("2026-07-31", "2026-06-30"),
    );
    expect(standing(merged)).toEqual({ a: undefined, b: "2026-07-31" });
    expect(merged).toMatchObject({ added: 1, lost: 1 });
  });

  it("keeps the day an association was first missed when a longer export misses it again", () => {
    const july = mergeTenant(undefined, MONTHLY.export(["b"], 6, 7), days("2026-07-31"));
    const august = MONTHLY.export(["b"], 6, 8);
    const forwards = mergeTenant(july, august, days("2026-08-31", "2026-07-31"));
    expect(standing(forwards)).toEqual({ b: "2026-07-31" });
    expect(forwards).toMatchObject({ added: 0, lost: 0 });
    const later = mergeTenant(undefined, august, days("2026-08-31"));
    const backwards = mergeTenant(later, july, days("2026-07-31", "2026-08-31"));
    expect(standing(backwards)).toEqual({ b: "2026-07-31" });
  });

  it("does not take back what a newer export lists on the word of an older one", () => {
    const held = facts("2026-08-31", ["b"]);
    const merged = mergeTenant(held, MONTHLY.export(["b"], 6, 7), days("2026-07-31", "2026-08-31"));
    expect(standing(merged)).toEqual({ b: undefined });
    expect(merged).toMatchObject({ added: 0, lost: 0 });
  });

  it("comes to the same with exports of several months, whichever is imported first", () => {
    const months = fc.record(
      Object.fromEntries(["a", "b", "c"].map((id) => [id, fc.subarray([4, 5, 6, 7, 8])])),
    );
    fc.assert(
      fc.property(months, (seenIn) => {
        const june = MONTHLY.window(seenIn, 4, 6);
        const august = MONTHLY.window(seenIn, 5, 8);
        const forwards = mergeTenant(
          mergeTenant(undefined, june, days("2026-06-30")),
          august,
          days("2026-08-31", "2026-06-30"),
        );
        const backwards = mergeTenant(
          mergeTenant(undefined, august, days("2026-08-31")),
          june,
          days("2026-06-30", "2026-08-31"),
        );
        expect(standing(backwards)).toEqual(standing(forwards));
      }),
    );
  });

  it("comes to the same whichever of two exports is imported first", () => {
    const subscriptions = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"));
    fc.assert(
      fc.property(subscriptions, subscriptions, (inJune, inJuly) => {
        const june = inJune.length > 0 ? facts("2026-06-30", inJune) : undefined;
        const july = inJuly.length > 0 ? facts("2026-07-31", inJuly) : undefined;
        const forwards = mergeTenant(
          mergeTenant(undefined, june, days("2026-06-30")),
          july,
          days("2026-07-31", "2026-06-30"),
        );
        const backwards = mergeTenant(
          mergeTenant(undefined, july, days("2026-07-31")),
          june,
          days("2026-06-30", "2026-07-31"),
        );
        expect(standing(backwards)).toEqual(standing(forwards));
        expect(backwards?.parts).toEqual(forwards?.parts);
      }),
    );
  });
});

describe("a report that lists only a part", () => {
  const USAGE = "azure-usage";
  const partly = (incoming: string, held: string) =>
    new Map([[USAGE, { incoming, held, isPartial: true }]]);

  it("takes nothing for lost that it does not list, and leaves its day", () => {
    const held = facts("2026-05-31", ["a", "b"], USAGE);
    const merged = mergeTenant(
      held,
      facts("2026-06-30", ["a"], USAGE),
      partly("2026-06-30", "2026-05-31"),
    );
    expect(merged).toMatchObject({ added: 0, lost: 0 });
    expect(standing(merged)).toEqual({ a: undefined, b: undefined });
    const days = merged?.associations.map(({ subscriptionId, evidence: { asOf } }) => [
      subscriptionId,
      asOf,
    ]);
    expect(Object.fromEntries(days ?? [])).toEqual({ a: "2026-06-30", b: "2026-05-31" });
  });

  it("keeps a customer of whom it says nothing this time", () => {
    const held = facts("2026-05-31", ["a"], USAGE);
    const merged = mergeTenant(held, undefined, partly("2026-06-30", "2026-05-31"));
    expect(merged).toMatchObject({ lost: 0, parts: held.parts, associations: held.associations });
  });

  it("lets an older file add, and not take back", () => {
    const held = facts("2026-06-30", ["a"], USAGE);
    const merged = mergeTenant(
      held,
      facts("2026-05-31", ["a", "b"], USAGE),
      partly("2026-05-31", "2026-06-30"),
    );
    const days = merged?.associations.map(({ subscriptionId, evidence: { asOf } }) => [
      subscriptionId,
      asOf,
    ]);
    expect(Object.fromEntries(days ?? [])).toEqual({ a: "2026-06-30", b: "2026-05-31" });
    expect(standing(merged)).toEqual({ a: undefined, b: undefined });
  });

  it("unlike one that lists all", () => {
    const held = facts("2026-05-31", ["a", "b"]);
    const merged = mergeTenant(held, facts("2026-06-30", ["a"]), days("2026-06-30", "2026-05-31"));
    expect(standing(merged)).toEqual({ a: undefined, b: "2026-06-30" });
  });
});
