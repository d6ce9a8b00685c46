/** Italian articles before a number that is said with a vowel first: *l'8 novembre*, *dall'11 novembre*, *gli 80 punti*. */

const BEFORE_VOWEL: Readonly<Record<string, string>> = {
  il: "l'",
  al: "all'",
  dal: "dall'",
  del: "dell'",
  nel: "nell'",
  sul: "sull'",
  i: "gli ",
  ai: "agli ",
  dai: "dagli ",
  dei: "degli ",
  nei: "negli ",
  sui: "sugli ",
};

const LAST_ARTICLE = new RegExp(`(?<!\\p{L})(${Object.keys(BEFORE_VOWEL).join("|")}) $`, "iu");

/** Eleven is *undici* and every number that begins with 8 *otto…*; 110 is *centodieci*. */
const SAID_WITH_VOWEL = /^(8|11(?!\d))/;

/** Italian `words` as they stand right before `value`: an article that they end in agrees with the number. */
export function italianBefore(words: string, value: string): string {
  if (!SAID_WITH_VOWEL.test(value)) return words;
  return words.replace(LAST_ARTICLE, (_, article: string) => {
    const fit = BEFORE_VOWEL[article.toLowerCase()] ?? "";
    return /^\p{Lu}/u.test(article) ? fit.charAt(0).toUpperCase() + fit.slice(1) : fit;
  });
}
