/**
 * Our own pages in every state, and what we draw into a portal: axe in light, dark and forced colours, nothing cut off at
 * 320 px and at 200 %, nothing that moves for who asked for less. One browser for all of it, so the order counts.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChromiumWithExtension } from "../browsers/chromium";
import { launchWithOpenRoots, writeDrawnText } from "../browsers/open-roots";
import { axeFaults, cutFaults, motionFaults } from "../browsers/page-faults";
import { openWithSample } from "./dashboard";
import {
  LOCKED_VIEWS,
  lockByPolicy,
  type OwnView,
  openView,
  PARTLY_IMPORTED,
  PLAIN_VIEWS,
  SAMPLE_VIEWS,
} from "./own-views";
import { allBadged, rowsWhen } from "./portal-page";

const LIST = "https://partner.microsoft.com/dashboard/v2/customers/list";

let chromium: ChromiumWithExtension;
beforeAll(async () => {
  chromium = await launchWithOpenRoots(10);
});
afterAll(() => chromium?.close());

async function faults(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  return [
    ...(await axeFaults(page, within)),
    ...(await cutFaults(page)),
    ...(await motionFaults(page)),
  ];
}

function nothingWrongOn(views: readonly OwnView[]): void {
  test.each(views)("$name", async (view) => {
    const page = await openView(chromium, view);
    expect(await faults(page)).toEqual([]);
    await page.close();
  });
}

/** The portal's list with badges, and the dock as it is after `act`. */
async function openPortal(): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(LIST);
  await page.locator(".pill").waitFor();
  return page;
}

const OURS = "[data-good-standing]";

/** As `faults`, of what is ours on a portal's page. */
async function faultsOfOurs(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const host of document.querySelectorAll("[data-good-standing]")) {
      for (const details of host.shadowRoot?.querySelectorAll("details") ?? []) details.open = true;
    }
  });
  await writeDrawnText(page);
  return [...(await axeFaults(page, OURS)), ...(await beyondTheWindow(page))];
}

/** What of the dock and a badge's reasons cannot be seen in small windows. */
async function beyondTheWindow(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const window of [
    { width: 320, height: 640 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(window);
    const out = await page.evaluate(() =>
      [...document.querySelectorAll("[data-good-standing]")].flatMap((host) =>
        [...(host.shadowRoot?.querySelectorAll(".pill, .panel, .panel *, .gs-tip") ?? [])]
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < 0 || right > innerWidth || element.scrollWidth > element.clientWidth + 1;
          })
          .filter((element) => getComputedStyle(element).display !== "inline")
          .map((element) => element.outerHTML.slice(0, 160)),
      ),
    );
    found.push(...out.map((html) => `${window.width} px: ${html}`));
  }
  return found;
}

describe("empty", () => {
  nothingWrongOn(PLAIN_VIEWS);

  test("dock and panel", async () => {
    const page = await openPortal();
    expect(await faultsOfOurs(page)).toEqual([]);
    await page.locator(".pill").click();
    await page.getByRole("button", { name: "Open dashboard" }).waitFor();
    expect(await faultsOfOurs(page)).toEqual([]);
    await page.close();
  });
});

/** The background, the store and the workers, as they are for somebody whose browser is slow or at odds with us. */
const OUT_OF_ORDER = {
  "nothing answers yet": `
    const sendMessage = () => new Promise(() => {});
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function () {
      const request = open.call(this, "never answers", 1);
      request.addEventListener = () => {};
      return request;
    };
    globalThis.Worker = class extends EventTarget {
      postMessage() {}
      terminate() {}
    };`,
  "nothing can be read": `
    const sendMessage = async () => { throw new Error("made to fail"); };
    IDBFactory.prototype.open = () => { throw new DOMException("made to fail"); };
    globalThis.Worker = class extends EventTarget {
      constructor() {
        super();
        setTimeout(() => {
          const event = new ErrorEvent("error", { message: "made to fail" });
          this.dispatchEvent(event);
          this.onerror?.(event);
        });
      }
      postMessage() {}
      terminate() {}
    };`,
} as const;

describe.each(Object.entries(OUT_OF_ORDER))("%s", (state, script) => {
  test.each(PLAIN_VIEWS)("$name", async ({ path }) => {
    const page = await chromium.context.newPage();
    await page.addInitScript(`if (location.protocol === "chrome-extension:") {
      ${script}
      for (const api of new Set([globalThis.browser, chrome])) {
        if (api?.runtime) api.runtime.sendMessage = sendMessage;
      }
    }`);
    await page.goto(`chrome-extension://${chromium.extensionId}/${path}`);
    const mark = state === "nothing answers yet" ? "[aria-busy=true]:visible" : ".notice:visible";
    // These rest on neither.
    if (!/settings/.test(path)) await page.locator(mark).first().waitFor();
    expect(await faults(page)).toEqual([]);
    await page.close();
  });
});

describe("with the sample organisation", () => {
  beforeAll(async () => {
    const page = await openWithSample(chromium);
    await page.close();
  });
  nothingWrongOn(SAMPLE_VIEWS);

  test("badges, their reasons, dock, panel, and the dock made small", async () => {
    const page = await openPortal();
    await rowsWhen(page, allBadged);
    expect(await faultsOfOurs(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    const badge = page.locator("tr .gs-badge, [role=row] .gs-badge").first();
    await badge.focus();
    await page.locator(".gs-tip").waitFor();
    expect(await faultsOfOurs(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await badge.press("Enter");
    await page.getByRole("button", { name: "Open this customer in the dashboard" }).waitFor();
    expect(await faultsOfOurs(page)).toEqual([]);
    await page.getByRole("button", { name: "Make small" }).click();
    await page.locator(".dock.collapsed").waitFor();
    expect(await faultsOfOurs(page)).toEqual([]);
    await page.close();
  });
});

describe("partly imported", () => nothingWrongOn([PARTLY_IMPORTED]));

describe("locked by policy", () => {
  beforeAll(async () => {
    if (!(await lockByPolicy(chromium))) {
      console.warn("Branded browsers let nobody try policies out: the form is looked at unlocked.");
    }
  });
  nothingWrongOn(LOCKED_VIEWS);
});
