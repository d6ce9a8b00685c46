/** As much of the extension API as tabs, permissions, reminders and page scripts need. Import it before what it is to be used by. */
import { vi } from "vitest";

export interface FakeFrame {
  readonly frameId: number;
  readonly hostname: string;
  /** A content script of ours runs there. */
  running?: boolean;
  /** Files that were brought in, in order. */
  readonly files?: string[];
}

interface FakeTab {
  readonly url: string;
  readonly frames: readonly FakeFrame[];
  /** What the browser says to every script. */
  readonly refusal?: string;
}

interface Registered {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly allFrames: boolean;
  readonly persistAcrossSessions: boolean;
}

function createEvent() {
  const listeners = new Set<(...values: unknown[]) => void>();
  return {
    addListener: (listener: (...values: unknown[]) => void) => void listeners.add(listener),
    fire: (value: unknown = {}) => {
      for (const listener of listeners) listener(value);
    },
  };
}

export const fake = {
  tabs: new Map<number, FakeTab>(),
  origins: [] as string[],
  registered: [] as Registered[],
  badgeTexts: new Map<number, string | null>(),
  session: {} as Record<string, unknown>,
  local: {} as Record<string, unknown>,
  /** `undefined`: there is no policy for us, which Firefox takes for an error. */
  managed: undefined as Record<string, unknown> | undefined,
  permissions: [] as string[],
  alarms: new Map<string, { when: number; periodInMinutes: number }>(),
  /** Every notification that was put on screen, by id; one of the same id takes the place of the one before. */
  shown: [] as { id: string; title: string; message: string }[],
  /** Called once a notification stands, before anybody hears of it. */
  afterShowing: () => {},
  opened: [] as string[],
  events: {
    onInstalled: createEvent(),
    onStartup: createEvent(),
    onAdded: createEvent(),
    onRemoved: createEvent(),
    onAlarm: createEvent(),
    onClicked: createEvent(),
    onChanged: createEvent(),
  },
  reset() {
    fake.tabs.clear();
    fake.badgeTexts.clear();
    fake.origins = [];
    fake.registered = [];
    fake.session = {};
    fake.local = {};
    fake.managed = undefined;
    fake.permissions = [];
    fake.alarms.clear();
    fake.shown = [];
    fake.afterShowing = () => {};
    fake.opened = [];
  },
};

interface Permissions {
  readonly origins?: string[];
  readonly permissions?: string[];
}

interface Injection {
  readonly target: { tabId: number; allFrames?: boolean; frameIds?: number[] };
  readonly func?: () => unknown;
  readonly files?: string[];
}

/** Runs `look` as if inside the frame. */
function lookFrom(frame: FakeFrame, func: () => unknown): unknown {
  vi.stubGlobal("location", { hostname: frame.hostname });
  vi.stubGlobal("goodStandingRuns", frame.running ? { aborted: false } : undefined);
  try {
    return func();
  } finally {
    vi.unstubAllGlobals();
  }
}

async function executeScript({ target, func, files }: Injection) {
  const tab = fake.tabs.get(target.tabId);
  if (!tab) throw new Error(`No tab with id: ${target.tabId}.`);
  if (tab.refusal !== undefined) throw new Error(tab.refusal);
  const frames = target.allFrames
    ? tab.frames
    : tab.frames.filter(({ frameId }) => target.frameIds?.includes(frameId));
  return frames.map((frame) => {
    frame.files?.push(...(files ?? []));
    return { frameId: frame.frameId, result: func && lookFrom(frame, func) };
  });
}

const hostOf = (pattern: string) => /^https:\/\/([^/]+)\/\*$/.exec(pattern)?.[1] ?? "";

/** Does one match pattern hold all that another one does? */
function covers(granted: string, asked: string): boolean {
  const [wide, narrow] = [hostOf(granted), hostOf(asked)];
  return wide === narrow || (wide.startsWith("*.") && narrow.endsWith(wide.slice(1)));
}

function area(of: "session" | "local") {
  return {
    get: async (key: string) => (key in fake[of] ? { [key]: structuredClone(fake[of][key]) } : {}),
    set: async (entry: object) => void Object.assign(fake[of], structuredClone(entry)),
  };
}

export const browser = {
  runtime: {
    id: "good-standing",
    onInstalled: fake.events.onInstalled,
    onStartup: fake.events.onStartup,
    getURL: (path: string) => `chrome-extension://good-standing${path}`,
    getManifest: () => ({ version: "1.2.3" }),
    getPlatformInfo: async () => ({ os: "linux", arch: "x86-64" }),
  },
  storage: {
    session: area("session"),
    local: area("local"),
    managed: {
      get: async () => {
        if (fake.managed === undefined) throw new Error("Managed storage manifest not found");
        return structuredClone(fake.managed);
      },
    },
    onChanged: fake.events.onChanged,
  },
  alarms: {
    onAlarm: fake.events.onAlarm,
    get: async (name: string) => fake.alarms.get(name),
    create: async (name: string, alarm: { when: number; periodInMinutes: number }) =>
      void fake.alarms.set(name, alarm),
  },
  notifications: {
    onClicked: fake.events.onClicked,
    async create(id: string, { title, message }: { title: string; message: string }) {
      if (!fake.permissions.includes("notifications")) throw new Error("not allowed");
      fake.shown = [...fake.shown.filter((each) => each.id !== id), { id, title, message }];
      fake.afterShowing();
    },
    clear: async (id: string) => {
      fake.shown = fake.shown.filter((each) => each.id !== id);
    },
  },
  permissions: {
    onAdded: fake.events.onAdded,
    onRemoved: fake.events.onRemoved,
    contains: async ({ origins = [], permissions = [] }: Permissions) =>
      permissions.every((asked) => fake.permissions.includes(asked)) &&
      origins.every((asked) => fake.origins.some((granted) => covers(granted, asked))),
    getAll: async () => ({ origins: fake.origins }),
    remove: async ({ origins }: { origins: string[] }) => {
      fake.origins = fake.origins.filter((origin) => !origins.includes(origin));
      return true;
    },
  },
  tabs: {
    create: async ({ url }: { url: string }) => void fake.opened.push(url),
    query: async ({ url }: { url: string[] }) =>
      [...fake.tabs]
        .filter(([, tab]) =>
          url.some((match) => covers(match, `https://${new URL(tab.url).hostname}/*`)),
        )
        .map(([id, tab]) => ({ id, url: tab.url })),
  },
  scripting: {
    executeScript,
    getRegisteredContentScripts: async () => structuredClone(fake.registered),
    async registerContentScripts(scripts: Registered[]) {
      for (const script of scripts) {
        if (fake.registered.some(({ id }) => id === script.id))
          throw new Error(`Duplicate ${script.id}`);
        fake.registered.push(script);
      }
    },
    async updateContentScripts(scripts: Registered[]) {
      for (const script of scripts) {
        const place = fake.registered.findIndex(({ id }) => id === script.id);
        if (place < 0) throw new Error(`There is no ${script.id}`);
        fake.registered[place] = script;
      }
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      fake.registered = fake.registered.filter(({ id }) => !ids.includes(id));
    },
  },
  action: {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string | null }) =>
      void fake.badgeTexts.set(tabId, text),
  },
};
Object.assign(globalThis, { browser, chrome: browser });
