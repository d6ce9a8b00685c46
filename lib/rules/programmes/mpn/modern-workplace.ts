/** Cloud Productivity and Enterprise Mobility Management, July 2017 to March 2018. */
import type { Competency } from "../competency-schema";
import { FIRST_PAGES, LISTED_IN_PAGES, PAGES, PAGES_FROM_SEPTEMBER, type Printed } from "./printed";
import { figure, people } from "./requirement";

const BEFORE_FASTTRACK = { associations: ["DAP", "transacting partner", "DPOR"] };
const WITH_FASTTRACK = { associations: ["DAP", "transacting partner", "DPOR", "FastTrack"] };

const PRODUCTIVITY = { competency: "cloud-productivity" };

/** The thresholds never changed. FastTrack is named among the associations from September on. */
function cloudProductivity(
  printed: Printed,
  version: number,
  counting: { associations: string[] },
): Competency {
  const exams = "70-346 and 70-347, or MCSA Office 365";
  return {
    id: PRODUCTIVITY.competency,
    name: "Cloud Productivity",
    options: [
      {
        id: "entitlements",
        kind: "thresholds",
        silver: [
          figure(
            { ...PRODUCTIVITY, level: "silver", version },
            "activeEntitlements",
            { developed: 2000, developing: 1000 },
            printed,
            counting,
          ),
          people({ ...PRODUCTIVITY, level: "silver" }, 1, exams, PAGES),
        ],
        gold: [
          figure(
            { ...PRODUCTIVITY, level: "gold", version },
            "activeEntitlements",
            4000,
            printed,
            counting,
          ),
          people({ ...PRODUCTIVITY, level: "gold" }, 2, exams, PAGES),
        ],
      },
    ],
    ...LISTED_IN_PAGES,
  };
}

export const CLOUD_PRODUCTIVITY_2017_07 = cloudProductivity(FIRST_PAGES, 1, BEFORE_FASTTRACK);
export const CLOUD_PRODUCTIVITY_2017_09 = cloudProductivity(
  { ...PAGES_FROM_SEPTEMBER, sources: ["FR1707", "FR1712"] },
  2,
  WITH_FASTTRACK,
);

const EMM = { competency: "enterprise-mobility-management" };
const EMM_EXAMS = "the EMS overview assessment and one topic assessment";
const EMM_SILVER_PEOPLE = people({ ...EMM, level: "silver" }, 2, EMM_EXAMS, PAGES);
const EMM_GOLD_PEOPLE = people({ ...EMM, level: "gold" }, 4, EMM_EXAMS, PAGES);
const ENTERPRISE = { ...EMM, option: "enterprise" };
const SMB = { ...EMM, option: "smb" };

/** Gold asks for fewer customers than silver and for as many entitlements as an enterprise partner's. */
const PROBABLE_COPY_ERROR = {
  ...WITH_FASTTRACK,
  isProbableCopyError: true,
  conflict: true,
} as const;

export const ENTERPRISE_MOBILITY_MANAGEMENT: Competency = {
  id: EMM.competency,
  name: "Enterprise Mobility Management",
  options: [
    {
      id: "enterprise",
      name: "Enterprise",
      kind: "thresholds",
      silver: [
        figure({ ...ENTERPRISE, level: "silver" }, "newCustomers", 3, PAGES, WITH_FASTTRACK),
        figure(
          { ...ENTERPRISE, level: "silver" },
          "activeEntitlementsOfYear",
          500,
          PAGES,
          WITH_FASTTRACK,
        ),
        EMM_SILVER_PEOPLE,
      ],
      gold: [
        figure({ ...ENTERPRISE, level: "gold" }, "newCustomers", 5, PAGES, WITH_FASTTRACK),
        figure(
          { ...ENTERPRISE, level: "gold" },
          "activeEntitlementsOfYear",
          4000,
          PAGES,
          WITH_FASTTRACK,
        ),
        EMM_GOLD_PEOPLE,
      ],
    },
    {
      id: "smb",
      name: "SMB",
      kind: "thresholds",
      silver: [
        figure({ ...SMB, level: "silver" }, "newCustomers", 20, PAGES, WITH_FASTTRACK),
        figure({ ...SMB, level: "silver" }, "activeEntitlementsOfYear", 125, PAGES, WITH_FASTTRACK),
        EMM_SILVER_PEOPLE,
      ],
      gold: [
        figure({ ...SMB, level: "gold" }, "newCustomers", 5, PAGES, PROBABLE_COPY_ERROR),
        figure(
          { ...SMB, level: "gold" },
          "activeEntitlementsOfYear",
          4000,
          PAGES,
          PROBABLE_COPY_ERROR,
        ),
        EMM_GOLD_PEOPLE,
      ],
    },
  ],
  ...LISTED_IN_PAGES,
};
