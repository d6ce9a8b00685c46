/**
 * What "copy diagnostics" copies: made to be pasted into a public bug report. Whatever is a word in it is looked up in
 * a list of ours or has the shape of a version number; anything else becomes `other`, whoever it came from.
 */
import type { Portal } from "../portals/portal";
import type { PageRecord } from "./health-record";
import { allHosts } from "./portal-hosts";
import type { HealthReport } from "./protocol";
import { TAB_LEVELS, type TabLevel } from "./tab-level";

const OTHER = "other";
const BROWSERS = ["Edge", "Opera", "Firefox", "Chrome"] as const;
const SYSTEMS = ["win", "mac", "linux", "cros", "openbsd", "android", "fuchsia"] as const;
const ARCHITECTURES = ["x86-64", "x86-32", "arm", "arm64", "aarch64"] as const;
const FRAMES = ["top", "frame"] as const;
const VERSION = /^\d{1,6}(?:\.\d{1,6}){0,3}$/;
const RULES_VERSION = /^\d{4}-\d{2}-\d{2}(?:\.\d+)?$/;

/** How much is stored; nothing of what it is. */
export interface StoreCounts {
  /** Imports that are kept, the one in force included. */
  readonly generations: number;
  readonly customers: number;
  readonly associations: number;
  /** What the browser says of the space that the extension takes; -1 where it says nothing. */
  readonly bytes: number;
}

export interface DiagnosticsSource {
  readonly extensionVersion: string;
  readonly rulesVersion: string;
  readonly userAgent: string;
  readonly system: string;
  readonly architecture: string;
  /** Our hosts by what the browser gives us of them. */
  readonly hosts: Readonly<Record<"granted" | "grantedInPart" | "notGranted", readonly string[]>>;
  /** Absent where no tab is in question. */
  readonly tab?: {
    readonly level: TabLevel;
    readonly portal?: string;
    readonly top?: HealthReport;
    readonly frames: readonly HealthReport[];
  };
  readonly pages: readonly PageRecord[];
  /** Absent where the store could not be read. */
  readonly store?: StoreCounts;
  /** How many reminders were told, and how many occasions put aside. */
  readonly reminders: { readonly told: number; readonly putAside: number };
  /** Milliseconds since 1970. */
  readonly now: number;
}

const oneOf = (words: readonly string[], word: string | undefined) =>
  word !== undefined && words.includes(word) ? word : OTHER;
const shaped = (shape: RegExp, word: string | undefined) =>
  word !== undefined && shape.test(word) ? word : OTHER;
const count = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : -1);

/** The tokens by which browsers call themselves; a browser that is based on another one names both, its own later. */
function browserOf(userAgent: string) {
  const tokens = { Edge: "Edg", Opera: "OPR", Firefox: "Firefox", Chrome: "Chrome" } as const;
  for (const name of BROWSERS) {
    const version = new RegExp(`\\b${tokens[name]}/([\\d.]+)`).exec(userAgent)?.[1];
    if (version) return { name, version: shaped(VERSION, version) };
  }
  return { name: OTHER, version: OTHER };
}

/** Counts and enums only, as `portals` and their routes are called in this copy of the extension. */
export function diagnosticsOf(source: DiagnosticsSource, portals: readonly Portal[]) {
  const portalIds = portals.map(({ id }) => id);
  const known = allHosts(portals);
  const ours = (hosts: readonly string[]) => hosts.map((host) => oneOf(known, host));

  const health = (report: HealthReport) => ({
    portal: oneOf(portalIds, report.portal),
    route: oneOf(
      ["none"].concat(
        portals.flatMap(({ id, routes }) =>
          // A frame's route is that of the page around it.
          id === report.portal || report.frame === "frame" ? routes.map((route) => route.id) : [],
        ),
      ),
      report.route,
    ),
    frame: oneOf(FRAMES, report.frame),
    level: oneOf(TAB_LEVELS, report.level),
    readyMarkerSeen: report.readyMarkerSeen === true,
    containersFound: count(report.containersFound),
    rowsSeen: count(report.rowsSeen),
    rowsIdentified: count(report.rowsIdentified),
    badgesPlaced: count(report.badgesPlaced),
    rung: count(report.rung),
    loopGuardTrips: count(report.loopGuardTrips),
    secondsSinceOk: count(report.secondsSinceOk),
  });

  const { tab, hosts, store, reminders } = source;
  return {
    goodStanding: {
      version: shaped(VERSION, source.extensionVersion),
      rules: shaped(RULES_VERSION, source.rulesVersion),
    },
    browser: {
      ...browserOf(source.userAgent),
      system: oneOf(SYSTEMS, source.system),
      architecture: oneOf(ARCHITECTURES, source.architecture),
    },
    hosts: {
      granted: ours(hosts.granted),
      grantedInPart: ours(hosts.grantedInPart),
      notGranted: ours(hosts.notGranted),
    },
    ...(tab && {
      thisTab: {
        level: oneOf(TAB_LEVELS, tab.level),
        ...(tab.portal !== undefined && { portal: oneOf(portalIds, tab.portal) }),
        ...(tab.top && { top: health(tab.top) }),
        frames: tab.frames.map(health),
      },
    }),
    store: store
      ? {
          generations: count(store.generations),
          customers: count(store.customers),
          associations: count(store.associations),
          bytes: count(store.bytes),
        }
      : ("unreadable" as const),
    reminders: { told: count(reminders.told), putAside: count(reminders.putAside) },
    lastOfEachPage: source.pages.map(({ report, at }) => ({
      minutesAgo: count(Math.max(0, Math.round((source.now - at) / 60_000))),
      ...health(report),
    })),
  };
}

export type Diagnostics = ReturnType<typeof diagnosticsOf>;

/** The text that is copied. */
export function diagnosticsText(diagnostics: Diagnostics): string {
  return JSON.stringify(diagnostics, null, 2);
}
