/** The Intune admin center, formerly Endpoint Manager. */
import { shellPortal } from "./azure-shell";

export const intune = shellPortal({
  id: "intune",
  hosts: ["intune.microsoft.com", "endpoint.microsoft.com"],
  optionalHosts: ["intune.microsoft.us", "endpoint.microsoft.us", "intune.microsoftonline.cn"],
});
