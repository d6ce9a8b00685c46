/** What several reports say differently of one association; both sides are named, with their files and days. */
import type { IsoDay } from "../calendar-day";
import type { Association } from "../facts";
import type { Message } from "../verdicts";
import { mechanismForm } from "./counts-toward";
import { isTenantGuid, normaliseId } from "./own-ids";
import { PRECEDENCE } from "./precedence-rules";
import { statusMeaning } from "./status-meanings";

interface Told {
  readonly association: Association;
  readonly day: IsoDay;
}

/** By meaning: `Active` and `Open` both say that it is in force. */
function statusSaid({ status, mechanism }: Association): string | undefined {
  if (status === undefined) return undefined;
  const kind = statusMeaning(status, mechanism)?.kind;
  return kind === "current" || kind === "ended" ? kind : normaliseId(status);
}

/**
 * A number called Partner ID may be a location of ours, our global account or the tenant that we sell through. Only two
 * locations contradict each other.
 */
function locationSaid(row: Association, beside: Association): string | undefined {
  const { partnerId } = row;
  if (partnerId === undefined || isTenantGuid(partnerId)) return undefined;
  const id = normaliseId(partnerId);
  if (row === beside) return id;
  const globals = [row.globalPartnerId, beside.globalPartnerId].map((each) =>
    normaliseId(each ?? ""),
  );
  const isGlobal = globals.includes(id) || globals.includes(normaliseId(beside.partnerId ?? ""));
  return isGlobal ? undefined : id;
}

function creditSaid(row: Association): string | undefined {
  const { cspTier = "" } = row;
  const form = mechanismForm(row);
  return form && `${form} ${cspTier}`;
}

/** One report names more than the other, such as a tier or a programme, and both may be right. */
function isMoreOf(one: string, other: string): boolean {
  return one.startsWith(other.trim()) || other.startsWith(one.trim());
}

/** One thing that reports may tell differently. */
interface Question {
  readonly value: (row: Association) => string | undefined;
  readonly differ: (counted: Association, other: Association) => boolean;
  readonly key: (counted: Told, other: Told) => string;
}

function differ(
  said: (row: Association, beside: Association) => string | undefined,
  isOther = (one: string, two: string) => one !== two,
): Question["differ"] {
  return (counted, other) => {
    const [one, two] = [said(counted, other), said(other, counted)];
    return one !== undefined && two !== undefined && isOther(one, two);
  };
}

const QUESTIONS: readonly Question[] = [
  {
    value: ({ status }) => status,
    differ: differ(statusSaid),
    // Where the newer one tells too little to count, or both are of one day, nothing tells which of them is right.
    key: (counted, other) =>
      counted.day > other.day
        ? "rules.por.reason.reportsDisagreeStatusNewer"
        : "rules.por.reason.reportsDisagreeStatusWorse",
  },
  {
    value: ({ partnerId }) => partnerId,
    differ: differ(locationSaid),
    key: () => "rules.por.reason.reportsDisagreePartnerId",
  },
  {
    value: ({ attribution, mechanism }) => attribution ?? mechanism ?? undefined,
    differ: differ(creditSaid, (one, two) => !isMoreOf(one, two)),
    key: ({ association }, other) =>
      association.mechanism === "CSP" && other.association.mechanism === "DPOR"
        ? "rules.por.reason.reportsDisagreeSale"
        : "rules.por.reason.reportsDisagreeAttribution",
  },
];

function answers(
  { value, differ: areOther, key }: Question,
  members: readonly Told[],
  counts: Association,
): Message[] {
  const countedValue = value(counts);
  const counted = members.find(
    ({ association }) => countedValue !== undefined && value(association) === countedValue,
  );
  if (counted === undefined) return [];
  const { file, asOf } = counted.association.evidence;
  return members
    .filter(({ association }) => areOther(counted.association, association))
    .map((other) => ({
      key: key(counted, other),
      data: {
        counted: value(counted.association) ?? "",
        countedFile: file,
        countedAsOf: asOf,
        other: value(other.association) ?? "",
        otherFile: other.association.evidence.file,
        otherAsOf: other.association.evidence.asOf,
      },
    }));
}

function listedByOne(members: readonly Told[]): Message[] {
  const gone = members.find(({ association }) => association.absentAsOf !== undefined);
  const listed = members.find(({ association }) => association.absentAsOf === undefined);
  if (gone === undefined || listed === undefined) return [];
  const data = {
    goneFile: gone.association.evidence.file,
    goneAsOf: gone.day,
    file: listed.association.evidence.file,
    asOf: listed.day,
  };
  return [{ key: "rules.por.reason.reportsDisagreeListed", data }];
}

/**
 * Reasons for all that differs from what counts.
 * @param members newest first.
 * @param counts the row that the verdict was given on.
 */
export function disagreements(members: readonly Told[], counts: Association): readonly Message[] {
  const found = [
    ...listedByOne(members),
    ...QUESTIONS.flatMap((question) => answers(question, members, counts)),
  ];
  return found.length === 0 ? found : [...found, { key: PRECEDENCE.reportsDisagree.outcome }];
}
