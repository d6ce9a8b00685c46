/** Microsoft's own names, which are not translated. A portal that only reads frames has the name of none. */
export const PORTAL_NAMES = {
  "partner-center": "Partner Center",
  "m365-admin": "Microsoft 365 admin center",
  azure: "Azure portal",
  entra: "Microsoft Entra admin center",
  intune: "Microsoft Intune admin center",
} as const;

/** Microsoft's name of a portal; the bare id for one that this version has no name for. */
export function portalName(portal: string): string {
  return new Map<string, string>(Object.entries(PORTAL_NAMES)).get(portal) ?? portal;
}
