/** What every edition of the programme has in common. */
import type { Edition } from "../edition-schema";
import { LAUNCH } from "./figures";

/** Unchanged since the launch. */
const QUALIFICATION: Edition["qualification"] = {
  id: "MAICPP.qualification.1v1",
  scope: "global-account",
  inForceFrom: LAUNCH,
  inForceTo: null,
  minimumTotal: 70,
  // The score page asks for every metric "greater than zero", the area pages for "one or more points".
  ambiguousBelow: 1,
  sources: ["KVPCS", "PSAZ", "PSSEC"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2026-07",
};

/** `badges`: none, unless the edition says so. */
export function designations(
  edition: Omit<Edition, "kind" | "programme" | "unit" | "qualification" | "badges"> &
    Partial<Pick<Edition, "badges">>,
): Edition {
  return {
    kind: "designations",
    programme: "MAICPP",
    unit: "global-account",
    qualification: QUALIFICATION,
    badges: [],
    ...edition,
  };
}
