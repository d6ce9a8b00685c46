/** Customers and associations of one answer, as they come. */
import type { IsoDay } from "../../rules/calendar-day";
import type { Association, Customer, Evidence } from "../../rules/facts";
import { listedByKey } from "../listed-associations";
import { noFacts } from "../no-facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { addCustomerName, addDomains } from "../normalise/customer-facts";
import { readGuid } from "../normalise/guid";
import { readWrittenDate } from "../normalise/written-date";
import type { FactMaps, ReadContext } from "../report-reader";
import { isWorse } from "../worse-status";
import { field, type JsonObject, textField } from "./json-values";

/** Before that, services mean no date at all by a date: `0001-01-01T00:00:00`. */
const FIRST_YEAR = "1990";

/** The day of a field with a time, as it is written. Absent where there is none. */
export function dayField(object: JsonObject, name: string): IsoDay | undefined {
  const written = readWrittenDate(textField(object, name));
  return written.is === "day" && written.day > FIRST_YEAR ? written.day : undefined;
}

/** A whole number that counts something. */
export function countField(object: JsonObject, name: string): number | undefined {
  const value = field(object, name);
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

export function booleanField(object: JsonObject, name: string): boolean | undefined {
  const value = field(object, name);
  return typeof value === "boolean" ? value : undefined;
}

/** A text as facts hold it. Absent where it is blank. */
export function factText(object: JsonObject, name: string): string | undefined {
  const text = cleanCell(textField(object, name));
  return text === "" ? undefined : text;
}

interface NamedCustomer {
  readonly tenantId: string;
  readonly name?: string | undefined;
  readonly domain?: string | undefined;
  readonly relationship?: string | undefined;
}

export interface GatheredFacts {
  /** A tenant ID of a resource; a row without one is logged as skipped. */
  tenantOf(text: string, row: number, column: string): string | undefined;
  /** True when the customer was there before. */
  addCustomer(customer: NamedCustomer, row: number, evidence?: Evidence): boolean;
  /** `id` tells it from others of the same tenant. Where one is there twice, the worse one stays. */
  addAssociation(id: string, association: Omit<Association, "evidence">): void;
  readonly evidence: Evidence;
  finish(): FactMaps & { readonly merged: number };
}

export function createGatheredFacts(
  report: string,
  { file, fileDay, problems }: ReadContext,
  rows: "customers" | "associations",
): GatheredFacts {
  const evidence: Evidence = { report, file, asOf: fileDay };
  const customers = new Map<string, Customer>();
  const associations = new Map<string, Association>();
  let merged = 0;

  return {
    evidence,
    tenantOf(text, row, column) {
      const tenantId = readGuid(text);
      if (tenantId === undefined) {
        const reason = { key: "intake.problem.badTenantId", data: { value: shownValue(text) } };
        problems.skip(row, reason, column);
      }
      return tenantId;
    },
    addCustomer({ tenantId, name, domain = "", relationship }, row, own = evidence) {
      let customer = customers.get(tenantId);
      const isKnown = customer !== undefined;
      if (customer === undefined) {
        customer = { tenantId, names: [], domains: [], evidence: [own] };
        customers.set(tenantId, customer);
      } else if ((customer.evidence[0]?.asOf ?? "") < own.asOf) customer.evidence = [own];
      if (name !== undefined) addCustomerName(customer, name);
      if (!addDomains(customer, domain)) {
        const reason = { key: "intake.problem.badDomain", data: { value: shownValue(domain) } };
        problems.remark(row, reason, "domain");
      }
      if (relationship !== undefined) customer.relationship ??= relationship;
      if (isKnown && rows === "customers") merged += 1;
      return isKnown;
    },
    addAssociation(id, read) {
      const association: Association = { ...read, evidence };
      const key = `${association.tenantId}\n${id}`;
      const known = associations.get(key);
      if (known !== undefined) merged += 1;
      if (known === undefined || isWorse(association, known)) associations.set(key, association);
    },
    finish() {
      if (associations.size > 0) {
        const reason = { key: "intake.problem.undatedRows" };
        problems.remark(undefined, reason, undefined, associations.size + merged);
      }
      return { ...noFacts(), customers, associations: listedByKey(associations), merged };
    },
  };
}
