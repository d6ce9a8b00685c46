import { describe, expect, it } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import { programmeEditionFor } from "../../../../lib/rules/judge-programme";
import { COMPETENCY_EDITIONS } from "../../../../lib/rules/programmes/competency-editions";
import {
  type CompetencyOption,
  competencyEditionSchema,
} from "../../../../lib/rules/programmes/competency-schema";
import type { RuleData } from "../../../../lib/rules/programmes/provenance";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { competencyOn, editionOn } from "./mpn/editions";

function rulesOf(option: CompetencyOption): RuleData[] {
  switch (option.kind) {
    case "thresholds":
      return [...(option.silver ?? []), ...(option.gold ?? [])];
    case "scored":
      return [option.scoring, ...option.metrics];
    case "not-on-record":
      return [];
  }
}

describe("the editions", () => {
  it.each(COMPETENCY_EDITIONS)("$id fits the schema", (edition) => {
    expect(competencyEditionSchema.parse(edition)).toEqual(edition);
    expect(edition.programme).toBe("MPN");
  });

  it.each([
    ["MPN-2010-11", "2010-11-01", "2013-12-31", true, "RCP1004 VOE11", "secondary", "2012"],
    [
      "MPN-2014-01",
      "2014-01-01",
      "2015-08-31",
      true,
      "RCP1509 KB3011058 CW16",
      "secondary",
      "2015-09",
    ],
    [
      "MPN-2015-09",
      "2015-09-01",
      "2016-10-31",
      true,
      "RCP1509 KB3011058 CW16",
      "secondary",
      "2015-09",
    ],
    ["MPN-2016-11", "2016-11-01", "2017-07-17", true, "JP1611 CW16", "secondary", "2016-11"],
    ["MPN-2017-07", "2017-07-18", "2017-09-14", false, "FR1707", "verified", "2017-07-18"],
    ["MPN-2017-09", "2017-09-15", "2017-12-14", false, "FR1709", "verified", "2017-09-15"],
    ["MPN-2017-12", "2017-12-15", "2018-03-19", false, "FR1712", "verified", "2018-03-19"],
    ["MPN-2018-03", "2018-03-20", "2021-01-13", true, "FR1712 MSB1709", "derived", "2018-03-19"],
    ["MPN-2021-01", "2021-01-14", "2021-03-31", true, "FRLEARN KVINTRO", "verified", "2021-07-13"],
    ["MPN-2021-04", "2021-04-01", "2022-09-30", true, "FRLEARN KVINTRO", "verified", "2021-07-13"],
  ])("%s is in force from %s to %s", (id, from, to, listIsIncomplete, sources, ...printed) => {
    const edition = editionOn(from);
    expect(edition).toMatchObject({ id, inForceFrom: from, inForceTo: to, listIsIncomplete });
    expect(edition.sources).toEqual(sources.split(" "));
    expect([edition.confidence, edition.verifiedAsOf]).toEqual(printed);
    expect(editionOn(to).id).toBe(id);
    expect(programmeEditionFor(addDays(from, -1))?.id).not.toBe(id);
    expect(programmeEditionFor(addDays(to, 1))?.id).not.toBe(id);
  });

  it("follow each other without a gap, from 1 November 2010 to 30 September 2022", () => {
    expect(COMPETENCY_EDITIONS).toHaveLength(10);
    for (const [index, { inForceTo }] of COMPETENCY_EDITIONS.slice(0, -1).entries()) {
      expect(COMPETENCY_EDITIONS[index + 1]?.inForceFrom).toBe(addDays(inForceTo, 1));
    }
    expect(programmeEditionFor("2010-10-31")?.kind).toBe("levels");
    expect(programmeEditionFor("2022-10-01")?.kind).not.toBe("competencies");
  });

  it("are named after their months", () => {
    expect(COMPETENCY_EDITIONS.map(({ name }) => name)).toEqual([
      "Microsoft Partner Network, November 2010",
      "Microsoft Partner Network, 2014",
      "Microsoft Partner Network, September 2015",
      "Microsoft Partner Network, November 2016",
      "Microsoft Partner Network, July 2017",
      "Microsoft Partner Network, September 2017",
      "Microsoft Partner Network, December 2017",
      "Microsoft Partner Network, March 2018",
      "Microsoft Partner Network, January 2021",
      "Microsoft Partner Network, April 2021",
    ]);
  });

  it.each(COMPETENCY_EDITIONS)("$id holds only what is in force all the time", (edition) => {
    for (const { id, options } of edition.competencies) {
      for (const rule of options.flatMap(rulesOf)) {
        expect(rule.id).toMatch(new RegExp(`^MPN\\.${id}\\.`));
        expect(rule.inForceFrom ?? "").toMatch(/^20/);
        expect((rule.inForceFrom ?? "") <= edition.inForceFrom, rule.id).toBe(true);
        expect((rule.inForceTo ?? "2099") >= edition.inForceTo, rule.id).toBe(true);
      }
    }
  });

  it("use an id for one rule only, in all editions together", () => {
    const rules = new Map<string, RuleData>();
    for (const { competencies } of COMPETENCY_EDITIONS) {
      for (const rule of competencies.flatMap(({ options }) => options.flatMap(rulesOf))) {
        expect(rules.get(rule.id) ?? rule).toEqual(rule);
        rules.set(rule.id, rule);
      }
    }
    expect(rules.has("MPN.cloud-platform.silver.azureConsumption.1v1")).toBe(true);
    expect(rules.has("MPN.cloud-platform.silver.azureConsumption.1v3")).toBe(true);
  });

  it.each(COMPETENCY_EDITIONS)(
    "$id names metrics of a level once, and competencies once",
    (edition) => {
      const ids = edition.competencies.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { options } of edition.competencies) {
        for (const option of options) {
          if (option.kind !== "thresholds") continue;
          for (const level of [option.silver ?? [], option.gold ?? []]) {
            const metrics = level.map(({ metric }) => metric);
            expect(new Set(metrics).size).toBe(metrics.length);
            for (const { mayBeSamePeopleAs } of level) {
              if (mayBeSamePeopleAs !== undefined) expect(metrics).toContain(mayBeSamePeopleAs);
            }
          }
        }
      }
    },
  );

  it("has English words for every label", async () => {
    const problemsOf = await englishTexts();
    const labels = messagesIn(COMPETENCY_EDITIONS);
    expect(labels.length).toBeGreaterThan(100);
    expect(labels.flatMap(problemsOf)).toEqual([]);
  });

  it("is refused with a source that is not on record, without requirements, or off 100 points", () => {
    const first = structuredClone(editionOn("2017-07-18")) as { sources: string[] };
    expect(competencyEditionSchema.safeParse({ ...first, sources: ["NOWHERE"] }).success).toBe(
      false,
    );
    const [competency] = editionOn("2017-07-18").competencies;
    const empty = { id: "empty", kind: "thresholds", silver: [], gold: null };
    const with_ = (options: unknown[]) => ({
      ...first,
      competencies: [{ ...competency, options }],
    });
    expect(competencyEditionSchema.safeParse(with_([empty])).success).toBe(false);
    expect(competencyEditionSchema.safeParse(with_([{ ...empty, silver: null }])).success).toBe(
      true,
    );
    const scored = competencyOn("2021-04-01", "cloud-business-applications").options[0];
    if (scored?.kind !== "scored") throw new Error("not scored");
    expect(competencyEditionSchema.safeParse(with_([scored])).success).toBe(true);
    const fewer = { ...scored, metrics: scored.metrics.slice(1) };
    expect(competencyEditionSchema.safeParse(with_([fewer])).success).toBe(false);
  });
});

