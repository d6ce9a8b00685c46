import { describe, expect, test } from "vitest";
import { judgeAssociation } from "../../../../lib/rules/record";
import {
  type AssociationChange,
  association,
  CLOSED,
  CONTEXT,
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
    ["lost DPOR", { status: "Churned" }, "customer", "yourProducts", "dporMicrosoft365"],
    [
      "lost DPOR on Dynamics",
      { status: "Churned", product: "Dynamics 365" },
      "customer",
      "yourProducts",
      "dporMicrosoft365",
    ],
    [
      "lost DPOR on Azure",
      { status: "Closed", product: "Microsoft Azure" },
      "customer",
      "azurePartnerInformation",
      "dporAzure",
    ],
    ["lost PAL", { status: "Deleted", mechanism: "PAL" }, "us", "partnerAdminLink", "palAccess"],
    [
      "lost claim",
      { status: "Rejected final", mechanism: "CPOR" },
      "us",
      "customerClaims",
      undefined,
    ],
    [
      "lost CSP subscription",
      { status: "Churned", mechanism: "CSP" },
      "us",
      "customerSubscriptions",
      undefined,
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
      "CSP under a closed location",
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
      "dporMicrosoft365",
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
    ["PAL of a stranger", { ...foreign, mechanism: "PAL" }, "us", "partnerAdminLink", "palAccess"],
    [
      "claim in dispute",
      { mechanism: "CPOR", status: "Rejected", statusSince: "2026-07-01" },
      "us",
      "customerClaims",
      undefined,
    ],
    ["ID unknown to the settings", { partnerId: STRANGER }, "us", "settings", undefined],
    ["no status", { status: undefined }, "us", "downloadsHub", undefined],
    ["nothing wrong", {}, "nobody", undefined, undefined],
    ["a copy", { duplicateForPga: true }, "nobody", undefined, undefined],
  ] as const)("%s", (_name, change: AssociationChange, who, where, text) => {
    expect(stepOf(change)).toMatchObject({ who, where, text });
  });

  test("the words fit the mechanism and the purpose", () => {
    expect(stepOf({ status: "Churned" }).what).toBe("winBackDpor");
    expect(stepOf({ status: "Churned", mechanism: "DAP" }).what).toBe("replaceRetired");
    expect(stepOf({ partnerId: CLOSED, mechanism: "PAL" }).what).toBe("correctIdPal");
    expect(stepOf({ subscriptionEnd: "2026-08-01", mechanism: "CSP" }).what).toBe("followCsp");
    expect(stepOf({ ...foreign, mechanism: "CPOR" }).what).toBe("takeOverCpor");
  });
});

describe("the Partner ID to hand out", () => {
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
    ["under a closed location", { partnerId: CLOSED }],
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
