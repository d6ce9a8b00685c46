/** Thresholds that differ between developed and developing markets. The reader says which; until then both are looked at. */
import type { Market, PerMarket } from "../programmes/competency-schema";
import type { Message } from "../verdicts";

/** Not the schema's own list: the rules take only types from there, so that zod does not travel with them. */
const BOTH: readonly Market[] = ["developed", "developing"];

export function marketsOf(said: Market | undefined): readonly Market[] {
  return said === undefined ? BOTH : [said];
}

export function inMarket<T extends number | readonly unknown[]>(
  value: PerMarket<T>,
  market: Market,
): T {
  return typeof value === "object" && "developed" in value ? value[market] : value;
}

export const MARKET_NOT_SAID: Message = { key: "rules.competencies.reason.marketNotSaid" };
