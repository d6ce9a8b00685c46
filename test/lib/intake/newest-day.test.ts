import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import { judgeCustomer, type PorState } from "../../../lib/rules/index";
import { fileOf, guid, isBalanced, only, tableOf } from "./given-files";

const TODAY = "2026-11-20";
const DOWNLOADED = new Date(2026, 10, 16, 12).getTime();
const ORGANISATION = {
  name: "Aurelia",
  partnerIds: [{ id: "4847383", role: "PLA" as const }],
};

type Row = Readonly<Record<string, string>>;

const ROW = {
  CustomerTenantId: guid(1),
  SubscriptionId: guid(501),
  SubscriptionState: "Active",
  Month: "2026-10-01",
  Product: "Microsoft 365",
  MPNID: "4847383",
  PartnerAttributionType: "DPOR",
  IsDuplicateRowForPGA: "0",
} satisfies Row;

const row = (change: Row = {}): Row => ({ ...ROW, ...change });
const inMonth = (month: string, change: Row = {}) => row({ Month: month, ...change });
/** A subscription that is there in October, so that the data goes up to it. */
const OTHER = row({ CustomerTenantId: guid(2), SubscriptionId: guid(502) });

function without(rows: readonly Row[], column: string): Row[] {
  return rows.map((each) =>
    Object.fromEntries(Object.entries(each).filter(([name]) => name !== column)),
  );
}

/** Files dropped at once, each given by its rows, and what the rules make of the first customer. */
async function dropped(...files: readonly (readonly Row[])[]) {
  const result = await readFiles(
    files.map((rows, index) => {
      const header = Object.keys(rows[0] ?? {});
      const cells = rows.map((each) => header.map((name) => each[name] ?? ""));
      return {
        ...fileOf(`${index}.csv`, tableOf([header, ...cells])),
        lastModified: DOWNLOADED,
      };
    }),
    { today: TODAY },
  );
  expect(result.files.every(isBalanced)).toBe(true);
  const [contribution] = result.contributions;
  const associations = (contribution?.associations ?? []).filter(
    ({ tenantId }) => tenantId === ROW.CustomerTenantId,
  );
  const kept = result.files.reduce((sum, file) => sum + file.kept, 0);
  expect(contribution?.associations ?? []).toHaveLength(kept);
  const customer = contribution?.customers.find(({ tenantId }) => tenantId === guid(1));
  const state: PorState | undefined =
    customer &&
    judgeCustomer({ customer, associations }, { organisation: ORGANISATION, today: TODAY }).state;
  return { ...result, associations, state };
}

function problems(result: Awaited<ReturnType<typeof dropped>>): unknown[] {
  return result.files.flatMap((file) =>
    file.problems.map(({ row: line, column, reason, effect }) => [
      line,
      column,
      reason.key.replace("intake.problem.", ""),
      effect,
    ]),
  );
}

describe("what the newest month no longer lists", () => {
  const gone = inMonth("2026-08-01");

  it.each([
    ["in one file", [[gone, OTHER]]],
    ["in one file, newest first", [[OTHER, gone]]],
    ["in two files", [[gone], [OTHER]]],
    ["in two files, newest first", [[OTHER], [gone]]],
  ])("is lost, %s", async (_, files) => {
    const { associations, state } = await dropped(...files);
    expect(only(associations)).toMatchObject({
      absentAsOf: "2026-10-31",
      evidence: { asOf: "2026-08-31" },
    });
    expect(state).toBe("lost");
  });

  it("is told apart from what it lists, which is ours", async () => {
    const { associations, state } = await dropped([gone, row(), OTHER]);
    expect(only(associations)).not.toHaveProperty("absentAsOf");
    expect(state).toBe("ours");
  });

  it("does not make a loss of what another kind of file says as of an older day", async () => {
    const claim = { tenantId: guid(1), attribution: "CPOR", status: "Approved" };
    const content = JSON.stringify({
      kind: "good-standing-organisation",
      version: 1,
      organisation: { name: "Aurelia", partnerIds: [] },
      associations: [
        { ...claim, asOf: "2026-08-01" },
        { ...claim, tenantId: guid(2), asOf: "2026-10-01" },
      ],
    });
    const { contributions } = await readFiles([fileOf("organisation.json", content)], {
      today: TODAY,
    });
    for (const association of only(contributions).associations) {
      expect(association).not.toHaveProperty("absentAsOf");
    }
  });
});

describe("an association that changed from one month to the next", () => {
  it.each([
    ["its duplicate flag", { IsDuplicateRowForPGA: "1" }, "ours-duplicate"],
    ["its tier", { PartnerAttributionType: "CSP Tier 2" }, "ours"],
  ])("is one association, as the newest month has it: %s", async (_, change, expected) => {
    const before = inMonth("2026-09-01", { PartnerAttributionType: "CSP Tier 1" });
    const after = inMonth("2026-10-01", { PartnerAttributionType: "CSP Tier 1", ...change });
    for (const files of [[[before, after]], [[after, before]], [[before], [after]]]) {
      const { associations, state, files: reports } = await dropped(...files);
      expect(only(associations).evidence.asOf).toBe("2026-10-31");
      expect(state).toBe(expected);
      expect(reports.reduce((sum, { merged }) => sum + merged, 0)).toBe(1);
    }
    // The file whose row was replaced is the one that keeps one less.
    for (const [files, counts] of [
      [
        [[before], [after]],
        [
          [0, 1],
          [1, 0],
        ],
      ],
      [
        [[after], [before]],
        [
          [1, 0],
          [0, 1],
        ],
      ],
    ] as const) {
      const result = await dropped(...files);
      expect(result.files.map(({ kept, merged }) => [kept, merged])).toEqual(counts);
    }
  });

  it("keeps a row and its copy of one month", async () => {
    const copy = { IsDuplicateRowForPGA: "1" };
    const { associations, state } = await dropped([
      inMonth("2026-09-01"),
      inMonth("2026-09-01", copy),
      row(),
      row(copy),
    ]);
    expect(associations.map((each) => [each.duplicateForPga, each.evidence.asOf])).toEqual([
      [false, "2026-10-31"],
      [true, "2026-10-31"],
    ]);
    expect(state).toBe("ours");
  });
});

