import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import { SCENARIOS, type ScenarioAnswer, scenariosFor } from "../../../../lib/rules/record";
import { salesChannelsNamed } from "../../../../lib/rules/record/sales-channels";
import { english } from "./invented-facts";

const ALL = ["1", "1b", "1c", "2", "3", "4", "5", "6"];

const idsFor = (channel: string | undefined, product: string | undefined) =>
  scenariosFor(
    { ...(channel !== undefined && { channel }), ...(product !== undefined && { product }) },
    "2026-07-15",
  ).map(({ scenario }) => scenario);

function one(scenario: string, asOf: string, product?: string): ScenarioAnswer {
  const facts = product === undefined ? {} : { product };
  const found = scenariosFor(facts, asOf).find((answer) => answer.scenario === scenario);
  if (!found) throw new Error(`no scenario ${scenario}`);
  return found;
}

const last = (key: string) => key.replace(/^rules\.(?:scenario|por)\./, "");
const ways = (answer: ScenarioAnswer) =>
  answer.ways.map(({ form, who, what, pages }) => [form, who, last(what.key), ...pages]);
const counts = (answer: ScenarioAnswer, way = 0) =>
  answer.ways[way]?.countsToward.map((entry) => entry.counts);
const details = (answer: ScenarioAnswer, way = 0) =>
  answer.ways[way]?.countsToward.map(({ detail }) => last(detail?.key ?? ""));

describe("a sales channel as exported", () => {
  test.each([
    ["EA", ["enterprise"]],
    ["EAS", ["enterprise"]],
    ["EES", ["enterprise"]],
    ["CASA", ["enterprise"]],
    ["ea direct", ["enterprise"]],
    ["EASY", []],
    ["Direct", ["web-direct", "mca-direct"]],
    ["Advisor", ["web-direct"]],
    ["MOSA", ["web-direct"]],
    ["MOSP", ["web-direct"]],
    ["Web Direct", ["web-direct"]],
    ["Web Direct sale", []],
    ["MCA", ["mca-direct"]],
    ["MCA-E", ["mca-direct"]],
    ["MCA-EX", []],
    ["my MCA", []],
    ["Azure plan", ["mca-direct"]],
    ["Open", ["open"]],
    ["Open Value", ["open"]],
    ["Reopen", []],
    ["Opening", []],
    [" EA ", ["enterprise"]],
    ["Enterprise Agreement", ["enterprise"]],
    ["Microsoft Enterprise Agreement", ["enterprise"]],
    ["Enterprise Subscription", ["enterprise"]],
    ["Campus and School Agreement", ["enterprise"]],
    ["Enrollment for Education Solutions", ["enterprise"]],
    ["Enterprise", []],
    ["Microsoft Customer Agreement", ["mca-direct"]],
    ["Customer Agreement", ["mca-direct"]],
    ["Microsoft Online Subscription Agreement", ["web-direct"]],
    ["Microsoft Online Subscription Program", ["web-direct"]],
    ["Microsoft Online Services Program", ["web-direct"]],
    ["Cloud Solution Provider", ["csp"]],
    [" advisor ", ["web-direct"]],
    ["CSP", ["csp"]],
    ["CSP indirect", ["csp"]],
    ["Direct/CSP", ["csp"]],
    ["Indirect/CSP", ["csp"]],
    ["Directly", []],
    ["Indirect", []],
    ["others", []],
  ])("%s", (word, channels) => expect(salesChannelsNamed(word)).toEqual(channels));
});

