/**
 * Some pages remove every node that is not theirs. Drawing again each time would fight the page for ever, so each place
 * has a small allowance, and the page as a whole one for places where once was not enough; when it is spent, the overlay
 * retreats to the dock for a while.
 */

const REDRAWS_PER_PLACE = 3;
/** A page that refreshes a long list empties each row once, so a place's first redraw is not charged to the page. */
const REPEATED_REDRAWS_PER_PAGE = 60;
/** Paging to and fro draws one customer's badge again and again; a person does not do it this often. */
const DRAWS_PER_CUSTOMER = 40;
const WINDOW_MS = 60_000;

export interface LoopGuard {
  /** Asked before drawing again at a place where the page removed our node. `false`: leave it. */
  mayRedraw(place: object): boolean;
  /** Asked before drawing a customer's badge at a new place: a page may replace whole rows instead of emptying them. */
  mayDraw(customer: string): boolean;
  /** Another page of the portal may behave better. */
  forgive(): void;
  readonly trips: number;
  /** True while nothing is drawn into the page, because its allowance is spent. */
  readonly retreated: boolean;
  /** Something was not drawn since this page was entered, although it should have been. */
  readonly tripped: boolean;
}

/** `now`: milliseconds on any clock that only goes forward. */
export function createLoopGuard(now: () => number): LoopGuard {
  let spent = new WeakMap<object, number[]>();
  let drawn = new Map<string, number[]>();
  let spentOnPage: number[] = [];
  let trips = 0;
  let tripsForgiven = 0;
  let retreatedUntil = Number.NEGATIVE_INFINITY;
  const recent = (times: readonly number[], at: number) =>
    times.filter((time) => at - time < WINDOW_MS);

  /** Counts one more into `times` if fewer than `limit` are recent; `undefined`: no more. */
  function oneMore(times: readonly number[], limit: number, at: number): number[] | undefined {
    const counted = recent(times, at);
    if (counted.length >= limit) {
      trips += 1;
      return undefined;
    }
    return [...counted, at];
  }

  return {
    mayRedraw(place) {
      const at = now();
      if (at < retreatedUntil) return false;
      const before = spent.get(place) ?? [];
      const ofPlace = oneMore(before, REDRAWS_PER_PLACE, at);
      if (!ofPlace) return false;
      if (ofPlace.length > 1) {
        const ofPage = oneMore(spentOnPage, REPEATED_REDRAWS_PER_PAGE, at);
        if (!ofPage) {
          retreatedUntil = at + WINDOW_MS;
          return false;
        }
        spentOnPage = ofPage;
      }
      spent.set(place, ofPlace);
      return true;
    },
    mayDraw(customer) {
      const at = now();
      if (at < retreatedUntil) return false;
      const times = oneMore(drawn.get(customer) ?? [], DRAWS_PER_CUSTOMER, at);
      if (!times) return false;
      drawn.set(customer, times);
      return true;
    },
    forgive() {
      spent = new WeakMap();
      drawn = new Map();
      spentOnPage = [];
      tripsForgiven = trips;
      retreatedUntil = Number.NEGATIVE_INFINITY;
    },
    get trips() {
      return trips;
    },
    get retreated() {
      return now() < retreatedUntil;
    },
    get tripped() {
      return trips > tripsForgiven;
    },
  };
}
