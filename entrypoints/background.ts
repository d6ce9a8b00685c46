import { defineBackground } from "wxt/utils/define-background";
import { onMessage } from "../lib/browser/messenger";

export default defineBackground(() => {
  onMessage("customerBadges", ({ data }) => data.map((k) => ({ state: "ours" as const, text: "POR: Ours", name: `Partner of record: Ours ${JSON.stringify(k)}`, reasons: ["Because."] })));
  onMessage("dockView", ({ data }) => ({ renewal: { text: "23 days", name: "Renewal in 23 days", tone: "urgent" as const }, gaps: { text: "3 gaps", name: "3 gaps", tone: "notice" as const }, renewalSteps: ["Sign in"], direction: "ltr" as const }));
  onMessage("healthChanged", () => {});
});
