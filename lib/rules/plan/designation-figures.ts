/** The figures of the areas that are planned: what they are today, and what each requirement has use for. */
import type { IsoDay } from "../calendar-day";
import type { Area, Edition, Input, Requirement } from "../programmes/edition-schema";
import { countPeople } from "../standing/counted-people";
import { figuresOf, wasCounted } from "../standing/figures";
import type { Track } from "../verdicts";
import { peopleOn } from "./certifications";
import { demandsOf, type FormulaDemand } from "./formula-demands";
import { headcountOf } from "./people-there-are";
import type { FigureInfo } from "./plan-part";
import type { PlanQuestion } from "./plan-question";

export interface AreaToPlan {
  readonly area: Area;
  /** One, or those of which the highest total counts. */
  readonly tracks: readonly Track[];
  /** The last day on which it has to hold. */
  readonly by: IsoDay;
}

/** One figure of one requirement on one track. */
export interface FigureUse extends FormulaDemand {
  readonly key: string;
  readonly toPlan: AreaToPlan;
  readonly track: Track;
  readonly requirement: Requirement;
  readonly figure: FigureInfo;
  /** A number that was entered: it does not tell who is behind it. */
  readonly isEntered: boolean;
}

/** Tracks are kept apart even where they share a figure: it may have been entered for one of them only. */
export function figureKey(area: string, track: Track, { metric }: Input): string {
  return `${area} ${track} ${metric}`;
}

export function requirementsOf({ area, tracks }: AreaToPlan) {
  return tracks.flatMap((track) =>
    (area.tracks[track] ?? []).map((requirement) => ({ track, requirement })),
  );
}

/** Reads figures as the standing does, and people as they will still count on the day that is planned for. */
function readingsOf({ area, by }: AreaToPlan, question: PlanQuestion, edition: Edition) {
  const { metrics, asOf } = question;
  const { certificationRetirements } = edition;
  const people = peopleOn(by, area.id, question.people ?? [], certificationRetirements);
  const readingOf = figuresOf(area, { metrics, people }, certificationRetirements, asOf).worldwide;
  const keys = [...new Set(people.map(({ key }) => key))];
  const counted = keys.map((key) => ({
    key,
    count: countPeople(
      area.id,
      people.filter((person) => person.key === key),
      certificationRetirements,
      asOf,
    ),
  }));
  const keysHolding = (certifications: readonly string[]) =>
    counted.flatMap(({ key, count }) => (count.holding(certifications).value === 1 ? [key] : []));
  return { readingOf, keysHolding };
}

export function figureUsesOf(
  toPlan: AreaToPlan,
  question: PlanQuestion,
  edition: Edition,
): readonly FigureUse[] {
  const { assumeMissingIsZero = false } = question;
  const ceiling = headcountOf(question);
  const { readingOf, keysHolding } = readingsOf(toPlan, question, edition);
  const area = toPlan.area.id;
  return requirementsOf(toPlan).flatMap(({ track, requirement }) =>
    demandsOf(requirement.formula).map((demand) => {
      const { input, people } = demand;
      const { metric, label, sameForBothTracks } = input;
      const reading = readingOf(input, track);
      const { value } = reading;
      const isAssumed = value === undefined && assumeMissingIsZero;
      const figure: FigureInfo = {
        base: isAssumed ? 0 : value,
        origin: isAssumed ? "assumed" : value === undefined ? "missing" : "known",
        written: { area, metric, track },
        shown: { area, metric, track: sameForBothTracks ? "any" : track },
        label,
        ...(people && {
          people: { isGate: people.role === "gate", keys: keysHolding(people.certifications) },
          ...(ceiling !== undefined && { ceiling }),
        }),
      };
      return {
        ...demand,
        key: figureKey(area, track, input),
        toPlan,
        track,
        requirement,
        figure,
        isEntered: value !== undefined && !wasCounted(reading),
      };
    }),
  );
}
