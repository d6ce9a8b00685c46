/** Which competencies were held on a day, as a person says: hand-entered holdings and no others. */
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Holding } from "../../lib/rules/facts";

/** By competency; absent or empty: not said. */
export type HeldLevels = Readonly<Record<string, "" | "silver" | "gold">>;

const BY_HAND = "entered-by-hand";

/** A person said it here; no file did. */
export function isByHand({ kind, evidence }: Holding): boolean {
  return kind === "competency" && evidence.report === BY_HAND;
}

/** What was said by hand of that very day. */
export function heldLevels(holdings: readonly Holding[], asOf: IsoDay): HeldLevels {
  const said = holdings.filter((holding) => isByHand(holding) && holding.evidence.asOf === asOf);
  return Object.fromEntries(said.map(({ id, level }) => [id, level ?? ""]));
}

/** What files say of the competency, and what was said by hand of other days: to be seen beside what is entered. */
export function saidElsewhere(
  holdings: readonly Holding[],
  competency: string,
  asOf: IsoDay,
): readonly Holding[] {
  return holdings.filter(
    (holding) =>
      holding.kind === "competency" &&
      holding.id === competency &&
      !(isByHand(holding) && holding.evidence.asOf === asOf),
  );
}

/**
 * The holdings to store. Of each competency that was changed one statement by hand is kept, that of the day; whatever a
 * file says stays.
 */
export function holdingsOf(
  changed: HeldLevels,
  held: readonly Holding[],
  { asOf, source }: { readonly asOf: IsoDay; readonly source: string },
): Holding[] {
  const others = held.filter((holding) => !isByHand(holding) || changed[holding.id] === undefined);
  const evidence = { report: BY_HAND, file: source, asOf };
  const said = Object.entries(changed).flatMap(([id, level]): Holding[] =>
    level === "" ? [] : [{ kind: "competency", id, level, evidence }],
  );
  return [...others, ...said];
}
