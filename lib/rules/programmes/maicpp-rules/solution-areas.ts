/** The six solution areas; each has one designation. Ids as in `Metric.area` and `Holding.id`. */
export const SOLUTION_AREAS = [
  "data-ai",
  "digital-app-innovation",
  "infrastructure",
  "business-applications",
  "modern-work",
  "security",
] as const;
export type SolutionArea = (typeof SOLUTION_AREAS)[number];

/** Microsoft's own names (KVINTRO). */
export const SOLUTION_AREA_NAMES: Readonly<Record<SolutionArea, string>> = {
  "data-ai": "Data & AI (Azure)",
  "digital-app-innovation": "Digital & App Innovation (Azure)",
  infrastructure: "Infrastructure (Azure)",
  "business-applications": "Business Applications",
  "modern-work": "Modern Work",
  security: "Security",
};
