/** Which tracks of an area a plan has to look at. */
import type { Area } from "../programmes/edition-schema";
import type { ReadingOf } from "../standing/figures";
import { chooseTrack } from "../standing/track-choice";
import type { Track } from "../verdicts";

/** One of these counts; of several tracks in one case the one with the highest total. */
export type TrackCases = readonly (readonly Track[])[];

/** A single case where it can be told. */
export function trackCasesOf(area: Area, readingOf: ReadingOf): TrackCases {
  const { trackChoice } = area;
  if (trackChoice.kind === "best-total") return [["enterprise", "smb"]];
  const { track } = chooseTrack(area, [], readingOf);
  if (track !== undefined) return [[track]];
  return trackChoice.kind === "classified" ? [[trackChoice.track], [trackChoice.otherwise]] : [];
}
