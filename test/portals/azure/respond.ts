/** The shell of the Azure, Entra and Intune portals as a fixture, and the other origin that its React views come from. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  answer,
  type FixturePortal,
  notFound,
  pageOf,
  pageScript,
  STRICT_POLICY,
} from "../fixture-portal";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const FRAME_HOST = "sandbox-1.reactblade.portal.azure.net";
const TITLES: Readonly<Record<string, string>> = {
  "portal.azure.com": "Microsoft Azure",
  "entra.microsoft.com": "Microsoft Entra admin center",
  "intune.microsoft.com": "Microsoft Intune admin center",
};
const SHELL_HOSTS = Object.keys(TITLES);
const SHELL_POLICY = `${STRICT_POLICY}; frame-src https://${FRAME_HOST}`;
const FRAME_POLICY = `${STRICT_POLICY}; frame-ancestors ${SHELL_HOSTS.map((host) => `https://${host}`).join(" ")}`;

function file(pathname: string, name: "shell" | "frame", policy: string) {
  if (pathname === "/fixture/app.js") {
    return answer("text/javascript", pageScript(`${HERE}page/${name}.ts`), { policy });
  }
  if (pathname === "/fixture/portal.css") {
    return answer("text/css", readFileSync(`${HERE}page/${name}.css`, "utf8"), { policy });
  }
  return undefined;
}

const PAGE = { script: "/fixture/app.js", style: "/fixture/portal.css" };

export const azureShellFixture: FixturePortal = {
  hosts: SHELL_HOSTS,
  respond({ hostname, pathname }, data) {
    const known = file(pathname, "shell", SHELL_POLICY);
    if (known) return known;
    // The tenant, by domain or ID, or nothing.
    if (!/^\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*)?$/i.test(pathname)) return notFound();
    const title = TITLES[hostname] ?? "";
    return answer("text/html", pageOf({ title, data, ...PAGE }), { policy: SHELL_POLICY });
  },
};

export const azureFrameFixture: FixturePortal = {
  hosts: [FRAME_HOST],
  respond({ pathname }, data) {
    const known = file(pathname, "frame", FRAME_POLICY);
    if (known) return known;
    if (!/^\/view\/\w+$/.test(pathname)) return notFound();
    return answer("text/html", pageOf({ title: "React view", data, ...PAGE }), {
      policy: FRAME_POLICY,
    });
  },
};
