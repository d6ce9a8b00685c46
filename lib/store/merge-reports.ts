/**
 * What becomes of one customer's facts when reports are imported again.
 *
 * Facts are replaced report by report. The order of two imports of one report does not matter: the export with the
 * newer *as of* day decides who is a customer and what stands, and an association that it no longer holds, but an
 * older export did, is kept and marked with `absentAsOf`, so that a loss can be told from never having been seen.
 *
 * - A report that lists only a part (usage, billing, one customer) says nothing about the rest: what it does not list
 *   stays as it was known, with the day it was known on, and grows stale by itself.
 * - A customer keeps the names, domains and country that its reports give *now*: a name known only from the export that
 *   was replaced is forgotten.
 * - A customer that a newer export of the same report no longer lists is dropped, unless another report or an
 *   association of that report, absent or not, still speaks of it; then its last known part stays, to name it.
 */
import { associationIdentity } from "../rules/association-identity";
import type { Association, Evidence } from "../rules/facts";
import type { CustomerPart } from "./database";
import { newestDay } from "./newest-day";

/** All facts about one tenant, of all reports. */
export interface TenantFacts {
  readonly parts: readonly CustomerPart[];
  readonly associations: readonly Association[];
}

/** As-of days of one report: of the export coming in, and of the newest one held before, if any. */
export interface ReportDays {
  readonly incoming: string;
  readonly held: string | undefined;
  /** The report does not list all there is, so that nothing is lost by its silence. */
  readonly isPartial?: boolean;
  /** Files that are read once more and differently (`evidenceKey`): what they said before was never so. */
  readonly rereads?: ReadonlySet<string>;
}

export interface MergedTenant extends TenantFacts {
  /** Associations that the facts before did not hold, or held as absent. */
  readonly added: number;
  /** Associations newly marked absent. */
  readonly lost: number;
}

const NOTHING: TenantFacts = { parts: [], associations: [] };

function newestAsOf(associations: readonly Association[]): string {
  return newestDay(associations.map(({ evidence }) => evidence.asOf)) ?? "";
}

function byIdentity(associations: readonly Association[]): Map<string, Association[]> {
  const groups = new Map<string, Association[]>();
  for (const association of associations) {
    const identity = associationIdentity(association);
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [association]);
    else group.push(association);
  }
  return groups;
}

function absentAsOf(associations: readonly Association[], day: string): Association[] {
  return associations.map((association) =>
    association.absentAsOf === undefined ? { ...association, absentAsOf: day } : association,
  );
}

/** Is the export coming in older than the newest one held of its report? */
function isOlder(days: ReportDays): days is ReportDays & { readonly held: string } {
  return days.held !== undefined && days.incoming < days.held;
}

/** The first day on which an export missed an association that was still there on `seen`. */
function firstMissed(
  associations: readonly Association[],
  seen: string,
  otherwise: string,
): string {
  const days = associations.flatMap(({ absentAsOf: day }) =>
    day !== undefined && day > seen ? [day] : [],
  );
  return days.sort()[0] ?? otherwise;
}

function missedSince(associations: readonly Association[], day: string): readonly Association[] {
  return associations.map((association) => ({ ...association, absentAsOf: day }));
}

/**
 * One association of one report, as held and as it comes in; either list may be empty, not both. An export of several
 * months may itself say that an association is absent from its newest one.
 */
function mergeAssociation(
  held: readonly Association[],
  incoming: readonly Association[],
  days: ReportDays,
): readonly Association[] {
  if (days.isPartial) {
    if (incoming.length === 0) return held;
    return held.length > 0 && newestAsOf(held) > newestAsOf(incoming) ? held : incoming;
  }
  if (!isOlder(days)) {
    if (incoming.length === 0) return absentAsOf(held, days.incoming);
    if (held.length === 0 || incoming.some(isPresent)) return incoming;
    const missed = firstMissed([...held, ...incoming], newestAsOf(incoming), days.incoming);
    return missedSince(incoming, missed);
  }
  if (incoming.length === 0) return held;
  // An older export: it cannot take back what a newer one said, only fill in what came before it.
  if (held.length === 0) return absentAsOf(incoming, days.held);
  const newer = newestAsOf(held) >= newestAsOf(incoming) ? held : incoming;
  // What a newer export lists stands, whatever an older one missed.
  if (held.some(isPresent)) return incoming.some(isPresent) ? newer : held;
  // It may have been seen again after it was first missed, and missed again by the newest export.
  const seen = incoming.some(isPresent) ? days.incoming : newestAsOf(incoming);
  const lastSeen = newestDay([seen, newestAsOf(held)]) ?? seen;
  return missedSince(newer, firstMissed([...held, ...incoming], lastSeen, days.held));
}

export function isPresent(association: Association): boolean {
  return association.absentAsOf === undefined;
}

