/** What separates a table's columns, most usual first: the first of the most frequent ones wins. */
const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The line by which a spreadsheet is told the delimiter: `sep=;`. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?[,;\t|]*\n/i;

const LEADING_BLANK_LINES = /^(?:[^\S\n]*\n)+/;

export interface TableStart {
  readonly delimiter: Delimiter;
  /** Characters before the header: blank lines and a `sep=` line. */
  readonly headerStart: number;
  /** 1-based line of the header. */
  readonly headerLine: number;
}

function lineCount(text: string): number {
  return text.split("\n").length - 1;
}

function isDelimiter(character: string | undefined): character is Delimiter {
  return DELIMITERS.some((delimiter) => delimiter === character);
}

/** Counts delimiters of the header outside quotes; `undefined` while the header's line has not ended. */
function countInHeader(text: string, isWhole: boolean): Map<Delimiter, number> | undefined {
  const counts = new Map<Delimiter, number>();
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '"') quoted = false;
    } else if (character === "\n") {
      return counts;
    } else if (isDelimiter(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    } else if (character === '"') {
      // Only at the start of a column does a quote open one; a doubled quote closes and opens again.
      const before = text[at - 1];
      quoted = before === undefined || before === '"' || isDelimiter(before);
    }
  }
  return isWhole ? counts : undefined;
}

/**
 * Finds the header and the delimiter at the start of a table's text. `undefined` when the text ends before the header
 * does; `isWhole` says that there is no more text.
 */
export function findTableStart(text: string, isWhole: boolean): TableStart | undefined {
  const blank = LEADING_BLANK_LINES.exec(text)?.[0] ?? "";
  const separator = SEPARATOR_LINE.exec(text.slice(blank.length));
  const before = blank + (separator?.[0] ?? "");
  const counts = countInHeader(text.slice(before.length), isWhole);
  if (counts === undefined) return undefined;
  const named = separator?.[1];
  const delimiter = isDelimiter(named)
    ? named
    : DELIMITERS.reduce((best, each) =>
        (counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best,
      );
  return { delimiter, headerStart: before.length, headerLine: lineCount(before) + 1 };
}
