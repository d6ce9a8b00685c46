/** One file of each report about our own company: all columns that Microsoft documents, values made up. */
import type { ReportKind } from "../../../lib/intake/contract";
import type { Holding, Metric, OwnPartnerId, Person } from "../../../lib/rules/facts";
import { tableOf } from "./given-files";

export interface CompanyFixture {
  readonly kind: ReportKind;
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that say no more than that another row's subject is the same. */
  readonly merged: number;
  /** Other names of columns that are read. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Columns without which the report says nothing. */
  readonly needs: readonly string[];
  readonly people?: readonly Omit<Person, "key" | "evidence">[];
  readonly holdings?: readonly Omit<Holding, "evidence">[];
  readonly metrics?: readonly (Omit<Metric, "evidence"> & { readonly asOf: string })[];
  readonly partnerIds?: readonly OwnPartnerId[];
  readonly remarks: readonly string[];
}

/** Whatever is a person's own and must not turn up anywhere. */
export const PERSONAL = [
  "Odalys",
  "Brennerhaus",
  "odalys.brennerhaus@aurelia.example",
  "ob@corp.example",
  "16780042",
  "Tamsin",
  "Quillfeather",
  "tamsin.q@aurelia.example",
] as const;

const [FIRST, LAST, MAIL, CORP_MAIL, MCP, OTHER_FIRST, OTHER_LAST, OTHER_MAIL] = PERSONAL;

function training(
  person: readonly [first: string, last: string, email: string, corp: string, mcp: string],
  [title, type, completed, expires]: readonly [string, string, string, string],
  [location, country]: readonly [string, string],
): string[] {
  const [first, last, email, corp, mcp] = person;
  const office = ["Aurelia Partners", "never-kept", country];
  const passed = [completed, expires, "Active", "2026-06-01", "True", mcp, location];
  return ["1234566", "never-kept", title, type, first, last, email, corp, ...passed, ...office];
}

const ODALYS = [FIRST, LAST, MAIL, CORP_MAIL, MCP] as const;
const TAMSIN = [OTHER_FIRST, OTHER_LAST, OTHER_MAIL, "", ""] as const;

