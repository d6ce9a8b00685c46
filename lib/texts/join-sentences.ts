/** Whole sentences in a row; a full stop that is as wide as a letter brings its own room. Small: content scripts have it. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(" ").replace(/([。！？]) /g, "$1");
}
