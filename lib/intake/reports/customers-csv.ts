/** Partner Center > Customers > export: one row a customer, from a CSP's own list. */
import type { Customer, Evidence } from "../../rules/facts";
import { CUSTOMERS_HEADERS, type CustomersField } from "../header-aliases";
import { noFacts } from "../no-facts";
import { cleanCell, shownValue } from "../normalise/cell";
import { addCustomerName, addDomains } from "../normalise/customer-facts";
import { readGuid } from "../normalise/guid";
import type { ReadContext } from "../report-reader";
import type { Columns } from "../table/columns";
import { type RowReader, tableReport } from "../table/read-table";

const KIND = "customers-csv";

function openCustomers({ at, header }: Columns<CustomersField>, context: ReadContext): RowReader {
  const { problems } = context;
  const evidence: Evidence = { report: KIND, file: context.file, asOf: context.fileDay };
  const customers = new Map<string, Customer>();
  let merged = 0;

  return {
    take(record, line) {
      const idText = cleanCell(record[at.tenantId] ?? "");
      const tenantId = readGuid(idText);
      if (tenantId === undefined) {
        const reason = { key: "intake.problem.badTenantId", data: { value: shownValue(idText) } };
        problems.skip(line, reason, header.tenantId);
        return;
      }
      let customer = customers.get(tenantId);
      if (customer === undefined) {
        customer = { tenantId, names: [], domains: [], evidence: [evidence] };
        customers.set(tenantId, customer);
      } else {
        merged += 1;
      }
      addCustomerName(customer, cleanCell(record[at.name] ?? ""));
      const domainText = cleanCell(record[at.domain] ?? "");
      if (!addDomains(customer, domainText)) {
        const reason = { key: "intake.problem.badDomain", data: { value: shownValue(domainText) } };
        problems.remark(line, reason, header.domain);
      }
      const relationship = cleanCell(record[at.relationship] ?? "");
      if (relationship !== "") customer.relationship ??= relationship;
    },
    finish: async () => ({ ...noFacts(), customers, merged }),
  };
}

export const customersCsv = tableReport<CustomersField>({
  kind: KIND,
  signature: "Customers.csv",
  documented: ["Microsoft ID", "Company name", "Primary domain name", "Relationship"],
  rowsAre: ["customers"],
  lists: "all",
  aliases: CUSTOMERS_HEADERS,
  needs: ["tenantId"],
  needsOneOf: ["name", "domain", "relationship"],
  open: openCustomers,
});
