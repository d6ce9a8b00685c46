import type { ReportKind } from "../../lib/intake/contract";
import type { Contribution } from "../../lib/store/contract";

/** Files of claims that are read again by another mapping take the place of what was made of them before. */
export function asReread(contribution: Contribution): Contribution {
  const isOfClaims = contribution.report === ("customer-claims" satisfies ReportKind);
  return isOfClaims ? { ...contribution, rereads: true } : contribution;
}
