/**
 * Some pages remove every node that is not theirs. Drawing again each time would fight the page for ever, so each place
 * has a small allowance, and the page as a whole one too; when it is spent, the overlay retreats to the dock.
 */

const REDRAWS_PER_PLACE = 3;
const REDRAWS_PER_PAGE = 60;
/** Paging to and fro draws one customer's badge again and again; a person does not do it this often. */
const DRAWS_PER_CUSTOMER = 40;
const WINDOW_MS = 60_000;

export interface LoopGuard {
  /** Asked before drawing again at a place where the page removed our node. `false`: leave it. */
  mayRedraw(place: object): boolean;
  /** Asked before drawing a customer's badge at a new place: a page may replace whole rows instead of emptying them. */
  mayDraw(customer: string): boolean;
  readonly trips: number;
  /** True once the page's allowance is spent: nothing more is drawn into it. */
  readonly retreated: boolean;
}

export function createLoopGuard(now: () => number): LoopGuard {
  const spent = new WeakMap<object, number[]>();
  const drawn = new Map<string, number[]>();
  let spentOnPage: number[] = [];
  let trips = 0;
  let retreated = false;
  const recent = (times: number[], at: number) => times.filter((time) => at - time < WINDOW_MS);
  return {
    mayRedraw(place) {
      if (retreated) return false;
      const at = now();
      const ofPlace = recent(spent.get(place) ?? [], at);
      spentOnPage = recent(spentOnPage, at);
      if (spentOnPage.length >= REDRAWS_PER_PAGE) retreated = true;
      if (retreated || ofPlace.length >= REDRAWS_PER_PLACE) {
        trips += 1;
        return false;
      }
      spent.set(place, [...ofPlace, at]);
      spentOnPage.push(at);
      return true;
    },
    mayDraw(customer) {
      if (retreated) return false;
      const at = now();
      const times = recent(drawn.get(customer) ?? [], at);
      if (times.length >= DRAWS_PER_CUSTOMER) {
        trips += 1;
        return false;
      }
      drawn.set(customer, [...times, at]);
      return true;
    },
    get trips() {
      return trips;
    },
    get retreated() {
      return retreated;
    },
  };
}
