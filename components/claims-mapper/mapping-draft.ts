/** What is chosen so far, and what is wrong with it. */
import type {
  ClaimColumns,
  ClaimMapping,
  ClaimMeaning,
} from "../../lib/intake/claims/claim-mapping";
import type { Message } from "../../lib/rules/verdicts";

/** In the order in which they are asked. Which there are, and which are required, is intake's to say. */
const IS_REQUIRED = {
  tenantId: true,
  status: true,
  partnerId: false,
  claimId: false,
  product: false,
  subscriptionId: false,
  statusDate: false,
} as const satisfies {
  readonly [Meaning in ClaimMeaning]: undefined extends ClaimMapping[Meaning] ? false : true;
};

export const CLAIM_MEANINGS = Object.keys(IS_REQUIRED) as ClaimMeaning[];

export function isRequired(meaning: ClaimMeaning): boolean {
  return IS_REQUIRED[meaning];
}

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
      if (isRequired(meaning)) {
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
