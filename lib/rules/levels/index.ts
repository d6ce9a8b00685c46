export { LEVEL_AREA } from "./counts-of-unit";
export { judgeLevels } from "./judge-levels";
export {
  judgeSmallBusinessSpecialist,
  type SmallBusinessSpecialistQuestion,
  type SmallBusinessSpecialistVerdict,
} from "./small-business-specialist";
