const PLAIN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WITHOUT_HYPHENS = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;
const LONGEST_SPELLING = 80;

/**
 * A tenant or subscription GUID as facts hold it: lower case, with hyphens. Takes any case, `{braces}`,
 * `(parentheses)`, spaces in and around it, and 32 digits without hyphens. `undefined` for anything else.
 */
export function readGuid(raw: string): string | undefined {
  // Every row passes here; all but a few hold the plain spelling.
  if (PLAIN.test(raw)) return raw;
  const lower = raw.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (raw.length > LONGEST_SPELLING) return undefined;
  const bare = lower
    .replace(/\s/g, "")
    .replace(/^\{(.*)\}$/, "$1")
    .replace(/^\((.*)\)$/, "$1");
  if (PLAIN.test(bare)) return bare;
  return WITHOUT_HYPHENS.test(bare) ? bare.replace(WITHOUT_HYPHENS, "$1-$2-$3-$4-$5") : undefined;
}

const IN_TEXT =
  /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/g;

/** The different GUIDs that stand within a text, such as a file's name, in lower case. */
export function guidsIn(text: string): readonly string[] {
  return Array.from(new Set(text.toLowerCase().match(IN_TEXT)));
}
