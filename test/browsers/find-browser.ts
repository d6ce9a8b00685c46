/** Finds a browser to run the extension in, or installs one, and says which and how. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

export type BrowserKind = "chromium" | "firefox";

export interface FoundBrowser {
  readonly kind: BrowserKind;
  readonly path: string;
  /** How it was found, for people. */
  readonly how: string;
}

const NAMES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    "chromium",
    "chromium-browser",
    "chrome",
    "google-chrome-for-testing",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
  ],
  firefox: ["firefox", "firefox-esr"],
};

const PLACES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};

/** Names an executable to use: its name decides whether it is driven as Firefox or as Chromium. */
export const BROWSER_VARIABLE = "GOOD_STANDING_BROWSER";

function onPath(name: string): string | undefined {
  const suffixes = process.platform === "win32" ? [".exe"] : [""];
  return (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix)))
    .find((path) => existsSync(path));
}

function installed(kind: BrowserKind): FoundBrowser | undefined {
  for (const name of NAMES[kind]) {
    const path = onPath(name);
    if (path) return { kind, path, how: `installed: ${path}` };
  }
  const path = PLACES[kind].find((place) => existsSync(place));
  return path ? { kind, path, how: `installed: ${path}` } : undefined;
}

function downloadedByPlaywright(): FoundBrowser | undefined {
  const { chromium } = createRequire(import.meta.url)(
    "playwright-core",
  ) as typeof import("playwright-core");
  const path = chromium.executablePath();
  return existsSync(path)
    ? { kind: "chromium", path, how: `downloaded by Playwright: ${path}` }
    : undefined;
}

type Say = (line: string) => void;

/** Tries to run `command`; tells what it is doing, and why it failed. */
function attempt(say: Say, command: string, ...parameters: string[]): boolean {
  say(`Running: ${command} ${parameters.join(" ")}`);
  try {
    execFileSync(command, parameters, {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    return true;
  } catch (error) {
    const detail = error instanceof Error ? error.message.split("\n").slice(0, 3).join(" ") : error;
    say(`That did not work: ${detail}`);
    return false;
  }
}

function installWithSystem(kind: BrowserKind, say: Say): void {
  const sudo = process.getuid?.() === 0 || !onPath("sudo") ? [] : ["sudo", "-n"];
  const run = (...words: string[]) => {
    const [command = "", ...parameters] = [...sudo, ...words];
    return attempt(say, command, ...parameters);
  };
  if (onPath("apt-get")) {
    const name = kind === "chromium" ? "chromium" : "firefox-esr";
    // A fresh machine has no package lists; a stale list is no reason to fail before the install is tried.
    run("apt-get", "update");
    run(
      "apt-get",
      "install",
      "-y",
      "--no-install-recommends",
      name,
      "fonts-liberation",
      "fonts-noto-core",
    );
  } else if (onPath("dnf")) {
    run("dnf", "install", "-y", kind);
  } else if (onPath("brew")) {
    attempt(say, "brew", "install", "--cask", kind);
  }
}

function there(kind: BrowserKind): FoundBrowser | undefined {
  return installed(kind) ?? (kind === "chromium" ? downloadedByPlaywright() : undefined);
}

function install(kind: BrowserKind, say: Say): FoundBrowser | undefined {
  say(`No ${kind} found; trying to install one.`);
  installWithSystem(kind, say);
  const fromSystem = installed(kind);
  if (fromSystem) {
    return {
      ...fromSystem,
      how: `just installed by the system's package manager: ${fromSystem.path}`,
    };
  }
  if (kind !== "chromium") return undefined;
  const cli = createRequire(import.meta.url).resolve("playwright-core/package.json");
  attempt(say, process.execPath, join(cli, "..", "cli.js"), "install", "chromium");
  return downloadedByPlaywright();
}

/**
 * The browser to use, of one of `kinds`: the one the environment variable names, else the first installed one, else one
 * of the first kind that the system's package manager or Playwright's downloader installs. Throws with what to do when
 * there is none.
 */
export function findBrowser(
  kinds: readonly [BrowserKind, ...BrowserKind[]],
  say: Say,
): FoundBrowser {
  const named = process.env[BROWSER_VARIABLE];
  const namedKind = named && /firefox/i.test(named) ? "firefox" : "chromium";
  if (named && kinds.includes(namedKind)) {
    if (!existsSync(named))
      throw new Error(`${BROWSER_VARIABLE} names ${named}, which does not exist.`);
    return { kind: namedKind, path: named, how: `named by ${BROWSER_VARIABLE}: ${named}` };
  }
  for (const kind of kinds) {
    const found = there(kind);
    if (found) return found;
  }
  const found = install(kinds[0], say);
  if (found) return found;
  throw new Error(
    `No browser here and none could be installed. Install Chromium, Chrome for Testing, Edge or Firefox, or set ${BROWSER_VARIABLE} to an executable.`,
  );
}
