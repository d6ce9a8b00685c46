/** Partner Center as a fixture. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answer, type FixturePortal, notFound, pageOf, pageScript } from "../fixture-portal";

const HERE = fileURLToPath(new URL(".", import.meta.url));

export const partnerCenterFixture: FixturePortal = {
  hosts: ["partner.microsoft.com"],
  respond(url, data) {
    if (url.pathname === "/fixture/app.js") {
      return answer("text/javascript", pageScript(`${HERE}page/main.ts`));
    }
    if (url.pathname === "/fixture/portal.css") {
      return answer("text/css", readFileSync(`${HERE}page/portal.css`, "utf8"));
    }
    if (!/^\/([a-z]{2}-[a-z]{2}\/)?(dashboard|commerce|pcv)\//.test(url.pathname))
      return notFound();
    const page = { script: "/fixture/app.js", style: "/fixture/portal.css" };
    return answer("text/html", pageOf({ title: "Partner Center", data, ...page }));
  },
};
