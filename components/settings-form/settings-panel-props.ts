import type { PartnerIdSeen } from "../../lib/store/contract";

export interface SettingsPanelProps {
  /** IDs that our exports named; empty while nobody knows. */
  readonly partnerIdsSeen: readonly PartnerIdSeen[];
}
