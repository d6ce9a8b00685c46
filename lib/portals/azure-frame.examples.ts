import type { RouteExamples } from "./portal";

/** A frame's address is never a page by itself: where it stands comes from the page around it. */
export const azureFrameExamples: RouteExamples = {
  subscriptions: [],
  "partner-admin-link": [],
  "partner-information": [],
  none: [
    "https://sandbox-1.reactblade.portal.azure.net/",
    "https://sandbox-2-3.reactblade.portal.azure.net/#view/Microsoft_Azure_Billing/SubscriptionsBlade",
    "https://sandbox-1.reactblade-ms.portal.azure.net/index",
    "https://sandbox-1.reactblade-rc.portal.azure.net/#home",
    "https://portal.azure.net/#home",
  ],
};
