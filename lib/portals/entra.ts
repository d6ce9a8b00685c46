/** The Entra admin center. `aad.portal.azure.com`, its older address, is the Azure portal's. */
import { shellPortal } from "./azure-shell";

export const entra = shellPortal({
  id: "entra",
  hosts: ["entra.microsoft.com"],
  optionalHosts: ["entra.microsoft.us", "entra.microsoftonline.cn"],
});
