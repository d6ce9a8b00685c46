import { describe, expect, it } from "vitest";
import { competencyOn, optionOn, provenanceOf, requirementsOn, tableOn } from "./editions";

const PAGES = ["2017-07-18", "2017-09-15", "2017-12-15"];

describe("performance competencies, July 2017 to March 2018", () => {
  it("Cloud Platform", () => {
    const silver = (day: string) => tableOn(day, "cloud-platform", "consumption", "silver");
    const others = { certifiedPeople: "1", optIn: "1" };
    expect(silver("2017-07-18")).toEqual({ azureConsumption: "15000", ...others });
    expect(silver("2017-09-14")).toEqual({ azureConsumption: "15000", ...others });
    expect(silver("2017-09-15")).toEqual({ azureConsumption: "15000/10000", ...others });
    for (const day of PAGES) {
      expect(tableOn(day, "cloud-platform", "consumption", "gold")).toEqual({
        azureConsumption: "100000",
        certifiedPeople: "2",
        optIn: "1",
      });
    }
    expect(provenanceOf("2017-09-15", "cloud-platform", "consumption", "silver")).toEqual([
      "silver.azureConsumption.1v3 global-account 2017-09-15..2018-03-19 FR1712 verified 2018-03-19",
      "silver.certifiedPeople.1v1 global-account 2017-07-18..2018-03-19 FR1712 verified 2018-03-19",
      "silver.optIn.1v1 enrolment-account 2014-01-01..2018-12-31 KB3011058 verified 2015",
    ]);
    expect(provenanceOf("2017-07-18", "cloud-platform", "consumption", "silver")[0]).toBe(
      "silver.azureConsumption.1v2 global-account 2015-09-01..2017-09-14 RCP1509+JP1611+FR1707 verified 2017-07-18",
    );
    expect(provenanceOf("2017-09-15", "cloud-platform", "consumption", "gold")[0]).toBe(
      "gold.azureConsumption.1v1 global-account 2014-01-01..2018-03-19 KB3011058+FR1712 verified 2018-03-19",
    );
  });

  it("Cloud Productivity", () => {
    for (const day of PAGES) {
      expect(tableOn(day, "cloud-productivity", "entitlements", "silver")).toEqual({
        activeEntitlements: "2000/1000",
        certifiedPeople: "1",
      });
      expect(tableOn(day, "cloud-productivity", "entitlements", "gold")).toEqual({
        activeEntitlements: "4000",
        certifiedPeople: "2",
      });
    }
    expect(provenanceOf("2017-09-14", "cloud-productivity", "entitlements", "silver")[0]).toBe(
      "silver.activeEntitlements.1v1 global-account 2017-07-18..2017-09-14 FR1707 verified 2017-07-18",
    );
    expect(provenanceOf("2017-09-15", "cloud-productivity", "entitlements", "gold")[0]).toBe(
      "gold.activeEntitlements.1v2 global-account 2017-09-15..2018-03-19 FR1707+FR1712 verified 2018-03-19",
    );
  });

  it("Small and Midmarket Cloud Solutions", () => {
    for (const day of PAGES) {
      const id = "small-midmarket-cloud-solutions";
      expect(tableOn(day, id, "customers", "silver")).toEqual({ newCustomers: "4" });
      expect(tableOn(day, id, "customers", "gold")).toEqual({
        newCustomers: "25",
        certifiedPeople: "2",
      });
      expect(optionOn(day, id, "customers").reservation).toBeUndefined();
    }
  });

  it("Enterprise Mobility Management", () => {
    for (const day of PAGES) {
      const id = "enterprise-mobility-management";
      expect(tableOn(day, id, "enterprise", "silver")).toEqual({
        "newCustomers.enterprise": "3",
        "activeEntitlementsOfYear.enterprise": "500",
        certifiedPeople: "2",
      });
      expect(tableOn(day, id, "enterprise", "gold")).toEqual({
        "newCustomers.enterprise": "5",
        "activeEntitlementsOfYear.enterprise": "4000",
        certifiedPeople: "4",
      });
      expect(tableOn(day, id, "smb", "silver")).toEqual({
        "newCustomers.smb": "20",
        "activeEntitlementsOfYear.smb": "125",
        certifiedPeople: "2",
      });
      expect(tableOn(day, id, "smb", "gold")).toEqual({
        "newCustomers.smb": "5",
        "activeEntitlementsOfYear.smb": "4000",
        certifiedPeople: "4",
      });
    }
  });

  it("Enterprise Mobility Management: gold of the SMB option is most likely a copy error", () => {
    const id = "enterprise-mobility-management";
    const marked = (["enterprise", "smb"] as const).flatMap((option) =>
      (["silver", "gold"] as const).flatMap((level) =>
        requirementsOn("2017-09-15", id, option, level)
          .filter(({ isProbableCopyError, conflict }) => isProbableCopyError || conflict)
          .map(({ id: rule, isProbableCopyError, conflict, confidence }) => ({
            rule,
            isProbableCopyError,
            conflict,
            confidence,
          })),
      ),
    );
    const flags = { isProbableCopyError: true, conflict: true, confidence: "verified" };
    expect(marked).toEqual([
      { rule: `MPN.${id}.smb.gold.newCustomers.1v1`, ...flags },
      { rule: `MPN.${id}.smb.gold.activeEntitlementsOfYear.1v1`, ...flags },
    ]);
  });

  it("Cloud CRM", () => {
    const people = (total: string, half: string) => ({
      certifiedPeople: total,
      "certifiedPeople.functional": half,
      "certifiedPeople.customisation": half,
    });
    const table = (day: string, level: "silver" | "gold") =>
      tableOn(day, "cloud-crm", "revenue", level);
    expect(table("2017-07-18", "silver")).toEqual({
      netNewCloudRevenue: "100000",
      ...people("2", "1"),
    });
    expect(table("2017-07-18", "gold")).toEqual({
      netNewCloudRevenue: "300000",
      ...people("4", "2"),
    });
    for (const day of ["2017-09-15", "2017-12-15"]) {
      expect(table(day, "silver")).toEqual({
        netNewCloudRevenue: "100000/50000",
        ...people("2", "1"),
      });
      expect(table(day, "gold")).toEqual({
        netNewCloudRevenue: "300000/150000",
        ...people("4", "2"),
      });
    }
    expect(provenanceOf("2017-07-18", "cloud-crm", "revenue", "silver")).toEqual([
      "silver.netNewCloudRevenue.1v1 global-account 2017-07-18..2017-09-14 FR1707 derived 2017-07-18",
      "silver.certifiedPeople.1v1 global-account 2017-07-18..2018-03-19 FR1712 verified 2018-03-19",
      "silver.certifiedPeople.functional.1v1 global-account 2017-07-18..2018-03-19 FR1712 verified 2018-03-19",
      "silver.certifiedPeople.customisation.1v1 global-account 2017-07-18..2018-03-19 FR1712 verified 2018-03-19",
    ]);
    expect(provenanceOf("2017-09-15", "cloud-crm", "revenue", "gold")[0]).toBe(
      "gold.netNewCloudRevenue.1v2 global-account 2017-09-15..2018-03-19 FR1712 verified 2018-03-19",
    );
  });

  it("Cloud Business Applications, Customer Engagement", () => {
    const table = (day: string, level: "silver" | "gold") =>
      tableOn(day, "cloud-business-applications", "customer-engagement", level);
    const technical = "certifiedPeople.customer-engagement.technical";
    const functional = "certifiedPeople.customer-engagement.functional";
    const first = "netNewRevenue.customer-engagement";
    const cloud = "netNewCloudRevenue.customer-engagement";
    expect(table("2017-07-18", "silver")).toEqual({ [first]: "100000", [technical]: "5" });
    expect(table("2017-07-18", "gold")).toEqual({ [first]: "300000", [technical]: "15" });
    expect(table("2017-09-15", "silver")).toEqual({ [cloud]: "100000/50000", [technical]: "5" });
    expect(table("2017-09-15", "gold")).toEqual({ [cloud]: "300000/150000", [technical]: "15" });
    expect(table("2017-12-15", "silver")).toEqual({
      [cloud]: "100000/50000",
      [technical]: "5",
      [functional]: "5",
    });
    expect(table("2017-12-15", "gold")).toEqual({
      [cloud]: "300000/150000",
      [technical]: "15",
      [functional]: "15",
    });
    const id = "cloud-business-applications";
    expect(provenanceOf("2017-07-18", id, "customer-engagement", "gold")).toEqual([
      "customer-engagement.gold.netNewRevenue.1v1 global-account 2017-07-18..2017-09-14 FR1707 verified 2017-07-18",
      "customer-engagement.gold.certifiedPeople.technical.1v1 global-account 2017-07-18..2018-03-19 FR1712 verified 2018-03-19",
    ]);
    expect(provenanceOf("2017-12-15", id, "customer-engagement", "silver")).toEqual([
      "customer-engagement.silver.netNewCloudRevenue.1v1 global-account 2017-09-15..2018-03-19 FR1712 verified 2018-03-19",
      "customer-engagement.silver.certifiedPeople.technical.1v1 global-account 2017-07-18..2018-03-19 FR1712 verified 2018-03-19",
      "customer-engagement.silver.certifiedPeople.functional.1v1 global-account 2017-12-15..2018-03-19 FR1712 verified 2018-03-19",
    ]);
    for (const day of PAGES) {
      expect(optionOn(day, id, "customer-engagement").reservation).toBeUndefined();
    }
  });

  it("Cloud Business Applications, Operations", () => {
    const id = "cloud-business-applications";
    const table = (day: string, level: "silver" | "gold") => tableOn(day, id, "operations", level);
    const revenue = "revenue.operations";
    const cloud = "netNewCloudRevenue.operations";
    const technical = "certifiedPeople.operations.technical";
    const functional = "certifiedPeople.operations.functional";
    expect(table("2017-07-18", "silver")).toEqual({ [revenue]: "100000", [cloud]: "25000" });
    expect(table("2017-07-18", "gold")).toEqual({ [revenue]: "300000", [cloud]: "75000" });
    const silver = { [revenue]: "100000/50000", [cloud]: "25000/12000" };
    const gold = { [revenue]: "300000/150000", [cloud]: "75000/37000" };
    expect(table("2017-09-15", "silver")).toEqual(silver);
    expect(table("2017-09-15", "gold")).toEqual(gold);
    expect(table("2017-12-15", "silver")).toEqual({
      ...silver,
      [technical]: "5",
      [functional]: "5",
    });
    expect(table("2017-12-15", "gold")).toEqual({ ...gold, [technical]: "15", [functional]: "15" });
    expect(PAGES.map((day) => optionOn(day, id, "operations").reservation)).toEqual([
      "not-all-on-record",
      "not-all-on-record",
      undefined,
    ]);
    expect(provenanceOf("2017-07-18", id, "operations", "silver")).toEqual([
      "operations.silver.revenue.1v1 global-account 2017-07-18..2017-09-14 FR1707 derived 2017-07-18",
      "operations.silver.netNewCloudRevenue.1v1 global-account 2017-07-18..2017-09-14 FR1707 derived 2017-07-18",
    ]);
    expect(provenanceOf("2017-12-15", id, "operations", "gold")).toEqual([
      "operations.gold.revenue.1v2 global-account 2017-09-15..2018-03-19 FR1712 verified 2018-03-19",
      "operations.gold.netNewCloudRevenue.1v2 global-account 2017-09-15..2018-03-19 FR1712 verified 2018-03-19",
      "operations.gold.certifiedPeople.technical.1v1 global-account 2017-12-15..2018-03-19 FR1712 verified 2018-03-19",
      "operations.gold.certifiedPeople.functional.1v1 global-account 2017-12-15..2018-03-19 FR1712 verified 2018-03-19",
    ]);
  });

  it("Enterprise Resource Planning: no people and no silver from December on", () => {
    const id = "enterprise-resource-planning";
    const table = (day: string, level: "silver" | "gold") => tableOn(day, id, "revenue", level);
    expect(table("2017-07-18", "silver")).toEqual({
      grossLicenseRevenue: "75000",
      certifiedPeople: "5",
    });
    expect(table("2017-07-18", "gold")).toEqual({
      grossLicenseRevenue: "175000",
      certifiedPeople: "5",
    });
    expect(table("2017-12-14", "silver")).toEqual({
      grossLicenseRevenue: "75000/40000",
      certifiedPeople: "5",
    });
    expect(table("2017-12-14", "gold")).toEqual({
      grossLicenseRevenue: "175000/75000",
      certifiedPeople: "5",
    });
    expect(optionOn("2017-12-15", id, "revenue").silver).toBeNull();
    expect(table("2017-12-15", "gold")).toEqual({ grossLicenseRevenue: "175000/75000" });
    expect(provenanceOf("2017-09-15", id, "revenue", "silver")).toEqual([
      "silver.grossLicenseRevenue.1v2 global-account 2017-09-15..2017-12-14 FR1709 verified 2017-09-15",
      "silver.certifiedPeople.1v1 global-account 2017-07-18..2017-12-14 FR1709 verified 2017-09-15",
    ]);
    expect(provenanceOf("2017-09-15", id, "revenue", "gold")).toEqual([
      "gold.grossLicenseRevenue.1v2 global-account 2017-09-15..2018-03-19 FR1709+FR1712 verified 2018-03-19",
      "gold.certifiedPeople.1v1 global-account 2017-07-18..2017-12-14 FR1709 verified 2017-09-15",
    ]);
    expect(provenanceOf("2017-07-18", id, "revenue", "gold")[0]).toBe(
      "gold.grossLicenseRevenue.1v1 global-account 2017-07-18..2017-09-14 FR1707 derived 2017-07-18",
    );
    const exams = requirementsOn("2017-09-15", id, "revenue", "gold")[1]?.exams;
    expect(exams).toBe("ERP exams");
  });

  it("Windows and Devices: Surface Hub from September on, for authorised resellers", () => {
    const id = "windows-devices";
    const options = (day: string) => competencyOn(day, id).options.map((option) => option.id);
    expect(options("2017-09-14")).toEqual(["service-or-device"]);
    expect(options("2017-09-15")).toEqual(["service-or-device", "surface-hub"]);
    expect(tableOn("2017-09-15", id, "surface-hub", "silver")).toEqual({
      "surfaceHubUnits.surface-hub": "12",
      "surfaceHubReseller.surface-hub": "1",
      "certifiedPeople.surface-hub": "2",
    });
    expect(tableOn("2017-09-15", id, "surface-hub", "gold")).toEqual({
      "surfaceHubUnits.surface-hub": "52",
      "surfaceHubReseller.surface-hub": "1",
      "certifiedPeople.surface-hub.gold": "4",
    });
    expect(provenanceOf("2017-09-15", id, "surface-hub", "gold")).toEqual([
      "surface-hub.gold.surfaceHubUnits.1v1 global-account 2017-09-15..2018-03-19 FR1712 verified 2018-03-19",
      "surface-hub.gold.surfaceHubReseller.1v1 global-account 2017-09-15..2018-03-19 FR1712 verified 2018-03-19",
      "surface-hub.gold.certifiedPeople.gold.1v1 global-account 2017-09-15..2018-03-19 FR1712 verified 2018-03-19",
    ]);
  });

  const MORE = "DAP+transacting partner+DPOR+FastTrack";
  it.each([
    ["2017-09-15", "cloud-platform", "consumption", "azureConsumption", "DPOR+transacting POR"],
    [
      "2017-09-14",
      "cloud-productivity",
      "entitlements",
      "activeEntitlements",
      "DAP+transacting partner+DPOR",
    ],
    ["2017-09-15", "cloud-productivity", "entitlements", "activeEntitlements", MORE],
    [
      "2017-09-15",
      "small-midmarket-cloud-solutions",
      "customers",
      "newCustomers",
      "DAP+transacting partner+DPOR",
    ],
    ["2017-09-15", "enterprise-mobility-management", "enterprise", "newCustomers.enterprise", MORE],
    [
      "2017-09-15",
      "enterprise-mobility-management",
      "enterprise",
      "activeEntitlementsOfYear.enterprise",
      MORE,
    ],
    ["2017-09-15", "enterprise-mobility-management", "smb", "newCustomers.smb", MORE],
    ["2017-09-15", "enterprise-mobility-management", "smb", "activeEntitlementsOfYear.smb", MORE],
    ["2017-07-18", "cloud-crm", "revenue", "netNewCloudRevenue", "DPOR"],
    ["2017-09-15", "cloud-crm", "revenue", "netNewCloudRevenue", "DPOR"],
    [
      "2017-09-15",
      "cloud-business-applications",
      "customer-engagement",
      "netNewCloudRevenue.customer-engagement",
      "DPOR",
    ],
    [
      "2017-07-18",
      "cloud-business-applications",
      "customer-engagement",
      "netNewRevenue.customer-engagement",
      undefined,
    ],
    ["2017-07-18", "cloud-business-applications", "operations", "revenue.operations", "DPOR"],
    [
      "2017-07-18",
      "cloud-business-applications",
      "operations",
      "netNewCloudRevenue.operations",
      "DPOR",
    ],
    ["2017-09-15", "cloud-business-applications", "operations", "revenue.operations", "DPOR"],
    [
      "2017-09-15",
      "cloud-business-applications",
      "operations",
      "netNewCloudRevenue.operations",
      "DPOR",
    ],
    ["2017-09-15", "enterprise-resource-planning", "revenue", "grossLicenseRevenue", undefined],
    ["2017-09-15", "data-analytics", "power-bi", "powerBiSeats.power-bi", "POR"],
  ])("%s %s (%s) %s: the associations that count", (day, id, option, metric, associations) => {
    for (const level of ["silver", "gold"] as const) {
      const found = requirementsOn(day, id, option, level).find((each) => each.metric === metric);
      expect(found).toBeDefined();
      expect(found?.associations?.join("+")).toBe(associations);
    }
  });

  it.each([
    ["cloud-platform", "consumption", "azureConsumption", "usd", "customer", 12],
    ["cloud-platform", "consumption", "optIn", "yes-no", "partner", undefined],
    ["cloud-crm", "revenue", "netNewCloudRevenue", "usd", "customer", 12],
    ["cloud-business-applications", "operations", "revenue", "usd", "customer", 12],
    [
      "cloud-productivity",
      "entitlements",
      "activeEntitlements",
      "entitlements",
      "customer",
      undefined,
    ],
    [
      "enterprise-mobility-management",
      "smb",
      "activeEntitlementsOfYear",
      "entitlements",
      "customer",
      12,
    ],
    ["enterprise-mobility-management", "smb", "newCustomers", "customers", "customer", 12],
    ["enterprise-resource-planning", "revenue", "grossLicenseRevenue", "usd", "customer", 12],
    ["data-analytics", "power-bi", "powerBiSeats", "seats", "customer", undefined],
    ["windows-devices", "surface-hub", "surfaceHubUnits", "devices", "customer", 12],
    ["windows-devices", "surface-hub", "surfaceHubReseller", "yes-no", "partner", undefined],
  ])("%s (%s) %s counts %s of the %s", (id, option, name, unit, countryOf, windowMonths) => {
    const found = requirementsOn("2017-09-15", id, option, "gold").find(
      ({ label }) => label.key === `rules.competencies.metric.${name}`,
    );
    expect(found).toMatchObject({ unit, countryOf });
    expect(found?.windowMonths).toBe(windowMonths);
  });

  it.each([
    ["data-analytics", ["Specialist", "Beginners", "Power BI"]],
    ["data-platform", ["SQL", "Big Data"]],
    ["windows-devices", ["Service or device", "Surface Hub"]],
    ["enterprise-mobility-management", ["Enterprise", "SMB"]],
    ["cloud-business-applications", ["Customer Engagement", "Operations"]],
    ["cloud-platform", [undefined]],
  ])("%s: the names of its options", (id, names) => {
    expect(competencyOn("2017-12-15", id).options.map(({ name }) => name)).toEqual(names);
  });
});
