import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { PROJECT } from "./source-files";

const BUILDS = { chrome: ".output/chrome-mv3", firefox: ".output/firefox-mv3" } as const;

const built = (browser: keyof typeof BUILDS, file: string) =>
  readFileSync(join(PROJECT, BUILDS[browser], file), "utf8");
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { js?: string[]; matches: string[]; all_frames?: boolean }[];
  web_accessible_resources?: unknown;
  background?: object;
}

/** Where each content script runs. */
const CONTENT_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  "azure-frame.js": [
    "https://*.reactblade-ms.portal.azure.net/*",
    "https://*.reactblade-rc.portal.azure.net/*",
    "https://*.reactblade.portal.azure.net/*",
  ],
  "azure.js": ["https://*.portal.azure.com/*"],
  "entra.js": ["https://entra.microsoft.com/*"],
  "intune.js": ["https://endpoint.microsoft.com/*", "https://intune.microsoft.com/*"],
  "m365-admin.js": [
    "https://admin.cloud.microsoft/*",
    "https://admin.microsoft.com/*",
    // Everything else on this host is everybody's home page.
    "https://portal.office.com/AdminPortal/*",
    "https://portal.office.com/Adminportal/*",
    "https://portal.office.com/Partner/*",
    "https://portal.office.com/adminportal/*",
  ],
  "partner-center.js": ["https://partner.microsoft.com/*"],
};
/** Without their paths: a permission is for whole hosts. */
const HOSTS = [
  ...new Set(
    Object.values(CONTENT_SCRIPTS)
      .flat()
      .map((pattern) => pattern.replace(/(?<=[^/]\/)[^/*].*/, "*")),
  ),
].sort();
/** Hosts of other clouds, allowed by the reader one by one. */
const OPTIONAL_HOSTS = [
  "https://endpoint.microsoft.us/*",
  "https://entra.microsoft.us/*",
  "https://entra.microsoftonline.cn/*",
  "https://intune.microsoft.us/*",
  "https://intune.microsoftonline.cn/*",
  "https://microsoft365.microsoftonline.cn/*",
  "https://partner.partnercenter.microsoftonline.cn/*",
  "https://portal.apps.mil/*",
  "https://portal.azure.cn/*",
  "https://portal.azure.us/*",
  "https://portal.office365.us/*",
  "https://portal.partner.microsoftonline.cn/*",
];
/** The only script that has work in frames of other origins. */
const IN_ALL_FRAMES = ["azure-frame.js"];

/** What must never get into a content script: libraries that belong to the background and to our own pages. */
const NOT_IN_CONTENT_SCRIPTS = [
  "ZodError",
  "openDB",
  "webextension-polyfill",
  "papaparse",
  "__PREACT",
];

describe.each(["chrome", "firefox"] as const)("built for %s", (browser) => {
  const manifest = JSON.parse(built(browser, "manifest.json")) as Manifest;

  test("asks for these permissions and hosts and no others", () => {
    expect(manifest.permissions?.toSorted()).toEqual([
      "activeTab",
      "alarms",
      "scripting",
      "storage",
    ]);
    expect(manifest.host_permissions?.toSorted()).toEqual(HOSTS);
    expect(manifest.optional_permissions).toEqual(["notifications"]);
    expect(manifest.optional_host_permissions?.toSorted()).toEqual(OPTIONAL_HOSTS);
    const nameOf = (files: string[] = []) => files.join().replace("content-scripts/", "");
    const declared = manifest.content_scripts ?? [];
    expect(
      Object.fromEntries(declared.map(({ js, matches }) => [nameOf(js), matches.toSorted()])),
    ).toEqual(CONTENT_SCRIPTS);
    expect(declared.filter((each) => each.all_frames).map(({ js }) => nameOf(js))).toEqual(
      IN_ALL_FRAMES,
    );
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  const scripts = readdirSync(join(PROJECT, BUILDS[browser], "content-scripts"));
  test("has one content script a portal", () =>
    expect(scripts.toSorted()).toEqual(Object.keys(CONTENT_SCRIPTS)));

  test.each(scripts)("content script %s is at most 12 KB gzip", (name) => {
    expect(gzipped(built(browser, `content-scripts/${name}`))).toBeLessThanOrEqual(12 * 1024);
  });

  test.each(scripts)("content script %s carries no heavy library", (name) => {
    const text = built(browser, `content-scripts/${name}`);
    expect(NOT_IN_CONTENT_SCRIPTS.filter((word) => text.includes(word))).toEqual([]);
  });

  test("the popup's first load is at most 40 KB gzip", () => {
    const html = built(browser, "popup.html");
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(
      (match) => match[1],
    );
    expect(files.length).toBeGreaterThan(0);
    const total = files.reduce(
      (sum, file) => sum + gzipped(built(browser, file ?? "")),
      gzipped(html),
    );
    expect(total).toBeLessThanOrEqual(40 * 1024);
  });

  test.each(scripts)(
    "content script %s writes no markup and makes no code from strings",
    (name) => {
      expect(built(browser, `content-scripts/${name}`)).not.toMatch(
        /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|new Function|\beval\(/,
      );
    },
  );
});

test("what the words above look for can be found where it belongs", () => {
  const everything = readdirSync(join(PROJECT, BUILDS.chrome), {
    recursive: true,
    encoding: "utf8",
  })
    .filter((file) => file.endsWith(".js") && !file.startsWith("content-scripts"))
    .map((file) => built("chrome", file))
    .join("\n");
  expect(everything).toContain("ZodError");
});
