/**
 * Microsoft Graph `GET /directory/subscriptions`, asked inside a customer's tenant, which the answer does not name: the
 * file's name has to, by the tenant ID. `ownerTenantId` is the tenant of the CSP partner that created the subscription:
 * an indirect provider's where there is one, so that the reseller of record may still be another. It is kept as the
 * partner's identifier; the rules never call another tenant someone else's claim. Without one the customer bought it
 * without a partner, or the field was not asked for.
 */

import { countField, createGatheredFacts, dayField, factText } from "../json/gathered-facts";
import { jsonReport } from "../json/json-report";
import { field, has } from "../json/json-values";
import { shownValue } from "../normalise/cell";
import { guidsIn, readGuid } from "../normalise/guid";
import { tenantInName } from "../normalise/tenant-in-name";

const KIND = "graph-subscriptions";

export const graphSubscriptions = jsonReport({
  kind: KIND,
  signature: "Microsoft Graph directory/subscriptions (JSON)",
  rowsAre: ["associations"],
  fields: [
    "commerceSubscriptionId",
    "ownerTenantId",
    "skuPartNumber",
    "status",
    "totalLicenses",
    "createdDateTime",
  ],
  isResource: (value) =>
    has(value, "status") &&
    (has(value, "commerceSubscriptionId") || (has(value, "skuId") && has(value, "totalLicenses"))),
  emptyList: /#directory\/subscriptions\b/,
  refuses: (_, { file }) => tenantInName(file),
  open(_, context) {
    const { problems, file } = context;
    const facts = createGatheredFacts(KIND, context, "associations");
    const tenantId = guidsIn(file)[0] ?? "";
    return {
      take(resource, row) {
        const owner = factText(resource, "ownerTenantId") ?? "";
        const ownerTenantId = readGuid(owner);
        if (owner !== "" && ownerTenantId === undefined) {
          const reason = { key: "intake.problem.badTenantId", data: { value: shownValue(owner) } };
          problems.skip(row, reason, "ownerTenantId");
          return;
        }
        if (ownerTenantId === undefined || ownerTenantId === tenantId) {
          problems.skip(row, { key: "intake.problem.noOwnerTenant" }, "ownerTenantId");
          return;
        }
        facts.addCustomer({ tenantId }, row);
        const idText = factText(resource, "commerceSubscriptionId");
        const subscriptionId = idText === undefined ? undefined : (readGuid(idText) ?? idText);
        const sku = factText(resource, "skuPartNumber");
        const status = factText(resource, "status");
        const seats = countField(resource, "totalLicenses");
        const subscriptionStart = dayField(resource, "createdDateTime");
        facts.addAssociation(
          `${subscriptionId ?? `sku ${sku ?? field(resource, "skuId")}`} ${ownerTenantId}`,
          {
            tenantId,
            mechanism: "CSP",
            attribution: "CSP",
            partnerId: ownerTenantId,
            viewpoint: "customer",
            ...(subscriptionId !== undefined && { subscriptionId }),
            ...(sku !== undefined && { sku }),
            ...(status !== undefined && { status }),
            ...(seats !== undefined && { seats }),
            ...(subscriptionStart !== undefined && { subscriptionStart }),
          },
        );
      },
      finish: facts.finish,
    };
  },
});
