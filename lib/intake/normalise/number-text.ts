/** Numbers of workbooks and JSON as the text that a table would have in their place. */

/** Spreadsheets keep 15 digits of a number and make zeros of the others; JSON keeps hardly more. */
const FIRST_ROUNDED = 1e15;

/** Whether some of the digits that were written may be lost. */
export function isRounded(value: number): boolean {
  return Math.abs(value) >= FIRST_ROUNDED;
}

const PLAIN = /^-?\d{1,15}$/;

/** A number as its digits, never as `8.1E+13`. `undefined`: not a number. */
export function digitsOf(
  text: string,
): { readonly digits: string; readonly value: number } | undefined {
  if (PLAIN.test(text)) return { digits: text, value: Number(text) };
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return undefined;
  // Sums of decimals: 0.1 + 0.2 is shown as 0.3.
  return { digits: String(Number(value.toPrecision(15))), value };
}
