/** What is wrong with a page for those who see little, see it large, or cannot bear what moves. Faults as lines of text. */
import axe from "axe-core";
import type { Page } from "playwright-core";

const APPEARANCES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
} as const;

/** A narrow phone, and a common window at 200 %. */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
] as const;

/** The rules that go by colours; what the others look at is the same in each appearance. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds: all of its rules in light, those about colours in the other appearances.
 *
 * @param within CSS selector of what is looked at; the page as a whole unless told
 */
export async function axeFaults(page: Page, within = ":root"): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const [name, media] of Object.entries(APPEARANCES)) {
    await page.emulateMedia(media);
    const { violations } = await page.evaluate(
      ([selector, rules]) =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(
          selector,
          rules ? { runOnly: { type: "rule", values: rules } } : {},
        ),
      [within, name === "light" ? undefined : COLOUR_RULES] as const,
    );
    for (const { id, nodes } of violations) {
      found.push(...nodes.map(({ html }) => `${name}: ${id}: ${html.slice(0, 160)}`));
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  return found;
}

/** What is cut off or needs scrolling sideways in small windows. The page's own size comes back. */
export async function cutFaults(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  const found: string[] = [];
  for (const window of WINDOWS) {
    await page.setViewportSize(window);
    found.push(...(await clipped(page)).map((fault) => `${window.width} px: ${fault}`));
  }
  if (size) await page.setViewportSize(size);
  return found;
}

/** Elements whose own text does not fit into them, and the page if it is wider than the window. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page: ${root.scrollWidth} px wide`);
    const isForEarsOnly = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === "inset(50%)" || isForEarsOnly(element.parentElement));
    const isOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > root.clientWidth || left < 0;
    };
    if (found.length > 0) {
      const out = [...document.body.querySelectorAll("*")].filter(
        (element) => isOut(element) && ![...element.children].some(isOut),
      );
      found.push(...out.map((element) => `out: ${element.outerHTML.slice(0, 160)}`));
    }
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const text = [...element.childNodes]
        .filter((child) => child.nodeType === Node.TEXT_NODE)
        .map((child) => child.textContent?.trim())
        .join("");
      const style = getComputedStyle(element);
      if (style.display === "inline" || element.clientWidth === 0) continue;
      if (isForEarsOnly(element)) continue;
      const told = `${element.tagName} ${element.className}: ${(element.textContent ?? "").slice(0, 80)}`;
      // What is cut off downwards cannot be scrolled to, whoever's text it is.
      const isCut = /hidden|clip/.test(style.overflowY);
      if (isCut && element.scrollHeight > element.clientHeight + 1) found.push(`low: ${told}`);
      if (text === "" || /auto|scroll/.test(style.overflowX)) continue;
      if (element.scrollWidth > element.clientWidth + 1) found.push(told);
    }
    return found;
  });
}

/** What still moves for a reader who asked for less of it. */
export async function motionFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const found = await page.evaluate(() => {
    const seconds = (list: string) =>
      Math.max(...list.split(",").map((each) => Number.parseFloat(each)));
    return [...document.querySelectorAll("*")].flatMap((element) =>
      [undefined, "::before", "::after"].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const isAnimated = style.animationName !== "none" && seconds(style.animationDuration) > 0;
        const moves =
          isAnimated || seconds(style.transitionDuration) > 0 || style.scrollBehavior === "smooth";
        return moves ? `moves: ${element.tagName} ${element.className}` : [];
      }),
    );
  });
  await page.emulateMedia({ reducedMotion: null });
  return [...new Set(found)];
}