const PAGES_18 = [
  "Application Development",
  "Application Integration",
  "Cloud Business Applications",
  "Cloud Customer Relationship Management",
  "Cloud Platform",
  "Cloud Productivity",
  "Collaboration and Content",
  "Communications",
  "Data Analytics",
  "Data Platform",
  "Datacenter",
  "DevOps",
  "Enterprise Mobility Management",
  "Enterprise Resource Planning",
  "Messaging",
  "Project and Portfolio Management",
  "Small and Midmarket Cloud Solutions",
  "Windows and Devices",
];

const RETIRED_12 = [
  "CRM",
  "Devices and Deployment",
  "Digital Advertising",
  "Distributor",
  "Hosting",
  "Identity and Access",
  "Intelligent Systems",
  "Learning",
  "Midmarket Solution Provider",
  "OEM",
  "Software Asset Management",
  "Volume Licensing",
];

function namesOn(day: string): string[] {
  return editionOn(day)
    .competencies.map(({ name }) => name)
    .sort();
}

describe("the lists of competencies", () => {
  it("2010 to 2013: the names that were seen", () => {
    expect(namesOn("2010-11-01")).toEqual(
      [
        "Authorized Distributor",
        "Business Intelligence",
        "Digital Home",
        "Digital Marketing",
        "Hosting",
        "ISV",
        "Identity and Access",
        "Learning",
        "Management and Virtualization",
        "Midmarket Solution Provider",
        "Mobility",
        "Server Platform",
        "Small Business",
        "Software Asset Management",
        "Unified Communications",
        "Volume Licensing",
      ].sort(),
    );
    for (const competency of editionOn("2010-11-01").competencies) {
      expect(competency).toMatchObject({
        sources: ["RCP1004", "VOE11"],
        confidence: "secondary",
        verifiedAsOf: "2012",
      });
      expect(competency.retirement).toBeUndefined();
    }
  });

  it.each(["2014-01-01", "2015-09-01", "2016-11-01"])(
    "%s: two cloud competencies and the 12 that were retired later",
    (day) => {
      expect(namesOn(day)).toEqual(
        ["Cloud Platform", "Small and Midmarket Cloud Solutions", ...RETIRED_12].sort(),
      );
    },
  );

  it.each(["2017-07-18", "2017-09-15", "2017-12-15"])("%s: 18 pages and the 12", (day) => {
    expect(namesOn(day)).toEqual([...PAGES_18, ...RETIRED_12].sort());
    for (const competency of editionOn(day).competencies) {
      if (competency.retirement !== undefined) continue;
      expect(competency).toMatchObject({
        sources: ["FR1707", "FR1709", "FR1712"],
        confidence: "verified",
        verifiedAsOf: "2018-03-19",
      });
      expect(competency.options.length).toBeGreaterThan(0);
    }
  });

  it("March 2018: the 18 go on, and what they asked for is not on record", () => {
    const edition = editionOn("2018-03-20");
    expect(namesOn("2018-03-20")).toEqual(PAGES_18);
    expect(edition.conflict).toBe(true);
    for (const competency of edition.competencies) {
      expect(competency).toEqual({
        id: competency.id,
        name: competency.name,
        options: [],
        sources: ["FR1712", "MSB1709"],
        confidence: "derived",
        conflict: true,
        verifiedAsOf: "2018-03-19",
      });
    }
  });

  it("2021: four areas, with Security and without Cloud CRM", () => {
    expect(namesOn("2021-01-14")).toEqual(
      [
        "App Development",
        "App Integration",
        "Cloud Platform",
        "DevOps",
        "Datacenter",
        "Cloud Business Applications",
        "ERP",
        "Project and Portfolio",
        "Data Analytics",
        "Data Platform",
        "Collaboration and Content",
        "Communications",
        "Cloud Productivity",
        "Enterprise Mobility Management",
        "Messaging",
        "Security",
        "Small and Midmarket Cloud Solutions",
        "Windows and Devices",
      ].sort(),
    );
    expect(namesOn("2022-09-30")).toEqual(namesOn("2021-01-14"));
    expect(editionOn("2021-01-14").conflict).toBe(true);
  });

  it("2021: what is asked for is on record for two competencies only", () => {
    const withOptions = (day: string) =>
      editionOn(day)
        .competencies.filter(({ options }) => options.length > 0)
        .map(({ id, options }) => `${id}: ${options.map((option) => option.id).join(" ")}`);
    expect(withOptions("2021-01-14")).toEqual(["small-midmarket-cloud-solutions: cba-smb other"]);
    expect(withOptions("2021-03-31")).toEqual(withOptions("2021-01-14"));
    expect(withOptions("2021-04-01")).toEqual([
      "cloud-business-applications: customer-engagement finance-operations",
      "small-midmarket-cloud-solutions: cba-smb other",
    ]);
    expect(competencyOn("2021-04-01", "security")).toEqual({
      id: "security",
      name: "Security",
      options: [],
      sources: ["FRLEARN", "KVINTRO"],
      confidence: "verified",
      verifiedAsOf: "2021-07-13",
    });
  });

  it("keeps the ids of competencies through the years", () => {
    const ids = (day: string) => editionOn(day).competencies.map(({ id }) => id);
    const of2021 = ids("2021-04-01");
    const of2018 = ids("2018-03-20");
    expect(of2021.filter((id) => !of2018.includes(id))).toEqual(["security"]);
    expect(of2018.filter((id) => !of2021.includes(id))).toEqual(["cloud-crm"]);
  });

  it("12 retired: no sign-ups after 30 July 2016, and a day between the sources on the end", () => {
    for (const day of ["2014-01-01", "2015-09-01", "2016-11-01", "2017-07-18", "2017-12-15"]) {
      const retired = editionOn(day).competencies.filter(({ retirement }) => retirement);
      expect(retired.map(({ name }) => name)).toEqual(RETIRED_12);
      for (const { retirement, sources, confidence, verifiedAsOf } of retired) {
        expect({ sources, confidence, verifiedAsOf }).toEqual({
          sources: ["CW16", "MSB1709"],
          confidence: "secondary",
          verifiedAsOf: "2016",
        });
        expect(retirement).toEqual({
          id: "MPN.retirement.january-2018.1v1",
          scope: "global-account",
          inForceFrom: "2016-07-30",
          inForceTo: "2018-01-31",
          sources: ["CW16", "MSB1709"],
          confidence: "secondary",
          conflict: true,
          verifiedAsOf: "2017-09-12",
          noSignUpsAfter: "2016-07-30",
          noRenewalsAfter: { monthAndDay: "10-30", year: null },
          retired: { earliest: "2018-01-30", latest: "2018-01-31" },
        });
      }
    }
    const optionsOn = (day: string) => competencyOn(day, "hosting").options.map(({ id }) => id);
    expect(optionsOn("2017-07-17")).toEqual(["typical"]);
    expect(optionsOn("2017-07-18")).toEqual([]);
  });
});
