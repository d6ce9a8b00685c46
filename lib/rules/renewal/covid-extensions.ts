/**
 * Anniversary dates (AD) that Microsoft moved on because of COVID-19. None was automatic: each needed action and the
 * fee, in Partner Center, inside the renewal window. `inForceFrom` and `inForceTo` are ADs.
 */
import type { IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import type { RuleData } from "../programmes/provenance";
import { sameDayIn } from "./same-day";

export interface CovidExtension extends RuleData {
  /** The AD moves on to the one in this year. */
  readonly year: number;
  /** What the partner had to do for it. */
  readonly needs: readonly ("action-in-partner-center" | "fee")[];
  /** Competencies that were left out. */
  readonly excludes: readonly string[];
}

const NEEDS: CovidExtension["needs"] = ["action-in-partner-center", "fee"];

export const COVID_EXTENSIONS: readonly CovidExtension[] = [
  {
    id: "RENEWAL.covid-2020a.1v1",
    scope: "global-account",
    inForceFrom: "2020-01-01",
    inForceTo: "2020-06-30",
    year: 2021,
    needs: NEEDS,
    excludes: [],
    sources: ["FRRENCOV", "FRREN21", "MSBCOVID"],
    confidence: "verified",
    verifiedAsOf: "2021-07-13",
  },
  {
    id: "RENEWAL.covid-2020b.1v1",
    scope: "global-account",
    inForceFrom: "2020-07-01",
    inForceTo: "2020-12-31",
    year: 2021,
    needs: NEEDS,
    excludes: [],
    sources: ["FRRENCOV", "FRREN21", "MSBCOVID"],
    confidence: "verified",
    verifiedAsOf: "2021-07-13",
  },
  {
    id: "RENEWAL.covid-2021a.1v1",
    scope: "global-account",
    inForceFrom: "2021-01-01",
    inForceTo: "2021-06-30",
    year: 2022,
    needs: NEEDS,
    excludes: ["Cloud Business Applications"],
    sources: ["FRRENCOV", "FRREN21", "MSBCOVID"],
    confidence: "verified",
    verifiedAsOf: "2021-07-13",
  },
  // The renewal page of September 2021 still named January to June only.
  {
    id: "RENEWAL.covid-2021b.1v1",
    scope: "global-account",
    inForceFrom: "2021-07-01",
    inForceTo: "2021-12-31",
    year: 2022,
    needs: NEEDS,
    excludes: [],
    sources: ["MSBCOVID", "MSC47165"],
    confidence: "secondary",
    conflict: true,
    verifiedAsOf: "2021-08-03",
  },
];

/** What became of the competency that the extension of early 2021 left out. */
export interface CovidCompetencyRule extends RuleData {
  readonly inForceFrom: IsoDay;
  readonly inForceTo: IsoDay;
  readonly competency: string;
  /** Points that were granted for growth in certified consultants; absent: the requirements held as published. */
  readonly grantedConsultantGrowthPoints?: number;
}

export const COVID_COMPETENCY_RULES: readonly CovidCompetencyRule[] = [
  {
    id: "RENEWAL.covid-cba-as-published.1v1",
    scope: "global-account",
    inForceFrom: "2021-01-01",
    inForceTo: "2021-03-31",
    competency: "Cloud Business Applications",
    sources: ["MSBCOVID"],
    confidence: "verified",
    verifiedAsOf: "2021-01-27",
  },
  {
    id: "RENEWAL.covid-cba-granted.1v1",
    scope: "global-account",
    inForceFrom: "2021-04-01",
    inForceTo: "2021-06-30",
    competency: "Cloud Business Applications",
    grantedConsultantGrowthPoints: 15,
    sources: ["MSBCOVID"],
    confidence: "verified",
    verifiedAsOf: "2021-01-27",
  },
];

export interface ExtendedAnniversary {
  readonly anniversaryDate: IsoDay;
  readonly extension: CovidExtension;
}

/**
 * The AD that an extension moved `anniversaryDate` on to: the same calendar day in the year named (derived: the
 * sources say "next anniversary in" that year). `undefined` where no extension applied.
 */
export function extendedAnniversary(anniversaryDate: IsoDay): ExtendedAnniversary | undefined {
  const extension = COVID_EXTENSIONS.find((each) => isInForce(each, anniversaryDate));
  return extension && { anniversaryDate: sameDayIn(extension.year, anniversaryDate), extension };
}

/** How the excluded competency was treated at this AD; `undefined` where nothing was left out. */
export function covidCompetencyRule(anniversaryDate: IsoDay): CovidCompetencyRule | undefined {
  return COVID_COMPETENCY_RULES.find((each) => isInForce(each, anniversaryDate));
}
