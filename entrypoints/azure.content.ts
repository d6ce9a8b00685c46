import { defineContentScript } from "wxt/utils/define-content-script";
import { extensionLifetime } from "../lib/browser/extension-lifetime";
import { topFrame } from "../lib/overlay/frame-roles";
import { runOverlay } from "../lib/overlay/run-overlay";
import { azure } from "../lib/portals/azure";

export default defineContentScript({
  matches: ["https://*.portal.azure.com/*"],
  // WXT would tell the page our extension's ID.
  noScriptStartedPostMessage: true,
  main: () => runOverlay(azure, extensionLifetime(), topFrame()),
});
