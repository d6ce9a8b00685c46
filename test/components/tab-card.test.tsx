// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, describe, expect, it, vi } from "vitest";
import { OptionalHosts } from "../../components/optional-hosts/optional-hosts";
import { PopupApp, type PopupDoors } from "../../components/popup-app/popup-app";
import { TabCard } from "../../components/tab-card/tab-card";
import type { TabReport } from "../../lib/browser/ask-tab";
import { TAB_LEVELS, type TabLevel } from "../../lib/browser/tab-level";
import { madeHealth } from "../lib/browser/made-health";
import { type Mounted, mount } from "./mounted";

let card: Mounted;
afterEach(() => card?.unmount());

const words = () => card.root.textContent ?? "";
const buttons = () =>
  [...card.root.querySelectorAll("button")].map((button) => button.textContent?.trim());
const WANTED = { host: "portal.example.us", origins: ["https://portal.example.us/*"] };

function reportOf(level: TabLevel, part: Partial<TabReport> = {}): TabReport {
  return { level, portal: "entra", wanted: WANTED, frames: [], ...part };
}

async function show(report: TabReport) {
  const doors = {
    reload: vi.fn(),
    read: vi.fn(),
    allow: vi.fn(),
    diagnostics: vi.fn(async () => "made up"),
    openSettings: vi.fn(),
  };
  card = await mount(
    <TabCard report={report} actions={doors} onOpenSettings={doors.openSettings} />,
  );
  return doors;
}

describe("this tab", () => {
  it("tells every level apart in words", async () => {
    const seen = new Set<string>();
    for (const level of TAB_LEVELS) {
      await show(reportOf(level));
      seen.add(card.root.querySelector("strong")?.textContent ?? "");
      card.unmount();
    }
    expect(seen.size).toBe(TAB_LEVELS.length);
  });

  it.each([
    ["starting", []],
    ["ok", []],
    ["degraded", ["Reload this tab"]],
    ["broken", ["Reload this tab"]],
    ["switched-off", ["Settings"]],
    ["unsupported", []],
    ["not-read", ["Read it now", "Reload this tab"]],
    ["not-granted", ["Allow on portal.example.us"]],
    ["blocked", []],
    ["unseen", []],
  ] as const)("%s offers %j", async (level, offered) => {
    await show(reportOf(level));
    expect(buttons()).toEqual([...offered, "Copy diagnostics"]);
  });

  it.each([
    ["degraded", "Reload this tab", "reload"],
    ["not-read", "Read it now", "read"],
    ["switched-off", "Settings", "openSettings"],
  ] as const)("%s: %s does it", async (level, button, door) => {
    const doors = await show(reportOf(level));
    await card.press(button);
    for (const [name, called] of Object.entries(doors)) {
      expect(called, name).toHaveBeenCalledTimes(name === door ? 1 : 0);
    }
  });

  it("asks the browser within the click, for what the page needs", async () => {
    const { allow } = await show(reportOf("not-granted"));
    card.find("button", "Allow on portal.example.us").click();
    expect(allow).toHaveBeenCalledExactlyOnceWith(WANTED.origins);
  });

  it("names the portal that is switched off", async () => {
    await show(reportOf("switched-off"));
    expect(words()).toContain("Switch Microsoft Entra admin center on");
  });

  it("counts the page and its frames together", async () => {
    const top = madeHealth({ rowsSeen: 1, rowsIdentified: 1, badgesPlaced: 1 });
    const frame = madeHealth({
      frame: "frame",
      rowsSeen: 20,
      rowsIdentified: 18,
      badgesPlaced: 15,
    });
    await show(reportOf("ok", { top, frames: [frame, frame] }));
    expect(words()).toContain("37 of 41 rows recognised, 31 badges shown");
  });

  it("says nothing of rows where there are none", async () => {
    await show(reportOf("ok", { top: madeHealth({ rowsSeen: 0, rowsIdentified: 0 }) }));
    expect(words()).not.toContain("rows");
  });

  it("copies the diagnostics of what it shows, and says whether it could", async () => {
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValueOnce();
    const report = reportOf("broken");
    const { diagnostics } = await show(report);
    await card.press("Copy diagnostics");
    expect(diagnostics).toHaveBeenCalledExactlyOnceWith(report);
    expect(writeText).toHaveBeenCalledExactlyOnceWith("made up");
    expect(words()).toContain("Copied.");
    writeText.mockRejectedValueOnce(new Error("not focused"));
    await card.press("Copy diagnostics");
    expect(words()).toContain("Could not copy.");
    writeText.mockRestore();
  });
});

