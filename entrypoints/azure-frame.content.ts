import { defineContentScript } from "wxt/utils/define-content-script";
import { extensionLifetime } from "../lib/browser/extension-lifetime";
import { innerFrame } from "../lib/overlay/frame-roles";
import { runOverlay } from "../lib/overlay/run-overlay";
import { azureFrame } from "../lib/portals/azure-frame";

export default defineContentScript({
  matches: [
    "https://*.reactblade.portal.azure.net/*",
    "https://*.reactblade-ms.portal.azure.net/*",
    "https://*.reactblade-rc.portal.azure.net/*",
  ],
  allFrames: true,
  // WXT would tell the page our extension's ID.
  noScriptStartedPostMessage: true,
  main: () => runOverlay(azureFrame, extensionLifetime(), innerFrame()),
});
