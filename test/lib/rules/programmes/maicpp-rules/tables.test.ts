/** Every table, its expected values written out again from the reference. */
import { describe, expect, it, test } from "vitest";
import * as z from "zod";
import { MAICPP_RULES } from "../../../../../lib/rules/programmes/maicpp-rules";
import {
  badgeSchema,
  benefitCapSchema,
  dataFreshnessSchema,
  enrolmentRuleSchema,
  feeSchema,
  legacyBenefitRuleSchema,
  legacyCompetencySchema,
  otherDesignationSchema,
  programmeChangeSchema,
  specializationAuditSchema,
  specializationSchema,
  statusWordsSchema,
  windowReadingSchema,
} from "../../../../../lib/rules/programmes/maicpp-rules/rules-schema";
import {
  SOLUTION_AREA_NAMES,
  SOLUTION_AREAS,
} from "../../../../../lib/rules/programmes/maicpp-rules/solution-areas";

const SCHEMAS: Readonly<Record<keyof typeof MAICPP_RULES, z.ZodType>> = {
  qualificationWindows: z.array(windowReadingSchema.strict()).length(7),
  enrolment: z.array(enrolmentRuleSchema.strict()).length(10),
  specializations: z.array(specializationSchema.strict()).length(31),
  specializationAudit: specializationAuditSchema.strict(),
  benefitCaps: z.array(benefitCapSchema.strict()).length(8),
  badges: z.array(badgeSchema.strict()).length(5),
  fees: z.array(feeSchema.strict()).length(6),
  otherDesignations: z.array(otherDesignationSchema.strict()).length(5),
  legacyCompetencies: z.array(legacyCompetencySchema.strict()).length(18),
  legacyBenefits: z.array(legacyBenefitRuleSchema.strict()).length(11),
  changes: z.array(programmeChangeSchema.strict()).length(19),
  statusWords: z.array(statusWordsSchema.strict()).length(12),
  dataFreshness: z.array(dataFreshnessSchema.strict()).length(2),
};

test.each(Object.keys(SCHEMAS) as (keyof typeof MAICPP_RULES)[])("%s keep their shape", (table) => {
  expect(SCHEMAS[table].safeParse(MAICPP_RULES[table]).error).toBeUndefined();
});

