/** How old the figures behind an area's verdict are. */
import type { IsoDay } from "../calendar-day";
import type { Area, Track, TrackChoice } from "../programmes/edition-schema";
import type { Reading, ReadingOf } from "./figures";
import { inputsOfFormula } from "./inputs-of";

interface AgeOfFigures {
  /** The oldest day of the figures used. */
  readonly asOf?: IsoDay;
  /** The oldest day of the figures that are too old to be used. */
  readonly staleAsOf?: IsoDay;
}

/** Entered for `any` track as a rule; a figure filed under either track says the same. */
export function readTrackChoice(
  { input, trackFrom, trackBelow }: Extract<TrackChoice, { kind: "classified" }>,
  readingOf: ReadingOf,
): Reading {
  const reading = readingOf(input, trackFrom);
  return reading.value === undefined ? readingOf(input, trackBelow) : reading;
}

/** Looks at the figures of `tracks`, and at the one that chooses the track unless it was chosen otherwise. */
export function ageOfFigures(
  { tracks, trackChoice }: Area,
  counting: readonly Track[],
  isTrackForced: boolean,
  readingOf: ReadingOf,
): AgeOfFigures {
  const readings = counting.flatMap((track) =>
    tracks[track].flatMap(({ formula }) =>
      inputsOfFormula(formula).map((input) => readingOf(input, track)),
    ),
  );
  if (trackChoice.kind === "classified" && !isTrackForced) {
    readings.push(readTrackChoice(trackChoice, readingOf));
  }
  const [asOf] = readings.flatMap((each) => (each.value === undefined ? [] : each.asOf)).sort();
  const [staleAsOf] = readings
    .flatMap((each) => (each.value === undefined ? (each.staleAsOf ?? []) : []))
    .sort();
  return { ...(asOf !== undefined && { asOf }), ...(staleAsOf !== undefined && { staleAsOf }) };
}
