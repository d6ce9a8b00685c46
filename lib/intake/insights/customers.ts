import type { IsoDay } from "../../rules/calendar-day";
import type { Customer } from "../../rules/facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { readCountry } from "../normalise/country";
import { addCustomerName, addDomains } from "../normalise/customer-facts";
import type { ProblemLog } from "../problem-log";
import type { Columns } from "../table/columns";
import { noAssociations, type OwnAssociations } from "./association-index";
import type { InsightsField } from "./insights-fields";

/** A customer and what is known of its rows. */
export interface InsightsCustomer {
  readonly customer: Customer;
  readonly own: OwnAssociations;
  /** The newest day that any of its associations speaks of; empty where none of its rows was used. */
  newest: IsoDay;
}

/** The customers that the rows of one file speak of, each with all its names and domains, first seen first. */
export interface InsightsCustomers {
  /** The customer of this tenant, written as facts hold it, where a row spoke of it before. */
  known(tenantId: string): InsightsCustomer | undefined;
  knownOrNew(tenantId: string): InsightsCustomer;
  /** Notes what a row says of its customer. */
  note(customer: Customer, record: readonly string[], line: number): void;
  all(): IterableIterator<InsightsCustomer>;
}

const CACHED_VALUES = 1_000;

export function createInsightsCustomers(
  { at, header }: Columns<InsightsField>,
  problems: ProblemLog,
): InsightsCustomers {
  const customers = new Map<string, InsightsCustomer>();
  const countries = new Map<string, string | undefined>();

  function countryOf(text: string): string | undefined {
    if (countries.has(text)) return countries.get(text);
    const country = readCountry(text);
    if (countries.size < CACHED_VALUES) countries.set(text, country);
    return country;
  }

  function addCountry(customer: Customer, record: readonly string[], line: number): void {
    const text = cleanCell(record[at.tenantCountry] ?? "");
    if (text === "") return;
    const country = countryOf(text);
    if (country !== undefined) {
      customer.country = country;
      return;
    }
    const reason = { key: "intake.problem.unknownCountry", data: { value: shownValue(text) } };
    problems.remark(line, reason, header.tenantCountry);
  }

  return {
    known: (tenantId) => customers.get(tenantId),
    knownOrNew(tenantId) {
      const known = customers.get(tenantId);
      if (known !== undefined) return known;
      const customer = { tenantId, names: [], domains: [], evidence: [] };
      const added = { customer, own: noAssociations(), newest: "" };
      customers.set(tenantId, added);
      return added;
    },
    note(customer, record, line) {
      addCustomerName(customer, cleanCell(record[at.customerName] ?? ""));
      addCustomerName(customer, cleanCell(record[at.tenantName] ?? ""));
      const domainText = cleanCell(record[at.domain] ?? "");
      if (!addDomains(customer, domainText)) {
        const reason = { key: "intake.problem.badDomain", data: { value: shownValue(domainText) } };
        problems.remark(line, reason, header.domain);
      }
      if (customer.country === undefined) addCountry(customer, record, line);
    },
    all: () => customers.values(),
  };
}
