/** The fixture portal as a server: a URL in, a response out. Served under the real host name by whoever drives a browser. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { FixtureData } from "./page/fixture-data";

export interface FixtureResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** As strict as a portal may be: our overlay must not need any of what this forbids. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

let script: string | undefined;
function pageScript(): string {
  script ??= buildSync({
    entryPoints: [`${HERE}page/main.ts`],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2023",
  }).outputFiles[0]?.text;
  return script ?? "";
}

/** `</script>` inside the data would end the element that carries it. */
function embedded(data: FixtureData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

export function respond(url: URL, data: FixtureData): FixtureResponse {
  const answer = (contentType: string, body: string, status = 200) => ({
    status,
    headers: { "content-type": `${contentType}; charset=utf-8`, "content-security-policy": POLICY },
    body,
  });
  if (url.pathname === "/fixture/app.js") return answer("text/javascript", pageScript());
  if (url.pathname === "/fixture/portal.css") {
    return answer("text/css", readFileSync(`${HERE}page/portal.css`, "utf8"));
  }
  if (!/^\/([a-z]{2}-[a-z]{2}\/)?dashboard\//.test(url.pathname)) {
    return answer("text/plain", "not part of the fixture", 404);
  }
  return answer(
    "text/html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner Center (fixture)</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/fixture/portal.css"></head><body>
<script type="application/json" id="data">${embedded(data)}</script>
<script src="/fixture/app.js"></script></body></html>`,
  );
}
