import { text } from "../../lib/texts/text";

const TRACK_KEYS = {
  enterprise: "dashboard.track.enterprise",
  smb: "dashboard.track.smb",
  any: "dashboard.track.any",
} as const;

export function trackName(track: keyof typeof TRACK_KEYS): string {
  return text(TRACK_KEYS[track]);
}
