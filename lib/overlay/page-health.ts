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
  // A panel need not tell a partner, and in a tenant that nobody named it is left alone: nothing of that is a finding.
  const found = route.rows === "partner-information" ? rows.identified : rows.seen;
  const readsRows = route.rows !== undefined && !(route.rowsMayBeAbsent && found === 0);
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

interface Seen {
  readonly state: PageState;
  readonly containers: number;
  readonly loopGuardTrips: number;
  readonly lastOk: number | undefined;
  readonly now: number;
}

/** Without anything `seen`: the overlay is switched off here. */
export function reportOf(portal: string, frame: HealthReport["frame"], seen?: Seen): HealthReport {
  const { state, lastOk } = seen ?? {};
  const rows = state?.rows;
  return {
    portal,
    frame,
    route: state?.route?.id ?? "none",
    level: state ? levelOf(state) : "switched-off",
    readyMarkerSeen: state?.ready ?? false,
    containersFound: seen?.containers ?? 0,
    rowsSeen: rows?.seen ?? 0,
    rowsIdentified: rows?.identified ?? 0,
    badgesPlaced: (rows?.placed ?? 0) + (state?.headingPlaced ? 1 : 0),
    rung: rows?.rung ?? 0,
    loopGuardTrips: seen?.loopGuardTrips ?? 0,
    secondsSinceOk: lastOk === undefined ? -1 : Math.round(((seen?.now ?? 0) - lastOk) / 1000),
  };
}
