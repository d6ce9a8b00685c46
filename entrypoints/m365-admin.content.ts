import { defineContentScript } from "wxt/utils/define-content-script";
import { extensionLifetime } from "../lib/browser/extension-lifetime";
import { runOverlay } from "../lib/overlay/run-overlay";
import { m365Admin } from "../lib/portals/m365-admin";

export default defineContentScript({
  matches: [
    "https://admin.cloud.microsoft/*",
    "https://admin.microsoft.com/*",
    // Everything else on this host is everybody's home page. The path of a pattern is case-sensitive.
    "https://portal.office.com/AdminPortal/*",
    "https://portal.office.com/Adminportal/*",
    "https://portal.office.com/adminportal/*",
    "https://portal.office.com/Partner/*",
  ],
  // WXT would tell the page our extension's ID.
  noScriptStartedPostMessage: true,
  main: () => runOverlay(m365Admin, extensionLifetime()),
});
