/** What is chosen so far, and what is wrong with it. */
import type {
  ClaimColumns,
  ClaimMapping,
  ClaimMeaning,
} from "../../lib/intake/claims/claim-mapping";
import type { Message } from "../../lib/rules/verdicts";

/** As they are asked. */
export const CLAIM_MEANINGS: readonly ClaimMeaning[] = [
  "tenantId",
  "status",
  "partnerId",
  "claimId",
  "product",
  "subscriptionId",
  "statusDate",
];

export const REQUIRED_MEANINGS: readonly ClaimMeaning[] = ["tenantId", "status"];

export type MappingDraft = Readonly<Record<ClaimMeaning, number | null>>;

/** What somebody said before, else the guesses. */
export function startDraft({ guesses, mapping }: ClaimColumns): MappingDraft {
  const entries = CLAIM_MEANINGS.map((meaning) => [
    meaning,
    mapping === undefined ? guesses[meaning].column : (mapping[meaning] ?? null),
  ]);
  return Object.fromEntries(entries) as MappingDraft;
}

/** A required meaning without a column, and a column with two meanings, at the later of them. */
export function checkDraft(draft: MappingDraft): Partial<Record<ClaimMeaning, Message>> {
  const problems: Partial<Record<ClaimMeaning, Message>> = {};
  const seen = new Set<number>();
  for (const meaning of CLAIM_MEANINGS) {
    const column = draft[meaning];
    if (column === null) {
      if (REQUIRED_MEANINGS.includes(meaning)) {
        problems[meaning] = { key: "dashboard.claims.problem.missing" };
      }
    } else if (seen.has(column)) problems[meaning] = { key: "dashboard.claims.problem.twice" };
    else seen.add(column);
  }
  return problems;
}

/** The mapping, or `undefined` while something is wrong with the draft. */
export function mappingOf(draft: MappingDraft): ClaimMapping | undefined {
  const { tenantId, status, ...others } = draft;
  if (tenantId === null || status === null) return undefined;
  if (Object.keys(checkDraft(draft)).length > 0) return undefined;
  const chosen = Object.entries(others).filter(([, column]) => column !== null);
  return { tenantId, status, ...(Object.fromEntries(chosen) as Record<string, number>) };
}
