/**
 * One verdict on an association that several reports name.
 *
 * Each fact is taken from the newest report that tells it; of one day, from the report that says worse. What is too old
 * or dated in the future is named and decides nothing. The parts never prove more together than the best of them does
 * by itself: a status of one report and a Partner ID of another do not make it ours, nor does a bill undo a loss.
 */
import type { IsoDay } from "../calendar-day";
import type { Association } from "../facts";
import { POR_STATES, type PorVerdict, type VerdictEvidence } from "../verdicts";
import { judgePrepared } from "./judge-association";
import type { Judged } from "./precedence";
import type { PreparedContext } from "./record-context";
import { disagreements } from "./reports-disagree";
import type { SameAssociation } from "./same-association";

/** What one report says, judged by itself. */
export interface Member extends Judged {
  /** The day it last speaks of: that of its rows, or of the export that lacks them. */
  readonly day: IsoDay;
  /** Neither too old nor dated in the future. */
  readonly isHeard: boolean;
}

const RANK: ReadonlyMap<string, number> = new Map(POR_STATES.map((state, at) => [state, at]));

function rank({ state }: PorVerdict): number {
  return RANK.get(state) ?? POR_STATES.length;
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Newest first; of one day the worse first; then any order that no import decides. */
function compareMembers(one: Member, other: Member): number {
  return (
    compareTexts(other.day, one.day) ||
    rank(other.verdict) - rank(one.verdict) ||
    compareTexts(JSON.stringify(one.association), JSON.stringify(other.association))
  );
}

function membersOf(
  rows: SameAssociation,
  context: PreparedContext,
  country: string | undefined,
): Member[] {
  return rows
    .map((association): Member => {
      const { absentAsOf, evidence } = association;
      const day =
        absentAsOf !== undefined && absentAsOf > evidence.asOf ? absentAsOf : evidence.asOf;
      return {
        association,
        verdict: judgePrepared(association, context, country),
        day,
        isHeard: day >= context.staleBefore && day <= context.latestBelievable,
      };
    })
    .sort(compareMembers);
}

type Field = Exclude<keyof Association, "evidence" | "tenantId" | "viewpoint">;

/** Each from the newest report that tells it. */
const TAKEN_ONE_BY_ONE: readonly Field[] = [
  "status",
  "partnerId",
  "globalPartnerId",
  "subscriptionId",
  "product",
  "sku",
  "workload",
  "claimId",
  "palRole",
  "enrollmentNumber",
  "salesChannel",
  "since",
  "subscriptionStart",
  "autoRenew",
  "duplicateForPga",
  "seats",
];

function copyFields(
  from: Association | undefined,
  fields: readonly Field[],
  to: Partial<Association>,
): void {
  if (from === undefined) return;
  const told = fields.filter((field) => from[field] !== undefined);
  Object.assign(to, Object.fromEntries(told.map((field) => [field, from[field]])));
}

/** Who says what the association is: a sale that another report shows as DPOR is a sale. */
function tellsMechanism(rows: readonly Association[]): Association | undefined {
  const known = rows.filter(({ mechanism }) => mechanism !== null);
  return known.find(({ mechanism }) => mechanism === "CSP") ?? known[0] ?? rows[0];
}

/**
 * The first day on which a report missed it that none has listed since; of one day, missing it counts.
 */
function absentSince(members: readonly Member[]): IsoDay | undefined {
  const listed = members
    .filter(({ association }) => association.absentAsOf === undefined)
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return members
    .filter(({ association }) => association.absentAsOf !== undefined)
    .map(({ day }) => day)
    .filter((day) => listed === undefined || day >= listed)
    .sort()[0];
}

/** @param members newest first. */
function joined(members: readonly [Member, ...Member[]]): Association {
  const rows = members.map(({ association }) => association);
  const [first] = members;
  // What is in force is as old as the row whose status says so, however new the others are.
  const bearer = rows.find(({ status }) => status !== undefined) ?? first.association;
  const { tenantId, viewpoint, evidence } = bearer;
  const whole: Association = { tenantId, viewpoint, evidence, mechanism: null };
  const credit = tellsMechanism(rows);
  copyFields(credit, ["mechanism"], whole);
  const form = rows.filter(({ mechanism }) => mechanism === whole.mechanism);
  copyFields(
    form.find(({ attribution }) => attribution !== undefined),
    ["attribution"],
    whole,
  );
  copyFields(
    form.find(({ cspTier }) => cspTier !== undefined),
    ["cspTier"],
    whole,
  );
  copyFields(
    form.find(({ cporKind }) => cporKind !== undefined),
    ["cporKind"],
    whole,
  );
  for (const field of TAKEN_ONE_BY_ONE) {
    copyFields(
      rows.find((row) => row[field] !== undefined),
      [field],
      whole,
    );
  }
  // The day of this very status, which another report may tell.
  const dated = rows.find(
    ({ status, statusSince }) => status === whole.status && statusSince !== undefined,
  );
  copyFields(dated, ["statusSince"], whole);
  // An end that a newer row has outlived was told before the subscription was renewed.
  const end = rows.find(
    (row) =>
      row.subscriptionEnd !== undefined &&
      (row.evidence.asOf >= evidence.asOf || row.subscriptionEnd >= evidence.asOf),
  );
  copyFields(end, ["subscriptionEnd"], whole);
  const absentAsOf = absentSince(members);
  if (absentAsOf !== undefined) whole.absentAsOf = absentAsOf;
  return whole;
}

/** What a report gave to the verdict. */
function factsFrom({ association }: Member, counted: Association): VerdictEvidence["decides"] {
  const isFrom = (field: "status" | "partnerId" | "attribution") =>
    association[field] !== undefined && association[field] === counted[field];
  return (["status", "partnerId", "attribution"] as const).filter(isFrom);
}

function evidenceOf(members: readonly Member[], counted: Association): VerdictEvidence[] {
  return members.map((member) => {
    const { evidence, absentAsOf } = member.association;
    return {
      ...evidence,
      state: member.verdict.state,
      isHeard: member.isHeard,
      decides: member.isHeard ? factsFrom(member, counted) : [],
      ...(absentAsOf !== undefined && { absentAsOf }),
    };
  });
}

function better(one: Judged, other: Judged): Judged {
  return rank(other.verdict) < rank(one.verdict) ? other : one;
}

/** What all rows of one association come to, with the evidence of each and what they disagree on. */
export function judgeSame(
  rows: SameAssociation,
  context: PreparedContext,
  country: string | undefined,
): Judged {
  const [only, ...more] = rows;
  if (more.length === 0)
    return { association: only, verdict: judgePrepared(only, context, country) };

  const all = membersOf(rows, context, country);
  const heard = all.filter(({ isHeard }) => isHeard);
  const [first, ...others] = heard.length > 0 ? heard : all;
  // There are at least two.
  if (first === undefined) throw new RangeError("no report names the association");
  const members = [first, ...others] as const;

  const association = joined(members);
  const together: Judged = { association, verdict: judgePrepared(association, context, country) };
  const best = members.reduce<Judged>(better, first);
  // A loss that nothing proves undone stays one: somebody has to look.
  const loss = members.find(({ verdict }) => verdict.state === "lost");
  const counted = rank(together.verdict) < rank(best.verdict) ? (loss ?? best) : together;
  return {
    association: counted.association,
    verdict: {
      ...counted.verdict,
      reasons: [...counted.verdict.reasons, ...disagreements(members, counted.association)],
      evidence: evidenceOf(all, counted.association),
    },
  };
}
