/**
 * A grid like Partner Center's: a real table in the open root of a prefixed `he-data-grid`, cell contents as light-DOM
 * children slotted into it, placeholders first, rows changed in place on paging, search and sort. The ids of all lists
 * but that of granular admin access are an assumption (same component as the list whose ids are on record).
 */
import { type FixtureData, inMixedCase } from "../../fixture-data";
import { make, withRoot } from "../../make-element";

export interface Column<Item> {
  readonly key: string;
  readonly title: string;
  /** The `textual` build leaves these empty. */
  readonly isGuid?: true;
  value(item: Item): string;
}

export interface GridOptions<Item> {
  readonly data: FixtureData;
  readonly prefix: string;
  readonly label: string;
  readonly columns: readonly Column<Item>[];
  /** Asked at each search, sort and turn of page, as a server would be. */
  items(): readonly Item[];
  /** What the row's id ends on. */
  idOf(item: Item): string;
  /** What a search looks into; the server knows more than the columns show. */
  wordsOf(item: Item): string;
  /** Where the name leads in the `drifted` build. */
  addressOf?(id: string): string;
  onOpen?(item: Item): void;
}

export interface DataGrid {
  readonly element: HTMLElement;
  /** Asks for the items anew; the old rows stand until the answer comes. */
  reload(): void;
}

const LATE_ROOT_MS = 250;
const SERVER_MS = 120;

export function createDataGrid<Item>(options: GridOptions<Item>): DataGrid {
  const { data, prefix, label, columns } = options;
  const { variant } = data;
  const hasIds = variant === "nested" || variant === "flat";
  const host = make(`${prefix}_he-data-grid`);
  let page = 0;
  let ascending = true;
  let wanted = "";
  let shown: readonly Item[] = [];

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
      const nameOf = (item: Item) => columns[0]?.value(item) ?? "";
      const found = options
        .items()
        .filter((item) => options.wordsOf(item).toLowerCase().includes(wanted))
        .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), "en") * (ascending ? 1 : -1));
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
    shown.forEach((item, index) => {
      const id = inMixedCase(options.idOf(item), index);
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
          column.isGuid && variant === "textual"
            ? ""
            : column.isGuid
              ? inMixedCase(column.value(item), index)
              : column.value(item);
        if (columnIndex === 0 && variant === "drifted") {
          light.setAttribute("href", options.addressOf?.(id) ?? "#");
        }
        (light as HTMLElement).onclick =
          columnIndex === 0
            ? (event) => {
                event.preventDefault();
                options.onOpen?.(item);
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
  return { element: host, reload: () => answer() };
}
