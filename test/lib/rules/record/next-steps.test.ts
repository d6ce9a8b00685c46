import { describe, expect, test } from "vitest";
import { judgeAssociation } from "../../../../lib/rules/record";
import {
  type AssociationChange,
  association,
  CLOSED,
  CONTEXT,
  english,
  FRENCH,
  GERMAN,
  GLOBAL,
  keysOf,
  ORGANISATION,
  STRANGER,
} from "./invented-facts";

function stepOf(change: AssociationChange, customerCountry?: string) {
  const context = customerCountry === undefined ? CONTEXT : { ...CONTEXT, customerCountry };
  const { who, what, where, textForCustomer } = judgeAssociation(
    association(change),
    context,
  ).nextStep;
  const name = (message: typeof where) => (message ? keysOf([message])[0] : undefined);
  return {
    who,
    what: name(what),
    where: name(where),
    text: name(textForCustomer),
    data: textForCustomer?.data,
  };
}

const foreign = { viewpoint: "customer", partnerId: STRANGER, globalPartnerId: undefined } as const;

describe("who acts, and where", () => {
  test.each([
    ["ended DPOR", { status: "Churned" }, "customer", "yourProducts", "dporMicrosoft365Next"],
    [
      "ended DPOR on Dynamics",
      { status: "Churned", product: "Dynamics 365" },
      "customer",
      "yourProducts",
      "dporMicrosoft365Next",
    ],
    [
      "ended DPOR on Azure",
      { status: "Closed", product: "Microsoft Azure" },
      "customer",
      "azurePartnerInformation",
      "dporAzureNext",
    ],
    [
      "DPOR ended by its date",
      { status: "Suspended", subscriptionEnd: "2026-05-01" },
      "customer",
      "yourProducts",
      "dporMicrosoft365Next",
    ],
    [
      "DPOR gone from the newer export",
      { absentAsOf: "2026-07-12" },
      "customer",
      "yourProducts",
      "dporMicrosoft365",
    ],
    [
      "DPOR on a product that is not told",
      { absentAsOf: "2026-07-12", product: undefined },
      "customer",
      undefined,
      "anyChannel",
    ],
    [
      "ended DPOR on a product that we do not know",
      { status: "Churned", product: "Windows Server" },
      "customer",
      undefined,
      "anyChannel",
    ],
    [
      "Advisor on a product that is not told",
      { mechanism: "POR", attribution: "Advisor", product: undefined },
      "customer",
      undefined,
      "anyChannel",
    ],
    [
      "ended DPOR on a CSP channel",
      { status: "Churned", salesChannel: "CSP" },
      "us",
      "customerSubscriptions",
      "cspSale",
    ],
    [
      "DPOR on a CSP channel under the global ID",
      { partnerId: GLOBAL, salesChannel: "CSP indirect" },
      "us",
      "customerSubscriptions",
      undefined,
    ],
    [
      "DPOR on a CSP channel ending",
      { subscriptionEnd: "2026-08-01", salesChannel: "Indirect/CSP" },
      "us",
      "customerSubscriptions",
      undefined,
    ],
    [
      "lost PAL",
      { status: "Deleted", mechanism: "PAL", product: "Microsoft Azure" },
      "us",
      "partnerAdminLink",
      "palAzure",
    ],
    ...["Power Apps", "Power Platform", "Dynamics 365", undefined].map(
      (product) =>
        [
          `lost PAL on ${product ?? "a product that is not told"}`,
          { status: "Deleted", mechanism: "PAL", product },
          "us",
          "partnerAdminLink",
          "palAccess",
        ] as const,
    ),
    [
      "lost claim",
      { status: "Rejected final", mechanism: "CPOR" },
      "us",
      "customerClaims",
      "claimProof",
    ],
    [
      "lost CSP subscription",
      { status: "Churned", mechanism: "CSP" },
      "us",
      "customerSubscriptions",
      "cspSale",
    ],
    [
      "DPOR under the global ID",
      { partnerId: GLOBAL },
      "customer",
      "yourProducts",
      "dporMicrosoft365",
    ],
    [
      "DPOR on Azure under the global ID",
      { partnerId: GLOBAL, product: "Microsoft Azure" },
      "customer",
      "azurePartnerInformation",
      "dporAzure",
    ],
    [
      "PAL under the global ID",
      { partnerId: GLOBAL, mechanism: "PAL" },
      "us",
      "partnerAdminLink",
      undefined,
    ],
    [
      "claim under the global ID",
      { partnerId: GLOBAL, mechanism: "CPOR" },
      "us",
      "customerClaims",
      undefined,
    ],
    [
      "CSP under a deleted location",
      { partnerId: CLOSED, mechanism: "CSP" },
      "us",
      "customerSubscriptions",
      undefined,
    ],
    [
      "DPOR ending",
      { subscriptionEnd: "2026-08-01" },
      "customer",
      "yourProducts",
      "dporMicrosoft365Next",
    ],
    [
      "CSP ending",
      { subscriptionEnd: "2026-08-01", mechanism: "CSP" },
      "us",
      "customerSubscriptions",
      undefined,
    ],
    [
      "Advisor",
      { mechanism: "POR", attribution: "Advisor" },
      "customer",
      "yourProducts",
      "dporMicrosoft365",
    ],
    [
      "DAP gone",
      { mechanism: "DAP", status: "terminated" },
      "customer",
      "yourProducts",
      "dporMicrosoft365",
    ],
    ["DPOR of a stranger", foreign, "customer", "yourProducts", "dporMicrosoft365"],
    ["PAL of a stranger", { ...foreign, mechanism: "PAL" }, "us", "partnerAdminLink", undefined],
    [
      "claim that may be disputed",
      { mechanism: "CPOR", status: "Rejected", statusSince: "2026-07-01" },
      "us",
      "customerClaims",
      "claimProof",
    ],
    ["ID unknown to the settings", { partnerId: STRANGER }, "us", "settings", undefined],
    ["no status", { status: undefined }, "us", "downloadsHub", undefined],
    ["nothing wrong", {}, "nobody", undefined, undefined],
    ["a copy", { duplicateForPga: true }, "nobody", undefined, undefined],
  ] as const)("%s", (_name, change: AssociationChange, who, where, text) => {
    expect(stepOf(change)).toMatchObject({ who, where, text });
  });

  test("the words fit the mechanism and the purpose", () => {
    expect(stepOf({ absentAsOf: "2026-07-12" }).what).toBe("winBackDpor");
    expect(stepOf({ status: "Churned" }).what).toBe("followDpor");
    expect(stepOf({ status: "Churned", salesChannel: "CSP" }).what).toBe("winBackCsp");
    expect(stepOf({ status: "Churned", mechanism: "CPOR" }).what).toBe("winBackCpor");
    expect(stepOf({ status: "Churned", mechanism: "CPOR", product: "Dynamics 365" }).what).toBe(
      "followCpor",
    );
    const ending = {
      mechanism: "CPOR",
      subscriptionEnd: "2026-08-01",
      status: "Approved",
    } as const;
    expect(stepOf(ending).what).toBe("followCporWorkload");
    expect(stepOf({ ...ending, product: "Dynamics 365" }).what).toBe("followCpor");
    expect(stepOf({ status: "Churned", mechanism: "PAL" }).what).toBe("winBackPal");
    expect(stepOf({ status: "Churned", mechanism: "CSP" }).what).toBe("winBackCsp");
    expect(stepOf({ status: "Churned", mechanism: "DAP" }).what).toBe("replaceRetired");
    expect(stepOf({ partnerId: CLOSED, mechanism: "PAL" }).what).toBe("correctIdPal");
    expect(stepOf({ subscriptionEnd: "2026-08-01", mechanism: "CSP" }).what).toBe("followCsp");
    expect(stepOf({ ...foreign, mechanism: "CPOR" }).what).toBe("takeOverCpor");
  });
});

