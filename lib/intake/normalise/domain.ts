const DOMAIN =
  /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

/** RFC 1035: 253 characters in all. */
const LONGEST_DOMAIN = 253;

function isDomain(word: string): boolean {
  return word.length <= LONGEST_DOMAIN && DOMAIN.test(word);
}

/**
 * Domain names in a cell, lower case and without a trailing dot; several may stand in one cell, separated by `,`, `;`
 * or spaces. Words that are no domain name are left out.
 */
export function readDomains(text: string): string[] {
  const lower = text.toLowerCase();
  // Most cells hold one domain and nothing else.
  if (isDomain(lower)) return [lower];
  return lower
    .split(/[\s,;]+/)
    .map((word) => word.replace(/\.$/, ""))
    .filter(isDomain);
}
