import { describe, expect, test } from "vitest";
import type { Association } from "../../../../lib/rules/facts";
import { judgeCustomer } from "../../../../lib/rules/record";
import type { PorVerdict } from "../../../../lib/rules/verdicts";
import {
  type AssociationChange,
  association,
  CLOSED,
  CONTEXT,
  customer,
  FRENCH,
  GERMAN,
  GLOBAL,
  OUR_TENANT,
  reasonsOf,
} from "./invented-facts";

const JUNE = "2026-06-20";
const JULY = "2026-07-01";
const OLD = "2026-03-01";

function said(report: string, asOf: string, change: AssociationChange = {}): Association {
  return association({ ...change, evidence: { report, file: `${report}.csv`, asOf } });
}

/** The one verdict that the rows come to, in whatever order they were imported. */
function fold(...rows: readonly Association[]): PorVerdict {
  const judged = [rows, rows.toReversed()].map((associations) =>
    judgeCustomer({ customer: customer(), associations }, CONTEXT),
  );
  const [one, other] = judged;
  expect(one?.associations).toHaveLength(1);
  expect(other).toEqual(one);
  if (one === undefined) throw new Error("no verdict");
  return one.lead;
}

const disagree = (verdict: PorVerdict) =>
  reasonsOf(verdict).filter((reason) => reason.startsWith("reportsDisagree"));

describe("two reports that agree", () => {
  const verdict = fold(said("subscription-details", JULY), said("azure-usage", JUNE));

  test("are one verdict with both evidences, newest first, and what each gave", () => {
    expect(verdict.state).toBe("ours");
    expect(verdict.asOf).toBe(JULY);
    expect(verdict.evidence?.map(({ report, asOf, state }) => [report, asOf, state])).toEqual([
      ["subscription-details", JULY, "ours"],
      ["azure-usage", JUNE, "ours"],
    ]);
    expect(verdict.evidence?.[0]?.decides).toEqual(["status", "partnerId", "attribution"]);
    expect(disagree(verdict)).toEqual([]);
  });

  test("of which one names the global account or our tenant do not contradict each other", () => {
    for (const partnerId of [GLOBAL, OUR_TENANT]) {
      const other = said("azure-usage", JUNE, { partnerId });
      expect(disagree(fold(said("subscription-details", JULY), other))).toEqual([]);
    }
  });

  test("by two words for one state", () => {
    const other = said("azure-usage", JUNE, { status: "Open" });
    expect(disagree(fold(said("subscription-details", JULY), other))).toEqual([]);
  });
});

describe("two reports that disagree", () => {
  test("on the status: the newer one counts, and both are named", () => {
    const active = said("subscription-details", JUNE);
    const closed = said("azure-usage", JULY, { status: "Closed" });
    const verdict = fold(active, closed);
    expect(verdict.state).toBe("lost");
    expect(verdict.reasons).toContainEqual({
      key: "rules.por.reason.reportsDisagreeStatusNewer",
      data: {
        counted: "Closed",
        countedFile: "azure-usage.csv",
        countedAsOf: JULY,
        other: "Active",
        otherFile: "subscription-details.csv",
        otherAsOf: JUNE,
      },
    });
    const renewed = fold(
      said("subscription-details", JULY),
      said("azure-usage", JUNE, { status: "Closed" }),
    );
    expect(renewed.state).toBe("ours");
    expect(disagree(renewed)).toEqual(["reportsDisagreeStatusNewer", "reportsDisagree"]);
  });

  test("on the status of one day: the worse one counts", () => {
    const verdict = fold(
      said("subscription-details", JULY),
      said("azure-usage", JULY, { status: "Closed" }),
    );
    expect(verdict.state).toBe("lost");
    expect(disagree(verdict)).toEqual(["reportsDisagreeStatusWorse", "reportsDisagree"]);
  });

  test("on the status, by a newer word that nobody knows", () => {
    const verdict = fold(
      said("subscription-details", JUNE),
      said("azure-usage", JULY, { status: "Sleeping" }),
    );
    expect(verdict.state).toBe("unknown");
  });

  test("on the Partner ID", () => {
    const verdict = fold(
      said("subscription-details", JUNE),
      said("azure-usage", JULY, { partnerId: CLOSED }),
    );
    expect(verdict.state).toBe("ours-wrong-id");
    expect(verdict.partnerId).toBe(CLOSED);
    expect(disagree(verdict)).toEqual(["reportsDisagreePartnerId", "reportsDisagree"]);
    expect(verdict.evidence?.map(({ decides }) => decides)).toEqual([
      ["status", "partnerId", "attribution"],
      ["status", "attribution"],
    ]);
  });

  test("on how we are associated: a sale counts before the DPOR that it is shown as", () => {
    const sale = { mechanism: "CSP", attribution: "CSP Tier 2", cspTier: 2 } as const;
    for (const [one, other] of [
      [JUNE, JULY],
      [JULY, JUNE],
    ] as const) {
      const verdict = fold(said("subscription-details", one), said("azure-usage", other, sale));
      expect(verdict.mechanism).toBe("CSP");
      expect(disagree(verdict)).toEqual(["reportsDisagreeSale", "reportsDisagree"]);
    }
    const first = { mechanism: "CSP", attribution: "CSP Tier 1", cspTier: 1 } as const;
    const tiers = fold(said("subscription-details", JULY, first), said("azure-usage", JUNE, sale));
    expect(tiers.attribution).toBe("CSP Tier 1");
    expect(disagree(tiers)).toEqual(["reportsDisagreeAttribution", "reportsDisagree"]);
  });

  test("on whether it is there: listed by a newer export than the one that lacks it", () => {
    const gone = said("subscription-details", "2026-05-31", { absentAsOf: JUNE });
    expect(fold(gone, said("azure-usage", JULY)).state).toBe("ours");
    const stillListed = fold(gone, said("azure-usage", "2026-06-10"));
    expect(stillListed.state).toBe("lost");
    expect(stillListed.until).toBe(JUNE);
    expect(disagree(stillListed)).toEqual(["reportsDisagreeListed", "reportsDisagree"]);
    expect(fold(gone, said("azure-usage", JUNE)).state).toBe("lost");
  });
});

