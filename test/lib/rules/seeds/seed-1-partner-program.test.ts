/** Every rule of the overview of the Microsoft Partner Program (about 2006 to 2008), each in a test of its own. */
import { describe, expect, test } from "vitest";
import type { Person } from "../../../../lib/rules/facts";
import { judgeSmallBusinessSpecialist } from "../../../../lib/rules/levels";
import { MPP_2003_10 } from "../../../../lib/rules/programmes/mpp-2003-10";
import {
  counts,
  DAY_2006,
  DAY_2008,
  judge,
  levelsOf,
  NOTHING,
  pointsOf,
} from "../levels/level-facts";

const GOLD = {
  ...NOTHING,
  competenciesHeld: 2,
  "high-customer-satisfaction": 1,
  "customer-reference": 3,
  certifiedPeople: 2,
  annualFeePaid: 1,
};

describe("programme levels", () => {
  test("Registered Partner: open to everyone", () => {
    expect(levelsOf(DAY_2006, {}).registered.state).toBe("met");
    expect(levelsOf(DAY_2006, NOTHING).registered.state).toBe("met");
  });

  test("Microsoft Certified Partner: proficiency in at least one competency", () => {
    const without = levelsOf(DAY_2008, {
      ...GOLD,
      competenciesHeld: 0,
      "customer-reference": 60,
    }).certified;
    expect(without.state).toBe("short");
    expect(without.gaps.map(({ metric }) => metric)).toEqual(["competenciesHeld"]);
    expect(levelsOf(DAY_2008, { ...GOLD, competenciesHeld: 1 }).certified.state).toBe("met");
  });

  test("Microsoft Gold Certified Partner: the highest level, with one or more competencies", () => {
    expect(MPP_2003_10.levels.map(({ name }) => name)).toEqual([
      "Registered Partner",
      "Microsoft Certified Partner",
      "Microsoft Gold Certified Partner",
    ]);
    const without = { ...GOLD, competenciesHeld: 0, "customer-reference": 60 };
    expect(levelsOf(DAY_2008, without).gold.gaps.map(({ metric }) => metric)).toEqual([
      "competenciesHeld",
    ]);
    expect(levelsOf(DAY_2008, GOLD).gold.state).toBe("met");
  });

  test("levels rest on Partner Points: 50 for Certified, 120 for Gold Certified", () => {
    const at = (points: number) => {
      const { certified, gold } = levelsOf(DAY_2008, {
        ...GOLD,
        competenciesHeld: 1,
        "high-customer-satisfaction": 0,
        "customer-reference": 0,
        "worldwide-partner-conference": points - 50,
      });
      return [certified.state, gold.state];
    };
    expect(at(50)).toEqual(["met", "short"]);
    expect(at(119)).toEqual(["met", "short"]);
    expect(at(120)).toEqual(["met", "met"]);
  });
});

describe("what earns Partner Points", () => {
  test("competencies in which the partner is enrolled", () => {
    expect(pointsOf(DAY_2006, { ...NOTHING, competenciesHeld: 1 }).atLeast).toBe(50);
    expect(pointsOf(DAY_2008, { ...NOTHING, competenciesHeld: 1 }).atLeast).toBe(30 + 20);
    expect(pointsOf(DAY_2008, { ...NOTHING, competenciesHeld: 2 }).atLeast).toBe(75);
  });

  test.each([
    [
      "enrolment in the Small Business Specialist Community",
      "small-business-specialist",
      "small-business-specialist",
    ],
    ["tested solutions", "testedSolutions", "tested-solution"],
    [
      "customer acquisition, unit sales of learning products included",
      "product-sales",
      "product-sales",
    ],
    ["membership in the ISV Royalty Program", "isv-royalty", "isv-royalty"],
    [
      "onsite assessment of mobility devices",
      "mobility-onsite-assessment",
      "mobility-onsite-assessment",
    ],
  ] as const)("%s: how many, no source tells", (_, metric, activity) => {
    const values = { ...NOTHING, [metric]: 1 };
    expect(pointsOf(DAY_2008, values)).toEqual({ atLeast: 0, atMost: null });
    expect(pointsOf(DAY_2008, values, { pointsKnownToReader: { [activity]: 9 } })).toEqual({
      atLeast: 9,
      atMost: 9,
    });
    expect(levelsOf(DAY_2008, { ...GOLD, "customer-reference": 0, [metric]: 1 }).gold.state).toBe(
      "unknown",
    );
  });

  test("customer satisfaction: 40", () => {
    expect(pointsOf(DAY_2008, { ...NOTHING, "high-customer-satisfaction": 1 }).atLeast).toBe(40);
  });

  test("selected Microsoft Certified Professional certifications: 1 to 3 each, 40 at most", () => {
    expect(pointsOf(DAY_2008, { ...NOTHING, "certified-individual": 2 })).toEqual({
      atLeast: 2,
      atMost: 6,
    });
    expect(pointsOf(DAY_2008, { ...NOTHING, "certified-individual": 99 })).toEqual({
      atLeast: 40,
      atMost: 40,
    });
  });

  test("business wins verified through references: 2 each", () => {
    expect(pointsOf(DAY_2008, { ...NOTHING, "customer-reference": 4 }).atLeast).toBe(8);
  });

  test("the Worldwide Partner Conference: 1 for each attendee", () => {
    expect(pointsOf(DAY_2008, { ...NOTHING, "worldwide-partner-conference": 3 }).atLeast).toBe(3);
  });
});

