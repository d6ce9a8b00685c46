/** How to become partner of record, by how the customer buys. */
export type { Scenario } from "./scenario-shape";
export { SCENARIOS } from "./scenario-table";
export {
  type BuyingFacts,
  type ScenarioAnswer,
  type ScenarioWay,
  scenariosFor,
} from "./scenarios-for";
