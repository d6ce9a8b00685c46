/** Designations from September 2023 on: another qualification window, scored as before. */
import type { Edition } from "./edition-schema";
import { MAICPP_2023_06 } from "./maicpp-2023-06";
import { CERTIFICATION_LISTS, SECURITY_CUSTOMERS, SECURITY_TRACKS } from "./maicpp-areas/doubts";

export const MAICPP_2023_09: Edition = {
  ...MAICPP_2023_06,
  id: "MAICPP-2023-09",
  name: "Microsoft AI Cloud Partner Program, September 2023",
  inForceFrom: "2023-09-19",
  inForceTo: "2023-11-30",
  sources: ["KVPCS", "KVSEP23"],
  confidence: "verified",
  verifiedAsOf: "2023-09",
  doubts: [SECURITY_CUSTOMERS, SECURITY_TRACKS, CERTIFICATION_LISTS],
};
