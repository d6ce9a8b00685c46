import type { Customer } from "../../rules/facts";
import { readCustomerName } from "./customer-name";
import { readDomains } from "./domain";

/** Most customers have one name and one domain, and a list that is pushed to takes room for 17 at once. */
function withText(texts: string[], text: string): string[] {
  if (texts.length === 0) return [text];
  texts.push(text);
  return texts;
}

/** Adds a name, first seen first; names that are obfuscated, or there already, are left out. */
export function addCustomerName(customer: Customer, text: string): void {
  // Most rows repeat a name that is there already, so the cheap look comes first.
  if (text === "" || customer.names.includes(text)) return;
  const name = readCustomerName(text);
  if (name !== undefined && !customer.names.includes(name)) {
    customer.names = withText(customer.names, name);
  }
}

/** Adds the domains of a cell, first seen first. False when the cell holds something, but no domain. */
export function addDomains(customer: Customer, text: string): boolean {
  if (text === "" || customer.domains.includes(text)) return true;
  const domains = readDomains(text);
  for (const domain of domains) {
    if (!customer.domains.includes(domain)) customer.domains = withText(customer.domains, domain);
  }
  return domains.length > 0;
}
