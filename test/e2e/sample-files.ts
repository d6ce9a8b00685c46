/** The sample organisation as files on disk, and what the rules say of it: what the badges must show. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readFiles } from "../../lib/intake/index";
import { expandSampleDates } from "../../lib/intake/sample-dates";
import {
  type Association,
  type CustomerPorVerdict,
  judgeCustomer,
  localDay,
  type OwnPartnerId,
} from "../../lib/rules/index";

const SAMPLE = ["Customers.csv", "SubscriptionDetails.csv", "organisation.json"] as const;

export const TODAY = localDay(new Date());

/** Writes the sample with its dates filled in, as an admin would have downloaded it today. */
export function writeSampleFiles(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "good-standing-sample-"));
  return SAMPLE.map((name) => {
    const source = readFileSync(new URL(`../../public/sample/${name}`, import.meta.url), "utf8");
    const path = join(folder, name);
    writeFileSync(path, expandSampleDates(source, TODAY));
    return path;
  });
}

/**
 * Verdicts by tenant ID, from the same files through intake and rules but without browser, store and overlay.
 *
 * @param partnerIds what was entered by hand, where no organisation file is among the files
 */
export async function sampleVerdicts(
  paths: readonly string[],
  partnerIds: OwnPartnerId[] = [],
): Promise<Map<string, CustomerPorVerdict>> {
  const result = await readFiles(
    paths.map((path) => {
      const bytes = readFileSync(path);
      return {
        name: basename(path),
        lastModified: Date.now(),
        size: bytes.length,
        arrayBuffer: async () =>
          bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      };
    }),
    { today: TODAY },
  );
  const organisation = result.organisation ?? { name: "", partnerIds };
  const associations = new Map<string, Association[]>();
  const all = result.contributions;
  for (const association of all.flatMap((contribution) => contribution.associations)) {
    const known = associations.get(association.tenantId) ?? [];
    associations.set(association.tenantId, [...known, association]);
  }
  return new Map(
    all
      .flatMap((contribution) => contribution.customers)
      .map((customer) => [
        customer.tenantId,
        judgeCustomer(
          { customer, associations: associations.get(customer.tenantId) ?? [] },
          { organisation, today: TODAY },
        ),
      ]),
  );
}
