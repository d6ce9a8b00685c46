const WORDS: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["y", true],
  ["1", true],
  ["true", true],
  ["no", false],
  ["n", false],
  ["0", false],
  ["false", false],
]);

/** Yes or no as exports write it: `Yes`/`No`, `Y`/`N`, `1`/`0`, `true`/`false`, in any case. */
export function readBoolean(text: string): boolean | undefined {
  return WORDS.get(text) ?? WORDS.get(text.toLowerCase());
}
