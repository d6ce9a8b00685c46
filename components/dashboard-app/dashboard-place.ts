/** The dashboard's views, in the order of its navigation. Each has an address of its own: `dashboard.html#standing`. */
export const VIEWS = [
  "overview",
  "standing",
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
}

/** Addresses that lead to a part of a view. `sample` also loads the sample organisation. */
const OTHER_NAMES: Readonly<Record<string, Place>> = {
  sample: { view: "import", detail: "" },
  scores: { view: "standing", detail: "figures" },
};

/** The place that a hash names, with or without `#`; the overview for one that names none. */
export function placeOf(hash: string): Place {
  const [name = "", ...rest] = hash.replace(/^#/, "").split("/");
  const view = VIEWS.find((each) => each === name);
  if (view === undefined) return OTHER_NAMES[name] ?? { view: "overview", detail: "" };
  try {
    return { view, detail: decodeURIComponent(rest.join("/")) };
  } catch {
    return { view, detail: "" };
  }
}

/** The address of a place, as a link's `href`. */
export function hrefOf(view: View, detail = ""): string {
  return detail === "" ? `#${view}` : `#${view}/${encodeURIComponent(detail)}`;
}
