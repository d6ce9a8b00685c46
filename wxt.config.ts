import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { ALL_PORTALS } from "./lib/portals/all-portals";
import { matchesOf } from "./lib/portals/portal";

export default defineConfig({
  modules: ["@wxt-dev/i18n/module"],
  i18n: { localesDir: fileURLToPath(new URL("./lib/texts/locales", import.meta.url)) },
  // Every dependency of a module stands in its import lines; auto-imports would hide them from the reader and from test/arch.
  imports: false,
  manifestVersion: 3,
  outDir: ".output",
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    minimum_chrome_version: "120",
    permissions: ["storage", "activeTab", "scripting", "alarms"],
    optional_permissions: ["notifications"],
    host_permissions: matchesOf(ALL_PORTALS.flatMap(({ hosts }) => hosts)),
    optional_host_permissions: matchesOf(
      ALL_PORTALS.flatMap(({ optionalHosts = [] }) => optionalHosts),
    ),
    action: { default_title: "__MSG_extensionName__" },
    // Firefox reads its managed storage from a native manifest instead, and warns of the key.
    ...(browser !== "firefox" && { storage: { managed_schema: "managed_schema.json" } }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "good-standing@good-standing.example",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
      },
    }),
  }),
  hooks: {
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === "content-script")) return;
      // Some 500 bytes smaller than with esbuild's own minifier, out of 12 KB; too slow for everything else.
      config.build = {
        ...config.build,
        minify: "terser",
        terserOptions: {
          ecma: 2020,
          compress: {
            passes: 5,
            ecma: 2020,
            // Built-ins are what they should be: a page cannot change them on the extension's side.
            unsafe: true,
            unsafe_arrows: true,
            unsafe_methods: true,
            // No getter of ours, or of the page, is called for its side effects.
            pure_getters: true,
          },
        },
      };
    },
  },
  vite: () => ({
    esbuild: { jsx: "automatic", jsxImportSource: "preact" },
    build: {
      target: ["chrome120", "firefox140"],
    },
    // Workers are modules, so that they load what few files need only when one does.
    worker: { format: "es" },
  }),
});
