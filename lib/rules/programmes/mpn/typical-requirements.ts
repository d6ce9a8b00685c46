/** What competencies asked for as a rule from November 2010 on. What each one asked for is not on record before 2017. */
import type { ThresholdOption } from "../competency-schema";
import type { Printed } from "./printed";
import { figure, people } from "./requirement";

/** No source tells when it ended. */
const TYPICAL: Printed = {
  scope: "enrolment-account",
  inForceFrom: "2010-11-01",
  inForceTo: null,
  sources: ["FARLEY10", "CLUBIC10"],
  confidence: "secondary",
  verifiedAsOf: "2010-07-01",
};
const TYPICAL_GOLD: Printed = { ...TYPICAL, sources: ["RCP1007"], verifiedAsOf: "2010-07" };
const GOLD_REFERENCES: Printed = { ...TYPICAL, sources: ["CLUBIC10"], verifiedAsOf: "2010" };

/** Asked for by many competencies, so the reader says whether this one's are passed, or that it asked for none. */
const ASSESSMENTS: Printed = {
  scope: "enrolment-account",
  inForceFrom: "2010-01-01",
  inForceTo: null,
  sources: ["AUS10"],
  confidence: "verified",
  verifiedAsOf: "2010",
};

/** Whoever passed any one of the exams was one. */
const MCP = "Microsoft Certified Professional";
const ANY = { anyCertification: true } as const;

export function typicalRequirements(competency: string): ThresholdOption {
  const silver = { competency, level: "silver" } as const;
  const gold = { competency, level: "gold" } as const;
  return {
    id: "typical",
    kind: "thresholds",
    reservation: "typical",
    silver: [
      { ...people(silver, 2, MCP, TYPICAL), ...ANY, peopleMayServeOthers: "yes" },
      figure(silver, "customerReferences", 3, TYPICAL),
      figure(silver, "assessmentsPassed", 1, ASSESSMENTS),
    ],
    gold: [
      { ...people(gold, 4, MCP, TYPICAL_GOLD), ...ANY, peopleMayServeOthers: "not-between-gold" },
      figure(gold, "customerReferences", 5, GOLD_REFERENCES, { isAtMost: true }),
      figure(gold, "assessmentsPassed", 1, ASSESSMENTS),
    ],
  };
}
