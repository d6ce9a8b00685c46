/** What an area asked for is not certain at all times: what then becomes of a rule. */
import type { IsoDay } from "../calendar-day";
import type { Doubt, Edition } from "../programmes/edition-schema";
import type { RuleData } from "../programmes/provenance";
import type { AreaVerdict, Confidence, RuleReference } from "../verdicts";

/**
 * The doubts about an area on a day. Before and after its time an edition is in the doubts of its first and last day:
 * what it asked for has not become clearer since.
 */
export function doubtsOn(
  { doubts, inForceFrom, inForceTo }: Edition,
  areaId: string,
  today: IsoDay,
): Doubt[] {
  const notBefore = today < inForceFrom ? inForceFrom : today;
  const day = inForceTo !== null && inForceTo < notBefore ? inForceTo : notBefore;
  return doubts.filter(({ areas, from, to }) => areas.includes(areaId) && from <= day && day <= to);
}

/** Doubts about lists of certifications do not touch figures that Microsoft itself shows. */
export function doubtsAbout(doubts: readonly Doubt[], areCounted: boolean): Doubt[] {
  return doubts.filter(({ onlyPeopleCounted }) => areCounted || onlyPeopleCounted === undefined);
}

const WEAKEST_FIRST: readonly Confidence[] = ["unverified", "secondary", "derived", "verified"];

function weakest(confidences: readonly Confidence[]): Confidence {
  const rank = (confidence: Confidence) => WEAKEST_FIRST.indexOf(confidence);
  return confidences.reduce((weak, each) => (rank(each) < rank(weak) ? each : weak));
}

/** No surer than the weakest of the doubts, whose sources it names too. */
export function underDoubt(
  rule: Pick<RuleData, "id" | "sources" | "confidence" | "conflict">,
  doubts: readonly Doubt[],
): RuleReference {
  const all = [rule, ...doubts];
  return {
    id: rule.id,
    sources: [...new Set(all.flatMap(({ sources }) => sources))],
    confidence: weakest(all.map(({ confidence }) => confidence)),
    ...(all.some(({ conflict }) => conflict) && { conflict: true }),
  };
}

const ONLY_BY_THESE: Readonly<Record<"met" | "short", string>> = {
  met: "rules.standing.reason.qualifiesByTheseNumbersOnly",
  short: "rules.standing.reason.shortByTheseNumbersOnly",
};

/** Where other numbers may have held, an area is `met` or `short` for certain only if it is by those as well. */
export function onlyIfAgreed(
  verdict: AreaVerdict,
  byOtherNumbers: readonly Pick<AreaVerdict, "state">[],
): AreaVerdict {
  const { state, pointsMissing: _, pointsMissingAtLeast: __, ...rest } = verdict;
  if (state !== "met" && state !== "short") return verdict;
  if (byOtherNumbers.every((other) => other.state === state)) return verdict;
  return {
    ...rest,
    state: "unknown",
    gaps: [],
    reasons: [{ key: ONLY_BY_THESE[state] }, ...verdict.reasons],
  };
}
