/** A page toured with the Tab key, forth and back, as somebody does who has no mouse. */
import type { Page } from "playwright-core";

/** Put into the page: what has the focus, in open shadow roots too, and what could have it. */
const INTO_THE_PAGE = `globalThis.startTour = (within) => {
  const numbers = new Map();
  const deepest = (root) => {
    const at = root.activeElement;
    return at?.shadowRoot?.activeElement ? deepest(at.shadowRoot) : at;
  };
  const all = (root) => [...root.querySelectorAll("*")].flatMap((element) =>
    element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element]);
  const inDetails = (element) => {
    const closed = element.parentElement?.closest("details:not([open])");
    return closed && !(element.localName === "summary" && element.parentElement === closed &&
      !closed.parentElement?.closest("details:not([open])"));
  };
  const takesFocus = (element) =>
    element.matches("a[href], button, input, select, textarea, summary, [tabindex]") &&
    !element.matches(":disabled, [tabindex='-1'], input[type=hidden]") &&
    element.checkVisibility({ visibilityProperty: true }) && !inDetails(element);
  const told = (element) =>
    element.localName + " " + (element.ariaLabel ?? element.innerText ?? "").trim().slice(0, 50) +
    " " + (element.id || element.className);
  const seen = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 1) return "its focus is not seen";
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width * height > 0);
    const inSight = boxes.filter(({ top, bottom, left, right }) =>
      bottom > 0 && right > 0 && top < innerHeight && left < innerWidth);
    if (inSight.length === 0) return "it is out of sight";
    const root = element.getRootNode();
    // Part of it may be covered, all of it may not.
    const isCovered = inSight.every((box) => {
      const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
      const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
      return [top + 2, (top + bottom) / 2, bottom - 2].every((y) => {
        const there = root.elementFromPoint(x, y);
        return !(there && (element.contains(there) || there.contains(element)));
      });
    });
    return isCovered ? "something covers it" : "";
  };
  const isWanted = (element) => within === "" || element.closest(within) !== null ||
    element.getRootNode().host?.matches(within) === true;
  const isChosenFor = (radio) => [...numbers.keys()].some((each) =>
    each.type === "radio" && each.name === radio.name);
  return {
    here() {
      const element = deepest(document);
      if (!element || element === document.body || element === document.documentElement) return null;
      if (!numbers.has(element)) numbers.set(element, numbers.size);
      return { number: numbers.get(element), told: told(element),
        fault: isWanted(element) ? seen(element) : "",
        isClosedSummary: element.localName === "summary" && !element.parentElement.open };
    },
    missed: () => all(document).filter((element) => takesFocus(element) && isWanted(element) &&
      !numbers.has(element) && !(element.type === "radio" && isChosenFor(element))).map(told),
  };
};`;

interface Stop {
  readonly number: number;
  readonly told: string;
  readonly fault: string;
  readonly isClosedSummary: boolean;
}

const MOST_STOPS = 600;

/** The next Tab leads to the first stop. Taking the focus away alone leaves the place from which Tab goes on. */
export async function tabFromTheStart(page: Page): Promise<void> {
  await page.evaluate(
    "document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')",
  );
}

/**
 * Goes through the page by Tab from its beginning and back by Shift+Tab; opens with Space what is folded on the way.
 * Answers what is wrong: stops whose focus is not seen, what is never reached, a way back that is another one.
 *
 * @param within CSS selector of what has to be reached; the page as a whole unless told
 */
export async function tourFaults(page: Page, within = ""): Promise<string[]> {
  await page.evaluate(INTO_THE_PAGE);
  await page.evaluate(`globalThis.tour = startTour(${JSON.stringify(within)})`);
  const here = () => page.evaluate("tour.here()") as Promise<Stop | null>;
  const isDate = () => page.evaluate("document.activeElement?.type === 'date'");
  await tabFromTheStart(page);
  const found: string[] = [];
  const forth: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await here();
    // A date has a stop for each of its parts.
    if (stop !== null && stop.number === forth.at(-1)?.number && forth.length > 1) continue;
    if (stop === null || stop.number === forth[0]?.number) {
      if (stop !== null && forth.length === 1 && (await isDate())) continue;
      break;
    }
    if (stop.fault) found.push(`${stop.told}: ${stop.fault}`);
    if (forth.some(({ number }) => number === stop.number)) {
      return [...found, `${stop.told}: Tab leads in a circle`];
    }
    forth.push(stop);
    if (forth.length > MOST_STOPS) return [...found, "Tab leads nowhere"];
    if (stop.isClosedSummary) {
      await page.keyboard.press("Space");
      if ((await here())?.isClosedSummary) found.push(`${stop.told}: Space does not open it`);
      // A table in it takes a stop of its own once it has found out that it scrolls.
      await page.waitForTimeout(100);
    }
  }
  const missed = (await page.evaluate("tour.missed()")) as string[];
  found.push(...missed.map((told) => `${told}: never reached`));
  if (forth.length === 0) found.push("Nothing takes the focus.");

  const back: number[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    const stop = await here();
    if (stop === null && back.length > 0) break;
    if (stop === null || stop.number === back.at(-1)) continue;
    if (back.length === forth.length) break;
    back.push(stop.number);
  }
  const wanted = forth.map(({ number }) => number).reverse();
  if (JSON.stringify(back) !== JSON.stringify(wanted)) found.push("Shift+Tab leads another way.");
  return found;
}
