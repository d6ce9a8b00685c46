/**
 * Country Qualification (SEED0): a partner with practices in more than one country has to meet the requirements of a
 * competency in each country where it wants to use its name, or in each group of small countries. What it asks for on
 * the way there are the seed's own calls to action. When it began is told by `unitVerdictFor`.
 */
import type { IsoDay } from "../calendar-day";
import type { Geography } from "../company-facts";
import type { OwnPartnerId, Target } from "../facts";
import { COUNTRY_QUALIFICATION_RULE } from "../programmes/unit-rules";
import type {
  CompetencyVerdict,
  Message,
  RequirementState,
  RuleReference,
  UnitReference,
  UnitStanding,
  UnitVerdict,
} from "../verdicts";
import { clusterOf, countriesOfCluster } from "./clusters";
import { referenceTo } from "./rule-reference";
import { unitVerdictFor } from "./unit-verdict";

export interface CountryQualificationQuestion {
  /** The day that is looked at. */
  readonly asOf: IsoDay;
  /** Countries in which the company has practices; the home country is one of them without saying. */
  readonly countries: readonly string[];
  /** Where the headquarters are, whose primary contact Microsoft wrote to. */
  readonly homeCountry?: string;
  readonly geography?: Geography;
  /** What the company wants to hold; one without a place is wanted in every country. Other kinds are left out. */
  readonly targets: readonly Target[];
  /** Our IDs, for targets that name a location. */
  readonly partnerIds?: readonly OwnPartnerId[];
  /** How the competencies stand in each country or cluster, where that was judged. */
  readonly standing?: readonly UnitStanding<CompetencyVerdict>[];
  /** Has one of Microsoft's support professionals been in touch? Absent: not told. */
  readonly contactedBySupport?: boolean;
}

/** A competency that is wanted in a country or cluster, and how far that is. */
export interface WantedCompetency {
  readonly target: Target;
  /** `unknown` where it was not judged there. */
  readonly state: RequirementState;
  readonly what: Message;
}

export interface QualificationPlace {
  readonly unit: UnitReference;
  readonly isHome: boolean;
  /** `met` where every wanted competency is; `not-applicable` where none is wanted. */
  readonly state: RequirementState;
  /** In the order of the targets; what is wanted there needs every one of its requirements met there. */
  readonly wanted: readonly WantedCompetency[];
}

export interface CountryQualificationVerdict {
  /** `likely`: practices in more than one country. The source says "most likely", not more. */
  readonly affected: "likely" | "unlikely" | "unknown";
  /** How the programme evaluates on the day. */
  readonly unit: UnitVerdict;
  readonly places: readonly QualificationPlace[];
  /** Targets whose place is no country, cluster or location with a country. */
  readonly unplaced: readonly Target[];
  readonly reasons: readonly Message[];
  /** What to do, in the order of the call to action; none where the company is not affected. */
  readonly steps: readonly Message[];
  readonly rule: RuleReference;
}

type PlaceReference = UnitReference & { readonly id: string };

const COUNTRY_CODE = /^[A-Z]{2}$/;

function unitOf(country: string, { clusters = [] }: Geography): PlaceReference {
  const cluster = clusterOf(country, clusters);
  if (cluster === undefined) return { kind: "country", id: country, countries: [country] };
  const { id, name } = cluster;
  return { kind: "cluster", id, name, countries: countriesOfCluster(cluster, clusters) };
}

/** The countries that a target speaks of; none where its place cannot be told. */
function countriesOfTarget(
  { place }: Target,
  practices: readonly string[],
  { geography, partnerIds = [] }: CountryQualificationQuestion,
): readonly string[] {
  if (place === undefined) return practices;
  const cluster = geography?.clusters?.find(({ id }) => id === place);
  if (cluster !== undefined) return cluster.countries;
  if (COUNTRY_CODE.test(place)) return [place];
  return partnerIds.flatMap(({ id, country }) => (id === place ? (country ?? []) : []));
}

function keyOf({ kind, id }: UnitReference): string {
  return `${kind} ${id}`;
}

const WANTED: Readonly<Record<RequirementState, string>> = {
  met: "rules.units.wanted.met",
  short: "rules.units.wanted.short",
  unknown: "rules.units.wanted.unknown",
  "not-applicable": "rules.units.wanted.unknown",
};

