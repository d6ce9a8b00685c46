import { useEffect, useState } from "preact/hooks";
import type { CustomerPage } from "../../lib/customers/customer-book";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { replacePlace } from "../dashboard-app/use-place";
import { useChosenColumns } from "./chosen-columns";
import { COLUMN_IDS, columnTitle } from "./customer-columns";
import { CustomerFilters } from "./customer-filters";
import { CustomerTable } from "./customer-table";
import type { CustomersDoors, CustomersSummary, OpenCustomers } from "./customers-doors";
import { Leaf } from "./leaf";
import { isFiltered, type ListPlace, listPlaceOf, NO_FILTER, queryOf } from "./list-place";
import { ShareCustomers } from "./share-customers";

/** Few enough that a page of them is drawn at once, however many there are in all. */
const PER_PAGE = 50;

export interface CustomerListProps {
  readonly summary: CustomersSummary;
  readonly list: OpenCustomers;
  readonly doors: Pick<CustomersDoors, "saveFile" | "copyText">;
  /** The part of the address that says what is shown; it is the only place where that is kept. */
  readonly query: string;
  /** False while a customer's page is in front: then the address is that page's to change. */
  readonly isInFront: boolean;
}

/** All customers: searched, filtered, sorted, page by page. */
export function CustomerList({ summary, list, doors, query, isInFront }: CustomerListProps) {
  const [found, setFound] = useState<CustomerPage | "failed">();
  const [columns, toggleColumn] = useChosenColumns();
  const place = listPlaceOf(query);
  const first = (place.page - 1) * PER_PAGE;

  useEffect(() => {
    let isCurrent = true;
    const { filter, sort, page } = listPlaceOf(query);
    list.page(filter, sort, (page - 1) * PER_PAGE, PER_PAGE).then(
      (answer) => isCurrent && setFound(answer),
      () => isCurrent && setFound("failed"),
    );
    return () => {
      isCurrent = false;
    };
  }, [list, query]);

  const go = (to: Partial<ListPlace>) => {
    location.hash = hrefOf("customers", "", queryOf({ ...place, page: 1, ...to }));
  };
  const lastPage = typeof found === "object" ? Math.max(1, Math.ceil(found.total / PER_PAGE)) : 0;
  // An address from before an import may ask for a page that there is no more.
  useEffect(() => {
    if (!isInFront || lastPage === 0 || place.page <= lastPage) return;
    replacePlace(hrefOf("customers", "", queryOf({ ...place, page: lastPage })));
  });

  if (found === "failed") return <p class="notice">{text("dashboard.customers.failed")}</p>;
  const total = found?.total ?? 0;
  return (
    <>
      <CustomerFilters
        summary={summary}
        filter={place.filter}
        byState={found?.byState ?? {}}
        onFilter={(filter) => go({ filter })}
        onWords={(words) => {
          const filter = { ...place.filter, words };
          replacePlace(hrefOf("customers", "", queryOf({ ...place, filter, page: 1 })));
        }}
      />
      <div class="row">
        <p role="status">{found !== undefined && shownWords(first, found, summary.total)}</p>
        {isFiltered(place) && (
          <button type="button" class="button" onClick={() => go({ filter: NO_FILTER })}>
            {text("dashboard.customers.clear")}
          </button>
        )}
      </div>
      {found !== undefined && total > 0 && (
        <CustomerTable
          lines={found.lines}
          first={first}
          total={total}
          columns={columns}
          sort={place.sort}
          query={query}
          onSort={(sort) => go({ sort })}
        />
      )}
      {total > PER_PAGE && (
        <Leaf page={place.page} last={lastPage} onPage={(page) => go({ page })} />
      )}
      <details>
        <summary>{text("dashboard.customers.columns")}</summary>
        <fieldset class="customer-columns">
          <legend class="visually-hidden">{text("dashboard.customers.columns")}</legend>
          {COLUMN_IDS.map((id) => (
            <label key={id} class="switch">
              <input
                type="checkbox"
                checked={columns.includes(id)}
                onChange={() => toggleColumn(id)}
              />
              <span>{columnTitle(id)}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <ShareCustomers
        linesAt={(from, count) => list.page(place.filter, place.sort, from, count)}
        total={total}
        day={summary.generation.committedAt.slice(0, 10)}
        doors={doors}
      />
    </>
  );
}

function shownWords(first: number, { lines, total }: CustomerPage, all: number): string {
  if (total === 0) return text("dashboard.customers.noneLeft");
  if (lines.length === total && total === all) {
    return text("dashboard.customers.shownAll", { number: formatNumber(total) }, total);
  }
  return text("dashboard.customers.shown", {
    first: formatNumber(first + 1),
    last: formatNumber(first + lines.length),
    total: formatNumber(total),
    all: formatNumber(all),
  });
}
