export {
  type CountryQualificationQuestion,
  type CountryQualificationVerdict,
  judgeCountryQualification,
  type QualificationPlace,
  type WantedCompetency,
} from "./country-qualification";
export { knownOn, peopleKnownOn } from "./facts-of-day";
export { figuresOfUnit } from "./figures-of-unit";
export { peopleOfUnit } from "./people-of-unit";
export { unitVerdictFor } from "./unit-verdict";
export { lensUnitsOf, unitsOf } from "./units-of";
