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

test("a page that refreshes a long list once or twice keeps its badges", () => {
  const { guard } = guardAt();
  const places = Array.from({ length: 500 }, () => ({}));
  expect(places.every((place) => guard.mayRedraw(place))).toBe(true);
  expect(places.slice(0, 60).every((place) => guard.mayRedraw(place))).toBe(true);
  expect(guard.retreated).toBe(false);
});

test("a page that empties many places again and again makes the overlay retreat, for a while", () => {
  const { guard, wait } = guardAt();
  const places = Array.from({ length: 200 }, () => ({}));
  const round = () => places.filter((place) => guard.mayRedraw(place)).length;
  expect(round()).toBe(200);
  expect(round()).toBe(60);
  expect(guard.retreated).toBe(true);
  expect(guard.mayDraw("anyone")).toBe(false);
  wait(60_000);
  expect(guard.retreated).toBe(false);
  expect(guard.mayDraw("anyone")).toBe(true);
});

test("another page of the portal starts with a full allowance", () => {
  const { guard } = guardAt();
  const place = {};
  for (let times = 0; times < 4; times += 1) guard.mayRedraw(place);
  expect(guard.mayRedraw(place)).toBe(false);
  expect(guard.tripped).toBe(true);
  guard.forgive();
  expect(guard.tripped).toBe(false);
  expect(guard.mayRedraw(place)).toBe(true);
});

test("what was left undrawn stays known for as long as the page is the same", () => {
  const { guard, wait } = guardAt();
  expect(guard.tripped).toBe(false);
  const place = {};
  for (let times = 0; times < 4; times += 1) guard.mayRedraw(place);
  wait(120_000);
  expect(guard.tripped).toBe(true);
});

test("one customer is not drawn without end in ever new rows, others still are", () => {
  const { guard } = guardAt();
  const drawn = Array.from({ length: 100 }, () => guard.mayDraw("a")).filter(Boolean).length;
  expect(drawn).toBe(40);
  expect(guard.mayDraw("b")).toBe(true);
  expect(guard.retreated).toBe(false);
});
