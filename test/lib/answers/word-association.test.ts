import "./english-texts";
import { describe, expect, it } from "vitest";
import { readerWords } from "../../../lib/answers/reader-words";
import { wordAssociation } from "../../../lib/answers/word-association";
import { nameOfCustomer, nameOfKey, wordCustomer } from "../../../lib/answers/word-customer";
import type { Confidence, Mechanism, PorVerdict } from "../../../lib/rules";
import { customerVerdict, verdict } from "./made-verdicts";

const words = readerWords("en-GB");

function details(change: Partial<PorVerdict>): Record<string, string> {
  return Object.fromEntries(wordAssociation(verdict(change), "export", words).details);
}

describe("an association's details", () => {
  it("stand in reading order and name their evidence, rule and source", () => {
    expect(wordAssociation(verdict(), "export", words).details).toEqual([
      ["Mechanism", "Digital partner of record (DPOR)"],
      ["Partner ID", "4847383"],
      ["Subscription", "860697e3-0000-4000-8000-000000000001"],
      ["Since", "Not in this export"],
      ["Evidence", "seats.csv, as of 1 July 2026"],
      ["Rule", "POR.DPOR.1v1"],
      ["Sources", "End of DPOR for Online Services Advisor, Sell (mirror) (2019)"],
      ["Confidence", "Verified, read in a Microsoft page or a copy of one."],
    ]);
  });

  it("name every report that tells of it, what it gave, and what is too old", () => {
    const seen = { state: "ours", isHeard: true, decides: [] } as const;
    const evidence = [
      { ...seen, report: "a", file: "a.csv", asOf: "2026-07-01", decides: ["status", "partnerId"] },
      { ...seen, report: "b", file: "b.csv", asOf: "2026-05-01", absentAsOf: "2026-06-01" },
      { ...seen, report: "c", file: "c.csv", asOf: "2026-01-01", isHeard: false },
    ] as const;
    const told = wordAssociation(verdict({ evidence }), "export", words).details;
    expect(told.filter(([label]) => label === "Evidence").map(([, value]) => value)).toEqual([
      "a.csv, as of 1 July 2026 (status, Partner ID)",
      "b.csv, gone as of 1 June 2026",
      "c.csv, as of 1 January 2026 (too old, or dated in the future, so it decides nothing)",
    ]);
  });

  it("show Microsoft's word where it says something else than ours", () => {
    expect(details({ mechanism: "CSP", attribution: "CSP Tier 1" }).Mechanism).toBe(
      "Cloud Solution Provider (CSP), exported as “CSP Tier 1”",
    );
    expect(details({ mechanism: null, attribution: "TPOR-DIR" }).Mechanism).toBe(
      "Not recognised, exported as “TPOR-DIR”",
    );
  });

  it.each(["CPOR", "DPOR", "PAL", "CSP", "POR", "DAP"] satisfies Mechanism[])(
    "have our label for %s",
    (mechanism) => {
      expect(details({ mechanism, attribution: mechanism }).Mechanism).toContain(`(${mechanism})`);
    },
  );

  it("tell since, until and the deadline where they are known", () => {
    const what = { key: "rules.por.deadline.dispute" };
    const told = details({
      since: "2025-11-03",
      until: "2026-06-30",
      deadline: { date: "2026-07-24", daysLeft: 9, what },
    });
    expect(told).toMatchObject({
      Since: "3 November 2025",
      "Ended or first missed": "30 June 2026",
      Deadline: "Last day to dispute the rejection: 24 July 2026 (9 days left)",
    });
    expect(details({ deadline: { date: "2026-07-24", daysLeft: -1, what } }).Deadline).toBe(
      "Last day to dispute the rejection: 24 July 2026 (1 day ago)",
    );
  });

  it.each<[Confidence, boolean]>([
    ["verified", false],
    ["derived", false],
    ["secondary", true],
    ["unverified", true],
  ])("flag %s rules for the eye: %s", (confidence, flagged) => {
    const told = details({ rule: { id: "POR.X.1v1", sources: [], confidence } });
    expect(told.Confidence?.includes("⚠")).toBe(flagged);
    expect(told.Sources).toBeUndefined();
  });

  it("say when sources contradict each other, and show a source that is not on the list", () => {
    const told = details({
      rule: { id: "POR.X.1v1", sources: ["NOWHERE"], confidence: "verified", conflict: true },
    });
    expect(told.Confidence).toContain("contradict");
    expect(told.Sources).toBe("NOWHERE");
  });
});

