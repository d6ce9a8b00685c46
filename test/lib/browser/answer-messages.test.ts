import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Listener = (
  message: unknown,
  sender: unknown,
  respond: (answer: { res?: unknown; err?: { message: string } }) => void,
) => boolean;

const fake = vi.hoisted(() => {
  const listeners = new Set<unknown>();
  const changes = new Set<unknown>();
  const stored: Record<string, unknown>[] = [];
  const opened: string[] = [];
  const browser = {
    tabs: {
      create: async ({ url }: { url: string }) => {
        opened.push(url);
      },
    },
    runtime: {
      id: "good-standing",
      getURL: (path: string) => new URL(path, "chrome-extension://good-standing/").href,
      onMessage: {
        addListener: (listener: unknown) => listeners.add(listener),
        removeListener: (listener: unknown) => listeners.delete(listener),
      },
    },
    storage: {
      local: {
        get: async (key: string) => stored.findLast((entry) => key in entry) ?? {},
        set: async (entry: Record<string, unknown>) => {
          stored.push(entry);
        },
      },
      managed: {
        get: async () => {
          throw new Error("Managed storage manifest not found");
        },
      },
      onChanged: {
        addListener: (listener: unknown) => changes.add(listener),
        removeListener: (listener: unknown) => changes.delete(listener),
      },
    },
  };
  Object.assign(globalThis, { browser, chrome: browser });
  return { listeners, stored, opened };
});

const { answerMessages } = await import("../../../lib/browser/answer-messages");
const { announceChange } = await import("../../../lib/browser/revision");
const { writeSettings } = await import("../../../lib/browser/settings");
const { DEFAULT_SETTINGS } = await import("../../../lib/browser/settings-schema");
const { OVERLAY_SWITCHES_KEY, REVISION_KEY } = await import("../../../lib/browser/shared-keys");

const GUID = "6F9619FF-8b86-4011-b42d-00c04fc964ff";
const POPUP = { id: "good-standing", url: "chrome-extension://good-standing/popup.html" };
const DASHBOARD = {
  id: "good-standing",
  url: "chrome-extension://good-standing/dashboard.html#import",
  tab: { id: 3 },
};
const PORTAL = {
  id: "good-standing",
  url: "https://partner.microsoft.com/dashboard/v2/customers/list",
  tab: { id: 7 },
};

const answers = {
  badges: vi.fn(async (keys: readonly unknown[]) => keys.map(() => null)),
  dockView: vi.fn(async () => ({ dock: true }) as never),
  overview: vi.fn(async () => ({ overview: true }) as never),
  comingUp: vi.fn(async () => ({ occasions: [], more: 0 })),
  coverage: vi.fn(async () => ({ total: 0, byState: {}, needingAttention: 0 })),
};
const frames = {
  tell: vi.fn(async () => {}),
  contextOf: vi.fn(async () => null),
  noteHealth: vi.fn(async () => {}),
  framesOf: vi.fn(async () => []),
  openPanel: vi.fn(async () => {}),
};
const PAGE = { portal: "partner-center", route: "customer-list" };
const HEALTH = {
  ...PAGE,
  frame: "top",
  level: "broken",
  readyMarkerSeen: true,
  containersFound: 1,
  rowsSeen: 0,
  rowsIdentified: 0,
  badgesPlaced: 0,
  rung: 0,
  loopGuardTrips: 0,
  secondsSinceOk: -1,
};
const onHealth = vi.fn();
let lifetime: AbortController;

async function ask(type: string, data: unknown, sender: unknown) {
  const [listener] = [...fake.listeners] as Listener[];
  if (listener === undefined) throw new Error("nobody listens");
  return new Promise<{ res?: unknown; err?: { message: string } }>((resolve, reject) => {
    const heard = listener({ id: 1, type, data, timestamp: 0 }, sender, resolve);
    if (!heard) reject(new Error(`nobody listens to ${type}`));
  });
}

beforeEach(() => {
  lifetime = new AbortController();
  answerMessages({ answers, frames, hosts: ["partner.microsoft.com"], onHealth }, lifetime.signal);
});

