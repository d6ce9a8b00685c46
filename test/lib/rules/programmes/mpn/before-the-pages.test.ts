import { describe, expect, it } from "vitest";
import { competencyOn, inWords, optionOn, provenanceOf, requirementsOn, tableOn } from "./editions";

describe("before the pages", () => {
  const IDS = { cloud: "cloud-platform", smb: "small-midmarket-cloud-solutions" };

  it.each([
    [
      "2014-01-01",
      "25000",
      "office365Seats 150, newCustomers 10",
      "office365Seats 300, newCustomers 30",
    ],
    [
      "2015-08-31",
      "25000",
      "office365Seats 150, newCustomers 10",
      "office365Seats 300, newCustomers 30",
    ],
    [
      "2015-09-01",
      "15000",
      "office365Seats 40, newCustomers 4",
      "office365Seats 250, newCustomers 25",
    ],
    [
      "2016-10-31",
      "15000",
      "office365Seats 40, newCustomers 4",
      "office365Seats 250, newCustomers 25",
    ],
    ["2016-11-01", "15000", "newCustomers 4", "newCustomers 25"],
    ["2017-07-17", "15000", "newCustomers 4", "newCustomers 25"],
  ])("%s", (day, consumption, silver, gold) => {
    expect(tableOn(day, IDS.cloud, "consumption", "silver")).toEqual({
      azureConsumption: consumption,
      optIn: "1",
    });
    expect(tableOn(day, IDS.cloud, "consumption", "gold")).toEqual({
      azureConsumption: "100000",
      optIn: "1",
    });
    const words = (level: "silver" | "gold") =>
      requirementsOn(day, IDS.smb, "customers", level)
        .map(({ metric, threshold }) => `${metric} ${inWords(threshold)}`)
        .join(", ");
    expect(words("silver")).toBe(silver);
    expect(words("gold")).toBe(gold);
    // What people had to be certified is not on record.
    expect(optionOn(day, IDS.cloud, "consumption").reservation).toBe("not-all-on-record");
    expect(optionOn(day, IDS.smb, "customers").reservation).toBe("not-all-on-record");
  });

  it("carries who says so", () => {
    const of = (day: string, id: string, option: string, level: "silver" | "gold") =>
      provenanceOf(day, id, option, level)[0];
    expect(of("2014-01-01", IDS.cloud, "consumption", "silver")).toBe(
      "silver.azureConsumption.1v1 global-account 2014-01-01..2015-08-31 RCP1509 secondary 2015-09",
    );
    expect(provenanceOf("2014-01-01", IDS.smb, "customers", "silver")).toEqual([
      "silver.office365Seats.1v1 global-account 2014-01-01..2015-08-31 RCP1509 secondary 2015-09",
      "silver.newCustomers.1v1 global-account 2014-01-01..2015-08-31 RCP1509 secondary 2015-09",
    ]);
    expect(provenanceOf("2015-09-01", IDS.smb, "customers", "gold")).toEqual([
      "gold.office365Seats.1v2 global-account 2015-09-01..2016-10-31 RCP1509 secondary 2015-09",
      "gold.newCustomers.1v2 global-account 2015-09-01..2016-10-31 RCP1509 secondary 2015-09",
    ]);
    expect(of("2016-11-01", IDS.smb, "customers", "gold")).toBe(
      "gold.newCustomers.1v3 global-account 2016-11-01..2018-03-19 JP1611+FR1712 verified 2018-03-19",
    );
  });

  it.each([
    ["2014-01-01", IDS.cloud, "KB3011058 RCP1509", "verified", "2015"],
    ["2015-09-01", IDS.cloud, "KB3011058 RCP1509", "verified", "2015"],
    ["2016-11-01", IDS.cloud, "JP1611", "verified", "2016-11"],
    ["2014-01-01", IDS.smb, "RCP1509", "secondary", "2015-09"],
    ["2015-09-01", IDS.smb, "RCP1509", "secondary", "2015-09"],
    ["2016-11-01", IDS.smb, "JP1611", "verified", "2016-11"],
  ])("%s %s existed by %s", (day, id, sources, confidence, verifiedAsOf) => {
    expect(competencyOn(day, id)).toMatchObject({
      sources: sources.split(" "),
      confidence,
      verifiedAsOf,
    });
  });

  it("takes more associations from November 2016 on", () => {
    const associations = (day: string, id: string, option: string) =>
      (["silver", "gold"] as const).map((level) =>
        requirementsOn(day, id, option, level)
          .filter(({ unit }) => unit !== "yes-no")
          .map((each) => each.associations?.join("+"))
          .join(" | "),
      );
    const dpor = "DPOR | DPOR";
    const more = "DAP+transacting partner+DPOR";
    expect(associations("2014-01-01", IDS.smb, "customers")).toEqual([dpor, dpor]);
    expect(associations("2015-09-01", IDS.smb, "customers")).toEqual([dpor, dpor]);
    expect(associations("2016-11-01", IDS.smb, "customers")).toEqual([more, more]);
    expect(associations("2014-01-01", IDS.cloud, "consumption")).toEqual([
      "DPOR+POR+proof of EA or Open consumption",
      "DPOR+transacting POR",
    ]);
    expect(associations("2015-09-01", IDS.cloud, "consumption")).toEqual([
      "DPOR+transacting POR",
      "DPOR+transacting POR",
    ]);
  });
});

