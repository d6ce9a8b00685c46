import { describe, expect, it } from "vitest";
import { programmeEditionFor } from "../../../../lib/rules/judge-programme";
import { LEVEL_EDITIONS } from "../../../../lib/rules/programmes/level-editions";
import { levelEditionSchema } from "../../../../lib/rules/programmes/level-schema";
import { MPP_2003_10 } from "../../../../lib/rules/programmes/mpp-2003-10";
import { englishTexts, messagesIn } from "../standing/english-texts";

const { levels, activities, competencies, figures } = MPP_2003_10;

describe("the edition", () => {
  it("has the shape of an edition of levels", () => {
    expect(levelEditionSchema.safeParse(MPP_2003_10).error).toBeUndefined();
  });

  it.each([
    ["2003-09-30", undefined],
    ["2003-10-01", "MPP-2003-10"],
    ["2010-10-31", "MPP-2003-10"],
    ["2010-11-01", "MPN-2010-11"],
  ])("on %s is %s", (day, id) => {
    expect(programmeEditionFor(day)?.id).toBe(id);
  });

  it("is the only one on record", () => {
    expect(LEVEL_EDITIONS.map(({ id }) => id)).toEqual(["MPP-2003-10"]);
    expect(MPP_2003_10).toMatchObject({
      kind: "levels",
      programme: "MPP",
      name: "Microsoft Partner Program",
      sources: ["SEED1", "DIR04", "OC08"],
      confidence: "secondary",
      verifiedAsOf: "2010-07-01",
    });
  });
});

describe("levels", () => {
  it("are three, lowest first", () => {
    expect(
      levels.map(({ id, ruleId, name, sources, confidence, verifiedAsOf }) => [
        id,
        ruleId,
        name,
        sources.join(" "),
        confidence,
        verifiedAsOf,
      ]),
    ).toEqual([
      ["registered", "MPP.level.registered.1v1", "Registered Partner", "SEED1", "verified", "2006"],
      [
        "certified",
        "MPP.level.certified.1v1",
        "Microsoft Certified Partner",
        "SEED1 DIR04 FARLEY10 BREL08",
        "secondary",
        "2010-07-01",
      ],
      [
        "gold-certified",
        "MPP.level.gold-certified.1v1",
        "Microsoft Gold Certified Partner",
        "SEED1 DIR04 OC08",
        "secondary",
        "2008-01",
      ],
    ]);
  });

  it.each([
    ["registered", []],
    [
      "certified",
      [
        [
          "partnerPoints 50",
          "partnerPoints.1v1",
          "DIR04 FARLEY10",
          "secondary",
          "2010-07-01",
          null,
          null,
        ],
        ["competenciesHeld 1", "competenciesHeld.1v1", "SEED1", "verified", "2006", null, null],
        ["", "certifiedPeople.1v2", "BREL08", "unverified", "2008-09-23", null, "2007-12-31"],
        [
          "certifiedPeople 2",
          "certifiedPeople.2v1",
          "BREL08",
          "secondary",
          "2008-09-23",
          "2008-01-01",
          null,
        ],
        ["annualFeePaid 1", "annualFeePaid.1v1", "BREL08", "secondary", "2008-09-23", null, null],
      ],
    ],
    [
      "gold-certified",
      [
        [
          "partnerPoints 120",
          "partnerPoints.1v1",
          "DIR04 OC08",
          "secondary",
          "2008-01",
          null,
          null,
        ],
        [
          "competenciesHeld 1",
          "competenciesHeld.1v1",
          "SEED1 OC08",
          "verified",
          "2008-01",
          null,
          null,
        ],
        [
          "",
          "certifiedPeople-or-testedSolutions.1v1",
          "OC08",
          "unverified",
          "2008-01",
          null,
          "2007-12-31",
        ],
        [
          "certifiedPeople 2, testedSolutions 1",
          "certifiedPeople-or-testedSolutions.2v1",
          "OC08",
          "secondary",
          "2008-01",
          "2008-01-01",
          null,
        ],
        ["annualFeePaid 1", "annualFeePaid.1v1", "OC08", "secondary", "2008-01", null, null],
      ],
    ],
  ])("%s asks for what its sources print", (id, expected) => {
    const requirements = levels.find((level) => level.id === id)?.requirements ?? [];
    expect(
      requirements.map((rule) => [
        rule.anyOf.map(({ metric, threshold }) => `${metric} ${threshold}`).join(", "),
        rule.id.replace(`MPP.${id}.`, ""),
        rule.sources.join(" "),
        rule.confidence,
        rule.verifiedAsOf,
        rule.inForceFrom,
        rule.inForceTo,
      ]),
    ).toEqual(expected);
    for (const rule of requirements) {
      expect(rule.scope).toBe("enrolment-account");
      expect(rule.id.startsWith(`MPP.${id}.${rule.metric}.`)).toBe(true);
    }
  });
});

