/** Invented verdicts for the wording's tests. */
import type { CustomerPorVerdict, PorVerdict } from "../../../lib/rules";

export function verdict(change: Partial<PorVerdict> = {}): PorVerdict {
  return {
    state: "ours",
    mechanism: "DPOR",
    attribution: "DPOR",
    partnerId: "4847383",
    product: "Microsoft 365",
    sku: "M365 E3",
    subscriptionId: "860697e3-0000-4000-8000-000000000001",
    countsToward: [],
    reasons: [{ key: "rules.por.reason.customerMayDecline" }],
    nextStep: { who: "nobody", what: { key: "rules.por.next.nothing" } },
    rule: { id: "POR.DPOR.1v1", sources: ["KB4491739"], confidence: "verified" },
    asOf: "2026-07-01",
    evidenceFile: "seats.csv",
    ...change,
  };
}

export function customerVerdict(
  associations: readonly [PorVerdict, ...PorVerdict[]],
  attention: readonly PorVerdict[] = [],
): CustomerPorVerdict {
  const counts: Partial<Record<PorVerdict["state"], number>> = {};
  for (const { state } of associations) counts[state] = (counts[state] ?? 0) + 1;
  const [lead] = associations;
  return { state: lead.state, lead, associations, counts, attention };
}
