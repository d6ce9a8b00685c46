import { shellExamples } from "./azure-shell.examples";
import type { RouteExamples } from "./portal";

const own = shellExamples("intune.microsoft.com");

export const intuneExamples: RouteExamples = {
  ...own,
  apps: [
    ...(own.apps ?? []),
    "https://endpoint.microsoft.com/?feature.msaljs=false#view/Microsoft_Intune_DeviceSettings/AppsMenu/~/allApps",
  ],
  home: [
    ...(own.home ?? []),
    "https://intune.microsoft.us/#home",
    "https://endpoint.microsoft.us/#home",
    "https://intune.microsoftonline.cn/#home",
  ],
  none: [...(own.none ?? []), "https://portal.manage.microsoft.us/#home"],
};
