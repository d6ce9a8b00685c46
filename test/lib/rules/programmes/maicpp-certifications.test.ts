import { describe, expect, it } from "vitest";
import { DESIGNATION_EDITIONS } from "../../../../lib/rules/programmes";
import { editionOf, gatedIn, listIn } from "./maicpp-lookups";

describe("certifications of 2026 in Azure", () => {
  it.each([
    [
      "data-ai",
      "intermediateCertifications",
      [
        "DP-300",
        "AI-102",
        "DP-100",
        "PL-300",
        "DP-420",
        "Fabric Analytics Engineer",
        "Fabric Data Engineer",
        "SQL AI Developer",
        "Azure AI Apps and Agents Developer",
        "Machine Learning Operations Engineer",
        "Azure Databricks Data Engineer",
      ],
    ],
    [
      "digital-app-innovation",
      "intermediateCertifications",
      ["AZ-204", "PL-400", "Azure AI Cloud Developer", "GitHub Agentic AI Developer"],
    ],
    [
      "digital-app-innovation",
      "advancedCertifications",
      [
        "AZ-400",
        "PL-600",
        "GitHub Actions",
        "GitHub Administration",
        "GitHub Advanced Security",
        "GitHub Copilot",
      ],
    ],
    ["infrastructure", "intermediateCertifications", ["AZ-700", "AZ-800/801"]],
    ["infrastructure", "advancedCertifications", ["AZ-140", "AZ-120"]],
  ])("%s %s: %j", (area, metric, pool) => {
    for (const track of ["enterprise", "smb"] as const) {
      expect(gatedIn("MAICPP-2026-07", area, track, metric).pool.certifications).toEqual(pool);
    }
  });
});

describe("certifications that count without gates", () => {
  const INTERMEDIATE_2023 = [
    "Dynamics 365 Finance Functional Consultant",
    "Dynamics 365 Commerce Functional Consultant",
    "Dynamics 365 Finance and Operations Apps Developer",
    "Dynamics 365 Supply Chain Management Functional Consultant",
    "Dynamics 365 Supply Chain Management, Manufacturing Functional Consultant",
    "Dynamics 365 Customer Service Functional Consultant",
    "Dynamics 365 Sales Functional Consultant",
    "Dynamics 365 Field Service Functional Consultant",
    "Dynamics 365 Business Central Functional Consultant",
    "Dynamics 365 Marketing Functional Consultant",
    "Power Platform App Maker",
    "PL-300",
    "Power Platform Functional Consultant",
    "PL-400",
    "Customer Data Platform Specialty",
    "Azure Enterprise Data Analyst",
    "Power Automate RPA Developer",
  ];
  const EXPERT = [
    "Dynamics 365 Supply Chain Management Functional Consultant Expert",
    "Dynamics 365 Finance and Operations Apps Solution Architect Expert",
    "PL-600",
  ];
  it.each<[string, string, string, string[]]>([
    ["MAICPP-2023-06", "business-applications", "intermediateCertifications", INTERMEDIATE_2023],
    ["MAICPP-2023-09", "business-applications", "intermediateCertifications", INTERMEDIATE_2023],
    [
      "MAICPP-2023-12",
      "business-applications",
      "intermediateCertifications",
      INTERMEDIATE_2023.toSpliced(10, 1),
    ],
    [
      "MAICPP-2026-07",
      "business-applications",
      "intermediateCertifications",
      [
        "Dynamics 365 Finance Functional Consultant",
        "Dynamics 365 Finance and Operations Apps Developer",
        "Dynamics 365 Supply Chain Management Functional Consultant",
        "Dynamics 365 Customer Service Functional Consultant",
        "Dynamics 365 Field Service Functional Consultant",
        "Dynamics 365 Business Central Functional Consultant",
        "PL-300",
        "Power Platform Functional Consultant",
        "PL-400",
        "Power Automate RPA Developer",
        "Dynamics 365 Customer Experience Analyst",
        "Dynamics 365 Sales AI Consultant",
        "Intelligent Applications Builder",
        "Dynamics 365 Contact Center AI Engineer",
      ],
    ],
    ["MAICPP-2023-06", "business-applications", "advancedCertifications", EXPERT],
    ["MAICPP-2026-05", "business-applications", "advancedCertifications", EXPERT],
    [
      "MAICPP-2026-07",
      "business-applications",
      "advancedCertifications",
      [
        ...EXPERT,
        "Dynamics 365 Business Central Developer",
        "Agentic AI Business Solutions Architect",
      ],
    ],
    [
      "MAICPP-2022-10",
      "modern-work",
      "intermediateCertifications",
      [
        "MS-900",
        "Teams Application Developer",
        "Teams Administrator",
        "Messaging Administrator",
        "SC-300",
        "Collaboration Communications Systems Engineer",
        "Endpoint Administrator",
      ],
    ],
    [
      "MAICPP-2026-07",
      "modern-work",
      "intermediateCertifications",
      [
        "MS-900",
        "Teams Administrator",
        "SC-300",
        "Collaboration Communications Systems Engineer",
        "Endpoint Administrator",
        "Copilot and Agent Administration Fundamentals",
      ],
    ],
    [
      "MAICPP-2022-10",
      "modern-work",
      "advancedCertifications",
      [
        "Microsoft 365 Enterprise Administrator Expert",
        "Teams Meetings and Meeting Rooms Technical Assessment",
      ],
    ],
  ])("%s %s %s", (edition, area, metric, certifications) => {
    for (const track of ["enterprise", "smb"] as const) {
      expect(listIn(edition, area, track, metric)).toEqual(certifications);
    }
  });
});

