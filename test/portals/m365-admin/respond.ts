/** The Microsoft 365 admin center as a fixture. `?language=de` gives the texts in German, with the same automation ids. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answer, type FixturePortal, notFound, pageOf, pageScript } from "../fixture-portal";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Hosts where the bare address is the admin center's, too. */
const ADMIN_ONLY_HOSTS = ["admin.cloud.microsoft", "admin.microsoft.com"];

export const m365AdminFixture: FixturePortal = {
  hosts: [
    ...ADMIN_ONLY_HOSTS,
    "portal.office.com",
    "portal.office365.us",
    "portal.apps.mil",
    "portal.partner.microsoftonline.cn",
    "microsoft365.microsoftonline.cn",
  ],
  respond(url, data) {
    if (url.pathname === "/fixture/app.js") {
      return answer("text/javascript", pageScript(`${HERE}page/main.ts`));
    }
    if (url.pathname === "/fixture/portal.css") {
      return answer("text/css", readFileSync(`${HERE}page/portal.css`, "utf8"));
    }
    const isApp =
      /^\/adminportal(\/home)?\/?$/i.test(url.pathname) ||
      /^\/partner\//i.test(url.pathname) ||
      (url.pathname === "/" && ADMIN_ONLY_HOSTS.includes(url.hostname));
    if (isApp) {
      const language = url.searchParams.get("language") === "de" ? "de" : "en";
      const page = { script: "/fixture/app.js", style: "/fixture/portal.css", language };
      return answer("text/html", pageOf({ title: "Microsoft 365 admin center", data, ...page }));
    }
    if (url.pathname === "/" || /^\/exchange\/?$/.test(url.pathname)) {
      return answer(
        "text/html",
        "<!doctype html><html lang=en><title>Another page</title><h1>Another page</h1>",
      );
    }
    return notFound();
  },
};
