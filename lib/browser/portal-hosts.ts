/** Which hosts, frames and scripts belong to which portal, for everybody who asks the browser about tabs and permissions. */
import { ALL_PORTALS } from "../portals/all-portals";
import { isHostOf, matchesOf, type Portal } from "../portals/portal";

type Portals = readonly Portal[];

/** Portals that put their lists into frames of other origins, and the portals that read these frames. */
const FRAMES_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ["azure", ["azure-frame"]],
  ["entra", ["azure-frame"]],
  ["intune", ["azure-frame"]],
]);

const FRAME_PORTALS = new Set([...FRAMES_OF.values()].flat());

/** Is it a portal whose pages are only ever a frame of another portal's page? */
export const isFramePortal = (portalId: string) => FRAME_PORTALS.has(portalId);

/** The built content script of a portal; the same for its main and its optional hosts. */
export const scriptOf = (portalId: string) => `/content-scripts/${portalId}.js`;

function hostsOf({ hosts, optionalHosts = [] }: Portal): readonly string[] {
  return [...hosts, ...optionalHosts];
}

/** Every host of every portal, optional ones included, each once. */
export function allHosts(portals: Portals = ALL_PORTALS): readonly string[] {
  return [...new Set(portals.flatMap(hostsOf))];
}

/** The portal that reads pages (`frame`: frames) of this host. */
export function portalOfHost(
  hostname: string,
  kind: "page" | "frame" = "page",
  portals: Portals = ALL_PORTALS,
): Portal | undefined {
  return portals.find(
    (portal) =>
      isFramePortal(portal.id) === (kind === "frame") && isHostOf(hostsOf(portal), hostname),
  );
}

/** The part of a host name that tells one cloud from another: `us`, `cn`, and everything else. */
const cloudOf = (host: string) => /\.(us|cn)$/.exec(host)?.[1] ?? "";

export interface OriginsNeeded {
  /** The page's own: exactly the host in front of the reader, even where we could ask for all of `*.host`. */
  readonly page: string;
  /** Those of the frames that its lists stand in, of the same cloud. */
  readonly frames: readonly string[];
}

/** What must be allowed for a page to be read, as `permissions.request` wants it. */
export function originsNeeded(
  portal: Portal,
  hostname: string,
  portals: Portals = ALL_PORTALS,
): OriginsNeeded {
  const framePortals = FRAMES_OF.get(portal.id) ?? [];
  const frameHosts = portals
    .filter(({ id }) => framePortals.includes(id))
    .flatMap(hostsOf)
    .filter((host) => cloudOf(host) === cloudOf(hostname));
  return { page: `https://${hostname}/*`, frames: matchesOf(frameHosts) };
}

/** The host of a match pattern of ours, `*.` included; `undefined` for patterns that are not of that kind. */
export function hostOfOrigin(origin: string): string | undefined {
  return /^(?:https|\*):\/\/([^/*]+|\*\.[^/*]+)\/\*$/.exec(origin)?.[1];
}

/** Is this host, exact or `*.suffix`, one of `hosts` or below one? */
export function isWithin(hosts: readonly string[], host: string): boolean {
  return hosts.includes(host) || isHostOf(hosts, host.replace(/^\*\./, ""));
}
