import { expect, test } from "vitest";
import { associationIdentity } from "../../../lib/rules/association-identity";
import type { Association } from "../../../lib/rules/facts";

const TENANT = "3f2b8c1e-0000-4000-8000-000000000001";
const BASE: Association = {
  tenantId: TENANT,
  mechanism: "DPOR",
  viewpoint: "partner",
  evidence: { report: "subscription-details", file: "a.csv", asOf: "2026-11-01" },
};

test.each([
  ["tenant and mechanism", BASE, [TENANT, "DPOR", "", "product "]],
  ["Partner ID", { ...BASE, partnerId: "4847383" }, [TENANT, "DPOR", "4847383", "product "]],
  ["product", { ...BASE, product: "Intune" }, [TENANT, "DPOR", "", "product Intune"]],
  [
    "the subscription rather than its product, in either case",
    { ...BASE, product: "Intune", subscriptionId: "ABC" },
    [TENANT, "DPOR", "", "subscription abc"],
  ],
  [
    "the mechanism, however spelt",
    { ...BASE, attribution: "D P O R" },
    [TENANT, "DPOR", "", "product "],
  ],
  [
    "the raw word where the mechanism is not known",
    { ...BASE, mechanism: null, attribution: "New" },
    [TENANT, "raw New", "", "product "],
  ],
  ["nothing at all", { ...BASE, mechanism: null }, [TENANT, "raw ", "", "product "]],
])("an association is told apart by %s", (_, association, identity) => {
  expect(associationIdentity(association as Association).split("\n")).toEqual(identity);
});
