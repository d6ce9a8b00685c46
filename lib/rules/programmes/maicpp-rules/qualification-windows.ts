/**
 * The days of which one has to be a qualified one. Each entry is one source's reading; where several are in force for
 * the same company on the same day, the sources contradict each other and none is left out.
 */
import type { WindowReadingRule } from "./rules-schema";

const LAST_DAY_OF_30 = "2023-09-18";
/** From this day on half a year counts, no longer thirty days. */
export const SIX_MONTHS_FROM = "2023-09-19";

export const QUALIFICATION_WINDOWS: readonly WindowReadingRule[] = [
  {
    id: "MAICPP.window.day-of-qualification.1v1",
    scope: "global-account",
    standing: "not-enrolled",
    span: { kind: "the-day" },
    inForceFrom: "2022-10-03",
    inForceTo: LAST_DAY_OF_30,
    sources: ["KVSEP23"],
    confidence: "verified",
    verifiedAsOf: "2023-09",
  },
  // The renewal page put the 30 days before the anniversary, the announcement of the change put them after it.
  {
    id: "MAICPP.window.30-days-before-anniversary.1v1",
    scope: "global-account",
    standing: "enrolled",
    span: { kind: "before-anniversary", days: 30 },
    inForceFrom: "2022-10-03",
    inForceTo: LAST_DAY_OF_30,
    sources: ["KVREN"],
    confidence: "verified",
    conflict: true,
    verifiedAsOf: "2022-10-25",
  },
  {
    id: "MAICPP.window.30-days-after-anniversary.1v1",
    scope: "global-account",
    standing: "enrolled",
    span: { kind: "after-anniversary", days: 30 },
    inForceFrom: "2022-10-03",
    inForceTo: LAST_DAY_OF_30,
    sources: ["KVSEP23"],
    confidence: "verified",
    conflict: true,
    verifiedAsOf: "2023-09",
  },
  // "The current month and the previous five months"; the example of 2024 starts on the first, that of 2023 mid-month.
  {
    id: "MAICPP.window.six-months-to-today.1v1",
    scope: "global-account",
    standing: "not-enrolled",
    span: { kind: "months-to-today", months: 5 },
    inForceFrom: SIX_MONTHS_FROM,
    inForceTo: null,
    sources: ["KVPCS", "KVSEP23", "KB26"],
    confidence: "verified",
    conflict: true,
    verifiedAsOf: "2026-08-14",
  },
  {
    id: "MAICPP.window.rolling-five-months.1v1",
    scope: "global-account",
    standing: "not-enrolled",
    span: { kind: "rolling-months-to-today", months: 5 },
    inForceFrom: SIX_MONTHS_FROM,
    inForceTo: null,
    sources: ["KVPCS"],
    confidence: "verified",
    conflict: true,
    verifiedAsOf: "2023-09-06",
  },
  {
    id: "MAICPP.window.six-months-to-anniversary.1v1",
    scope: "global-account",
    standing: "enrolled",
    span: { kind: "months-to-anniversary", months: 5 },
    inForceFrom: SIX_MONTHS_FROM,
    inForceTo: null,
    sources: ["KVPCS", "KVSEP23", "KB26"],
    confidence: "verified",
    verifiedAsOf: "2026-08-14",
  },
  // The text of 2025/26, a secondary source; its first day is not told, and the year's first day that stands for it makes
  // the whole derived.
  {
    id: "MAICPP.window.six-months-and-renewal-window.1v1",
    scope: "global-account",
    standing: "enrolled",
    span: { kind: "months-to-renewal-window", months: 5, days: 30 },
    inForceFrom: "2025-01-01",
    inForceTo: null,
    sources: ["KB26"],
    confidence: "derived",
    conflict: true,
    verifiedAsOf: "2026-08-14",
  },
];
