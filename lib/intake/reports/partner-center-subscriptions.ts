/**
 * Partner Center REST `GET /v1/customers/{id}/subscriptions`, or one of them. The customer is not a field, but its tenant
 * stands in each subscription's link to itself. `partnerId` is the reseller of record behind an indirect provider, blank
 * or absent where the provider sells directly: whether that is us cannot be told.
 */
import type { Message } from "../../rules/verdicts";
import {
  booleanField,
  countField,
  createGatheredFacts,
  dayField,
  factText,
} from "../json/gathered-facts";
import { jsonReport } from "../json/json-report";
import { field, has, type JsonObject, textField } from "../json/json-values";
import type { Resources } from "../json/resources";
import { shownValue } from "../normalise/cell";
import { guidsIn, readGuid } from "../normalise/guid";
import { readPartnerId } from "../normalise/partner-id";
import { tenantInName } from "../normalise/tenant-in-name";

const KIND = "partner-center-subscriptions";

const CUSTOMER_IN_PATH = /\/customers\/([0-9a-f-]{36})(?:\/|$)/i;

/** The tenant in a resource's or an envelope's link to itself. */
function tenantInLink(value: JsonObject): string | undefined {
  const uri = textField(field(field(value, "links"), "self"), "uri");
  return readGuid(CUSTOMER_IN_PATH.exec(uri)?.[1] ?? "");
}

/** The one customer of all envelopes, or of the file's name. */
function tenantOfFile({ envelopes }: Resources, file: string): string | undefined {
  const linked = new Set(envelopes.flatMap((envelope) => tenantInLink(envelope) ?? []));
  if (linked.size > 1) return undefined;
  const named = guidsIn(file);
  return Array.from(linked)[0] ?? (named.length === 1 ? named[0] : undefined);
}

function hasTenant({ value }: { readonly value: unknown }): boolean {
  return tenantInLink(value as JsonObject) !== undefined;
}

export const partnerCenterSubscriptions = jsonReport({
  kind: KIND,
  signature: "Partner Center API, a customer’s subscriptions (JSON)",
  rowsAre: ["associations"],
  fields: [
    "id",
    "subscriptionId",
    "offerName",
    "status",
    "quantity",
    "partnerId",
    "creationDate",
    "effectiveStartDate",
    "commitmentEndDate",
    "autoRenewEnabled",
  ],
  isResource: (value) =>
    has(value, "offerName") &&
    has(value, "status") &&
    (has(value, "billingCycle") || has(value, "effectiveStartDate")),
  refuses(resources, { file }): Message | undefined {
    if (resources.list.some(hasTenant) || tenantOfFile(resources, file) !== undefined) {
      return undefined;
    }
    return tenantInName(file) ?? { key: "intake.problem.tenantsInName" };
  },
  open(resources, context) {
    const { problems, file } = context;
    const facts = createGatheredFacts(KIND, context, "associations");
    const fileTenant = tenantOfFile(resources, file);

    function remarkOnReseller(text: string, row: number): void {
      const reading = readPartnerId(text);
      if (reading.is === "blank") return;
      const key = {
        "partner-id": "intake.problem.resellerNotTold",
        tenant: "intake.problem.partnerIdIsTenant",
        other: "intake.problem.badPartnerId",
      }[reading.is];
      problems.remark(row, { key, data: { value: shownValue(text) } }, "partnerId");
    }

    return {
      take(resource, row) {
        const tenantId = tenantInLink(resource) ?? fileTenant;
        if (tenantId === undefined) {
          problems.skip(row, { key: "intake.problem.noCustomer" }, "links");
          return;
        }
        remarkOnReseller(textField(resource, "partnerId"), row);
        facts.addCustomer({ tenantId }, row);
        const idText = factText(resource, "id") ?? factText(resource, "subscriptionId");
        const subscriptionId = idText === undefined ? undefined : (readGuid(idText) ?? idText);
        const product = factText(resource, "offerName");
        const status = factText(resource, "status");
        const seats = countField(resource, "quantity");
        const subscriptionStart =
          dayField(resource, "effectiveStartDate") ?? dayField(resource, "creationDate");
        const subscriptionEnd = dayField(resource, "commitmentEndDate");
        const autoRenew = booleanField(resource, "autoRenewEnabled");
        facts.addAssociation(subscriptionId ?? `product ${product}`, {
          tenantId,
          mechanism: "CSP",
          attribution: "CSP",
          viewpoint: "partner",
          ...(subscriptionId !== undefined && { subscriptionId }),
          ...(product !== undefined && { product }),
          ...(status !== undefined && { status }),
          ...(seats !== undefined && { seats }),
          ...(subscriptionStart !== undefined && { subscriptionStart }),
          ...(subscriptionEnd !== undefined && { subscriptionEnd }),
          ...(autoRenew !== undefined && { autoRenew }),
        });
      },
      finish: facts.finish,
    };
  },
});
