import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../lib/changes/change";
import { SEATS_WORTH_TELLING } from "../../../lib/changes/changed-terms";
import { compareAssociations } from "../../../lib/changes/compare-associations";
import { newestByReport } from "../../../lib/changes/generation-evidence";
import type { Association } from "../../../lib/rules";
import { associationIdentity } from "../../../lib/rules/association-identity";
import { mergeTenant } from "../../../lib/store/merge-reports";
import { association, evidence } from "../store/made-facts";

const REPORT = "subscription-details";
const JUNE = evidence(REPORT, "2026-06-30");
const JULY = evidence(REPORT, "2026-07-31");
const BOTH = {
  before: newestByReport({ evidence: [JUNE] }),
  after: newestByReport({ evidence: [JULY] }),
};

const june = (more: Partial<Association> = {}) => association(1, JUNE, more);
const july = (more: Partial<Association> = {}) => association(1, JULY, more);

function told(before: readonly Association[], after: readonly Association[]) {
  return compareAssociations(before, after, BOTH);
}
const kinds = (before: readonly Association[], after: readonly Association[]) =>
  told(before, after).map(({ kind }) => kind);

describe("one association", () => {
  it.each<[string, Partial<Association>, Partial<Association>, string[]]>([
    ["as it was", {}, {}, []],
    ["status in other letters", { status: "In Grace Period" }, { status: "inGracePeriod" }, []],
    [
      "a shorter grace",
      { status: "Grace period (90 days)" },
      { status: "Grace period (60 days)" },
      [],
    ],
    ["status told for the first time", {}, { status: "Active" }, []],
    ["status no longer told", { status: "Active" }, {}, []],
    ["another status", { status: "Active" }, { status: "Churned" }, ["status"]],
    ["a renewed end", { subscriptionEnd: "2026-07-10" }, { subscriptionEnd: "2027-07-10" }, []],
    [
      "an end on the older export's day",
      { subscriptionEnd: "2026-06-30" },
      { subscriptionEnd: "2026-06-30" },
      ["end-passed"],
    ],
    [
      "an end before both",
      { subscriptionEnd: "2026-06-29" },
      { subscriptionEnd: "2026-06-29" },
      [],
    ],
    [
      "an end on the newer export's day",
      { subscriptionEnd: "2026-07-31" },
      { subscriptionEnd: "2026-07-31" },
      [],
    ],
    ["auto-renew off", { autoRenew: true }, { autoRenew: false }, ["auto-renew-off"]],
    ["auto-renew not told any more", { autoRenew: true }, {}, []],
    ["auto-renew told for the first time", {}, { autoRenew: false }, []],
    ["auto-renew on", { autoRenew: false }, { autoRenew: true }, []],
    [
      "another tier",
      { mechanism: "CSP", cspTier: 1 },
      { mechanism: "CSP", cspTier: 2 },
      ["mechanism"],
    ],
    [
      "the tier told for the first time",
      { mechanism: "CSP" },
      { mechanism: "CSP", cspTier: 2 },
      [],
    ],
    [
      "another kind of claim",
      { mechanism: "CPOR", cporKind: "OSA" },
      { mechanism: "CPOR", cporKind: "OSU" },
      ["mechanism"],
    ],
    [
      "all at once, the most telling one",
      { status: "Active", seats: 90, autoRenew: true },
      { status: "Suspended", seats: 9, autoRenew: false },
      ["status"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(kinds([june(before)], [july(after)])).toEqual(expected);
  });

  it("moves as a claim only where both words are a claim's", () => {
    const claim = { mechanism: "CPOR", attribution: "CPOR" } as const;
    const moved = told(
      [june({ ...claim, status: "Under review" })],
      [july({ ...claim, status: "Approved", statusSince: "2026-07-20" })],
    );
    expect(moved).toMatchObject([
      {
        kind: "claim",
        before: "Under review",
        after: "Approved",
        reason: { key: "dashboard.changes.reason.statusSince", data: { since: "2026-07-20" } },
      },
    ]);
    expect(
      kinds([june({ ...claim, status: "Active" })], [july({ ...claim, status: "Suspended" })]),
    ).toEqual(["status"]);
  });
});

describe("seats", () => {
  const { share, atLeast } = SEATS_WORTH_TELLING;
  const seats = (before: number, after: number) =>
    kinds([june({ seats: before })], [july({ seats: after })]);

  it("are told from the threshold on, in both directions", () => {
    const large = 1_000;
    expect(seats(large, large * (1 - share))).toEqual(["seats-fell"]);
    expect(seats(large, large * (1 - share) + 1)).toEqual([]);
    expect(seats(large, large * (1 + share))).toEqual(["seats-rose"]);
    expect(seats(large, large * (1 + share) - 1)).toEqual([]);
    expect(seats(10, 10 - atLeast)).toEqual(["seats-fell"]);
    expect(seats(10, 10 - atLeast + 1)).toEqual([]);
  });

  it("are always told when the last one goes or the first one comes", () => {
    expect(seats(1, 0)).toEqual(["seats-fell"]);
    expect(seats(0, 1)).toEqual(["seats-rose"]);
    expect(seats(0, 0)).toEqual([]);
  });
});

describe("an association that went or came", () => {
  it("is lost since the day it was first missed, whether or not its row is kept", () => {
    const expected = { kind: "association-lost", after: "2026-07-31" };
    expect(told([june()], [june({ absentAsOf: "2026-07-31" })])).toMatchObject([expected]);
    expect(told([june()], [])).toMatchObject([expected]);
  });

  it("is told with its end where that had come", () => {
    const reasonOf = (end: string) =>
      told([june({ subscriptionEnd: end })], [june({ absentAsOf: "2026-07-31" })])[0]?.reason.key;
    expect(reasonOf("2026-07-31")).toBe("dashboard.changes.reason.lostAtEnd");
    expect(reasonOf("2026-08-01")).toBe("dashboard.changes.reason.lost");
  });

  it("is lost once: what was missing before is no news", () => {
    const absent = { absentAsOf: "2026-06-30" };
    expect(told([june(absent)], [june(absent)])).toEqual([]);
    expect(told([], [july({ absentAsOf: "2026-07-31" })])).toEqual([]);
  });

  it("is back when it had been missing", () => {
    expect(told([june({ absentAsOf: "2026-06-30" })], [july()])).toMatchObject([
      {
        kind: "association-new",
        reason: { key: "dashboard.changes.reason.back", data: { since: "2026-06-30" } },
      },
    ]);
  });

  it("may have stood before where its report was never imported before", () => {
    const usage = evidence("azure-usage", "2026-07-31");
    const after = newestByReport({ evidence: [JUNE, usage] });
    const [change] = compareAssociations([], [association(1, usage)], { ...BOTH, after });
    expect(change?.reason.key).toBe("dashboard.changes.reason.newByFirstExport");
    expect(change?.evidence.before).toBeUndefined();
  });

  it("is missing in one report, and not lost, while another one lists it", () => {
    const usage = evidence("azure-usage", "2026-06-30");
    const before = [june(), association(1, usage)];
    expect(told(before, [june({ absentAsOf: "2026-07-31" }), association(1, usage)])).toMatchObject(
      [
        {
          kind: "association-missed",
          reason: { data: { file: usage.file, asOf: usage.asOf } },
        },
      ],
    );
    // And it is not new when a further report lists it, too.
    expect(told([june()], [june(), association(1, usage)])).toEqual([]);
  });
});

describe("an association that is another one now", () => {
  const gone = (more: Partial<Association>) => june({ ...more, absentAsOf: "2026-07-31" });

  it("is told as one change of Partner ID, and where it was which", () => {
    const [change, ...more] = told(
      [june({ partnerId: "1" })],
      [gone({ partnerId: "1" }), july({ partnerId: "2" })],
    );
    expect(change).toMatchObject({ kind: "partner-id", before: "1", after: "2" });
    expect(change?.association.identityBefore).toBe(associationIdentity(june({ partnerId: "1" })));
    expect(change?.association.identityAfter).toBe(associationIdentity(june({ partnerId: "2" })));
    expect(more).toEqual([]);
  });

  it("is told as one change of mechanism", () => {
    expect(
      told([june()], [gone({}), july({ mechanism: "PAL", attribution: "PAL" })]),
    ).toMatchObject([{ kind: "mechanism", before: "DPOR", after: "PAL" }]);
  });

  it.each<[string, Partial<Association>, Partial<Association>]>([
    ["both differ", {}, { partnerId: "2", mechanism: "PAL" }],
    ["the subscription differs", {}, { partnerId: "2", subscriptionId: "other" }],
  ])("is one lost and one new where %s", (_, before, after) => {
    expect(kinds([june(before)], [gone(before), july(after)])).toEqual([
      "association-lost",
      "association-new",
    ]);
  });

  it("is one lost and one new where nothing tells what it is for", () => {
    const { subscriptionId: _1, ...bare } = june({ partnerId: "1" });
    const { subscriptionId: _2, ...other } = july({ partnerId: "2" });
    const absent = { ...bare, absentAsOf: "2026-07-31" };
    expect(kinds([bare], [absent, other])).toEqual(["association-lost", "association-new"]);
    const product = { product: "Microsoft 365" };
    expect(
      kinds(
        [{ ...bare, ...product }],
        [
          { ...absent, ...product },
          { ...other, ...product },
        ],
      ),
    ).toEqual(["partner-id"]);
  });

  it("is not guessed at where two went or two came", () => {
    const [one, two, three] = ["1", "2", "3"].map((partnerId) => ({ partnerId }));
    expect(
      kinds([june(one), june(two)], [gone({ ...one }), gone({ ...two }), july(three)]).sort(),
    ).toEqual(["association-lost", "association-lost", "association-new"]);
    expect(kinds([june(one)], [gone({ ...one }), july(two), july(three)]).sort()).toEqual([
      "association-lost",
      "association-new",
      "association-new",
    ]);
  });
});

describe("several rows of one association", () => {
  it("are compared row by row, and told as one change", () => {
    const row = (from: typeof JUNE, copy: boolean, more: Partial<Association>) =>
      association(1, from, { duplicateForPga: copy, ...more });
    expect(
      told(
        [row(JUNE, false, { seats: 50, status: "Active" }), row(JUNE, true, { status: "Active" })],
        [
          row(JULY, true, { status: "Suspended" }),
          row(JULY, false, { seats: 20, status: "Active" }),
        ],
      ),
    ).toMatchObject([{ kind: "status", before: "Active", after: "Suspended" }]);
  });

  it("that were relabelled are one row where only one can be meant", () => {
    const before = [june({ sku: "E3", seats: 50 }), june({ sku: "F1" })];
    const after = [july({ sku: "E3 (new)", seats: 20 }), july({ sku: "F1" })];
    expect(kinds(before, after)).toEqual(["seats-fell"]);
  });
});

/** What stands, after `changes` were applied to what stood. */
function applied(stood: ReadonlySet<string>, changes: readonly Pick<Change, "association">[]) {
  const standing = new Set(stood);
  for (const { association: changed } of changes) {
    if (changed?.identityBefore !== undefined) standing.delete(changed.identityBefore);
  }
  for (const { association: changed } of changes) {
    if (changed?.identityAfter !== undefined) standing.add(changed.identityAfter);
  }
  return standing;
}

const identities = (rows: readonly Association[]) =>
  new Set(rows.filter(({ absentAsOf }) => absentAsOf === undefined).map(associationIdentity));

const row = fc.record({
  mechanism: fc.constantFrom("CSP", "DPOR", "PAL", null),
  attribution: fc.constantFrom("one", "two"),
  partnerId: fc.constantFrom("1", "2", "3"),
  subscriptionId: fc.constantFrom("a", "b"),
  seats: fc.nat({ max: 30 }),
  status: fc.constantFrom("Active", "Suspended"),
});
const rows = fc.array(row, { maxLength: 6 });

describe("all changes together", () => {
  it("lead from what stood to what stands, through any imports of two reports", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), rows), { minLength: 1, maxLength: 4 }),
        (imports) => {
          let held: readonly Association[] = [];
          let evidenceHeld = [JUNE];
          imports.forEach(([isUsage, list], at) => {
            const from = evidence(isUsage ? "azure-usage" : REPORT, `2026-0${at + 1}-28`);
            const incoming = list.map((each) => association(1, from, each));
            const days = new Map([
              [from.report, { incoming: from.asOf, held: at === 0 ? undefined : "2026-01-01" }],
            ]);
            const merged = mergeTenant(
              { parts: [], associations: held },
              { parts: [], associations: incoming },
              days,
            );
            const after = merged?.associations ?? [];
            const changes = compareAssociations(held, after, {
              before: newestByReport({ evidence: evidenceHeld }),
              after: newestByReport({ evidence: [...evidenceHeld, from] }),
            });
            expect(applied(identities(held), changes)).toEqual(identities(after));
            // One event for each association.
            const named = changes.map(
              ({ association: { identityAfter, identityBefore } }) =>
                identityAfter ?? identityBefore,
            );
            expect(new Set(named).size).toBe(named.length);
            held = after;
            evidenceHeld = [...evidenceHeld, from];
          });
        },
      ),
    );
  });
});

