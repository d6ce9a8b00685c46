import type { IsoDay } from "../../rules/calendar-day";
import type { Customer } from "../../rules/facts";
import { shownValue } from "../normalise/cell";
import { readCountry } from "../normalise/country";
import { addCustomerName, addDomains } from "../normalise/customer-facts";
import type { ProblemLog } from "../problem-log";
import type { Columns } from "../table/columns";
import { noAssociations, type OwnAssociations } from "./association-index";
import type { InsightsField } from "./insights-fields";
import { columnText, readColumn } from "./read-column";

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

export function createInsightsCustomers(
  { at, header }: Columns<InsightsField>,
  problems: ProblemLog,
): InsightsCustomers {
  const customers = new Map<string, InsightsCustomer>();
  let last: InsightsCustomer | undefined;
  const customerNameOf = columnText(at.customerName);
  const tenantNameOf = columnText(at.tenantName);
  const domainsOf = columnText(at.domain);
  const countryOf = readColumn(at.tenantCountry, (text) => ({
    text,
    country: text === "" ? undefined : readCountry(text),
  }));

  function addCountry(customer: Customer, record: readonly string[], line: number): void {
    const { text, country } = countryOf(record);
    if (country !== undefined) customer.country = country;
    if (country !== undefined || text === "") return;
    const reason = { key: "intake.problem.unknownCountry", data: { value: shownValue(text) } };
    problems.remark(line, reason, header.tenantCountry);
  }

  return {
    known(tenantId) {
      // A customer's rows mostly stand together.
      if (tenantId !== last?.customer.tenantId) last = customers.get(tenantId);
      return last;
    },
    knownOrNew(tenantId) {
      const known = customers.get(tenantId);
      if (known !== undefined) return known;
      const customer = { tenantId, names: [], domains: [], evidence: [] };
      const added = { customer, own: noAssociations(), newest: "" };
      customers.set(tenantId, added);
      return added;
    },
    note(customer, record, line) {
      addCustomerName(customer, customerNameOf(record));
      addCustomerName(customer, tenantNameOf(record));
      const domainText = domainsOf(record);
      if (!addDomains(customer, domainText)) {
        const reason = { key: "intake.problem.badDomain", data: { value: shownValue(domainText) } };
        problems.remark(line, reason, header.domain);
      }
      if (customer.country === undefined) addCountry(customer, record, line);
    },
    all: () => customers.values(),
  };
}
