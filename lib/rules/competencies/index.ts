export { judgeCompetencies } from "./judge-competencies";
