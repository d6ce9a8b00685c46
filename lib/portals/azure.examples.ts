import { shellExamples } from "./azure-shell.examples";
import type { RouteExamples } from "./portal";

const own = shellExamples("portal.azure.com");

export const azureExamples: RouteExamples = {
  ...own,
  home: [
    ...(own.home ?? []),
    "https://ms.portal.azure.com/#home",
    "https://rc.portal.azure.com/#home",
    "https://aad.portal.azure.com/#home",
    "https://rc-devicemanagement.portal.azure.com/#home",
    "https://portal.azure.us/#home",
    "https://portal.azure.cn/#home",
  ],
  none: [
    ...(own.none ?? []),
    "https://notportal.azure.com/#home",
    "https://login.microsoftonline.us/#home",
    "https://login.chinacloudapi.cn/#home",
  ],
};
