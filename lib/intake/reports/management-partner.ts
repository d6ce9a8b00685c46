/**
 * Azure `Microsoft.ManagementPartner/partners` (PAL), from the service or from `az managementpartner show`, which leaves
 * the envelope `properties` out. It answers for the caller's own identity in the tenant that it is signed in to, and for
 * no other: another identity of that tenant may be linked to another partner.
 */
import { createGatheredFacts, dayField, factText } from "../json/gathered-facts";
import { jsonReport } from "../json/json-report";
import { field, has, isObject, type JsonObject, textField } from "../json/json-values";
import { shownValue } from "../normalise/cell";
import { readPartnerId } from "../normalise/partner-id";

const KIND = "management-partner";

const TYPE = /^Microsoft\.ManagementPartner\/partners?$/i;

function propertiesOf(value: JsonObject): JsonObject {
  const properties = field(value, "properties");
  return isObject(properties) ? properties : value;
}

export const managementPartner = jsonReport({
  kind: KIND,
  signature: "Microsoft.ManagementPartner (JSON, az managementpartner show)",
  rowsAre: ["associations"],
  fields: ["partnerId", "tenantId", "objectId", "state", "createdTime", "properties", "type"],
  isResource(value) {
    const properties = propertiesOf(value);
    if (!has(properties, "partnerId") || !has(properties, "tenantId")) return false;
    return TYPE.test(textField(value, "type")) || has(properties, "objectId");
  },
  open(_, context) {
    const { problems } = context;
    const facts = createGatheredFacts(KIND, context, "associations");
    return {
      take(resource, row) {
        const properties = propertiesOf(resource);
        const tenantId = facts.tenantOf(textField(properties, "tenantId"), row, "tenantId");
        if (tenantId === undefined) return;
        const idText = textField(properties, "partnerId");
        const partner = readPartnerId(idText);
        if (partner.is !== "partner-id") {
          const reason = {
            key: "intake.problem.linkWithoutId",
            data: { value: shownValue(idText) },
          };
          problems.skip(row, reason, "partnerId");
          return;
        }
        facts.addCustomer({ tenantId }, row);
        const status = factText(properties, "state");
        const since = dayField(properties, "createdTime");
        // An identity has one link; of two with another partner each, two identities have them.
        facts.addAssociation(`${textField(properties, "objectId")} ${partner.id}`, {
          tenantId,
          mechanism: "PAL",
          attribution: "PAL",
          partnerId: partner.id,
          viewpoint: "customer",
          ...(status !== undefined && { status }),
          ...(since !== undefined && { since }),
        });
      },
      finish: facts.finish,
    };
  },
});
