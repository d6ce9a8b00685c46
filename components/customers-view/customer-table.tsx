import type { CustomerSort, SortField } from "../../lib/customers/customer-book";
import type { CustomerLine } from "../../lib/customers/customer-line";
import { text } from "../../lib/texts/text";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { PorBadge } from "../por-badge/por-badge";
import { TableScroll } from "../table-scroll/table-scroll";
import { type ColumnId, columnSort, columnTitle, columnWords } from "./customer-columns";

export interface CustomerTableProps {
  readonly lines: readonly CustomerLine[];
  /** Where among all that the filter leaves the first line stands, from 0. */
  readonly first: number;
  readonly total: number;
  readonly columns: readonly ColumnId[];
  readonly sort: CustomerSort;
  /** The list's own part of the address, which a customer's page keeps for the way back. */
  readonly query: string;
  readonly onSort: (sort: CustomerSort) => void;
}

/** The id of the link to a customer's page, for the way back from it. */
export function customerLinkId(tenantId: string): string {
  return `customer-${tenantId}`;
}

/** One page of the list. Where its rows stand in the whole list is told to screen readers. */
export function CustomerTable(props: CustomerTableProps) {
  const { lines, first, total, columns, query } = props;
  return (
    <TableScroll label={text("dashboard.customers.caption")}>
      <table class="customer-table" aria-rowcount={total + 1}>
        <caption class="visually-hidden">{text("dashboard.customers.caption")}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <Head {...props} title={text("dashboard.customers.column.name")} field="name" />
            {columns.map((id) => (
              <Head key={id} {...props} title={columnTitle(id)} field={columnSort(id)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.tenantId} aria-rowindex={first + at + 2}>
              <th scope="row">
                <a
                  id={customerLinkId(line.tenantId)}
                  href={hrefOf("customers", line.tenantId, query)}
                >
                  {line.name}
                </a>
              </th>
              {columns.map((id) => (
                <td key={id} class={`customer-${id}`}>
                  {id === "state" ? <PorBadge state={line.state} /> : columnWords(id, line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface HeadProps extends Pick<CustomerTableProps, "sort" | "onSort"> {
  readonly title: string;
  readonly field: SortField | undefined;
}

/** A column's head; where the list can be sorted by it, a button that does, and that turns the order round. */
function Head({ title, field, sort, onSort }: HeadProps) {
  if (field === undefined) return <th scope="col">{title}</th>;
  const isSorted = sort.by === field;
  const order = sort.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined}>
      <button
        type="button"
        class="button button-plain customer-sort"
        onClick={() => onSort({ by: field, descending: isSorted && !sort.descending })}
      >
        {title}
        <span aria-hidden="true" class="customer-arrow">
          {isSorted && (sort.descending ? "↓" : "↑")}
        </span>
      </button>
    </th>
  );
}
