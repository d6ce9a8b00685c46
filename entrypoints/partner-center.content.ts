import { defineContentScript } from "wxt/utils/define-content-script";
import { extensionLifetime } from "../lib/browser/extension-lifetime";
import { runOverlay } from "../lib/overlay/run-overlay";
import { partnerCenter } from "../lib/portals/partner-center";

export default defineContentScript({
  matches: ["https://partner.microsoft.com/*"],
  // WXT would tell the page our extension's ID.
  noScriptStartedPostMessage: true,
  main: () => runOverlay(partnerCenter, extensionLifetime()),
});
