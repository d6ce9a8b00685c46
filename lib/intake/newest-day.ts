/** What the newest day of a report says about its older rows. */

import { associationIdentity } from "../rules/association-identity";
import type { IsoDay } from "../rules/calendar-day";
import type { Association } from "../rules/facts";
import { type Pace, stepThrough } from "./pace";

/**
 * For a report whose newest day lists every association in force, all its files taken together. Of one association's
 * rows only those of its own newest day stay: a row that was no copy in September and is one in October is one row that
 * changed, while a row and its copy of the same month both stand. What the newest day of the report does not list is
 * marked absent as of that day, as the store does with two imports one after the other.
 *
 * Marks the absent ones and gives those that are to be taken out.
 */
export async function settleByNewestDay(
  associations: readonly Association[],
  pace: Pace,
): Promise<ReadonlySet<Association>> {
  let newest: IsoDay = "";
  await stepThrough(associations, pace, ({ evidence }) => {
    if (evidence.asOf > newest) newest = evidence.asOf;
  });

  // Most files hold one month, and most rows of the others are current, so only the older ones are remembered.
  const older = new Map<Association, string>();
  const newestOf = new Map<string, IsoDay>();
  const tenants = new Set<string>();
  await stepThrough(associations, pace, (association) => {
    const { asOf } = association.evidence;
    if (asOf === newest) return;
    const identity = associationIdentity(association);
    older.set(association, identity);
    tenants.add(association.tenantId);
    if (asOf > (newestOf.get(identity) ?? "")) newestOf.set(identity, asOf);
  });
  if (older.size === 0) return new Set();
  await stepThrough(associations, pace, (association) => {
    // Cheaper than the identity, and enough to pass over most rows.
    if (association.evidence.asOf !== newest || !tenants.has(association.tenantId)) return;
    const identity = associationIdentity(association);
    if (newestOf.has(identity)) newestOf.set(identity, newest);
  });

  const replaced = new Set<Association>();
  await stepThrough(older, pace, ([association, identity]) => {
    if (association.evidence.asOf < (newestOf.get(identity) ?? "")) replaced.add(association);
    else association.absentAsOf = newest;
  });
  return replaced;
}
