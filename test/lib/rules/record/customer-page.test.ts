import { describe, expect, test } from "vitest";
import { judgeAssociation } from "../../../../lib/rules/record";
import {
  type AssociationChange,
  association,
  CLOSED,
  CONTEXT,
  GERMAN,
  GLOBAL,
  ORGANISATION,
  reasonsOf,
  STRANGER,
} from "./invented-facts";

function onPage(change: AssociationChange) {
  return association({
    viewpoint: "customer",
    globalPartnerId: undefined,
    status: undefined,
    attribution: undefined,
    subscriptionEnd: undefined,
    ...change,
  });
}

describe("a Partner ID read inside the customer's tenant", () => {
  test.each([
    ["a location of ours", GERMAN, "ours"],
    ["our global account", GLOBAL, "ours-wrong-id"],
    ["a deleted location", CLOSED, "ours-wrong-id"],
    ["a stranger", STRANGER, "someone-else"],
  ])("of %s", (_name, partnerId, state) => {
    expect(judgeAssociation(onPage({ partnerId }), CONTEXT).state).toBe(state);
  });

  const seen = { ...CONTEXT, idsSeen: [` ${STRANGER} `] };

  test("that our own exports name is no stranger's, and proves nothing while its role is not known", () => {
    const verdict = judgeAssociation(onPage({ partnerId: STRANGER }), seen);
    expect(verdict.state).toBe("unknown");
    expect(reasonsOf(verdict)).toEqual(["idSeenInExports"]);
    expect(verdict.nextStep.what.key).toBe("rules.por.next.addIdToSettings");
  });

  test("that the settings know is judged by them, whether or not exports name it", () => {
    const both = { ...CONTEXT, idsSeen: [CLOSED, GERMAN] };
    expect(judgeAssociation(onPage({ partnerId: CLOSED }), both).state).toBe("ours-wrong-id");
    expect(judgeAssociation(onPage({ partnerId: GERMAN }), both).state).toBe("ours");
  });

  test("is looked up anew when the same settings meet other exports", () => {
    const context = { ...CONTEXT };
    expect(judgeAssociation(onPage({ partnerId: STRANGER }), context).state).toBe("someone-else");
    Object.assign(context, { idsSeen: [STRANGER] });
    expect(judgeAssociation(onPage({ partnerId: STRANGER }), context).state).toBe("unknown");
  });
});

describe("a link read on its page", () => {
  const emptySettings = { ...CONTEXT, organisation: { ...ORGANISATION, partnerIds: [] } };

  test.each([
    ["ours", { partnerId: GERMAN }, CONTEXT],
    ["ours-wrong-id", { partnerId: CLOSED }, CONTEXT],
    ["someone-else", { partnerId: STRANGER }, CONTEXT],
    ["unknown", { partnerId: STRANGER }, emptySettings],
    ["unknown", { partnerId: STRANGER }, { ...CONTEXT, idsSeen: [STRANGER] }],
  ] as const)("that is %s is said to be that of one account", (state, change, context) => {
    const verdict = judgeAssociation(onPage({ mechanism: "PAL", ...change }), context);
    expect(verdict.state).toBe(state);
    expect(reasonsOf(verdict)).toContain("palOfThisAccount");
  });

  test("is not confused with a DPOR, nor with a link of an export", () => {
    expect(reasonsOf(judgeAssociation(onPage({}), CONTEXT))).not.toContain("palOfThisAccount");
    const exported = judgeAssociation(association({ mechanism: "PAL" }), CONTEXT);
    expect(reasonsOf(exported)).not.toContain("palOfThisAccount");
  });
});
