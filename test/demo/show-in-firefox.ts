import { writeFileSync } from "node:fs";
import { launchFirefox } from "../browsers/firefox";
import { BADGE_NAME } from "../e2e/state-words";
import { type DemoOptions, demoPortal, LISTS } from "./demo-pages";

const TRIES = 100;

export async function showInFirefox({ extension, screenshots, hasDisplay, say }: DemoOptions) {
  const firefox = await launchFirefox({
    extension,
    headless: !hasDisplay,
    portalData: demoPortal,
    say,
  });
  const until = async (isThere: () => Promise<boolean>, what: string) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await isThere()) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${what} did not appear.`);
  };
  const photograph = async (context: string, name: string) => {
    if (hasDisplay) return;
    const path = `${screenshots}/firefox-${name}.png`;
    writeFileSync(path, await firefox.screenshot(context));
    say(`  Screenshot: ${path}`);
  };
  try {
    const dashboard = await firefox.open(
      `moz-extension://${firefox.extensionHost}/dashboard.html#sample`,
    );
    await until(
      async () =>
        /Customers\s+60\s/.test(
          String(await firefox.evaluate(dashboard, "document.body.innerText")),
        ),
      "The imported sample organisation",
    );
    say("\nDashboard: the sample organisation is imported.");
    await photograph(dashboard, "dashboard");
    for (const list of LISTS) {
      const page = await firefox.open(list.url);
      const badges = async () =>
        (await firefox.namesByRole(page, "button")).filter((name) => BADGE_NAME.test(name));
      await until(async () => (await badges()).length >= 10, "Ten badges");
      say(`\n${list.title}:`);
      for (const name of await badges()) say(`  ${name}`);
      await photograph(page, list.name);
    }
    if (hasDisplay) {
      say("\nThe browser stays open: the portal pages are fixtures, look around. Close it to end.");
      await firefox.closed;
    }
  } finally {
    await firefox.close();
  }
}
