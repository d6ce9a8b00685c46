/** A fixture portal as a server: a URL in, a response out. Served under the real host name by whoever drives a browser. */
import { buildSync } from "esbuild";
import type { FixtureData } from "./fixture-data";

export interface FixtureResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface FixturePortal {
  /** Every host that it answers for, spelled out. */
  readonly hosts: readonly string[];
  respond(url: URL, data: FixtureData): FixtureResponse;
}

/** As strict as a portal may be: our overlay must not need any of what this forbids. */
export const STRICT_POLICY =
  "default-src 'self'; img-src data:; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export function answer(
  contentType: string,
  body: string,
  { status = 200, policy = STRICT_POLICY } = {},
): FixtureResponse {
  return {
    status,
    headers: { "content-type": `${contentType}; charset=utf-8`, "content-security-policy": policy },
    body,
  };
}

export const notFound = () => answer("text/plain", "not part of the fixture", { status: 404 });

const scripts = new Map<string, string>();

/** The page's script, bundled once a run. */
export function pageScript(file: string): string {
  const known = scripts.get(file);
  if (known !== undefined) return known;
  const built = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2023",
  });
  const text = built.outputFiles[0]?.text ?? "";
  scripts.set(file, text);
  return text;
}

export interface FixturePage {
  readonly title: string;
  readonly data: FixtureData;
  readonly language?: string;
  /** Addresses on the fixture's own host. */
  readonly script: string;
  readonly style: string;
}

/** The document of a single-page app, with its data in it. */
export function pageOf({ title, data, language = "en", script, style }: FixturePage): string {
  // `</script>` inside the data would end the element that carries it.
  const embedded = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} (fixture)</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"></head><body>
<script type="application/json" id="data">${embedded}</script>
<script src="${script}"></script></body></html>`;
}
