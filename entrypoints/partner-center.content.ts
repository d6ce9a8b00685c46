import { defineContentScript } from "wxt/utils/define-content-script";
import { runOverlay } from "../lib/overlay/run-overlay";
import { partnerCenter } from "../lib/portals/partner-center";

export default defineContentScript({
  matches: ["https://partner.microsoft.com/*"],
  main: (context) => runOverlay(partnerCenter, context.signal),
});
