/**
 * Nobody touches a mouse here: popup, every view of the dashboard in each of its states, badges and dock. Everything is
 * reached, the focus is seen wherever it is, is never trapped, and goes back to where it came from. One browser for all of
 * it, so the order counts.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChromiumWithExtension } from "../browsers/chromium";
import { setPolicies } from "../browsers/extension-settings";
import { tabFromTheStart, tourFaults } from "../browsers/keyboard-tour";
import { launchWithOpenRoots } from "../browsers/open-roots";
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
import { writeSampleFiles } from "./sample-files";
import { BADGE_NAME } from "./state-words";

const LIST = "https://partner.microsoft.com/dashboard/v2/customers/list";

let chromium: ChromiumWithExtension;
beforeAll(async () => {
  chromium = await launchWithOpenRoots(3);
});
afterAll(() => chromium?.close());

/** What has the focus, by its words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let inside = document.activeElement;
    while (inside?.shadowRoot?.activeElement) inside = inside.shadowRoot.activeElement;
    const drawn = inside?.querySelector<HTMLElement>("[data-t]")?.dataset.t;
    return (inside?.ariaLabel ?? drawn ?? inside?.textContent ?? "").trim();
  });

/** Buttons of the panel that the outline of what has the focus in it touches. */
const underTheOutline = (page: Page) =>
  page.evaluate(() => {
    const root = document.activeElement?.shadowRoot;
    if (!root?.activeElement) return ["Nothing of ours has the focus."];
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(root.activeElement);
    if (outlineStyle === "none") return ["The focus has no outline."];
    const room = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const { left, right, top, bottom } = root.activeElement.getBoundingClientRect();
    return [...root.querySelectorAll<HTMLElement>(".panel button")]
      .filter((button) => {
        const box = button.getBoundingClientRect();
        const isBeside = box.left >= right + room || box.right <= left - room;
        return !isBeside && box.top < bottom + room && box.bottom > top - room;
      })
      .map((button) => button.outerHTML);
  });

async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof name === "string" ? now === name : name.test(now)) return;
  }
  throw new Error(`${key} never came to ${name}.`);
}

/** Some of them have hundreds of stops, each of which asks the browser. */
const TOUR_MS = 180_000;

function tour(views: readonly OwnView[]): void {
  test.each(views)("$name", { timeout: TOUR_MS }, async (view) => {
    const page = await openView(chromium, view);
    expect(await tourFaults(page)).toEqual([]);
    await page.close();
  });
}

describe("a tour of what is empty", () => {
  tour(PLAIN_VIEWS);

  test("dock and panel", async () => {
    const page = await chromium.context.newPage();
    await page.goto(LIST);
    await page.locator(".pill").waitFor();
    // The dock may be there before the list is, whose links would then appear in the middle of a tour.
    await rowsWhen(page, (rows) => rows.length > 0 && rows.every(({ customer }) => customer));
    expect(await tourFaults(page, "[data-good-standing]")).toEqual([]);
    await tabFromTheStart(page);
    await tabTo(page, /^Good Standing: /);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Good Standing");
    expect(await tourFaults(page, "[data-good-standing]")).toEqual([]);
    await page.close();
  });
});

describe("a tour of the sample organisation", () => {
  beforeAll(async () => {
    const page = await openWithSample(chromium);
    await page.close();
  });
  tour(SAMPLE_VIEWS);

  test("what a company's policy locks cannot be reached, and everything else can", async () => {
    await lockByPolicy(chromium);
    for (const view of LOCKED_VIEWS) {
      const page = await openView(chromium, view);
      expect(await tourFaults(page)).toEqual([]);
      await page.close();
    }
    await setPolicies(chromium, []);
  });
});

