/**
 * GDAP bulk migration tool > `ExistingGdapRelationship`: one row a granular admin relationship. It is access and not
 * partner of record, so it names no Partner ID: the tool knows the partner by its tenant. A session of the tool writes a
 * file of the same columns with nothing but its own relationships, so one that is missing proves no loss.
 */
import { insightsReport } from "../insights/insights-report";
import { headerKey } from "../table/columns";

/** The tool calls two pairs of columns the same: the relationship's name and our tenant come first. */
const IN_ORDER: ReadonlyMap<string, readonly string[]> = new Map([
  ["displayname", ["RelationshipName", "CustomerName"]],
  ["tenantid", ["PartnerTenantId", "CustomerTenantId"]],
]);

function nameColumns(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((name) => {
    const key = headerKey(name);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return IN_ORDER.get(key)?.[count] ?? name;
  });
}

export const gdapRelationships = insightsReport({
  kind: "gdap-relationships",
  signature: "ExistingGdapRelationship",
  documented: [
    "Id",
    "CustomerDelegatedAdminRelationshipId",
    "DisplayName",
    "TenantId",
    "Duration",
    "Status",
    "CreatedDateTime",
    "ActivatedDateTime",
    "LastModifiedDateTime",
    "EndDateTime",
    "VersionStamp",
  ],
  dating: "file",
  needs: ["tenantId", "status"],
  nameColumns,
  aliases: {
    tenantId: ["CustomerTenantId"],
    ownTenantId: ["PartnerTenantId"],
    customerName: ["CustomerName"],
    rowId: ["Id"],
    status: ["Status"],
    since: ["ActivatedDateTime"],
    subscriptionEnd: ["EndDateTime"],
    subscriptionId: [],
    partnerId: [],
    globalPartnerId: [],
    attribution: [],
    month: [],
    product: [],
    sku: [],
    seats: [],
  },
  implied: { attribution: "GDAP" },
  lists: "part",
});
