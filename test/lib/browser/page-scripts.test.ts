import { afterEach, describe, expect, it, vi } from "vitest";
import { type FakeFrame, fake } from "./fake-browser";
import { MADE_PORTALS } from "./made-portals";

vi.mock("../../../lib/portals/all-portals", () => ({ ALL_PORTALS: MADE_PORTALS }));
const { enterTab, framesSeen } = await import("../../../lib/browser/page-scripts");
const { enterOpenTabs, keepOpenTabsEntered } = await import("../../../lib/browser/open-tabs");

afterEach(() => fake.reset());

function frame(frameId: number, hostname: string, running = false): FakeFrame {
  return { frameId, hostname, running, files: [] };
}

function openTab(id: number, url: string, frames: readonly FakeFrame[], refusal?: string) {
  fake.tabs.set(id, { url, frames, ...(refusal !== undefined && { refusal }) });
  return frames;
}

const filesOf = (frames: readonly FakeFrame[]) => frames.map(({ files }) => files);

describe("entering a tab", () => {
  it("brings each frame the script of its own portal, and others none", async () => {
    const frames = openTab(7, "https://eu.desk.example/things", [
      frame(0, "eu.desk.example"),
      frame(3, "one.pane.example"),
      frame(4, "two.pane.example"),
      frame(5, "elsewhere.example"),
      frame(6, "eu.desk.example"),
    ]);
    await enterTab(7);
    expect(filesOf(frames)).toEqual([
      ["/content-scripts/azure.js"],
      ["/content-scripts/azure-frame.js"],
      ["/content-scripts/azure-frame.js"],
      [],
      [],
    ]);
  });

  it("does nothing twice", async () => {
    const frames = openTab(7, "https://eu.desk.example/things", [
      frame(0, "eu.desk.example", true),
      frame(3, "one.pane.example", true),
      frame(4, "two.pane.example"),
    ]);
    await enterTab(7);
    expect(filesOf(frames)).toEqual([[], [], ["/content-scripts/azure-frame.js"]]);
  });

  it("leaves a frame's page alone when it stands in a tab of its own", async () => {
    const frames = openTab(7, "https://one.pane.example/", [frame(0, "one.pane.example")]);
    await enterTab(7);
    expect(filesOf(frames)).toEqual([[]]);
  });

  it("tells what the browser said where it is not let in", async () => {
    openTab(7, "https://shop.example/things", [], "The extensions gallery cannot be scripted.");
    await expect(framesSeen(7)).rejects.toThrow("gallery");
    await expect(enterTab(7)).rejects.toThrow("gallery");
  });
});

describe("tabs that were open before", () => {
  it("enters all of ours, whatever single ones say", async () => {
    openTab(1, "https://shop.example/a", [], "This page cannot be scripted due to a policy.");
    const shop = openTab(2, "https://shop.example/b", [frame(0, "shop.example")]);
    const other = openTab(3, "https://other.example/", [frame(0, "other.example")]);
    const cloud = openTab(4, "https://desk.example.cn/", [frame(0, "desk.example.cn")]);
    await enterOpenTabs();
    expect(filesOf([...shop, ...other, ...cloud])).toEqual([
      ["/content-scripts/shop.js"],
      [],
      ["/content-scripts/azure.js"],
    ]);
  });

  it.each(["onInstalled", "onAdded"] as const)("enters them %s", async (event) => {
    keepOpenTabsEntered();
    const [shop] = openTab(2, "https://shop.example/b", [frame(0, "shop.example")]);
    expect(shop?.files).toEqual([]);
    fake.events[event].fire();
    await vi.waitFor(() => expect(shop?.files).toContain("/content-scripts/shop.js"));
  });
});
