/**
 * How each state looks: a shape of its own and a tone. Several states share a tone, none shares a shape, and a word
 * always stands beside it, so the meaning never hangs on colour. The background sends it along with the words, so that
 * content scripts need not carry the shapes of states that their page never shows.
 */
import type { PorState } from "../rules/verdicts";

/** Standing, renewal and identifiers share the shapes of POR where they mean the same to the eye. */
export type BadgeState = PorState | "met" | "short";

/** Value of `data-tone` on `.gs-badge`; `por-badge.css` colours it. */
export type BadgeTone = "good" | "warn" | "info" | "bad" | "quiet" | "unknown";

export interface BadgeLook {
  readonly tone: BadgeTone;
  /** The `d` of the one `path` in `.gs-badge-icon`: outlines on a 16 x 16 grid, stroked and not filled. */
  readonly path: string;
}

/** A ticked ring. */
const GOOD: BadgeLook = {
  tone: "good",
  path: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M5 8.3l2.1 2.1L11 6",
};
/** A warning triangle. */
const WARNING: BadgeLook = {
  tone: "warn",
  path: "M8 2l6.5 11.7h-13zM8 6.5v3.3M8 11.6v.2",
};

export const BADGE_LOOKS: Readonly<Record<BadgeState, BadgeLook>> = {
  ours: GOOD,
  met: GOOD,
  "at-risk": WARNING,
  short: WARNING,
  /** A card with "not equal" on it. */
  "ours-wrong-id": { tone: "warn", path: "M1.8 3h12.4v10H1.8zM5 6.8h6M5 9.4h6M9.8 4.9l-3.6 6.4" },
  /** An hourglass. */
  pending: { tone: "info", path: "M3.5 2h9M3.5 14h9M5 2v2.6L8 8l3-3.4V2M5 14v-2.6L8 8l3 3.4V14" },
  /** An archive box. */
  "retired-mechanism": { tone: "quiet", path: "M1.8 3h12.4v3.2H1.8zM3 6.2v7h10v-7M6.3 9.2h3.4" },
  /** A sheet in front of another. */
  "ours-duplicate": { tone: "info", path: "M6 2h8v8H6zM6 6H2v8h8v-4" },
  /** A person. */
  "someone-else": {
    tone: "bad",
    path: "M8 2a2.8 2.8 0 1 1 0 5.6A2.8 2.8 0 0 1 8 2M2.5 14c.4-2.9 2.6-4.3 5.5-4.3s5.1 1.4 5.5 4.3",
  },
  /** A question mark. */
  unknown: {
    tone: "unknown",
    path: "M5 5.4c0-2 1.3-3.2 3-3.2s3 1.2 3 2.9c0 2.4-3 2.5-3 4.9M8 13.2v.2",
  },
  /** A crossed-out octagon. */
  lost: {
    tone: "bad",
    path: "M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
  },
  /** An eye, struck through. */
  "not-seen": {
    tone: "quiet",
    path: "M1.4 8C3 5 5.3 3.6 8 3.6S13 5 14.6 8C13 11 10.7 12.4 8 12.4S3 11 1.4 8M3 13L13 3",
  },
};
