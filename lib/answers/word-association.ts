/** Words one association for the dock's panel and a customer's page: everything that the verdict knows. */
import type { AssociationView } from "../browser/protocol";
import {
  type Confidence,
  type CountsToward,
  type PorVerdict,
  type RuleReference,
  SOURCES,
  type Source,
  type VerdictEvidence,
} from "../rules";
import { joinSentences } from "../texts/join-sentences";
import { phrases } from "../texts/join-words";
import type { CustomerPlace } from "./portal-links";
import type { ReaderWords } from "./reader-words";
import { wordAssociationBadge } from "./word-badge";
import { wordHeldByBadge } from "./word-held-by";
import { wordLinks } from "./word-links";
import { wordSubject } from "./word-subject";

type Detail = AssociationView["details"][number];

/** Our name of the mechanism, and Microsoft's raw word where it says something else. */
function wordMechanism({ mechanism, attribution }: PorVerdict, words: ReaderWords): string {
  const label = words.say(`overlay.panel.mechanisms.${mechanism ?? "unknown"}`);
  if (attribution === undefined || attribution === mechanism) return label;
  return words.say("overlay.panel.exportedAs", { label, raw: attribution });
}

function wordDeadline(verdict: PorVerdict, words: ReaderWords): string | undefined {
  if (verdict.deadline === undefined) return undefined;
  const { what, date, daysLeft } = verdict.deadline;
  const data = { what: words.message(what), date };
  return daysLeft < 0
    ? words.say("overlay.panel.deadlinePassed", data, -daysLeft)
    : words.say("overlay.panel.deadlineAhead", data, daysLeft);
}

function wordConfidence({ confidence, conflict }: RuleReference, words: ReaderWords): string {
  const told = words.say(`overlay.panel.confidences.${confidence}`);
  return conflict === true ? words.say("overlay.panel.conflict", { confidence: told }) : told;
}

function wordSources(ids: readonly string[], words: ReaderWords): string | undefined {
  const sources: Readonly<Record<string, Source>> = SOURCES;
  const told = ids.flatMap((id) => {
    const source = sources[id];
    // An id that is not on the list is shown bare: a rule with a source that nobody can look up must be seen.
    if (source === undefined) return [id];
    return [words.say("overlay.panel.source", { title: source.title, published: source.date })];
  });
  return told.length === 0 ? undefined : phrases(told);
}

function wordOneEvidence(
  { file, asOf, absentAsOf, isHeard, decides }: VerdictEvidence,
  words: ReaderWords,
): string {
  const named =
    absentAsOf === undefined
      ? words.say("overlay.panel.evidenceOf", { file, asOf })
      : words.say("overlay.panel.evidenceGone", { file, asOf: absentAsOf });
  if (!isHeard) return words.say("overlay.panel.evidenceNotHeard", { evidence: named });
  if (decides.length === 0) return named;
  const facts = words.series(
    decides.map((fact) => words.say(`overlay.panel.evidenceFact.${fact}`)),
  );
  return words.say("overlay.panel.evidenceDecides", { evidence: named, facts });
}

function wordEvidence(verdict: PorVerdict, words: ReaderWords): string[] {
  const { evidenceFile, asOf, evidence } = verdict;
  if (evidence !== undefined) return evidence.map((each) => wordOneEvidence(each, words));
  if (asOf === undefined) return [];
  if (evidenceFile === undefined) return [words.day(asOf)];
  return [words.say("overlay.panel.evidenceOf", { file: evidenceFile, asOf })];
}

/** Where a verdict comes from: an export, a page of the customer's, or no association at all. */
export type ReadFrom = "export" | "page" | "nothing";

/** Label and value pairs in reading order; an association's own gaps are named, what does not apply is left out. */
function details(verdict: PorVerdict, readFrom: ReadFrom, words: ReaderWords): Detail[] {
  const isAssociation = readFrom !== "nothing";
  // A page never tells since when, so that is no gap of its own.
  const notTold = readFrom === "export" ? words.say("overlay.panel.notInExport") : undefined;
  const { partnerId, subscriptionId, since, until, rule } = verdict;
  const values: readonly (readonly [label: string, value: string | undefined])[] = [
    ["overlay.panel.mechanism", isAssociation ? wordMechanism(verdict, words) : undefined],
    ["overlay.panel.partnerId", partnerId ?? notTold],
    ["overlay.panel.subscription", subscriptionId],
    ["overlay.panel.since", since === undefined ? notTold : words.day(since)],
    ["overlay.panel.until", until === undefined ? undefined : words.day(until)],
    ["overlay.panel.deadline", wordDeadline(verdict, words)],
    ...wordEvidence(verdict, words).map((told) => ["overlay.panel.evidence", told] as const),
    ["overlay.panel.rule", rule.id],
    ["overlay.panel.sources", wordSources(rule.sources, words)],
    ["overlay.panel.confidence", wordConfidence(rule, words)],
  ];
  return values.flatMap(([label, value]): Detail[] =>
    value === undefined ? [] : [[words.say(label), value]],
  );
}

/** Only what is less than verified is flagged: a remark on every line would be read on none. */
const NEEDS_FLAG: ReadonlySet<Confidence> = new Set(["secondary", "unverified"]);

function wordCounts(entry: CountsToward, words: ReaderWords): string {
  const told = words.say("overlay.panel.countsLine", {
    what: words.say(
      `overlay.panel.what.${entry.what === "customer-reporting" ? "reporting" : entry.what}`,
    ),
    counts: words.say(`overlay.panel.counts.${entry.counts}`),
  });
  const parts = [told];
  if (entry.detail !== undefined) parts.push(words.message(entry.detail));
  if (entry.confidence !== undefined && NEEDS_FLAG.has(entry.confidence)) {
    parts.push(words.say(`overlay.panel.confidences.${entry.confidence}`));
  }
  return joinSentences(parts);
}

function wordNextStep({ nextStep }: PorVerdict, words: ReaderWords): string {
  const { who, what, where } = nextStep;
  const step = words.say(`overlay.panel.step.${who}`, { what: words.message(what) });
  if (where === undefined) return step;
  return words.say("overlay.panel.stepWhere", { step, where: words.message(where) });
}

/** @param place where the customer's own pages are, for links to them. */
export function wordAssociation(
  verdict: PorVerdict,
  readFrom: ReadFrom,
  words: ReaderWords,
  place: CustomerPlace = {},
): AssociationView {
  const { textForCustomer, textsByChannel } = verdict.nextStep;
  return {
    badge:
      readFrom === "page" ? wordHeldByBadge(verdict, words) : wordAssociationBadge(verdict, words),
    subject: wordSubject(verdict, words),
    details: details(verdict, readFrom, words),
    countsToward: verdict.countsToward.map((entry) => wordCounts(entry, words)),
    nextStep: wordNextStep(verdict, words),
    links: wordLinks(verdict.nextStep, place, words),
    ...(textForCustomer !== undefined && { textForCustomer: words.message(textForCustomer) }),
    ...(textsByChannel !== undefined && {
      textsByChannel: {
        label: words.say("overlay.panel.copyByChannel"),
        texts: textsByChannel.map(({ channel, text }) => ({
          label: words.say("overlay.panel.copyFor", { channel: words.message(channel) }),
          text: words.message(text),
        })),
      },
    }),
  };
}
