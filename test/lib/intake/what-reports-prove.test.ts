/** What the rules make of each report by itself: only a status proves that anything is in force. */
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import { judgeCustomer, type PorState } from "../../../lib/rules/index";
import { fileOf, guid, TODAY, tableOf } from "./given-files";
import {
  cellsOf,
  headerOf,
  REPORT_FIXTURES,
  type ReportFixture,
  type Row,
} from "./report-fixtures";

const ORGANISATION = {
  name: "Aurelia",
  partnerIds: [
    { id: "4847383", role: "PLA" as const },
    { id: "1234566", role: "PGA" as const },
  ],
};

function fixtureOf(kind: string): ReportFixture {
  const fixture = REPORT_FIXTURES.find((each) => each.kind === kind);
  if (fixture === undefined) throw new Error(`no fixture of ${kind}`);
  return fixture;
}

/** The state of the first customer by files of these fixtures, each with its rows. */
async function stateBy(
  ...files: readonly (readonly [fixture: ReportFixture, ...rows: Row[]])[]
): Promise<PorState> {
  const { contributions } = await readFiles(
    files.map(([fixture, ...rows]) =>
      fileOf(
        fixture.file,
        tableOf([headerOf(fixture), ...rows.map((row) => cellsOf(fixture, row))]),
      ),
    ),
    { today: TODAY },
  );
  const customers = contributions.flatMap((each) => each.customers);
  const customer = customers.find(({ tenantId }) => tenantId === guid(1));
  if (customer === undefined) throw new Error("no customer");
  const associations = contributions
    .flatMap((each) => each.associations)
    .filter(({ tenantId }) => tenantId === guid(1));
  return judgeCustomer({ customer, associations }, { organisation: ORGANISATION, today: TODAY })
    .state;
}

describe("a report by itself", () => {
  it.each(REPORT_FIXTURES.map((fixture) => [fixture.kind, fixture] as const))(
    "%s never proves more than its columns say",
    async (_, fixture) => {
      const { association } = fixture;
      const state = await stateBy([fixture, {}]);
      if (association === undefined) expect(state).toBe("not-seen");
      else if (association.mechanism === "DAP") expect(state).toBe("retired-mechanism");
      else if (association.status === undefined) expect(state).toBe("unknown");
      else if (association.partnerId === undefined) expect(state).toBe("unknown");
      else expect(["ours", "at-risk"]).toContain(state);
    },
  );

  it.each(["dynamics-usage", "power-bi-usage", "ems-usage"])(
    "%s tells what is in force from what has ended",
    async (kind) => {
      const fixture = fixtureOf(kind);
      expect(await stateBy([fixture, { SubscriptionStatus: "Active" }])).toBe("ours");
      expect(await stateBy([fixture, { SubscriptionStatus: "Inactive" }])).toBe("lost");
      expect(await stateBy([fixture, { SubscriptionStatus: "Dormant" }])).toBe("unknown");
      expect(await stateBy([fixture, { SubscriptionStatus: "" }])).toBe("unknown");
    },
  );

  it("Customers and Tenants does not make a churned subscription ours, though the customer is active", async () => {
    const details = fixtureOf("subscription-details");
    const tenants = fixtureOf("customers-and-tenants");
    const churned: Row = { SubscriptionState: "Churned", PartnerAttributionType: "CPOR - OSU" };
    expect(await stateBy([details, churned])).toBe("lost");
    const state = await stateBy([details, churned], [tenants, { IsDuplicateRowForPGA: "0" }]);
    // Both speak of one association, and a row without a status undoes no loss.
    expect(state).toBe("lost");
  });
});

describe("granular admin relationships", () => {
  const gdap = fixtureOf("gdap-relationships");

  it.each([
    ["Active", "retired-mechanism"],
    ["Approved", "retired-mechanism"],
    ["ApprovalPending", "pending"],
    ["Expiring", "at-risk"],
    ["TerminationRequested", "at-risk"],
    ["Terminated", "lost"],
    ["Expired", "lost"],
    ["Whatever comes next", "unknown"],
  ])("%s is %s", async (Status, state) => {
    expect(await stateBy([gdap, { Status }])).toBe(state);
  });

  it("of one customer are kept apart: one that was terminated does not hide one in force", async () => {
    const rows = [{ Status: "Terminated" }, { Id: guid(709), Status: "Active" }];
    for (const order of [rows, rows.toReversed()]) {
      expect(await stateBy([gdap, ...order])).toBe("retired-mechanism");
    }
  });

  it("that were to end before the status was read are not taken to stand", async () => {
    expect(await stateBy([gdap, { Status: "Expiring", EndDateTime: "2026-03-01" }])).toBe("lost");
  });
});
