import { beforeEach, expect, it, vi } from "vitest";
import { fake } from "./fake-browser";

const { readPersonSecret } = await import("../../../lib/browser/person-secret");

/** As the browser's: one holder of a name at a time, in the order of asking. */
function createLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name: string, work: () => Promise<unknown>) {
      const turn = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(name, turn);
      return turn;
    },
  };
}

beforeEach(() => {
  fake.reset();
  vi.stubGlobal("navigator", { locks: createLocks() });
});

it("is 32 random bytes and stays what it is", async () => {
  const secret = await readPersonSecret();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(await readPersonSecret()).toBe(secret);
  expect(fake.local).toEqual({ personSecret: secret });
});

it("is one, though several imports ask for the first time at once", async () => {
  const asked = await Promise.all(Array.from({ length: 5 }, readPersonSecret));
  expect(new Set(asked).size).toBe(1);
});

it("is another one in another installation", async () => {
  const secret = await readPersonSecret();
  fake.reset();
  expect(await readPersonSecret()).not.toBe(secret);
});

it("is made anew where something else stands in its place", async () => {
  fake.local = { personSecret: 7 };
  expect(await readPersonSecret()).toMatch(/^[0-9a-f]{64}$/);
});
