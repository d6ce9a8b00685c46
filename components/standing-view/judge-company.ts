/** Holds what is stored against a programme as of a day. */
import {
  type CountryQualificationVerdict,
  daysBetween,
  type IsoDay,
  judgeCountryQualification,
  judgeProgramme,
  PROGRAMME_EDITIONS,
  type ProgrammeEdition,
  type ProgrammeVerdict,
  programmeEditionFor,
  type UnitStanding,
} from "../../lib/rules";
import type { CompetencyVerdict } from "../../lib/rules/verdicts";
import type { StoredData } from "../dashboard-app/dashboard-doors";
import type { StandingPlace } from "./standing-place";

/** Country Qualification was announced in May 2013 (SEED0), and locations were evaluated until mid-2021 (FRPMC). */
const COUNTRY_QUALIFICATION_SPOKEN_OF = { from: "2013-05-01", to: "2021-06-30" };

export interface JudgedCompany {
  readonly asOf: IsoDay;
  readonly edition: ProgrammeEdition;
  /** Chosen by hand, and another than the one in force on the day. */
  readonly isOtherEdition: boolean;
  readonly verdict: ProgrammeVerdict;
  /** On a day of its time only. */
  readonly countryQualification?: CountryQualificationVerdict;
}

/** The edition that the address names; `undefined` where none is on record for the day, and none was chosen. */
export function editionOf({ edition }: StandingPlace, asOf: IsoDay): ProgrammeEdition | undefined {
  return PROGRAMME_EDITIONS.find(({ id }) => id === edition) ?? programmeEditionFor(asOf);
}

function countryQualificationOf(
  { company, settings }: StoredData,
  asOf: IsoDay,
  verdict: ProgrammeVerdict,
): CountryQualificationVerdict {
  const { homeCountry, partnerIds } = settings;
  return judgeCountryQualification({
    asOf,
    countries: partnerIds.flatMap(({ country }) => country ?? []),
    ...(homeCountry !== undefined && { homeCountry }),
    geography: company.geography,
    targets: company.targets,
    partnerIds,
    standing: [...verdict.units, ...verdict.lens] as UnitStanding<CompetencyVerdict>[],
  });
}

/** The settings hold the anniversary of today's membership, which says nothing of another year's. */
function isOfThatYear(anniversary: IsoDay | undefined, asOf: IsoDay): anniversary is IsoDay {
  return anniversary !== undefined && Math.abs(daysBetween(asOf, anniversary)) <= 366;
}

/** How the company stands by what is stored; `undefined` where no edition is on record for the day. Pure. */
export function judgeCompany(
  stored: StoredData,
  place: StandingPlace,
  today: IsoDay,
): JudgedCompany | undefined {
  const asOf = place.day ?? today;
  const edition = editionOf(place, asOf);
  if (edition === undefined) return undefined;
  const { metrics, people, holdings, geography } = stored.company;
  const { homeCountry, partnerIds, anniversaryDate } = stored.settings;
  const verdict = judgeProgramme({
    edition,
    asOf,
    metrics,
    people,
    holdings,
    partnerIds,
    geography,
    ...(homeCountry !== undefined && { homeCountry }),
    ...(isOfThatYear(anniversaryDate, asOf) && { anniversaryDate }),
  });
  const { from, to } = COUNTRY_QUALIFICATION_SPOKEN_OF;
  const isItsTime = edition.kind === "competencies" && from <= asOf && asOf <= to;
  return {
    asOf,
    edition,
    isOtherEdition: edition.id !== programmeEditionFor(asOf)?.id,
    verdict,
    ...(isItsTime && { countryQualification: countryQualificationOf(stored, asOf, verdict) }),
  };
}
