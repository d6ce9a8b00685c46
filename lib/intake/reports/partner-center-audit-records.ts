/**
 * Partner Center REST `GET /v1/auditrecords`: who did what to which customer in the last weeks. `partnerId` is our own
 * tenant. What the records tell of a reseller of record (`PartnerOnRecord-0`, or another `PartnerId` in a subscription)
 * is told as a remark, with its day: no fact can hold what happened, and whether the reseller is us is not told. The
 * person who did it is not read.
 */
import type { IsoDay } from "../../rules/calendar-day";
import { createGatheredFacts, dayField, factText } from "../json/gathered-facts";
import { jsonReport } from "../json/json-report";
import { field, has, isObject, type JsonObject, textField } from "../json/json-values";
import { shownValue } from "../normalise/cell";

const KIND = "partner-center-audit-records";

interface ResellerOnRecord {
  readonly partnerId: string;
  readonly subscription: string;
}

/** Data of a record by its key; of an order there are as many as it has lines: `PartnerOnRecord-0`, `-1`… */
function customizedData(record: JsonObject): ReadonlyMap<string, string> {
  const data = field(record, "customizedData");
  const entries = Array.isArray(data) ? data : [];
  return new Map(entries.map((each) => [textField(each, "key"), textField(each, "value")]));
}

function resellersOfOrder(record: JsonObject): ResellerOnRecord[] {
  const data = customizedData(record);
  return Array.from(data).flatMap(([key, partnerId]) => {
    const line = /^PartnerOnRecord-(\d+)$/i.exec(key)?.[1];
    if (line === undefined || partnerId === "") return [];
    return [{ partnerId, subscription: data.get(`SubscriptionId-${line}`) ?? "" }];
  });
}

/** A resource before or after, which stands in its record as JSON within JSON. */
function resourceIn(record: JsonObject, name: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(textField(record, name));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function resellerOfChange(record: JsonObject): ResellerOnRecord[] {
  const before = resourceIn(record, "resourceOldValue");
  const after = resourceIn(record, "resourceNewValue");
  if (before === undefined || after === undefined) return [];
  const partnerId = textField(after, "partnerId");
  if (partnerId === "" || partnerId === textField(before, "partnerId")) return [];
  return [{ partnerId, subscription: textField(after, "id") }];
}

export const partnerCenterAuditRecords = jsonReport({
  kind: KIND,
  signature: "Partner Center API, audit records (JSON)",
  rowsAre: ["customers"],
  fields: [
    "customerId",
    "customerName",
    "operationDate",
    "operationStatus",
    "customizedData",
    "resourceOldValue",
    "resourceNewValue",
  ],
  isResource: (value) =>
    has(value, "operationType") && has(value, "operationDate") && has(value, "resourceType"),
  open(_, context) {
    const { file, fileDay, problems } = context;
    const facts = createGatheredFacts(KIND, context, "customers");

    function remarkOnResellers(record: JsonObject, day: IsoDay, row: number): void {
      if (textField(record, "operationStatus").toLowerCase() !== "succeeded") return;
      for (const { partnerId, subscription } of [
        ...resellersOfOrder(record),
        ...resellerOfChange(record),
      ]) {
        const data = { partnerId: shownValue(partnerId), day };
        const reason =
          subscription === ""
            ? { key: "intake.problem.resellerSince", data }
            : {
                key: "intake.problem.resellerOfSubscriptionSince",
                data: { ...data, subscription: shownValue(subscription) },
              };
        problems.remark(row, reason, "customizedData");
      }
    }

    return {
      take(record, row) {
        const idText = textField(record, "customerId");
        if (idText === "") {
          problems.skip(row, { key: "intake.problem.noCustomer" }, "customerId");
          return;
        }
        const day = dayField(record, "operationDate");
        if (day === undefined) {
          problems.skip(row, { key: "intake.problem.noDay" }, "operationDate");
          return;
        }
        const tenantId = facts.tenantOf(idText, row, "customerId");
        if (tenantId === undefined) return;
        remarkOnResellers(record, day, row);
        const evidence = { report: KIND, file, asOf: day < fileDay ? day : fileDay };
        const name = factText(record, "customerName");
        facts.addCustomer({ tenantId, name }, row, evidence);
      },
      finish: facts.finish,
    };
  },
});
