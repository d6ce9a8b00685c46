/** What the reader has said that the columns of exports of customer claims mean, in `storage.local`. */
import { browser } from "wxt/browser";
import * as z from "zod";
import type { ClaimMapping, ClaimMappings } from "../intake/claims/claim-mapping";

const KEY = "claim-mappings";
const LOCK = "good-standing-claim-mappings";

const columnSchema = z.int().nonnegative();
const mappingSchema = z
  .strictObject({
    tenantId: columnSchema,
    status: columnSchema,
    partnerId: columnSchema.optional(),
    claimId: columnSchema.optional(),
    product: columnSchema.optional(),
    subscriptionId: columnSchema.optional(),
    statusDate: columnSchema.optional(),
  })
  .refine((mapping) => {
    const columns = Object.values(mapping).filter((column) => column !== undefined);
    return new Set(columns).size === columns.length;
  }, "one column has two meanings");

/** By header signature. What cannot be read is as good as never said, so that at worst it is asked again. */
export async function readClaimMappings(): Promise<ClaimMappings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const mappings: Record<string, ClaimMapping> = {};
  for (const [signature, mapping] of Object.entries(stored ?? {})) {
    const parsed = mappingSchema.safeParse(mapping);
    // Without the keys that are undefined, the schema's type is the mapping's.
    if (parsed.success) mappings[signature] = parsed.data as ClaimMapping;
  }
  return mappings;
}

/** Remembers a mapping for every file with these headers. Throws a ZodError for one that cannot be. */
export async function saveClaimMapping(signature: string, mapping: ClaimMapping): Promise<void> {
  const checked = mappingSchema.parse(mapping);
  await navigator.locks.request(LOCK, async () => {
    await browser.storage.local.set({
      [KEY]: { ...(await readClaimMappings()), [signature]: checked },
    });
  });
}
