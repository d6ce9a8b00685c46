/** What surrounds the scores: qualifying, enrolling, specializations, badges, fees, changes of the programme. */
export { type BadgeQuestion, type BadgeVerdict, badgesOf } from "./badges-of";
export { changesBetween } from "./changes-between";
export type { EnrolmentQuestion } from "./enrolment-question";
export type { EnrolmentVerdict } from "./enrolment-verdict";
export { type FeeVerdict, feeFor } from "./fee-for";
export type { Held } from "./held-on";
export { judgeEnrolment } from "./judge-enrolment";
export {
  judgeSpecialization,
  type SpecializationQuestion,
  type SpecializationVerdict,
} from "./judge-specialization";
export {
  judgeTrainingServices,
  type TrainingServicesQuestion,
  type TrainingServicesVerdict,
} from "./judge-training-services";
export { type MergedAnniversary, mergedAnniversary } from "./merged-anniversary";
export {
  type EnrolledOrNot,
  type QualificationWindow,
  qualificationWindow,
  type WindowReading,
} from "./qualification-window";
export type { QualifiedDayAnswer } from "./qualified-day";
export { type CapVerdict, specializationBenefitCap } from "./specialization-benefit-cap";
