import { PARTNER_ID_ROLES, type PartnerIdRole } from "../../lib/rules/facts";
import { roleWord } from "../wording/role-word";

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
      {PARTNER_ID_ROLES.map((role) => (
        <option key={role} value={role}>
          {roleWord(role)}
        </option>
      ))}
    </select>
  );
}
