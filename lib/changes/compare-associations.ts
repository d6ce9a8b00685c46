/**
 * One customer's associations before and after an import: for each at most one change, the most telling one.
 *
 * What makes two rows the same association is `associationIdentity`. It holds Partner ID and mechanism, so one that
 * changed shows as an association lost and another one new, and the two are told as the one change that they are. Only
 * where it is plain which belongs to which: two that went and one that came stay what they are.
 *
 * Rows of several reports that the rules take for one association (`sameAssociations`) may differ in identity, as where
 * they disagree on the Partner ID. What went from one of them is then not lost, and what a further one lists is not new.
 */
import { type Association, type Message, sameAssociations } from "../rules";
import { associationIdentity } from "../rules/association-identity";
import { CHANGE_KINDS, type Change, type ChangedAssociation } from "./change";
import { type ChangedTerms, changedTerms } from "./changed-terms";
import { type NewestByReport, shown } from "./generation-evidence";

export type AssociationChange = Omit<Change, "tenantId" | "customer" | "domains"> & {
  readonly association: ChangedAssociation;
};

export interface EvidenceOfBoth {
  readonly before: NewestByReport;
  readonly after: NewestByReport;
}

interface Sides {
  readonly before: Association[];
  readonly after: Association[];
}

const isPresent = ({ absentAsOf }: Association) => absentAsOf === undefined;

function grouped(
  before: readonly Association[],
  after: readonly Association[],
  keyOf: (association: Association) => string,
): Map<string, Sides> {
  const groups = new Map<string, Sides>();
  const add = (association: Association, side: keyof Sides) => {
    const key = keyOf(association);
    const group = groups.get(key) ?? { before: [], after: [] };
    group[side].push(association);
    groups.set(key, group);
  };
  for (const each of before) add(each, "before");
  for (const each of after) add(each, "after");
  return groups;
}

function describe(association: Association): Omit<ChangedAssociation, `identity${string}`> {
  const {
    mechanism,
    attribution = mechanism ?? undefined,
    partnerId,
    subscriptionId,
  } = association;
  const { product, sku, workload } = association;
  return {
    ...(attribution !== undefined && { attribution }),
    ...(partnerId !== undefined && { partnerId }),
    ...(subscriptionId !== undefined && { subscriptionId }),
    subject: [...new Set([product, sku, workload].filter((word) => word !== undefined))],
  };
}

/** What tells rows of one identity and report apart: a row and its copy, two licences on one subscription. */
function rowKey({ claimId, product, sku, workload, ...more }: Association): string {
  const { enrollmentNumber, duplicateForPga = false } = more;
  return JSON.stringify([claimId, product, sku, workload, enrollmentNumber, duplicateForPga]);
}

type RowPair = readonly [before: Association, after: Association];

/** Rows before and after that are the same row; a single one left over on each side is taken to be one that changed. */
function pairedRows(
  before: readonly Association[],
  after: readonly Association[],
): readonly RowPair[] {
  const groups = [...grouped(before, after, rowKey).values()];
  const goneRows = groups.filter((group) => group.after.length === 0);
  const newRows = groups.filter((group) => group.before.length === 0);
  const leftOver = { before: goneRows[0]?.before ?? [], after: newRows[0]?.after ?? [] };
  const paired = goneRows.length === 1 && newRows.length === 1 ? [...groups, leftOver] : groups;
  return paired.flatMap((sides): RowPair[] => {
    const [then, now] = [sides.before[0], sides.after[0]];
    return then !== undefined && now !== undefined ? [[then, now]] : [];
  });
}

function rank({ kind }: Pick<Change, "kind">): number {
  return CHANGE_KINDS.indexOf(kind);
}

interface Told extends ChangedTerms, Pick<Change, "evidence"> {
  readonly of: Association;
}

