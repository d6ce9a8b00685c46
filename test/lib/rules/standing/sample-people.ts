/** People for tests: short to write. */
import type { Person } from "../../../../lib/rules/facts";

interface Extra {
  readonly country?: string;
  readonly asOf?: string;
}

type Held = string | Person["certifications"][number];

export function person(
  key: string,
  held: readonly Held[],
  { country, asOf = "2026-10-31" }: Extra = {},
): Person {
  return {
    key,
    ...(country !== undefined && { country }),
    certifications: held.map((each) => (typeof each === "string" ? { id: each } : each)),
    evidence: { report: "hand-entry", file: "Entered by hand", asOf },
  };
}

/** So many people with the same certifications. */
export function people(count: number, held: readonly Held[], extra?: Extra): Person[] {
  const name = held.map((each) => (typeof each === "string" ? each : each.id)).join();
  return Array.from({ length: count }, (_, index) =>
    person(`${name} ${extra?.country ?? ""} ${index}`, held, extra),
  );
}
