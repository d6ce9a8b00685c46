/** A full stop of these is as wide as a letter, with its own room after it. */
const BRINGS_ITS_ROOM = /[。！？」）]$/u;

/** Whole sentences in a row: with a space between them where the script has one. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .map((sentence) => (BRINGS_ITS_ROOM.test(sentence) ? sentence : `${sentence} `))
    .join("")
    .trimEnd();
}