test("no id names two rules", () => {
  const ids = Object.values(MAICPP_RULES)
    .flat()
    .map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

/** id without its version, first and last day, sources, confidence, conflict, as of. */
type Provenance = readonly [
  id: string,
  from: string | null,
  to: string | null,
  sources: string,
  confidence: string,
  conflict: boolean,
  asOf: string,
];
const provenanceOf = (rules: readonly (typeof MAICPP_RULES)["enrolment"][number][]): Provenance[] =>
  rules.map((rule) => [
    rule.id,
    rule.inForceFrom,
    rule.inForceTo,
    rule.sources.join(" "),
    rule.confidence,
    rule.conflict === true,
    rule.verifiedAsOf,
  ]);
const V = "verified";
const S = "secondary";
const D = "derived";

test("solution areas, in Microsoft's order and words", () => {
  expect(SOLUTION_AREAS.map((area) => [area, SOLUTION_AREA_NAMES[area]])).toEqual([
    ["data-ai", "Data & AI (Azure)"],
    ["digital-app-innovation", "Digital & App Innovation (Azure)"],
    ["infrastructure", "Infrastructure (Azure)"],
    ["business-applications", "Business Applications"],
    ["modern-work", "Modern Work"],
    ["security", "Security"],
  ]);
});

describe("qualification windows", () => {
  test("who, when and by whom", () => {
    const w = (name: string) => `MAICPP.window.${name}.1v1`;
    expect(provenanceOf(MAICPP_RULES.qualificationWindows)).toEqual([
      [w("day-of-qualification"), "2022-10-03", "2023-09-18", "KVSEP23", V, false, "2023-09"],
      [w("30-days-before-anniversary"), "2022-10-03", "2023-09-18", "KVREN", V, true, "2022-10-25"],
      [w("30-days-after-anniversary"), "2022-10-03", "2023-09-18", "KVSEP23", V, true, "2023-09"],
      [w("six-months-to-today"), "2023-09-19", null, "KVPCS KVSEP23 KB26", V, true, "2026-08-14"],
      [w("rolling-five-months"), "2023-09-19", null, "KVPCS", V, true, "2023-09-06"],
      [
        w("six-months-to-anniversary"),
        "2023-09-19",
        null,
        "KVPCS KVSEP23 KB26",
        V,
        false,
        "2026-08-14",
      ],
      [w("six-months-and-renewal-window"), "2025-01-01", null, "KB26", D, true, "2026-08-14"],
    ]);
  });

  test("how long", () => {
    expect(MAICPP_RULES.qualificationWindows.map(({ standing, span }) => [standing, span])).toEqual(
      [
        ["not-enrolled", { kind: "the-day" }],
        ["enrolled", { kind: "before-anniversary", days: 30 }],
        ["enrolled", { kind: "after-anniversary", days: 30 }],
        ["not-enrolled", { kind: "months-to-today", months: 5 }],
        ["not-enrolled", { kind: "rolling-months-to-today", months: 5 }],
        ["enrolled", { kind: "months-to-anniversary", months: 5 }],
        ["enrolled", { kind: "months-to-renewal-window", months: 5, days: 30 }],
      ],
    );
  });
});

test("enrolment rules", () => {
  const e = (name: string) => `MAICPP.enrolment.${name}.1v1`;
  const L = "2022-10-03";
  expect(provenanceOf(MAICPP_RULES.enrolment)).toEqual([
    ["MAICPP.launch.1v1", L, null, "KVFAQ KVINTRO", V, true, "2023-07-13"],
    ["MAICPP.evaluated-worldwide.1v1", L, null, "KVFAQ KVMERGE KB26", V, false, "2026-08-14"],
    ["MAICPP.sovereign-clouds-excluded.1v1", null, null, "KB26", S, false, "2026-08-14"],
    [e("days-to-enrol"), "2023-09-19", null, "KVSEP23", V, false, "2023-09"],
    [e("until-anniversary"), L, null, "KVPCS KVFAQ", V, false, "2023-09-06"],
    [e("renewal-due"), L, null, "KVPCS KVREN KVINTRO", V, false, "2023-09-06"],
    [e("shared-anniversary"), L, null, "KVFAQ", V, false, "2023"],
    [e("automatic"), L, null, "KVPCS KVINTRO KVFAQ", D, false, "2023-09-06"],
    [e("merged-anniversary"), null, null, "KVMERGE", V, false, "2023"],
    [e("score-history"), "2023-09-19", null, "KVPCS KVSEP23", V, false, "2023-09"],
  ]);
  const numbers = MAICPP_RULES.enrolment.flatMap(({ id, days, months }) =>
    days === undefined && months === undefined ? [] : [[id.split(".")[2], days, months]],
  );
  expect(numbers).toEqual([
    ["days-to-enrol", 30, undefined],
    ["score-history", undefined, 6],
  ]);
  expect(MAICPP_RULES.enrolment.map(({ scope }) => scope)).toEqual([
    "global-account",
    "global-account",
    "association",
    ...Array.from({ length: 7 }, () => "global-account"),
  ]);
});

describe("specializations", () => {
  test("one of these designations has to be held", () => {
    expect(
      Object.fromEntries(
        MAICPP_RULES.specializations.map(({ name, anyOf }) => [name, anyOf.join("|")]),
      ),
    ).toEqual({
      "AI and Machine Learning on Microsoft Azure": "data-ai|digital-app-innovation",
      "Analytics on Microsoft Azure": "data-ai",
      "Build and Modernize AI Apps with Microsoft Azure": "data-ai|business-applications",
      "Data Warehouse Migration to Microsoft Azure": "data-ai",
      "DevOps with GitHub on Microsoft Azure": "digital-app-innovation",
      "Hybrid Cloud Infrastructure with Microsoft Azure Stack HCI":
        "infrastructure|data-ai|digital-app-innovation",
      "Infra and Database Migration to Microsoft Azure": "data-ai|infrastructure",
      "Kubernetes on Microsoft Azure": "data-ai|digital-app-innovation",
      "Microsoft Azure VMware Solution": "infrastructure",
      "Microsoft Azure Virtual Desktop": "infrastructure",
      "Migrate Enterprise Apps to Microsoft Azure": "data-ai|digital-app-innovation",
      "Networking Services in Microsoft Azure": "infrastructure",
      "SAP on Microsoft Azure": "infrastructure",
      "Adoption and Change Management": "modern-work",
      "Calling for Microsoft Teams": "modern-work",
      "Custom Solutions for Microsoft Teams": "modern-work",
      "Meetings and Meeting Rooms for Microsoft Teams": "modern-work",
      "Teamwork Deployment": "modern-work",
      "Modernize Endpoints": "modern-work",
      "Cloud Security": "security",
      "Identity and Access Management": "security",
      "Information Protection and Governance": "security",
      "Threat Protection": "security",
      "Business Intelligence": "data-ai|business-applications",
      Finance: "business-applications",
      "Intelligent Automation": "digital-app-innovation|business-applications",
      "Low Code Application Development": "business-applications|digital-app-innovation",
      Sales: "business-applications",
      Service: "business-applications",
      "Small and Midsize Business Management": "business-applications",
      "Supply Chain": "business-applications",
    });
  });

  test("thirteen of Azure, six of Modern Work, four of Security, eight of Business Applications", () => {
    const areas = MAICPP_RULES.specializations.map(({ area }) => area);
    const count = (area: string) => areas.filter((each) => each === area).length;
    expect(
      ["azure", "modern-work", "security", "business-applications"].map((area) => count(area)),
    ).toEqual([13, 6, 4, 8]);
  });

  test("one page differs from the other in one of them", () => {
    expect(
      MAICPP_RULES.specializations
        .filter(({ conflict }) => conflict)
        .map(({ specialization, otherReading }) => [specialization, otherReading]),
    ).toEqual([
      [
        "build-modernize-ai-apps",
        {
          anyOf: ["data-ai", "digital-app-innovation"],
          sources: ["KVSPEC"],
          confidence: "verified",
          verifiedAsOf: "2023-10-09",
        },
      ],
    ]);
    expect(MAICPP_RULES.specializations.filter(({ otherReading }) => otherReading)).toHaveLength(1);
  });

  test("provenance", () => {
    const [first] = provenanceOf(MAICPP_RULES.specializations);
    expect(first).toEqual([
      "MAICPP.specialization.ai-machine-learning.1v1",
      "2022-10-03",
      null,
      "KVINTRO KVSPEC",
      V,
      false,
      "2023-10-09",
    ]);
    expect(
      MAICPP_RULES.specializations.find(({ specialization }) => specialization === "analytics")
        ?.ended,
    ).toEqual({
      from: "2026-07-31",
      into: "Analytics on Azure",
      sources: ["KL26"],
      confidence: "secondary",
      verifiedAsOf: "2026-08-28",
    });
    expect(MAICPP_RULES.specializations.filter(({ ended }) => ended)).toHaveLength(8);
  });

  test("audits every second year", () => {
    expect(MAICPP_RULES.specializationAudit.everyYears).toBe(2);
    expect(provenanceOf([MAICPP_RULES.specializationAudit])).toEqual([
      ["MAICPP.specialization-audit.1v1", null, null, "KVSPEC KL26", V, false, "2026-08"],
    ]);
  });
});

test("fees in US dollars: item, amount, printed from and to, former", () => {
  expect(
    MAICPP_RULES.fees.map((fee) => [
      fee.item,
      fee.usd,
      fee.printedFrom,
      fee.printedTo,
      fee.formerUsd,
      fee.onceOnly,
      fee.verifiedAsOf,
    ]),
  ).toEqual([
    ["solutions-partner", 4730, "2022-10-03", "2023-12-31", undefined, undefined, "2023"],
    ["solutions-partner", 4875, "2026-04-09", "2026-04-09", undefined, undefined, "2026-04-09"],
    ["training-services", 4875, "2026-01-01", "2026-12-31", undefined, undefined, "2026"],
    ["launch-benefits", 350, "2026-01-01", "2026-12-31", undefined, true, "2026"],
    ["success-core", 925, "2026-01-01", "2026-12-31", 895, undefined, "2026"],
    ["success-expanded", 4125, "2026-01-01", "2026-12-31", undefined, undefined, "2026"],
  ]);
});

describe("other designations", () => {
  const found = (designation: string) =>
    MAICPP_RULES.otherDesignations.find((each) => each.designation === designation);

  test("Training Services: 1,000, 200, 4.25, 200; fundamentals half, at most 300", () => {
    const training = found("training-services");
    expect(
      training?.thresholds.map((each) => [each.metric, each.threshold, each.inForceFrom]),
    ).toEqual([
      ["coursewarePoints", 1000, "2025-08-01"],
      ["examUnits", 200, "2025-08-01"],
      ["surveyScore", 4.25, "2025-08-01"],
      ["solutionAreaSurveys", 200, "2025-08-01"],
    ]);
    expect(training).toMatchObject({
      name: "Solutions Partner for Training Services",
      inForceFrom: "2025-08-01",
      fundamentals: { factor: 0.5, atMost: 300 },
      statuses: ["Not started", "In-progress", "Completed"],
    });
  });

  test("Support Services: five steps, from November 2025", () => {
    expect(found("support-services")).toMatchObject({
      name: "Solutions Partner for Support Services",
      inForceFrom: "2025-11-01",
      thresholds: [],
    });
    expect(found("support-services")?.steps.map(({ key }) => key.split(".").at(-1))).toEqual([
      "prerequisites",
      "performance",
      "survey",
      "assessment",
      "enrolment",
    ]);
  });

  test("the rest", () => {
    expect(found("certified-software")).toMatchObject({
      name: "Solutions Partner with certified software",
      into: "Frontier Accelerate for Marketplace",
    });
    expect(found("frontier-distributor")).toMatchObject({
      name: "Frontier Distributor",
      metricsMet: { needed: 33, of: 37 },
    });
    expect(found("azure-expert-msp")).toMatchObject({
      name: "Azure Expert MSP",
      lastEnrolment: "2026-09-14",
      lastRenewals: "2027-01",
      inForceTo: "2027-01-31",
    });
    for (const each of MAICPP_RULES.otherDesignations) {
      expect(each).toMatchObject({ sources: ["KL26"], confidence: "secondary" });
    }
  });
});

test("badges", () => {
  expect(MAICPP_RULES.badges.map(({ name, needs }) => [name, needs])).toEqual([
    [
      "Solutions Partner for Microsoft Cloud",
      {
        kind: "all-designations",
        areas: [
          "data-ai",
          "digital-app-innovation",
          "infrastructure",
          "business-applications",
          "modern-work",
          "security",
        ],
      },
    ],
    ["AI Business Solutions", { kind: "joint", areas: ["business-applications", "modern-work"] }],
    [
      "Cloud & AI Platforms",
      { kind: "joint", areas: ["data-ai", "digital-app-innovation", "infrastructure"] },
    ],
    ["Security", { kind: "joint", areas: ["security"] }],
    ["Frontier Partner", { kind: "numbers", designations: 3, specializations: 3 }],
  ]);
});

test("legacy competencies: eighteen, Application Integration with two designations", () => {
  expect(
    Object.fromEntries(
      MAICPP_RULES.legacyCompetencies.map(({ name, designations }) => [
        name,
        designations.join("|"),
      ]),
    ),
  ).toEqual({
    "Cloud Business Applications": "business-applications",
    "Enterprise Resource Planning": "business-applications",
    "Project Portfolio Management": "business-applications",
    "Application Integration": "data-ai|digital-app-innovation",
    "Data Analytics": "data-ai",
    "Data Platform": "data-ai",
    "Cloud Platform": "infrastructure",
    Datacenter: "infrastructure",
    "Application Development": "digital-app-innovation",
    DevOps: "digital-app-innovation",
    "Cloud Productivity": "modern-work",
    "Collaboration and Content": "modern-work",
    Communications: "modern-work",
    Messaging: "modern-work",
    "Small and Midmarket Cloud Solutions": "modern-work",
    "Windows and Devices": "modern-work",
    "Enterprise Mobility Management": "security",
    Security: "security",
  });
  expect(MAICPP_RULES.legacyCompetencies.map(({ competency }) => competency)).toEqual([
    "cloud-business-applications",
    "enterprise-resource-planning",
    "project-portfolio-management",
    "application-integration",
    "data-analytics",
    "data-platform",
    "cloud-platform",
    "datacenter",
    "application-development",
    "devops",
    "cloud-productivity",
    "collaboration-content",
    "communications",
    "messaging",
    "small-midmarket-cloud-solutions",
    "windows-devices",
    "enterprise-mobility-management",
    "security",
  ]);
  expect(provenanceOf(MAICPP_RULES.legacyCompetencies)[17]).toEqual([
    "MAICPP.legacy-competency.security.1v1",
    "2022-10-03",
    null,
    "KVINTRO",
    V,
    false,
    "2023-07-13",
  ]);
});

test("legacy benefits", () => {
  const l = (name: string) => `MAICPP.legacy.${name}.1v1`;
  expect(provenanceOf(MAICPP_RULES.legacyBenefits)).toEqual([
    ["MPN.last-renewal.1v1", null, "2022-09-30", "SEED4 KVFAQ", V, true, "2023"],
    [l("competencies-ended"), "2022-10-01", null, "KVFAQ SEED4", V, false, "2023"],
    [l("kept-until-anniversary"), "2022-10-01", null, "KVFAQ", V, false, "2023"],
    [
      l("benefits-renewable"),
      "2022-10-04",
      "2025-01-21",
      "KVINTRO KVSILVER CSREN25 KL26",
      V,
      false,
      "2026-08",
    ],
    [l("benefits-ended"), "2025-01-22", null, "CSREN25 KL26", V, false, "2026-08"],
    [l("last-term"), null, "2026-02-20", "CSREN25 KVREN", D, false, "2025"],
    [l("member-qualifies"), "2022-10-03", null, "KVINTRO KVFAQ KVSILVER", V, false, "2023-09-14"],
    [
      l("benefits-as-option"),
      "2022-10-04",
      "2025-01-21",
      "KVINTRO KVSILVER CSREN25 KL26",
      V,
      false,
      "2026-08",
    ],
    [l("incentives-unchanged"), "2022-10-01", "2023-09-30", "SEED4", S, false, "2022-09"],
    ["MAICPP.benefits.product-benefits.1v1", "2022-10-03", null, "SEED4 KVFAQ", V, false, "2023"],
    [
      "MAICPP.open-to-every-partner.1v1",
      "2022-10-03",
      null,
      "SEED4 KVINTRO",
      V,
      false,
      "2023-07-13",
    ],
  ]);
  expect(
    MAICPP_RULES.legacyBenefits.flatMap(({ id, heldOn, months }) =>
      heldOn === undefined && months === undefined ? [] : [[id.split(".").at(-2), heldOn, months]],
    ),
  ).toEqual([
    ["last-renewal", undefined, 12],
    ["kept-until-anniversary", "2022-09-30", undefined],
    ["benefits-renewable", "2022-09-30", undefined],
    ["benefits-as-option", "2022-09-30", undefined],
  ]);
});

test("change log: what, when, how sure, by whom, disputed", () => {
  expect(
    MAICPP_RULES.changes.map((each) => [
      each.id.split(".")[2],
      each.date,
      each.confidence,
      each.sources.join(" "),
      each.conflict === true,
    ]),
  ).toEqual([
    ["launch", "2022-10-03", "verified", "KVFAQ KVINTRO", true],
    ["business-applications-tracks", "2023-06-13", "verified", "KVBA BA22", false],
    ["renamed", "2023-07", "verified", "KVINTRO", false],
    ["qualification-window", "2023-09-19", "verified", "KVSEP23", false],
    ["security-gates", "2023-12-01", "verified", "KVSEC", false],
    ["app-maker", "2023-12-01", "verified", "KVBA", false],
    ["legacy-benefits-end", "2025-01-22", "verified", "CSREN25 KL26", false],
    ["training-services", "2025-08-01", "secondary", "KL26", false],
    ["support-services", "2025-11", "secondary", "KL26", false],
    ["incentives", "2026-01-01", "secondary", "COMM26", false],
    ["smb-management", "2026-03-27", "secondary", "KL26", false],
    ["azure-smb-track", "2026-07-01", "secondary", "PSAZ KL26", false],
    ["security-audits", "2026-07-30", "secondary", "KL26", false],
    ["specializations-merged", "2026-07-31", "secondary", "KL26", false],
    ["three-badges", "2026-08", "secondary", "KL26", true],
    ["agreement", "2026-09-01", "secondary", "KL26", false],
    ["azure-expert-msp", "2026-09-15", "secondary", "KL26", false],
    ["renewal-window", "2026-11-01", "unverified", "KL26D", true],
    ["specialization-benefits", "2026-11-01", "unverified", "KL26D", false],
  ]);
  const renamed = MAICPP_RULES.changes[2];
  expect(renamed).toMatchObject({ inForceFrom: "2023-07-01", verifiedAsOf: "2023-07" });
  expect(MAICPP_RULES.changes[3]).toMatchObject({ inForceFrom: "2023-09-19" });
});

test("status words", () => {
  expect(
    MAICPP_RULES.statusWords.map((each) => [
      each.id.replace(/^\w+\.words\./, ""),
      each.words.join(" | "),
      each.sources.join(" "),
      each.confidence,
    ]),
  ).toEqual([
    ["competency-life-cycle.1v1", "Started | Qualified | Active | At risk", "FRLEARN", V],
    ["competency-export.1v1", "Active | Inactive | In Grace Period", "FRINS", V],
    ["competency-card.1v1", "Complete", "FRREN21", V],
    ["offer.1v1", "Expired", "FRREN21", V],
    ["views.1v1", "TTM | Anniversary year", "FRLEARN", V],
    [
      "solution-area.1v1",
      "In progress | Qualified | Enrolled | Enrolled (Renewal due)",
      "KVPCS",
      V,
    ],
    ["specialization.1v1", "Not started | Active", "KVSPEC", V],
    ["training-services.1v1", "Not started | In-progress | Completed", "KL26", S],
    ["account-verification.1v1", "Pending | Accepted | Rejected", "KVVER", V],
    ["account-verification.2v1", "Pending | Authorized | Rejected", "KL26", S],
    [
      "renewal-disabled.1v1",
      "account not vetted | renewal window not open | not qualified",
      "KB26",
      S,
    ],
    ["expiry-drop-down.1v1", "View Your Membership Account | Program Administrator", "SEED3", V],
  ]);
});

describe("data freshness", () => {
  it("is about the 20th of the month, and about ten days for skilling", () => {
    expect(MAICPP_RULES.dataFreshness.map(({ what, refresh }) => [what, refresh])).toEqual([
      [["performance", "customer-success"], { kind: "day-of-month", day: 20 }],
      [["skilling"], { kind: "within-days", days: 10 }],
    ]);
    expect(provenanceOf(MAICPP_RULES.dataFreshness)).toEqual([
      ["MAICPP.freshness.performance-and-success.1v1", null, null, "KVPCS", V, false, "2023-09-06"],
      ["MAICPP.freshness.skilling.1v1", null, null, "KVPCS", V, false, "2023-09-06"],
    ]);
  });
});
