import { describe, expect, it } from "vitest";
import { CERTIFICATION_TITLES } from "../../../lib/intake/certification-titles";
import { certificationId } from "../../../lib/intake/known-names";
import { DESIGNATION_EDITIONS } from "../../../lib/rules/programmes";
import { SOURCES } from "../../../lib/rules/sources";

const PROGRAMMES = JSON.stringify(DESIGNATION_EDITIONS);
/** As the pages of 2023 and 2026 and a transcript print them. */
const PRINTED = [
  ["Azure Administrator Associate", "AZ-104"],
  ["Microsoft Certified: Azure Solutions Architect Expert", "AZ-305"],
  ["Azure DevOps Engineer Expert", "AZ-400"],
  ["Microsoft Certified: DevOps Engineer Expert", "AZ-400"],
  ["Windows Server Hybrid Administrator Associate", "AZ-800/801"],
  ["Data Analyst Associate", "PL-300"],
  ["Microsoft Certified: Power BI Data Analyst Associate", "PL-300"],
  ["Microsoft 365 Fundamentals", "MS-900"],
  ["Microsoft 365 Certified: Fundamentals", "MS-900"],
  ["Microsoft 365 Security Administrator Associate", "MS-500"],
  ["Microsoft 365 Certified: Security Administrator Associate", "MS-500"],
  ["Microsoft Certified: Information Security Administrator Associate", "SC-401"],
  ["Microsoft Certified: Information Protection and Compliance Administrator Associate", "SC-400"],
  ["Microsoft Certified: Cloud and AI Security Engineer Associate", "SC-500"],
  ["Microsoft 365 Certified: Teams Administrator Associate", "Teams Administrator"],
  ["Microsoft 365 Certified: Endpoint Administrator Associate", "Endpoint Administrator"],
  ["Microsoft 365 Certified: Modern Desktop Administrator Associate", "Endpoint Administrator"],
  [
    "Microsoft 365 Certified: Enterprise Administrator Expert",
    "Microsoft 365 Enterprise Administrator Expert",
  ],
  [
    "Microsoft 365 Certified: Copilot and Agent Administration Fundamentals",
    "Copilot and Agent Administration Fundamentals",
  ],
  [
    "Microsoft Certified: Dynamics 365: Finance and Operations Apps Developer Associate",
    "Dynamics 365 Finance and Operations Apps Developer",
  ],
  [
    "Microsoft Certified: Dynamics 365 Supply Chain Management Functional Consultant Expert",
    "Dynamics 365 Supply Chain Management Functional Consultant Expert",
  ],
  [
    "Microsoft Certified: Dynamics 365 Supply Chain Management Functional Consultant Associate",
    "Dynamics 365 Supply Chain Management Functional Consultant",
  ],
  ["Microsoft Certified: Customer Data Platform Specialty", "Customer Data Platform Specialty"],
  ["Microsoft Certified: SQL AI Developer Associate", "SQL AI Developer"],
  ["GitHub Certified: Agentic AI Developer", "GitHub Agentic AI Developer"],
  ["GitHub Copilot", "GitHub Copilot"],
] as const;

describe("a certification", () => {
  it.each(PRINTED)("%s is %s", (title, id) => {
    expect(certificationId(title)).toBe(id);
  });

  it.each([
    "Microsoft Certified: Azure Fundamentals",
    "Fundamentals",
    "Microsoft Certified: Fundamentals",
    "Security Administrator Associate",
    "Azure Administrator Expert",
    "Exam AZ-104",
    "Azure",
    "",
  ])("%j is none that counts", (title) => {
    expect(certificationId(title)).toBeUndefined();
  });

  it("that is called by a code is known by a title that a page of Microsoft's lists", () => {
    const codes = new Set(PROGRAMMES.match(/\b[A-Z]{2}-\d{3}(?:\/\d{3})?\b/g) ?? []);
    expect(codes.size).toBeGreaterThan(25);
    expect([...codes].filter((code) => !(code in CERTIFICATION_TITLES))).toEqual([]);
    for (const [id, { titles, sources }] of Object.entries(CERTIFICATION_TITLES)) {
      expect(PROGRAMMES).toContain(JSON.stringify(id));
      for (const source of sources) expect(SOURCES[source].kind).toMatch(/^primary/);
      for (const title of titles) expect(certificationId(title)).toBe(id);
    }
  });
});
