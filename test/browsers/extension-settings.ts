/**
 * What a reader, or a company's policy, does to the extension in Chromium's own settings. Done on the browser's own
 * pages, with what their buttons call.
 */
import type { Page } from "playwright-core";
import type { ChromiumWithExtension } from "./chromium";

interface SettingsApi {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(id: string, pattern: string): Promise<void>;
  };
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
}

async function onPage<T>(
  { context }: ChromiumWithExtension,
  address: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    return await work(page);
  } finally {
    await page.close();
  }
}

/** "Site access": on all sites that it asks for, or on none before it is clicked. */
export function setSiteAccess(
  chromium: ChromiumWithExtension,
  hostAccess: "ON_ALL_SITES" | "ON_SPECIFIC_SITES" | "ON_CLICK",
): Promise<void> {
  return onPage(chromium, "chrome://extensions", (page) =>
    page.evaluate(
      ([extensionId, access]) =>
        (
          globalThis as unknown as { chrome: SettingsApi }
        ).chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
      [chromium.extensionId, hostAccess] as const,
    ),
  );
}

/** Allows one host that the extension asks for and was not given. */
export function allowHost(chromium: ChromiumWithExtension, pattern: string): Promise<void> {
  return onPage(chromium, "chrome://extensions", (page) =>
    page.evaluate(
      ([id, host]) =>
        (
          globalThis as unknown as { chrome: SettingsApi }
        ).chrome.developerPrivate.addHostPermission(id, host),
      [chromium.extensionId, pattern] as const,
    ),
  );
}

export function setEnabled(chromium: ChromiumWithExtension, enabled: boolean): Promise<void> {
  return onPage(chromium, "chrome://extensions", (page) =>
    page.evaluate(
      ([id, on]) =>
        (globalThis as unknown as { chrome: SettingsApi }).chrome.management.setEnabled(id, on),
      [chromium.extensionId, enabled] as const,
    ),
  );
}

interface Policy {
  /** `chrome`, or the id of the extension that it is for. */
  readonly namespace: string;
  readonly name: string;
  readonly value: unknown;
}

/**
 * Puts these policies in force, and no others, as a company's would be. Answers `false` in browsers that let nobody try
 * policies out: branded ones do not.
 */
export function setPolicies(
  chromium: ChromiumWithExtension,
  policies: readonly Policy[],
): Promise<boolean> {
  // Of the platform, for the user, mandatory: as the policy page numbers them.
  const inForce = policies.map((policy) => ({ ...policy, source: 3, scope: 0, level: 1 }));
  const applied = `import("chrome://resources/js/cr.js").then(({ sendWithPromise }) =>
    sendWithPromise("setLocalTestPolicies", ${JSON.stringify(JSON.stringify(inForce))}, ""))`;
  // A string, because the test runner rewrites imports in functions. Where it is not allowed, nothing ever answers.
  const outcome = `Promise.race([
    ${applied}.then(() => true),
    new Promise((resolve) => setTimeout(() => resolve(false), 3000)),
  ])`;
  return onPage(chromium, "chrome://policy/test", (page) => page.evaluate<boolean>(outcome));
}

/** Keeps all extensions out of `hosts`. Answers as `setPolicies` does. */
export function setBlockedHosts(
  chromium: ChromiumWithExtension,
  hosts: readonly string[],
): Promise<boolean> {
  const value = { "*": { runtime_blocked_hosts: hosts.map((host) => `*://${host}`) } };
  const policy = { namespace: "chrome", name: "ExtensionSettings", value };
  return setPolicies(chromium, hosts.length > 0 ? [policy] : []);
}
