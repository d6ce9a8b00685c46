/** Solutions Partner designations, copies of 2022 and 2023. */
import { FR_RENEW, PC23_REPO } from "./repositories";
import type { Source } from "./source";

export const DESIGNATION_SOURCES_2022 = {
  KVPCS: {
    title: "Partner capability score",
    ref: `${PC23_REPO}:partner-capability-score.md`,
    date: "2023-09-06",
    kind: "primary",
  },
  KVINTRO: {
    title: "Introduction to Solutions Partner designations",
    ref: `${PC23_REPO}:introduction-to-pcs.md`,
    date: "2023-07-13",
    kind: "primary",
  },
  KVAZ: {
    title: "Solutions Partner, the three Azure areas",
    ref: `${PC23_REPO}:solutions-partner-azure.md`,
    date: "2023-06-13",
    kind: "primary",
  },
  KVBA: {
    title: "Solutions Partner for Business Applications",
    ref: `${PC23_REPO}:solutions-partner-business.md`,
    date: "2023-06-13",
    kind: "primary",
  },
  KVMW: {
    title: "Solutions Partner for Modern Work",
    ref: `${PC23_REPO}:solutions-partner-modern-work.md`,
    date: "2023-06-12",
    kind: "primary",
  },
  KVSEC: {
    title: "Solutions Partner for Security",
    ref: `${PC23_REPO}:solutions-partner-security.md`,
    date: "2023-06-13 (page), content as of 2023-10-23",
    kind: "primary",
  },
  KVREN: {
    title: "Renew your membership offers",
    ref: `${PC23_REPO}:renew-mpn-offers.md`,
    date: "2022-10-25",
    kind: "primary",
  },
  KVFAQ: {
    title: "Solutions Partner FAQ",
    ref: `${PC23_REPO}:solutions-partner-faq.yml`,
    date: "2023",
    kind: "primary",
  },
  KVSEP23: {
    title: "Announcement of September 2023 on Solutions Partner designations",
    ref: `${PC23_REPO}:announcements/includes/september-2023/solutions-partner-update.md`,
    date: "2023-09",
    kind: "primary",
  },
  CSREN25: {
    title: "Renew your membership offers, Czech copy of 2025",
    ref: "learn.microsoft.com, copy of the Czech page",
    date: "2025",
    kind: "primary-copy",
  },
  KVMERGE: {
    title: "Merge accounts",
    ref: `${PC23_REPO}:merge-accounts.md`,
    date: "2023",
    kind: "primary",
  },

  KVSPEC: {
    title: "Specializations overview",
    ref: `${PC23_REPO}:specializations.md`,
    date: "2023-10-09",
    kind: "primary",
  },
  KVSILVER: {
    title: "Silver or Gold Membership",
    ref: `${PC23_REPO}:silver-gold-membership-competency.md`,
    date: "2023-09-14",
    kind: "primary",
  },
  KVVER: {
    title: "Verification responses",
    ref: `${PC23_REPO}:verification-responses.md`,
    date: "2023",
    kind: "primary",
  },
  BA22: {
    title: "Solutions Partner for Business Applications, 2022 (larger and other markets)",
    ref: "docs.microsoft.com/partner-center/solutions-partner-business",
    date: "2022",
    kind: "primary",
  },
  FRINS: {
    title: "Insights: system queries and data definitions",
    ref: `${FR_RENEW}/{insights-programmatic-system-queries,insights-data-definitions}.md @67bb3955`,
    date: "2021-07-16",
    kind: "primary",
  },
} as const satisfies Readonly<Record<string, Source>>;
