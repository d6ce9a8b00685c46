import type { HealthReport } from "../../../lib/browser/protocol";

/** A report of a page that was read well, with `part` changed. */
export function madeHealth(part: Partial<HealthReport> = {}): HealthReport {
  return {
    portal: "partner-center",
    frame: "top",
    route: "customer-list",
    level: "ok",
    readyMarkerSeen: true,
    containersFound: 1,
    rowsSeen: 10,
    rowsIdentified: 9,
    badgesPlaced: 8,
    rung: 1,
    loopGuardTrips: 0,
    secondsSinceOk: 2,
    ...part,
  };
}

/** Of a page, or a frame, where nothing was found. */
export const nothingRead = { rowsSeen: 0, rowsIdentified: 0, badgesPlaced: 0 } as const;