describe("an association's view", () => {
  it("is called by product, else subscription, else mechanism", () => {
    const { product: _, sku: __, ...bare } = verdict();
    const { subscriptionId: ___, ...barest } = bare;
    expect(wordAssociation(verdict(), "export", words).subject).toBe("Microsoft 365 · M365 E3");
    expect(wordAssociation(bare, "export", words).subject).toBe(
      "Subscription 860697e3-0000-4000-8000-000000000001",
    );
    expect(wordAssociation(barest, "export", words).subject).toBe("DPOR");
  });

  it("tells what it counts toward, and flags what is less than verified", () => {
    const { countsToward } = wordAssociation(
      verdict({
        countsToward: [
          { what: "designation", counts: "yes" },
          {
            what: "incentive",
            counts: "no",
            detail: { key: "rules.por.counts.dporUnpaid", data: { since: "2021-10-01" } },
          },
          { what: "benefits", counts: "unknown", confidence: "secondary" },
          { what: "customer-reporting", counts: "partly", confidence: "verified" },
        ],
      }),
      "export",
      words,
    );
    expect(countsToward).toEqual([
      "Designation: yes.",
      "Incentive: no. DPOR has not been paid incentives since 1 October 2021.",
      expect.stringMatching(/^Benefits: unknown\. ⚠ Secondary/),
      "Customer reporting: partly.",
    ]);
  });

  it.each([
    ["us", "You: There is nothing to do."],
    ["customer", "The customer’s admin: There is nothing to do."],
    ["microsoft", "Microsoft: There is nothing to do."],
    ["nobody", "There is nothing to do."],
  ] as const)("says that %s acts", (who, expected) => {
    const nextStep = { who, what: { key: "rules.por.next.nothing" } };
    expect(wordAssociation(verdict({ nextStep }), "export", words).nextStep).toBe(expected);
  });

  it("says where, and hands over a text for the customer if there is one", () => {
    const view = wordAssociation(
      verdict({
        nextStep: {
          who: "us",
          what: { key: "rules.por.next.dispute" },
          where: { key: "rules.por.where.customerClaims" },
          textForCustomer: {
            key: "rules.por.customerText.anyChannel",
            data: { partnerId: "4847383" },
          },
        },
      }),
      "export",
      words,
    );
    expect(view.nextStep).toMatch(/^You: .* Where: Partner Center, Incentives, Customer claims\.$/);
    expect(view.textForCustomer).toContain("4847383");
    expect(wordAssociation(verdict(), "export", words)).not.toHaveProperty("textForCustomer");
  });
});

describe("a customer's view", () => {
  it("puts what needs action first, each association once", () => {
    const ours = verdict({ product: "Teams" });
    const rest = verdict({ product: "Exchange" });
    const urgent = verdict({ product: "Dynamics 365", state: "at-risk" });
    const view = wordCustomer("Larkspur", customerVerdict([ours, rest, urgent], [urgent]), words);
    expect(view.associations.map(({ subject }) => subject)).toEqual([
      "Dynamics 365 · M365 E3",
      "Teams · M365 E3",
      "Exchange · M365 E3",
    ]);
  });

  it("shows the next step of a customer without associations, and no facts of one", () => {
    const { partnerId: _, ...lead } = verdict({ state: "not-seen", mechanism: null });
    const view = wordCustomer(
      "Larkspur",
      { state: "not-seen", lead, associations: [], counts: {}, attention: [] },
      words,
    );
    expect(view.associations).toHaveLength(1);
    expect(view.associations[0]?.nextStep).toBe("There is nothing to do.");
    const labels = view.associations[0]?.details.map(([label]) => label);
    expect(labels).not.toContain("Mechanism");
    expect(labels).not.toContain("Partner ID");
    expect(labels).not.toContain("Since");
  });

  it("is called by name, else domain, else tenant ID", () => {
    const customer = {
      tenantId: "t",
      names: ["Larkspur", "L"],
      domains: ["l.example"],
      evidence: [],
    };
    expect(nameOfCustomer({ customer, associations: [] })).toBe("Larkspur");
    expect(nameOfCustomer({ customer: { ...customer, names: [] }, associations: [] })).toBe(
      "l.example",
    );
    expect(
      nameOfCustomer({ customer: { ...customer, names: [], domains: [] }, associations: [] }),
    ).toBe("t");
    expect(
      [{ name: "N" }, { domain: "d.example" }, { tenantId: "t" }].map((key) => nameOfKey(key)),
    ).toEqual(["N", "d.example", "t"]);
  });
});
