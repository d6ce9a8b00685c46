import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isFramePortal, scriptOf } from "../../lib/browser/portal-hosts";
import { ALL_PORTALS } from "../../lib/portals/all-portals";
import { PROJECT, read } from "./source-files";

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts: { js: string[]; matches: string[]; all_frames?: boolean }[];
}

const BUILDS = [".output/chrome-mv3", ".output/firefox-mv3"] as const;
const manifestOf = (build: string) =>
  JSON.parse(readFileSync(join(PROJECT, build, "manifest.json"), "utf8")) as Manifest;

const section =
  read("README.md")
    .split(/^## /m)
    .find((part) => part.startsWith("Permissions")) ?? "";
/** What the first columns of the section's tables name, table by table, each with the reason beside it. */
const tables = section.split(/\n(?!\|)/).flatMap((block) => {
  const rows = block
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const named = rows.flatMap(([, names = "", reason = ""]) =>
    [...names.matchAll(/`([^`]+)`/g)].map((match) => [match[1] ?? "", reason] as const),
  );
  return named.length > 0 ? [new Map(named)] : [];
});

const hosts = (patterns: readonly string[] = []) =>
  patterns.map((pattern) => pattern.replace(/^https:\/\/|\/\*$/g, ""));

describe.each(BUILDS)("%s", (build) => {
  const manifest = manifestOf(build);
  const [required = new Map(), optional = new Map()] = tables;

  test("every permission and host has its reason in the README", () => {
    const asked = [...manifest.permissions, ...hosts(manifest.host_permissions)];
    expect(asked.filter((name) => (required.get(name) ?? "") === "")).toEqual([]);
  });

  test("so has every optional permission and host", () => {
    const may = [...manifest.optional_permissions, ...hosts(manifest.optional_host_permissions)];
    expect(may.filter((name) => (optional.get(name) ?? "") === "")).toEqual([]);
  });

  test("content scripts run where the manifest asks to, and nowhere else", () => {
    // On one host a script runs on some paths only; permissions know no paths.
    const hosts = manifest.content_scripts.flatMap((script) =>
      script.matches.map((pattern) => pattern.replace(/(?<=[^/]\/)[^/*].*/, "*")),
    );
    expect([...new Set(hosts)].sort()).toEqual(manifest.host_permissions.toSorted());
  });

  test.each(ALL_PORTALS.map(({ id }) => id))(
    "%s has a script of its name, in all frames if it reads frames",
    (id) => {
      expect(existsSync(join(PROJECT, build, scriptOf(id)))).toBe(true);
      const declared = manifest.content_scripts.find(({ js }) =>
        js.includes(scriptOf(id).slice(1)),
      );
      expect(declared?.all_frames === true).toBe(isFramePortal(id));
    },
  );
});
