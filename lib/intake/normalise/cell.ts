/** Longest piece of a cell that is repeated in a message: enough to find it by, short enough to read. */
const SHOWN_CHARACTERS = 60;

/** No value of a report is as long. A damaged file can hold a cell of many megabytes, which must not become a fact. */
const LONGEST_CELL = 1_000;

const WHITESPACE = /\s+/g;

/** Whatever stands around an `@`: the address of a person, most likely. */
const MAIL_ADDRESS = /[^\s@<>"',;:()]+@[^\s@<>"',;:()]+/g;

/** Does the text hold something like an e-mail address? */
export function holdsMailAddress(raw: string): boolean {
  return /[^\s@]@[^\s@]/.test(raw);
}

/**
 * A cell's text without the spaces around it, and without the `="..."` that some tools wrap around digits so that
 * a spreadsheet keeps their leading zeros; cut after 1,000 characters.
 */
export function cleanCell(raw: string): string {
  const text = (raw.length > LONGEST_CELL ? raw.slice(0, LONGEST_CELL) : raw).trim();
  return text.startsWith('="') && text.endsWith('"') && text.length > 2 ? text.slice(2, -1) : text;
}

/** A value as messages repeat it: on one line, cut after 60 characters, e-mail addresses replaced by `…@…`. */
export function shownValue(raw: string): string {
  // Cut roughly first, to look only at what can be shown.
  const rough = raw
    .slice(0, 8 * SHOWN_CHARACTERS)
    .replace(WHITESPACE, " ")
    .replace(MAIL_ADDRESS, "…@…")
    .trim();
  const characters = Array.from(rough);
  return characters.length <= SHOWN_CHARACTERS
    ? rough
    : `${characters.slice(0, SHOWN_CHARACTERS).join("")}…`;
}
