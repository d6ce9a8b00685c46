import { afterEach, describe, expect, it, vi } from "vitest";
import type { HealthReport } from "../../../lib/browser/protocol";
import { OVERLAY_SWITCHES_KEY } from "../../../lib/browser/shared-keys";
import { browser, type FakeFrame, fake } from "./fake-browser";
import { madeHealth, nothingRead } from "./made-health";
import { MADE_PORTALS } from "./made-portals";

/** Reports by frame of tab 7. */
const answers = new Map<number, HealthReport>();
vi.mock("../../../lib/portals/all-portals", () => ({ ALL_PORTALS: MADE_PORTALS }));
vi.mock("../../../lib/browser/messenger", () => ({
  sendMessage: async (kind: string, _?: unknown, to?: { tabId: number; frameId: number }) => {
    if (kind === "framesOfTab") return framesOf();
    const answer = to?.frameId === 0 && answers.get(0);
    if (kind !== "pageHealth" || !answer) throw new Error("Nobody listens.");
    return answer;
  },
}));
const framesOf = async () =>
  [...answers].filter(([frameId]) => frameId !== 0).map(([, report]) => report);
const { askTab } = await import("../../../lib/browser/ask-tab");
const { showPageTrouble } = await import("../../../lib/browser/toolbar");

afterEach(() => {
  fake.reset();
  answers.clear();
});

interface Made {
  readonly url: string | undefined;
  readonly origins?: readonly string[];
  readonly frames?: readonly FakeFrame[];
  readonly refusal?: string;
  readonly status?: string;
}

function ask({ url, origins = ["https://shop.example/*"], frames, refusal, status }: Made) {
  fake.origins = [...origins];
  const hostname = url === undefined ? "" : new URL(url).hostname;
  fake.tabs.set(7, {
    url: url ?? "https://unseen.example/",
    frames: frames ?? [{ frameId: 0, hostname }],
    ...(refusal !== undefined && { refusal }),
  });
  return askTab({ id: 7, url, status }, MADE_PORTALS);
}

const SHOP = "https://shop.example/things";

describe("asking about a tab", () => {
  it("has nothing to say of none", async () => {
    expect(await askTab(undefined)).toEqual({ level: "unseen", frames: [] });
  });

  it.each<[string, Made, string]>([
    ["a page of nobody's", { url: "https://news.example/things" }, "unsupported"],
    ["another page of a portal's host", { url: "https://shop.example/about" }, "unsupported"],
    ["a page whose address is hidden", { url: undefined }, "unseen"],
    ["a page that was open before", { url: SHOP }, "not-read"],
    ["a page that is loading", { url: SHOP, status: "loading" }, "starting"],
    [
      "a page where our script starts",
      { url: SHOP, frames: [{ frameId: 0, hostname: "shop.example", running: true }] },
      "starting",
    ],
    [
      "a host that policy blocks",
      { url: SHOP, refusal: "This page cannot be scripted due to an ExtensionsSettings policy." },
      "blocked",
    ],
    [
      "a host that the browser blocks",
      { url: SHOP, refusal: "The extensions gallery cannot be scripted." },
      "blocked",
    ],
    ["an error page", { url: SHOP, refusal: "Frame with ID 0 is showing error page" }, "not-read"],
    ["a host that was taken back", { url: SHOP, origins: [] }, "not-granted"],
  ])("%s", async (_, made, level) => {
    expect((await ask(made)).level).toBe(level);
  });

  it("does not call a page blocked that is just being left", async () => {
    const refuse = vi
      .spyOn(browser.scripting, "executeScript")
      .mockRejectedValueOnce(new Error("Frame with ID 0 was removed."));
    expect((await ask({ url: SHOP })).level).toBe("not-read");
    expect(refuse).toHaveBeenCalledTimes(2);
    refuse.mockRestore();
  });

  it("runs no script in pages of nobody's, nor where it is not allowed", async () => {
    const run = vi.spyOn(browser.scripting, "executeScript");
    await ask({ url: "https://news.example/things" });
    await ask({ url: SHOP, origins: [] });
    expect(run).not.toHaveBeenCalled();
    run.mockRestore();
  });

  it("knows which portals are switched off", async () => {
    fake.local = { [OVERLAY_SWITCHES_KEY]: { portals: { shop: false }, badges: {} } };
    expect(await ask({ url: SHOP })).toMatchObject({ level: "switched-off", portal: "shop" });
    expect(
      await ask({ url: "https://eu.desk.example/things", origins: ["https://*.desk.example/*"] }),
    ).not.toMatchObject({ level: "switched-off" });
  });

  it("asks for exactly the optional host in front of the reader", async () => {
    expect(await ask({ url: "https://west.till.example.us/things" })).toMatchObject({
      level: "not-granted",
      portal: "shop",
      wanted: { host: "west.till.example.us", origins: ["https://west.till.example.us/*"] },
    });
  });

  it("asks for the frames' hosts in the same breath", async () => {
    expect(await ask({ url: "https://eu.desk.example/things" })).toMatchObject({
      level: "not-granted",
      wanted: {
        host: "eu.desk.example",
        origins: ["https://eu.desk.example/*", "https://*.pane.example/*"],
      },
    });
  });

  it("believes the page's own overlay", async () => {
    answers.set(0, madeHealth({ portal: "shop", route: "things" }));
    expect(await ask({ url: SHOP })).toMatchObject({ level: "ok", portal: "shop", frames: [] });
  });
});

