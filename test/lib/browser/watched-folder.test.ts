import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  browserFolder,
  createWatchedFolder,
  type FolderHandle,
  type WatchedFolder,
} from "../../../lib/browser/watched-folder";
import { type MadeFolder, madeFile, madeFolder, madeMemory } from "./made-folder";

let handle: MadeFolder;
let watched: WatchedFolder;
const pick = vi.fn(async (_: object): Promise<FolderHandle> => handle);

beforeEach(async () => {
  handle = madeFolder(madeFile("old.csv", 1));
  watched = createWatchedFolder(pick, madeMemory());
  await watched.choose();
});
afterEach(() => vi.unstubAllGlobals());

const look = () => watched.look(new AbortController().signal);
async function namesOffered() {
  const found = await look();
  if (found.is !== "here") throw new Error(`the folder is not here: ${found.is}`);
  return found.files.map(({ name }) => name);
}

describe("what is offered", () => {
  it("is what came in after the choice, and is gone once it was imported or put aside", async () => {
    expect(await namesOffered()).toEqual([]);
    const [first, second] = [madeFile("first.csv", 2), madeFile("second.zip", 3)];
    handle.files.push(first, second, madeFile("photo.png", 4));
    handle.folders.push("folder.csv");
    expect(await namesOffered()).toEqual(["second.zip", "first.csv"]);
    await watched.remember([first]);
    expect(await namesOffered()).toEqual(["second.zip"]);
    handle.files[1] = madeFile("first.csv", 5);
    expect(await namesOffered()).toEqual(["first.csv", "second.zip"]);
  });

  it("leaves out a file that vanishes between listing and reading", async () => {
    handle.files.push(madeFile("a.csv", 2), madeFile("b.csv", 3));
    handle.vanishing.push("a.csv");
    expect(await namesOffered()).toEqual(["b.csv"]);
  });

  it("is asked for with leave to read and no more", () => {
    expect(pick).toHaveBeenLastCalledWith({ id: "reports", mode: "read" });
  });
});

describe("a folder that cannot be looked into", () => {
  it.each(["prompt", "denied"] as const)(
    "by permission %s is not touched until allowed",
    async (state) => {
      handle.permission = state;
      const before = handle.listed;
      expect(await look()).toEqual({ is: "asks", folder: "Reports" });
      expect(handle.listed).toBe(before);
      handle.answer = "denied";
      await watched.allow();
      expect(await look()).toEqual({ is: "asks", folder: "Reports" });
      handle.answer = "granted";
      await watched.allow();
      expect(await namesOffered()).toEqual([]);
    },
  );

  it.each([
    ["NotFoundError", "gone"],
    ["NotReadableError", "unreadable"],
  ])("%s: %s, and is there again when it comes back", async (name, is) => {
    handle.failure = new DOMException("made up", name);
    expect(await look()).toEqual({ is, folder: "Reports" });
    handle.failure = undefined;
    expect(await namesOffered()).toEqual([]);
  });

  it("a choice that fails or is called off leaves the one before in force", async () => {
    handle.files.push(madeFile("new.csv", 2));
    pick.mockRejectedValueOnce(new DOMException("closed", "AbortError"));
    await expect(watched.choose()).rejects.toThrow("closed");
    const other = madeFolder();
    other.failure = new Error("unreadable");
    pick.mockResolvedValueOnce(other);
    await expect(watched.choose()).rejects.toThrow("unreadable");
    expect(await namesOffered()).toEqual(["new.csv"]);
  });
});

it("ends a look that is not wanted any more", async () => {
  const life = new AbortController();
  const looking = watched.look(life.signal);
  life.abort();
  await expect(looking).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
});

it("forgets the folder", async () => {
  await watched.stop();
  await watched.remember([madeFile("a.csv", 1)]);
  expect(await look()).toEqual({ is: "none" });
});

it("is there only where the browser lets pages see folders", () => {
  expect(browserFolder()).toBeUndefined();
  vi.stubGlobal("showDirectoryPicker", pick);
  expect(browserFolder()).toBeDefined();
});
