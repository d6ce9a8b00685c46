/** Badges that customers see. Scoring, benefits and specializations stay with the six designations. */
import type { Badge } from "./rules-schema";
import { SOLUTION_AREAS } from "./solution-areas";

/**
 * Six badges became three in August 2026 (one dossier, which cites an announcement of the 13th); another one of the same
 * project says 1 July. So from July to the end of August it is not sure.
 */
const THREE_BADGES = {
  scope: "global-account",
  inForceFrom: "2026-07-01",
  inForceTo: null,
  unsureUntil: "2026-08-31",
  confidence: "secondary",
  conflict: true,
  verifiedAsOf: "2026-08",
} as const satisfies Partial<Badge>;

export const BADGES: readonly Badge[] = [
  {
    id: "MAICPP.badge.microsoft-cloud.1v1",
    scope: "global-account",
    name: "Solutions Partner for Microsoft Cloud",
    needs: { kind: "all-designations", areas: [...SOLUTION_AREAS] },
    inForceFrom: "2022-10-03",
    inForceTo: null,
    sources: ["KVFAQ"],
    confidence: "verified",
    verifiedAsOf: "2023",
  },
  {
    ...THREE_BADGES,
    id: "MAICPP.badge.ai-business-solutions.1v1",
    name: "AI Business Solutions",
    needs: { kind: "joint", areas: ["business-applications", "modern-work"] },
    sources: ["KL26"],
  },
  {
    ...THREE_BADGES,
    id: "MAICPP.badge.cloud-ai-platforms.1v1",
    name: "Cloud & AI Platforms",
    needs: { kind: "joint", areas: ["data-ai", "digital-app-innovation", "infrastructure"] },
    sources: ["KL26"],
  },
  {
    ...THREE_BADGES,
    id: "MAICPP.badge.security.1v1",
    name: "Security",
    needs: { kind: "joint", areas: ["security"] },
    sources: ["KL26"],
  },
  // Three and three, and its end in June 2027, are told by one dossier. When it began is not on record; that it was there
  // when the dossier was written makes the whole derived.
  {
    id: "MAICPP.badge.frontier-partner.1v1",
    scope: "global-account",
    name: "Frontier Partner",
    needs: { kind: "numbers", designations: 3, specializations: 3 },
    inForceFrom: null,
    inForceTo: "2027-06-30",
    unsureUntil: "2026-07-31",
    sources: ["KL26"],
    confidence: "derived",
    verifiedAsOf: "2026-08",
  },
];
