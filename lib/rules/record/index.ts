/** Partner of Record: what our evidence says of a customer, and what to do about it. */
export {
  type AssociationAnswer,
  type AssociationQuestion,
  associationCounts,
} from "./association-counts";
export { ASSOCIATION_COUNTS, type CountedMetric } from "./association-table";
export { CLAIM_CLOCKS } from "./clocks";
export { IDENTIFIER_RULES } from "./identifier-rules";
export { judgeAssociation } from "./judge-association";
export {
  isOnSubscription,
  judgeCustomer,
  judgeSubscription,
  judgeUnknownCustomer,
} from "./judge-customer";
export { MECHANISM_TABLE as MECHANISM_ROWS } from "./mechanisms";
export { findOwnId, indexOwnIds, normaliseId, partnerIdToGiveOut } from "./own-ids";
export { PRECEDENCE } from "./precedence-rules";
export { AGEING_AFTER_DAYS, type RecordContext } from "./record-context";
export { RECORD_RULES } from "./record-rules";
export { rollUp } from "./roll-up";
export { type SameAssociation, sameAssociations } from "./same-association";
export {
  type BuyingFacts,
  SCENARIOS,
  type Scenario,
  type ScenarioAnswer,
  type ScenarioWay,
  scenariosFor,
} from "./scenarios";