describe("which scenarios the facts leave possible", () => {
  test.each([
    [undefined, undefined, ALL],
    ["others", undefined, ALL],
    ["others", "Windows Server", ALL],
    ["EA", undefined, ["1", "1b", "1c", "4"]],
    ["EA", "Power BI", ["1b", "1c"]],
    ["EA", "Office 365", ["1", "1b"]],
    ["EA", "Microsoft Intune", ["1", "1b"]],
    ["EA", "Azure Active Directory Premium", ["1", "1b"]],
    ["EA", "Microsoft Azure", ["1b", "4"]],
    ["EA", "Dynamics 365", ["1b", "1c"]],
    ["Direct", "Office 365", ["2"]],
    ["Direct", "Dynamics CRM Online", ["2"]],
    ["Direct", "Microsoft Azure", ["4", "6"]],
    ["Direct", "Power Apps", [null]],
    ["Open", "Power BI", [null]],
    ["MOSA", "Microsoft Azure", ["4"]],
    ["MCA-E", "Microsoft Azure", ["6"]],
    ["MCA", "Office 365", [null]],
    ["Open", "Office 365", ["3"]],
    ["Open", "Dynamics 365", ["3"]],
    ["CSP", "Office 365", ["5"]],
    ["CSP", "Power BI", ["5"]],
    [undefined, "Microsoft Azure", ["1b", "4", "5", "6"]],
    [undefined, "Office 365", ["1", "1b", "2", "3", "5"]],
  ])("%s × %s", (channel, product, expected) => expect(idsFor(channel, product)).toEqual(expected));
});

describe("then, now, and what is not on record", () => {
  test.each([
    ["1", "2010-12-31", "unknown", undefined],
    ["1", "2011-01-01", "then", "POR.SCENARIO.1.1v1"],
    ["1", "2019-09-30", "then", "POR.SCENARIO.1.1v1"],
    ["1", "2019-10-01", "now", "POR.SCENARIO.1.2v1"],
    ["1b", "2025-10-31", "unknown", undefined],
    ["1b", "2025-11-01", "now", "POR.SCENARIO.1b.1v1"],
    ["1c", "2019-09-30", "unknown", undefined],
    ["1c", "2019-10-01", "now", "POR.SCENARIO.1c.1v1"],
    ["2", "2019-12-31", "then", "POR.SCENARIO.2.1v1"],
    ["2", "2020-01-01", "unknown", undefined],
    ["2", "2022-10-02", "unknown", undefined],
    ["2", "2022-10-03", "now", "POR.SCENARIO.2.2v1"],
    ["3", "2019-12-31", "then", "POR.SCENARIO.3.1v1"],
    ["3", "2020-01-01", "unknown", undefined],
    ["3", "2021-12-31", "unknown", undefined],
    ["3", "2022-01-01", "now", "POR.SCENARIO.3.2v1"],
    ["4", "2010-12-31", "unknown", undefined],
    ["4", "2021-09-30", "then", "POR.SCENARIO.4.1v1"],
    ["4", "2021-10-01", "now", "POR.SCENARIO.4.2v1"],
    ["5", "2013-12-31", "unknown", undefined],
    ["5", "2014-01-01", "now", "POR.SCENARIO.5.1v1"],
    ["6", "2018-12-31", "unknown", undefined],
    ["6", "2019-01-01", "now", "POR.SCENARIO.6.1v1"],
  ])("scenario %s on %s: %s", (scenario, asOf, reading, rule) => {
    const answer = one(scenario, asOf);
    expect(answer.reading).toBe(reading);
    expect(answer.rule?.id).toBe(rule);
  });

  test("a product bought in a way that no scenario is of is said to be unknown", () => {
    expect(scenariosFor({ channel: "Direct", product: "Power Apps" }, "2026-07-15")).toEqual([
      {
        scenario: null,
        name: { key: "rules.scenario.name.none" },
        reading: "unknown",
        ways: [],
        reasons: [{ key: "rules.scenario.reason.noScenario" }],
      },
    ]);
  });

  test("what is not on record gives nothing but the reason", () => {
    expect(one("2", "2021-01-01")).toEqual({
      scenario: "2",
      name: { key: "rules.scenario.name.webDirect" },
      reading: "unknown",
      ways: [],
      reasons: [{ key: "rules.scenario.reason.notOnRecord", data: { asOf: "2021-01-01" } }],
    });
  });
});