afterEach(() => {
  lifetime.abort();
  vi.clearAllMocks();
});

describe("who may ask what", () => {
  const messages = [
    ["badges", [{ tenantId: GUID }]],
    ["dockView", { page: PAGE }],
    ["overview", undefined],
    ["coverage", undefined],
    ["healthChanged", HEALTH],
    ["framesOfTab", 7],
    ["tellFrames", null],
    ["askContext", undefined],
    ["openPanel", { tenantId: GUID }],
    ["openDashboard", GUID],
  ] as const;
  const FOR_PORTALS = [
    "badges",
    "dockView",
    "healthChanged",
    "tellFrames",
    "askContext",
    "openPanel",
    "openDashboard",
  ];

  it.each(messages)("our own pages may ask %s", async (type, data) => {
    for (const sender of [POPUP, DASHBOARD]) {
      expect(await ask(type, data, sender)).not.toHaveProperty("err");
    }
  });

  it.each(messages)("a content script on a supported host, asking %s", async (type, data) => {
    const answer = await ask(type, data, PORTAL);
    const mayAsk = FOR_PORTALS.includes(type);
    if (mayAsk) expect(answer).not.toHaveProperty("err");
    else expect(answer.err?.message).toBe(`Message "${type}" refused: this page may not ask it.`);
  });

  it.each<[string, object]>([
    ["another host", { ...PORTAL, url: "https://partner.microsoft.com.evil.example/" }],
    ["a host above it", { ...PORTAL, url: "https://microsoft.com/" }],
    ["plain http", { ...PORTAL, url: "http://partner.microsoft.com/" }],
    ["another extension", { ...PORTAL, id: "other" }],
    ["another extension on our own page's address", { ...POPUP, id: "other" }],
    ["no tab", { id: PORTAL.id, url: PORTAL.url }],
    ["no address", { id: PORTAL.id, tab: PORTAL.tab }],
    ["an address that is none", { ...PORTAL, url: "partner.microsoft.com" }],
    [
      "an address that only begins like ours",
      { ...POPUP, url: "chrome-extension://good-standing2/" },
    ],
  ])("refuses %s", async (_, sender) => {
    for (const [type, data] of messages) {
      expect((await ask(type, data, sender)).err?.message).toContain("refused");
    }
    expect(answers.badges).not.toHaveBeenCalled();
    expect(onHealth).not.toHaveBeenCalled();
  });
});

describe("what may be asked", () => {
  it.each<[string, unknown]>([
    ["badges", [{ tenantId: GUID }, { domain: "a.example" }, { name: "Larkspur" }]],
    ["badges", []],
    ["badges", Array(500).fill({ name: "Larkspur" })],
    ["badges", [{ context: { domain: "a.example" } }, { area: "modern-work" }]],
    ["badges", [{ subscriptionId: GUID, of: { tenantId: GUID } }, { about: "renewal" }]],
    ["badges", [{ ownPartnerId: "4847383" }]],
    [
      "badges",
      [{ heldBy: "4847383", mechanism: "DPOR", labelled: true, of: { domain: "a.example" } }],
    ],
    ["dockView", { page: PAGE, about: { tenantId: GUID.toLowerCase() } }],
    ["dockView", { page: PAGE, unclear: true }],
    ["healthChanged", HEALTH],
    ["tellFrames", { ...PAGE, customer: { tenantId: GUID } }],
  ])("takes %s with %j", async (type, data) => {
    expect(await ask(type, data, PORTAL)).not.toHaveProperty("err");
  });

  it.each<[string, unknown]>([
    ["badges", undefined],
    ["badges", { name: "Larkspur" }],
    ["badges", Array(501).fill({ name: "Larkspur" })],
    ["badges", [{}]],
    ["badges", [{ tenantId: "6f9619ff" }]],
    ["badges", [{ tenantId: `${GUID}0` }]],
    ["badges", [{ name: "" }]],
    ["badges", [{ name: "n".repeat(401) }]],
    ["badges", [{ domain: "d".repeat(254) }]],
    ["badges", [{ name: 7 }]],
    ["badges", [{ name: "Larkspur", tenantId: GUID }]],
    ["dockView", undefined],
    ["badges", [{ area: "modern work" }]],
    ["badges", [{ ownPartnerId: "Larkspur" }]],
    ["badges", [{ subscriptionId: GUID }]],
    ["dockView", {}],
    ["dockView", { page: PAGE, about: null }],
    ["dockView", { page: PAGE, about: { name: "Larkspur" }, more: 1 }],
    ["healthChanged", { ...HEALTH, level: "fine" }],
    ["healthChanged", { ...HEALTH, route: "Larkspur Works" }],
    ["tellFrames", { ...PAGE }],
    ["openPanel", undefined],
    ["openDashboard", undefined],
    ["openDashboard", "settings"],
    ["openDashboard", `${GUID}?find=x`],
    ["overview", { verbose: true }],
    ["coverage", 1],
  ])("refuses %s with %j", async (type, data) => {
    const { err } = await ask(type, data, POPUP);
    expect(err?.message).toMatch(new RegExp(`^Message "${type}" refused: .* is not valid\\.$`));
    for (const answer of Object.values(answers)) expect(answer).not.toHaveBeenCalled();
  });

  it("does not repeat what was asked in the error, where a customer could be named", async () => {
    const { err } = await ask("badges", [{ tenantId: "Larkspur Works" }], PORTAL);
    expect(err?.message).not.toContain("Larkspur");
  });
});

