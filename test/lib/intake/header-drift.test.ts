/** Each column of each report under every name that it is known by. */
import { describe, expect, it } from "vitest";
import { readText, tableOf } from "./given-files";
import { cellsOf, headerOf, REPORT_FIXTURES, type ReportFixture } from "./report-fixtures";

/**
 * What one column is called in different reports, editions and interfaces. A report's own name for it, given first, may be
 * any of them; only columns that a fixture reads are renamed.
 */
const DRIFT: readonly (readonly string[])[] = [
  ["MPNID", "MPNId", "MpnId", "PartnerID", "PartnerId"],
  ["PGAMpnID", "PGAMpnId", "PGA_MPNId", "PGAPartnerID", "GlobalPartnerID"],
];
/** The same for reports in which a column of a like name means something else. */
const DRIFT_OF: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "dynamics-usage": [["PartnerAttachType", "PartnerAttributionType"]],
  "power-bi-usage": [["PartnerAttachType", "PartnerAttributionType"]],
  "ems-usage": [["PartnerAttributionType", "PartnerAttachType"]],
  "business-applications-revenue": [
    ["PartnerAssociationType", "PartnerAttributionType"],
    ["Workloads", "Workload"],
  ],
  "business-applications-usage": [
    ["PartnerAssociationType", "PartnerAttributionType"],
    ["Workload", "Workloads"],
  ],
  "subscription-details": [["AvailableSeatsEOP", "AvailableSeats(EOP)"]],
};
/** `PartnerId` is no Partner ID there, and there is nothing like a global account. */
const OWN_NAMES_ONLY = [
  "recon-new-commerce",
  "recon-daily-rated",
  "recon-license-based",
  "earnings",
  "ineligible-revenue",
];

function spellingsOf({ kind }: ReportFixture, name: string): string[] {
  const shared = OWN_NAMES_ONLY.includes(kind) ? [] : DRIFT;
  const groups = [...shared, ...(DRIFT_OF[kind] ?? [])];
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const others = groups.filter((group) => group.some((each) => same(each, name))).flat();
  return [
    ...others,
    name.toUpperCase(),
    name.toLowerCase(),
    `${name.slice(0, 3)}_${name.slice(3)}`,
    `${name.slice(0, 2)} ${name.slice(2)}`,
    ` ${name} `,
  ];
}

describe.each(REPORT_FIXTURES.map((fixture) => [fixture.kind, fixture] as const))(
  "%s",
  (kind, fixture) => {
    const { file, header } = fixture;
    const names = headerOf(fixture);
    const rows = [cellsOf(fixture), cellsOf(fixture, fixture.second)];

    it("is the same under any known name of any column", async () => {
      const expected = (await readText(file, tableOf([names, ...rows]))).contributions;
      expect(expected).toHaveLength(1);
      for (const [index, name] of names.entries()) {
        for (const spelling of spellingsOf(fixture, name)) {
          const { contributions, files } = await readText(
            file,
            tableOf([names.with(index, spelling), ...rows]),
          );
          expect([spelling, files[0]?.recognisedAs]).toEqual([spelling, kind]);
          expect(contributions).toEqual(expected);
        }
      }
    });

    it("loses what a column of an unknown name says, and nothing else", async () => {
      const whole = await readText(file, tableOf([names, ...rows]));
      const fields = new Set<string>();
      for (const [index, name] of header.entries()) {
        if (fixture.row[name] === undefined) continue;
        const { contributions } = await readText(
          file,
          tableOf([names.with(index, "Something else"), ...rows]),
        );
        const [before] = whole.contributions[0]?.associations ?? [];
        const [after] = contributions[0]?.associations ?? [];
        if (before === undefined || after === undefined) continue;
        const missing = Object.keys(before).filter((field) => !(field in after));
        // An attribution tells its tier or kind as well.
        const lost = missing.filter((field) => !["cspTier", "cporKind", "claimId"].includes(field));
        expect(lost.length).toBeLessThanOrEqual(1);
        for (const field of lost) fields.add(field);
        expect(Object.keys(after).filter((field) => !(field in before))).toEqual([]);
      }
      if (whole.contributions[0]?.associations.length) expect(fields.size).toBeGreaterThan(0);
    });
  },
);