describe("who sets it, and where", () => {
  const FORM = ["POR.OsaForm", "us", "way.osaForm"];
  const DIGITAL = [
    "DPOR",
    "customer",
    "way.enterpriseCustomer",
    "Office Customer Portal",
    "Microsoft Intune Account Portal",
  ];
  const YOUR_PRODUCTS = "Microsoft 365 admin center, Billing, Your products, Partner information";
  const CLAIMS = "Partner Center, Incentives, Customer claims";
  const PAL = ["PAL", "us", "way.pal", "Azure portal, Link to a partner ID"];

  test.each([
    ["1", "2015-03-01", [FORM]],
    ["1", "2015-03-02", [FORM, DIGITAL]],
    ["1", "2015-04-30", [FORM, DIGITAL]],
    ["1", "2015-05-01", [DIGITAL]],
    [
      "1",
      "2026-07-15",
      [
        ["CPOR", "us", "way.claim", "Partner Center, Incentives, Customer claims"],
        ["DPOR", "customer", "way.yourProducts", YOUR_PRODUCTS],
      ],
    ],
    [
      "1b",
      "2026-07-15",
      [["COCP", "customer", "way.channelChange", "Microsoft 365 admin center", "Azure portal"]],
    ],
    [
      "1c",
      "2026-07-15",
      [
        ["CPOR", "us", "way.claimSubscription", CLAIMS],
        ["DPOR", "customer", "way.yourProducts", YOUR_PRODUCTS],
        PAL,
      ],
    ],
    [
      "2",
      "2015-04-07",
      [
        ["POR", "customer", "way.onlinePortal", "Microsoft Online Portal"],
        ["POR", "us", "way.partnerAdminCenter", "Partner Admin Center"],
      ],
    ],
    [
      "2",
      "2026-07-15",
      [
        ["DPOR", "customer", "way.yourProducts", YOUR_PRODUCTS],
        ["CPOR", "us", "way.claimSubscription", CLAIMS],
        ["POR.Advisor", "nobody", "way.existingAdvisor"],
      ],
    ],
    [
      "3",
      "2015-04-07",
      [
        ["POR", "customer", "way.onlinePortal", "Microsoft Online Portal"],
        ["POR", "us", "way.openActivation", "Microsoft Online Portal"],
      ],
    ],
    ["3", "2026-07-15", [["DPOR", "customer", "way.openValue", YOUR_PRODUCTS]]],
    [
      "4",
      "2015-04-07",
      [["DPOR", "customer", "way.azureAccountCenter", "Azure Account Center", "Azure portal"]],
    ],
    [
      "4",
      "2026-07-15",
      [
        PAL,
        [
          "DPOR",
          "customer",
          "way.azurePartnerInformation",
          "Azure portal, Subscription, Partner information",
        ],
      ],
    ],
    ["5", "2026-07-15", [["CSP", "us", "way.csp", "Partner Center, Customers, Subscriptions"]]],
    ["6", "2026-07-15", [PAL]],
  ])("scenario %s on %s", (scenario, asOf, expected) => {
    expect(ways(one(scenario, asOf))).toEqual(expected);
  });
});

test("online, a claim is for Dynamics 365 only, and counts by that where no product is told", () => {
  const forms = (product: string) => one("2", "2026-07-15", product).ways.map(({ form }) => form);
  expect(forms("Office 365")).toEqual(["DPOR", "POR.Advisor"]);
  expect(forms("Dynamics 365")).toEqual(["DPOR", "CPOR", "POR.Advisor"]);
  expect(counts(one("2", "2026-07-15"), 1)).toEqual(["partly", "partly", "unknown", "partly"]);
});

