/** What the overlay could do on this page, as counts and enums. Nothing of a customer goes in here. */
import type { HealthLevel, HealthReport } from "../browser/protocol";
import type { Route } from "../portals/portal";
import type { RowCounts } from "./row-badges";

/** Portals may show only their frame for 8-15 s after a reload; before this nothing is called broken. */
const GRACE_MS = 20_000;

export interface PageState {
  readonly route: Route | null;
  /** Milliseconds since the route was entered, or since it was last read well. */
  readonly sinceFine: number;
  /** Rows of this list were read before, so that none now is an empty search and no finding. */
  readonly readBefore: boolean;
  readonly ready: boolean;
  readonly rows: RowCounts;
  /** There is something to say beside the heading. */
  readonly headingWanted: boolean;
  readonly headingPlaced: boolean;
  readonly unanswered: boolean;
  /** The page took our nodes away so often that something is left undrawn. */
  readonly givenUp: boolean;
}

export function levelOf(state: PageState): HealthLevel {
  const { route, rows } = state;
  if (!route) return "unsupported";
  if (state.unanswered || state.givenUp) return "broken";
  const readsRows = route.rows !== undefined && !(route.rowsMayBeAbsent && rows.seen === 0);
  if (!readsRows && route.heading === undefined) return "ok";
  if (readsRows ? rows.identified > 0 : state.headingPlaced) {
    return readsRows && rows.rung > 2 ? "degraded" : "ok";
  }
  // Nothing to say beside a heading, because the page's customer is not known, is the dock's to explain.
  if (!readsRows && !state.headingWanted) return "ok";
  if (readsRows && rows.seen === 0 && state.readBefore) return "ok";
  if (!state.ready || state.sinceFine < GRACE_MS) return "starting";
  // The page is told by its URL alone, so the dock still speaks of the right customer without a heading.
  return readsRows ? "broken" : "degraded";
}

export function reportOf(
  portal: string,
  frame: HealthReport["frame"],
  state: PageState,
  containers: number,
  loopGuardTrips: number,
  lastOk: number | undefined,
  now: number,
): HealthReport {
  return {
    portal,
    frame,
    route: state.route?.id ?? "none",
    level: levelOf(state),
    readyMarkerSeen: state.ready,
    containersFound: containers,
    rowsSeen: state.rows.seen,
    rowsIdentified: state.rows.identified,
    badgesPlaced: state.rows.placed + (state.headingPlaced ? 1 : 0),
    rung: state.rows.rung,
    loopGuardTrips,
    secondsSinceOk: lastOk === undefined ? -1 : Math.round((now - lastOk) / 1000),
  };
}