export const COMPANY_FIXTURES: readonly CompanyFixture[] = [
  {
    kind: "training-completions",
    file: "TrainingCompletions.csv",
    header:
      "PGAMpnId,TrainingActivityId,TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,Email,CorpEmail,TrainingCompletionDate,ExpirationDate,ActivationStatus,Month,IcMCP,MCPID,MpnId,PartnerName,PartnerCityLocation,PartnerCountryLocation".split(
        ",",
      ),
    rows: [
      training(
        ODALYS,
        [
          "Microsoft Certified: Azure Administrator Associate",
          "certification",
          "2026-03-02",
          "2027-03-02",
        ],
        ["4847383", "Germany"],
      ),
      training(
        [FIRST, LAST, MAIL.toUpperCase(), "", ""],
        ["Designing Microsoft Azure Infrastructure Solutions", "exam", "2026-05-20", ""],
        ["4847383", "Germany"],
      ),
      training(
        TAMSIN,
        ["Microsoft Certified: Basket Weaver Associate", "certification", "2026-04-30", ""],
        ["7777777", "France"],
      ),
    ],
    merged: 1,
    aliases: { MpnId: ["PartnerId"] },
    needs: ["TrainingTitle", "TrainingType", "TrainingCompletionDate", "ExpirationDate"],
    people: [
      {
        country: "DE",
        location: "4847383",
        certifications: [
          { id: "AZ-104", earnedOn: "2026-03-02", expiresOn: "2027-03-02" },
          {
            id: "Exam Designing Microsoft Azure Infrastructure Solutions",
            earnedOn: "2026-05-20",
          },
        ],
      },
      {
        country: "FR",
        location: "7777777",
        certifications: [
          { id: "Microsoft Certified: Basket Weaver Associate", earnedOn: "2026-04-30" },
        ],
      },
    ],
    remarks: ["otherCertification"],
  },
  {
    kind: "competency-history",
    file: "CompetencySummaryHistory.csv",
    header: [
      "CompetencyName",
      "CompetencyLevel",
      "CompetencyStatus",
      "CompetencyStartDate",
      "CompetencyEndDate",
    ],
    rows: [
      ["Cloud Platform", "Gold", "Active", "2020-10-01", "2026-09-30"],
      ["Windows and Devices", "Silver", "Inactive", "2017-02-01", "2019-01-31"],
      ["Candle Making", "Silver", "In grace period", "2025-08-01", ""],
    ],
    merged: 0,
    aliases: {},
    needs: [
      "CompetencyName",
      "CompetencyLevel",
      "CompetencyStatus",
      "CompetencyStartDate",
      "CompetencyEndDate",
    ],
    holdings: [
      {
        kind: "competency",
        id: "cloud-platform",
        level: "gold",
        since: "2020-10-01",
        until: "2026-09-30",
      },
      {
        kind: "competency",
        id: "windows-devices",
        level: "silver",
        since: "2017-02-01",
        until: "2019-01-31",
      },
      { kind: "competency", id: "Candle Making", level: "silver", since: "2025-08-01" },
    ],
    remarks: ["otherCompetency"],
  },
  {
    kind: "competency-performance",
    file: "CompetencyPerformanceRequirement.csv",
    header:
      "CompetencyName,CompetencyAttainmentOptionName,Month,MetricName,MetricMonthlyContribution,TTMAggregate,AnniversaryYearAggregate,GoldThreshold,SilverThreshold".split(
        ",",
      ),
    rows: [
      [
        "Cloud Platform",
        "Option 1",
        "2026-05-01",
        "azureConsumption",
        "9",
        "90000.5",
        "9",
        "9",
        "9",
      ],
      [
        "Cloud Platform",
        "Option 1",
        "2026-06-01",
        "azureConsumption",
        "9",
        "100000",
        "9",
        "9",
        "9",
      ],
      [
        "Cloud Platform",
        "Option 1",
        "2026-06-01",
        "Azure consumed revenue",
        "9",
        "7",
        "9",
        "9",
        "9",
      ],
    ],
    merged: 1,
    aliases: {},
    needs: ["CompetencyName", "Month", "MetricName", "TTMAggregate"],
    metrics: [
      {
        area: "cloud-platform",
        metric: "azureConsumption",
        track: "any",
        value: 100_000,
        asOf: "2026-06-30",
      },
      {
        area: "cloud-platform",
        metric: "Azure consumed revenue (Option 1)",
        track: "any",
        value: 7,
        asOf: "2026-06-30",
      },
    ],
    remarks: ["otherMetric"],
  },
  {
    kind: "partner-profile",
    file: "Profile.csv",
    header: "MPNId,PartnerName,PGA_MPNID,PGA_PartnerName,City,Country,AccountType".split(","),
    rows: [
      ["1234566", "Aurelia", "1234566", "Aurelia", "Ulm", "Germany", "Global"],
      ["4847383", "Aurelia Ulm", "1234566", "Aurelia", "Ulm", "Germany", "Location"],
      ["7777777", "Aurelia Lyon", "1234566", "Aurelia", "Lyon", "Freedonia", ""],
    ],
    merged: 0,
    aliases: {
      MPNId: ["PartnerID"],
      PGA_MPNID: ["PGA_PartnerID"],
      AccountType: ["HierarchyLevel"],
    },
    needs: ["MPNId", "PGA_MPNID"],
    partnerIds: [
      { id: "1234566", role: "PGA", country: "DE" },
      { id: "4847383", role: "PLA", country: "DE" },
      { id: "7777777", role: "PLA" },
    ],
    remarks: ["otherCountry"],
  },
];

export function companyContentOf(
  { header, rows }: CompanyFixture,
  delimiter = ",",
  newline = "\n",
): string {
  return tableOf([header, ...rows], delimiter, newline);
}