describe("what a report leaves out", () => {
  test("is filled in, and never makes more of two unknowns", () => {
    const noId = said("subscription-details", JULY, { partnerId: undefined });
    const noStatus = said("recon-license-based", JULY, { status: undefined });
    expect(fold(noId, noStatus).state).toBe("unknown");
    expect(fold(said("subscription-details", JUNE), noStatus).state).toBe("ours");
  });

  test("stays as old as the row that tells the status", () => {
    const verdict = fold(
      said("subscription-details", JUNE),
      said("recon-license-based", JULY, { status: undefined }),
    );
    expect(verdict.asOf).toBe(JUNE);
  });

  test("may be a warning", () => {
    const ending = said("recon-license-based", JULY, {
      status: undefined,
      subscriptionEnd: "2026-08-01",
      autoRenew: false,
    });
    const verdict = fold(
      said("subscription-details", JUNE, { subscriptionEnd: undefined }),
      ending,
    );
    expect(verdict.state).toBe("at-risk");
    expect(verdict.deadline?.date).toBe("2026-08-01");
  });

  test("is no end that a newer row has outlived", () => {
    const ended = said("subscription-details", "2026-05-01", { subscriptionEnd: "2026-05-31" });
    const verdict = fold(ended, said("azure-usage", "2026-07-10", { subscriptionEnd: undefined }));
    expect(verdict.state).toBe("ours");
  });

  test("is no way back for what was lost", () => {
    const gone = said("subscription-details", "2026-05-31", { absentAsOf: JUNE });
    const billed = said("recon-license-based", JULY, { status: undefined, partnerId: FRENCH });
    const verdict = fold(gone, billed);
    expect(verdict.state).toBe("lost");
    expect(disagree(verdict)).toContain("reportsDisagreeListed");
  });
});

describe("what is too old", () => {
  test("is named and decides nothing", () => {
    const verdict = fold(
      said("subscription-details", JULY),
      said("azure-usage", OLD, { status: "Closed", partnerId: CLOSED }),
    );
    expect(verdict.state).toBe("ours");
    expect(verdict.partnerId).toBe(GERMAN);
    expect(verdict.evidence?.[1]).toMatchObject({ isHeard: false, decides: [], state: "lost" });
  });

  test("is not made young by a report that tells no status", () => {
    const verdict = fold(
      said("subscription-details", OLD),
      said("recon-license-based", JULY, { status: undefined }),
    );
    expect(verdict.state).toBe("unknown");
  });

  test("is all there is", () => {
    expect(fold(said("subscription-details", OLD), said("azure-usage", OLD)).state).toBe("unknown");
  });
});
