/** What an area asked for is not certain at all times: what then becomes of a rule. */
import type { IsoDay } from "../calendar-day";
import type { Doubt, Edition } from "../programmes/edition-schema";
import type { RuleData } from "../programmes/provenance";
import type { Confidence, RuleReference } from "../verdicts";

/** The doubts about an area on a day. */
export function doubtsOn({ doubts }: Edition, areaId: string, day: IsoDay): Doubt[] {
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