function mostTelling(told: readonly Told[]): Told | undefined {
  return told.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** The report no longer lists what it listed. Its rows may be kept, marked with the day they were first missed. */
function missed(
  before: Association,
  rows: readonly Association[],
  standsBy: Association | undefined,
  { after: newest }: EvidenceOfBoth,
): ChangedTerms & Pick<Change, "evidence"> {
  const file = newest.get(before.evidence.report);
  const [since = file?.asOf] = rows.flatMap(({ absentAsOf }) => absentAsOf ?? []).sort();
  return {
    kind: standsBy === undefined ? "association-lost" : "association-missed",
    before: before.evidence.asOf,
    ...(since !== undefined && { after: since }),
    evidence: { before: shown(before.evidence), ...(file !== undefined && { after: file }) },
    reason: whyMissed(before, since, standsBy),
  };
}

function whyMissed(
  { subscriptionEnd: end }: Association,
  since: string | undefined,
  standsBy: Association | undefined,
): Message {
  if (standsBy !== undefined) {
    const { file, asOf } = standsBy.evidence;
    return { key: "dashboard.changes.reason.missed", data: { file, asOf } };
  }
  if (since === undefined) return { key: "dashboard.changes.reason.lostUndated" };
  return end !== undefined && end <= since
    ? { key: "dashboard.changes.reason.lostAtEnd", data: { since, end } }
    : { key: "dashboard.changes.reason.lost", data: { since } };
}
/** An association that stood before: gone, changed, or `undefined` as it was. */
function changeOfStanding(
  identity: string,
  { before, after }: Sides,
  evidence: EvidenceOfBoth,
): AssociationChange | undefined {
  const standing = after.filter(isPresent);
  const told: Told[] = [];
  for (const sides of grouped(before.filter(isPresent), after, reportOf).values()) {
    const [first] = sides.before;
    const rows = sides.after.filter(isPresent);
    if (first === undefined) continue;
    if (rows.length === 0) {
      told.push({ of: first, ...missed(first, sides.after, standing[0], evidence) });
    }
    for (const [then, now] of pairedRows(sides.before, rows)) {
      const changed = changedTerms(then, now);
      if (changed === undefined) continue;
      const both = { before: shown(then.evidence), after: shown(now.evidence) };
      told.push({ of: now, evidence: both, ...changed });
    }
  }
  const change = mostTelling(told);
  if (change === undefined) return undefined;
  const { of, ...rest } = change;
  return {
    ...rest,
    association: {
      identityBefore: identity,
      ...(standing.length > 0 && { identityAfter: identity }),
      ...describe(of),
    },
  };
}

const reportOf = ({ evidence }: Association) => evidence.report;

/** An association that stands now and did not before. */
function arrived(
  identity: string,
  { before, after }: Sides,
  evidence: EvidenceOfBoth,
): AssociationChange | undefined {
  const now = after.find(isPresent);
  if (now === undefined) return undefined;
  const file = evidence.before.get(now.evidence.report);
  const [missedSince] = before.flatMap(({ absentAsOf }) => absentAsOf ?? []).sort();
  const reason =
    missedSince !== undefined
      ? { key: "dashboard.changes.reason.back", data: { since: missedSince } }
      : file === undefined
        ? { key: "dashboard.changes.reason.newByFirstExport", data: { file: now.evidence.file } }
        : { key: "dashboard.changes.reason.new" };
  return {
    kind: "association-new",
    after: now.since ?? now.evidence.asOf,
    association: { identityAfter: identity, ...describe(now) },
    evidence: { ...(file !== undefined && { before: file }), after: shown(now.evidence) },
    reason,
  };
}

interface Moved {
  readonly change: AssociationChange;
  readonly association: Association;
}

/** What one that went and one that came must share to be one that changed, and what differs then. */
const MOVES = [
  {
    kind: "partner-id",
    reason: { key: "dashboard.changes.reason.partnerId" },
    shared: ({ mechanism, attribution = "" }: Association) => [mechanism ?? `raw ${attribution}`],
    value: ({ partnerId }: Association) => partnerId,
  },
  {
    kind: "mechanism",
    reason: { key: "dashboard.changes.reason.mechanism" },
    shared: ({ partnerId = "" }: Association) => [partnerId],
    value: ({ mechanism, attribution }: Association) => attribution ?? mechanism ?? undefined,
  },
] as const;

/** What the association is for; `undefined` where nothing tells, so that any two would look the same. */
function subjectKey({ subscriptionId, product, workload }: Association): string | undefined {
  if (subscriptionId !== undefined) return subscriptionId.toLowerCase();
  if (product === undefined && workload === undefined) return undefined;
  return JSON.stringify([product, workload]);
}

/** Takes out of `lost` and `come` what is one association that changed its Partner ID or its mechanism. */
function takeMoves(lost: Moved[], come: Moved[]): AssociationChange[] {
  const told: AssociationChange[] = [];
  for (const { kind, reason, shared, value } of MOVES) {
    const keyOf = ({ association }: Moved) => {
      const subject = subjectKey(association);
      return subject && JSON.stringify([subject, ...shared(association)]);
    };
    for (const gone of [...lost]) {
      const key = keyOf(gone);
      const others = lost.filter((each) => keyOf(each) === key);
      const [now, ...more] = come.filter((each) => keyOf(each) === key);
      if (key === undefined || now === undefined || more.length > 0 || others.length > 1) continue;
      lost.splice(lost.indexOf(gone), 1);
      come.splice(come.indexOf(now), 1);
      const [was, is] = [value(gone.association), value(now.association)];
      told.push({
        kind,
        reason,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
        evidence: {
          before: shown(gone.association.evidence),
          after: shown(now.association.evidence),
        },
        association: {
          ...now.change.association,
          ...(gone.change.association.identityBefore !== undefined && {
            identityBefore: gone.change.association.identityBefore,
          }),
        },
      });
    }
  }
  return told;
}

/** The rows of other reports that speak of the same association as `row`. */
type Besides = (row: Association) => readonly Association[];

function rowsBeside(rows: readonly Association[]): Besides {
  const besides = new Map<Association, readonly Association[]>();
  for (const same of sameAssociations(rows)) {
    for (const row of same) besides.set(row, same);
  }
  return (row) => (besides.get(row) ?? []).filter((other) => other !== row);
}

/** Gone under this identity, while another report still lists the same association under another one. */
function missedNotLost(
  { change, association }: Moved,
  before: Besides,
  after: ReadonlyMap<string, Association>,
): AssociationChange {
  const standsBy = before(association)
    .map((other) => after.get(associationIdentity(other)))
    .find((other) => other !== undefined);
  if (standsBy === undefined) return change;
  const reason = whyMissed(association, undefined, standsBy);
  return { ...change, kind: "association-missed", reason };
}

/**
 * Listed under this identity for the first time, while another report has listed the same association before: news only
 * where the two disagree.
 */
function newOrFurtherEvidence(
  { change, association }: Moved,
  after: Besides,
  before: ReadonlyMap<string, Association>,
): AssociationChange | undefined {
  const known = after(association).find((other) => before.has(associationIdentity(other)));
  if (known === undefined) return change;
  for (const { kind, value } of MOVES) {
    const [was, is] = [value(known), value(association)];
    const isOther = kind === "mechanism" ? known.mechanism !== association.mechanism : was !== is;
    if (was === undefined || is === undefined || !isOther) continue;
    return {
      ...change,
      kind,
      before: was,
      after: is,
      evidence: { before: shown(known.evidence), after: shown(association.evidence) },
      reason: { key: "dashboard.changes.reason.reportsDisagree" },
    };
  }
  return undefined;
}

function byOwnIdentity(rows: readonly Association[]): ReadonlyMap<string, Association> {
  return new Map(rows.map((row) => [associationIdentity(row), row]));
}

/** All changes of one customer's associations. */
export function compareAssociations(
  before: readonly Association[],
  after: readonly Association[],
  evidence: EvidenceOfBoth,
): AssociationChange[] {
  const told: AssociationChange[] = [];
  const lost: Moved[] = [];
  const come: Moved[] = [];
  for (const [identity, sides] of grouped(before, after, associationIdentity)) {
    const stood = sides.before.find(isPresent);
    if (stood !== undefined) {
      const change = changeOfStanding(identity, sides, evidence);
      if (change?.kind === "association-lost") lost.push({ change, association: stood });
      else if (change !== undefined) told.push(change);
    } else {
      const change = arrived(identity, sides, evidence);
      const association = sides.after.find(isPresent);
      if (change && association) come.push({ change, association });
    }
  }
  const moves = lost.length > 0 && come.length > 0 ? takeMoves(lost, come) : [];
  if (lost.length === 0 && come.length === 0) return [...told, ...moves];
  const [stood, stand] = [before.filter(isPresent), after.filter(isPresent)];
  const [then, now] = [rowsBeside(stood), rowsBeside(stand)];
  return [
    ...told,
    ...moves,
    ...lost.map((each) => missedNotLost(each, then, byOwnIdentity(stand))),
    ...come.flatMap((each) => newOrFurtherEvidence(each, now, byOwnIdentity(stood)) ?? []),
  ];
}