describe("in the popup", () => {
  const never = () => new Promise<never>(() => {});
  function doorsOf(...levels: TabLevel[]) {
    return {
      loadOverview: never,
      loadCoverage: never,
      loadTab: vi.fn(async () =>
        reportOf(levels.length > 1 ? (levels.shift() ?? "ok") : (levels[0] ?? "ok")),
      ),
      loadSettingsPanel: never,
      openDashboard: vi.fn(),
      findCustomers: never,
      reloadTab: vi.fn(),
      readTab: vi.fn(async () => {}),
      allow: vi.fn(async () => true),
      diagnostics: never,
    } satisfies PopupDoors;
  }

  it("reads a tab and says what came of it", async () => {
    const doors = doorsOf("not-read", "ok");
    card = await mount(<PopupApp doors={doors} startsAt="glance" />);
    await card.press("Read it now");
    expect(doors.readTab).toHaveBeenCalledOnce();
    expect(words()).toContain("We read this page");
  });

  it("says so when reading did not help", async () => {
    const doors = doorsOf("not-read", "blocked");
    doors.readTab.mockRejectedValueOnce(new Error("The extensions gallery cannot be scripted."));
    card = await mount(<PopupApp doors={doors} startsAt="glance" />);
    await card.press("Read it now");
    expect(words()).toContain("keeps extensions out");
  });

  it("reads the page once its host is allowed", async () => {
    const doors = doorsOf("not-granted", "ok");
    card = await mount(<PopupApp doors={doors} startsAt="glance" />);
    await card.press("Allow on portal.example.us");
    expect(doors.allow).toHaveBeenCalledExactlyOnceWith(WANTED.origins);
    expect(doors.readTab).toHaveBeenCalledOnce();
    expect(words()).toContain("We read this page");
  });

  it("leaves the page alone when the reader says no", async () => {
    const doors = doorsOf("not-granted");
    doors.allow.mockResolvedValueOnce(false);
    card = await mount(<PopupApp doors={doors} startsAt="glance" />);
    await card.press("Allow on portal.example.us");
    expect(doors.readTab).not.toHaveBeenCalled();
    expect(words()).toContain("Not allowed on this host");
  });

  it("asks a page that starts again", async () => {
    const doors = doorsOf("starting", "ok");
    card = await mount(<PopupApp doors={doors} startsAt="glance" />);
    expect(words()).toContain("Reading this page");
    await vi.waitFor(() => expect(words()).toContain("We read this page"), { timeout: 5_000 });
  });
});

describe("further hosts", () => {
  const HOST = {
    portal: "azure",
    host: "portal.example.us",
    origin: "https://portal.example.us/*",
  };

  it("can be taken back one by one", async () => {
    let hosts = [HOST, { ...HOST, host: "b.example.us", origin: "https://b.example.us/*" }];
    const remove = vi.fn(async ({ origin }: { origin: string }) => {
      hosts = hosts.filter((host) => host.origin !== origin);
    });
    card = await mount(<OptionalHosts load={async () => hosts} remove={remove} />);
    expect(words()).toContain("Azure portal");
    await card.press("Remove portal.example.us");
    expect(remove).toHaveBeenCalledExactlyOnceWith(HOST);
    expect(words()).not.toContain("portal.example.us");
    expect(words()).toContain("b.example.us");
  });

  it("are not spoken of where there are none", async () => {
    card = await mount(<OptionalHosts load={async () => []} remove={async () => {}} />);
    expect(words()).toBe("");
  });
});
