/** Tells the browser, and so screen readers and fonts, which language and direction the page's texts have. */
import { text } from "../../lib/texts/text";

export function applyPageLanguage(page: Document, titleKey: string): void {
  page.documentElement.lang = text("language.tag");
  page.documentElement.dir = text("language.direction");
  page.title = text(titleKey);
}
