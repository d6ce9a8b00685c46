/** Chromium with the built extension, and the fixture portals under their real host names. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { FIXTURE_HOSTS, respond } from "../portals/all-fixtures";
import type { FixtureData } from "../portals/fixture-data";
import { findBrowser } from "./find-browser";

export interface ChromiumWithExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** What the fixture portals show from the next page load on. */
  portalData: FixtureData;
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the extension's service worker, as the browser does after 30 s without events. */
  killWorker(): Promise<void>;
  /** Loads the extension anew while tabs are open, as an update does. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly extension: string;
  readonly portalData: FixtureData;
  readonly headless: boolean;
  /** Keep pages for going back, as browsers do and Playwright forbids; such pages come back by `history.back()` alone. */
  readonly backForwardCache?: boolean;
  /** BCP 47 tag of the browser's own language, by which the extension chooses its texts; English unless told. */
  readonly language?: string;
  /** Leave the dashboard open that a fresh install opens. */
  readonly keepFirstPage?: boolean;
  readonly say?: (line: string) => void;
}

/** A page that is closed while it opens may cost the browser our messages: see `lib/browser/packaged-messages.ts`. */
async function closeOnceSettled(page: Page): Promise<void> {
  await page.locator("main h1").waitFor();
  await page.locator("[aria-busy=true]").first().waitFor({ state: "hidden" });
  await page.close();
}

export async function launchChromium(options: LaunchOptions): Promise<ChromiumWithExtension> {
  const found = findBrowser(["chromium"], options.say ?? (() => {}));
  const { language = "en-US" } = options;
  const profile = mkdtempSync(join(tmpdir(), "good-standing-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    // On Linux Chromium takes its language from the environment alone; elsewhere from its switch.
    env: { ...process.env, LANGUAGE: language.replace("-", "_") },
    locale: language,
    headless: options.headless,
    // A person resizes the window; a photograph needs a size.
    viewport: options.headless ? { width: 1280, height: 800 } : null,
    // Playwright switches extensions off unless told otherwise.
    ignoreDefaultArgs: [
      "--disable-extensions",
      ...(options.backForwardCache ? ["--disable-back-forward-cache"] : []),
    ],
    args: [
      "--enable-unsafe-extension-debugging",
      "--no-first-run",
      `--lang=${language}`,
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });

  // Branded Chrome and Edge ignore --load-extension since version 137; every Chromium takes this command.
  const browser = context.browser();
  if (!browser) throw new Error("Playwright gave no browser to this context.");
  const session = await browser.newBrowserCDPSession();
  const send = session.send as (method: string, parameters: object) => Promise<unknown>;
  async function loadExtension(): Promise<string> {
    const loaded = await send.call(session, "Extensions.loadUnpacked", { path: options.extension });
    return (loaded as { id: string }).id;
  }

  const launched: ChromiumWithExtension = {
    context,
    extensionId: "",
    portalData: options.portalData,
    async openExtensionPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${launched.extensionId}/${path}`);
      return page;
    },
    async killWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      const { targetInfos } = await session.send("Target.getTargets");
      const worker = targetInfos.find(
        (target) => target.type === "service_worker" && target.url.includes(launched.extensionId),
      );
      if (worker) await session.send("Target.closeTarget", { targetId: worker.targetId });
      await session.detach();
    },
    reloadExtension: async () => {
      await loadExtension();
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };

  await context.route(
    (url) => url.protocol === "https:" && FIXTURE_HOSTS.includes(url.hostname),
    async (route) => {
      const answer = respond(new URL(route.request().url()), launched.portalData);
      await route.fulfill({ ...answer, headers: { ...answer.headers } });
    },
  );
  const firstPage = context.waitForEvent("page");
  Object.assign(launched, { extensionId: await loadExtension() });
  if (!options.keepFirstPage) await closeOnceSettled(await firstPage);
  return launched;
}