describe("a page with frames", () => {
  const url = "https://eu.desk.example/things";
  const allowed = ["https://*.desk.example/*", "https://*.pane.example/*"];
  const inner = (part: Partial<HealthReport>) =>
    madeHealth({ portal: "azure-frame", frame: "frame", ...part });
  const frames: FakeFrame[] = [
    { frameId: 0, hostname: "eu.desk.example", running: true },
    { frameId: 3, hostname: "one.pane.example", running: true },
  ];

  it("takes them into account", async () => {
    answers.set(0, madeHealth({ portal: "azure", ...nothingRead }));
    answers.set(3, inner({ level: "ok" }));
    answers.set(4, inner({ level: "broken", ...nothingRead }));
    const report = await ask({ url, frames, origins: allowed });
    expect(report.level).toBe("degraded");
    expect(report.frames.map(({ level }) => level)).toEqual(["ok", "broken"]);
  });

  it("says which permission its lists lack", async () => {
    answers.set(0, madeHealth({ portal: "azure" }));
    const report = await ask({ url, frames, origins: ["https://*.desk.example/*"] });
    expect(report).toMatchObject({ level: "not-granted", wanted: { host: "*.pane.example" } });
    expect(report.wanted?.origins).toContain("https://*.pane.example/*");
  });

  it("puts the mark on the toolbar only while nothing of it can be read", async () => {
    fake.tabs.set(7, { url, frames });
    const broken = inner({ level: "broken", ...nothingRead });
    const mark = async () => {
      await showPageTrouble(7, broken, framesOf);
      return fake.badgeTexts.get(7);
    };
    answers.set(0, madeHealth({ portal: "azure", ...nothingRead }));
    answers.set(3, broken);
    expect(await mark()).toBe("!");
    answers.set(4, inner({}));
    expect(await mark()).toBeNull();
    answers.clear();
    expect(await mark()).toBe("!");
  });
});

describe("the mark on the toolbar", () => {
  it.each([
    ["starting", null],
    ["ok", null],
    ["degraded", null],
    ["broken", "!"],
    ["switched-off", null],
    ["unsupported", null],
  ] as const)("with a page that is %s: %s", async (level, mark) => {
    const told = madeHealth({ portal: "shop", level });
    answers.set(0, told);
    await showPageTrouble(7, told, framesOf);
    expect(fake.badgeTexts.get(7)).toBe(mark);
  });

  it("is put on no tab when the report came from none", async () => {
    await showPageTrouble(-1, madeHealth({ level: "broken" }), framesOf);
    expect(fake.badgeTexts.size).toBe(0);
  });
});