describe("what competencies typically asked for from November 2010 on", () => {
  it.each([
    ["2010-11-01", "server-platform"],
    ["2013-12-31", "business-intelligence"],
    ["2014-01-01", "hosting"],
    ["2017-07-17", "volume-licensing"],
  ])("%s %s: 2 people and 3 references, 4 people and up to 5 references", (day, id) => {
    expect(tableOn(day, id, "typical", "silver")).toEqual({
      certifiedPeople: "2",
      customerReferences: "3",
      assessmentsPassed: "1",
    });
    expect(tableOn(day, id, "typical", "gold")).toEqual({
      certifiedPeople: "4",
      customerReferences: "5",
      assessmentsPassed: "1",
    });
    expect(optionOn(day, id, "typical").reservation).toBe("typical");
    const [people, references, assessments] = requirementsOn(day, id, "typical", "gold");
    expect(people).toMatchObject({
      peopleMayServeOthers: "not-between-gold",
      exams: "Microsoft Certified Professional",
    });
    expect(references).toMatchObject({ isAtMost: true, unit: "references", countryOf: "customer" });
    expect(assessments).toMatchObject({ unit: "yes-no", countryOf: "partner" });
    const [silverPeople, silverReferences] = requirementsOn(day, id, "typical", "silver");
    expect(silverPeople?.peopleMayServeOthers).toBe("yes");
    expect(silverReferences?.isAtMost).toBeUndefined();
    expect(provenanceOf(day, id, "typical", "silver")).toEqual([
      "silver.certifiedPeople.1v1 enrolment-account 2010-11-01..null FARLEY10+CLUBIC10 secondary 2010-07-01",
      "silver.customerReferences.1v1 enrolment-account 2010-11-01..null FARLEY10+CLUBIC10 secondary 2010-07-01",
      "silver.assessmentsPassed.1v1 enrolment-account 2010-01-01..null AUS10 verified 2010",
    ]);
    expect(provenanceOf(day, id, "typical", "gold")).toEqual([
      "gold.certifiedPeople.1v1 enrolment-account 2010-11-01..null RCP1007 secondary 2010-07",
      "gold.customerReferences.1v1 enrolment-account 2010-11-01..null CLUBIC10 secondary 2010",
      "gold.assessmentsPassed.1v1 enrolment-account 2010-01-01..null AUS10 verified 2010",
    ]);
  });
});
