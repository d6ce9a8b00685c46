import { describe, expect, test } from "vitest";
import { DESIGNATION_EDITIONS } from "../../../../lib/rules/programmes";
import {
  ASSOCIATION_COUNTS,
  type AssociationQuestion,
  associationCounts,
  type CountedMetric,
  MECHANISM_ROWS,
  PRECEDENCE,
} from "../../../../lib/rules/record";
import { countsToward, mechanismForm } from "../../../../lib/rules/record/counts-toward";
import type { MechanismForm } from "../../../../lib/rules/record/mechanisms";
import type { Track } from "../../../../lib/rules/verdicts";
import { english } from "./invented-facts";

const METRICS: readonly CountedMetric[] = ["netCustomerAdds", "usageGrowth", "deployments"];

type By = Pick<AssociationQuestion, "mechanism" | "cporKind" | "attribution">;
const CSP: By = { mechanism: "CSP" };
const TPOR: By = { mechanism: "CSP", attribution: "TPOR-IND" };
const DPOR: By = { mechanism: "DPOR" };
const PAL: By = { mechanism: "PAL" };
const CPOR: By = { mechanism: "CPOR" };
const OSA: By = { mechanism: "CPOR", cporKind: "OSA" };
const OSU: By = { mechanism: "CPOR", cporKind: "OSU" };
const REVREC: By = { mechanism: "CPOR", cporKind: "RevRec" };
const PERFORMANCE: By = { mechanism: "CPOR", cporKind: "RevRec Performance" };
const POR: By = { mechanism: "POR" };
const DAP: By = { mechanism: "DAP" };
const EVERY_WAY = { CSP, TPOR, DPOR, PAL, CPOR, OSA, OSU, REVREC, PERFORMANCE, POR, DAP };
type Name = keyof typeof EVERY_WAY;
const NAMES = Object.keys(EVERY_WAY) as Name[];

/** The table as it is printed, written out again: who counts, and of whom no source tells. */
const TABLE: readonly {
  readonly areas: readonly string[];
  readonly tracks: readonly Track[];
  readonly metrics: readonly CountedMetric[];
  readonly product: string;
  readonly yes: readonly Name[];
  readonly open?: readonly Name[];
  /** In 2026 these count as well. */
  readonly added?: readonly Name[];
}[] = [
  {
    areas: ["data-ai", "digital-app-innovation", "infrastructure"],
    tracks: ["single", "enterprise", "smb"],
    metrics: METRICS,
    product: "Microsoft Azure",
    yes: ["CSP", "TPOR", "DPOR", "PAL"],
  },
  {
    areas: ["modern-work"],
    tracks: ["enterprise"],
    metrics: METRICS,
    product: "Microsoft 365",
    yes: ["CPOR", "OSU", "DPOR"],
    open: ["OSA", "REVREC", "PERFORMANCE"],
  },
  {
    areas: ["modern-work"],
    tracks: ["smb"],
    metrics: METRICS,
    product: "Microsoft 365",
    yes: ["CPOR", "OSU", "CSP", "TPOR"],
    open: ["OSA", "REVREC", "PERFORMANCE"],
  },
  ...["Dynamics 365", "Power Apps", "Dynamics 365 Customer Insights"].map((product) => ({
    areas: ["business-applications"],
    tracks: ["single", "enterprise", "smb"] as const,
    metrics: ["netCustomerAdds"] as const,
    product,
    yes: ["REVREC", "OSA", "PERFORMANCE", "CSP", "TPOR", "DPOR"] as const,
    open: ["CPOR"] as const,
  })),
  {
    areas: ["business-applications"],
    tracks: ["single", "enterprise", "smb"],
    metrics: ["usageGrowth", "deployments"],
    product: "Dynamics 365",
    yes: ["OSU", "DPOR"],
    open: ["CPOR", "CSP", "TPOR"],
  },
  ...["Power Apps", "Dynamics 365 Customer Insights"].map((product) => ({
    areas: ["business-applications"],
    tracks: ["single", "enterprise", "smb"] as const,
    metrics: ["usageGrowth", "deployments"] as const,
    product,
    yes: ["PAL"] as const,
  })),
  {
    areas: ["security"],
    tracks: ["single", "enterprise", "smb"],
    metrics: METRICS,
    product: "Microsoft Azure",
    yes: ["PAL"],
    added: ["CSP", "TPOR"],
  },
  {
    areas: ["security"],
    tracks: ["single", "enterprise", "smb"],
    metrics: METRICS,
    product: "Microsoft 365",
    yes: ["CPOR", "OSU"],
    open: ["OSA", "REVREC", "PERFORMANCE"],
    added: ["CSP", "TPOR"],
  },
];

