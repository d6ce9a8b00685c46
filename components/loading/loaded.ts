/** Something a page has asked for: still on its way, here, or not to be had. */
export type Loaded<T> =
  | { readonly status: "loading" }
  | { readonly status: "failed" }
  | { readonly status: "here"; readonly value: T };