function wantedAt(
  unit: PlaceReference,
  target: Target,
  standing: readonly UnitStanding<CompetencyVerdict>[],
): WantedCompetency {
  const { id, level, by } = target;
  const judged = standing
    .filter((each) => keyOf(each.unit) === keyOf(unit))
    .flatMap(({ items }) => items)
    .filter((item) => item.area === id && (level === undefined || item.level === level));
  // A target that names no level is reached by either.
  const item = judged.find(({ state }) => state === "met") ?? judged[0];
  const state = item?.state ?? "unknown";
  const place = unit.name ?? unit.id;
  return {
    target,
    state,
    what: {
      key: WANTED[state],
      data: { competency: level === undefined ? id : `${id} (${level})`, place, date: by },
    },
  };
}

function rolledUp(wanted: readonly WantedCompetency[]): RequirementState {
  if (wanted.length === 0) return "not-applicable";
  if (wanted.some(({ state }) => state === "short")) return "short";
  return wanted.every(({ state }) => state === "met") ? "met" : "unknown";
}

function affectedReason(affected: CountryQualificationVerdict["affected"], count: number): Message {
  switch (affected) {
    case "likely":
      return { key: "rules.units.affected.likely", data: { count } };
    case "unlikely":
      return { key: "rules.units.affected.unlikely" };
    case "unknown":
      return { key: "rules.units.affected.unknown" };
  }
}

function primaryContactStep(homeCountry: string | undefined): Message {
  return homeCountry === undefined
    ? { key: "rules.units.step.primaryContact" }
    : { key: "rules.units.step.primaryContactOf", data: { country: homeCountry } };
}

/** Whom to ask, unless support has been in touch. Groups of countries are asked about at the same place. */
function serviceCenterSteps(contactedBySupport: boolean | undefined): Message[] {
  const groups = { key: "rules.units.step.askAboutGroups" };
  switch (contactedBySupport) {
    case true:
      return [groups];
    case false:
      return [{ key: "rules.units.step.contactServiceCenter" }, groups];
    case undefined:
      return [{ key: "rules.units.step.contactServiceCenterUnlessContacted" }, groups];
  }
}

/** What a company with these countries and targets has to do for Country Qualification. Pure; never throws. */
export function judgeCountryQualification(
  question: CountryQualificationQuestion,
): CountryQualificationVerdict {
  const { asOf, countries, homeCountry, geography = {}, standing = [] } = question;
  const practices = [
    ...new Set([...countries, ...(homeCountry === undefined ? [] : [homeCountry])]),
  ].sort();
  const competencies = question.targets.filter(({ kind }) => kind === "competency");
  const spoken = competencies.map((target) => ({
    target,
    countries: countriesOfTarget(target, practices, question),
  }));

  const everywhere = [...practices, ...spoken.flatMap((each) => each.countries)];
  const units = new Map<string, PlaceReference>();
  for (const country of [...new Set(everywhere)].sort()) {
    const unit = unitOf(country, geography);
    units.set(keyOf(unit), unit);
  }
  const places = [...units.values()].map((unit): QualificationPlace => {
    const isHere = (country: string) => keyOf(unitOf(country, geography)) === keyOf(unit);
    const wanted = spoken
      .filter((each) => each.countries.some(isHere))
      .map(({ target }) => wantedAt(unit, target, standing));
    const isHome = homeCountry !== undefined && isHere(homeCountry);
    return { unit, isHome, state: rolledUp(wanted), wanted };
  });

  const affected =
    practices.length > 1 ? "likely" : practices.length === 1 ? "unlikely" : "unknown";
  const plan: Message[] =
    competencies.length === 0
      ? [{ key: "rules.units.step.identify" }]
      : places.flatMap(({ wanted }) => wanted.map(({ what }) => what));
  const steps = [
    ...plan,
    ...serviceCenterSteps(question.contactedBySupport),
    primaryContactStep(homeCountry),
    { key: "rules.units.step.assessNow" },
  ];
  return {
    affected,
    unit: unitVerdictFor(asOf, question.geography),
    places,
    unplaced: spoken.flatMap((each) => (each.countries.length === 0 ? each.target : [])),
    reasons: [
      affectedReason(affected, practices.length),
      { key: "rules.units.reason.localCapacity" },
    ],
    steps: affected === "unlikely" ? [] : steps,
    rule: referenceTo(COUNTRY_QUALIFICATION_RULE),
  };
}
