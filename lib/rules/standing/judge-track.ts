/** Scores every requirement of one track and says what the known figures prove about it. */
import type { IsoDay } from "../calendar-day";
import type { Doubt, Edition, Input, Requirement } from "../programmes/edition-schema";
import type {
  Message,
  RequirementState,
  RequirementVerdict,
  Track,
  TrackVerdict,
} from "../verdicts";
import { peopleFiguresOf } from "./counted-people";
import { doubtsAbout, underDoubt } from "./doubts";
import { type Reading, wasCounted } from "./figures";
import { inputsOfFormula } from "./inputs-of";
import { isKnown, type ReadFigure, type Score, scoreOf, withoutDust } from "./score";
import { shortfallOf } from "./shortfall";

type Qualification = Edition["qualification"];

export interface JudgedTrack {
  readonly verdict: TrackVerdict;
  /** What the area would be if this track counted. */
  readonly state: Exclude<RequirementState, "not-applicable">;
  /** The most the total can be. */
  readonly atMost: number;
  /** A metric between zero and one point decides, and the sources contradict each other on it. */
  readonly isAmbiguous: boolean;
  /** Every figure that it asks for. */
  readonly readings: readonly Reading[];
}

/** The first of the tracks, where all are in the same state. */
export function inAgreement(judged: readonly JudgedTrack[]): JudgedTrack | undefined {
  return judged.find((one) => judged.every(({ state }) => state === one.state));
}

interface Scored {
  readonly requirement: Requirement;
  readonly score: Score;
}

function isBetweenZeroAndOne({ low, high }: Score, { ambiguousBelow }: Qualification): boolean {
  return high > 0 && withoutDust(low) < ambiguousBelow;
}

/**
 * `short` as soon as it is certain: a metric at zero, or a total that cannot reach the minimum whatever the missing
 * figures are. `met` only when the certain points suffice. Anything else is `unknown`.
 */
function stateOf(scored: readonly Scored[], qualification: Qualification): JudgedTrack["state"] {
  const total = (end: "low" | "high") =>
    withoutDust(scored.reduce((sum, { score }) => sum + score[end], 0));
  if (scored.some(({ score }) => score.high <= 0)) return "short";
  if (total("high") < qualification.minimumTotal) return "short";
  if (total("low") < qualification.minimumTotal) return "unknown";
  return scored.some(({ score }) => isBetweenZeroAndOne(score, qualification)) ? "unknown" : "met";
}

function missingFigure({ formula }: Requirement, input: Input): Message[] {
  switch (formula.kind) {
    case "gated-people": {
      const gate = formula.gates.find((candidate) => candidate.input === input);
      return gate
        ? [
            {
              key: "rules.standing.reason.gateFigureMissing",
              data: { certifications: gate.certifications.join(" / ") },
            },
          ]
        : [{ key: "rules.standing.reason.poolFigureMissing" }];
    }
    case "best-of-association":
      return formula.options
        .filter((option) => option.input === input)
        .map(({ association }) => ({
          key: "rules.standing.reason.associationFigureMissing",
          data: { association },
        }));
    case "capped-parts":
      return formula.parts
        .filter((part) => part.input === input)
        .map(({ name }) => ({
          key: "rules.standing.reason.customersOfMissing",
          data: { product: name },
        }));
    case "weighted-sum":
      return input.unit === "usd"
        ? [{ key: "rules.standing.reason.revenueFigureMissing" }]
        : [{ key: "rules.standing.reason.usersFigureMissing" }];
    default:
      return [{ key: "rules.standing.reason.figureMissing" }];
  }
}

/** What is missing, and why it is although something was entered. */
function missingReasons(requirement: Requirement, input: Input, reading: Reading): Message[] {
  const reasons = missingFigure(requirement, input);
  if (reading.value !== undefined) return reasons;
  const { staleAsOf, countriesWithout, perhapsExpired } = reading;
  if (staleAsOf !== undefined) {
    reasons.push({ key: "rules.standing.reason.figureTooOld", data: { date: staleAsOf } });
  }
  if (countriesWithout !== undefined) {
    reasons.push({
      key: "rules.standing.reason.countriesIncomplete",
      count: countriesWithout.length,
      data: { countries: countriesWithout },
    });
  }
  if (perhapsExpired !== undefined) {
    reasons.push({ key: "rules.standing.reason.perhapsExpired", count: perhapsExpired });
  }
  return reasons;
}

/** Said where a part of a sum fell: the page does not tell whether that would be taken off the other part. */
function fallReasons({ formula }: Requirement, read: ReadFigure): Message[] {
  if (formula.kind !== "weighted-sum") return [];
  return formula.parts.some(({ input }) => (read(input) ?? 0) < 0)
    ? [{ key: "rules.standing.reason.fallCountsAsZero" }]
    : [];
}

