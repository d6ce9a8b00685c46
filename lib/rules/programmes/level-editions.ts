import type { LevelEdition } from "./level-schema";
import { MPP_2003_10 } from "./mpp-2003-10";

/** Oldest first. */
export const LEVEL_EDITIONS: readonly LevelEdition[] = [MPP_2003_10];
