import type { Customer } from "../../rules/facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { readCountry } from "../normalise/country";
import { addCustomerName, addDomains } from "../normalise/customer-facts";
import type { ProblemLog } from "../problem-log";
import type { Columns } from "../table/columns";
import type { InsightsField } from "./insights-fields";

/** The customers that the rows of one file speak of, each with all its names and domains, first seen first. */
export interface InsightsCustomers {
  /** Notes what a row says of its customer. Gives the tenant ID as the one string that all its rows share. */
  take(tenantId: string, record: readonly string[], line: number): string;
  entries(): IterableIterator<[tenantId: string, customer: Customer]>;
}

const CACHED_VALUES = 1_000;

export function createInsightsCustomers(
  { at, header }: Columns<InsightsField>,
  problems: ProblemLog,
): InsightsCustomers {
  const customers = new Map<string, Customer>();
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
    take(tenantId, record, line) {
      let customer = customers.get(tenantId);
      if (customer === undefined) {
        customer = { tenantId, names: [], domains: [], evidence: [] };
        customers.set(tenantId, customer);
      }
      addCustomerName(customer, cleanCell(record[at.customerName] ?? ""));
      addCustomerName(customer, cleanCell(record[at.tenantName] ?? ""));
      const domainText = cleanCell(record[at.domain] ?? "");
      if (!addDomains(customer, domainText)) {
        const reason = { key: "intake.problem.badDomain", data: { value: shownValue(domainText) } };
        problems.remark(line, reason, header.domain);
      }
      if (customer.country === undefined) addCountry(customer, record, line);
      return customer.tenantId;
    },
    entries: () => customers.entries(),
  };
}
