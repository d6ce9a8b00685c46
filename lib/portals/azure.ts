/**
 * The Azure portal, with its rings (`ms.`, `rc.`, `preview.`) and the older addresses of Entra (`aad.`) and of an
 * Intune ring (`rc-devicemanagement.`): all of `*.portal.azure.com` is one portal here, under one switch.
 */
import { shellPortal } from "./azure-shell";

export const azure = shellPortal({
  id: "azure",
  hosts: ["*.portal.azure.com"],
  optionalHosts: ["portal.azure.us", "portal.azure.cn"],
});