const CASES = TABLE.flatMap(({ areas, tracks, metrics, ...row }) =>
  areas.flatMap((area) =>
    tracks.flatMap((track) => metrics.map((metric) => ({ area, track, metric, ...row }))),
  ),
);

describe.each(CASES)("$area, $track, $metric of $product", (row) => {
  const { area, track, metric, product, yes, open = [], added = [] } = row;
  const ask = (name: Name, asOf: string) =>
    associationCounts({ ...EVERY_WAY[name], area, track, metric, product }, asOf).counts;
  // On Azure a PAL depends on the role, which the question does not tell.
  const affirmed = (name: Name) =>
    name === "PAL" && product === "Microsoft Azure" ? "partly" : "yes";
  const printed = (name: Name) =>
    yes.includes(name) ? affirmed(name) : open.includes(name) ? "unknown" : "no";

  test.each(["2022-10-03", "2023-10-23"])("by the pages of 2023, on %s", (asOf) => {
    for (const name of NAMES) expect(ask(name, asOf), name).toBe(printed(name));
  });

  test.each(["2023-10-24", "2026-06-30"])("on %s only where both years agree", (asOf) => {
    for (const name of NAMES) {
      expect(ask(name, asOf), name).toBe(added.includes(name) ? "unknown" : printed(name));
    }
  });

  test("by the pages of 2026, from 1 July on", () => {
    for (const name of NAMES) {
      expect(ask(name, "2026-07-01"), name).toBe(added.includes(name) ? "yes" : printed(name));
    }
  });

  test("is not on record before there were designations", () => {
    for (const name of NAMES) expect(ask(name, "2022-10-02"), name).toBe("unknown");
  });
});

describe("thresholds of Modern Work", () => {
  test.each([
    ["enterprise", "usageGrowth", CPOR, 1000],
    ["enterprise", "usageGrowth", DPOR, 4000],
    ["enterprise", "deployments", CPOR, 5],
    ["enterprise", "deployments", DPOR, 10],
    ["smb", "usageGrowth", CPOR, 500],
    ["smb", "usageGrowth", CSP, 2000],
    ["smb", "deployments", CPOR, 5],
    ["smb", "deployments", CSP, 10],
    ["enterprise", "netCustomerAdds", CPOR, undefined],
    ["smb", "usageGrowth", OSU, undefined],
  ] as const)("%s, %s by %j: %s", (track, metric, by, threshold) => {
    for (const asOf of ["2023-10-23", "2025-01-01", "2026-07-01"]) {
      const answer = associationCounts({ ...by, area: "modern-work", track, metric }, asOf);
      expect(answer.threshold).toBe(threshold);
    }
  });

  test("where the track is not told, a threshold that differs by it is not told either", () => {
    const ask = (metric: CountedMetric) =>
      associationCounts({ ...CPOR, area: "modern-work", metric }, "2026-07-01");
    expect(ask("usageGrowth").counts).toBe("yes");
    expect(ask("usageGrowth")).not.toHaveProperty("threshold");
    expect(ask("deployments").threshold).toBe(5);
  });

  test("are those of the programme data", () => {
    const area = DESIGNATION_EDITIONS.at(-1)?.areas.find(({ id }) => id === "modern-work");
    const compared: string[] = [];
    for (const track of ["enterprise", "smb"] as const) {
      for (const { metric, formula } of area?.tracks[track] ?? []) {
        if (formula.kind !== "best-of-association") continue;
        const row = ASSOCIATION_COUNTS.find(
          ({ id, metrics }) =>
            id.startsWith(`POR.COUNTS.modern-work.${track}.`) &&
            id.endsWith("1v2") &&
            metrics.some((one) => one === metric),
        );
        compared.push(`${track} ${metric}`);
        expect(row?.thresholds).toEqual(
          Object.fromEntries(
            formula.options.map(({ association, threshold }) => [association, threshold]),
          ),
        );
      }
    }
    expect(compared.sort()).toEqual([
      "enterprise deployments",
      "enterprise usageGrowth",
      "smb deployments",
      "smb usageGrowth",
    ]);
  });
});