describe("there and back", () => {
  test("the popup's settings, and its search", async () => {
    const page = await chromium.openExtensionPage("popup.html");
    await tabTo(page, "Settings");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Settings");
    await tabTo(page, "Back");
    await page.keyboard.press("Space");
    await expect.poll(() => focused(page)).toBe("Good Standing");
    const search = page.getByRole("combobox");
    await tabTo(page, "");
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("er");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await search.getAttribute("aria-activedescendant")).not.toBeNull();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("option").count()).toBe(0);
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.close();
  });

  test("each view of the dashboard takes the focus to its heading", async () => {
    const page = await chromium.openExtensionPage("dashboard.html");
    const views = await page.getByRole("navigation").getByRole("link").allInnerTexts();
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
    for (const view of views.slice(1)) {
      await tabTo(page, view, "Shift+Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("h1");
      expect(await focused(page)).toBe(view);
    }
    await page.close();
  });

  test("a cell of the matrix, and the report to print", async () => {
    const page = await chromium.openExtensionPage("dashboard.html#standing");
    const cell = page.locator("a.matrix-cell").nth(1);
    await cell.waitFor();
    const name = await cell.evaluate((link) => link.textContent?.trim() ?? "");
    await tabTo(page, name);
    await page.keyboard.press("Enter");
    await page.locator("#item-detail-heading").waitFor();
    await tabTo(page, "Back to the whole", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe(name);

    await tabTo(page, "Report to print");
    await page.keyboard.press("Enter");
    await page.evaluate(() => {
      window.print = () => {
        document.title = "printed";
      };
    });
    await tabTo(page, "Print");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title()).toBe("printed");
    await page.close();
  });

  test("a target is given up, added by arrows, removed; a figure is tried", async () => {
    const page = await chromium.openExtensionPage("dashboard.html#plan");
    await page.getByRole("button", { name: "Add a target" }).waitFor();
    await tabTo(page, "Add a target");
    await page.keyboard.press("Enter");
    await tabTo(page, "Cancel", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Add a target");

    const removal = /^Remove target: /;
    const targets = await page.getByRole("button", { name: removal }).count();
    await tabTo(page, removal, "Shift+Tab");
    await page.keyboard.press("Space");
    await expect.poll(() => focused(page)).toBe("Add a target");
    await expect.poll(() => page.getByRole("button", { name: removal }).count()).toBe(targets - 1);

    const slider = page.getByRole("slider").first();
    await slider.waitFor();
    const before = await slider.getAttribute("aria-valuetext");
    for (let steps = 0; !(await slider.evaluate((one) => one === document.activeElement)); ) {
      await page.keyboard.press("Tab");
      steps += 1;
      expect(steps).toBeLessThan(100);
    }
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(before);
    await tabTo(page, "Back to today");
    await page.keyboard.press("Enter");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe(before);
    await page.close();
  });

  test("own data is kept, and the question leaves the focus where it was asked", async () => {
    const page = await chromium.openExtensionPage("dashboard.html#import");
    await page.locator('input[type="file"]').first().setInputFiles(writeSampleFiles());
    await expect.poll(() => focused(page)).toBe("Imported");
    await tabTo(page, "Load the sample organisation", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("group", { name: /sample/ }).count()).toBe(1);
    await tabTo(page, "Keep my data");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Load the sample organisation");
    await page.close();
  });
});

describe("in a portal", () => {
  test("badge, reasons, panel and dock, and back to the badge", async () => {
    const page = await chromium.context.newPage();
    await page.goto(LIST);
    await rowsWhen(page, allBadged);
    await page.locator(".pill").waitFor();
    expect(await tourFaults(page, "[data-good-standing]")).toEqual([]);

    await tabFromTheStart(page);
    await tabTo(page, BADGE_NAME);
    const name = await focused(page);
    await page.getByRole("tooltip").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("tooltip").count()).toBe(0);

    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Good Standing");
    await page.getByRole("button", { name: "Open this customer in the dashboard" }).waitFor();
    expect(await underTheOutline(page)).toEqual([]);
    await tabTo(page, "Open this customer in the dashboard");
    await tabTo(page, "Make small");
    await tabTo(page, "Close", "Shift+Tab");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe(name);

    await tabTo(page, /^Good Standing: /);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Good Standing");
    expect(await tourFaults(page, "[data-good-standing]")).toEqual([]);
    await tabTo(page, "Make small");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toMatch(/^Good Standing: /);
    await page.close();
  });
});

describe("a tour of what is partly imported", () => tour([PARTLY_IMPORTED]));