describe("one association that two reports name differently", () => {
  const subscriptionId = "860697e3-0000-4000-8000-000000000001";
  const usage = (asOf: string, more: Partial<Association> = {}) =>
    association(1, evidence("azure-usage", asOf), { subscriptionId, ...more });
  const details = june({ subscriptionId });

  it("is not new when a further report names it, unless the two disagree", () => {
    const { partnerId: _left, ...untold } = usage("2026-07-31");
    expect(kinds([details], [details, untold])).toEqual([]);
    const other = usage("2026-07-31", { partnerId: "6048879" });
    expect(told([details], [details, other])).toMatchObject([
      {
        kind: "partner-id",
        before: details.partnerId,
        after: "6048879",
        reason: { key: "dashboard.changes.reason.reportsDisagree" },
      },
    ]);
  });

  it("is missed and not lost while one of them lists it", () => {
    const other = usage("2026-06-30", { partnerId: "6048879" });
    const gone = { ...details, absentAsOf: "2026-07-31" };
    expect(told([details, other], [gone, other])).toMatchObject([
      { kind: "association-missed", reason: { key: "dashboard.changes.reason.missed" } },
    ]);
    expect(kinds([details, other], [gone, { ...other, absentAsOf: "2026-07-31" }])).toEqual([
      "association-lost",
      "association-lost",
    ]);
  });
});