describe("what it was good for: competency, incentive, benefits, customer reporting", () => {
  test.each([
    ["1", "2015-04-07", ["yes", "yes", "yes", "yes"]],
    ["2", "2015-04-07", ["yes", "yes", "yes", "yes"]],
    ["2", "2019-02-28", ["yes", "yes", "yes", "yes"]],
    ["2", "2019-03-01", ["yes", "unknown", "yes", "yes"]],
    ["2", "2019-03-31", ["yes", "unknown", "yes", "yes"]],
    ["2", "2019-04-01", ["yes", "no", "yes", "yes"]],
    ["3", "2015-04-07", ["yes", "no", "yes", "yes"]],
    ["4", "2015-07-31", ["yes", "unknown", "yes", "unknown"]],
    ["4", "2015-08-01", ["yes", "yes", "yes", "unknown"]],
    ["4", "2021-09-30", ["yes", "yes", "yes", "unknown"]],
  ])("scenario %s on %s", (scenario, asOf, expected) => {
    expect(counts(one(scenario, asOf))).toEqual(expected);
  });

  test("in words, with sources and how sure they are", () => {
    expect(details(one("1", "2015-04-07"))).toEqual([
      "effect.competency",
      "effect.usagePay",
      "effect.actionPack",
      "effect.customerReporting",
    ]);
    expect(details(one("2", "2015-04-07"))?.[1]).toBe("effect.salePay");
    expect(details(one("2", "2019-04-01"))?.[1]).toBe("effect.salePayEnded");
    expect(details(one("2", "2019-03-15"))?.[1]).toBe("notTold");
    expect(details(one("3", "2015-04-07"))?.[1]).toBe("effect.openUnpaid");
    expect(details(one("4", "2015-08-01"))?.[1]).toBe("counts.dporPaidForAzure");
    const [competency, pay, benefits] = one("1", "2015-04-07").ways[0]?.countsToward ?? [];
    expect(competency).toMatchObject({ confidence: "derived", sources: ["SEED2"] });
    expect(pay).toMatchObject({
      confidence: "verified",
      sources: ["SEED2", "MPNDPOR", "KB3185107"],
    });
    expect(benefits).toMatchObject({ confidence: "derived", sources: ["SEED2"] });
    expect(one("4", "2015-08-01").ways[0]?.countsToward[1]?.confidence).toBe("derived");
    expect(one("3", "2015-04-07").ways[0]?.countsToward[0]).toMatchObject({
      confidence: "verified",
      sources: ["SEED2"],
    });
  });

  test("what one source does not tell is asked of no other", () => {
    expect(one("2", "2019-03-15").ways[0]?.countsToward[1]).toEqual({
      what: "incentive",
      counts: "unknown",
      detail: { key: "rules.scenario.notTold" },
    });
  });
});

describe("what it is good for now, by the mechanism table", () => {
  test.each([
    ["1", 0, ["partly", "partly", "unknown", "partly"]],
    ["1", 1, ["partly", "no", "unknown", "yes"]],
    ["1b", 0, ["unknown", "unknown", "unknown", "unknown"]],
    ["3", 0, ["partly", "no", "unknown", "yes"]],
    ["4", 0, ["partly", "partly", "unknown", "yes"]],
    ["4", 1, ["yes", "no", "unknown", "yes"]],
    ["5", 0, ["partly", "yes", "unknown", "yes"]],
    ["6", 0, ["partly", "partly", "unknown", "yes"]],
  ])("scenario %s, way %i", (scenario, way, expected) => {
    expect(counts(one(scenario, "2026-07-15"), way)).toEqual(expected);
  });

  test("for the product where it is told, else for the only one of the scenario", () => {
    expect(details(one("4", "2026-07-15"))?.[0]).toBe("counts.palAzure");
    expect(details(one("2", "2026-07-15"))?.[0]).toBe("counts.dporByProduct");
    expect(details(one("2", "2026-07-15", "Dynamics 365"))?.[0]).toBe("counts.dporDynamics");
    expect(details(one("5", "2026-07-15", "Microsoft Azure"))?.[0]).toBe("counts.cspAzure");
  });

  test("of the day: no designation before October 2022", () => {
    expect(counts(one("1", "2020-01-01"))).toEqual(["unknown", "partly", "unknown", "partly"]);
    expect(counts(one("6", "2022-10-02"))?.[0]).toBe("unknown");
    expect(counts(one("6", "2022-10-03"))?.[0]).toBe("partly");
  });
});

