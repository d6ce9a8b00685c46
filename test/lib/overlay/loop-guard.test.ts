import { expect, test } from "vitest";
import { createLoopGuard } from "../../../lib/overlay/loop-guard";

function guardAt(start = 0) {
  let now = start;
  return { guard: createLoopGuard(() => now), wait: (ms: number) => (now += ms) };
}

test("a place gets three redraws a minute, then none, then three again", () => {
  const { guard, wait } = guardAt();
  const place = {};
  expect([1, 2, 3, 4].map(() => guard.mayRedraw(place))).toEqual([true, true, true, false]);
  expect(guard.trips).toBe(1);
  wait(60_000);
  expect(guard.mayRedraw(place)).toBe(true);
});

test("places do not share their allowance", () => {
  const { guard } = guardAt();
  const places = [{}, {}, {}, {}];
  expect(places.map((place) => guard.mayRedraw(place))).toEqual([true, true, true, true]);
});

test("a page that empties many places makes the overlay retreat for good", () => {
  const { guard, wait } = guardAt();
  const allowed = Array.from({ length: 200 }, () => guard.mayRedraw({})).filter(Boolean).length;
  expect(allowed).toBe(60);
  expect(guard.retreated).toBe(true);
  wait(3_600_000);
  expect(guard.mayRedraw({})).toBe(false);
  expect(guard.mayDraw("anyone")).toBe(false);
});

test("one customer is not drawn without end in ever new rows, others still are", () => {
  const { guard } = guardAt();
  const drawn = Array.from({ length: 100 }, () => guard.mayDraw("a")).filter(Boolean).length;
  expect(drawn).toBe(40);
  expect(guard.mayDraw("b")).toBe(true);
  expect(guard.retreated).toBe(false);
});
