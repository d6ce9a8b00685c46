/** Texts kept of one file: enough for every product, SKU and Partner ID, not for a column of all different values. */
const KEPT_TEXTS = 20_000;

/**
 * Gives one and the same string for equal texts. A string cut out of a file keeps the text around it in memory, so
 * hundreds of thousands of `Microsoft 365` cost far more than one.
 */
export function createSharedTexts(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size < KEPT_TEXTS) texts.set(text, text);
    return text;
  };
}
