/**
 * Microsoft Graph `GET /tenantRelationships/delegatedAdminRelationships`: the same as the GDAP bulk tool's file, straight
 * from the service. Access and not partner of record, so no Partner ID is in it.
 */
import { createGatheredFacts, dayField, factText } from "../json/gathered-facts";
import { jsonReport } from "../json/json-report";
import { field, has, isObject, textField } from "../json/json-values";

const KIND = "graph-admin-relationships";

/** `P180D`: it goes on by half a year at its end. Any other value means that it ends. */
const EXTENDS = "P180D";

export const graphAdminRelationships = jsonReport({
  kind: KIND,
  signature: "Microsoft Graph delegatedAdminRelationships (JSON)",
  rowsAre: ["associations"],
  fields: ["id", "customer", "status", "activatedDateTime", "endDateTime", "autoExtendDuration"],
  isResource: (value) =>
    has(value, "status") &&
    (has(value, "accessDetails") || (has(value, "customer") && has(value, "duration"))),
  emptyList: /#tenantRelationships\/delegatedAdminRelationships\b/,
  open(_, context) {
    const { problems } = context;
    const facts = createGatheredFacts(KIND, context, "associations");
    return {
      take(resource, row) {
        const customer = field(resource, "customer");
        if (!isObject(customer) || !has(customer, "tenantId")) {
          problems.skip(row, { key: "intake.problem.noCustomer" }, "customer");
          return;
        }
        const tenantId = facts.tenantOf(textField(customer, "tenantId"), row, "customer.tenantId");
        if (tenantId === undefined) return;
        facts.addCustomer({ tenantId, name: factText(customer, "displayName") }, row);
        const status = factText(resource, "status");
        const since = dayField(resource, "activatedDateTime");
        const subscriptionEnd = dayField(resource, "endDateTime");
        const extension = factText(resource, "autoExtendDuration");
        facts.addAssociation(textField(resource, "id"), {
          tenantId,
          mechanism: "DAP",
          attribution: "GDAP",
          viewpoint: "partner",
          ...(status !== undefined && { status }),
          ...(since !== undefined && { since }),
          ...(subscriptionEnd !== undefined && { subscriptionEnd }),
          ...(extension !== undefined && { autoRenew: extension === EXTENDS }),
        });
      },
      finish: facts.finish,
    };
  },
});
