/** The dashboard's views, in the order of its navigation. Each has an address of its own: `dashboard.html#standing`. */
export const VIEWS = [
  "overview",
  "customers",
  "standing",
  "plan",
  "renewal",
  "changes",
  "import",
  "settings",
  "diagnostics",
] as const;
export type View = (typeof VIEWS)[number];

/** Where the reader is: a view, and what of it (`#standing/figures`: the figures). */
export interface Place {
  readonly view: View;
  /** What stands after the view's name, decoded; empty for the view as a whole. */
  readonly detail: string;
  /** What follows a question mark, as it stands there: what a list is filtered and sorted by. */
  readonly query: string;
}

/** Addresses that lead to a part of a view. `sample` also loads the sample organisation. */
const OTHER_NAMES: ReadonlyMap<string, Place> = new Map([
  ["sample", { view: "import", detail: "", query: "" }],
  ["scores", { view: "standing", detail: "figures", query: "" }],
]);

/** The place that a hash names, with or without `#`; the overview for one that names none. */
export function placeOf(hash: string): Place {
  const [path = "", ...asked] = hash.replace(/^#/, "").split("?");
  const [name = "", ...rest] = path.split("/");
  const query = asked.join("?");
  const view = VIEWS.find((each) => each === name);
  if (view === undefined) return OTHER_NAMES.get(name) ?? { view: "overview", detail: "", query };
  try {
    return { view, detail: decodeURIComponent(rest.join("/")), query };
  } catch {
    return { view, detail: "", query };
  }
}

/** The address of a place, as a link's `href`. */
export function hrefOf(view: View, detail = "", query = ""): string {
  const path = detail === "" ? `#${view}` : `#${view}/${encodeURIComponent(detail)}`;
  return query === "" ? path : `${path}?${query}`;
}
