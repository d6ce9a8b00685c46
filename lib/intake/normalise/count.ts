const PLAIN = /^-?\d{1,15}$/;
const GROUPED = /^-?\d{1,3}(?:([.,' \u00a0\u202f\u2019])\d{3})(?:\1\d{3})*$/;
const ZERO_DECIMALS = /[.,]0{1,2}$/;
const SEPARATORS = /[.,' \u00a0\u202f\u2019]/g;

/**
 * A whole number such as seats: `1200`, `1,200`, `1.200`, `1 200` or `1200.00`. A separator before exactly three
 * digits groups thousands, because seats have no fractions. `undefined` for anything else, fractions included.
 */
export function readCount(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text);
  const whole = text.replace(ZERO_DECIMALS, "");
  if (PLAIN.test(whole)) return Number(whole);
  return GROUPED.test(whole) && whole.length < 24
    ? Number(whole.replace(SEPARATORS, ""))
    : undefined;
}
