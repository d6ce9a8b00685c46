import type { PartnerIdRole } from "../../lib/rules/facts";
import { text } from "../../lib/texts/text";

const ROLE_KEYS: Readonly<Record<PartnerIdRole, string>> = {
  PGA: "popup.settings.role.pga",
  PLA: "popup.settings.role.pla",
  CSP: "popup.settings.role.csp",
  acquired: "popup.settings.role.acquired",
  retired: "popup.settings.role.retired",
};

export interface RoleSelectProps {
  readonly id: string;
  readonly value: PartnerIdRole;
  readonly label?: string;
  readonly onChange: (role: PartnerIdRole) => void;
}

/** What an identifier of ours is. */
export function RoleSelect({ id, value, label, onChange }: RoleSelectProps) {
  return (
    <select
      id={id}
      class="input"
      value={value}
      aria-label={label}
      onChange={(event) => onChange(event.currentTarget.value as PartnerIdRole)}
    >
      {Object.entries(ROLE_KEYS).map(([role, key]) => (
        <option key={role} value={role}>
          {text(key)}
        </option>
      ))}
    </select>
  );
}
