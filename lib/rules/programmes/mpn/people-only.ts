/**
 * Competencies that asked for nothing but certified people on the pages of July 2017 to March 2018.
 *
 * `certifiedPeople` is what the listing of a person for the competency tells. What it does not tell, such as one exam
 * among several, has a metric of its own.
 */
import type { Competency } from "../competency-schema";
import { LISTED_IN_PAGES, PAGES, PAGES_FROM_SEPTEMBER } from "./printed";
import { figure, people } from "./requirement";

/** Silver and gold ask for the same exams. */
function sameExams(id: string, name: string, exams: string): Competency {
  return {
    id,
    name,
    options: [
      {
        id: "people",
        kind: "thresholds",
        silver: [people({ competency: id, level: "silver" }, 2, exams, PAGES)],
        gold: [people({ competency: id, level: "gold" }, 4, exams, PAGES)],
      },
    ],
    ...LISTED_IN_PAGES,
  };
}

/** Gold asks for more than silver does. */
function higherForGold(id: string, name: string, silver: string, gold: string): Competency {
  return {
    id,
    name,
    options: [
      {
        id: "people",
        kind: "thresholds",
        silver: [people({ competency: id, level: "silver" }, 2, silver, PAGES)],
        gold: [people({ competency: id, level: "gold" }, 4, gold, PAGES, { as: "gold" })],
      },
    ],
    ...LISTED_IN_PAGES,
  };
}

/** Some of the people hold something more: one for silver, two for gold. */
function someWithMore(
  id: string,
  name: string,
  exams: string,
  more: { readonly as: string; readonly exams: string },
): Competency {
  const among = { as: more.as, mayBeSamePeopleAs: "certifiedPeople" };
  return {
    id,
    name,
    options: [
      {
        id: "people",
        kind: "thresholds",
        silver: [
          people({ competency: id, level: "silver" }, 2, exams, PAGES),
          people({ competency: id, level: "silver" }, 1, more.exams, PAGES, among),
        ],
        gold: [
          people({ competency: id, level: "gold" }, 4, exams, PAGES),
          people({ competency: id, level: "gold" }, 2, more.exams, PAGES, among),
        ],
      },
    ],
    ...LISTED_IN_PAGES,
  };
}

const PPM = { competency: "project-portfolio-management" };
const PPM_EXAMS = "74-343 and 70-348";
const DATA_PLATFORM = { competency: "data-platform" };
const DATA_ANALYTICS = { competency: "data-analytics" };
const WINDOWS_DEVICES = { competency: "windows-devices", option: "service-or-device" };
const SURFACE_HUB = { competency: "windows-devices", option: "surface-hub" };
const EXAM_OR_ASSESSMENT = "an exam or an assessment";

