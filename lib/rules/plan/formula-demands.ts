/** What each figure of a formula has to be for all the points that it can bring. */
import type { Formula, Input } from "../programmes/edition-schema";

export interface FormulaDemand {
  readonly input: Input;
  /** The figure from which on it brings no more. */
  readonly enough: number;
  /** Below that it brings nothing. */
  readonly allOrNothing: boolean;
  /** People who hold any one of these are counted; absent where no people are. */
  readonly people?: PeopleCounted;
  /** The kind of association, or the part, that the figure stands for. */
  readonly by?: string;
}

export interface PeopleCounted {
  readonly certifications: readonly string[];
  /** `gate`: has to be passed before the pool counts. */
  readonly role: "gate" | "pool" | "people";
}

function demand(input: Input, enough: number): FormulaDemand {
  return { input, enough, allOrNothing: false };
}

export function demandsOf(formula: Formula): readonly FormulaDemand[] {
  const { maxPoints } = formula;
  switch (formula.kind) {
    case "points-per-unit":
      return [demand(formula.input, (maxPoints * formula.rate.units) / formula.rate.points)];
    case "people": {
      const { input, rate, certifications } = formula;
      return [
        {
          ...demand(input, (maxPoints * rate.units) / rate.points),
          people: { certifications, role: "people" },
        },
      ];
    }
    case "gated-people": {
      const { gates, pool, rate } = formula;
      const poolPoints = gates.reduce((left, { points }) => left - points, maxPoints);
      return [
        ...gates.map(({ input, minPeople, certifications }) => ({
          input,
          enough: minPeople,
          allOrNothing: true,
          people: { certifications, role: "gate" as const },
        })),
        {
          ...demand(pool.input, (poolPoints * rate.units) / rate.points),
          people: { certifications: pool.certifications, role: "pool" },
        },
      ];
    }
    case "best-of-association":
      return formula.options.map(({ input, threshold, association }) => ({
        ...demand(input, threshold),
        by: association,
      }));
    case "linear-capped":
      return [demand(formula.input, formula.threshold)];
    case "weighted-sum":
      return formula.parts.map(({ input, unitsPerPoint }) =>
        demand(input, maxPoints * unitsPerPoint),
      );
    case "capped-parts":
      return formula.parts.map(({ input, maxPoints: most, rate, name }) => ({
        ...demand(input, (most * rate.units) / rate.points),
        by: name,
      }));
    case "percentage-growth":
      return [demand(formula.input, formula.floorPercent + maxPoints / formula.pointsPerPercent)];
    case "not-on-record":
      return [];
  }
}
