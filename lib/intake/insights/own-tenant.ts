/** The partner's own tenant beside the customer's, in files that call both columns the same. */
import { readGuid } from "../normalise/guid";
import type { Columns } from "../table/columns";
import type { InsightsField } from "./insights-fields";

/**
 * Tells whether a row names another tenant as ours than the rows before it. A file is of one partner, so then either
 * its columns are in another order than documented, or files of several partners were joined. `undefined` where the
 * file has no such column.
 */
export function createOwnTenantCheck({
  at,
}: Columns<InsightsField>): ((record: readonly string[]) => boolean) | undefined {
  if (at.ownTenantId < 0) return undefined;
  let own: string | undefined;
  return (record) => {
    const text = record[at.ownTenantId] ?? "";
    const tenantId = readGuid(text) ?? text.trim();
    own ??= tenantId;
    return tenantId !== own;
  };
}
