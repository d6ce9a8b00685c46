/** What the columns of an export of customer claims mean, as a person has said. Nothing else is read of such a file. */

export const CLAIM_MEANINGS = [
  "tenantId",
  "status",
  "partnerId",
  "claimId",
  "product",
  "subscriptionId",
  "statusDate",
] as const;
export type ClaimMeaning = (typeof CLAIM_MEANINGS)[number];

/**
 * Index of the column of each meaning; a meaning without a column is absent. Without a tenant and a status nobody can say
 * whose claim a row is, or whether it holds.
 */
export type ClaimMapping = Readonly<
  Record<"tenantId" | "status", number> & Partial<Record<ClaimMeaning, number>>
>;

/** By header signature. */
export type ClaimMappings = Readonly<Record<string, ClaimMapping>>;

/**
 * How sure a guess is. `sure`: one column has such values and such a name. `likely`: one column has such values.
 * `open`: none, or several of which nothing tells the right one.
 */
export interface ClaimGuess {
  readonly certainty: "sure" | "likely" | "open";
  /** `null` while it is open. */
  readonly column: number | null;
  /** The columns that it may be, when it is open. */
  readonly candidates: readonly number[];
}
export type ClaimGuesses = Readonly<Record<ClaimMeaning, ClaimGuess>>;

/** What a person needs to see to say what the columns mean. */
export interface ClaimColumns {
  readonly signature: string;
  readonly header: readonly string[];
  readonly guesses: ClaimGuesses;
  /** For each column up to 5 different values. They are shown and never stored. */
  readonly examples: readonly (readonly string[])[];
  /** By which the file was read. */
  readonly mapping?: ClaimMapping;
}

/** Files with the same headers in the same order have the same signature. */
export function headerSignature(header: readonly string[]): string {
  return JSON.stringify(header.map((name) => name.trim().toLowerCase()));
}
