/** What every edition of the programme has in common. */
import type { Edition } from "../edition-schema";
import { CERTIFICATION_RETIREMENTS } from "./certification-retirements";
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

/** Retirements are facts of the certifications, dated and the same for whichever edition is looked at. */
export function designations(
  edition: Omit<
    Edition,
    "kind" | "programme" | "unit" | "qualification" | "certificationRetirements"
  >,
): Edition {
  return {
    kind: "designations",
    programme: "MAICPP",
    unit: "global-account",
    qualification: QUALIFICATION,
    certificationRetirements: CERTIFICATION_RETIREMENTS,
    ...edition,
  };
}
