/** Partner Center REST `GET /v1/customers` or one customer of it: the CSP's own list, as in `Customers.csv`. */
import { createGatheredFacts, factText } from "../json/gathered-facts";
import { jsonReport } from "../json/json-report";
import { field, has, isObject, textField } from "../json/json-values";

const KIND = "partner-center-customers";

export const partnerCenterCustomers = jsonReport({
  kind: KIND,
  signature: "Partner Center API, customers (JSON)",
  rowsAre: ["customers"],
  fields: ["id", "companyProfile", "relationshipToPartner"],
  isResource: (value) => has(value, "companyProfile") && has(value, "relationshipToPartner"),
  open(_, context) {
    const facts = createGatheredFacts(KIND, context, "customers");
    return {
      take(resource, row) {
        const profile = field(resource, "companyProfile");
        const company = isObject(profile) ? profile : {};
        const idText = textField(company, "tenantId") || textField(resource, "id");
        const tenantId = facts.tenantOf(idText, row, "companyProfile.tenantId");
        if (tenantId === undefined) return;
        facts.addCustomer(
          {
            tenantId,
            name: factText(company, "companyName"),
            domain: factText(company, "domain"),
            relationship: factText(resource, "relationshipToPartner"),
          },
          row,
        );
      },
      finish: facts.finish,
    };
  },
});
