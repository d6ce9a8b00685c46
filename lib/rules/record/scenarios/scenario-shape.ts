/** How one becomes partner of record: a row for each way of buying, with what held then and what holds now. */
import type { Period } from "../../in-force";
import type { CountsToward, NextStep } from "../../verdicts";
import type { MechanismForm } from "../mechanisms";
import type { ProductFamily } from "../product-families";
import type { RecordProvenance, RecordRule } from "../record-rules";
import type { SalesChannel } from "../sales-channels";

/** Message key of what holds, and who says so. */
export interface Statement extends RecordProvenance {
  readonly says: string;
}

/** What being partner of record was good for; today's answers are in the mechanism table. */
export interface Effect extends Statement, Period {
  readonly what: CountsToward["what"];
  readonly counts: CountsToward["counts"];
  /** The list of the seed was lost in the copy and is filled in from other pages. */
  readonly lostInCopy?: true;
}

export interface Way extends Statement, Period {
  /** A row of the mechanism table; `COCP`, the change of channel partner, is about orders and not about credit. */
  readonly form: MechanismForm | "COCP";
  /** Of the scenario's products; absent: all of them. */
  readonly families?: readonly ProductFamily[];
  readonly who: NextStep["who"];
  /** Pages in the order tried, by Microsoft's own names. */
  readonly pages: readonly string[];
}

/** What held in one period. */
export interface Reading extends RecordRule {
  readonly reading: "then" | "now";
  readonly ways: readonly Way[];
  /** `null`: what the mechanism table says of each way. */
  readonly effects: readonly Effect[] | null;
  /** Proof of execution; what happens on a change or dispute; when it ends. */
  readonly proof: Statement;
  readonly change: Statement;
  readonly expiry: Statement;
}

export interface Scenario {
  readonly scenario: "1" | "1b" | "1c" | "2" | "3" | "4" | "5" | "6";
  /** Message key. */
  readonly name: string;
  readonly channels: readonly SalesChannel[];
  /** `null`: every product. */
  readonly families: readonly ProductFamily[] | null;
  readonly readings: readonly Reading[];
}

export const SEED = {
  sources: ["SEED2"],
  confidence: "verified",
  verifiedAsOf: "2015-04-07",
} as const satisfies RecordProvenance;

export const PAGES_2023 = {
  sources: ["PC23"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
} as const satisfies RecordProvenance;

/** Dates of a reading: where the table gives a year, its first or last day. */
export const THEN = { scope: "association", reading: "then", inForceFrom: "2011-01-01" } as const;
export const NOW = { scope: "association", reading: "now", inForceTo: null } as const;

/** As long as the reading. */
export const THROUGHOUT = { inForceFrom: null, inForceTo: null } as const;

/** A claim for a subscription of business applications, bought by volume licensing or web direct. */
export const CLAIM_SUBSCRIPTION: Way = {
  form: "CPOR",
  who: "us",
  says: "rules.scenario.way.claimSubscription",
  pages: ["Partner Center, Incentives, Customer claims"],
  ...THROUGHOUT,
  ...PAGES_2023,
};

/** No source tells. */
export const notTold = (provenance: RecordProvenance): Statement => ({
  says: "rules.scenario.notTold",
  ...provenance,
});
