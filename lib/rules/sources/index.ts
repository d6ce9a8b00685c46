/**
 * Where the rules come from. A rule names ids of this table; a reader can then look the source up.
 * Nothing here was checked against a live portal: most are copies of published pages, so `date` matters.
 */
import { ASSOCIATION_SOURCES } from "./associations";
import { COMPETENCY_SOURCES } from "./competencies";
import { DESIGNATION_SOURCES_2022 } from "./designations-2022";
import { DESIGNATION_SOURCES_2026 } from "./designations-2026";
import { PROGRAMME_HISTORY_SOURCES } from "./programme-history";
import { RENEWAL_SOURCES } from "./renewal";
import type { Source } from "./source";

export type { Source } from "./source";

export const SOURCES = {
  ...PROGRAMME_HISTORY_SOURCES,
  ...COMPETENCY_SOURCES,
  ...RENEWAL_SOURCES,
  ...DESIGNATION_SOURCES_2022,
  ...DESIGNATION_SOURCES_2026,
  ...ASSOCIATION_SOURCES,
} as const satisfies Readonly<Record<string, Source>>;

/** A key of `SOURCES`: rule tables typed with it cannot cite what is not there. */
export type SourceId = keyof typeof SOURCES;
