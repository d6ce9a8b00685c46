import fc from "fast-check";
import { expect, it } from "vitest";
import { type DiagnosticsSource, diagnosticsOf } from "../../../lib/browser/diagnostics";
import type { HealthReport } from "../../../lib/browser/protocol";
import { TAB_LEVELS } from "../../../lib/browser/tab-level";
import { madeHealth } from "./made-health";
import { MADE_PORTALS } from "./made-portals";

const SOURCE: DiagnosticsSource = {
  extensionVersion: "1.2.3",
  rulesVersion: "2026-11-22.3",
  userAgent:
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36 Edg/153.0.0.0",
  system: "win",
  architecture: "arm64",
  hosts: {
    granted: ["shop.example"],
    grantedInPart: ["*.till.example.us"],
    notGranted: ["shop.example.us"],
  },
  tab: {
    level: "degraded",
    portal: "azure",
    top: madeHealth({ portal: "azure", route: "things" }),
    frames: [madeHealth({ portal: "azure-frame", frame: "frame", route: "things" })],
  },
  store: { generations: 2, customers: 60, associations: 90, bytes: 4096 },
  reminders: { told: 3, putAside: 1 },
  pages: [{ at: 1_000_000, report: madeHealth({ portal: "shop", route: "things" }) }],
  now: 1_000_000 + 2 * 60_000,
};

/** Every word that may stand in it, and the only shapes that others may have. */
const WORDS = new Set<string>([
  "other",
  "none",
  "top",
  "frame",
  "things",
  ...["Edge", "Opera", "Firefox", "Chrome"],
  "unreadable",
  ...["win", "mac", "linux", "cros", "openbsd", "android", "fuchsia"],
  ...["x86-64", "x86-32", "arm", "arm64", "aarch64"],
  ...TAB_LEVELS,
  ...MADE_PORTALS.flatMap(({ id, hosts, optionalHosts = [] }) => [id, ...hosts, ...optionalHosts]),
]);
const VERSION = /^\d+(?:[.-]\d+){0,3}$/;

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

const foreign = (value: unknown) =>
  stringsIn(value).filter((word) => !WORDS.has(word) && !VERSION.test(word));

it("says what a bug report needs", () => {
  expect(diagnosticsOf(SOURCE, MADE_PORTALS)).toMatchObject({
    goodStanding: { version: "1.2.3", rules: "2026-11-22.3" },
    browser: { name: "Edge", version: "153.0.0.0", system: "win", architecture: "arm64" },
    hosts: SOURCE.hosts,
    thisTab: {
      level: "degraded",
      portal: "azure",
      top: { portal: "azure", route: "things", level: "ok", rowsSeen: 10, rowsIdentified: 9 },
      frames: [{ portal: "azure-frame", route: "things", frame: "frame" }],
    },
    lastOfEachPage: [{ portal: "shop", route: "things", level: "ok", minutesAgo: 2 }],
  });
});

it("does without a tab, and says where the store could not be read", () => {
  const { tab: _tab, store: _store, ...rest } = SOURCE;
  const found = diagnosticsOf(rest, MADE_PORTALS);
  expect(found).not.toHaveProperty("thisTab");
  expect(found.store).toBe("unreadable");
  expect(diagnosticsOf(SOURCE, MADE_PORTALS)).toMatchObject({
    store: SOURCE.store,
    reminders: SOURCE.reminders,
  });
});

it.each([
  ["Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "140.0"],
  ["Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36", "Chrome", "156.0.0.0"],
  ["Mozilla/5.0 Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0", "Opera", "115.0.0.0"],
  ["Larkspur Works 7", "other", "other"],
])("knows the browser of %s", (userAgent, name, version) => {
  expect(diagnosticsOf({ ...SOURCE, userAgent }, MADE_PORTALS).browser).toMatchObject({
    name,
    version,
  });
});

it("has no place for a word that is not ours, wherever it comes from", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("Larkspur Works", "larkspur.example", "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01"),
  );
  const words = fc.array(word, { maxLength: 3 });
  // Whatever a report may hold, a compromised page included: the fields we know with any value, and fields we do not.
  const anything = fc.oneof(word, fc.double(), fc.constant(null), fc.object());
  const report = fc
    .record({
      portal: fc.oneof(word, fc.constant("shop")),
      frame: word,
      route: word,
      level: word,
      readyMarkerSeen: anything,
      rowsSeen: anything,
      rung: anything,
      customerName: word,
    })
    .map((part) => ({ ...madeHealth(), ...part }) as unknown as HealthReport);
  const source = fc.record({
    extensionVersion: word,
    rulesVersion: word,
    userAgent: fc.oneof(
      word,
      word.map((name) => `Chrome/${name}`),
    ),
    system: word,
    architecture: word,
    hosts: fc.record({ granted: words, grantedInPart: words, notGranted: words }),
    tab: fc.record({
      level: word,
      portal: word,
      top: report,
      frames: fc.array(report, { maxLength: 2 }),
    }),
    store: fc.record({
      generations: anything,
      customers: anything,
      associations: anything,
      bytes: anything,
      names: words,
    }),
    reminders: fc.record({ told: anything, putAside: anything, of: words }),
    pages: fc.array(fc.record({ at: fc.nat(), report }), { maxLength: 2 }),
    now: fc.nat(),
  });
  const usual = new Set(keysIn(diagnosticsOf(SOURCE, MADE_PORTALS)));
  fc.assert(
    fc.property(source, (made) => {
      const found = diagnosticsOf(made as unknown as DiagnosticsSource, MADE_PORTALS);
      expect(foreign(found)).toEqual([]);
      expect(keysIn(found).filter((key) => !usual.has(key))).toEqual([]);
    }),
  );
});