describe("proof, change and end", () => {
  test.each([
    ["1", "2015-04-07", "proof.atRandom", "change.bothAlerted", "expiry.osaForm"],
    ["1", "2026-07-15", "proof.claim", "change.claim", "notTold"],
    ["1b", "2026-07-15", "notTold", "change.channelChange", "notTold"],
    ["1c", "2026-07-15", "proof.claim", "change.claim", "expiry.subscription"],
    ["2", "2015-04-07", "proof.atRandom", "change.customerEdits", "expiry.subscription"],
    ["2", "2026-07-15", "proof.onRequest", "change.customerEdits", "expiry.subscription"],
    ["3", "2015-04-07", "proof.atRandom", "change.customerEdits", "expiry.subscription"],
    ["3", "2026-07-15", "proof.onRequest", "change.customerEdits", "expiry.subscription"],
    ["4", "2015-04-07", "proof.atRandom", "change.bothAlerted", "notTold"],
    ["4", "2026-07-15", "proof.onRequest", "change.azure", "expiry.pal"],
    ["5", "2026-07-15", "proof.none", "change.csp", "expiry.subscription"],
    ["6", "2026-07-15", "proof.none", "change.pal", "expiry.pal"],
  ])("scenario %s on %s", (scenario, asOf, proof, change, expiry) => {
    const answer = one(scenario, asOf);
    expect(last(answer.proof?.key ?? "")).toBe(proof);
    expect(last(answer.change?.key ?? "")).toBe(change);
    expect(last(answer.expiry?.key ?? "")).toBe(expiry);
  });

  test.each([
    ["1", "2015-04-07", true],
    ["2", "2015-04-07", true],
    ["3", "2015-04-07", false],
    ["4", "2015-04-07", true],
    ["1", "2026-07-15", false],
    ["1b", "2026-07-15", false],
  ])("scenario %s on %s says that its list was lost in the copy: %s", (scenario, asOf, isLost) => {
    expect(one(scenario, asOf).reasons).toEqual(
      isLost ? [{ key: "rules.scenario.reason.lostInCopy" }] : [],
    );
  });

  test("exactly the lists of 1, 2 and 4 are marked, apart from what is told of all", () => {
    const marked = SCENARIOS.flatMap(({ scenario, readings }) =>
      readings.flatMap(({ effects }) =>
        (effects ?? []).map(
          ({ what, lostInCopy }) => `${scenario} ${what}${lostInCopy ? "" : " seed"}`,
        ),
      ),
    );
    expect(marked).toEqual([
      "1 designation",
      "1 incentive",
      "1 benefits seed",
      "1 customer-reporting",
      "2 designation",
      "2 incentive",
      "2 incentive",
      "2 benefits seed",
      "2 customer-reporting",
      "3 designation seed",
      "3 incentive seed",
      "3 benefits seed",
      "3 customer-reporting seed",
      "4 designation",
      "4 incentive",
      "4 benefits seed",
      "4 customer-reporting",
    ]);
  });
});

describe("every answer on any day", () => {
  const anyDay = fc.integer({ min: 0, max: 6_500 }).map((days) => addDays("2009-06-01", days));
  const anyFacts = fc.record(
    {
      channel: fc.constantFrom("EA", "Direct", "Open", "CSP", "MCA-E", "others"),
      product: fc.constantFrom(
        "Office 365",
        "Microsoft Azure",
        "Dynamics 365",
        "Power BI",
        "Visio",
      ),
    },
    { requiredKeys: [] },
  );

  test("has words and a rule of its own for each way", () => {
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, asOf) => {
        for (const answer of scenariosFor(facts, asOf)) {
          const { name, proof, change, expiry, reasons, ways: found } = answer;
          const messages = [name, proof, change, expiry, ...reasons].concat(
            found.flatMap(({ what, countsToward }) => [
              what,
              ...countsToward.map(({ detail }) => detail),
            ]),
          );
          for (const message of messages) {
            if (message) expect(english(message.key), message.key).toBeTypeOf("string");
          }
          expect(found.length > 0).toBe(answer.reading !== "unknown");
          for (const way of found) {
            expect(way.countsToward).toHaveLength(4);
            expect(way.rule.id).toBe(answer.rule?.id);
            expect(way.rule.sources.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  test("more facts never leave more open", () => {
    fc.assert(
      fc.property(anyFacts, anyDay, ({ channel, product }, asOf) => {
        const all = scenariosFor({}, asOf).map(({ scenario }) => scenario);
        const byChannel = channel === undefined ? all : idsOf({ channel }, asOf);
        const byProduct = product === undefined ? all : idsOf({ product }, asOf);
        if (channel === undefined || product === undefined) return;
        const both = idsOf({ channel, product }, asOf).filter((id) => id !== null);
        expect(both.filter((id) => !byChannel.includes(id) || !byProduct.includes(id))).toEqual([]);
      }),
    );
  });

  const idsOf = (facts: Parameters<typeof scenariosFor>[0], asOf: string) =>
    scenariosFor(facts, asOf).map(({ scenario }) => scenario);
});
