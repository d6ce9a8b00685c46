import type { PortalId } from "../../lib/browser/settings-schema";

/** Microsoft's own names, which are not translated. */
export const PORTAL_NAMES: Readonly<Record<PortalId, string>> = {
  "partner-center": "Partner Center",
  "m365-admin": "Microsoft 365 admin center",
  azure: "Azure portal",
  entra: "Microsoft Entra admin center",
  intune: "Microsoft Intune admin center",
};

/** Microsoft's name of a portal; the bare id for one that this version has no name for. */
export function portalName(portal: string): string {
  return new Map<string, string>(Object.entries(PORTAL_NAMES)).get(portal) ?? portal;
}
