import { defineContentScript } from "wxt/utils/define-content-script";
import { extensionLifetime } from "../lib/browser/extension-lifetime";
import { topFrame } from "../lib/overlay/frame-roles";
import { runOverlay } from "../lib/overlay/run-overlay";
import { entra } from "../lib/portals/entra";

export default defineContentScript({
  matches: ["https://entra.microsoft.com/*"],
  // WXT would tell the page our extension's ID.
  noScriptStartedPostMessage: true,
  main: () => runOverlay(entra, extensionLifetime(), topFrame()),
});
