/**
 * How long each step of a claim, or of a change of channel partner, may take. Microsoft has changed some of them, so a
 * clock is the one in force on the day that the step began.
 *
 * The change from 5 to 14 business days is known only to lie between two copies of the pages, July 2021 and 23 October
 * 2023: a step that began between them has no clock here.
 */
import type { IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import { NO_DAYS_TOLD, type RecordRule } from "./record-rules";

export interface Clock extends RecordRule {
  readonly days: number;
  readonly unit: "business" | "calendar";
}

/** The customer may decline with no end to it. */
export interface NoClock extends RecordRule {
  readonly days: null;
}

const PAGE_OF_2021 = {
  ...NO_DAYS_TOLD,
  inForceTo: "2021-07-31",
  sources: ["PC21"],
  confidence: "verified",
  verifiedAsOf: "2021-07",
} as const;

const PAGE_OF_2023 = {
  ...NO_DAYS_TOLD,
  inForceFrom: "2023-10-23",
  sources: ["PC23"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
} as const;

/** Printed in 2023, and no source tells of another time before. */
const ONE_TIME_ONLY = { ...PAGE_OF_2023, inForceFrom: null } as const;

export const CLAIM_CLOCKS = {
  submitted: [{ id: "POR.CLOCK.SUBMITTED.1v1", days: 5, unit: "business", ...ONE_TIME_ONLY }],
  underReview: [
    { id: "POR.CLOCK.REVIEW.1v1", days: 5, unit: "business", ...PAGE_OF_2021 },
    { id: "POR.CLOCK.REVIEW.1v2", days: 14, unit: "business", ...PAGE_OF_2023 },
  ],
  partnerActionRequired: [
    { id: "POR.CLOCK.ACTION.1v1", days: 5, unit: "business", ...PAGE_OF_2021 },
    { id: "POR.CLOCK.ACTION.1v2", days: 14, unit: "business", ...PAGE_OF_2023 },
  ],
  /** Printed as about five working days. */
  dispute: [
    {
      id: "POR.CLOCK.DISPUTE.1v1",
      days: 5,
      unit: "business",
      ...ONE_TIME_ONLY,
      confidence: "derived",
    },
  ],
  /** After a rejection, once. */
  disputeWindow: [{ id: "POR.CLOCK.WINDOW.1v1", days: 30, unit: "calendar", ...ONE_TIME_ONLY }],
  customerDecline: [
    { id: "POR.CLOCK.DECLINE.1v1", days: 7, unit: "calendar", ...PAGE_OF_2021 },
    // The introduction page of the same copy still says 5 business days.
    { id: "POR.CLOCK.DECLINE.1v2", days: null, ...PAGE_OF_2023, conflict: true },
  ],
  channelChangeAnswer: [
    {
      id: "POR.CLOCK.COCP.1v1",
      days: 10,
      unit: "calendar",
      ...NO_DAYS_TOLD,
      inForceFrom: "2025-11-01",
      sources: ["COCP"],
      confidence: "verified",
      verifiedAsOf: "2025-11-13",
    },
  ],
  channelChangeGrace: [
    {
      // By the text from the start of the request; by the table of states from the start of the grace period, which is
      // the only day that a status tells and the later one.
      id: "POR.CLOCK.COCP.2v1",
      days: 90,
      unit: "calendar",
      ...NO_DAYS_TOLD,
      inForceFrom: "2025-11-01",
      sources: ["COCP"],
      confidence: "verified",
      conflict: true,
      verifiedAsOf: "2025-11-13",
    },
  ],
} as const satisfies Readonly<Record<string, readonly (Clock | NoClock)[]>>;

/** The one in force on `day`; `undefined` where none is on record for it. */
export function clockOn<C extends RecordRule>(clocks: readonly C[], day: IsoDay): C | undefined {
  return clocks.find((clock) => isInForce(clock, day));
}
