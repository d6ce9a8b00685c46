import type { PartnerIdRole } from "../../lib/rules/facts";
import { text } from "../../lib/texts/text";

const KEYS: Readonly<Record<PartnerIdRole, string>> = {
  PGA: "popup.settings.role.pga",
  PLA: "popup.settings.role.pla",
  CSP: "popup.settings.role.csp",
  acquired: "popup.settings.role.acquired",
  retired: "popup.settings.role.retired",
};

/** `Location (PLA)`, in the reader's language. */
export function roleWord(role: PartnerIdRole): string {
  return text(KEYS[role]);
}