describe("answering", () => {
  it("hands on what was asked and gives back the answer", async () => {
    const keys = [{ tenantId: GUID }, { name: "Larkspur" }];
    expect(await ask("badges", keys, PORTAL)).toEqual({ res: [null, null] });
    expect(answers.badges).toHaveBeenCalledExactlyOnceWith(keys);
    expect(await ask("coverage", undefined, POPUP)).toMatchObject({ res: { total: 0 } });
  });

  it("tells which tab's health changed", async () => {
    await ask("healthChanged", HEALTH, PORTAL);
    expect(onHealth).toHaveBeenCalledExactlyOnceWith(HEALTH, { tabId: 7, frameId: 0 });
  });

  it("lets only a page's top frame speak for its frames", async () => {
    const { err } = await ask("tellFrames", null, { ...PORTAL, frameId: 4 });
    expect(err?.message).toContain("refused");
    expect(frames.tell).not.toHaveBeenCalled();
    await ask("tellFrames", null, PORTAL);
    expect(frames.tell).toHaveBeenCalledExactlyOnceWith(7, null);
  });

  it("opens the dashboard in a tab of its own, at the customer asked for or where one begins", async () => {
    fake.opened.length = 0;
    await ask("openDashboard", GUID, PORTAL);
    await ask("openDashboard", null, PORTAL);
    const address = "chrome-extension://good-standing/dashboard.html";
    expect(fake.opened).toEqual([`${address}#customers/${GUID}`, address]);
  });

  it("passes an error on to who asked", async () => {
    answers.coverage.mockRejectedValueOnce(new Error("Import the reports again."));
    expect((await ask("coverage", undefined, POPUP)).err?.message).toBe(
      "Import the reports again.",
    );
  });

  it("ends with its signal", () => {
    expect(fake.listeners.size).toBe(1);
    lifetime.abort();
    expect(fake.listeners.size).toBe(0);
  });
});

describe("what content scripts read for themselves", () => {
  it("gets the switches in the same write as the settings", async () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      badges: { row: false, heading: true, dock: true },
    };
    await writeSettings(settings);
    expect(fake.stored.at(-1)).toEqual({
      settings,
      [OVERLAY_SWITCHES_KEY]: { portals: settings.portals, badges: settings.badges },
    });
  });

  it("gets a new revision each time something changed", async () => {
    await announceChange();
    await announceChange();
    const revisions = fake.stored.slice(-2).map((entry) => entry[REVISION_KEY]);
    expect(new Set(revisions).size).toBe(2);
    expect(revisions[0]).toEqual(expect.any(String));
  });
});
