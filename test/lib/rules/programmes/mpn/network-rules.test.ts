import { describe, expect, it } from "vitest";
import { MPN_FEES, MPN_UPGRADE_DISCOUNT } from "../../../../../lib/rules/programmes/mpn/fees";
import {
  AREAS_2021,
  COMPETENCY_COUNTS,
  LISTED_2021,
} from "../../../../../lib/rules/programmes/mpn/lists";
import {
  BENEFITS_PER_LOCATION,
  NETWORK_LEVELS,
  OFFERS_PER_COMPANY,
  PERSON_SUBSTITUTION,
} from "../../../../../lib/rules/programmes/mpn/network-levels";
import {
  CERTIFICATION_ID_LINKS,
  MEMBERSHIP_RENEWAL,
  REFERENCES_ON_PARTNER_CENTER,
  REQUIREMENT_CHANGES,
  RETIRED_EXAMS,
  ROLE_BASED_VALIDITY,
  SKILLS_CHECK,
  VOLUME_LICENSING_EXAM,
} from "../../../../../lib/rules/programmes/mpn/people-rules";
import { type RuleData, ruleSchema } from "../../../../../lib/rules/programmes/provenance";
import { SOURCES } from "../../../../../lib/rules/sources";

const RULES: readonly RuleData[] = [
  ...MPN_FEES,
  MPN_UPGRADE_DISCOUNT,
  ROLE_BASED_VALIDITY,
  RETIRED_EXAMS,
  REQUIREMENT_CHANGES,
  REFERENCES_ON_PARTNER_CENTER,
  ...CERTIFICATION_ID_LINKS,
  VOLUME_LICENSING_EXAM,
  SKILLS_CHECK,
  MEMBERSHIP_RENEWAL,
  ...NETWORK_LEVELS,
  BENEFITS_PER_LOCATION,
  OFFERS_PER_COMPANY,
  PERSON_SUBSTITUTION,
];