describe("the words for the customer", () => {
  test("speak of the new subscription once this one has ended", () => {
    for (const name of ["dporMicrosoft365Next", "dporAzureNext"]) {
      expect(english(`rules.por.customerText.${name}`)).toMatch(/new (Azure )?subscription/);
    }
  });

  test("speak of Azure only where the work is there", () => {
    expect(english("rules.por.customerText.palAzure")).toContain("Azure");
    expect(english("rules.por.customerText.palAccess")).not.toContain("Azure");
  });

  test("a DPOR that is most likely CSP is explained where it is lost", () => {
    const verdict = judgeAssociation(
      association({ status: "Churned", salesChannel: "CSP" }),
      CONTEXT,
    );
    expect(keysOf(verdict.reasons)).toEqual(["ended", "dporOnCspChannel"]);
  });
});

describe("the Partner ID to hand out", () => {
  test("is not the one that the data names as global, where we have another location", () => {
    const named = { absentAsOf: "2026-07-12", partnerId: FRENCH, globalPartnerId: FRENCH };
    expect(stepOf(named, "FR").data).toEqual({ partnerId: GERMAN });
    expect(stepOf({ ...named, globalPartnerId: GLOBAL }, "FR").data).toEqual({ partnerId: FRENCH });
  });

  test("is that one where there is no other", () => {
    const partnerIds = ORGANISATION.partnerIds.filter(({ id }) => id === FRENCH);
    const { nextStep } = judgeAssociation(
      association({ absentAsOf: "2026-07-12", partnerId: FRENCH, globalPartnerId: FRENCH }),
      { ...CONTEXT, organisation: { ...ORGANISATION, partnerIds } },
    );
    expect(nextStep.textForCustomer?.data).toEqual({ partnerId: FRENCH });
  });

  test("is never put forward as the better one of its country while the data names it as global", () => {
    const context = { ...CONTEXT, customerCountry: "FR" };
    const state = (globalPartnerId: string) =>
      judgeAssociation(association({ globalPartnerId }), context).state;
    expect(state(GLOBAL)).toBe("ours-wrong-id");
    expect(state(FRENCH)).toBe("ours");
  });

  test.each([
    ["FR", FRENCH],
    ["DE", GERMAN],
    ["JP", GERMAN],
    [undefined, GERMAN],
  ])("to a customer in %s is %s", (country, partnerId) => {
    expect(stepOf({ partnerId: CLOSED }, country).data).toEqual({ partnerId });
  });

  test.each([
    ["lost", { status: "Churned" }],
    ["under a deleted location", { partnerId: CLOSED }],
    ["ending", { subscriptionEnd: "2026-08-01" }],
    ["someone else's", foreign],
    ["retired", { mechanism: "POR", attribution: "Advisor" }],
  ] as const)(
    "has to be added first, where we have none: %s",
    (_name, change: AssociationChange) => {
      const partnerIds = ORGANISATION.partnerIds.filter(({ role }) => role !== "PLA");
      const { nextStep } = judgeAssociation(association(change), {
        ...CONTEXT,
        organisation: { ...ORGANISATION, partnerIds },
      });
      expect(nextStep.who).toBe("us");
      expect(nextStep.what.key).toBe("rules.por.next.addPartnerIdFirst");
      expect(nextStep).not.toHaveProperty("textForCustomer");
    },
  );
});