/** The same on all pages from July 2017 to March 2018. */
export const PEOPLE_ONLY: readonly Competency[] = [
  higherForGold(
    "application-development",
    "Application Development",
    "one exam of the web, UWP or Azure focus area, or an assessment",
    "MCSD App Builder",
  ),
  sameExams(
    "application-integration",
    "Application Integration",
    "one exam and the BizTalk assessment",
  ),
  sameExams(
    "collaboration-content",
    "Collaboration and Content",
    "70-347 and 70-339, or MCSE or MCSD",
  ),
  someWithMore("communications", "Communications", "exams or MCSE", {
    as: "voice",
    exams: "Voice assessment",
  }),
  {
    id: "data-analytics",
    name: "Data Analytics",
    options: [
      {
        id: "specialist",
        name: "Specialist",
        kind: "thresholds",
        silver: [
          people(
            { ...DATA_ANALYTICS, option: "specialist", level: "silver" },
            1,
            "all exams of one focus area and an assessment",
            PAGES,
          ),
        ],
        gold: [
          people(
            { ...DATA_ANALYTICS, option: "specialist", level: "gold" },
            2,
            "all exams of one focus area and an assessment",
            PAGES,
          ),
        ],
      },
      {
        id: "beginners",
        name: "Beginners",
        kind: "thresholds",
        silver: [
          people(
            { ...DATA_ANALYTICS, option: "beginners", level: "silver" },
            2,
            "assessments",
            PAGES,
          ),
        ],
        gold: [
          people(
            { ...DATA_ANALYTICS, option: "beginners", level: "gold" },
            4,
            "assessments",
            PAGES,
          ),
        ],
      },
      {
        id: "power-bi",
        name: "Power BI",
        kind: "thresholds",
        silver: [
          figure(
            { ...DATA_ANALYTICS, option: "power-bi", level: "silver" },
            "powerBiSeats",
            250,
            PAGES,
            { associations: ["POR"] },
          ),
          people(
            { ...DATA_ANALYTICS, option: "power-bi", level: "silver" },
            1,
            "an assessment",
            PAGES,
          ),
        ],
        gold: [
          figure(
            { ...DATA_ANALYTICS, option: "power-bi", level: "gold" },
            "powerBiSeats",
            1000,
            PAGES,
            { associations: ["POR"] },
          ),
          people(
            { ...DATA_ANALYTICS, option: "power-bi", level: "gold" },
            2,
            "an assessment",
            PAGES,
          ),
        ],
      },
    ],
    ...LISTED_IN_PAGES,
  },
  {
    id: "data-platform",
    name: "Data Platform",
    options: [
      {
        id: "sql",
        name: "SQL",
        kind: "thresholds",
        silver: [
          people(
            { ...DATA_PLATFORM, option: "sql", level: "silver" },
            1,
            "exams and an assessment",
            PAGES,
          ),
        ],
        gold: [
          people(
            { ...DATA_PLATFORM, option: "sql", level: "gold" },
            2,
            "exams and an assessment",
            PAGES,
          ),
        ],
      },
      {
        id: "big-data",
        name: "Big Data",
        kind: "thresholds",
        silver: [
          people(
            { ...DATA_PLATFORM, option: "big-data", level: "silver" },
            2,
            "assessments",
            PAGES,
          ),
        ],
        gold: [
          people({ ...DATA_PLATFORM, option: "big-data", level: "gold" }, 4, "assessments", PAGES),
        ],
      },
    ],
    ...LISTED_IN_PAGES,
  },
  higherForGold("datacenter", "Datacenter", "any one exam", "MCSA Windows Server 2012 or 2016"),
  someWithMore("devops", "DevOps", "70-496 and 70-498", {
    as: "agile",
    exams: "an agile or testing exam",
  }),
  sameExams("messaging", "Messaging", "70-347 and 70-345, or MCSE Productivity"),
  {
    id: PPM.competency,
    name: "Project and Portfolio Management",
    options: [
      {
        id: "people",
        kind: "thresholds",
        silver: [people({ ...PPM, level: "silver" }, 2, PPM_EXAMS, PAGES)],
        gold: [
          people({ ...PPM, level: "gold" }, 4, PPM_EXAMS, PAGES),
          people({ ...PPM, level: "gold" }, 2, "70-339", PAGES, {
            as: "70-339",
            mayBeSamePeopleAs: "certifiedPeople",
          }),
        ],
      },
    ],
    ...LISTED_IN_PAGES,
  },
];

export const WINDOWS_DEVICES_2017_07: Competency = {
  id: "windows-devices",
  name: "Windows and Devices",
  options: [
    {
      id: "service-or-device",
      name: "Service or device",
      kind: "thresholds",
      silver: [people({ ...WINDOWS_DEVICES, level: "silver" }, 2, EXAM_OR_ASSESSMENT, PAGES)],
      gold: [people({ ...WINDOWS_DEVICES, level: "gold" }, 4, EXAM_OR_ASSESSMENT, PAGES)],
    },
  ],
  ...LISTED_IN_PAGES,
};

export const WINDOWS_DEVICES_2017_09: Competency = {
  ...WINDOWS_DEVICES_2017_07,
  options: [
    ...WINDOWS_DEVICES_2017_07.options,
    {
      id: "surface-hub",
      name: "Surface Hub",
      kind: "thresholds",
      silver: [
        figure({ ...SURFACE_HUB, level: "silver" }, "surfaceHubUnits", 12, PAGES_FROM_SEPTEMBER),
        figure({ ...SURFACE_HUB, level: "silver" }, "surfaceHubReseller", 1, PAGES_FROM_SEPTEMBER),
        people(
          { ...SURFACE_HUB, level: "silver" },
          2,
          "the Surface Hub assessment",
          PAGES_FROM_SEPTEMBER,
        ),
      ],
      gold: [
        figure({ ...SURFACE_HUB, level: "gold" }, "surfaceHubUnits", 52, PAGES_FROM_SEPTEMBER),
        figure({ ...SURFACE_HUB, level: "gold" }, "surfaceHubReseller", 1, PAGES_FROM_SEPTEMBER),
        people(
          { ...SURFACE_HUB, level: "gold" },
          4,
          "the Surface Hub assessment and one exam",
          PAGES_FROM_SEPTEMBER,
          { as: "gold" },
        ),
      ],
    },
  ],
};
