/** Which names are of something that a partner of record is claimed for, and which are of a partner activity. */
import { productFamily } from "../../rules/record/product-families";

/** Workloads of Modern Work and Security that do not carry their suite's name. */
const WORKLOADS =
  /\b(?:viva|yammer|onedrive|outlook|defender|purview|copilot|onenote|information protection|compliance|threat protection|identity protection|insider risk)\b/i;

/** Partner activities are in the same list; the workloads that they are about may be in their names. */
const ACTIVITIES =
  /workshop|assessment|engagement|immersion|briefing|envisioning|accelerate|catalyst|proof of (?:concept|value)|\bpoc\b|pre-?sales|post-?sales|solution evaluation|deployment accelerator/i;

/** Whether `name` is of a product or workload of Microsoft's, claimable or not. */
export function isProductName(name: string): boolean {
  return productFamily(name) !== undefined || WORKLOADS.test(name);
}

/** Whether `name` is of a partner activity, such as a workshop. */
export function isActivityName(name: string): boolean {
  return ACTIVITIES.test(name);
}

/** Whether a claim for `name` can only be a CPOR claim. Azure has none: a claim for it is of an activity. */
export function isClaimedProduct(name: string): boolean {
  if (isActivityName(name)) return false;
  return WORKLOADS.test(name) || !["azure", undefined].includes(productFamily(name));
}
