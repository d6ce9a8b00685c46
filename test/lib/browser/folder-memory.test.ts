import { beforeEach, expect, it } from "vitest";
import { createFolderMemory } from "../../../lib/browser/folder-memory";
import { emptyDisk } from "../store/made-facts";

// A handle is cloned by the browser itself; here something else stands for it that can be cloned.
const memory = createFolderMemory<{ readonly name: string }>();
const mark = (name: string) => ({ name, size: 1, lastModified: 2 });
const kept = { handle: { name: "Reports" }, known: [mark("a.csv")] };

beforeEach(emptyDisk);

it("keeps the folder for the next visit, apart from the facts", async () => {
  expect(await memory.read()).toBeUndefined();
  await memory.keep(kept);
  expect(await createFolderMemory().read()).toEqual(kept);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([
    "good-standing-watched-folder",
  ]);
});

it("loses no change when two pages make one at once", async () => {
  await memory.keep(kept);
  await Promise.all(
    ["b.csv", "c.csv", "d.csv"].map((name) =>
      createFolderMemory<{ readonly name: string }>().change((before) => ({
        ...before,
        known: [...before.known, mark(name)],
      })),
    ),
  );
  const names = (await memory.read())?.known.map(({ name }) => name);
  expect(names?.toSorted()).toEqual(["a.csv", "b.csv", "c.csv", "d.csv"]);
});

it("forgets everything, and a change that comes late brings nothing back", async () => {
  await memory.keep(kept);
  await memory.forget();
  await memory.change((before) => before);
  expect(await memory.read()).toBeUndefined();
});
