// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, expect, it, vi } from "vitest";
import { DiagnosticsView } from "../../components/diagnostics-view/diagnostics-view";
import {
  type DiagnosticsSource,
  diagnosticsOf,
  diagnosticsText,
} from "../../lib/browser/diagnostics";
import { madeHealth } from "../lib/browser/made-health";
import { MADE_PORTALS } from "../lib/browser/made-portals";
import { type Mounted, mount } from "./mounted";

const SOURCE: DiagnosticsSource = {
  extensionVersion: "1.2.3",
  rulesVersion: "2026-11-22.3",
  userAgent: "Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0",
  system: "linux",
  architecture: "x86-64",
  hosts: { granted: ["shop.example"], grantedInPart: [], notGranted: ["shop.example.us"] },
  pages: [{ at: 0, report: madeHealth({ portal: "shop", route: "things" }) }],
  store: { generations: 2, customers: 60, associations: 90, bytes: 4_096 },
  reminders: { told: 3, putAside: 1 },
  now: 120_000,
};

let page: Mounted;
afterEach(() => page.unmount());

async function show(source: DiagnosticsSource): Promise<string> {
  const diagnostics = diagnosticsOf(source, MADE_PORTALS);
  const text = diagnosticsText(diagnostics);
  const doors = { loadDiagnostics: async () => ({ diagnostics, text }), watch: () => {} };
  page = await mount(<DiagnosticsView doors={doors} />);
  return text;
}

it("copies the very text that it shows", async () => {
  const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const text = await show(SOURCE);
  await page.press("Copy diagnostics");
  expect(writeText).toHaveBeenCalledWith(text);
  expect(page.root.querySelector("pre")?.textContent).toBe(text);
});

it("shows versions, store, reminders, pages and hosts", async () => {
  await show(SOURCE);
  const pairs = [...page.root.querySelectorAll("dl > div")].map((each) =>
    [...each.children].map((part) => part.textContent),
  );
  expect(pairs).toEqual([
    ["Good Standing", "1.2.3"],
    ["Rules", "2026-11-22.3"],
    ["Browser", "Firefox 140.0"],
    ["System", "linux x86-64"],
    ["Imports kept", "2"],
    ["Customers", "60"],
    ["Rows about Partner of Record", "90"],
    ["Space taken", "4.1 kB"],
    ["Reminders shown", "3"],
    ["Reminders put aside", "1"],
  ]);
  expect(page.find("table", page.root.querySelector("table")?.textContent ?? "").rows).toHaveLength(
    2,
  );
  expect(page.root.textContent).toContain("2 minutes ago");
  expect(page.root.textContent).toContain("Not allowedshop.example.us");
});

it("says what is not there", async () => {
  const { store: _store, ...rest } = SOURCE;
  await show({ ...rest, pages: [] });
  expect(page.root.textContent).toContain("The stored data could not be read.");
  expect(page.root.textContent).toContain("No page of a portal was read");
});
