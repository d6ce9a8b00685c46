import type { Portal } from "../../../lib/portals/portal";

function made(id: string, hosts: readonly string[], optionalHosts: readonly string[]): Portal {
  return {
    id,
    hosts,
    optionalHosts,
    routes: [{ id: "things", path: /^\/things/ }],
    isReady: () => true,
    rowSelector: "tr",
    rowOf: () => null,
    readRow: () => null,
    customerOf: () => null,
    headingSelector: "h1",
    identityAttributes: [],
  };
}

/** Portals of no company: one of a single page, and one whose lists stand in frames of another origin. */
export const MADE_PORTALS: readonly Portal[] = [
  made("shop", ["shop.example"], ["shop.example.us", "*.till.example.us"]),
  made("azure", ["*.desk.example"], ["desk.example.us", "desk.example.cn"]),
  made("azure-frame", ["*.pane.example"], ["*.pane.example.us"]),
];
