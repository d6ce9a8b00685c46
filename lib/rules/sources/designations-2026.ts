/** Solutions Partner designations, 2026. */
import type { Source } from "./source";

const PS_SNAPSHOTS = "github:cpan1979/pcs-skills@c232d3a:snapshots";

export const DESIGNATION_SOURCES_2026 = {
  PSAZ: {
    title: "Solutions Partner, the three Azure areas (third-party capture)",
    ref: `${PS_SNAPSHOTS}/azure.md`,
    date: "2026-07 or later",
    kind: "primary-copy",
  },
  PSBA: {
    title: "Solutions Partner for Business Applications (third-party capture)",
    ref: `${PS_SNAPSHOTS}/business-applications.md`,
    date: "2026, after June",
    kind: "primary-copy",
  },
  PSMW: {
    title: "Solutions Partner for Modern Work (third-party capture)",
    ref: `${PS_SNAPSHOTS}/modern-work.md`,
    date: "2026, after June",
    kind: "primary-copy",
  },
  PSSEC: {
    title: "Solutions Partner for Security (third-party capture)",
    ref: `${PS_SNAPSHOTS}/security.md`,
    date: "2026, after June",
    kind: "primary-copy",
  },
  PSDES: {
    title: "pcs-skills, designations.json",
    ref: "github:cpan1979/pcs-skills@57be425:data/designations.json",
    date: "2026-05-08",
    kind: "secondary",
  },
  KB26: {
    title: "Partner capability score FAQ (third-party copy of the Microsoft Learn page)",
    ref: "third-party knowledge base, copy of the Microsoft Learn page as of 2026-08-14",
    date: "2026-08-14",
    kind: "secondary",
  },
  KL26: {
    title: "Partner programme journey dossiers",
    ref: "github:kenlincejr/Copilot-Website-Cloudflare:research/partner-program-journey/",
    date: "2026-08-26 to 2026-08-28",
    kind: "secondary",
  },
  COMM26: {
    title: "Partner community report on designations as a condition of incentives",
    ref: "partner community, address not on record",
    date: "2026",
    kind: "secondary",
  },
  KL26D: {
    title: "Control before scale: partner programme and research delta",
    ref: "github:kenlincejr/Copilot-Website-Cloudflare:research/control-before-scale/",
    date: "2026-08-28",
    kind: "secondary",
  },
} as const satisfies Readonly<Record<string, Source>>;
