/** What the rules make of each service's answer by itself. */
import { describe, expect, it } from "vitest";
import type { OwnPartnerId } from "../../../lib/rules/facts";
import { judgeAssociation, type PorVerdict } from "../../../lib/rules/index";
import { guid, only, readText, TODAY } from "./given-files";
import { answerOf, JSON_FIXTURES, type Json } from "./json-fixtures";

const OURS: readonly OwnPartnerId[] = [{ id: "4847383", role: "PLA" }];
const OUR_TENANT: OwnPartnerId = { id: guid(900).toUpperCase(), role: "CSP" };

async function verdictBy(
  kind: string,
  change: Json = {},
  partnerIds: readonly OwnPartnerId[] = OURS,
): Promise<PorVerdict> {
  const fixture = JSON_FIXTURES.find((each) => each.kind === kind);
  if (fixture === undefined) throw new Error(kind);
  const { contributions } = await readText(fixture.file, answerOf(fixture, [change]));
  const organisation = { name: "Aurelia", partnerIds: [...partnerIds] };
  const association = only(only(contributions).associations);
  return judgeAssociation(association, { organisation, today: TODAY });
}

describe("the tenant that created a subscription", () => {
  it("is ours where the settings have it", async () => {
    expect((await verdictBy("graph-subscriptions", {}, [...OURS, OUR_TENANT])).state).toBe("ours");
  });

  it("is never someone else's claim where they have it not: a provider may have created it for us", async () => {
    const verdict = await verdictBy("graph-subscriptions");
    expect(verdict.state).toBe("unknown");
    expect(verdict.reasons[0]?.key).toBe("rules.por.reason.createdFromTenant");
    expect((await verdictBy("graph-subscriptions", {}, [])).state).toBe("unknown");
    const foreign = await verdictBy("graph-subscriptions", {}, [{ id: guid(901), role: "CSP" }]);
    expect(foreign.state).toBe("unknown");
  });

  it("is no longer ours once the subscription is deleted", async () => {
    const change = { status: "Deleted" };
    const verdict = await verdictBy("graph-subscriptions", change, [OUR_TENANT]);
    expect(verdict.state).toBe("lost");
  });
});

describe("the link of one identity", () => {
  const link = (partnerId: string, state: string) => ({
    properties: { partnerId, tenantId: guid(1), objectId: guid(9), state },
  });

  it.each([
    ["4847383", "Active", "ours"],
    ["4847383", "Deleted", "lost"],
    ["6048879", "Active", "someone-else"],
    ["6048879", "Deleted", "unknown"],
    ["4847383", "Odd", "unknown"],
  ])("to %s, %s, is %s", async (partnerId, state, expected) => {
    expect((await verdictBy("management-partner", link(partnerId, state))).state).toBe(expected);
  });
});

it("Partner Center's subscriptions name no Partner ID of ours, so they prove nothing", async () => {
  expect((await verdictBy("partner-center-subscriptions")).state).toBe("unknown");
  const ended = await verdictBy("partner-center-subscriptions", { status: "deleted" });
  expect(ended.state).toBe("lost");
});

it("an admin relationship gives access and no credit", async () => {
  expect((await verdictBy("graph-admin-relationships")).state).toBe("retired-mechanism");
});
