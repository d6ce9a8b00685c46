/**
 * A grid like Partner Center's: a real table in the open root of a prefixed `he-data-grid`, cell contents as light-DOM
 * children slotted into it, placeholders first, rows changed in place on paging, search and sort. The ids of the
 * Customers list are an assumption (same component as the list whose ids are on record).
 */
import { type FixtureCustomer, type FixtureData, inMixedCase } from "../../fixture-data";
import { make, withRoot } from "../../make-element";

interface Column {
  readonly key: string;
  readonly title: string;
  value(customer: FixtureCustomer): string;
}

export interface GridOptions {
  readonly data: FixtureData;
  readonly prefix: string;
  readonly label: string;
  readonly columns: readonly Column[];
  onOpen(customer: FixtureCustomer): void;
}

export const NAME_COLUMN: Column = {
  key: "displayName",
  title: "Name",
  value: (customer) => customer.name,
};
export const DOMAIN_COLUMN: Column = {
  key: "primaryDomain",
  title: "Primary domain name",
  value: (customer) => customer.domain,
};
export const TENANT_COLUMN: Column = {
  key: "tenantId",
  title: "Microsoft ID",
  value: (customer) => customer.tenantId,
};
export const RELATIONSHIP_COLUMN: Column = {
  key: "relationship",
  title: "Relationship",
  value: (customer) => customer.relationship,
};

const LATE_ROOT_MS = 250;
const SERVER_MS = 120;

export function createDataGrid({ data, prefix, label, columns, onOpen }: GridOptions): HTMLElement {
  const { variant } = data;
  const hasIds = variant === "nested" || variant === "flat";
  const host = make(`${prefix}_he-data-grid`);
  let page = 0;
  let ascending = true;
  let wanted = "";
  let shown: readonly FixtureCustomer[] = [];

  const body = make("tbody");
  const counter = make("span", { role: "status" });
  const header = make("tr", hasIds ? { role: "row", id: "column-header" } : { role: "row" });
  for (const column of columns) {
    const sort = make("button", { type: "button", class: "data-grid__sort" }, column.title);
    sort.addEventListener("click", () => {
      ascending = !ascending;
      answer();
    });
    header.append(
      make(
        "th",
        { role: "columnheader", ...(hasIds && { id: `cell-${column.key}-column-header` }) },
        sort,
      ),
    );
  }
  const table = make(
    "table",
    { role: "table", "aria-label": label },
    make("thead", {}, header),
    body,
  );
  const search = make("input", {
    type: "search",
    "aria-label": "Search",
    id: "customer-search-box",
  }) as HTMLInputElement;
  search.addEventListener("input", () => {
    wanted = search.value.toLowerCase();
    page = 0;
    answer();
  });
  const pager = (name: string, step: number) => {
    const button = make("button", { type: "button" }, name);
    button.addEventListener("click", () => {
      page = Math.max(0, page + step);
      answer();
    });
    return button;
  };

  /** Search, sort and paging are the server's work. */
  let request = 0;
  function answer(delay = SERVER_MS): void {
    request += 1;
    const mine = request;
    setTimeout(() => {
      if (mine !== request) return;
      const found = data.customers
        .filter((customer) => `${customer.name} ${customer.domain}`.toLowerCase().includes(wanted))
        .toSorted((a, b) => a.name.localeCompare(b.name, "en") * (ascending ? 1 : -1));
      const start = page * data.rowsPerPage;
      shown = found.slice(start, start + data.rowsPerPage);
      counter.textContent = `${found.length ? start + 1 : 0}-${start + shown.length} of ${found.length}`;
      fill();
    }, delay);
  }

  function skeleton(): void {
    for (let index = 0; index < Math.min(10, data.rowsPerPage); index += 1) {
      const row = make("tr", { role: "row", id: index === 0 ? "row-he-row-0" : `row-${index}` });
      columns.forEach((_, column) => {
        const cell = make(column === 0 ? "th" : "td", { class: "data-grid__cell" });
        cell.append(make("span", { class: "skeleton" }, "\u00a0"));
        row.append(cell);
      });
      body.append(row);
    }
  }

  /** Changes the rows that stand there and adds or drops the difference: the elements stay, the customers change. */
  function fill(): void {
    while (body.children.length > shown.length) body.lastElementChild?.remove();
    const contents = new Map([...host.children].map((child) => [child.slot, child]));
    const kept = new Set<Element>();
    shown.forEach((customer, index) => {
      const id = inMixedCase(customer.tenantId, index);
      const slotKey = hasIds ? id : `r${index}`;
      let row = body.children[index];
      if (!row) {
        row = make("tr", { role: "row" });
        columns.forEach((_, column) => {
          row?.append(make(column === 0 ? "th" : "td", { class: "data-grid__cell" }));
        });
        body.append(row);
      }
      row.id = hasIds ? `row-${id}` : `r_${index}`;
      columns.forEach((column, columnIndex) => {
        const cell = row?.children[columnIndex];
        if (!cell) return;
        const slotName = `${column.key}-${slotKey}`;
        if (hasIds) cell.id = `cell-${column.key}-${id}`;
        else cell.removeAttribute("id");
        cell.setAttribute("role", columnIndex === 0 ? "rowheader" : "gridcell");
        let slot = cell.querySelector("slot");
        if (!slot) {
          slot = document.createElement("slot");
          cell.querySelector(".skeleton")?.remove();
          cell.prepend(make("span", { class: "data-grid__cell-content-wrapper" }, slot));
        }
        const previous = contents.get(slot.name);
        const light = previous && !kept.has(previous) ? previous : content(columnIndex);
        kept.add(light);
        slot.name = slotName;
        light.slot = slotName;
        light.textContent =
          variant === "textual" && column.key === "tenantId" ? "" : column.value(customer);
        if (columnIndex === 0 && variant === "drifted") {
          light.setAttribute("href", `/dashboard/v2/customers/${id}/account`);
        }
        (light as HTMLElement).onclick =
          columnIndex === 0
            ? (event) => {
                event.preventDefault();
                onOpen(customer);
              }
            : null;
        if (!light.isConnected) host.append(light);
      });
    });
    for (const child of [...host.children]) if (!kept.has(child)) child.remove();
  }

  function content(column: number): HTMLElement {
    if (column > 0) return make("span");
    if (variant === "drifted") return make("a", { href: "#" });
    const link = make(`${prefix}_he-button`, { appearance: "link" });
    withRoot(
      link,
      make("button", { type: "button", class: "link" }, document.createElement("slot")),
    );
    return link;
  }

  // The root comes after the host is in the page: no mutation record tells of it.
  setTimeout(() => {
    withRoot(
      host,
      make("div", { class: "toolbar" }, search),
      table,
      make("div", { class: "toolbar" }, pager("Previous page", -1), pager("Next page", 1), counter),
    );
    skeleton();
    answer(data.skeletonMs);
  }, LATE_ROOT_MS);
  return host;
}
