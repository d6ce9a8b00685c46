/** Partner IDs that our own exports name: they list only our associations, so each such ID is ours. */
import type { Association } from "../rules/facts";
import type { PartnerIdSeen } from "./contract";

export interface PartnerIdCounter {
  add(association: Association): void;
  /** Most frequent first, then by ID. */
  seen(): PartnerIdSeen[];
}

export function createPartnerIdCounter(): PartnerIdCounter {
  const associations = new Map<string, number>();
  const globals = new Set<string>();
  return {
    add({ partnerId, globalPartnerId, viewpoint }) {
      // Inside a customer's tenant other partners show too; what is read there proves nothing about whose ID it is.
      if (viewpoint !== "partner") return;
      if (partnerId !== undefined) {
        associations.set(partnerId, (associations.get(partnerId) ?? 0) + 1);
      }
      if (globalPartnerId !== undefined) {
        globals.add(globalPartnerId);
        if (!associations.has(globalPartnerId)) associations.set(globalPartnerId, 0);
      }
    },
    seen() {
      return Array.from(associations, ([id, count]) => ({
        id,
        associations: count,
        isGlobal: globals.has(id),
      })).sort((a, b) => b.associations - a.associations || (a.id < b.id ? -1 : 1));
    },
  };
}
