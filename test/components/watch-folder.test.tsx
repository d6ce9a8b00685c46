// @vitest-environment happy-dom
import "./english-texts";

import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WatchFolder } from "../../components/watch-folder/watch-folder";
import { createWatchedFolder } from "../../lib/browser/watched-folder";
import { type MadeFolder, madeFile, madeFolder, madeMemory } from "../lib/browser/made-folder";
import { type Mounted, mount } from "./mounted";

let page: Mounted;
let handle: MadeFolder;
let memory: ReturnType<typeof madeMemory>;
let isVisible: boolean;
const importFiles = vi.fn(async (_: readonly File[]) => true);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  handle = madeFolder();
  memory = madeMemory();
  importFiles.mockClear();
  isVisible = true;
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() =>
    isVisible ? "visible" : "hidden",
  );
});
afterEach(() => {
  page.unmount();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function open(isBusy = false) {
  const folder = createWatchedFolder(async () => handle, memory);
  page = await mount(<WatchFolder folder={folder} isBusy={isBusy} onImport={importFiles} />);
}
async function openWatching(...files: File[]) {
  await memory.keep({ handle, known: [] });
  handle.files.push(...files);
  await open();
}
const status = () => page.root.querySelector('[role="status"]')?.textContent;
const boxes = () => [...page.root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
const buttons = () => [...page.root.querySelectorAll("button")].map((each) => each.textContent);
const imported = () => importFiles.mock.calls.map(([files]) => files.map(({ name }) => name));
/** What a press begins ends some turns later: the work, a look, and what the look found. */
async function press(button: string) {
  await page.press(button);
  await page.settle();
  await page.settle();
}
async function pass(seconds: number) {
  await act(() => void vi.advanceTimersByTime(seconds * 1000));
  await page.settle();
}

it("offers to choose a folder, and then watches it, with focus kept near", async () => {
  await open();
  expect(buttons()).toEqual(["Choose a folder to watch"]);
  await press("Choose a folder to watch");
  expect(status()).toBe("The folder “Reports” is watched. There is nothing new in it.");
  expect(document.activeElement).toBe(page.find("h3", "Watch a folder"));
});

it("finds a new file half a minute later and imports it only when told to", async () => {
  await openWatching();
  handle.files.push(madeFile("Customers.csv", 2), madeFile("Other.csv", 1));
  await pass(29);
  expect(boxes()).toEqual([]);
  await pass(1);
  expect(status()).toBe("There are 2 new files in the folder “Reports”.");
  await pass(300);
  expect(imported()).toEqual([]);
  await act(() => boxes()[1]?.click());
  await press("Import 1 file");
  expect(imported()).toEqual([["Customers.csv"]]);
  expect(status()).toBe("There is 1 new file in the folder “Reports”.");
  expect(page.root.textContent).toContain("Other.csv");
});

it("puts aside what is not wanted and does not offer it on the next visit either", async () => {
  await openWatching(madeFile("Holiday.csv", 1));
  await press("Not these");
  expect(boxes()).toEqual([]);
  expect(document.activeElement).toBe(page.find("h3", "Watch a folder"));
  page.unmount();
  await open();
  expect(boxes()).toEqual([]);
  expect(imported()).toEqual([]);
});

it("offers again what was not imported to the end", async () => {
  importFiles.mockResolvedValueOnce(false);
  await openWatching(madeFile("Customers.csv", 1));
  await press("Import 1 file");
  expect(boxes()).toHaveLength(1);
});

it("looks at nothing while the page is hidden, and at once when it is back", async () => {
  await openWatching();
  const before = handle.listed;
  isVisible = false;
  await pass(120);
  expect(handle.listed).toBe(before);
  isVisible = true;
  document.dispatchEvent(new Event("visibilitychange"));
  await page.settle();
  expect(handle.listed).toBe(before + 1);
});

it("looks at nothing while an import runs, nor after it was taken off the page", async () => {
  await memory.keep({ handle, known: [] });
  await open(true);
  await pass(60);
  expect(handle.listed).toBe(0);
  page.unmount();
  await open();
  expect(handle.listed).toBe(1);
  page.unmount();
  await page.settle();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(handle.listed).toBe(1);
});

it("lets the browser ask by a click", async () => {
  handle.permission = "prompt";
  await openWatching(madeFile("Customers.csv", 1));
  expect(status()).toContain("The browser wants to ask you again");
  await press("Let it look");
  expect(boxes()).toHaveLength(1);
});

it("tells that the folder is gone, and stops watching", async () => {
  handle.failure = new DOMException("made up", "NotFoundError");
  await openWatching();
  expect(status()).toContain("is not where it was");
  await press("Stop watching");
  expect(await memory.read()).toBeUndefined();
  expect(buttons()).toEqual(["Choose a folder to watch"]);
});

it("takes a closed window for no failure, and tells of a true one", async () => {
  const failing = { name: "AbortError" };
  const folder = createWatchedFolder(async () => {
    throw new DOMException("made up", failing.name);
  }, memory);
  page = await mount(<WatchFolder folder={folder} isBusy={false} onImport={importFiles} />);
  await press("Choose a folder to watch");
  expect(status()).toBe("");
  failing.name = "SecurityError";
  await press("Choose a folder to watch");
  expect(status()).toContain("That did not work.");
});