/** Where people were counted, and where that differs from what was entered. */
function peopleReasons({ formula }: Requirement, readingOf: (input: Input) => Reading): Message[] {
  // All the same day: it is that of all people on file.
  const counted: IsoDay[] = [];
  const differing: Message[] = [];
  for (const { input, certifications } of peopleFiguresOf(formula)) {
    const reading = readingOf(input);
    if (reading.value === undefined) continue;
    const { value, asOf, isCounted, countedOtherwise } = reading;
    if (isCounted) counted.push(asOf);
    if (countedOtherwise !== undefined) {
      differing.push({
        key: "rules.standing.reason.peopleDiffer",
        data: {
          entered: value,
          counted: countedOtherwise,
          certifications,
        },
      });
    }
  }
  const [date] = counted;
  return date === undefined
    ? differing
    : [{ key: "rules.standing.reason.peopleCounted", data: { date } }, ...differing];
}

function shown(points: number): number {
  return Math.round(points * 100) / 100;
}

interface TrackQuestion {
  readonly track: Track;
  readonly requirements: readonly Requirement[];
  readonly qualification: Qualification;
  readonly doubts: readonly Doubt[];
  readonly readingOf: (input: Input) => Reading;
}

/**
 * One requirement's verdict.
 * - `met`: at its maximum, or its track qualifies with what it has.
 * - `short`: points are known, below the maximum, and the track does not qualify or is not known to. Zero is always short.
 * - `unknown`: a figure is missing or the numbers are, or the points lie between zero and one where that decides.
 */
function requirementVerdict(
  { requirement, score }: Scored,
  trackState: JudgedTrack["state"],
  { qualification, doubts, readingOf }: TrackQuestion,
): RequirementVerdict {
  const read: ReadFigure = (input) => readingOf(input).value;
  const { formula, metric } = requirement;
  const { maxPoints } = formula;
  const areCounted = inputsOfFormula(formula).map(readingOf).some(wasCounted);
  const rule = underDoubt(requirement, doubtsAbout(doubts, areCounted));
  if (formula.kind === "not-on-record") {
    const reasons = [{ key: "rules.standing.reason.notOnRecord" }];
    return { metric, maxPoints, state: "unknown", reasons, rule };
  }
  const known = isKnown(score);
  const points = withoutDust(score.low);
  const base = { metric, maxPoints, ...(known && { points }) };
  const ofPeople = peopleReasons(requirement, readingOf);
  const remarks = [...fallReasons(requirement, read), ...ofPeople];
  const data = { points: shown(points), max: maxPoints };

  if (known && points >= maxPoints) {
    const reasons = [{ key: "rules.standing.reason.allPoints", data }, ...remarks];
    return { ...base, state: "met", reasons, rule };
  }
  if (trackState === "met") {
    const lead = known
      ? { key: "rules.standing.reason.enoughPoints", data }
      : { key: "rules.standing.reason.atLeastEnoughPoints", data };
    const reasons = [lead, ...remarks];
    return { ...base, state: "met", reasons, rule };
  }
  if (!known) {
    const missing = score.missing.flatMap((input) =>
      missingReasons(requirement, input, readingOf(input)),
    );
    return { ...base, state: "unknown", reasons: [...missing, ...ofPeople], rule };
  }
  if (trackState === "unknown" && isBetweenZeroAndOne(score, qualification)) {
    return {
      ...base,
      state: "unknown",
      reasons: [{ key: "rules.standing.reason.betweenZeroAndOne", data }, ...remarks],
      rule: { ...rule, conflict: true },
    };
  }
  const { reasons, ...shortfall } = shortfallOf(formula, read);
  const lead: Message =
    points === 0
      ? { key: "rules.standing.reason.noPoints", data }
      : { key: "rules.standing.reason.somePoints", data };
  return { ...base, ...shortfall, state: "short", reasons: [lead, ...reasons, ...remarks], rule };
}

export function judgeTrack(question: TrackQuestion): JudgedTrack {
  const { track, requirements, qualification, readingOf } = question;
  const read: ReadFigure = (input) => readingOf(input).value;
  const scored = requirements.map((requirement) => ({
    requirement,
    score: scoreOf(requirement.formula, read),
  }));
  const atLeast = withoutDust(scored.reduce((sum, { score }) => sum + score.low, 0));
  const state = stateOf(scored, qualification);
  return {
    verdict: {
      track,
      ...(scored.every(({ score }) => isKnown(score)) && { total: atLeast }),
      atLeast,
      requirements: scored.map((entry) => requirementVerdict(entry, state, question)),
    },
    state,
    readings: requirements.flatMap(({ formula }) => inputsOfFormula(formula).map(readingOf)),
    atMost: withoutDust(scored.reduce((sum, { score }) => sum + score.high, 0)),
    isAmbiguous:
      state === "unknown" &&
      scored.some(({ score }) => isKnown(score) && isBetweenZeroAndOne(score, qualification)),
  };
}