describe("certifications that retired", () => {
  it("are the same list in every edition: dated facts, whichever edition is looked at", () => {
    const lists = DESIGNATION_EDITIONS.map((edition) => edition.certificationRetirements);
    for (const list of lists) {
      expect(list).toHaveLength(18);
      expect(list).toEqual(lists[0]);
    }
  });

  it.each([
    ["AZ-220", ["digital-app-innovation"], "2023-07-31", "2024-07-31", ["KVAZ"]],
    ["AZ-600", ["infrastructure"], "2023-07-31", "2024-07-31", ["KVAZ"]],
    [
      "Dynamics 365 Customer Service Functional Consultant",
      ["business-applications"],
      "2023-06-30",
      "2024-06-30",
      ["KVBA"],
    ],
  ])(
    "%s of %j retired on %s and counts until %s",
    (name, areas, retiresOn, countsUntil, sources) => {
      expect(editionOf("MAICPP-2023-12").certificationRetirements).toContainEqual({
        certification: name,
        areas,
        retiresOn,
        countsUntil,
        countsUntilIsPrinted: true,
        sources,
        confidence: "verified",
        verifiedAsOf: "2023-10-23",
      });
    },
  );

  it.each([
    ["MS-900", ["modern-work"], "2026-03-31", true, "PSMW"],
    [
      "Teams Meetings and Meeting Rooms Technical Assessment",
      ["modern-work"],
      "2026-06-15",
      true,
      "PSMW",
    ],
    ["Microsoft 365 Enterprise Administrator Expert", ["modern-work"], "2026-11-30", true, "PSMW"],
    ["DP-100", ["data-ai"], "2026-06-01", false, "PSAZ"],
    ["AI-102", ["data-ai"], "2026-06-30", false, "PSAZ"],
    ["AZ-204", ["digital-app-innovation"], "2026-07-31", false, "PSAZ"],
    [
      "Dynamics 365 Field Service Functional Consultant",
      ["business-applications"],
      "2026-06-30",
      false,
      "PSBA",
    ],
    ["Power Automate RPA Developer", ["business-applications"], "2026-06-30", false, "PSBA"],
    [
      "Dynamics 365 Supply Chain Management Functional Consultant Expert",
      ["business-applications"],
      "2026-06-30",
      false,
      "PSBA",
    ],
    [
      "Dynamics 365 Finance and Operations Apps Solution Architect Expert",
      ["business-applications"],
      "2026-06-30",
      false,
      "PSBA",
    ],
    ["PL-600", ["business-applications", "digital-app-innovation"], "2026-06-30", false, "PSBA"],
    [
      "Dynamics 365 Customer Experience Analyst",
      ["business-applications"],
      "2026-07-31",
      false,
      "PSBA",
    ],
    [
      "Power Platform Functional Consultant",
      ["business-applications"],
      "2026-08-31",
      false,
      "PSBA",
    ],
    ["SC-400", ["security"], "2025-05-31", false, "PSSEC"],
    ["AZ-500", ["security"], "2026-08-31", false, "PSSEC"],
  ])("%s of %j retires on %s", (certification, areas, retiresOn, countsUntilIsPrinted, source) => {
    expect(editionOf("MAICPP-2026-07").certificationRetirements).toContainEqual({
      certification,
      areas,
      retiresOn,
      countsUntil: `${Number(retiresOn.slice(0, 4)) + 1}${retiresOn.slice(4)}`,
      countsUntilIsPrinted,
      sources: [source],
      confidence: "verified",
      verifiedAsOf: "2026-07",
    });
  });
});
