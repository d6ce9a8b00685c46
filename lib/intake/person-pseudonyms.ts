/**
 * People become pseudonyms before they leave their reader: the same person keeps the same one in every export that
 * this installation reads, and whoever has the facts but not the secret cannot try out e-mail addresses to find out
 * who is who.
 */

/** Long enough that two people never share one. */
const PSEUDONYM_BYTES = 16;

/** A keyed hash (HMAC with SHA-256), cut to 16 bytes, as hexadecimal digits. */
export async function createPseudonyms(
  secret: string,
): Promise<(identity: string) => Promise<string>> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    encoder.encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return async (identity) => {
    const signature = await crypto.subtle.sign("HMAC", key, encoder.encode(identity));
    const bytes = Array.from(new Uint8Array(signature, 0, PSEUDONYM_BYTES));
    return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };
}
