import { shellExamples } from "./azure-shell.examples";
import type { RouteExamples } from "./portal";

const own = shellExamples("entra.microsoft.com");

export const entraExamples: RouteExamples = {
  ...own,
  home: [
    ...(own.home ?? []),
    "https://entra.microsoft.us/#home",
    "https://entra.microsoftonline.cn/#home",
  ],
  none: [...(own.none ?? []), "https://my.entra.microsoft.com/#home"],
};