describe("what the question leaves out", () => {
  const USAGE = { area: "business-applications", metric: "usageGrowth" } as const;

  test("a product makes an answer unknown where products differ", () => {
    const answer = associationCounts({ ...DPOR, ...USAGE }, "2026-07-01");
    expect(answer.counts).toBe("unknown");
    expect(answer.reasons).toEqual([{ key: "rules.scenario.counts.differs" }]);
    expect(answer.rule?.id).toBe("POR.COUNTS.business-applications.usage-dynamics.1v2");
  });

  test("and not where they agree", () => {
    expect(associationCounts({ ...DAP, ...USAGE }, "2026-07-01").counts).toBe("no");
  });

  test("a track makes it unknown where tracks differ", () => {
    const ask = (by: By) =>
      associationCounts({ ...by, area: "modern-work", metric: "netCustomerAdds" }, "2026-07-01");
    expect(ask(DPOR).counts).toBe("unknown");
    expect(ask(CPOR).counts).toBe("yes");
    expect(ask(PAL).counts).toBe("no");
  });

  test.each([
    ["an area that is not on record", { area: "support-services" }],
    ["a track that is not", { track: "larger-markets" }],
    ["a product that is not", { product: "Windows Server" }],
    ["a product of another area", { product: "Microsoft Azure" }],
    ["an attribution that nobody knows", { mechanism: null }],
  ] as const)("%s is unknown, without a rule", (_name, change) => {
    expect(associationCounts({ ...DPOR, ...USAGE, ...change }, "2026-07-01")).toEqual({
      counts: "unknown",
      reasons: [{ key: "rules.scenario.counts.notOnRecord" }],
    });
  });
});

describe("an answer", () => {
  test("tells its rule, of 2023 by a page of Microsoft's and of 2026 by others", () => {
    const ask = (asOf: string) =>
      associationCounts(
        { ...PAL, area: "security", metric: "deployments", product: "Azure" },
        asOf,
      );
    expect(ask("2023-10-23").rule).toMatchObject({
      id: "POR.COUNTS.security.azure.1v1",
      sources: ["KVSEC"],
      confidence: "verified",
    });
    expect(ask("2026-07-01").rule).toMatchObject({
      id: "POR.COUNTS.security.azure.1v2",
      sources: ["PSSEC", "DOSS26"],
      confidence: "secondary",
    });
  });

  test.each([
    ["yes", CSP, "does"],
    ["partly", PAL, "palByRole"],
    ["no", { ...PAL, role: " reader " }, "palReader"],
    ["partly", { ...PAL, role: "Owner" }, "palByRole"],
    ["no", DPOR, "doesNot"],
  ] as const)("says %s in words", (counts, by, word) => {
    const answer = associationCounts(
      { ...by, area: "security", metric: "deployments", product: "Azure" },
      "2026-07-01",
    );
    expect(answer.counts).toBe(counts);
    expect(answer.reasons).toEqual([{ key: `rules.scenario.counts.${word}` }]);
    expect(english(`rules.scenario.counts.${word}`)).toBeTypeOf("string");
  });

  test("for Modern Work adds that only the best association of a metric scores", () => {
    const answer = associationCounts(
      { ...OSA, area: "modern-work", track: "smb", metric: "deployments" },
      "2026-07-01",
    );
    expect(answer.counts).toBe("unknown");
    expect(answer.reasons).toEqual([
      { key: "rules.scenario.counts.notTold" },
      { key: PRECEDENCE.bestPerMetric.outcome },
    ]);
  });
});

describe("how sure an answer is", () => {
  const ask = (by: By, asOf: string) =>
    associationCounts(
      { ...by, area: "infrastructure", metric: "deployments", product: "Azure" },
      asOf,
    ).rule;

  test.each([
    ["2022-10-03", "derived"],
    ["2023-06-12", "derived"],
    ["2023-06-13", "verified"],
    ["2026-06-30", "verified"],
    ["2026-07-01", "secondary"],
  ])("on %s: %s, since the page is of June 2023", (asOf, confidence) => {
    expect(ask(CSP, asOf)?.confidence).toBe(confidence);
  });

  test("a TPOR is CSP by third parties only", () => {
    expect(ask(TPOR, "2023-10-23")).toEqual({
      id: "POR.COUNTS.azure.1v1",
      sources: ["KVAZ", "TCCSP"],
      confidence: "secondary",
    });
  });
});

