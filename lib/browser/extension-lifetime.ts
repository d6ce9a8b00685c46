import { browser } from "wxt/browser";

const CHECK_MS = 1_000;

/**
 * Aborts when the extension is reloaded, updated or removed while the page stays open: this copy of the content script
 * then has no background any more. Asked of the browser itself and not of WXT's context, which ends when the page
 * dispatches an event that the page can guess.
 */
export function extensionLifetime(): AbortSignal {
  const lifetime = new AbortController();
  const timer = setInterval(() => {
    if (browser.runtime?.id) return;
    clearInterval(timer);
    lifetime.abort();
  }, CHECK_MS);
  return lifetime.signal;
}