describe("the month of a row", () => {
  const churned = { SubscriptionState: "Churned" };

  it.each([
    ["the American way", "9/1/2026", "10/1/2026"],
    ["the European way", "1/9/2026", "01/10/2026"],
    ["with a time", "9/1/2026 12:00:00 AM", "10/1/2026 12:00:00 AM"],
    ["as a spreadsheet does", "Sep-26", "Oct-26"],
    ["by its name", "Sep 2026", "October 2026"],
    ["as ISO has it", "2026-09", "2026-10"],
    ["in six digits", "202609", "202610"],
  ])("is read, written %s", async (_, september, october) => {
    for (const rows of [
      [inMonth(september), inMonth(october, churned)],
      [inMonth(october, churned), inMonth(september)],
    ]) {
      const { associations, state } = await dropped(rows);
      expect(only(associations)).toMatchObject({
        status: "Churned",
        evidence: { asOf: "2026-10-31" },
      });
      expect(state).toBe("lost");
    }
  });

  it.each([
    ["2/1/2026", "2026-02-28"],
    ["1/2/2026", "2026-02-28"],
    ["1/1/2026", "2026-01-31"],
    ["Jan-26", "2026-01-31"],
    ["202601", "2026-01-31"],
  ])("%s alone in its column is old evidence, never the file's day", async (month, asOf) => {
    const { associations, state } = await dropped([inMonth(month)]);
    expect(only(associations).evidence.asOf).toBe(asOf);
    expect(state).toBe("unknown");
  });

  it.each([
    ["which is blank", [""], "noMonth"],
    ["which is no month", ["last month"], "badMonth"],
    ["which is a number of days", ["46296"], "badMonth"],
    ["which is six digits of something else", ["261001"], "badMonth"],
    ["which reads either way", ["10/9/2026"], "openMonth"],
    ["which is first of the month now this way, now that", ["9/1/2026", "1/10/2026"], "openMonth"],
    ["which is written both ways", ["13/9/2026", "9/13/2026"], "contradictoryMonth"],
  ])("%s skips the row, naming it and the column", async (_, months, key) => {
    const result = await dropped(months.map((month) => inMonth(month)));
    const skips = months.map((__, index) => [index + 2, "Month", key, "skipped"]);
    expect(problems(result)).toEqual([[undefined, undefined, "noUsableRow", "skipped"], ...skips]);
    expect(result.contributions).toEqual([]);
  });

  it("that cannot be read leaves the other rows and customers as they are", async () => {
    const result = await dropped([
      inMonth("2026-09-01", { CustomerTenantId: guid(3) }),
      inMonth("?"),
      inMonth("9/8/2026", { CustomerTenantId: guid(4), SubscriptionId: guid(504) }),
      OTHER,
    ]);
    expect(problems(result)).toEqual([
      [3, "Month", "badMonth", "skipped"],
      [4, "Month", "openMonth", "skipped"],
    ]);
    expect(only(result.contributions).customers.map(({ tenantId }) => tenantId)).toEqual([
      guid(3),
      guid(2),
    ]);
  });
});

describe("rows of one month that contradict each other", () => {
  const WORST_FIRST = [["Churned"], ["Suspended", "Mystery", ""], ["Active"]];
  const pairs = WORST_FIRST.flatMap((worse, index) =>
    WORST_FIRST.slice(index + 1)
      .flat()
      .flatMap((better) => worse.map((status) => [status, better] as const)),
  );

  it.each(pairs)("“%s” counts before “%s”", async (worse, better) => {
    const rows = [better, worse].map((SubscriptionState) => row({ SubscriptionState }));
    const slashed = rows.map((each) => ({ ...each, Month: "10/1/2026" }));
    for (const given of [rows, slashed, without(rows, "Month")]) {
      for (const order of [given, given.toReversed()]) {
        for (const files of [[order], order.map((each) => [each])]) {
          const { associations } = await dropped(...files);
          expect(only(associations).status ?? "").toBe(worse);
        }
      }
    }
  });

  it("of a file without months are lost when one of them has ended", async () => {
    const { state } = await dropped(
      without([row(), row({ SubscriptionState: "Churned" })], "Month"),
    );
    expect(state).toBe("lost");
  });

  it("may name any day of it", async () => {
    const rows = [inMonth("2026-10-01", { SubscriptionState: "Churned" }), inMonth("2026-10-15")];
    for (const order of [rows, rows.toReversed()]) {
      expect((await dropped(order)).state).toBe("lost");
    }
  });

  it("are the first one read where they are equally bad", async () => {
    const { associations } = await dropped([row({ Product: "A" }), row({ Product: "B" })]);
    expect(only(associations).product).toBe("A");
  });
});
