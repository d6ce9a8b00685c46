/**
 * Hosts of other clouds, which the manifest only lists as optional: content scripts are registered for those that the
 * reader has allowed, and for no others.
 */
import { browser } from "wxt/browser";
import { ALL_PORTALS } from "../portals/all-portals";
import type { Portal } from "../portals/portal";
import { hostOfOrigin, isFramePortal, isWithin, scriptOf } from "./portal-hosts";

const ID = "optional-";

export interface OptionalHost {
  readonly portal: string;
  /** Exact, or `*.` and a suffix, as it was allowed. */
  readonly host: string;
  readonly origin: string;
}

/** The optional hosts that are allowed at this moment. */
export async function grantedOptionalHosts(
  portals: readonly Portal[] = ALL_PORTALS,
): Promise<readonly OptionalHost[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.toSorted().flatMap((origin) => {
    const host = hostOfOrigin(origin);
    const portal = portals.find(
      ({ hosts, optionalHosts = [] }) =>
        host !== undefined && isWithin(optionalHosts, host) && !isWithin(hosts, host),
    );
    return host !== undefined && portal ? [{ portal: portal.id, host, origin }] : [];
  });
}

/** Takes a host back. What stands in its open tabs stays there until they are reloaded. */
export async function removeOptionalHost({ origin }: OptionalHost): Promise<void> {
  await browser.permissions.remove({ origins: [origin] });
}

function scriptFor(portal: string, matches: string[]) {
  return {
    id: `${ID}${portal}`,
    js: [scriptOf(portal).slice(1)],
    matches,
    allFrames: isFramePortal(portal),
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  };
}

async function registerNow(portals: readonly Portal[]): Promise<void> {
  const { scripting } = browser;
  const matches = new Map<string, string[]>();
  for (const { portal, origin } of await grantedOptionalHosts(portals)) {
    matches.set(portal, [...(matches.get(portal) ?? []), origin]);
  }
  const registered = (await scripting.getRegisteredContentScripts())
    .map(({ id }) => id)
    .filter((id) => id.startsWith(ID));
  const obsolete = registered.filter((id) => !matches.has(id.slice(ID.length)));
  if (obsolete.length > 0) await scripting.unregisterContentScripts({ ids: obsolete });
  for (const [portal, origins] of matches) {
    const script = scriptFor(portal, origins);
    if (registered.includes(script.id)) await scripting.updateContentScripts([script]);
    else await scripting.registerContentScripts([script]);
  }
}

let last: Promise<void> = Promise.resolve();

/** Makes the registered content scripts those of the allowed optional hosts; one change after the other. */
export function registerOptionalHosts(portals: readonly Portal[] = ALL_PORTALS): Promise<void> {
  last = last.catch(() => {}).then(() => registerNow(portals));
  return last;
}

/** Keeps the registrations right from now on. Call it before the first await of the worker. */
export function keepOptionalHostsRegistered(): void {
  const { permissions, runtime } = browser;
  const register = () => void registerOptionalHosts().catch(console.warn);
  // An update of the extension takes all registrations away.
  for (const event of [runtime.onInstalled, runtime.onStartup]) event.addListener(register);
  for (const event of [permissions.onAdded, permissions.onRemoved]) event.addListener(register);
}
