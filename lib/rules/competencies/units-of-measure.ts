import type { CompetencyUnit } from "../programmes/competency-schema";
import type { Message } from "../verdicts";

/** What a gap counts. */
export const UNIT_LABELS: Readonly<Record<CompetencyUnit, Message>> = {
  people: { key: "rules.competencies.unit.people" },
  customers: { key: "rules.competencies.unit.customers" },
  references: { key: "rules.competencies.unit.references" },
  usd: { key: "rules.competencies.unit.usd" },
  seats: { key: "rules.competencies.unit.seats" },
  entitlements: { key: "rules.competencies.unit.entitlements" },
  devices: { key: "rules.competencies.unit.devices" },
  deployments: { key: "rules.competencies.unit.deployments" },
  percent: { key: "rules.competencies.unit.percent" },
  "yes-no": { key: "rules.competencies.unit.confirmations" },
};
