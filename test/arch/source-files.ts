/** The project's own source, for the tests that hold it to its rules. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** All files below `folder` (relative to the project) whose name ends with one of `endings`, relative to the project. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)))
    .sort();
}

export function read(file: string): string {
  return readFileSync(join(PROJECT, file), "utf8");
}

export interface Import {
  /** File that imports, relative to the project. */
  readonly from: string;
  /** Package name, or path relative to the project without query. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** What `file` imports, statically or lazily. */
export function importsOf(file: string): Import[] {
  const source = read(file);
  const target = (specifier: string) =>
    specifier.startsWith(".")
      ? relative(PROJECT, resolve(PROJECT, dirname(file), specifier.replace(/\?.*$/, "")))
      : specifier;
  return [
    ...[...source.matchAll(IMPORT)].map((match) => ({
      from: file,
      to: target(match[2] ?? ""),
      typeOnly: match[1] !== undefined,
    })),
    ...[...source.matchAll(DYNAMIC)].map((match) => ({
      from: file,
      to: target(match[1] ?? ""),
      typeOnly: false,
    })),
  ];
}