describe("the competencies open for enrolment", () => {
  test.each([
    ["Advanced Infrastructure Solutions", "advanced-infrastructure"],
    ["Business Process and Integration", "business-process-integration"],
    ["Custom Development Solutions", "custom-development"],
    ["Data Management Solutions", "data-management"],
    ["Information Worker Solutions", "information-worker"],
    ["ISV/Software Solutions", "isv-software"],
    ["Learning Solutions", "learning"],
    ["Licensing Solutions", "licensing"],
    ["Microsoft Business Solutions", "microsoft-business-solutions"],
    ["Mobility Solutions", "mobility"],
    ["Networking Infrastructure Solutions", "networking-infrastructure"],
    ["OEM Hardware Solutions", "oem-hardware"],
    ["Security Solutions", "security"],
  ])("%s", (name, id) => {
    expect(MPP_2003_10.competencies.find((each) => each.id === id)?.name).toBe(name);
    const { competenciesHeld: _, ...rest } = NOTHING;
    const held = {
      kind: "competency" as const,
      id,
      evidence: { report: "form", file: "form", asOf: DAY_2008 },
    };
    expect(pointsOf(DAY_2008, rest, { holdings: [held] }).atLeast).toBe(50);
  });
});

describe("enrolment of several offices", () => {
  const offices = [
    { id: "1", role: "PLA" as const, country: "ES" },
    { id: "2", role: "PLA" as const, country: "ES" },
  ];
  const enrolment = MPP_2003_10.enrolment;

  test("one site is the primary office, with one fee and one set of benefits", () => {
    expect([enrolment.primaryOffices, enrolment.fees, enrolment.benefitSets]).toEqual([1, 1, 1]);
    const { units } = judge(DAY_2008, {
      partnerIds: offices,
      metrics: counts(DAY_2008, { annualFeePaid: 1 }, { country: "ES" }),
    });
    expect(units).toHaveLength(1);
    expect(units[0]?.items[1]?.gaps.map(({ metric }) => metric)).not.toContain("annualFeePaid");
  });

  test("further offices of the same country cost nothing more", () => {
    expect([enrolment.furtherOffices, enrolment.feePerFurtherOffice]).toEqual(["same-country", 0]);
  });

  test("an office in another country is another enrolment", () => {
    const { units } = judge(DAY_2008, {
      partnerIds: [...offices, { id: "3", role: "PLA", country: "FR" }],
    });
    expect(units.map(({ unit }) => unit.id)).toEqual(["ES", "FR"]);
  });

  test("resources of the offices are put together for the requirements and for higher levels", () => {
    const ofOffice = (location: string, people: number) =>
      counts(DAY_2008, { ...GOLD, certifiedPeople: people }, { location }).filter(
        ({ metric }) =>
          ![
            "competenciesHeld",
            "annualFeePaid",
            "high-customer-satisfaction",
            "isv-royalty",
          ].includes(metric),
      );
    const shared = counts(
      DAY_2008,
      { competenciesHeld: 2, annualFeePaid: 1, "high-customer-satisfaction": 1, "isv-royalty": 0 },
      { country: "ES" },
    );
    const goldOf = (metrics: ReturnType<typeof counts>) =>
      judge(DAY_2008, { partnerIds: offices, metrics }).units[0]?.items[2]?.state;
    expect(goldOf([...ofOffice("1", 1), ...shared])).toBe("short");
    expect(goldOf([...ofOffice("1", 1), ...ofOffice("2", 1), ...shared])).toBe("met");
  });
});

describe("the small-business community", () => {
  const holder = (key: string, exam: string, location: string): Person => ({
    key,
    location,
    certifications: [{ id: exam }],
    evidence: { report: "form", file: "form", asOf: DAY_2008 },
  });
  const { salesAndMarketingExam, technicalExam } = MPP_2003_10.smallBusinessSpecialist;
  const stateAt = (location: string) =>
    judgeSmallBusinessSpecialist({
      edition: MPP_2003_10,
      asOf: DAY_2008,
      location,
      people: [
        holder("a", salesAndMarketingExam, "1"),
        holder("b", technicalExam, "1"),
        holder("c", technicalExam, "2"),
      ],
    }).state;

  test("each location needs its own holder of each exam", () => {
    expect(stateAt("1")).toBe("met");
    expect(stateAt("2")).toBe("short");
  });
});
