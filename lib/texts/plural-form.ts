/** The order in which a message gives its forms, each only where the language tells it apart for whole numbers. */
const CATEGORIES: readonly Intl.LDMLPluralRule[] = ["zero", "one", "two", "few", "many", "other"];

/**
 * The form of `message` for `count`. Forms stand side by side, parted by ` | `, in the order of `CATEGORIES`; categories
 * beyond the forms given (a language's "many", where that is for millions only) share the last one.
 * `language`: BCP 47 tag of the message.
 */
export function pluralForm(message: string, count: number, language: string): string {
  const forms = message.split(" | ");
  const rules = new Intl.PluralRules(language);
  const told = rules.resolvedOptions().pluralCategories;
  const at = CATEGORIES.filter((category) => told.includes(category)).indexOf(rules.select(count));
  return forms[Math.min(at, forms.length - 1)] ?? message;
}
