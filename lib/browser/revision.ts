/** Tells every page of the extension and every overlay that what it shows may be out of date. */
import browser from "webextension-polyfill";
import { REVISION_KEY } from "./shared-keys";

/** To be called after an import, and after figures or settings changed; listeners hear it from `storage.onChanged`. */
export async function announceChange(): Promise<void> {
  await browser.storage.local.set({ [REVISION_KEY]: crypto.randomUUID() });
}
