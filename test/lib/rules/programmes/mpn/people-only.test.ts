import { describe, expect, it } from "vitest";
import { optionOn, requirementsOn, tableOn } from "./editions";

const PAGES = ["2017-07-18", "2017-09-15", "2017-12-15"];
const PRINTED = {
  scope: "global-account",
  inForceFrom: "2017-07-18",
  inForceTo: "2018-03-19",
  sources: ["FR1712"],
  confidence: "verified",
  verifiedAsOf: "2018-03-19",
};

describe("people only, July 2017 to March 2018", () => {
  it.each<[string, string, Record<string, string>, Record<string, string>]>([
    [
      "application-development",
      "people",
      { certifiedPeople: "2" },
      { "certifiedPeople.gold": "4" },
    ],
    ["application-integration", "people", { certifiedPeople: "2" }, { certifiedPeople: "4" }],
    ["collaboration-content", "people", { certifiedPeople: "2" }, { certifiedPeople: "4" }],
    [
      "communications",
      "people",
      { certifiedPeople: "2", "certifiedPeople.voice": "1" },
      { certifiedPeople: "4", "certifiedPeople.voice": "2" },
    ],
    [
      "data-analytics",
      "specialist",
      { "certifiedPeople.specialist": "1" },
      { "certifiedPeople.specialist": "2" },
    ],
    [
      "data-analytics",
      "beginners",
      { "certifiedPeople.beginners": "2" },
      { "certifiedPeople.beginners": "4" },
    ],
    [
      "data-analytics",
      "power-bi",
      { "powerBiSeats.power-bi": "250", "certifiedPeople.power-bi": "1" },
      { "powerBiSeats.power-bi": "1000", "certifiedPeople.power-bi": "2" },
    ],
    ["data-platform", "sql", { "certifiedPeople.sql": "1" }, { "certifiedPeople.sql": "2" }],
    [
      "data-platform",
      "big-data",
      { "certifiedPeople.big-data": "2" },
      { "certifiedPeople.big-data": "4" },
    ],
    ["datacenter", "people", { certifiedPeople: "2" }, { "certifiedPeople.gold": "4" }],
    [
      "devops",
      "people",
      { certifiedPeople: "2", "certifiedPeople.agile": "1" },
      { certifiedPeople: "4", "certifiedPeople.agile": "2" },
    ],
    ["messaging", "people", { certifiedPeople: "2" }, { certifiedPeople: "4" }],
    [
      "project-portfolio-management",
      "people",
      { certifiedPeople: "2" },
      { certifiedPeople: "4", "certifiedPeople.70-339": "2" },
    ],
    [
      "windows-devices",
      "service-or-device",
      { "certifiedPeople.service-or-device": "2" },
      { "certifiedPeople.service-or-device": "4" },
    ],
  ])("%s (%s)", (id, option, silver, gold) => {
    for (const day of PAGES) {
      expect(tableOn(day, id, option, "silver")).toEqual(silver);
      expect(tableOn(day, id, option, "gold")).toEqual(gold);
      for (const level of ["silver", "gold"] as const) {
        expect(optionOn(day, id, option).kind).toBe("thresholds");
        for (const requirement of requirementsOn(day, id, option, level)) {
          expect(requirement).toMatchObject(PRINTED);
        }
      }
      expect(optionOn(day, id, option).reservation).toBeUndefined();
    }
  });

  it.each([
    [
      "application-development",
      "people",
      "silver",
      "one exam of the web, UWP or Azure focus area, or an assessment",
    ],
    ["application-development", "people", "gold", "MCSD App Builder"],
    ["application-integration", "people", "silver", "one exam and the BizTalk assessment"],
    ["application-integration", "people", "gold", "one exam and the BizTalk assessment"],
    ["collaboration-content", "people", "silver", "70-347 and 70-339, or MCSE or MCSD"],
    ["collaboration-content", "people", "gold", "70-347 and 70-339, or MCSE or MCSD"],
    ["communications", "people", "silver", "exams or MCSE|Voice assessment"],
    ["communications", "people", "gold", "exams or MCSE|Voice assessment"],
    ["data-analytics", "specialist", "silver", "all exams of one focus area and an assessment"],
    ["data-analytics", "specialist", "gold", "all exams of one focus area and an assessment"],
    ["data-analytics", "beginners", "silver", "assessments"],
    ["data-analytics", "beginners", "gold", "assessments"],
    ["data-analytics", "power-bi", "silver", "an assessment"],
    ["data-analytics", "power-bi", "gold", "an assessment"],
    ["data-platform", "sql", "silver", "exams and an assessment"],
    ["data-platform", "sql", "gold", "exams and an assessment"],
    ["data-platform", "big-data", "silver", "assessments"],
    ["data-platform", "big-data", "gold", "assessments"],
    ["datacenter", "people", "silver", "any one exam"],
    ["datacenter", "people", "gold", "MCSA Windows Server 2012 or 2016"],
    ["devops", "people", "silver", "70-496 and 70-498|an agile or testing exam"],
    ["devops", "people", "gold", "70-496 and 70-498|an agile or testing exam"],
    ["messaging", "people", "silver", "70-347 and 70-345, or MCSE Productivity"],
    ["messaging", "people", "gold", "70-347 and 70-345, or MCSE Productivity"],
    ["project-portfolio-management", "people", "silver", "74-343 and 70-348"],
    ["project-portfolio-management", "people", "gold", "74-343 and 70-348|70-339"],
    ["windows-devices", "service-or-device", "silver", "an exam or an assessment"],
    ["windows-devices", "service-or-device", "gold", "an exam or an assessment"],
    ["windows-devices", "surface-hub", "silver", "the Surface Hub assessment"],
    ["windows-devices", "surface-hub", "gold", "the Surface Hub assessment and one exam"],
    ["cloud-platform", "consumption", "silver", "an exam or an assessment"],
    ["cloud-platform", "consumption", "gold", "an exam or an assessment"],
    ["cloud-productivity", "entitlements", "silver", "70-346 and 70-347, or MCSA Office 365"],
    ["cloud-productivity", "entitlements", "gold", "70-346 and 70-347, or MCSA Office 365"],
    ["small-midmarket-cloud-solutions", "customers", "gold", "70-347"],
    [
      "enterprise-mobility-management",
      "smb",
      "silver",
      "the EMS overview assessment and one topic assessment",
    ],
    [
      "enterprise-mobility-management",
      "enterprise",
      "gold",
      "the EMS overview assessment and one topic assessment",
    ],
    [
      "cloud-crm",
      "revenue",
      "silver",
      "functional and deployment exams, or customisation|functional and deployment exams|customisation exam",
    ],
    [
      "cloud-business-applications",
      "customer-engagement",
      "gold",
      "MB2-715 and MB2-716|one functional exam",
    ],
    [
      "cloud-business-applications",
      "operations",
      "silver",
      "MB6-894 and 70-535|one functional exam",
    ],
  ] as const)("%s (%s) %s: the exams", (id, option, level, exams) => {
    const people = requirementsOn("2017-12-15", id, option, level).filter((each) => each.exams);
    expect(people.map((each) => each.exams).join("|")).toBe(exams);
    for (const each of people) {
      expect(each).toMatchObject({ unit: "people", countryOf: "partner" });
      expect(each.label).toEqual({
        key: "rules.competencies.metric.certifiedPeople",
        data: { exams: each.exams },
      });
      // No source tells whether they may serve other competencies, too.
      expect(each.peopleMayServeOthers).toBeUndefined();
    }
  });

  it.each([
    ["communications", "people", "certifiedPeople.voice", "certifiedPeople"],
    ["devops", "people", "certifiedPeople.agile", "certifiedPeople"],
    ["project-portfolio-management", "people", "certifiedPeople.70-339", "certifiedPeople"],
    ["cloud-crm", "revenue", "certifiedPeople.functional", "certifiedPeople"],
    ["cloud-crm", "revenue", "certifiedPeople.customisation", "certifiedPeople"],
    [
      "cloud-business-applications",
      "customer-engagement",
      "certifiedPeople.customer-engagement.functional",
      "certifiedPeople.customer-engagement.technical",
    ],
    [
      "cloud-business-applications",
      "operations",
      "certifiedPeople.operations.functional",
      undefined,
    ],
  ])("%s (%s): %s may be the same people as %s", (id, option, metric, same) => {
    const found = requirementsOn("2017-12-15", id, option, "gold").find(
      (each) => each.metric === metric,
    );
    expect(found).toBeDefined();
    expect(found?.mayBeSamePeopleAs).toBe(same);
  });
});
