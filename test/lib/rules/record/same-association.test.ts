import { describe, expect, test } from "vitest";
import type { Association } from "../../../../lib/rules/facts";
import { sameAssociations } from "../../../../lib/rules/record";
import { association, claim, FRENCH, GERMAN } from "./invented-facts";

function by(report: string, asOf = "2026-07-01") {
  return { evidence: { report, file: `${report}.csv`, asOf } };
}

function sizes(...rows: readonly Association[]): number[] {
  return sameAssociations(rows).map(({ length }) => length);
}

const details = association();
const usage = by("azure-usage");

describe("rows of two reports are one association", () => {
  test("when they name one subscription, in whatever case or braces", () => {
    const { subscriptionId = "" } = details;
    const other = association({ ...usage, subscriptionId: `{${subscriptionId.toUpperCase()}}` });
    expect(sizes(details, other)).toEqual([2]);
  });

  test("whatever Partner ID each names, where each lists the subscription once", () => {
    expect(sizes(details, association({ ...usage, partnerId: FRENCH }))).toEqual([2]);
    expect(sizes(details, association({ ...usage, partnerId: undefined }))).toEqual([2]);
  });

  test("when one of them has no column for the attribution", () => {
    const untold = association({ ...usage, mechanism: null, attribution: undefined });
    expect(sizes(details, untold)).toEqual([2]);
  });

  test("when one shows a CSP sale as DPOR", () => {
    expect(sizes(details, association({ ...usage, mechanism: "CSP" }))).toEqual([2]);
  });

  test("when they name one claim, with or without its subscription", () => {
    const one = claim({ claimId: "CLM-0001", workload: "Teams" });
    const other = claim({ ...by("cpor-m365-usage"), claimId: "clm-0001", subscriptionId: "s" });
    expect(sizes(one, other)).toEqual([2]);
  });

  test("when neither names a subscription and both name product and Partner ID", () => {
    const tenant = association({ subscriptionId: undefined });
    const other = association({ ...by("customers-and-tenants"), subscriptionId: undefined });
    expect(sizes(tenant, other)).toEqual([2]);
  });
});

describe("rows stay apart", () => {
  test("of one report", () => expect(sizes(details, details)).toEqual([1, 1]));

  test("on two subscriptions, or on one and on none", () => {
    expect(sizes(details, association({ ...usage, subscriptionId: "other" }))).toEqual([1, 1]);
    expect(sizes(details, association({ ...usage, subscriptionId: undefined }))).toEqual([1, 1]);
  });

  test("of two mechanisms that may both hold", () => {
    expect(sizes(details, association({ ...usage, mechanism: "PAL" }))).toEqual([1, 1]);
    expect(sizes(details, claim({ ...usage, subscriptionId: details.subscriptionId }))).toEqual([
      1, 1,
    ]);
  });

  test("of a product that two of our locations may hold", () => {
    const one = association({ subscriptionId: undefined });
    const other = association({ ...usage, subscriptionId: undefined, partnerId: FRENCH });
    expect(sizes(one, other)).toEqual([1, 1]);
  });

  test("where a report lists several, except those that agree on the Partner ID", () => {
    const french = association({ partnerId: FRENCH });
    const other = association({ ...usage, partnerId: GERMAN });
    const found = sameAssociations([details, french, other]);
    expect(found.map((rows) => rows.map(({ partnerId }) => partnerId))).toEqual([
      [GERMAN, GERMAN],
      [FRENCH],
    ]);
  });

  test("where it cannot be told to which of two mechanisms an untold one belongs", () => {
    const untold = association({ ...usage, mechanism: null, attribution: undefined });
    expect(sizes(details, association({ mechanism: "PAL" }), untold)).toEqual([1, 1, 1]);
  });

  test("of a report and of a page in the customer's tenant", () => {
    const page = association({ ...by("customer-page"), viewpoint: "customer" });
    expect(sizes(details, page)).toEqual([1, 1]);
  });

  test("of an unknown attribution and a known one", () => {
    const odd = association({ ...usage, mechanism: null, attribution: "XPOR" });
    expect(sizes(details, odd)).toEqual([1, 1]);
  });
});
