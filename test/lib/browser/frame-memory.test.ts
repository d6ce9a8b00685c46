import { beforeEach, describe, expect, it, vi } from "vitest";
import type { FrameContext, HealthReport } from "../../../lib/browser/protocol";

interface To {
  readonly tabId: number;
  readonly frameId?: number;
}

/** Session storage that takes its time, as the real one does. */
const fake = vi.hoisted(() => {
  const stored = new Map<string, string>();
  const closed: ((tabId: number) => void)[] = [];
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  return {
    stored,
    closed,
    browser: {
      storage: {
        session: {
          async get(key: string) {
            await later();
            const value = stored.get(key);
            return value === undefined ? {} : { [key]: JSON.parse(value) };
          },
          async set(entries: Record<string, unknown>) {
            await later();
            for (const [key, value] of Object.entries(entries)) {
              stored.set(key, JSON.stringify(value));
            }
          },
          async remove(key: string) {
            await later();
            stored.delete(key);
          },
        },
      },
      tabs: {
        onRemoved: { addListener: (listener: (tabId: number) => void) => closed.push(listener) },
      },
    },
    sendMessage: vi.fn<(type: string, data: unknown, to: To) => Promise<unknown>>(),
  };
});
vi.mock("webextension-polyfill", () => ({ default: fake.browser }));
vi.mock("../../../lib/browser/messenger", () => ({ sendMessage: fake.sendMessage }));

const { createFrameMemory } = await import("../../../lib/browser/frame-memory");

const TAB = 7;
const CONTEXT: FrameContext = { portal: "azure", route: "subscriptions", customer: null };

function reportOf(rowsSeen: number): HealthReport {
  return {
    portal: "azure-frame",
    frame: "frame",
    route: "subscriptions",
    level: "ok",
    readyMarkerSeen: true,
    containersFound: 1,
    rowsSeen,
    rowsIdentified: rowsSeen,
    badgesPlaced: 0,
    rung: 2,
    loopGuardTrips: 0,
    secondsSinceOk: 0,
  };
}

/** Frames that are in the page now, by tab and frame, with what they say of themselves. */
let present: Map<string, unknown>;

beforeEach(() => {
  fake.stored.clear();
  fake.closed.length = 0;
  present = new Map();
  fake.sendMessage.mockReset().mockImplementation(async (type, _, { tabId, frameId }) => {
    const id = `${tabId}/${frameId}`;
    if (type !== "pageHealth" || !present.has(id)) throw new Error("Nobody listens.");
    return present.get(id);
  });
});

const note = (memory: ReturnType<typeof createFrameMemory>, frameId: number, tabId = TAB) =>
  memory.noteHealth({ tabId, frameId }, reportOf(0));

describe("reports of a tab's frames", () => {
  it("are what the frames say now, not what they said once", async () => {
    const memory = createFrameMemory();
    await note(memory, 3);
    present.set("7/3", reportOf(11));
    expect(await memory.framesOf(TAB)).toEqual([reportOf(11)]);
  });

  it("leave out frames that are gone, and take them back when they come out of a cache", async () => {
    const memory = createFrameMemory();
    await Promise.all([note(memory, 3), note(memory, 4)]);
    present.set("7/4", reportOf(2));
    expect(await memory.framesOf(TAB)).toEqual([reportOf(2)]);
    present.set("7/3", reportOf(1));
    expect(await memory.framesOf(TAB)).toEqual([reportOf(1), reportOf(2)]);
  });

  it("are known to the next worker, all of them, for each tab its own", async () => {
    const memory = createFrameMemory();
    await Promise.all([note(memory, 3), note(memory, 4), note(memory, 3, 8)]);
    for (const id of ["7/3", "7/4", "8/3"]) present.set(id, reportOf(Number(id[0])));
    const next = createFrameMemory();
    expect(await next.framesOf(TAB)).toEqual([reportOf(7), reportOf(7)]);
    expect(await next.framesOf(8)).toEqual([reportOf(8)]);
    expect(await next.framesOf(9)).toEqual([]);
  });

  it("leave the top frame out, and places without a tab", async () => {
    const memory = createFrameMemory();
    await note(memory, 0);
    await note(memory, 3, -1);
    expect(fake.stored.size).toBe(0);
  });

  it("are forgotten with their tab, also when one speaks while it is closed", async () => {
    const memory = createFrameMemory();
    const noted = note(memory, 3);
    for (const listener of fake.closed) listener(TAB);
    await noted;
    await note(memory, 5, 8);
    expect([...fake.stored.keys()].filter((key) => key.endsWith(`-${TAB}`))).toEqual([]);
  });

  it("stay few, the newest ones", async () => {
    const memory = createFrameMemory();
    for (let frameId = 1; frameId <= 120; frameId += 1) await note(memory, frameId);
    for (const frameId of [1, 119, 120]) present.set(`7/${frameId}`, reportOf(frameId));
    expect(await memory.framesOf(TAB)).toEqual([reportOf(119), reportOf(120)]);
  });

  it("do not wait for a frame that hangs, nor believe one that says something else", async () => {
    const memory = createFrameMemory();
    for (const frameId of [3, 4, 5]) await note(memory, frameId);
    present.set("7/3", new Promise(() => {}));
    present.set("7/4", { level: "ok" });
    present.set("7/5", reportOf(1));
    expect(await memory.framesOf(TAB)).toEqual([reportOf(1)]);
  });
});

describe("words between frames", () => {
  it("what the top frame tells goes to the tab's frames, whether or not one listens", async () => {
    await createFrameMemory().tell(TAB, CONTEXT);
    await createFrameMemory().tell(TAB, null);
    expect(fake.sendMessage.mock.calls).toEqual([
      ["contextChanged", CONTEXT, { tabId: TAB }],
      ["contextChanged", null, { tabId: TAB }],
    ]);
  });

  it("a frame that asks gets the top frame's own answer, and nothing where that is none of ours", async () => {
    const memory = createFrameMemory();
    expect(await memory.contextOf(TAB)).toBeNull();
    fake.sendMessage.mockResolvedValue(CONTEXT);
    expect(await memory.contextOf(TAB)).toEqual(CONTEXT);
    expect(fake.sendMessage).toHaveBeenLastCalledWith("askContext", undefined, {
      tabId: TAB,
      frameId: 0,
    });
    expect(fake.stored.size).toBe(0);
  });

  it("a badge that is activated in a frame opens the panel in the top frame", async () => {
    fake.sendMessage.mockResolvedValue(undefined);
    await createFrameMemory().openPanel(TAB, { tenantId: "a" });
    expect(fake.sendMessage).toHaveBeenCalledExactlyOnceWith(
      "openPanel",
      { tenantId: "a" },
      { tabId: TAB, frameId: 0 },
    );
  });
});
