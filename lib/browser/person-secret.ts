/** The secret of this installation by which people in reports get their pseudonyms; it never leaves `storage.local`. */
import browser from "webextension-polyfill";

const KEY = "personSecret";

const SECRET_BYTES = 32;

/** Made at random when first asked for, and the same ever after: pseudonyms must not change between two exports. */
export async function readPersonSecret(): Promise<string> {
  return navigator.locks.request("good-standing-person-secret", async () => {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    if (typeof stored === "string") return stored;
    const bytes = Array.from(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
    const secret = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
    await browser.storage.local.set({ [KEY]: secret });
    return secret;
  });
}
