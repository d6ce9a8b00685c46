import { text } from "../../lib/texts/text";

const TRACK_KEYS = {
  enterprise: "dashboard.track.enterprise",
  smb: "dashboard.track.smb",
  single: "dashboard.track.single",
  "larger-markets": "dashboard.track.largerMarkets",
  "other-markets": "dashboard.track.otherMarkets",
  any: "dashboard.track.any",
} as const;

export function trackName(track: keyof typeof TRACK_KEYS): string {
  return text(TRACK_KEYS[track]);
}
