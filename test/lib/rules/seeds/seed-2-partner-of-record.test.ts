/** The page of 7 April 2015 on becoming Partner of Record, fact by fact. */
import { describe, expect, test } from "vitest";
import { judgeAssociation, scenariosFor } from "../../../../lib/rules/record";
import { association, CONTEXT, english } from "../record/invented-facts";

const THEN = "2015-04-07";

function scenario(id: string, asOf = THEN, facts = {}) {
  const found = scenariosFor(facts, asOf).find((answer) => answer.scenario === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}

const effect = (id: string, what: string, asOf = THEN) =>
  scenario(id, asOf).ways[0]?.countsToward.find((entry) => entry.what === what);

const words = (key: string | undefined) => english(key ?? "") ?? "";

describe("being listed as Partner of Record", () => {
  test.each(["1", "2", "3", "4"])("affects the competency, scenario %s", (id) => {
    expect(effect(id, "designation")?.counts).toBe("yes");
    expect(words(effect(id, "designation")?.detail?.key)).toContain(
      "cloud performance competencies",
    );
  });

  test.each([
    ["additional seats of Office 365", "more Office 365 seats"],
    ["any seats of Dynamics CRM Online", "any seats of Dynamics CRM Online"],
    ["Partner Advisory Hours", "Partner Advisory Hours"],
  ])("gives Action Pack subscribers %s", (_fact, said) => {
    for (const id of ["1", "2", "3", "4"]) {
      expect(effect(id, "benefits")).toMatchObject({ counts: "yes", sources: ["SEED2"] });
      expect(words(effect(id, "benefits")?.detail?.key)).toContain(said);
    }
  });

  test.each([
    ["1", "2015-04-07"],
    ["2", "2015-04-07"],
    ["4", "2015-08-01"],
  ])("affects incentive payments, scenario %s", (id, asOf) => {
    expect(effect(id, "incentive", asOf)?.counts).toBe("yes");
  });

  test.each(["1", "2", "3", "4"])(
    "may be checked by proof of execution, at random and regularly, scenario %s",
    (id) => {
      const { proof } = scenario(id);
      expect(proof?.key).toBe("rules.scenario.proof.atRandom");
      expect(words(proof?.key)).toContain("at random and regularly");
    },
  );
});

describe("scenario 1: Office 365, Intune or AADP under EA, EAS or CASA/EES", () => {
  test.each(["EA", "EAS", "CASA", "EES"])("%s", (channel) => {
    for (const product of ["Office 365", "Windows Intune", "Azure Active Directory Premium"]) {
      const [first] = scenariosFor({ channel, product }, THEN);
      expect(first?.scenario).toBe("1");
    }
  });

  test("is for the partner who drives the deployment", () => {
    expect(words(scenario("1").name.key)).toContain("you drive deployment");
  });

  test("is managed by the customer in the Office Customer Portal and the Intune Account Portal", () => {
    const digital = scenario("1").ways.find(({ form }) => form === "DPOR");
    expect(digital?.who).toBe("customer");
    expect(digital?.pages).toEqual(["Office Customer Portal", "Microsoft Intune Account Portal"]);
  });

  test("on a change both partners are alerted and the customer clarifies who does the work", () => {
    expect(scenario("1").change?.key).toBe("rules.scenario.change.bothAlerted");
    expect(words("rules.scenario.change.bothAlerted")).toBe(
      "Both partners are alerted, and the customer is asked which of them does the work.",
    );
  });

  test("OSA Deploy must move to digital Partner of Record", () => {
    const form = association({
      mechanism: null,
      attribution: "OSA form",
      subscriptionEnd: undefined,
      asOf: THEN,
    });
    const verdict = judgeAssociation(form, { ...CONTEXT, today: THEN });
    expect(verdict.state).toBe("at-risk");
    expect(verdict.reasons[0]).toEqual({
      key: "rules.por.reason.retiringOsaForm",
      data: { lastDay: "2015-12-31" },
    });
    expect(verdict.nextStep.what.key).toBe("rules.por.next.replaceRetired");
    expect(scenario("1", "2015-05-01").ways.map((way) => way.form)).toEqual(["DPOR"]);
  });
});

describe("scenario 2: Office 365, Intune and Dynamics CRM Online from the Online Portal", () => {
  test.each(["Office 365", "Intune", "Dynamics CRM Online"])("%s", (product) => {
    expect(scenariosFor({ channel: "MOSP", product }, THEN).map((one) => one.scenario)).toEqual([
      "2",
    ]);
  });

  test("the customer adds the MPN ID in the Online Portal", () => {
    const [byCustomer] = scenario("2").ways;
    expect(byCustomer).toMatchObject({ who: "customer", pages: ["Microsoft Online Portal"] });
    expect(words(byCustomer?.what.key)).toContain("MPN ID");
  });

  test("or it is automated through the Partner Admin Center", () => {
    expect(scenario("2").ways[1]).toMatchObject({ who: "us", pages: ["Partner Admin Center"] });
  });
});

describe("scenario 3: Office 365, Intune and Dynamics CRM Online by Open licensing", () => {
  test.each(["Office 365", "Intune", "Dynamics CRM Online"])("%s", (product) => {
    expect(scenariosFor({ channel: "Open", product }, THEN).map((one) => one.scenario)).toEqual([
      "3",
    ]);
  });

  test("affects competencies and customer reporting, in the seed's own list", () => {
    for (const what of ["designation", "customer-reporting"]) {
      expect(effect("3", what)).toMatchObject({
        counts: "yes",
        confidence: "verified",
        sources: ["SEED2"],
      });
    }
    expect(words(effect("3", "customer-reporting")?.detail?.key)).toContain(
      "Online Services Dashboard",
    );
    expect(scenario("3").reasons).toEqual([]);
  });

  test("the customer adds it, or the partner when activating the subscription", () => {
    expect(scenario("3").ways.map(({ who }) => who)).toEqual(["customer", "us"]);
  });

  test("also retroactively, for customers the partner works with already", () => {
    expect(words(scenario("3").ways[1]?.what.key)).toContain(
      "also for customers you already work with",
    );
  });
});

describe("scenario 4: Azure under EA, EAS, CASA/EES and MOSA", () => {
  test.each(["EA", "EAS", "CASA", "EES", "MOSA"])("%s", (channel) => {
    const found = scenariosFor({ channel, product: "Microsoft Azure" }, THEN);
    expect(found.map((one) => one.scenario)).toContain("4");
  });

  test("is for the partner who drives consumption", () => {
    expect(words(scenario("4").name.key)).toContain("you drive consumption");
  });

  test("is listed by the customer through the Azure Account Center", () => {
    expect(scenario("4").ways).toHaveLength(1);
    expect(scenario("4").ways[0]).toMatchObject({ who: "customer" });
    expect(scenario("4").ways[0]?.pages[0]).toBe("Azure Account Center");
  });

  test("one Partner of Record for each Azure subscription", () => {
    expect(words(scenario("4").ways[0]?.what.key)).toContain(
      "one partner for each Azure subscription",
    );
  });

  test("on a change both partners are alerted and the customer clarifies who does the work", () => {
    expect(scenario("4").change?.key).toBe("rules.scenario.change.bothAlerted");
  });
});

test.each(["1", "2", "4"])("the lost list of scenario %s is said to be filled in", (id) => {
  expect(scenario(id).reasons).toEqual([{ key: "rules.scenario.reason.lostInCopy" }]);
});
