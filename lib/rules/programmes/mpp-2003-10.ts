/**
 * The Microsoft Partner Program. It ended for each partner at its own anniversary after the silver and gold levels
 * began on 1 November 2010; its launch is known by the month. The brochure (SEED1) bears no date: by what it names it
 * was written between 2006 and 2008, so its rules are verified as of 2006.
 */
import type { LevelEdition } from "./level-schema";
import { ACTIVITIES, FIGURES } from "./mpp-2003-10/activities";
import { COMPETENCIES } from "./mpp-2003-10/competencies";
import { LEVELS } from "./mpp-2003-10/levels";

export const MPP_2003_10: LevelEdition = {
  kind: "levels",
  id: "MPP-2003-10",
  programme: "MPP",
  name: "Microsoft Partner Program",
  inForceFrom: "2003-10-01",
  inForceTo: "2010-10-31",
  levels: [...LEVELS],
  figures: FIGURES,
  activities: [...ACTIVITIES],
  competencies: [...COMPETENCIES],
  typicalCompetency: {
    id: "MPP.competency.typical.1v1",
    scope: "enrolment-account",
    inForceFrom: null,
    inForceTo: null,
    certifiedPeople: 2,
    customerReferences: 3,
    sources: ["FARLEY10"],
    confidence: "secondary",
    verifiedAsOf: "2010-07-01",
  },
  enrolment: {
    id: "MPP.enrolment.offices-of-one-country.1v1",
    scope: "enrolment-account",
    inForceFrom: "2003-10-01",
    inForceTo: "2010-10-31",
    primaryOffices: 1,
    fees: 1,
    benefitSets: 1,
    furtherOffices: "same-country",
    feePerFurtherOffice: 0,
    poolsResources: true,
    sources: ["SEED1"],
    confidence: "verified",
    verifiedAsOf: "2006",
  },
  smallBusinessSpecialist: {
    id: "MPP.small-business-specialist.location.1v1",
    scope: "location",
    inForceFrom: "2007-01-01",
    inForceTo: null,
    salesAndMarketingExam: "small-business-sales-and-marketing",
    technicalExam: "small-business-technical",
    sources: ["SMB07"],
    confidence: "verified",
    verifiedAsOf: "2007-12-17",
  },
  sources: ["SEED1", "DIR04", "OC08"],
  confidence: "secondary",
  verifiedAsOf: "2010-07-01",
};
