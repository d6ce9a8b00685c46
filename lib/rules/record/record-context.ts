/** What a judgement needs besides the facts of one association, worked out once for a whole batch. */
import { addDays, type IsoDay } from "../calendar-day";
import type { Organisation, OwnPartnerId } from "../facts";
import { STALE_AFTER_DAYS } from "../staleness";
import {
  findOwnId,
  indexOwnIds,
  normaliseId,
  type OwnIdIndex,
  partnerIdToGiveOut,
} from "./own-ids";

export interface RecordContext {
  readonly organisation: Organisation;
  readonly today: IsoDay;
  /** ISO 3166-1 alpha-2. `judgeCustomer` takes it from the customer; without it no country is compared. */
  readonly customerCountry?: string;
  /**
   * Days that are no business days to the reader; none by default, because no page says whose holidays count. They give
   * Microsoft longer, and never us: where we act, the day without them stays the deadline.
   */
  readonly holidays?: readonly IsoDay[];
  /**
   * Partner IDs that our own exports name. Read inside a customer's tenant, such an ID is no stranger's, although it
   * proves nothing as long as the settings do not tell its role.
   */
  readonly idsSeen?: readonly string[];
}

/** Partner Center refreshes by the 20th of the following month; older than this, a newer export exists. */
export const AGEING_AFTER_DAYS = 35;
/** An ending subscription is worth a warning this many days ahead: two monthly exports, so that one may be missed. */
export const ENDING_WITHIN_DAYS = 60;
/** An end date this far back may be a renewal that the monthly refresh does not show yet. */
export const END_TOLERANCE_DAYS = 31;

/** Days as limits to compare facts with: string comparison is all that is left to do for each association. */
export interface PreparedContext {
  readonly today: IsoDay;
  readonly organisation: Organisation;
  readonly holidays: ReadonlySet<IsoDay>;
  /** The same as the context names them. */
  readonly holidaysNamed: readonly IsoDay[] | undefined;
  /** In their normal form. */
  readonly idsSeen: ReadonlySet<string>;
  readonly idsSeenNamed: readonly string[] | undefined;
  readonly ownIds: OwnIdIndex;
  /** Whether the settings name a global account: only then is another one that a row names a stranger's. */
  readonly isGlobalAccountSet: boolean;
  /** Evidence of an earlier day is stale. */
  readonly staleBefore: IsoDay;
  readonly ageingBefore: IsoDay;
  /** The reader's clock may lag a day behind the portal's; evidence of a later day is a mistake. */
  readonly latestBelievable: IsoDay;
  readonly endingUntil: IsoDay;
  readonly endedBefore: IsoDay;
  /** The Partner ID to hand out for a customer of `country`, where the data names `namedGlobal` as our global account. */
  idToGiveOut(
    country: string | undefined,
    namedGlobal: string | undefined,
  ): OwnPartnerId | undefined;
}

const prepared = new WeakMap<RecordContext, PreparedContext>();

/** Prepares `context` once; judging 300,000 associations with the same object prepares nothing twice. */
export function prepareContext(context: RecordContext): PreparedContext {
  const known = prepared.get(context);
  if (
    known?.today === context.today &&
    known.organisation === context.organisation &&
    known.holidaysNamed === context.holidays &&
    known.idsSeenNamed === context.idsSeen
  ) {
    return known;
  }
  const fresh = prepare(context);
  prepared.set(context, fresh);
  return fresh;
}

function prepare({ organisation, today, holidays, idsSeen }: RecordContext): PreparedContext {
  const givenOut = new Map<string, OwnPartnerId | undefined>();
  const ownIds = indexOwnIds(organisation);
  return {
    today,
    organisation,
    holidays: new Set(holidays),
    holidaysNamed: holidays,
    idsSeen: new Set(idsSeen?.map(normaliseId)),
    idsSeenNamed: idsSeen,
    ownIds,
    isGlobalAccountSet: organisation.partnerIds.some(({ role }) => role === "PGA"),
    staleBefore: addDays(today, -STALE_AFTER_DAYS),
    ageingBefore: addDays(today, -AGEING_AFTER_DAYS),
    latestBelievable: addDays(today, 1),
    endingUntil: addDays(today, ENDING_WITHIN_DAYS),
    endedBefore: addDays(today, -END_TOLERANCE_DAYS),
    idToGiveOut(country, namedGlobal) {
      // Only a location of ours makes a difference; anything else would fill the memory with what files hold.
      const named = namedGlobal === undefined ? undefined : findOwnId(ownIds, namedGlobal);
      const doubtful = named?.role === "PLA" ? named.id : undefined;
      const key = `${country ?? ""} ${doubtful ?? ""}`;
      if (!givenOut.has(key)) {
        givenOut.set(key, partnerIdToGiveOut(organisation, country, doubtful));
      }
      return givenOut.get(key);
    },
  };
}
