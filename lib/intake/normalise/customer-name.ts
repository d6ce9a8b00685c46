/** Words that stand for a name instead of being one. */
const STAND_INS = new Set(["n/a", "null", "none", "obfuscated", "masked", "redacted", "hidden"]);

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MASKED = /\*{3,}|#{3,}|•{3,}|^x{3,}$/i;
const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;
const HEX_DIGEST = /^(?=.*\d)[0-9a-f]{16,}$/i;
const BASE64_DIGEST = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9+/_-]{22,}={0,2}$/;

/** Nothing to tidy up and nothing obfuscated: several words, the first of letters, without masking characters. */
const PLAIN_WORDS = /^[A-Za-z]+(?: [\w.,&'()-]+)+$/;

/**
 * A customer's name on one line, or `undefined` when there is none to show. Microsoft obfuscates some customers' names
 * in Insights exports; how is not documented, so anything that no company would be called counts: nothing but
 * punctuation, masking characters, a GUID, or one long word like a digest. Such a name is worse than none, because a
 * page's row would be looked up by it.
 */
export function readCustomerName(text: string): string | undefined {
  if (PLAIN_WORDS.test(text)) return text;
  const name = text.replace(/\s+/g, " ").trim().normalize("NFC");
  return looksObfuscated(name) ? undefined : name;
}

function looksObfuscated(name: string): boolean {
  return (
    !HAS_LETTER_OR_DIGIT.test(name) ||
    STAND_INS.has(name.toLowerCase().replace(/^[[(<]|[\])>]$/g, "")) ||
    MASKED.test(name) ||
    GUID.test(name) ||
    HEX_DIGEST.test(name) ||
    BASE64_DIGEST.test(name)
  );
}
