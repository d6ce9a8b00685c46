/** Tells apart what the programmes judge: designations have tracks, competencies options, levels neither. */
import type {
  AreaVerdict,
  CompetencyVerdict,
  JudgedRequirement,
  LevelVerdict,
  RequirementState,
  RequirementVerdict,
  StandingItem,
  ThresholdVerdict,
} from "../../lib/rules/verdicts";

export function isArea(item: StandingItem): item is AreaVerdict {
  return "tracks" in item;
}

export function isCompetency(item: StandingItem): item is CompetencyVerdict {
  return "options" in item;
}

export function isLevel(item: StandingItem): item is LevelVerdict {
  return "points" in item;
}

export function isScored(requirement: JudgedRequirement): requirement is RequirementVerdict {
  return "maxPoints" in requirement;
}

export function isThreshold(requirement: JudgedRequirement): requirement is ThresholdVerdict {
  return !isScored(requirement);
}

/** One way to get there: a track, an option, or the only way there is. */
export interface Way {
  /** Empty where there is only one, without a name. */
  readonly id: string;
  /** Points of 100, and whether they are all; absent where the way is not scored. */
  readonly points?: { readonly known: number; readonly isAll: boolean };
  /** Of an option, which is judged on its own; a track is not. */
  readonly state?: RequirementState;
  readonly requirements: readonly JudgedRequirement[];
}

/** The ways to an item, and the one that counts or comes closest; none where the rules could not tell. */
export function waysOf(item: StandingItem): {
  readonly ways: readonly Way[];
  readonly counting: Way | undefined;
} {
  if (isArea(item)) {
    const ways = item.tracks.map(({ track, total, atLeast, requirements }) => ({
      id: track,
      points: { known: total ?? atLeast, isAll: total !== undefined },
      requirements,
    }));
    return { ways, counting: ways.find(({ id }) => id === item.track) };
  }
  if (isCompetency(item)) {
    const ways = item.options.map(({ option, state, total, requirements }) => ({
      id: option,
      state,
      ...(total !== undefined && { points: { known: total, isAll: true } }),
      requirements,
    }));
    return { ways, counting: ways.find(({ id }) => id === item.option) };
  }
  if (isLevel(item)) {
    const only = { id: "", requirements: item.requirements };
    return { ways: [only], counting: only };
  }
  return { ways: [], counting: undefined };
}
