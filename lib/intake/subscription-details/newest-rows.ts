import type { IsoDay } from "../../rules/calendar-day";
import type { SubscriptionRow } from "./row-cells";

/** An association's newest row; `month` is empty where the row names none that can be read. */
export interface NewestRow {
  readonly row: SubscriptionRow;
  readonly month: IsoDay | "";
}

export interface NewestRows {
  /** Takes a row, `month` being the day in its Month cell. Of two rows of one association the newer month stays. */
  fold(row: SubscriptionRow, month: IsoDay | undefined): void;
  entries(): IterableIterator<[key: string, newest: NewestRow]>;
  /** Rows that were folded into another. */
  merged(): number;
}

/**
 * What makes two rows the same association: tenant, subscription, Partner ID, attribution and duplicate flag.
 * Microsoft spells one attribution in several ways, so a known one counts by its meaning. Exports without
 * subscriptions still tell one workload from another.
 */
function keyOf(row: SubscriptionRow): string {
  const { mechanism, cspTier, cporKind } = row.reading;
  const credit =
    mechanism === null
      ? row.attribution.toLowerCase()
      : `${mechanism} ${cspTier ?? ""} ${cporKind ?? ""}`;
  const subject =
    row.subscriptionId === ""
      ? `${row.enrollmentNumber}\n${row.product}\n${row.sku}`
      : row.subscriptionId;
  return `${row.tenantId}\n${subject}\n${row.partnerId}\n${credit}\n${row.duplicateForPga === true}`;
}

export function createNewestRows(): NewestRows {
  const newest = new Map<string, NewestRow>();
  let merged = 0;
  return {
    fold(row, month = "") {
      const key = keyOf(row);
      const known = newest.get(key);
      if (known !== undefined) merged += 1;
      if (known === undefined || month > known.month) newest.set(key, { row, month });
    },
    entries: () => newest.entries(),
    merged: () => merged,
  };
}
