export { type CompetencyFigure, competencyFigures } from "./figures-asked";
export { judgeCompetencies } from "./judge-competencies";