describe("the rules of the network", () => {
  it.each(RULES)("$id fits the schema", (rule) => {
    expect(rule).toMatchObject(ruleSchema.parse(rule));
  });

  it("have an id each", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});

describe("fees", () => {
  it.each([
    [
      "MPN.fee.gold.1v1",
      "gold",
      3800,
      null,
      "2012-11-18",
      "RCP1212",
      "secondary",
      "2012-12-01",
      "enrolment-account",
    ],
    [
      "MPN.fee.gold.1v2",
      "gold",
      5260,
      "2012-11-19",
      "2017-12-31",
      "RCP1212",
      "secondary",
      "2012-12-01",
      "enrolment-account",
    ],
    [
      "MPN.fee.gold.1v3",
      "gold",
      4730,
      "2018-01-01",
      "2022-09-30",
      "SPEND18 KVFAQ",
      "verified",
      "2022",
      "global-account",
    ],
    [
      "MPN.fee.silver.1v1",
      "silver",
      1670,
      "2018-01-01",
      "2022-09-30",
      "SPEND18",
      "secondary",
      "2022",
      "global-account",
    ],
  ])(
    "%s: %s for $%i",
    (id, level, usd, inForceFrom, inForceTo, sources, confidence, verifiedAsOf, scope) => {
      expect(MPN_FEES.find((fee) => fee.id === id)).toEqual({
        id,
        level,
        usd,
        country: "US",
        inForceFrom,
        inForceTo,
        sources: sources.split(" "),
        confidence,
        verifiedAsOf,
        scope,
        ...(usd === 5260 && { onlyPrintedOn: "2012-12-01" }),
      });
      expect(MPN_FEES).toHaveLength(4);
    },
  );

  it("25 percent off for the way from silver to gold", () => {
    expect(MPN_UPGRADE_DISCOUNT).toEqual({
      id: "MPN.fee.upgrade.1v1",
      scope: "global-account",
      inForceFrom: "2021-01-01",
      inForceTo: "2021-12-31",
      sources: ["FRLEARN"],
      confidence: "verified",
      verifiedAsOf: "2021-07-13",
      from: "silver",
      to: "gold",
      percentOff: 25,
    });
  });
});

describe("people, exams and references", () => {
  const LEARN = { sources: ["FRLEARN"], confidence: "verified", verifiedAsOf: "2021-07-13" };

  it("role-based certifications are valid for a year from 30 June 2021 on", () => {
    expect(ROLE_BASED_VALIDITY).toEqual({
      id: "MPN.people.role-based-validity.1v1",
      scope: "person",
      inForceFrom: "2021-06-30",
      inForceTo: null,
      ...LEARN,
      validMonths: 12,
    });
  });

  it("retired exams count for 12 more months", () => {
    expect(RETIRED_EXAMS).toEqual({
      id: "MPN.people.retired-exams.1v1",
      scope: "person",
      inForceFrom: "2017-01-01",
      inForceTo: "2021-12-31",
      ...LEARN,
      sources: ["FRLEARN", "FR1712"],
      countMonths: 12,
    });
  });

  it("requirements change in May and October and bind by the next renewal", () => {
    expect(REQUIREMENT_CHANGES).toEqual({
      id: "MPN.requirements.changes.1v1",
      scope: "enrolment-account",
      inForceFrom: "2012-01-01",
      inForceTo: null,
      sources: ["CERT12"],
      confidence: "verified",
      verifiedAsOf: "2012",
      months: [5, 10],
      bindsHoldersBy: "next-renewal",
    });
  });

  it("no references on Partner Center from April 2019 on", () => {
    expect(REFERENCES_ON_PARTNER_CENTER).toEqual({
      id: "MPN.references.partner-center.1v1",
      scope: "global-account",
      inForceFrom: "2019-04-01",
      inForceTo: "2022-09-30",
      sources: ["FRPREP"],
      confidence: "verified",
      verifiedAsOf: "2021-05-24",
      references: 0,
    });
  });

  it("several companies in the Partner Membership Center, one in Partner Center", () => {
    const link = {
      scope: "person",
      inForceFrom: null,
      inForceTo: null,
      sources: ["FRPMC"],
      confidence: "verified",
      verifiedAsOf: "2021-04-13",
    };
    expect(CERTIFICATION_ID_LINKS).toEqual([
      {
        id: "MPN.people.mcp-id.membership-center.1v1",
        ...link,
        portal: "Partner Membership Center",
        companiesAtMost: null,
      },
      {
        id: "MPN.people.mcp-id.partner-center.1v1",
        ...link,
        portal: "Partner Center",
        companiesAtMost: 1,
      },
    ]);
  });

  it("a Volume Licensing exam does not stand in for the assessment", () => {
    expect(VOLUME_LICENSING_EXAM).toEqual({
      id: "MPN.people.volume-licensing-exam.1v1",
      scope: "person",
      inForceFrom: "2010-01-01",
      inForceTo: null,
      sources: ["AUS10"],
      confidence: "verified",
      verifiedAsOf: "2010",
      standsInForAssessment: false,
    });
  });

  it("look at the skills 3 months before the anniversary", () => {
    expect(SKILLS_CHECK).toEqual({
      id: "MPN.people.skills-check.1v1",
      scope: "global-account",
      inForceFrom: "2021-01-01",
      inForceTo: null,
      ...LEARN,
      monthsBeforeAnniversary: 3,
    });
  });

  it("silver, gold and Action Pack are renewed, not the membership", () => {
    expect(MEMBERSHIP_RENEWAL).toEqual({
      id: "MPN.membership.renewal.1v1",
      scope: "global-account",
      inForceFrom: "2018-01-01",
      inForceTo: "2022-09-30",
      ...LEARN,
      renewed: ["silver", "gold", "action-pack"],
    });
  });
});

describe("how many competencies there were", () => {
  it("by date", () => {
    expect(COMPETENCY_COUNTS).toEqual([
      { verifiedAsOf: "2010-05", count: 30, sources: ["RCP1004"], confidence: "secondary" },
      { verifiedAsOf: "2011-01", count: 29, sources: ["VOE11"], confidence: "verified" },
      { verifiedAsOf: "2012", count: 28, sources: ["VOE11"], confidence: "verified" },
      { verifiedAsOf: "2018-01-31", count: 17, sources: ["MSB1709"], confidence: "verified" },
      { verifiedAsOf: "2021", count: 19, sources: ["FRLEARN"], confidence: "verified" },
      {
        verifiedAsOf: "2022-10",
        count: 18,
        sources: ["KVINTRO"],
        confidence: "verified",
        conflict: true,
      },
    ]);
    for (const { sources } of COMPETENCY_COUNTS) {
      for (const id of sources) expect(SOURCES).toHaveProperty(id);
    }
  });

  it("the areas of 2021 hold 5, 3, 2 and 8, one less than the page counts", () => {
    const sizes = Object.entries(AREAS_2021).map(([area, ids]) => [area, Object.keys(ids).length]);
    expect(sizes).toEqual([
      ["Apps & Infrastructure", 5],
      ["Business Applications", 3],
      ["Data & AI", 2],
      ["Modern Workplace & Security", 8],
    ]);
    expect(LISTED_2021.conflict).toBe(true);
  });
});

describe("levels and offers", () => {
  it("are silver, gold, Action Pack and network member; gold was called advanced until July 2010", () => {
    expect(NETWORK_LEVELS.map(({ id, name, formerly }) => [id, name, formerly])).toEqual([
      ["MPN.level.silver.1v1", "Silver competency", undefined],
      [
        "MPN.level.gold.1v1",
        "Gold competency",
        { name: "Advanced competency", until: "2010-07-31" },
      ],
      ["MPN.level.action-pack.1v1", "Microsoft Action Pack (MAPS)", undefined],
      ["MPN.level.network-member.1v1", "Network member", undefined],
    ]);
    for (const { inForceFrom, inForceTo } of NETWORK_LEVELS) {
      expect([inForceFrom, inForceTo]).toEqual(["2010-11-01", "2022-09-30"]);
    }
  });

  it("are a location's own at first, and one of each for the company on Partner Center", () => {
    expect(BENEFITS_PER_LOCATION).toMatchObject({ benefitsPer: "location", sources: ["FRPMC"] });
    expect(OFFERS_PER_COMPANY).toMatchObject({
      atMost: { "action-pack": 1, silver: 1, gold: 1 },
      sources: ["FRPMC", "FRCONS"],
    });
  });

  it("do not let one person stand in for another", () => {
    expect(PERSON_SUBSTITUTION).toMatchObject({ isAllowed: false, sources: ["AUS10"] });
  });

  it("cost one fee a day for each level", () => {
    for (const day of ["2012-11-18", "2012-11-19", "2017-12-31", "2018-01-01", "2022-09-30"]) {
      const gold = MPN_FEES.filter(
        ({ level, inForceFrom, inForceTo }) =>
          level === "gold" && (inForceFrom ?? day) <= day && day <= (inForceTo ?? day),
      );
      expect(gold).toHaveLength(1);
    }
  });
});
