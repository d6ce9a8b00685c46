/**
 * The list of users as a virtual list: only pages near the viewport are in the document, and a page that leaves it is
 * filled with other users and used again. Everybody in it is invented.
 */
import { make } from "../../make-element";
import { HOOKS } from "./hooks";
import { WORDS } from "./words";

interface User {
  readonly id: string;
  readonly name: string;
  readonly userName: string;
}

const USERS = 400;
const ROWS_PER_PAGE = 10;
const ROW_HEIGHT = 42;

const FIRST = ["Ilse", "Bram", "Noor", "Teodor", "Yuki", "Adaeze", "Mirko", "Solveig"];
const LAST = ["Quill", "Harrow", "Lindqvist", "Okafor", "Brandt", "Tanaka", "Moreau"];

const users: readonly User[] = Array.from({ length: USERS }, (_, index) => {
  const first = FIRST[index % FIRST.length] ?? "";
  const last = LAST[index % LAST.length] ?? "";
  return {
    id: `7c1d2f60-91aa-4c0e-8b52-${index.toString(16).padStart(12, "0")}`,
    name: `${first} ${last} ${index + 1}`,
    userName: `${first}.${last}.${index + 1}@tenant.example`.toLowerCase(),
  };
});

export function userById(id: string): User | undefined {
  return users.find((user) => user.id === id.toLowerCase());
}

function cell(key: string, ...content: (Node | string)[]): HTMLElement {
  return make("div", { role: "gridcell", "data-automation-key": key }, ...content);
}

function rowOf(user: User, index: number, onOpen: (user: User) => void): HTMLElement {
  const name = make("span", { role: "button", tabindex: "0" }, user.name);
  name.addEventListener("click", () => onOpen(user));
  return make(
    "div",
    { class: HOOKS.cell, "data-list-index": String(index), role: "presentation" },
    make(
      "div",
      { role: "row", class: HOOKS.row, "data-automationid": "DetailsRow" },
      cell("DisplayName", name),
      cell("UserName", user.userName),
      cell("Licenses", index % 3 === 0 ? "Microsoft 365 E3" : "Microsoft 365 Business Premium"),
    ),
  );
}

export function createUserList(onOpen: (user: User) => void): HTMLElement[] {
  const surface = make("div", { class: HOOKS.surface, role: "presentation" });
  const header = make("div", { role: "row", class: "list-header" });
  for (const title of [WORDS.displayName, WORDS.userName, WORDS.userLicenses]) {
    header.append(make("div", { role: "columnheader" }, title));
  }
  const scroller = make(
    "div",
    { "data-is-scrollable": "true", class: "scroller", tabindex: "0", role: "presentation" },
    make("div", { class: HOOKS.list, role: "presentation" }, surface),
  );
  const search = make("input", {
    type: "search",
    "aria-label": WORDS.search,
    "data-automation-id": HOOKS.search,
  }) as HTMLInputElement;
  let found = users;
  /** By number of the page that each shows now. */
  let mounted = new Map<number, HTMLElement>();

  function fill(page: HTMLElement, number: number): void {
    const start = number * ROWS_PER_PAGE;
    page.replaceChildren(
      ...found
        .slice(start, start + ROWS_PER_PAGE)
        .map((user, index) => rowOf(user, start + index, onOpen)),
    );
    page.style.top = `${start * ROW_HEIGHT}px`;
  }

  function show(): void {
    surface.style.height = `${found.length * ROW_HEIGHT}px`;
    const perPage = ROWS_PER_PAGE * ROW_HEIGHT;
    const first = Math.max(0, Math.floor(scroller.scrollTop / perPage) - 1);
    const last = Math.min(
      Math.ceil(found.length / ROWS_PER_PAGE) - 1,
      Math.ceil((scroller.scrollTop + 420) / perPage),
    );
    const spare = [...mounted].filter(([number]) => number < first || number > last);
    const next = new Map([...mounted].filter(([number]) => number >= first && number <= last));
    for (let number = first; number <= last; number += 1) {
      if (next.has(number)) continue;
      const page = spare.pop()?.[1] ?? make("div", { class: HOOKS.page, role: "presentation" });
      fill(page, number);
      if (!page.isConnected) surface.append(page);
      next.set(number, page);
    }
    for (const [, page] of spare) page.remove();
    mounted = next;
  }

  search.addEventListener("input", () => {
    found = users.filter(({ name }) => name.toLowerCase().includes(search.value.toLowerCase()));
    for (const [, page] of mounted) page.remove();
    mounted.clear();
    show();
  });
  scroller.addEventListener("scroll", show);
  show();
  return [
    make("div", { class: "toolbar" }, search),
    make("div", { role: "grid", "aria-label": WORDS.users }, header, scroller),
  ];
}