/** Which reading of which file a fact comes from. */
export function evidenceKey({ file, asOf }: Evidence): string {
  return JSON.stringify([file, asOf]);
}

/** What still holds of the facts of a report when some of its files are read once more. */
function withoutReread({ parts, associations }: TenantFacts, { rereads }: ReportDays): TenantFacts {
  if (rereads === undefined) return { parts, associations };
  const holds = (evidence: Evidence) => !rereads.has(evidenceKey(evidence));
  return {
    parts: parts.filter(({ customer }) => customer.evidence.some(holds)),
    associations: associations.filter(({ evidence }) => holds(evidence)),
  };
}

/** What a report says about a tenant of which it only lists associations. */
export function barePart({ tenantId, evidence }: Association): CustomerPart {
  const customer = { tenantId, names: [], domains: [], evidence: [evidence] };
  return { report: evidence.report, customer };
}

/** The parts that stay for a report: the newer export's, or the last known ones when only associations remain. */
function mergeParts(
  held: readonly CustomerPart[],
  incoming: readonly CustomerPart[],
  days: ReportDays,
  hasAssociations: boolean,
): readonly CustomerPart[] {
  const [newer, older] = isOlder(days) ? [held, incoming] : [incoming, held];
  if (newer.length > 0) return newer;
  return hasAssociations || days.isPartial ? older : [];
}

interface MergedAssociations {
  readonly associations: readonly Association[];
  readonly added: number;
  readonly lost: number;
}

/** `before`: what was held until now, where `held` is only what still holds of it. */
function mergeAssociations(
  held: readonly Association[],
  incoming: readonly Association[],
  days: ReportDays,
  before: readonly Association[],
): MergedAssociations {
  // Nothing to compare with: spare the comparison.
  if (before.length === 0 && !isOlder(days)) {
    return { associations: incoming, added: incoming.filter(isPresent).length, lost: 0 };
  }
  const heldGroups = byIdentity(held);
  const groupsBefore = before === held ? heldGroups : byIdentity(before);
  const newGroups = byIdentity(incoming);
  const associations: Association[] = [];
  let added = 0;
  let lost = 0;
  for (const identity of new Set([...heldGroups.keys(), ...newGroups.keys()])) {
    const heldGroup = heldGroups.get(identity) ?? [];
    const merged = mergeAssociation(heldGroup, newGroups.get(identity) ?? [], days);
    const stoodBefore = groupsBefore.get(identity)?.some(isPresent) ?? false;
    const standsNow = merged.some(isPresent);
    if (standsNow && !stoodBefore) added += merged.length;
    if (stoodBefore && !standsNow) lost += merged.length;
    associations.push(...merged);
  }
  return { associations, added, lost };
}

/** What one report leaves of a tenant. */
function mergeReport(
  report: string,
  held: TenantFacts,
  incoming: TenantFacts,
  days: ReportDays,
): MergedTenant {
  const newAssociations = incoming.associations.filter((each) => each.evidence.report === report);
  const before = held.associations.filter((each) => each.evidence.report === report);
  const heldParts = held.parts.filter((part) => part.report === report);
  const still = withoutReread({ parts: heldParts, associations: before }, days);
  const merged = mergeAssociations(still.associations, newAssociations, days, before);
  const newParts = incoming.parts.filter((part) => part.report === report);
  const parts = mergeParts(
    still.parts,
    newParts.length > 0 ? newParts : newAssociations.slice(0, 1).map(barePart),
    days,
    merged.associations.length > 0,
  );
  // The part that is left out may have named a customer of whom another file of the report still speaks.
  const named = parts.length > 0 ? parts : merged.associations.slice(0, 1).map(barePart);
  return { parts: named, ...merged };
}

/** Merges one tenant's facts; `undefined` when nothing speaks of it any more. Reports not in `days` stay as they are. */
export function mergeTenant(
  held: TenantFacts | undefined,
  incoming: TenantFacts | undefined,
  days: ReadonlyMap<string, ReportDays>,
): MergedTenant | undefined {
  // A report keeps its place, so that a customer is not called by another name after each import.
  const partsOf = new Map<string, CustomerPart[]>();
  for (const part of held?.parts ?? []) {
    partsOf.set(part.report, [...(partsOf.get(part.report) ?? []), part]);
  }
  const associations = (held?.associations ?? []).filter(
    (association) => !days.has(association.evidence.report),
  );
  let added = 0;
  let lost = 0;
  for (const [report, reportDays] of days) {
    const merged = mergeReport(report, held ?? NOTHING, incoming ?? NOTHING, reportDays);
    partsOf.set(report, [...merged.parts]);
    associations.push(...merged.associations);
    added += merged.added;
    lost += merged.lost;
  }
  const parts = [...partsOf.values()].flat();
  return parts.length === 0 ? undefined : { parts, associations, added, lost };
}