describe("activities", () => {
  it.each([
    [
      "first-competency.1v1",
      50,
      50,
      "DIR04",
      "secondary",
      "2004-06-21",
      "2004-06-01",
      "2007-12-31",
    ],
    ["first-competency.2v1", 30, 30, "OC08", "secondary", "2008-01", "2008-01-01", "2010-10-31"],
    ["second-competency.1v1", 25, 25, "DIR04", "secondary", "2004-06-21", "2004-06-01", null],
    ["customer-reference.1v1", 2, 2, "DIR04", "secondary", "2004-06-21", "2004-06-01", null],
    ["certified-individual.1v1", 1, 3, "SMB06", "verified", "2006-02-08", "2006-02-01", null],
    [
      "high-customer-satisfaction.1v1",
      40,
      40,
      "DIR04",
      "secondary",
      "2004-06-21",
      "2004-06-01",
      null,
    ],
    [
      "worldwide-partner-conference.1v1",
      1,
      1,
      "DIR04",
      "secondary",
      "2004-06-21",
      "2004-06-01",
      null,
    ],
    [
      "small-business-specialist.1v1",
      undefined,
      undefined,
      "SEED1",
      "verified",
      "2006",
      null,
      null,
    ],
    ["tested-solution.1v1", undefined, undefined, "SEED1", "verified", "2006", null, null],
    ["product-sales.1v1", undefined, undefined, "SEED1", "verified", "2006", null, null],
    ["isv-royalty.1v1", undefined, undefined, "SEED1", "verified", "2006", null, null],
    [
      "mobility-onsite-assessment.1v1",
      undefined,
      undefined,
      "SEED1",
      "verified",
      "2006",
      null,
      null,
    ],
  ])("%s earns %s to %s each", (id, least, most, sources, confidence, verifiedAsOf, from, to) => {
    const row = activities.find((each) => each.id === `MPP.points.${id}`);
    expect([
      row?.pointsEach?.least,
      row?.pointsEach?.most,
      row?.sources.join(" "),
      row?.confidence,
      row?.verifiedAsOf,
      row?.inForceFrom,
      row?.inForceTo,
    ]).toEqual([least, most, sources, confidence, verifiedAsOf, from, to]);
    expect(row?.activity).toBe(id.replace(/\.\d+v\d+$/, ""));
    expect(row?.scope).toBe("enrolment-account");
  });

  it("are twelve rows of eleven", () => {
    expect(activities).toHaveLength(12);
    expect(new Set(activities.map(({ activity }) => activity)).size).toBe(11);
  });

  it("have no other caps and bonuses than those printed", () => {
    expect(
      activities.flatMap(({ id, countsAfter, countsAtMost, bonusEach, pointsAtMost }) => {
        const limits = { countsAfter, countsAtMost, bonusEach, pointsAtMost };
        const told = Object.entries(limits).filter(([, value]) => value !== undefined);
        return told.length === 0 ? [] : [[id.replace("MPP.points.", ""), Object.fromEntries(told)]];
      }),
    ).toEqual([
      ["first-competency.1v1", { countsAtMost: 1 }],
      ["first-competency.2v1", { countsAtMost: 1, bonusEach: 20 }],
      ["second-competency.1v1", { countsAfter: 1, countsAtMost: 1 }],
      ["certified-individual.1v1", { pointsAtMost: 40 }],
      ["high-customer-satisfaction.1v1", { countsAtMost: 1 }],
    ]);
  });

  it("count people under contract with their consent only (SMB06)", () => {
    expect(
      activities.flatMap(({ id, contractedPeople }) =>
        contractedPeople === undefined ? [] : [[id, contractedPeople]],
      ),
    ).toEqual([["MPP.points.certified-individual.1v1", "with-consent"]]);
  });

  it("count a figure that the edition asks for", () => {
    const asked = figures.map(({ metric }) => metric);
    expect(new Set(asked).size).toBe(12);
    for (const { metric, activity } of activities) {
      expect(asked).toContain(metric);
      if (!["competenciesHeld", "testedSolutions"].includes(metric)) expect(metric).toBe(activity);
    }
  });
});

describe("figures", () => {
  it("of offices add up unless they may be the same thing", () => {
    expect(figures.filter(({ additive }) => !additive).map(({ metric }) => metric)).toEqual([
      "competenciesHeld",
      "high-customer-satisfaction",
      "isv-royalty",
      "annualFeePaid",
    ]);
  });
});

describe("what else is on record", () => {
  it("is the typical competency", () => {
    expect(MPP_2003_10.typicalCompetency).toEqual({
      id: "MPP.competency.typical.1v1",
      scope: "enrolment-account",
      inForceFrom: null,
      inForceTo: null,
      certifiedPeople: 2,
      customerReferences: 3,
      sources: ["FARLEY10"],
      confidence: "secondary",
      verifiedAsOf: "2010-07-01",
    });
  });

  it("is what the offices of an enrolment share", () => {
    expect(MPP_2003_10.enrolment).toEqual({
      id: "MPP.enrolment.offices-of-one-country.1v1",
      scope: "enrolment-account",
      inForceFrom: "2003-10-01",
      inForceTo: "2010-10-31",
      primaryOffices: 1,
      fees: 1,
      benefitSets: 1,
      furtherOffices: "same-country",
      feePerFurtherOffice: 0,
      poolsResources: true,
      sources: ["SEED1"],
      confidence: "verified",
      verifiedAsOf: "2006",
    });
  });

  it("is the Small Business Specialist by location", () => {
    expect(MPP_2003_10.smallBusinessSpecialist).toEqual({
      id: "MPP.small-business-specialist.location.1v1",
      scope: "location",
      inForceFrom: "2007-01-01",
      inForceTo: null,
      salesAndMarketingExam: "small-business-sales-and-marketing",
      technicalExam: "small-business-technical",
      sources: ["SMB07"],
      confidence: "verified",
      verifiedAsOf: "2007-12-17",
    });
  });

  it("are thirteen competencies by one source", () => {
    expect(competencies).toHaveLength(13);
    for (const { sources, confidence, verifiedAsOf } of competencies) {
      expect([sources, confidence, verifiedAsOf]).toEqual([["SEED1"], "verified", "2006"]);
    }
  });
});

it("every text of the edition has its English words", async () => {
  const problemsOf = await englishTexts();
  const labels = messagesIn([figures, activities.map(({ label }) => label)]);
  const reach = activities.map((activity) => ({ ...activity.reach, count: 2 }));
  expect([...labels, ...reach].flatMap(problemsOf)).toEqual([]);
});