describe("what the sales channel says against the mechanism", () => {
  const BUSINESS = { area: "business-applications", product: "Dynamics 365" } as const;
  const AZURE = { area: "infrastructure", product: "Microsoft Azure" } as const;
  const WORK = { area: "modern-work", track: "enterprise", product: "Microsoft 365" } as const;
  const ask = (question: Omit<AssociationQuestion, "metric">) =>
    associationCounts({ ...question, metric: "netCustomerAdds" }, "2026-07-15");

  test.each([
    ["DPOR", { ...AZURE, ...DPOR }, "CSP", PRECEDENCE.cspShownAsDpor.outcome],
    ["DPOR", { ...BUSINESS, ...DPOR }, "CSP indirect", PRECEDENCE.cspShownAsDpor.outcome],
    ["claim", { ...BUSINESS, ...REVREC }, "Direct/CSP", PRECEDENCE.cspSeller.outcome],
  ])("a %s, %j, through %s", (_name, question, salesChannel, key) => {
    const answer = ask({ ...question, salesChannel });
    expect(answer.counts).toBe("unknown");
    expect(answer.reasons).toEqual([{ key, data: { salesChannel } }]);
    expect(answer.rule).toBeDefined();
    expect(ask({ ...question, salesChannel: "EA" }).counts).toBe("yes");
    expect(ask(question).counts).toBe("yes");
  });

  test.each([
    [{ ...AZURE, ...DPOR }, "rules.por.reason.dporOnAzureAgreement"],
    [{ ...WORK, ...DPOR }, "rules.por.reason.dporDisputed"],
  ])("a DPOR under a customer agreement, %j", (question, key) => {
    const answer = ask({ ...question, salesChannel: "MCA" });
    expect(answer.counts).toBe("unknown");
    expect(answer.reasons).toEqual([{ key }]);
  });

  test("nothing against a claim for a workload, nor against CSP itself", () => {
    expect(ask({ ...WORK, ...OSU, salesChannel: "CSP" }).counts).toBe("yes");
    expect(ask({ ...BUSINESS, ...CSP, salesChannel: "CSP" }).counts).toBe("yes");
  });
});

describe("agrees with what the mechanism table says of designations today", () => {
  const TODAY = "2026-07-15";
  const FAMILIES = [
    [
      "azure",
      "Microsoft Azure",
      ["data-ai", "digital-app-innovation", "infrastructure", "security"],
    ],
    ["microsoft-365", "Microsoft 365", ["modern-work", "security"]],
    ["dynamics-365", "Dynamics 365", ["business-applications"]],
    ["power-platform", "Power Apps", ["business-applications"]],
  ] as const;

  test.each(NAMES.flatMap((name) => FAMILIES.map((family) => [name, ...family] as const)))(
    "%s on %s",
    (name, family, product, areas) => {
      const by = EVERY_WAY[name];
      const form = mechanismForm(by) as MechanismForm;
      expect(MECHANISM_ROWS[form]).toBeDefined();
      const cell = countsToward(form, family, TODAY).find(({ what }) => what === "designation");
      const products =
        family === "dynamics-365" ? [product, "Dynamics 365 Customer Insights"] : [product];
      const answersIn = (area: string) =>
        METRICS.flatMap((metric) =>
          (["enterprise", "smb"] as const).flatMap((track) =>
            products.map((one) =>
              associationCounts({ ...by, area, track, metric, product: one }, TODAY),
            ),
          ),
        )
          .filter(({ rule }) => rule !== undefined)
          .map(({ counts }) => counts);
      const all = areas.flatMap(answersIn);
      if (cell?.counts === "no") expect(all).not.toContain("yes");
      else expect(all.some((counts) => counts !== "no")).toBe(true);
      if (all.every((counts) => counts === "no")) expect(cell?.counts).toBe("no");
    },
  );
});
