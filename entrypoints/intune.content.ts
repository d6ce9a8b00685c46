import { defineContentScript } from "wxt/utils/define-content-script";
import { extensionLifetime } from "../lib/browser/extension-lifetime";
import { topFrame } from "../lib/overlay/frame-roles";
import { runOverlay } from "../lib/overlay/run-overlay";
import { intune } from "../lib/portals/intune";

export default defineContentScript({
  matches: ["https://intune.microsoft.com/*", "https://endpoint.microsoft.com/*"],
  // WXT would tell the page our extension's ID.
  noScriptStartedPostMessage: true,
  main: () => runOverlay(intune, extensionLifetime(), topFrame()),
});
