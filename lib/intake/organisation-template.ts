/** The organisation file to begin with: every part once, with entries that are marked as examples and so never used. */
import { ORGANISATION_FILE_KIND, ORGANISATION_FILE_VERSION } from "./organisation-file";

const TENANT = "00000000-0000-4000-8000-000000000001";

const TEMPLATE = {
  kind: ORGANISATION_FILE_KIND,
  version: ORGANISATION_FILE_VERSION,
  organisation: {
    name: "",
    partnerIds: [
      { example: true, id: "1234566", role: "PGA" },
      { example: true, id: "1234567", role: "PLA", country: "DE" },
    ],
  },
  membership: {
    example: true,
    anniversaryDate: "2027-01-31",
    readerIsProgrammeAdministrator: true,
  },
  metrics: [
    {
      example: true,
      area: "modern-work",
      metric: "netCustomerAdds",
      track: "smb",
      value: 4,
      country: "DE",
      asOf: "2026-11-30",
    },
  ],
  people: [
    {
      example: true,
      key: "engineer-1",
      country: "DE",
      location: "1234567",
      certifications: [{ id: "AZ-104", earnedOn: "2026-03-02", expiresOn: "2027-03-02" }],
      asOf: "2026-11-30",
    },
  ],
  holdings: [
    {
      example: true,
      kind: "designation",
      id: "modern-work",
      since: "2026-02-01",
      asOf: "2026-11-30",
    },
  ],
  scoreHistory: [
    {
      example: true,
      area: "modern-work",
      day: "2026-11-01",
      total: 72.5,
      qualified: true,
      asOf: "2026-11-30",
    },
  ],
  targets: [{ example: true, kind: "designation", id: "security", place: "DE", by: "2027-06-30" }],
  geography: {
    example: true,
    clusters: [{ id: "alps", name: "Alps", countries: ["AT", "CH"] }],
    market: "developed",
    movedToPartnerCenterOn: "2019-05-01",
    countryQualificationFrom: "2018-01-16",
  },
  costs: {
    example: true,
    perUnit: { people: 3, customers: 12 },
    perCertification: { "AZ-305": 5 },
  },
  customers: [
    {
      example: true,
      tenantId: TENANT,
      names: ["Contoso"],
      domains: ["contoso.example"],
      country: "DE",
    },
  ],
  associations: [
    {
      example: true,
      tenantId: TENANT,
      attribution: "CPOR - OSU",
      partnerId: "1234567",
      status: "Under review",
      statusSince: "2026-11-20",
      asOf: "2026-11-30",
    },
  ],
} as const;

/** The template as the text of a file. */
export function organisationTemplate(): string {
  return `${JSON.stringify(TEMPLATE, null, 2)}\n`;
}

export interface WithoutExamples {
  readonly file: unknown;
  /** How many entries and parts were left out. */
  readonly examples: number;
}

function isExample(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "example" in value && value.example === true
  );
}

/**
 * The parsed file without what is marked as an example. A part of which nothing is left is left out too: the template
 * as it was downloaded must not empty what somebody has.
 */
export function withoutExamples(value: unknown): WithoutExamples {
  let examples = 0;
  function clean(part: unknown, depth: number): unknown {
    if (isExample(part)) {
      examples += 1;
      return undefined;
    }
    if (Array.isArray(part)) {
      const left = part.filter((entry) => !isExample(entry));
      examples += part.length - left.length;
      return left.length === 0 && part.length > 0 && depth === 1 ? undefined : left;
    }
    if (typeof part !== "object" || part === null || depth === 2) return part;
    const cleaned = Object.entries(part).map(([name, each]) => [name, clean(each, depth + 1)]);
    return Object.fromEntries(cleaned.filter(([, each]) => each !== undefined));
  }
  return { file: clean(value, 0), examples };
}
