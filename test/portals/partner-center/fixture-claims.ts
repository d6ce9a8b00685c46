/**
 * Claims as the fixture lists them. Which columns the real list has is not on record: customer, tenant ID and status are
 * what a claim is known to carry. A claim may bear any name, here that of another customer, and a draft no customer.
 */
import type { FixtureCustomer } from "../fixture-data";

export interface FixtureClaim {
  readonly claimId: string;
  readonly name: string;
  readonly customer?: FixtureCustomer;
  readonly status: string;
}

const HOW_MANY = 9;
const STATUSES = ["Approved", "Under review", "Draft"] as const;

export function claimsOf(customers: readonly FixtureCustomer[]): FixtureClaim[] {
  const claimable = customers.filter(
    ({ domain }) => customers.filter((each) => each.domain === domain).length === 1,
  );
  return claimable.slice(0, HOW_MANY).map((customer, index) => {
    const status = STATUSES[index % STATUSES.length] ?? "Draft";
    return {
      claimId: `c1a10000-aaaa-4bbb-8ccc-${String(index).padStart(12, "0")}`,
      name: claimable[index + 1]?.name ?? "",
      ...(status !== "Draft" && { customer }),
      status,
    };
  });
}
